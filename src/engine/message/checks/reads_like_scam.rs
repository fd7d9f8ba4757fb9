//! Weak signals that add up to a scam.

use super::{Checked, Hit};
use crate::{
    message::evidence::{Kind, weigh},
    report::Severity,
};

pub(crate) fn check(checked: &Checked<'_>) -> Vec<Hit> {
    let (sum, parts) = weigh(checked.evidence, Kind::Scam);
    let model = Kind::Scam.model();
    if sum < model.probable {
        return Vec::new();
    }
    let severity = if sum >= model.likely { Severity::High } else { Severity::Medium };
    vec![Hit { severity: Some(severity), evidence: parts, ..Hit::default() }]
}
