//! More messages in a row to one person than the pair rate takes.

use super::{Hit, Judged};
use crate::template::limits::{BURST, BURST_SECONDS};

pub(crate) fn check(judged: &Judged<'_>) -> Vec<Hit> {
    let number = |value: Option<u32>| value.and_then(|value| usize::try_from(value).ok());
    let Some(messages) = number(judged.options.burst) else { return Vec::new() };
    // A burst borrows from the seconds that follow; what the time itself allows is no burst.
    let allowed = BURST + number(judged.options.burst_seconds).unwrap_or_default() / BURST_SECONDS;
    let hit = messages > allowed;
    hit.then(|| Hit::on("TEMPLATE", "receivers").measured(messages, allowed)).into_iter().collect()
}
