//! Checks of Cloud API templates.

mod category;
mod checks;
mod fields;
mod from_json;
mod input;
mod json;
mod known_keys;
mod limits;
mod plain;
mod report;
mod table;
mod to_json;
mod variables;

pub use input::{INPUT_MAX_BYTES, TEMPLATES_MAX};
pub use report::{check_template, check_template_form, check_templates};

use crate::report::template::{Template, TemplateEntry};

/// A template as Cloud API JSON with line breaks.
pub fn template_to_json(template: &Template) -> String {
    to_json::pretty(&to_json::template(template))
}

/// A template as plain text from which the same template can be read.
pub fn template_to_text(template: &Template) -> String {
    plain::write(template)
}

/// The findings on many templates as a CSV table.
pub fn findings_csv(entries: &[TemplateEntry]) -> String {
    table::findings(entries)
}

#[cfg(test)]
mod tests;
