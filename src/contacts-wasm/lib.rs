//! PraKirim's contact list checks for JavaScript: translates, and leaves every decision to the engine.
//!
//! The caller owns the file and the pace: it reads slices of a `File` in a worker, hands each to
//! `ContactScan.push` and asks `rowsSoFar` for its progress bar. After `finish` the rows stay inside and are
//! read page by page; an export reads the file once more.
//!
//! ```js
//! const scan = new ContactScan({ today: "2026-11-22" });
//! for (let at = 0; at < file.size; at += 1 << 20)
//!   scan.push(new Uint8Array(await file.slice(at, at + (1 << 20)).arrayBuffer()));
//! const report = scan.finish();
//! const { total, rows } = scan.rows({ verdict: "rejected" }, 0, 50);
//! ```
#![warn(missing_docs)]

mod json;
mod options;

use engine::{
    contacts::{ContactScan as Scan, Export, Scanned},
    report::contacts::IntakeError,
};
use serde::Serialize;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");

/// A list check.
#[wasm_bindgen]
pub struct ContactScan {
    state: State,
}

enum State {
    Running(Scan),
    Finished(Scanned),
    /// The file was refused; nothing more can be asked.
    Refused,
}

#[wasm_bindgen]
impl ContactScan {
    /// Begins a check. Options that are not of their type throw `invalid-options`.
    #[wasm_bindgen(constructor)]
    pub fn new(
        #[wasm_bindgen(unchecked_param_type = "ContactsOptions | undefined")] options: &JsValue,
    ) -> Result<Self, JsValue> {
        let options = options::contacts(options).map_err(|field| invalid(&field))?;
        Ok(Self { state: State::Running(Scan::new(options)) })
    }

    /// Takes in the next bytes of the file.
    pub fn push(&mut self, bytes: &[u8]) -> Result<(), JsValue> {
        let State::Running(scan) = &mut self.state else { return Err(out_of_turn()) };
        scan.push(bytes).map_err(|error| refused(&error))
    }

    /// Rows judged so far, for a progress bar.
    #[wasm_bindgen(getter, js_name = rowsSoFar)]
    pub fn rows_so_far(&self) -> usize {
        match &self.state {
            State::Running(scan) => scan.rows_so_far(),
            State::Finished(scanned) => scanned.rows.len(),
            State::Refused => 0,
        }
    }

    /// Ends the file and returns the report.
    #[wasm_bindgen(unchecked_return_type = "ContactsReport")]
    pub fn finish(&mut self) -> Result<JsValue, JsValue> {
        let State::Running(scan) = std::mem::replace(&mut self.state, State::Refused) else {
            return Err(out_of_turn());
        };
        let scanned = scan.finish().map_err(|error| refused(&error))?;
        let report = to_js(&scanned.report)?;
        self.state = State::Finished(scanned);
        Ok(report)
    }

    /// One page of the rows that a filter lets through, and how many these are in all.
    #[wasm_bindgen(unchecked_return_type = "RowPage")]
    pub fn rows(
        &self,
        #[wasm_bindgen(unchecked_param_type = "RowFilter | undefined")] filter: &JsValue,
        first: usize,
        count: usize,
    ) -> Result<JsValue, JsValue> {
        let filter = options::filter(filter).map_err(|field| invalid(&field))?;
        to_js(&self.finished()?.rows.select(&filter, first, count))
    }

    /// What an opt-out register keeps of the list's numbers: a hash of each, salted with any text.
    pub fn marks(&self, salt: &str) -> Result<Vec<String>, JsValue> {
        Ok(self.finished()?.marks(salt))
    }

    /// The cells of a small part of the file, as they stand there without corrections: what stands between two rows' `start`.
    #[wasm_bindgen(unchecked_return_type = "string[][]")]
    pub fn cells(&self, bytes: &[u8]) -> Result<JsValue, JsValue> {
        to_js(&self.finished()?.cells(bytes))
    }

    /// Begins an export; push the same file into it.
    #[wasm_bindgen(js_name = beginExport)]
    pub fn begin_export(
        &self,
        #[wasm_bindgen(unchecked_param_type = "ExportOptions | undefined")] options: &JsValue,
    ) -> Result<ListExport, JsValue> {
        let options = options::export(options).map_err(|field| invalid(&field))?;
        Ok(ListExport { export: Some(Export::new(self.finished()?, options)), written: 0 })
    }

    fn finished(&self) -> Result<&Scanned, JsValue> {
        match &self.state {
            State::Finished(scanned) => Ok(scanned),
            _ => Err(out_of_turn()),
        }
    }
}

/// An export under way.
#[wasm_bindgen]
pub struct ListExport {
    export: Option<Export>,
    written: u32,
}

#[wasm_bindgen]
impl ListExport {
    /// What stands above the rows.
    pub fn head(&self) -> Result<String, JsValue> {
        self.export.as_ref().map(Export::head).ok_or_else(out_of_turn)
    }

    /// Takes in the next bytes of the file and returns the rows that end in them.
    pub fn push(&mut self, bytes: &[u8]) -> Result<String, JsValue> {
        let mut out = String::new();
        self.export.as_mut().ok_or_else(out_of_turn)?.push(bytes, &mut out);
        Ok(out)
    }

    /// Ends the file and returns the last rows.
    pub fn finish(&mut self) -> Result<String, JsValue> {
        let mut out = String::new();
        self.written = self.export.take().ok_or_else(out_of_turn)?.finish(&mut out);
        Ok(out)
    }

    /// How many entries were written, once finished.
    #[wasm_bindgen(getter)]
    pub fn written(&self) -> u32 {
        self.written
    }
}

/// An option that is not of its type; the message names its field.
fn invalid(field: &str) -> JsValue {
    failure("invalid-options", field)
}

fn to_js(value: &impl Serialize) -> Result<JsValue, JsValue> {
    let text = json::text(value).map_err(|json::Unsupported| failure("internal", "unsupported"))?;
    js_sys::JSON::parse(&text)
}

/// A method called before its time or after.
fn out_of_turn() -> JsValue {
    failure("out-of-turn", "push, then finish, then pages and exports")
}

fn refused(error: &IntakeError) -> JsValue {
    match error {
        IntakeError::Empty => failure("empty", "the file is empty"),
        IntakeError::NotAList { kind } => failure("not-a-list", kind),
    }
}

/// An `Error` with a stable `code`; the message is for logs, not for users.
fn failure(code: &str, message: &str) -> JsValue {
    let error = js_sys::Error::new(message);
    error.set_name("PraKirimError");
    // A fresh error takes every property, so there is nothing to report should this not hold.
    drop(js_sys::Reflect::set(&error, &JsValue::from_str("code"), &JsValue::from_str(code)));
    error.into()
}
