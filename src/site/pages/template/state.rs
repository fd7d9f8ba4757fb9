//! What the template page knows, and how each event changes it.

use super::parts;
use crate::state::{Check, Failure, RuleBook};
use engine::preview::Preview;
use engine::report::template::{
    Category, FieldEdit, Template, TemplateEntry, TemplateError, TemplateForm, TemplateReport, TemplateTexts,
};
use engine::{Lang, Severity};
use serde::Deserialize;
use std::rc::Rc;
use yew::{Reducible, UseReducerHandle};

/// The state with the means to change it, as components get it from their context.
pub(super) type Store = UseReducerHandle<TemplateState>;

/// Where the checked template comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Origin {
    /// The text box.
    #[default]
    Draft,
    /// The form.
    Form,
    /// Files, which stay with the worker.
    Files,
}

/// How a template is written into the text box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Written {
    /// Cloud API JSON.
    Json,
    /// Plain text.
    Text,
}

/// What the table shows of a template.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub(super) struct Row {
    pub(super) id: String,
    #[serde(default)]
    pub(super) band: Option<Severity>,
    pub(super) findings: u32,
    #[serde(default)]
    pub(super) declared: Option<String>,
    #[serde(default)]
    pub(super) predicted: Option<Category>,
    #[serde(default)]
    pub(super) error: Option<TemplateError>,
}

/// A text as a phone shows it, with its place in the template.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub(super) struct ShownText {
    pub(super) component: String,
    pub(super) field: String,
    pub(super) preview: Preview,
}

/// The template that is looked at.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub(super) struct Opened {
    pub(super) index: usize,
    #[serde(default)]
    pub(super) entry: Option<TemplateEntry>,
    pub(super) previews: Vec<ShownText>,
}

impl Opened {
    /// Its report, when it could be read.
    pub(super) fn report(&self) -> Option<&TemplateReport> {
        self.entry.as_ref()?.report.as_ref()
    }
}

/// What the worker says of an input.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub(super) struct Checked {
    #[serde(default)]
    pub(super) form: Option<TemplateForm>,
    pub(super) rows: Vec<Row>,
    #[serde(default)]
    pub(super) opened: Option<Opened>,
    #[serde(default)]
    pub(super) refused: Option<TemplateError>,
    /// The text of a short file that was checked alone.
    #[serde(default)]
    pub(super) text: Option<String>,
}

/// Everything that people read in one language.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Words {
    pub(super) lang: Lang,
    pub(super) rules: Rc<RuleBook>,
    pub(super) about: Rc<TemplateTexts>,
}

/// Lives above the page, so a change of language keeps it.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct TemplateState {
    /// What stands in the text box.
    pub(super) draft: Rc<str>,
    /// Rises when the text box must show a draft that was not typed into it.
    pub(super) draft_revision: u32,
    /// The template that the form shows.
    pub(super) form: Rc<Template>,
    pub(super) origin: Origin,
    pub(super) check: Check,
    /// The latest answer; none while there is nothing to check.
    pub(super) checked: Option<Rc<Checked>>,
    /// The template that is looked at.
    pub(super) opened: Option<Rc<Opened>>,
    pub(super) words: Option<Words>,
    /// Why the words of a language could not be loaded.
    pub(super) words_failed: Option<(Lang, Failure)>,
    /// Rises with each new attempt after a failure.
    pub(super) attempt: u32,
    /// What stood there before the change made last, until something else is typed or opened.
    pub(super) before: Option<Before>,
    /// The same for a change that is being written and has not arrived yet.
    changing: Option<Before>,
}

/// What a change can be taken back to.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Before {
    Draft(Rc<str>),
    Form(Rc<Template>),
}

impl TemplateState {
    /// The state of a visit that begins with this draft.
    pub(super) fn starting_with(draft: &str) -> Self {
        let mut state = Self { form: Rc::new(parts::blank()), ..Self::default() };
        state.set_draft(draft.into());
        state
    }

    /// The report that is looked at.
    pub(super) fn report(&self) -> Option<&TemplateReport> {
        self.opened.as_ref()?.report()
    }

    /// How many templates were checked.
    pub(super) fn count(&self) -> usize {
        self.checked.as_ref().map_or(0, |checked| checked.rows.len())
    }

    /// What the text box holds, as far as it was recognised.
    pub(super) fn recognised(&self) -> Option<TemplateForm> {
        self.checked.as_ref()?.form
    }

    fn set_draft(&mut self, draft: Rc<str>) {
        self.origin = Origin::Draft;
        self.check = if draft.trim().is_empty() { Check::Settled } else { Check::Waiting };
        if draft.trim().is_empty() {
            self.checked = None;
            self.opened = None;
        }
        self.draft = draft;
    }

    fn set_form(&mut self, form: Rc<Template>) {
        self.origin = Origin::Form;
        self.check = Check::Waiting;
        self.form = form;
    }
}

