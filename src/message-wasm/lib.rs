//! PraKirim's message and template checks for JavaScript: translates, and leaves every decision to the engine.
//!
//! Offsets count UTF-16 units, as JavaScript does. A lone surrogate reaches the engine as U+FFFD, which is one
//! unit as well, so offsets stay those of the caller's string.
#![warn(missing_docs)]

mod options;
#[cfg(feature = "template")]
pub mod template;
mod to_js;

use engine::report::SCHEMA;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");

/// Checks a message. Every string is a valid message; only options that are not of their type throw.
#[wasm_bindgen(js_name = checkMessage, unchecked_return_type = "MessageReport")]
pub fn check_message(
    #[wasm_bindgen(unchecked_param_type = "string")] text: &js_sys::JsString,
    #[wasm_bindgen(unchecked_optional_param_type = "MessageContext")] context: &JsValue,
) -> Result<JsValue, JsValue> {
    let report = engine::check_message(&String::from(text), &options::message_context(context)?);
    to_js::message_report(&report)
}

/// The text with one fix of its own report applied. A fix that does not fit the text leaves it as it is.
#[wasm_bindgen(js_name = applyFix)]
pub fn apply_fix(
    #[wasm_bindgen(unchecked_param_type = "string")] text: &js_sys::JsString,
    #[wasm_bindgen(unchecked_param_type = "Fix")] fix: &JsValue,
) -> Result<String, JsValue> {
    Ok(engine::apply_fix(&String::from(text), &options::fix(fix)?))
}

/// The message as WhatsApp shows it: lines with styled pieces.
#[wasm_bindgen(js_name = previewMessage, unchecked_return_type = "Preview")]
pub fn preview_message(
    #[wasm_bindgen(unchecked_param_type = "string")] text: &js_sys::JsString,
) -> Result<JsValue, JsValue> {
    to_js::preview(&engine::preview_message(&String::from(text)))
}

/// The module's version, and that of the shapes it returns.
#[wasm_bindgen(unchecked_return_type = "Version")]
pub fn version() -> Result<JsValue, JsValue> {
    to_js::version(env!("CARGO_PKG_VERSION"), SCHEMA)
}

/// An `Error` with a stable `code`; the message is for logs, not for users.
fn failure(code: &str, message: &str) -> JsValue {
    let error = js_sys::Error::new(message);
    error.set_name("PraKirimError");
    // A fresh error takes every property, so there is nothing to report should this not hold.
    drop(js_sys::Reflect::set(&error, &JsValue::from_str("code"), &JsValue::from_str(code)));
    error.into()
}
