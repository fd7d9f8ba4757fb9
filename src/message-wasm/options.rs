//! Options from JavaScript objects, field by field.
//!
//! A general deserialiser for JavaScript values would be a tenth of the module; options are few.

use crate::failure;
use engine::report::{Fix, MessageContext, Span};
use js_sys::Reflect;
use serde::{
    Deserialize,
    de::{IntoDeserializer, value::Error},
};
use wasm_bindgen::prelude::*;

/// Reads a `MessageContext` object; nothing at all means every default.
pub(crate) fn message_context(value: &JsValue) -> Result<MessageContext, JsValue> {
    Ok(MessageContext {
        channel: choice(value, "channel")?,
        consent: choice(value, "consent")?,
        purpose: choice(value, "purpose")?,
    })
}

/// Reads a `Fix` object.
pub(crate) fn fix(value: &JsValue) -> Result<Fix, JsValue> {
    let span = field(value, "span")?;
    Ok(Fix {
        kind: text(value, "kind")?,
        span: Span { start: unit(&span, "start")?, end: unit(&span, "end")? },
        text: text(value, "text")?,
    })
}

/// A word of an enum, such as `broadcast`; its default for nothing.
fn choice<T: Default + for<'a> Deserialize<'a>>(object: &JsValue, name: &str) -> Result<T, JsValue> {
    let value = field(object, name)?;
    if value.is_undefined() || value.is_null() {
        return Ok(T::default());
    }
    let word = value.as_string().ok_or_else(|| wrong(name))?;
    T::deserialize(IntoDeserializer::<Error>::into_deserializer(word.as_str())).map_err(|_| wrong(name))
}

fn text(object: &JsValue, name: &str) -> Result<String, JsValue> {
    field(object, name)?.as_string().ok_or_else(|| wrong(name))
}

/// A number of UTF-16 units.
fn unit(object: &JsValue, name: &str) -> Result<u32, JsValue> {
    let number = field(object, name)?.as_f64().filter(|number| *number >= 0.0 && number.fract() == 0.0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "whole and not negative; a larger one is no place of any text"
    )]
    number.map(|number| number as u32).ok_or_else(|| wrong(name))
}

/// A field; `undefined` where the object itself is left out.
fn field(object: &JsValue, name: &str) -> Result<JsValue, JsValue> {
    if object.is_undefined() || object.is_null() {
        return Ok(JsValue::UNDEFINED);
    }
    if !object.is_object() {
        return Err(wrong("options"));
    }
    Reflect::get(object, &JsValue::from_str(name))
}

fn wrong(field: &str) -> JsValue {
    failure("invalid-options", field)
}
