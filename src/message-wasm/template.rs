//! The template check for JavaScript.

use crate::failure;
use engine::report::template::{Template, TemplateEntry, TemplateError, TemplateForm};
use serde::{Serialize, de::DeserializeOwned};
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("template.d.ts");

/// Checks one template: JSON, plain text, or the form as an object. Of several, the first.
#[wasm_bindgen(js_name = checkTemplate, unchecked_return_type = "TemplateReport")]
pub fn check_template(
    #[wasm_bindgen(unchecked_param_type = "string | Template")] input: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "TemplateOptions")] options: JsValue,
) -> Result<JsValue, JsValue> {
    let options = options_from(options)?;
    match input.dyn_into::<js_sys::JsString>() {
        Ok(text) => {
            let report = engine::check_template(&String::from(text), &options);
            to_js(&report.map_err(|error| refusal(&error))?)
        }
        Err(form) => to_js(&engine::check_template_form(template_from(form)?, &options)),
    }
}

/// Checks all templates of a text: JSON, JSON lines, CSV or plain text; `form` skips the recognition.
#[wasm_bindgen(js_name = checkTemplates, unchecked_return_type = "TemplatesReport")]
pub fn check_templates(
    #[wasm_bindgen(unchecked_param_type = "string")] input: &js_sys::JsString,
    #[wasm_bindgen(unchecked_optional_param_type = "TemplateForm")] form: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "TemplateOptions")] options: JsValue,
) -> Result<JsValue, JsValue> {
    let form: Option<TemplateForm> = serde_wasm_bindgen::from_value(form)
        .map_err(|reason| failure("invalid-options", &reason.to_string()))?;
    let report = engine::check_templates(&String::from(input), form, &options_from(options)?);
    to_js(&report.map_err(|error| refusal(&error))?)
}

/// The form as Cloud API JSON with line breaks.
#[wasm_bindgen(js_name = templateToJson)]
pub fn template_to_json(
    #[wasm_bindgen(unchecked_param_type = "Template")] template: JsValue,
) -> Result<String, JsValue> {
    Ok(engine::template_to_json(&template_from(template)?))
}

/// The form as plain text, from which `checkTemplate` reads the same template.
#[wasm_bindgen(js_name = templateToText)]
pub fn template_to_text(
    #[wasm_bindgen(unchecked_param_type = "Template")] template: JsValue,
) -> Result<String, JsValue> {
    Ok(engine::template_to_text(&template_from(template)?))
}

/// The findings of many templates as a CSV table.
#[wasm_bindgen(js_name = templateFindingsCsv)]
pub fn template_findings_csv(
    #[wasm_bindgen(unchecked_param_type = "TemplateEntry[]")] entries: JsValue,
) -> Result<String, JsValue> {
    let entries: Vec<TemplateEntry> = serde_wasm_bindgen::from_value(entries)
        .map_err(|reason| failure("invalid-options", &reason.to_string()))?;
    Ok(engine::findings_csv(&entries))
}

/// Options from JavaScript; without any, the defaults.
fn options_from<T: Default + DeserializeOwned>(options: JsValue) -> Result<T, JsValue> {
    if options.is_undefined() || options.is_null() {
        return Ok(T::default());
    }
    serde_wasm_bindgen::from_value(options).map_err(|reason| failure("invalid-options", &reason.to_string()))
}

fn to_js(value: &impl Serialize) -> Result<JsValue, JsValue> {
    value.serialize(&Serializer::json_compatible()).map_err(|reason| failure("internal", &reason.to_string()))
}

fn template_from(form: JsValue) -> Result<Template, JsValue> {
    serde_wasm_bindgen::from_value(form).map_err(|reason| failure("invalid-options", &reason.to_string()))
}

/// An `Error` whose `code` says what is wrong with the input, with `line` and `column` where there is a place.
fn refusal(error: &TemplateError) -> JsValue {
    let detail = error.detail.clone().unwrap_or_default();
    let refused = failure(error.code.code(), &detail);
    if let Some(place) = error.place {
        for (key, number) in [("line", place.line), ("column", place.column)] {
            // A fresh error takes every property.
            drop(js_sys::Reflect::set(&refused, &JsValue::from_str(key), &JsValue::from(number)));
        }
    }
    refused
}
