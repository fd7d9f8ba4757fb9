//! A request for identity, bank or card data, as the message rules see it.

use super::{Hit, Judged};
use crate::report::Severity;

/// The message checks behind it.
pub(crate) const COVERS: &[&str] = &["M35", "M36", "M37", "M40"];

pub(crate) fn check(judged: &Judged<'_>) -> Vec<Hit> {
    judged.message_hits(COVERS, Severity::Info)
}
