//! What the interface knows, and how each event changes it.

use crate::marks::{self, Mark};
use engine::Lang;
use engine::report::{MessageContext, MessageReport, RuleText, RuleTexts};
use std::collections::BTreeMap;
use std::rc::Rc;
use yew::{Reducible, UseReducerHandle};

/// The interface's state with the means to change it, as components get it from their context.
pub type Store = UseReducerHandle<AppState>;

/// Why a part of the site could not be loaded or did not answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failure {
    /// The browser refused to start a worker.
    WorkerRefused,
    /// A file of the site could not be loaded.
    LoadFailed,
    /// No answer in time.
    TimedOut,
    /// The answer made no sense.
    BadAnswer,
}

impl Failure {
    /// The failure with this code; what is not known counts as a senseless answer.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "load-failed" => Self::LoadFailed,
            "worker-refused" => Self::WorkerRefused,
            _ => Self::BadAnswer,
        }
    }
}

/// Where the check of the draft stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Check {
    /// Nothing to do: the report, if any, belongs to the draft.
    #[default]
    Settled,
    /// The draft changed; its report is on the way.
    Waiting,
    /// It will not come without a new attempt.
    Failed(Failure),
}

/// A report and the text that it is about.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// The text that was checked.
    pub text: Rc<str>,
    /// What was found.
    pub report: Rc<MessageReport>,
}

/// The words of all rules and weighed signals in one language, by id.
#[derive(Debug, Clone, PartialEq)]
pub struct RuleBook {
    /// Rules.
    pub rules: BTreeMap<String, RuleText>,
    /// What each weighed signal is called.
    pub signals: BTreeMap<String, String>,
}

impl RuleBook {
    fn new(texts: &RuleTexts) -> Self {
        Self {
            rules: texts.rules.iter().map(|rule| (rule.id.clone(), rule.clone())).collect(),
            signals: texts.signals.iter().map(|signal| (signal.id.clone(), signal.label.clone())).collect(),
        }
    }
}

/// The texts of the rules in one language.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Texts {
    /// Nobody has needed them.
    #[default]
    Missing,
    /// They are here.
    Loaded(Rc<RuleBook>),
    /// They could not be loaded.
    Failed(Failure),
}

impl Texts {
    /// The words, once they are loaded.
    #[must_use]
    pub fn book(&self) -> Option<Rc<RuleBook>> {
        match self {
            Self::Loaded(book) => Some(Rc::clone(book)),
            Self::Missing | Self::Failed(_) => None,
        }
    }
}

/// Everything the interface knows. Lives above the pages, so a change of language or page keeps it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct AppState {
    /// The visitor's message.
    pub draft: Rc<str>,
    /// What they said about it.
    pub context: MessageContext,
    /// Where its check stands.
    pub check: Check,
    /// The latest report; while `check` is not settled it may be about an older draft.
    pub outcome: Option<Outcome>,
    /// The report's marks, carried along to where they stand in `draft`.
    pub marks: Rc<Vec<Mark>>,
    /// The finding that the visitor chose.
    pub selected: Option<usize>,
    /// The draft that was cleared last, until something else is typed.
    pub cleared: Option<Rc<str>>,
    /// Rises when the text box must show a draft that was not typed into it.
    pub draft_revision: u32,
    /// Rises with each new attempt after a failure.
    pub attempt: u32,
    /// Rule texts in Indonesian.
    pub texts_id: Texts,
    /// Rule texts in English.
    pub texts_en: Texts,
}

impl AppState {
    /// The state of a visit that begins with this draft.
    #[must_use]
    pub fn starting_with(draft: &str) -> Self {
        Self { draft: draft.into(), check: waiting_unless_empty(draft), ..Self::default() }
    }

    /// Rule texts in a language.
    #[must_use]
    pub const fn texts(&self, lang: Lang) -> &Texts {
        match lang {
            Lang::Id => &self.texts_id,
            Lang::En => &self.texts_en,
        }
    }

    fn set_texts(&mut self, lang: Lang, texts: Texts) {
        match lang {
            Lang::Id => self.texts_id = texts,
            Lang::En => self.texts_en = texts,
        }
    }

