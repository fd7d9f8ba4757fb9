//! The interface's line to the checks: one worker, one check at a time, always about the newest text.

use crate::marks;
use crate::platform::{self, Assets};
use crate::state::{Action, Failure, Outcome};
use engine::Lang;
use engine::preview::Preview;
use engine::report::{MessageContext, MessageReport, RuleTexts};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, MessageEvent, Url, Worker, WorkerOptions, WorkerType};
use yew::Callback;

/// How long loading may take: a slow connection needs 15 s for the module.
const LOADING_LIMIT_MS: u32 = 30_000;

/// How long a check may take once the module runs; the longest text takes a tenth of a second.
const CHECK_LIMIT_MS: u32 = 8_000;

/// How much of a text is previewed, in UTF-16 units: well over the longest message that WhatsApp takes, and few
/// enough elements for a small phone.
const PREVIEWED_UNITS: u32 = 8_192;

/// A handle that is cheap to clone; the worker starts with the first request.
#[derive(Clone)]
pub struct EngineClient {
    line: Rc<RefCell<Line>>,
}

impl PartialEq for EngineClient {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.line, &other.line)
    }
}

struct Line {
    report: Callback<Action>,
    worker: Option<Running>,
    next_id: u32,
    pending: BTreeMap<u32, Pending>,
    /// The newest draft, waiting for the check before it.
    queued: Option<(Rc<str>, MessageContext)>,
}

struct Running {
    worker: Worker,
    assets: Assets,
    /// Whether it has answered before, so that nothing is left to load.
    warm: bool,
    _listeners: [EventListener; 2],
}

struct Pending {
    question: Question,
    _time_limit: Timeout,
}

enum Question {
    Ready,
    Check(Rc<str>),
    Preview(Rc<str>),
    Texts(Lang),
}

#[derive(Serialize)]
struct Request<'a, P> {
    id: u32,
    kind: &'a str,
    payload: P,
}

#[derive(Serialize)]
struct Load<'a> {
    js: &'a str,
    wasm: &'a str,
}

#[derive(Serialize)]
struct CheckMessage<'a> {
    text: &'a str,
    context: MessageContext,
    module: Load<'a>,
}

#[derive(Serialize)]
struct PreviewMessage<'a> {
    text: &'a str,
    module: Load<'a>,
}

#[derive(Serialize)]
struct LoadTexts<'a> {
    url: &'a str,
}

#[derive(Deserialize)]
struct Answer {
    id: u32,
    #[serde(default)]
    error: Option<AnswerError>,
}

#[derive(Deserialize)]
struct AnswerError {
    code: String,
}

impl EngineClient {
    /// A client that tells what happened through `report`.
    #[must_use]
    pub fn new(report: Callback<Action>) -> Self {
        let line = Line { report, worker: None, next_id: 0, pending: BTreeMap::new(), queued: None };
        Self { line: Rc::new(RefCell::new(line)) }
    }

    /// Loads the checks ahead of the first text.
    pub fn warm_up(&self) {
        if self.line.borrow().worker.is_none() {
            self.ask(Question::Ready, MessageContext::default());
        }
    }

    /// Checks a text. While a check runs, only the newest text waits for its turn.
    pub fn check(&self, text: Rc<str>, context: MessageContext) {
        let mut line = self.line.borrow_mut();
        if line.pending.values().any(|pending| matches!(pending.question, Question::Check(_))) {
            line.queued = Some((text, context));
            return;
        }
        drop(line);
        self.ask(Question::Check(text), context);
    }

    /// Asks how WhatsApp shows a text.
    pub fn preview(&self, text: Rc<str>) {
        self.ask(Question::Preview(text), MessageContext::default());
    }

    /// Fetches the rule texts of a language.
    pub fn load_texts(&self, lang: Lang) {
        self.ask(Question::Texts(lang), MessageContext::default());
    }

    fn ask(&self, question: Question, context: MessageContext) {
        if let Err(failure) = self.start() {
            return self.fail(&question, failure);
        }
        let mut line = self.line.borrow_mut();
        line.next_id += 1;
        let id = line.next_id;
        let Some(running) = &line.worker else { return };
        let module = Load { js: &running.assets.message.js, wasm: &running.assets.message.wasm };
        let request = match &question {
            Question::Ready => to_js(&Request { id, kind: "loadMessage", payload: module }),
            Question::Check(text) => {
                to_js(&Request { id, kind: "checkMessage", payload: CheckMessage { text, context, module } })
            }
            Question::Preview(text) => {
                let text = marks::head(text, PREVIEWED_UNITS);
                to_js(&Request { id, kind: "previewMessage", payload: PreviewMessage { text, module } })
            }
            Question::Texts(lang) => {
                let url = running.assets.texts.of(*lang);
                to_js(&Request { id, kind: "loadTexts", payload: LoadTexts { url } })
            }
        };
        let sent = request.and_then(|request| running.worker.post_message(&request).ok());
        let limit_ms = if running.warm { CHECK_LIMIT_MS } else { LOADING_LIMIT_MS };
        if sent.is_none() {
            drop(line);
            return self.fail(&question, Failure::WorkerRefused);
        }
        let client = self.clone();
        let time_limit = Timeout::new(limit_ms, move || client.give_up(Failure::TimedOut));
        line.pending.insert(id, Pending { question, _time_limit: time_limit });
    }

