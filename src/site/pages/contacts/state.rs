//! What the page knows, and how that changes.

use crate::list_client::{Failure, FullPage, News, Progress};
use crate::platform;
use engine::Lang;
use engine::report::contacts::{
    ContactTexts, ContactsOptions, ContactsReport, Edit, Role, RowCodeText, RowFilter, Verdict,
};
use std::rc::Rc;
use web_sys::Blob;
use yew::prelude::*;

/// The page's state as components get it from their context.
pub(super) type Store = UseReducerHandle<ListState>;

/// The list that is checked.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Source {
    /// The file's name; none for a pasted list.
    pub(super) name: Option<AttrValue>,
    /// The file itself, which is never copied.
    pub(super) file: Blob,
}

/// How far the check of the list is.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Phase {
    /// No list yet.
    Idle,
    /// Under way, since this time of the device's clock.
    Checking(Progress, f64),
    /// The report stands.
    Done,
    /// The visitor stopped it.
    Stopped,
    /// It could not be checked.
    Failed(Failure),
}

/// Which rows the table shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct View {
    /// Those that stand in it.
    pub(super) filter: RowFilter,
    /// From 0.
    pub(super) page: usize,
}

impl View {
    /// As it stands in the address behind the `#`.
    pub(super) fn to_address(&self) -> String {
        let mut parts = Vec::new();
        if let Some(verdict) = self.filter.verdict {
            parts.push(format!("rows={}", verdict.code()));
        }
        if let Some(code) = &self.filter.code {
            parts.push(format!("reason={code}"));
        }
        if self.page > 0 {
            parts.push(format!("page={}", self.page + 1));
        }
        parts.join("&")
    }

    /// What an address asks for; what it does not know of is left out.
    pub(super) fn from_address(address: &str) -> Self {
        let mut view = Self::default();
        for (name, value) in address.split('&').filter_map(|part| part.split_once('=')) {
            match name {
                "rows" => view.filter.verdict = VERDICTS.into_iter().find(|each| each.code() == value),
                "reason" => view.filter.code = Some(value.to_owned()),
                "page" => view.page = value.parse::<usize>().unwrap_or(1).saturating_sub(1),
                _ => {}
            }
        }
        view
    }
}

/// All verdicts, in the order in which they are added up.
pub(super) const VERDICTS: [Verdict; 6] =
    [Verdict::Ok, Verdict::Repaired, Verdict::Warned, Verdict::Rejected, Verdict::Duplicate, Verdict::Blank];

/// Everything that the page knows.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct ListState {
    pub(super) source: Option<Source>,
    /// What the visitor answered, corrected and removed.
    pub(super) asked: ContactsOptions,
    /// Whether the report stands for other answers than these.
    pub(super) stale: bool,
    /// Counts the checks that were asked for.
    pub(super) attempt: u32,
    pub(super) phase: Phase,
    pub(super) report: Option<Rc<ContactsReport>>,
    pub(super) view: View,
    pub(super) rows: Option<Rc<FullPage>>,
    pub(super) rows_failed: bool,
    pub(super) exporting: bool,
    /// Entries of the file that was saved last; an error when it could not be made.
    pub(super) exported: Option<Result<u32, Failure>>,
    texts: [Option<Rc<ContactTexts>>; 2],
}

impl Default for ListState {
    fn default() -> Self {
        Self {
            source: None,
            asked: ContactsOptions::default(),
            stale: false,
            attempt: 0,
            phase: Phase::Idle,
            report: None,
            view: View::default(),
            rows: None,
            rows_failed: false,
            exporting: false,
            exported: None,
            texts: [None, None],
        }
    }
}

const fn place(lang: Lang) -> usize {
    match lang {
        Lang::Id => 0,
        Lang::En => 1,
    }
}

impl ListState {
    /// The words of a language, once they are loaded.
    pub(super) fn texts(&self, lang: Lang) -> Option<&Rc<ContactTexts>> {
        self.texts[place(lang)].as_ref()
    }

    /// The words of a row code.
    pub(super) fn code_text(&self, code: &str, lang: Lang) -> Option<&RowCodeText> {
        self.texts(lang)?.codes.iter().find(|text| text.id == code)
    }

    /// Whether a check runs.
    pub(super) const fn is_checking(&self) -> bool {
        matches!(self.phase, Phase::Checking(..))
    }

    fn begin(&mut self) {
        self.asked.today = Some(platform::today());
        self.attempt += 1;
        self.stale = false;
        self.phase = Phase::Checking(Progress::default(), platform::now_ms());
        self.rows = None;
        self.exported = None;
    }
}

/// What happens.
#[derive(Debug, Clone)]
pub(super) enum Action {
    /// The visitor gave a list.
    Given(Source),
    /// The same list once more.
    CheckAgain,
    /// The visitor stopped the check.
    Stopped,
    /// An answer to one of the questions.
    Asked(Box<ContactsOptions>),
    /// The role of a column was corrected.
    RoleChanged(usize, Role),
    /// A cell was corrected.
    Edited(Edit),
    /// The last correction is taken back.
    Undone,
    /// Other rows are to be seen.
    Viewed(View),
    /// A file was asked for.
    ExportAsked,
    /// The worker said something.
    Heard(News),
}

impl Reducible for ListState {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            Action::Given(source) => {
                next.source = Some(source);
                next.report = None;
                next.asked.columns.clear();
                next.asked.edits.clear();
                // A view that came with the address is meant for the first list.
                if self.attempt > 0 {
                    next.view = View::default();
                }
                next.begin();
            }
            Action::CheckAgain => next.begin(),
            Action::Stopped => next.phase = Phase::Stopped,
            Action::Asked(asked) => {
                next.asked = *asked;
                next.stale = next.report.is_some();
            }
            Action::RoleChanged(index, role) => {
                next.asked.columns.retain(|(column, _)| *column != index);
                next.asked.columns.push((index, role));
                next.stale = true;
            }
            Action::Edited(edit) => {
                next.asked.edits.retain(|each| (each.row, each.column) != (edit.row, edit.column));
                next.asked.edits.push(edit);
                next.begin();
            }
            Action::Undone => {
                next.asked.edits.pop();
                next.begin();
            }
            Action::Viewed(view) => {
                next.view = view;
                next.rows_failed = false;
            }
            Action::ExportAsked => {
                next.exporting = true;
                next.exported = None;
            }
            Action::Heard(news) => next.hear(news),
        }
        Rc::new(next)
    }
}

impl ListState {
    fn hear(&mut self, news: News) {
        match news {
            News::Progressed(progress) => {
                if let Phase::Checking(_, since) = self.phase {
                    self.phase = Phase::Checking(progress, since);
                }
            }
            News::Checked(Ok(report)) => {
                self.report = Some(report);
                self.phase = Phase::Done;
            }
            News::Checked(Err(failure)) => {
                self.report = None;
                self.phase = Phase::Failed(failure);
            }
            News::Rows(rows) => {
                self.rows_failed = rows.is_err();
                self.rows = rows.ok();
            }
            News::Exported(outcome) => {
                self.exporting = false;
                self.exported = Some(outcome.map(|(_, _, written)| written));
            }
            News::Texts(Ok(texts)) => {
                let place = place(texts.lang);
                self.texts[place] = Some(texts);
            }
            // Without words the ids stand in their place; the next check asks for them again.
            News::Texts(Err(_)) => {}
        }
    }
}
