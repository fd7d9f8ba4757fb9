//! What the page knows, and how that changes.

use crate::list_client::{Failure, FullPage, News, Progress};
use crate::platform;
use engine::Lang;
use engine::report::contacts::{
    ContactTexts, ContactsOptions, ContactsReport, Edit, OptOutRegister, Role, RowCodeText, RowFilter,
    Verdict,
};
use serde::{Deserialize, Serialize};
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
                "rows" => view.filter.verdict = Verdict::ALL.into_iter().find(|each| each.code() == value),
                "reason" => view.filter.code = Some(value.to_owned()),
                "page" => view.page = value.parse::<usize>().unwrap_or(1).saturating_sub(1),
                _ => {}
            }
        }
        view
    }
}

/// People who said stop, as they are kept on the device.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Stops {
    pub(super) register: OptOutRegister,
    /// The day on which somebody was added last, ISO 8601.
    pub(super) changed: String,
}

/// Why a list of people who said stop was not taken in.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum StopFailure {
    /// It could not be read.
    Unread(Failure),
    /// No number stands in it.
    NoNumber,
    /// A saved register that was made elsewhere: its hashes cannot be joined with those that are here.
    OtherSalt,
}

/// How far a list of people who said stop is taken in.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Intake {
    /// There is none, or the last one is in.
    Done,
    /// It is being read.
    Reading,
    /// It was not taken in.
    Failed(StopFailure),
}

/// What the columns of a list with these headers were corrected to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct KnownColumns {
    headers: Vec<String>,
    roles: Vec<(usize, Role)>,
}

/// Layouts of lists that are remembered, the latest last.
const KNOWN_MAX: usize = 20;

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
    /// When somebody was added last to `asked.register`.
    pub(super) stops_changed: String,
    pub(super) stops_intake: Intake,
    /// Corrections of columns, by headers.
    pub(super) known_columns: Rc<Vec<KnownColumns>>,
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
            stops_changed: String::new(),
            stops_intake: Intake::Done,
            known_columns: Rc::default(),
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
    /// A list of people who said stop was given.
    StopsGiven,
    /// People who said stop were kept on the device.
    StopsFound(Stops),
    /// Everybody who said stop is forgotten.
    StopsForgotten,
    /// Corrections of columns were kept on the device.
    ColumnsFound(Rc<Vec<KnownColumns>>),
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
            Action::StopsGiven => next.stops_intake = Intake::Reading,
            Action::StopsFound(Stops { register, changed }) => {
                next.asked.register = register;
                next.stops_changed = changed;
                next.stale = next.report.is_some();
            }
            Action::StopsForgotten => {
                next.asked.register = OptOutRegister::default();
                next.stops_changed = String::new();
                next.stops_intake = Intake::Done;
                next.stale = next.report.is_some();
            }
            Action::ColumnsFound(known) => next.known_columns = known,
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
                let headers = report.columns.iter().map(|column| column.name.clone()).collect();
                self.report = Some(report);
                self.phase = Phase::Done;
                self.use_known_columns(headers);
            }
            News::Marked(outcome) => {
                let added = outcome.map_err(StopFailure::Unread).and_then(|new| self.add_stops(&new));
                self.stops_intake = added.err().map_or(Intake::Done, Intake::Failed);
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

    /// Adds people who said stop.
    fn add_stops(&mut self, new: &OptOutRegister) -> Result<(), StopFailure> {
        if new.marks.is_empty() {
            return Err(StopFailure::NoNumber);
        }
        let register = &mut self.asked.register;
        if register.marks.is_empty() {
            register.salt.clone_from(&new.salt);
        } else if register.salt != new.salt {
            return Err(StopFailure::OtherSalt);
        }
        register.marks.extend(new.marks.iter().cloned());
        register.marks.sort_unstable();
        register.marks.dedup();
        self.stops_changed = platform::today();
        self.stale = self.report.is_some();
        Ok(())
    }

    /// Who said stop, as the device keeps it.
    pub(super) fn stops(&self) -> Stops {
        Stops { register: self.asked.register.clone(), changed: self.stops_changed.clone() }
    }

    /// A list with headers that were corrected before is checked again with the same corrections; corrections of
    /// this list are remembered for the next one.
    fn use_known_columns(&mut self, headers: Vec<String>) {
        if headers.iter().all(String::is_empty) {
            return;
        }
        let place = self.known_columns.iter().position(|known| known.headers == headers);
        if self.asked.columns.is_empty() {
            if let Some(place) = place {
                self.asked.columns.clone_from(&self.known_columns[place].roles);
                self.begin();
            }
            return;
        }
        let mut known = (*self.known_columns).clone();
        if let Some(place) = place {
            known.remove(place);
        } else if known.len() == KNOWN_MAX {
            known.remove(0);
        }
        known.push(KnownColumns { headers, roles: self.asked.columns.clone() });
        self.known_columns = Rc::new(known);
    }
}
