//! A one-time code in a template that does not ask for AUTHENTICATION.

use super::{Hit, Judged};
use crate::{report::template::Category, template::category::Seen};

/// The sum from which the words carry a code; a warning about codes stays below.
const CARRIES_CODE: u32 = 20;

pub(crate) fn check(judged: &Judged<'_>) -> Vec<Hit> {
    let elsewhere = judged.asks_for(Category::Utility) || judged.asks_for(Category::Marketing);
    if !elsewhere || judged.prediction.sums.authentication < CARRIES_CODE {
        return Vec::new();
    }
    let leans = |seen: &&Seen| seen.leans_to(Category::Authentication);
    let hits: Vec<Hit> = judged
        .prediction
        .seen
        .iter()
        .filter(leans)
        .filter_map(|seen| judged.hit_in_wording(&seen.range))
        .collect();
    // An OTP button speaks without words.
    if hits.is_empty() { vec![Hit::on("BUTTONS", "buttons")] } else { hits }
}