/// Something that happened.
#[derive(Debug, Clone)]
pub(super) enum Action {
    /// The visitor typed or pasted.
    DraftEdited(Rc<str>),
    /// A suggested change is about to be made.
    ChangeStarted,
    /// The visitor takes the last change back.
    Undone,
    /// A template was written into the text box: a sample, or another form of the one at hand.
    DraftReplaced(Rc<str>),
    /// The visitor wants the form.
    FormOpened,
    /// The visitor changed the form.
    FormEdited(Template),
    /// Files went to the worker.
    FilesChosen,
    /// The worker answered.
    Checked(Checked),
    /// The template of a row arrived.
    Opened(Opened),
    /// No answer will arrive.
    Failed(Failure),
    /// The visitor wants a new attempt.
    Retried,
    /// Words arrived.
    WordsLoaded(Rc<RuleBook>, Rc<TemplateTexts>),
    /// Words will not arrive.
    WordsFailed(Lang, Failure),
}

impl Reducible for TemplateState {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            Action::DraftEdited(draft) => {
                if draft == self.draft {
                    return self;
                }
                (next.before, next.changing) = (None, None);
                next.set_draft(draft);
            }
            Action::ChangeStarted => {
                next.changing = match self.origin {
                    Origin::Form => Some(Before::Form(Rc::clone(&self.form))),
                    Origin::Draft => Some(Before::Draft(Rc::clone(&self.draft))),
                    // The files are as they were.
                    Origin::Files => None,
                };
            }
            Action::Undone => match next.before.take() {
                Some(Before::Draft(draft)) => {
                    next.draft_revision += 1;
                    next.set_draft(draft);
                }
                Some(Before::Form(form)) => next.set_form(form),
                None => return self,
            },
            Action::DraftReplaced(draft) => {
                next.before = next.changing.take();
                next.draft_revision += 1;
                next.set_draft(draft);
            }
            Action::FormOpened => {
                let at_hand = self.report().map(|report| Rc::new(report.template.clone()));
                let form = at_hand.unwrap_or_else(|| Rc::clone(&self.form));
                next.set_form(form);
            }
            Action::FormEdited(form) => {
                next.before = next.changing.take();
                next.set_form(Rc::new(form));
            }
            Action::FilesChosen => {
                (next.before, next.changing) = (None, None);
                next.origin = Origin::Files;
                next.check = Check::Waiting;
            }
            Action::Checked(mut checked) => {
                let is_emptied = self.origin == Origin::Draft && self.draft.trim().is_empty();
                if is_emptied {
                    return self;
                }
                if let Some(text) = checked.text.take() {
                    next.draft_revision += 1;
                    next.draft = text.into();
                    next.origin = Origin::Draft;
                }
                next.check = Check::Settled;
                next.opened = checked.opened.take().map(Rc::new);
                next.checked = Some(Rc::new(checked));
            }
            Action::Opened(opened) => next.opened = Some(Rc::new(opened)),
            Action::Failed(failure) => next.check = Check::Failed(failure),
            Action::Retried => {
                next.attempt += 1;
                next.words_failed = None;
                next.check = Check::Waiting;
            }
            Action::WordsLoaded(rules, about) => {
                next.words_failed = None;
                next.words = Some(Words { lang: about.lang, rules, about });
            }
            Action::WordsFailed(lang, failure) => next.words_failed = Some((lang, failure)),
        }
        Rc::new(next)
    }
}

/// The template with these changes made; none when one of them fits no field.
pub(super) fn edited(template: &Template, edits: &[FieldEdit]) -> Option<Template> {
    let mut template = template.clone();
    // From the end, so that earlier places stay where they are.
    let mut sorted: Vec<&FieldEdit> = edits.iter().collect();
    sorted.sort_by_key(|edit| std::cmp::Reverse(edit.fix.span.start));
    for edit in sorted {
        let text = parts::text_mut(&mut template, &edit.component, &edit.field)?;
        *text = parts::replaced(text, &edit.fix);
    }
    Some(template)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(state: &Rc<TemplateState>, action: Action) -> Rc<TemplateState> {
        Rc::clone(state).reduce(action)
    }

    #[test]
    fn a_change_can_be_taken_back_until_something_else_is_typed() {
        let typed = after(&Rc::default(), Action::DraftEdited("a".into()));
        let sample = after(&typed, Action::DraftReplaced("b".into()));
        assert_eq!(sample.before, None);
        let started = after(&typed, Action::ChangeStarted);
        assert_eq!(started.before, None, "nothing has changed yet");
        let changed = after(&started, Action::DraftReplaced("b".into()));
        assert_eq!(&*after(&changed, Action::Undone).draft, "a");
        assert_eq!(after(&changed, Action::DraftEdited("bc".into())).before, None);
    }
}
