//! The interface's line to the list checks: one worker, which keeps the list that it checked last.

use crate::platform::{self, Assets};
use crate::worker_line::start_worker;
use engine::Lang;
use engine::report::contacts::{
    ContactTexts, ContactsOptions, ContactsReport, ExportOptions, OptOutRegister, Row, RowFilter,
};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::{Object, Reflect};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, MessageEvent, Worker};
use yew::Callback;

/// How long the worker may be silent; a slow connection needs 15 s for the module.
const SILENCE_LIMIT_MS: u32 = 40_000;

/// How many rows stand on one page of the table.
pub const PAGE_ROWS: usize = 50;

/// Larger files are refused before they are read: their rows would not fit the memory of a page.
const FILE_LIMIT_BYTES: f64 = 2_000_000_000.0;

/// Why a list was not checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// Nothing stands in the file.
    Empty,
    /// Another kind of file, such as `png`.
    NotAList(String),
    /// The file changed or vanished while it was read, or may not be read.
    Unreadable,
    /// More rows than the memory holds.
    TooLarge,
    /// The checks could not be loaded.
    LoadFailed,
    /// No answer in time.
    TimedOut,
    /// The checks ended on a fault of their own.
    Broken,
}

impl Failure {
    fn from_error(error: AnswerError) -> Self {
        match error.code.as_str() {
            "empty" => Self::Empty,
            "not-a-list" => Self::NotAList(error.message),
            "unreadable" => Self::Unreadable,
            "load-failed" => Self::LoadFailed,
            // A module that ran out of memory stops with a fault of the browser, which has no code.
            "check-failed" if error.message.contains("memory") => Self::TooLarge,
            _ => Self::Broken,
        }
    }
}

/// How far a check is.
#[derive(Debug, Clone, Copy, PartialEq, Default, Deserialize)]
pub struct Progress {
    /// Bytes read.
    pub bytes: f64,
    /// Rows judged.
    pub rows: u32,
}

/// A row with its cells as they stand in the file.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct FullRow {
    /// What became of it.
    #[serde(flatten)]
    pub row: Row,
    /// Its cells, in the order of the columns; none when the encoding does not allow to jump there.
    pub cells: Vec<String>,
}

/// One page of the table.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct FullPage {
    /// How many rows the filter lets through.
    pub total: u32,
    /// Those of this page.
    pub rows: Vec<FullRow>,
}

/// What the worker says.
#[derive(Debug, Clone)]
pub enum News {
    /// A check goes on.
    Progressed(Progress),
    /// A check is done, or failed.
    Checked(Result<Rc<ContactsReport>, Failure>),
    /// Rows that were asked for.
    Rows(Result<Rc<FullPage>, Failure>),
    /// What an opt-out register keeps of a list that was given to it.
    Marked(Result<Rc<OptOutRegister>, Failure>),
    /// A file is ready to be saved under this name, with so many entries.
    Exported(Result<(String, Blob, u32), Failure>),
    /// The words of a language.
    Texts(Result<Rc<ContactTexts>, (Lang, Failure)>),
}

enum Question {
    Check,
    Rows,
    Export(String),
    Marks,
    Texts(Lang),
}

struct Pending {
    question: Question,
    time_limit: Timeout,
}

struct Running {
    worker: Worker,
    assets: Assets,
    _listeners: [EventListener; 2],
}

struct Line {
    tell: Callback<News>,
    worker: Option<Running>,
    next_id: u32,
    pending: BTreeMap<u32, Pending>,
}

/// A handle that is cheap to clone; the worker starts with the first request.
#[derive(Clone)]
pub struct ListClient {
    line: Rc<RefCell<Line>>,
}

impl PartialEq for ListClient {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.line, &other.line)
    }
}

#[derive(Serialize)]
struct Load<'a> {
    js: &'a str,
    wasm: &'a str,
}

#[derive(Serialize)]
struct CheckList<'a> {
    options: &'a ContactsOptions,
    module: Load<'a>,
}

#[derive(Serialize)]
struct MarkList<'a> {
    options: &'a ContactsOptions,
    salt: &'a str,
    module: Load<'a>,
}

#[derive(Serialize)]
struct ListRows<'a> {
    filter: &'a RowFilter,
    first: usize,
    count: usize,
}