    /// Starts the worker unless it runs.
    fn start(&self) -> Result<(), Failure> {
        if self.line.borrow().worker.is_some() {
            return Ok(());
        }
        let assets = platform::assets().ok_or(Failure::LoadFailed)?;
        let worker = start_worker(&assets.worker).map_err(|_| Failure::WorkerRefused)?;
        let client = self.clone();
        let on_message = EventListener::new(&worker, "message", move |event| {
            if let Some(event) = event.dyn_ref::<MessageEvent>() {
                client.hear(&event.data());
            }
        });
        let client = self.clone();
        let on_error = EventListener::new(&worker, "error", move |_| client.give_up(Failure::LoadFailed));
        let running = Running { worker, assets, warm: false, _listeners: [on_message, on_error] };
        self.line.borrow_mut().worker = Some(running);
        Ok(())
    }

    fn hear(&self, data: &JsValue) {
        let Ok(answer) = serde_wasm_bindgen::from_value::<Answer>(data.clone()) else {
            return self.give_up(Failure::BadAnswer);
        };
        let Some(pending) = self.line.borrow_mut().pending.remove(&answer.id) else { return };
        if let Some(error) = answer.error {
            // A module that failed to load stays failed inside its worker, so the next attempt gets a fresh one.
            self.fail(&pending.question, Failure::from_code(&error.code));
            return self.give_up(Failure::from_code(&error.code));
        }
        let result = js_sys::Reflect::get(data, &JsValue::from_str("result")).unwrap_or(JsValue::UNDEFINED);
        let action = match &pending.question {
            Question::Ready => None,
            Question::Check(text) => from_js::<MessageReport>(result)
                .map(|report| Action::Checked(Outcome { text: Rc::clone(text), report: Rc::new(report) })),
            Question::Preview(_) => {
                from_js::<Preview>(result).map(|preview| Action::Previewed(Ok(Rc::new(preview))))
            }
            Question::Texts(_) => {
                from_js::<RuleTexts>(result).map(|texts| Action::TextsLoaded(Rc::new(texts)))
            }
        };
        if let (None, Question::Check(_) | Question::Preview(_) | Question::Texts(_)) =
            (&action, &pending.question)
        {
            return self.fail(&pending.question, Failure::BadAnswer);
        }
        let mut line = self.line.borrow_mut();
        if let (Some(running), Question::Ready | Question::Check(_)) = (&mut line.worker, &pending.question) {
            running.warm = true;
        }
        let next = if matches!(pending.question, Question::Check(_)) { line.queued.take() } else { None };
        let report = line.report.clone();
        drop(line);
        if let Some((text, context)) = next {
            self.check(text, context);
        }
        if let Some(action) = action {
            report.emit(action);
        }
    }

    /// Ends the worker and tells everyone who waits for it; the next request starts another.
    fn give_up(&self, failure: Failure) {
        let mut line = self.line.borrow_mut();
        if let Some(running) = line.worker.take() {
            running.worker.terminate();
        }
        line.queued = None;
        let pending = std::mem::take(&mut line.pending);
        drop(line);
        for waiting in pending.into_values() {
            self.fail(&waiting.question, failure);
        }
    }

    fn fail(&self, question: &Question, failure: Failure) {
        let report = self.line.borrow().report.clone();
        match question {
            // Nobody waits for it; the first check will meet the same failure and say so.
            Question::Ready => {}
            Question::Check(_) => report.emit(Action::CheckFailed(failure)),
            Question::Preview(_) => report.emit(Action::Previewed(Err(failure))),
            Question::Texts(lang) => report.emit(Action::TextsFailed(*lang, failure)),
        }
    }
}

fn to_js(request: &impl Serialize) -> Option<JsValue> {
    request.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).ok()
}

fn from_js<T: DeserializeOwned>(value: JsValue) -> Option<T> {
    serde_wasm_bindgen::from_value(value).ok()
}

/// Starts a module worker through a `blob:` address: only such a worker inherits the page's content security
/// policy, and with it the ban on sending anything anywhere.
fn start_worker(script: &str) -> Result<Worker, JsValue> {
    let import = js_sys::JSON::stringify(&JsValue::from_str(script))?;
    let source = js_sys::Array::of1(&JsValue::from_str(&format!("import {import};")));
    let kind = BlobPropertyBag::new();
    kind.set_type("text/javascript");
    let blob = Blob::new_with_str_sequence_and_options(&source, &kind)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    // The address stays valid: revoking it before the worker has fetched it would stop the worker.
    Worker::new_with_options(&address, &options)
}
