//! What a copied report holds, and what a note about a wrong flag leaves out.

use super::*;
use crate::dismissals::Reach;
use crate::state::{Action, Outcome};
use engine::Confidence;
use engine::report::{MessageReport, Span};
use std::rc::Rc;
use yew::Reducible;

const TEXT: &str = "Halo 081234, klik bit.ly/xx";

fn finding(rule: &str, start: u32, end: u32) -> Finding {
    Finding {
        rule: rule.to_owned(),
        covers: Vec::new(),
        severity: Severity::Medium,
        confidence: Confidence::Likely,
        spans: vec![Span { start, end }],
        measure: None,
        limit: None,
        disguised: false,
        fixes: Vec::new(),
        evidence: Vec::new(),
    }
}

fn checked() -> Rc<AppState> {
    let report = MessageReport {
        schema: SCHEMA,
        band: Some(Severity::Medium),
        parts: Vec::new(),
        findings: vec![finding("phone-number", 5, 11), finding("link-shortener", 18, 27)],
        stats: MessageStats::default(),
        length: 27,
        checked: 27,
    };
    let outcome = Outcome { text: TEXT.into(), context: MessageContext::default(), report: Rc::new(report) };
    let actions =
        [Action::DraftEdited(TEXT.into()), Action::Checked(outcome), Action::Dismissed(0, Reach::Text)];
    actions.into_iter().fold(Rc::default(), AppState::reduce)
}

#[test]
fn names_rules_quotes_words_and_lists_what_is_hidden() {
    let text = written(&checked(), Format::Text, Lang::En).unwrap();
    assert!(text.contains("1. Moderate: link-shortener"), "{text}");
    assert!(text.contains("“bit.ly/xx”"), "{text}");
    assert!(text.contains("1 finding hidden: phone-number"), "{text}");
}

#[test]
fn markdown_has_headings() {
    let markdown = written(&checked(), Format::Markdown, Lang::Id).unwrap();
    assert!(markdown.starts_with("# "), "{markdown}");
    assert!(markdown.contains("\n## 1. Sedang: link-shortener\n"), "{markdown}");
}

#[test]
fn json_sets_hidden_findings_apart() {
    let state = checked();
    let json = serde_json::to_value(Export::of(&state).unwrap()).unwrap();
    assert_eq!(json["schema"], SCHEMA);
    assert_eq!(json["findings"][0]["rule"], "link-shortener");
    assert_eq!(json["dismissed"][0]["rule"], "phone-number");
    assert_eq!(json["parts"][0]["count"], 1);
}

#[test]
fn a_note_about_a_wrong_flag_holds_only_what_is_ticked() {
    let found = finding("link-shortener", 18, 27);
    let bare = wrong_flag(&found, TEXT, Ticked::default(), Lang::Id);
    assert!(bare.contains("link-shortener") && bare.contains(PROGRAM_VERSION));
    assert!(!bare.contains("bit.ly") && !bare.contains("081234"));
    let words = wrong_flag(&found, TEXT, Ticked { words: true, message: false }, Lang::Id);
    assert!(words.contains("bit.ly/xx") && !words.contains("081234"));
    assert!(wrong_flag(&found, TEXT, Ticked { words: false, message: true }, Lang::Id).contains(TEXT));
}

#[test]
fn own_names_are_listed() {
    let state = checked().reduce(Action::OwnWordAdded("Bit.ly/xx".to_owned()));
    let text = written(&state, Format::Text, Lang::En).unwrap();
    assert!(text.contains("Own names: Bit.ly/xx") && text.contains("2 findings hidden"), "{text}");
    let json = serde_json::to_value(Export::of(&state).unwrap()).unwrap();
    assert_eq!(
        (json["ownWords"][0].as_str(), json["dismissed"].as_array().map(Vec::len)),
        (Some("Bit.ly/xx"), Some(2))
    );
}
