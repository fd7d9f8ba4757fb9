//! Marketing without a button or a line to stop it.

use super::{Hit, Judged};

pub(crate) fn check(judged: &Judged<'_>) -> Vec<Hit> {
    if !judged.is_marketing() || judged.prediction.places("opt-out").next().is_some() {
        return Vec::new();
    }
    vec![Hit::on("TEMPLATE", "components")]
}
