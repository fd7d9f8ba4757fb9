//! What the interface knows, and how each event changes it.

mod parts;

pub use parts::{Check, Failure, Mended, Outcome, RuleBook, RuleWords, Shown, Step, Texts, View};

use crate::dismissals::{Dismissals, Reach};
use crate::marks::{self, Mark};
use crate::own_words::OwnWords;
use crate::settings::Settings;
use engine::preview::Preview;
use engine::report::{Finding, MessageContext, Part};
use engine::{Lang, Severity};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use yew::{Reducible, UseReducerHandle};

/// The interface's state with the means to change it, as components get it from their context.
pub type Store = UseReducerHandle<AppState>;

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
    /// Whether the device remembers [`AppState::settings`], because the visitor asked for it.
    pub remembers: bool,
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

    /// What the visitor may let the device remember.
    #[must_use]
    pub fn settings(&self) -> Settings {
        Settings { context: self.context, own_words: self.dismissals.own.clone() }
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
        // The same text may wait for another check, because something else was said about it meanwhile.
        if outcome.text == self.draft && outcome.context == self.context {
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

    /// The report's finding at this place, and the text that it is about.
    fn finding(&self, index: usize) -> Option<(&Finding, &str)> {
        let outcome = self.outcome.as_ref()?;
        Some((outcome.report.findings.get(index)?, &outcome.text))
    }

    fn try_again(&mut self) {
        self.attempt += 1;
        self.check = waiting_unless_empty(&self.draft);
        for lang in Lang::ALL {
            if matches!(self.texts(lang), Texts::Failed(_)) {
                self.set_texts(lang, Texts::Missing);
            }
        }
    }

    fn take_over(&mut self, settings: Settings) {
        self.remembers = true;
        self.context = settings.context;
        self.dismissals.own = settings.own_words;
        self.check = waiting_unless_empty(&self.draft);
        self.hide_dismissed();
    }

    fn change_own_words(&mut self, change: impl FnOnce(&mut OwnWords)) {
        change(&mut self.dismissals.own);
        self.hide_dismissed();
    }

    fn hide_dismissed(&mut self) {
        let Some(outcome) = &self.outcome else { return self.hidden = Rc::default() };
        let own = self.dismissals.own.places_in(&outcome.text);
        let mut hidden = BTreeMap::new();
        for (index, finding) in outcome.report.findings.iter().enumerate() {
            if let Some(reach) = self.dismissals.reach(finding, &outcome.text, &own) {
                hidden.insert(index, reach);
            }
        }
        self.hidden = Rc::new(hidden);
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
    TextsLoaded(Lang, Rc<RuleBook>),
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
    /// The visitor wants to see a finding again.
    BroughtBack(usize),
    /// The rules that the visitor dismissed for good on an earlier visit.
    DismissalsRemembered(BTreeSet<String>),
    /// The visitor says that a name is their own.
    OwnWordAdded(String),
    /// The visitor takes a name off the list.
    OwnWordRemoved(String),
    /// Whether the device shall remember answers and names.
    RememberingChosen(bool),
    /// What the device remembers from an earlier visit.
    Remembered(Settings),
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
                next.try_again();
            }
            Action::TextsLoaded(lang, book) => next.set_texts(lang, Texts::Loaded(book)),
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
                let Some((finding, text)) = self.finding(index) else { return self };
                next.dismissals.dismiss(finding, text, reach);
                next.hide_dismissed();
            }
            Action::BroughtBack(index) => {
                let Some((finding, text)) = self.finding(index) else { return self };
                next.dismissals.bring_back(finding, text);
                next.hide_dismissed();
            }
            Action::DismissalsRemembered(rules) => {
                next.dismissals.set_always(rules);
                next.hide_dismissed();
            }
            Action::OwnWordAdded(name) => next.change_own_words(|own| own.add(&name)),
            Action::OwnWordRemoved(name) => next.change_own_words(|own| own.remove(&name)),
            Action::RememberingChosen(remembers) => next.remembers = remembers,
            Action::Remembered(settings) => {
                next.take_over(settings);
            }
        }
        Rc::new(next)
    }
}

#[cfg(test)]
mod tests;