#[derive(Serialize)]
struct ExportList<'a> {
    options: &'a ExportOptions,
    #[serde(rename = "type")]
    kind: &'a str,
}

#[derive(Serialize)]
struct LoadTexts<'a> {
    url: &'a str,
}

#[derive(Deserialize)]
struct Answer {
    id: u32,
    #[serde(default)]
    progress: Option<Progress>,
    #[serde(default)]
    error: Option<AnswerError>,
}

#[derive(Deserialize)]
struct AnswerError {
    code: String,
    message: String,
}

impl ListClient {
    /// A client that says what happened through `tell`.
    #[must_use]
    pub fn new(tell: Callback<News>) -> Self {
        let line = Line { tell, worker: None, next_id: 0, pending: BTreeMap::new() };
        Self { line: Rc::new(RefCell::new(line)) }
    }

    /// Checks a file, in place of the one before.
    pub fn check(&self, file: &Blob, options: &ContactsOptions) {
        if file.size() >= FILE_LIMIT_BYTES {
            return self.tell(News::Checked(Err(Failure::TooLarge)));
        }
        self.ask(Question::Check, "checkList", |assets| {
            let module = Load { js: &assets.contacts.js, wasm: &assets.contacts.wasm };
            let payload = to_js(&CheckList { options, module })?;
            Reflect::set(&payload, &JsValue::from_str("file"), file).ok()?;
            Some(payload)
        });
    }

    /// Reads the numbers of people who said stop, or a saved register.
    pub fn mark(&self, file: &Blob, salt: &str) {
        if file.size() >= FILE_LIMIT_BYTES {
            return self.tell(News::Marked(Err(Failure::TooLarge)));
        }
        self.ask(Question::Marks, "markList", |assets| {
            let module = Load { js: &assets.contacts.js, wasm: &assets.contacts.wasm };
            let payload = to_js(&MarkList { options: &ContactsOptions::default(), salt, module })?;
            Reflect::set(&payload, &JsValue::from_str("file"), file).ok()?;
            Some(payload)
        });
    }

    /// Asks for a page of rows of the list that was checked last.
    pub fn rows(&self, filter: &RowFilter, page: usize) {
        let rows = ListRows { filter, first: page * PAGE_ROWS, count: PAGE_ROWS };
        self.ask(Question::Rows, "listRows", |_| to_js(&rows));
    }

    /// Asks for a file of the list that was checked last.
    pub fn export(&self, options: &ExportOptions, name: String, kind: &str) {
        self.ask(Question::Export(name), "exportList", |_| to_js(&ExportList { options, kind }));
    }

    /// Fetches the words of a language.
    pub fn load_texts(&self, lang: Lang) {
        self.ask(Question::Texts(lang), "loadTexts", |assets| {
            to_js(&LoadTexts { url: assets.contact_texts.of(lang) })
        });
    }

    /// Ends whatever runs, at once, and forgets the list.
    pub fn stop(&self) {
        let mut line = self.line.borrow_mut();
        if let Some(running) = line.worker.take() {
            running.worker.terminate();
        }
        line.pending.clear();
    }

    fn ask(&self, question: Question, kind: &str, payload: impl FnOnce(&Assets) -> Option<JsValue>) {
        if let Err(failure) = self.start() {
            return self.fail(&question, failure);
        }
        let mut line = self.line.borrow_mut();
        line.next_id += 1;
        let id = line.next_id;
        let Some(running) = &line.worker else { return };
        let sent = payload(&running.assets).and_then(|payload| {
            let request = Object::new();
            Reflect::set(&request, &JsValue::from_str("id"), &id.into()).ok()?;
            Reflect::set(&request, &JsValue::from_str("kind"), &JsValue::from_str(kind)).ok()?;
            Reflect::set(&request, &JsValue::from_str("payload"), &payload).ok()?;
            running.worker.post_message(&request).ok()
        });
        if sent.is_none() {
            drop(line);
            return self.fail(&question, Failure::Broken);
        }
        line.pending.insert(id, Pending { question, time_limit: self.time_limit() });
    }

