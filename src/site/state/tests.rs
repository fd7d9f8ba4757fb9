//! What each event makes of the state.

use super::*;
use crate::edits::Edit;
use engine::Confidence;
use engine::report::{Consent, MessageReport, Span};

fn outcome(text: &str, rules: &[(&str, Span)]) -> Outcome {
    let finding = |&(rule, span): &(&str, Span)| Finding {
        rule: rule.to_owned(),
        covers: Vec::new(),
        severity: Severity::High,
        confidence: Confidence::Likely,
        spans: vec![span],
        measure: None,
        limit: None,
        disguised: false,
        fixes: Vec::new(),
        evidence: Vec::new(),
    };
    let report = MessageReport {
        schema: engine::report::SCHEMA,
        band: Some(Severity::High),
        parts: Vec::new(),
        findings: rules.iter().map(finding).collect(),
        stats: engine::report::MessageStats::default(),
        length: marks::units(text),
        checked: marks::units(text),
    };
    Outcome { text: text.into(), context: MessageContext::default(), report: Rc::new(report) }
}

fn after(actions: impl IntoIterator<Item = Action>) -> Rc<AppState> {
    actions.into_iter().fold(Rc::default(), AppState::reduce)
}

#[test]
fn settles_only_when_the_report_is_about_the_draft() {
    let late = outcome("abc", &[]);
    let state = after([Action::DraftEdited("abcd".into()), Action::Checked(late)]);
    assert_eq!(state.check, Check::Waiting);
    let state = state.reduce(Action::Checked(outcome("abcd", &[])));
    assert_eq!(state.check, Check::Settled);
}

#[test]
fn a_report_from_before_an_answer_changed_leaves_the_newer_check_waiting() {
    let context = MessageContext { consent: Consent::Yes, ..MessageContext::default() };
    let early = outcome("abc", &[]);
    let state = after([
        Action::DraftEdited("abc".into()),
        Action::ContextChanged(context),
        Action::Checked(early.clone()),
    ]);
    assert_eq!(state.check, Check::Waiting);
    let state = state.reduce(Action::Checked(Outcome { context, ..early }));
    assert_eq!(state.check, Check::Settled);
}

#[test]
fn a_late_report_still_marks_the_right_words() {
    let late = outcome("dua tiga", &[("r", Span { start: 4, end: 8 })]);
    let state = after([Action::DraftEdited("satu dua tiga".into()), Action::Checked(late)]);
    assert_eq!(state.marks[0].span, Span { start: 9, end: 13 });
}

#[test]
fn clearing_can_be_undone_until_something_is_typed() {
    let state = after([Action::DraftEdited("abc".into()), Action::Cleared]);
    assert_eq!((&*state.draft, state.check), ("", Check::Settled));
    assert_eq!(&*Rc::clone(&state).reduce(Action::ClearUndone).draft, "abc");
    let typed = state.reduce(Action::DraftEdited("x".into())).reduce(Action::ClearUndone);
    assert_eq!(&*typed.draft, "x");
}

#[test]
fn an_empty_draft_has_no_report() {
    let span = Span { start: 0, end: 3 };
    let found = Action::Checked(outcome("abc", &[("r", span)]));
    let state = after([Action::DraftEdited("abc".into()), found.clone(), Action::DraftEdited(" ".into())]);
    assert_eq!((state.outcome.clone(), state.marks.len(), state.check), (None, 0, Check::Settled));
    assert_eq!(state.reduce(found).outcome, None);
}

#[test]
fn the_chosen_finding_is_followed_to_its_new_place() {
    let span = Span { start: 0, end: 1 };
    let state = after([
        Action::DraftEdited("ab".into()),
        Action::Checked(outcome("ab", &[("x", span), ("y", span)])),
        Action::FindingSelected(Some(1)),
        Action::Checked(outcome("ab", &[("y", span)])),
    ]);
    assert_eq!(state.selected, Some(0));
}