    fn set_draft(&mut self, draft: Rc<str>) {
        self.marks = Rc::new(marks::carry(&self.marks, &self.draft, &draft));
        self.check = waiting_unless_empty(&draft);
        if draft.trim().is_empty() {
            self.outcome = None;
            self.selected = None;
        }
        self.draft = draft;
    }
}

fn waiting_unless_empty(draft: &str) -> Check {
    if draft.trim().is_empty() { Check::Settled } else { Check::Waiting }
}

/// Something that happened.
#[derive(Debug, Clone)]
pub enum Action {
    /// The visitor typed or pasted.
    DraftEdited(Rc<str>),
    /// The visitor chose a sample message.
    SampleChosen(Rc<str>),
    /// The visitor cleared the text box.
    Cleared,
    /// The visitor wants the cleared text back.
    ClearUndone,
    /// The visitor said something else about the message.
    ContextChanged(MessageContext),
    /// A report arrived.
    Checked(Outcome),
    /// No report will arrive.
    CheckFailed(Failure),
    /// The visitor wants a new attempt.
    Retried,
    /// Rule texts arrived.
    TextsLoaded(Rc<RuleTexts>),
    /// Rule texts will not arrive.
    TextsFailed(Lang, Failure),
    /// The visitor pointed at a finding, in the list or in the text.
    FindingSelected(Option<usize>),
}

impl Reducible for AppState {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            Action::DraftEdited(draft) => {
                if draft == self.draft {
                    return self;
                }
                next.cleared = None;
                next.set_draft(draft);
            }
            Action::SampleChosen(draft) => {
                next.cleared = None;
                next.draft_revision += 1;
                next.set_draft(draft);
            }
            Action::Cleared => {
                next.cleared = Some(Rc::clone(&self.draft));
                next.draft_revision += 1;
                next.set_draft("".into());
            }
            Action::ClearUndone => {
                let Some(draft) = next.cleared.take() else { return self };
                next.draft_revision += 1;
                next.set_draft(draft);
            }
            Action::ContextChanged(context) => {
                if context == self.context {
                    return self;
                }
                next.context = context;
                next.check = waiting_unless_empty(&self.draft);
            }
            Action::Checked(outcome) => {
                if self.draft.trim().is_empty() {
                    return self;
                }
                if outcome.text == self.draft {
                    next.check = Check::Settled;
                }
                let fresh = marks::from_report(&outcome.report);
                next.marks = Rc::new(marks::carry(&fresh, &outcome.text, &self.draft));
                let same_rule = |chosen: usize| {
                    let before = &self.outcome.as_ref()?.report.findings.get(chosen)?.rule;
                    outcome.report.findings.iter().position(|finding| finding.rule == *before)
                };
                next.selected = self.selected.and_then(same_rule);
                next.outcome = Some(outcome);
            }
            Action::CheckFailed(failure) => {
                if self.check != Check::Waiting {
                    return self;
                }
                next.check = Check::Failed(failure);
            }
            Action::Retried => {
                next.attempt += 1;
                next.check = waiting_unless_empty(&self.draft);
                for lang in Lang::ALL {
                    if matches!(self.texts(lang), Texts::Failed(_)) {
                        next.set_texts(lang, Texts::Missing);
                    }
                }
            }
            Action::TextsLoaded(texts) => {
                next.set_texts(texts.lang, Texts::Loaded(Rc::new(RuleBook::new(&texts))));
            }
            Action::TextsFailed(lang, failure) => {
                if matches!(self.texts(lang), Texts::Loaded(_)) {
                    return self;
                }
                next.set_texts(lang, Texts::Failed(failure));
            }
            Action::FindingSelected(chosen) => {
                if chosen == self.selected {
                    return self;
                }
                next.selected = chosen;
            }
        }
        Rc::new(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use engine::report::{Finding, Span};
    use engine::{Confidence, Severity};

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
        Outcome { text: text.into(), report: Rc::new(report) }
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
        let state =
            after([Action::DraftEdited("abc".into()), found.clone(), Action::DraftEdited(" ".into())]);
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
}
