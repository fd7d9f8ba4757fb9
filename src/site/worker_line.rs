//! A line to the worker: requests with an id and a time limit, each answered once.

use crate::platform::{self, Assets};
use crate::protocol;
use crate::state::Failure;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, MessageEvent, Url, Worker, WorkerOptions, WorkerType};

/// How long loading may take: a slow connection needs 15 s for a module.
const LOADING_LIMIT_MS: u32 = 30_000;

/// Hears the answer to one request, or why there is none.
type Listener = Box<dyn FnOnce(Result<JsValue, Failure>)>;

/// A handle that is cheap to clone; the worker starts with the first request.
#[derive(Clone, Default)]
pub struct WorkerLine {
    ends: Rc<RefCell<Ends>>,
}

impl PartialEq for WorkerLine {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.ends, &other.ends)
    }
}

#[derive(Default)]
struct Ends {
    worker: Option<Running>,
    next_id: u32,
    pending: BTreeMap<u32, Pending>,
}

struct Running {
    worker: Worker,
    assets: Rc<Assets>,
    /// Whether a module has answered before, so that nothing is left to load.
    warm: bool,
    _listeners: [EventListener; 2],
}

struct Pending {
    needs: Needs,
    listener: Listener,
    _time_limit: Timeout,
}

/// What the worker must have loaded to answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needs {
    /// The checks, which then have so many milliseconds for the answer.
    Checks(u32),
    /// One file of the site.
    File,
}

#[derive(Serialize)]
struct Request<'a> {
    id: u32,
    kind: &'a str,
    #[serde(with = "serde_wasm_bindgen::preserve")]
    payload: JsValue,
}

impl WorkerLine {
    /// Whether the worker runs.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.ends.borrow().worker.is_some()
    }

    /// Asks the worker; `payload` makes the request from the addresses of the site's files.
    pub fn ask(
        &self,
        kind: &str,
        needs: Needs,
        payload: impl FnOnce(&Assets) -> Option<JsValue>,
        listener: impl FnOnce(Result<JsValue, Failure>) + 'static,
    ) {
        if let Err(failure) = self.start() {
            return listener(Err(failure));
        }
        let mut ends = self.ends.borrow_mut();
        ends.next_id += 1;
        let id = ends.next_id;
        let Some(running) = &ends.worker else { return };
        let (worker, assets) = (running.worker.clone(), Rc::clone(&running.assets));
        let limit_ms = match needs {
            Needs::Checks(limit_ms) if running.warm => limit_ms,
            Needs::Checks(limit_ms) => limit_ms.max(LOADING_LIMIT_MS),
            Needs::File => LOADING_LIMIT_MS,
        };
        let request = payload(&assets).and_then(|payload| to_js(&Request { id, kind, payload }));
        let sent = request.and_then(|request| worker.post_message(&request).ok());
        if sent.is_none() {
            drop(ends);
            return listener(Err(Failure::WorkerRefused));
        }
        let line = self.clone();
        let time_limit = Timeout::new(limit_ms, move || line.give_up(Failure::TimedOut));
        let pending = Pending { needs, listener: Box::new(listener), _time_limit: time_limit };
        ends.pending.insert(id, pending);
    }

    /// Starts the worker unless it runs.
    fn start(&self) -> Result<(), Failure> {
        if self.is_open() {
            return Ok(());
        }
        let assets = Rc::new(platform::assets().ok_or(Failure::LoadFailed)?);
        let worker = start_worker(&assets.worker).map_err(|_| Failure::WorkerRefused)?;
        let line = self.clone();
        let on_message = EventListener::new(&worker, "message", move |event| {
            if let Some(event) = event.dyn_ref::<MessageEvent>() {
                line.hear(&event.data());
            }
        });
        let line = self.clone();
        let on_error = EventListener::new(&worker, "error", move |_| line.give_up(Failure::LoadFailed));
        let running = Running { worker, assets, warm: false, _listeners: [on_message, on_error] };
        self.ends.borrow_mut().worker = Some(running);
        Ok(())
    }

    fn hear(&self, data: &JsValue) {
        let Some(id) = protocol::number(data, "id") else {
            return self.give_up(Failure::BadAnswer);
        };
        let Some(pending) = self.ends.borrow_mut().pending.remove(&id) else { return };
        if let Some(code) = protocol::text(&protocol::field(data, "error"), "code") {
            // A module that failed to load stays failed inside its worker, so the next attempt gets a fresh one.
            let failure = Failure::from_code(&code);
            (pending.listener)(Err(failure));
            return self.give_up(failure);
        }
        if let (Some(running), Needs::Checks(_)) = (&mut self.ends.borrow_mut().worker, pending.needs) {
            running.warm = true;
        }
        (pending.listener)(Ok(protocol::field(data, "result")));
    }

    /// Ends the worker and tells everyone who waits for it; the next request starts another.
    fn give_up(&self, failure: Failure) {
        let mut ends = self.ends.borrow_mut();
        if let Some(running) = ends.worker.take() {
            running.worker.terminate();
        }
        let pending = std::mem::take(&mut ends.pending);
        drop(ends);
        for waiting in pending.into_values() {
            (waiting.listener)(Err(failure));
        }
    }
}

/// The value as JavaScript has it.
#[must_use]
pub fn to_js(value: &impl Serialize) -> Option<JsValue> {
    value.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).ok()
}

/// The value as Rust has it, or that the answer made no sense.
#[must_use]
pub fn from_js<T: DeserializeOwned>(value: JsValue) -> Option<T> {
    serde_wasm_bindgen::from_value(value).ok()
}

/// Reads an answer as a value of this type.
pub fn read<T: DeserializeOwned>(answer: Result<JsValue, Failure>) -> Result<T, Failure> {
    from_js(answer?).ok_or(Failure::BadAnswer)
}

/// Reads an answer field by field.
pub fn read_with<T>(answer: Result<JsValue, Failure>, from: fn(&JsValue) -> Option<T>) -> Result<T, Failure> {
    from(&answer?).ok_or(Failure::BadAnswer)
}

/// Starts a module worker through a `blob:` address: only such a worker inherits the page's content security
/// policy, and with it the ban on sending anything anywhere.
pub(crate) fn start_worker(script: &str) -> Result<Worker, JsValue> {
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