#[test]
fn a_new_attempt_asks_again_for_what_failed() {
    let state = after([
        Action::DraftEdited("ab".into()),
        Action::CheckFailed(Failure::LoadFailed),
        Action::TextsFailed(Lang::En, Failure::TimedOut),
    ]);
    assert_eq!(state.check, Check::Failed(Failure::LoadFailed));
    let state = state.reduce(Action::Retried);
    assert_eq!((state.check, state.attempt, state.texts(Lang::En)), (Check::Waiting, 1, &Texts::Missing));
}

#[test]
fn a_dismissed_finding_is_not_counted_and_stays_away_while_typing() {
    let (first, second) = (Span { start: 0, end: 4 }, Span { start: 5, end: 8 });
    let found = Action::Checked(outcome("satu dua", &[("x", first), ("y", second)]));
    let state = after([
        Action::DraftEdited("satu dua".into()),
        found,
        Action::FindingSelected(Some(0)),
        Action::Dismissed(0, Reach::Words),
    ]);
    assert_eq!(state.parts(), [Part { severity: Severity::High, count: 1 }]);
    assert_eq!(state.selected, None);
    let moved = Span { start: 4, end: 8 };
    let state = state
        .reduce(Action::DraftEdited("ini satu dua".into()))
        .reduce(Action::Checked(outcome("ini satu dua", &[("x", moved)])));
    assert_eq!(state.hidden.get(&0), Some(&Reach::Words));
    assert_eq!(state.reduce(Action::BroughtBack(0)).hidden.len(), 0);
}

#[test]
fn another_text_shows_what_was_dismissed_in_this_one() {
    let span = Span { start: 0, end: 4 };
    let state = after([
        Action::DraftEdited("satu dua tiga".into()),
        Action::Checked(outcome("satu dua tiga", &[("x", span), ("y", span)])),
        Action::Dismissed(0, Reach::Text),
        Action::Dismissed(1, Reach::Always),
        Action::SampleChosen("empat lima enam".into()),
        Action::Checked(outcome("empat lima enam", &[("x", span), ("y", span)])),
    ]);
    assert_eq!(state.hidden.keys().copied().collect::<Vec<_>>(), [1]);
}

#[test]
fn steps_go_round_the_shown_findings() {
    let span = Span { start: 0, end: 1 };
    let mut state = after([
        Action::DraftEdited("ab".into()),
        Action::Checked(outcome("ab", &[("x", span), ("y", span), ("z", span)])),
        Action::Dismissed(1, Reach::Text),
    ]);
    let mut seen = Vec::new();
    for step in [Step::Next, Step::Next, Step::Next, Step::Previous] {
        state = state.reduce(Action::Stepped(step));
        seen.push(state.selected);
    }
    assert_eq!(seen, [Some(0), Some(2), Some(0), Some(2)]);
}

#[test]
fn the_way_back_from_a_fix_closes_with_the_next_edit() {
    let back = Edit { span: Span { start: 0, end: 1 }, words: "A".to_owned() };
    let mended = Mended { kind: "calm".to_owned(), back, after: "a".into() };
    let state = after([Action::DraftEdited("a".into()), Action::Mended(mended.clone())]);
    assert_eq!(state.mended.as_ref(), Some(&mended));
    let state = state.reduce(Action::DraftEdited("ab".into()));
    assert_eq!(state.mended, None);
    assert_eq!(state.reduce(Action::Mended(mended)).mended, None);
}

#[test]
fn a_finding_on_an_own_name_is_set_aside_in_every_text() {
    let state = after([
        Action::OwnWordAdded("Satu Dua".to_owned()),
        Action::DraftEdited("satu dua tiga".into()),
        Action::Checked(outcome(
            "satu dua tiga",
            &[("x", Span { start: 0, end: 4 }), ("y", Span { start: 5, end: 13 })],
        )),
    ]);
    assert_eq!(*state.hidden, BTreeMap::from([(0, Reach::Own)]));
    let state = state.reduce(Action::OwnWordRemoved("Satu Dua".to_owned()));
    assert!(state.hidden.is_empty() && !state.remembers);
}
