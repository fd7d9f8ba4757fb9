//! Options from JavaScript objects, field by field.
//!
//! The readers of single fields are kept out of line: inlined they would be a tenth of the module.
//!
//! A general deserialiser for JavaScript values would be a fifth of the module; options are few. Words of enums
//! are found by how they are written, which the module can do anyway.

use crate::json;
use engine::report::{
    Channel, Purpose,
    contacts::{
        ContactsOptions, Edit, ExportKind, ExportOptions, Goods, NumberForm, OptOutRegister, Role, RowFilter,
        Verdict,
    },
};
use js_sys::{Object, Reflect};
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// What is wrong, for logs: the field's name.
type Fault = String;

/// Reads a `ContactsOptions` object; nothing at all means every default.
pub(crate) fn contacts(value: &JsValue) -> Result<ContactsOptions, Fault> {
    let defaults = ContactsOptions::default();
    let mut columns = Vec::new();
    for (index, role) in entries(value, "columns")? {
        columns.push((index.parse().map_err(|_| "columns")?, word("columns", &role, &Role::ALL)?));
    }
    Ok(ContactsOptions {
        region: text(value, "region")?.unwrap_or(defaults.region),
        today: text(value, "today")?,
        channel: choice(value, "channel", &Channel::ALL)?,
        purpose: choice(value, "purpose", &Purpose::ALL)?,
        free_form: flag(value, "freeForm")?,
        goods: choice(value, "goods", &Goods::ALL)?,
        own_number: text(value, "ownNumber")?,
        business_since: text(value, "businessSince")?,
        declared_limit: count(value, "declaredLimit")?,
        opt_outs: text(value, "optOuts")?.unwrap_or_default(),
        register: register(value)?,
        edits: list(value, "edits")?.iter().map(edit).collect::<Result<_, Fault>>()?,
        columns,
    })
}

fn register(value: &JsValue) -> Result<OptOutRegister, Fault> {
    let Some(register) = field(value, "register")? else { return Ok(OptOutRegister::default()) };
    let marks = list(&register, "marks")?;
    let marks = marks.iter().map(|mark| mark.as_string().ok_or_else(|| "register".to_owned()));
    Ok(OptOutRegister {
        salt: text(&register, "salt")?.unwrap_or_default(),
        marks: marks.collect::<Result<_, Fault>>()?,
    })
}

fn edit(value: &JsValue) -> Result<Edit, Fault> {
    Ok(Edit {
        row: count(value, "row")?.ok_or("edits")?,
        column: count(value, "column")?.ok_or("edits")? as usize,
        value: text(value, "value")?.ok_or("edits")?,
    })
}

/// Reads a `RowFilter` object.
pub(crate) fn filter(value: &JsValue) -> Result<RowFilter, Fault> {
    Ok(RowFilter {
        verdict: text(value, "verdict")?.map(|text| word("verdict", &text, &Verdict::ALL)).transpose()?,
        code: text(value, "code")?,
        e164: text(value, "e164")?,
    })
}

/// Reads an `ExportOptions` object.
pub(crate) fn export(value: &JsValue) -> Result<ExportOptions, Fault> {
    let defaults = ExportOptions::default();
    let delimiter = text(value, "delimiter")?.and_then(|text| text.chars().next());
    Ok(ExportOptions {
        kind: choice(value, "kind", &ExportKind::ALL)?,
        numbers: choice(value, "numbers", &NumberForm::ALL)?,
        delimiter: delimiter.unwrap_or(defaults.delimiter),
        mark: flag(value, "mark")?,
        consented_only: flag(value, "consentedOnly")?,
        reasons: entries(value, "reasons")?,
    })
}

fn is_nothing(value: &JsValue) -> bool {
    value.is_undefined() || value.is_null()
}

#[inline(never)]
fn field(value: &JsValue, name: &str) -> Result<Option<JsValue>, Fault> {
    if is_nothing(value) {
        return Ok(None);
    }
    let field = Reflect::get(value, &JsValue::from_str(name)).map_err(|_| "not an object")?;
    Ok((!is_nothing(&field)).then_some(field))
}

#[inline(never)]
fn text(value: &JsValue, name: &str) -> Result<Option<String>, Fault> {
    field(value, name)?.map(|field| field.as_string().ok_or_else(|| name.to_owned())).transpose()
}

#[inline(never)]
fn flag(value: &JsValue, name: &str) -> Result<bool, Fault> {
    field(value, name)?.map_or(Ok(false), |field| field.as_bool().ok_or_else(|| name.to_owned()))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the range is checked before")]
fn count(value: &JsValue, name: &str) -> Result<Option<u32>, Fault> {
    let Some(field) = field(value, name)? else { return Ok(None) };
    let number = field.as_f64().filter(|number| (0.0..=f64::from(u32::MAX)).contains(number));
    number.map(|number| Some(number as u32)).ok_or_else(|| name.to_owned())
}

fn choice<T: Serialize + Copy + Default>(value: &JsValue, name: &str, all: &[T]) -> Result<T, Fault> {
    text(value, name)?.map_or(Ok(T::default()), |text| word(name, &text, all))
}

/// The one that is written so, such as `rejected`.
fn word<T: Serialize + Copy>(name: &str, text: &str, all: &[T]) -> Result<T, Fault> {
    let is_written_so = |each: &&T| json::text(*each).is_ok_and(|written| written.trim_matches('"') == text);
    all.iter().find(is_written_so).copied().ok_or_else(|| name.to_owned())
}

#[inline(never)]
fn list(value: &JsValue, name: &str) -> Result<Vec<JsValue>, Fault> {
    let Some(field) = field(value, name)? else { return Ok(Vec::new()) };
    if js_sys::Array::is_array(&field) {
        Ok(js_sys::Array::from(&field).to_vec())
    } else {
        Err(name.to_owned())
    }
}

#[inline(never)]
fn entries(value: &JsValue, name: &str) -> Result<Vec<(String, String)>, Fault> {
    let Some(field) = field(value, name)? else { return Ok(Vec::new()) };
    let object = field.dyn_ref::<Object>().ok_or(name)?;
    let pair = |entry: &JsValue| -> Option<(String, String)> {
        let entry = js_sys::Array::from(entry);
        Some((entry.get(0).as_string()?, entry.get(1).as_string()?))
    };
    Object::entries(object).iter().map(|entry| pair(&entry).ok_or_else(|| name.to_owned())).collect()
}
