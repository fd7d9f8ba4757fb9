//! Every rule's own examples, run as tests: the ones that the public rules page shows.

use crate::{
    Lang, check_message,
    message::speaks_by_default,
    report::{Channel, MessageContext},
    texts::rule_texts,
};

/// All examples of all message rules.
pub(crate) fn all_texts() -> Vec<String> {
    message_rules().into_iter().flat_map(|rule| rule.flags.into_iter().chain(rule.passes)).collect()
}

fn message_rules() -> Vec<crate::report::RuleText> {
    rule_texts(Lang::Id).rules.into_iter().filter(|rule| rule.scope == "message").collect()
}

/// A marked example: the text without `«»`, and the marked ranges in UTF-16 units.
fn unmark(marked: &str) -> (String, Vec<(u32, u32)>) {
    let (mut text, mut spans, mut open, mut units) = (String::new(), Vec::new(), None, 0);
    for character in marked.chars() {
        match character {
            '«' => open = Some(units),
            '»' => spans.push((open.take().expect("the build checks that marks pair"), units)),
            _ => {
                text.push(character);
                units += u32::try_from(character.len_utf16()).expect("1 or 2");
            }
        }
    }
    (text, spans)
}

/// The default context, or the Business Platform for rules that speak there only.
fn context_for(rule: &str) -> MessageContext {
    let channel = if speaks_by_default(rule) { Channel::default() } else { Channel::Api };
    MessageContext { channel, ..MessageContext::default() }
}

#[test]
fn every_flag_example_fires_on_its_marked_span() {
    let marked: std::collections::BTreeMap<String, Vec<String>> =
        serde_json::from_str(include_str!(concat!(env!("OUT_DIR"), "/marked_examples.json")))
            .expect("written by the build script");
    let mut faults = Vec::new();
    for (id, flags) in marked {
        for flag in flags {
            let (text, expected) = unmark(&flag);
            let report = check_message(&text, &context_for(id.as_str()));
            let found = report.findings.iter().find(|finding| finding.rule == id);
            let spans: Option<Vec<(u32, u32)>> =
                found.map(|finding| finding.spans.iter().map(|span| (span.start, span.end)).collect());
            if spans.as_ref() != Some(&expected) {
                faults.push(format!("{id}: {flag:?}: expected {expected:?}, found {spans:?}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_pass_example_stays_silent() {
    let mut faults = Vec::new();
    for rule in message_rules() {
        for text in &rule.passes {
            let report = check_message(text, &context_for(rule.id.as_str()));
            if let Some(finding) = report.findings.iter().find(|finding| finding.rule == rule.id) {
                faults.push(format!("{}: {text:?}: flagged at {:?}", rule.id, finding.spans));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
