//! Tries insertions out before they are offered.

use super::{fixes::apply_fix, matcher::RULES, reading::Reading};
use crate::report::{Finding, Fix, MessageContext, Severity};

/// A text of more bytes than a message may have characters gets its fixes untried, so that no check of a long
/// text is repeated.
const TRIED_MAX_BYTES: usize = 8_192;

/// Takes back insertions that would bring a graver finding than the one they mend: a line put in can tip a sum
/// of weak signals, or stand out from a text in styled letters.
pub(super) fn keep_mending_fixes(findings: &mut [Finding], text: &str, context: MessageContext) {
    if text.len() > TRIED_MAX_BYTES {
        return;
    }
    let known: Vec<(String, Severity)> =
        findings.iter().map(|finding| (finding.rule.clone(), finding.severity)).collect();
    // Several rules may offer the same insertion; what it brings is found out once, for the mildest of them.
    let offers = |finding: &Finding| finding.fixes.iter().any(is_insertion);
    let Some(mildest) = findings.iter().rfind(|finding| offers(finding)).map(|finding| finding.severity)
    else {
        return;
    };
    let mut tried: Vec<(Fix, Option<Severity>)> = Vec::new();
    for finding in findings {
        let graver_than = finding.severity;
        finding.fixes.retain(|fix| {
            if !is_insertion(fix) {
                return true;
            }
            let known_answer = tried.iter().find(|(known, _)| known == fix).map(|(_, gravest)| *gravest);
            let gravest = known_answer.unwrap_or_else(|| {
                let gravest = gravest_added(&apply_fix(text, fix), context, &known, mildest);
                tried.push((fix.clone(), gravest));
                gravest
            });
            gravest <= Some(graver_than)
        });
    }
}

fn is_insertion(fix: &Fix) -> bool {
    fix.span.start == fix.span.end
}

/// The gravest finding above a severity that a mended text has and that was not there before, or not as grave.
fn gravest_added(
    mended: &str,
    context: MessageContext,
    known: &[(String, Severity)],
    above: Severity,
) -> Option<Severity> {
    let was_there = |rule: &str, severity: Severity| {
        known.iter().any(|(other, known)| other == rule && *known >= severity)
    };
    let reading = Reading::new(mended, context);
    RULES
        .iter()
        .filter(|rule| rule.speaks_in(context))
        // Functions may judge a hit graver than their rule's file does.
        .filter(|rule| {
            rule.check.is_some() || rule.meta.severity > above && !was_there(rule.meta.id, rule.meta.severity)
        })
        .flat_map(|rule| {
            let severity = rule.meta.severity;
            reading.hits(rule).0.into_iter().map(move |hit| (rule.meta.id, hit.severity.unwrap_or(severity)))
        })
        .filter(|(id, severity)| *severity > above && !was_there(id, *severity))
        .map(|(_, severity)| severity)
        .max()
}
