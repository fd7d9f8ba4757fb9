//! What the interface knows, and how each event changes it.

use crate::dismissals::{Dismissals, Reach};
use crate::edits::Edit;
use crate::marks::{self, Mark};
use engine::preview::Preview;
use engine::report::{Finding, MessageContext, MessageReport, Part, RuleText, RuleTexts};
use engine::{Lang, Severity};
use std::collections::{BTreeMap, BTreeSet};
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

/// A fix that was made last, with the way back.
#[derive(Debug, Clone, PartialEq)]
pub struct Mended {
    /// The fix's stable word.
    pub kind: String,
    /// What takes it back.
    pub back: Edit,
    /// The text that it led to; with any other text the way back is closed.
    pub after: Rc<str>,
}

/// What stands beside the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum View {
    /// The findings.
    #[default]
    Findings,
    /// The message as WhatsApp shows it.
    Preview,
    /// The report to copy.
    Report,
}

impl View {
    /// All three, in the order of their tabs.
    pub const ALL: [Self; 3] = [Self::Findings, Self::Preview, Self::Report];

    /// The word used in the ids of tab and panel.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Findings => "findings",
            Self::Preview => "preview",
            Self::Report => "report",
        }
    }

    /// The view so many tabs to the right; from the last it goes on with the first.
    #[must_use]
    pub fn beside(self, tabs: usize) -> Self {
        let at = Self::ALL.iter().position(|&view| view == self).unwrap_or_default();
        Self::ALL[(at + tabs) % Self::ALL.len()]
    }
}

/// What the preview has to show.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Shown {
    /// Nothing has been read yet.
    #[default]
    Nothing,
    /// The message of the latest answer.
    Message(Rc<Preview>),
    /// It will not come without a new attempt.
    Failed(Failure),
}

/// Which way to go in the list of findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Down; from the last to the first.
    Next,
    /// Up; from the first to the last.
    Previous,
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
    /// The words of these texts by id.
    #[must_use]
    pub fn new(texts: &RuleTexts) -> Self {
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
    /// What stands beside the text.
    pub view: View,
    /// The preview, asked for only while it is looked at.
    pub preview: Shown,
    /// What the visitor does not want to see.
    pub dismissals: Dismissals,
    /// The report's findings that are not shown because of that, with the reason.
    pub hidden: Rc<BTreeMap<usize, Reach>>,
    /// The fix that was made last, until something else changes the draft.
    pub mended: Option<Mended>,
    /// Rises when the visitor goes to a finding by key or button, so that focus follows.
    pub steps: u32,
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

    /// The findings that are shown, with their places in the report.
    pub fn shown(&self) -> impl DoubleEndedIterator<Item = (usize, &Finding)> {
        let findings = self.outcome.iter().flat_map(|outcome| outcome.report.findings.iter().enumerate());
        findings.filter(|(index, _)| !self.hidden.contains_key(index))
    }

    /// The marks of the findings that are shown.
    #[must_use]
    pub fn shown_marks(&self) -> Vec<Mark> {
        self.marks.iter().filter(|mark| !self.hidden.contains_key(&mark.finding)).copied().collect()
    }

    /// How many of the shown findings there are of each severity, the gravest first.
    #[must_use]
    pub fn parts(&self) -> Vec<Part> {
        let count = |severity: Severity| {
            let count = self.shown().filter(|(_, finding)| finding.severity == severity).count();
            Part { severity, count: u32::try_from(count).unwrap_or(u32::MAX) }
        };
        Severity::ALL.into_iter().map(count).filter(|part| part.count > 0).collect()
    }

    fn stepped(&self, step: Step) -> Option<usize> {
        let indices: Vec<usize> = self.shown().map(|(index, _)| index).collect();
        let beyond = match (step, self.selected) {
            (Step::Next, Some(from)) => indices.iter().find(|&&index| index > from),
            (Step::Previous, Some(from)) => indices.iter().rfind(|&&index| index < from),
            (_, None) => None,
        };
        let turned = match step {
            Step::Next => indices.first(),
            Step::Previous => indices.last(),
        };
        beyond.or(turned).copied()
    }

    fn set_outcome(&mut self, outcome: Outcome) {
        if outcome.text == self.draft {
            self.check = Check::Settled;
        }
        let fresh = marks::from_report(&outcome.report);
        self.marks = Rc::new(marks::carry(&fresh, &outcome.text, &self.draft));
        let same_rule = |chosen: usize| {
            let before = &self.outcome.as_ref()?.report.findings.get(chosen)?.rule;
            outcome.report.findings.iter().position(|finding| finding.rule == *before)
        };
        self.selected = self.selected.and_then(same_rule);
        self.outcome = Some(outcome);
        self.hide_dismissed();
    }

    fn hide_dismissed(&mut self) {
        let Some(outcome) = &self.outcome else { return self.hidden = Rc::default() };
        let findings = outcome.report.findings.iter().enumerate();
        let reach = |(index, finding)| Some((index, self.dismissals.reach(finding, &outcome.text)?));
        self.hidden = Rc::new(findings.filter_map(reach).collect());
        self.selected = self.selected.filter(|chosen| !self.hidden.contains_key(chosen));
    }

    fn set_draft(&mut self, draft: Rc<str>) {
        if marks::is_another_text(&self.draft, &draft) {
            self.dismissals.forget_text();
        }
        self.mended = self.mended.take().filter(|mended| mended.after == draft);
        self.marks = Rc::new(marks::carry(&self.marks, &self.draft, &draft));
        self.check = waiting_unless_empty(&draft);
        if draft.trim().is_empty() {
            self.outcome = None;
            self.selected = None;
            self.hidden = Rc::default();
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
    /// The visitor pointed at a finding, in the list or in the text, or at none any more.
    FindingSelected(Option<usize>),
    /// The visitor wants to see something else beside the text.
    ViewChosen(View),
    /// The preview of the draft arrived, or will not.
    Previewed(Result<Rc<Preview>, Failure>),
    /// The visitor wants the next or the previous finding.
    Stepped(Step),
    /// A fix has changed the draft.
    Mended(Mended),
    /// The visitor does not want to see a finding.
    Dismissed(usize, Reach),
    /// The visitor wants to see again what a rule finds.
    BroughtBack(String),
    /// The rules that the visitor dismissed for good on an earlier visit.
    DismissalsRemembered(BTreeSet<String>),
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
                next.dismissals = self.dismissals.clone();
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
                next.set_outcome(outcome);
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
            Action::ViewChosen(view) => next.view = view,
            Action::Previewed(Ok(preview)) => next.preview = Shown::Message(preview),
            Action::Previewed(Err(failure)) => next.preview = Shown::Failed(failure),
            Action::Stepped(step) => {
                let Some(chosen) = self.stepped(step) else { return self };
                next.selected = Some(chosen);
                next.steps += 1;
                next.view = View::Findings;
            }
            Action::Mended(mended) => {
                if mended.after != self.draft {
                    return self;
                }
                next.mended = Some(mended);
            }
            Action::Dismissed(index, reach) => {
                let Some(outcome) = &self.outcome else { return self };
                let Some(finding) = outcome.report.findings.get(index) else { return self };
                next.dismissals.dismiss(finding, &outcome.text, reach);
                next.hide_dismissed();
            }
            Action::BroughtBack(rule) => {
                next.dismissals.bring_back(&rule);
                next.hide_dismissed();
            }
            Action::DismissalsRemembered(rules) => {
                next.dismissals.set_always(rules);
                next.hide_dismissed();
            }
        }
        Rc::new(next)
    }
}

#[cfg(test)]
mod tests;
