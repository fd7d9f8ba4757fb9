//! The same words as an earlier template of the list.

use super::{Hit, Judged};

pub(crate) fn check(judged: &Judged<'_>) -> Vec<Hit> {
    judged.twin.map(|twin| Hit::on("BODY", "text").about(twin)).into_iter().collect()
}
