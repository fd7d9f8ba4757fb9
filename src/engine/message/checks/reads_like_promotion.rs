//! Weak signals that add up to promotion.

use super::{Checked, Hit};
use crate::{
    message::evidence::{Kind, weigh},
    report::{Consent, Severity},
};

/// An offer is no fault; to people who did not agree it is what makes them block and report.
pub(crate) fn check(checked: &Checked<'_>) -> Vec<Hit> {
    let (sum, parts) = weigh(checked.evidence, Kind::Promotion);
    let model = Kind::Promotion.model();
    if sum < model.probable {
        return Vec::new();
    }
    let severity = match checked.context.consent {
        Consent::No if sum >= model.likely => Severity::High,
        Consent::No => Severity::Medium,
        Consent::Unknown => Severity::Low,
        Consent::Yes => Severity::Info,
    };
    vec![Hit { severity: Some(severity), evidence: parts, ..Hit::default() }]
}
