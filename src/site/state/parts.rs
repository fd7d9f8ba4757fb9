//! The parts that the state is made of.

use crate::edits::Edit;
use engine::preview::Preview;
use engine::report::{MessageContext, MessageReport, RuleText, Source};
use std::rc::Rc;

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
    /// What was said about it then.
    pub context: MessageContext,
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

/// The words of one rule, as a finding shows them.
#[derive(Debug, Clone, PartialEq)]
pub struct RuleWords {
    /// The rule's id.
    pub id: String,
    /// Slug of the guide's article that explains the matter.
    pub article: String,
    /// The heading in it; empty for the whole article.
    pub heading: String,
    /// What was found.
    pub title: String,
    /// Why it matters.
    pub why: String,
    /// What to do.
    pub fix: String,
    /// Where the facts come from.
    pub sources: Vec<Source>,
}

impl From<&RuleText> for RuleWords {
    fn from(rule: &RuleText) -> Self {
        let RuleText { id, article, heading, title, why, fix, sources, .. } = rule.clone();
        Self { id, article, heading, title, why, fix, sources }
    }
}

/// The words of all rules and weighed signals in one language.
#[derive(Debug, Clone, PartialEq)]
pub struct RuleBook {
    /// Rules.
    pub rules: Vec<RuleWords>,
    /// What each weighed signal is called, by its id.
    pub signals: Vec<(String, String)>,
}

impl RuleBook {
    /// The words of the rule with this id.
    #[must_use]
    pub fn rule(&self, id: &str) -> Option<&RuleWords> {
        self.rules.iter().find(|rule| rule.id == id)
    }

    /// What the signal with this id is called.
    #[must_use]
    pub fn signal(&self, id: &str) -> Option<&str> {
        self.signals.iter().find(|signal| signal.0 == id).map(|signal| signal.1.as_str())
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
