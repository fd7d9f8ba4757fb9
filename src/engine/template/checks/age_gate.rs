//! Alcohol or medicine without a sign of an age gate.

use super::{Hit, Judged};

/// The message checks that tell the same.
pub(crate) const COVERS: &[&str] = &["M06", "M07", "M09", "M10"];

pub(crate) fn check(judged: &Judged<'_>) -> Vec<Hit> {
    // Only what is offered needs a gate; a prescription that waits at the counter is none.
    if judged.options.age_gated || !judged.is_marketing() && judged.prediction.sums.marketing == 0 {
        return Vec::new();
    }
    // The legal age for alcohol in Indonesia is 21; Meta's own floor for medicine is 18.
    [("alcohol", "age-21"), ("medicine", "age-18")]
        .into_iter()
        .filter(|(_, gate)| judged.prediction.places(gate).next().is_none())
        .flat_map(|(goods, _)| judged.prediction.places(goods))
        .filter_map(|range| judged.hit_in_wording(range))
        .collect()
}
