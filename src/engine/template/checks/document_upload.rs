//! A request to upload identity documents somewhere else.

use super::{Hit, Judged};

pub(crate) fn check(judged: &Judged<'_>) -> Vec<Hit> {
    judged.prediction.places("upload-in-app").filter_map(|range| judged.hit_in_wording(range)).collect()
}
