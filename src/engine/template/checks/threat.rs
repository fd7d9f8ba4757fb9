//! Threats and shaming: what the message rules see, and legal threats, which they leave to court letters.

use super::{Hit, Judged};
use crate::report::Severity;

/// The message checks behind it.
pub(crate) const COVERS: &[&str] = &["M25", "M55"];

pub(crate) fn check(judged: &Judged<'_>) -> Vec<Hit> {
    let mut hits = judged.message_hits(COVERS, Severity::High);
    let own: Vec<Hit> =
        judged.prediction.places("threat-words").filter_map(|range| judged.hit_in_wording(range)).collect();
    let overlaps = |hit: &Hit, other: &Hit| {
        (&hit.component, &hit.field) == (&other.component, &other.field)
            && hit.start < other.end
            && other.start < hit.end
    };
    let fresh: Vec<Hit> =
        own.into_iter().filter(|hit| !hits.iter().any(|other| overlaps(hit, other))).collect();
    hits.extend(fresh);
    hits
}
