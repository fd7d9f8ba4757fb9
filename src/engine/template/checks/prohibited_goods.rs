//! Goods and services that may not be offered, as the message rules see them.

use super::{Hit, Judged};
use crate::report::Severity;

/// The message checks behind it: all goods but those that the Platform takes with an age gate (M06, M07, M09,
/// M10), and threats, which have a rule of their own.
pub(crate) const COVERS: &[&str] = &[
    "M01", "M02", "M03", "M04", "M05", "M08", "M11", "M12", "M13", "M14", "M15", "M16", "M17", "M18", "M19",
    "M20", "M21", "M22", "M23", "M24", "M26", "M27", "M28", "M29", "M30", "M31", "M32", "M33",
];

pub(crate) fn check(judged: &Judged<'_>) -> Vec<Hit> {
    judged.message_hits(COVERS, Severity::High)
}