    fn time_limit(&self) -> Timeout {
        let client = self.clone();
        Timeout::new(SILENCE_LIMIT_MS, move || client.give_up(&Failure::TimedOut))
    }

    /// Starts the worker unless it runs.
    fn start(&self) -> Result<(), Failure> {
        if self.line.borrow().worker.is_some() {
            return Ok(());
        }
        let assets = platform::assets().ok_or(Failure::LoadFailed)?;
        let worker = start_worker(&assets.worker).map_err(|_| Failure::LoadFailed)?;
        let client = self.clone();
        let on_message = EventListener::new(&worker, "message", move |event| {
            if let Some(event) = event.dyn_ref::<MessageEvent>() {
                client.hear(&event.data());
            }
        });
        let client = self.clone();
        let on_error = EventListener::new(&worker, "error", move |_| client.give_up(&Failure::LoadFailed));
        let running = Running { worker, assets, _listeners: [on_message, on_error] };
        self.line.borrow_mut().worker = Some(running);
        Ok(())
    }

    fn hear(&self, data: &JsValue) {
        let Some(answer) = from_js::<Answer>(data.clone()) else { return self.give_up(&Failure::Broken) };
        if let Some(progress) = answer.progress {
            let time_limit = self.time_limit();
            if let Some(pending) = self.line.borrow_mut().pending.get_mut(&answer.id) {
                pending.time_limit = time_limit;
            }
            return self.tell(News::Progressed(progress));
        }
        let Some(pending) = self.line.borrow_mut().pending.remove(&answer.id) else { return };
        if let Some(error) = answer.error {
            let failure = Failure::from_error(error);
            self.fail(&pending.question, failure.clone());
            if matches!(failure, Failure::LoadFailed | Failure::Broken | Failure::TooLarge) {
                // A module that failed stays failed inside its worker, so the next attempt gets a fresh one.
                self.give_up(&failure);
            }
            return;
        }
        let result = Reflect::get(data, &JsValue::from_str("result")).unwrap_or(JsValue::UNDEFINED);
        let news = match &pending.question {
            Question::Check => from_js(result).map(|report| News::Checked(Ok(Rc::new(report)))),
            Question::Rows => from_js(result).map(|page| News::Rows(Ok(Rc::new(page)))),
            Question::Export(name) => {
                exported(&result).map(|(blob, written)| News::Exported(Ok((name.clone(), blob, written))))
            }
            Question::Marks => from_js(result).map(|register| News::Marked(Ok(Rc::new(register)))),
            Question::Texts(_) => from_js(result).map(|texts| News::Texts(Ok(Rc::new(texts)))),
        };
        match news {
            Some(news) => self.tell(news),
            None => self.fail(&pending.question, Failure::Broken),
        }
    }

    /// Ends the worker and tells everyone who waits for it; the next request starts another.
    fn give_up(&self, failure: &Failure) {
        let mut line = self.line.borrow_mut();
        if let Some(running) = line.worker.take() {
            running.worker.terminate();
        }
        let pending = std::mem::take(&mut line.pending);
        drop(line);
        for waiting in pending.into_values() {
            self.fail(&waiting.question, failure.clone());
        }
    }

    fn fail(&self, question: &Question, failure: Failure) {
        self.tell(match question {
            Question::Check => News::Checked(Err(failure)),
            Question::Rows => News::Rows(Err(failure)),
            Question::Export(_) => News::Exported(Err(failure)),
            Question::Marks => News::Marked(Err(failure)),
            Question::Texts(lang) => News::Texts(Err((*lang, failure))),
        });
    }

    fn tell(&self, news: News) {
        let tell = self.line.borrow().tell.clone();
        tell.emit(news);
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the worker counts entries in 32 bits"
)]
fn exported(result: &JsValue) -> Option<(Blob, u32)> {
    let blob = Reflect::get(result, &JsValue::from_str("blob")).ok()?.dyn_into().ok()?;
    let written = Reflect::get(result, &JsValue::from_str("written")).ok()?.as_f64()?;
    Some((blob, written as u32))
}

fn to_js(value: &impl Serialize) -> Option<JsValue> {
    value.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).ok()
}

fn from_js<T: DeserializeOwned>(value: JsValue) -> Option<T> {
    serde_wasm_bindgen::from_value(value).ok()
}
