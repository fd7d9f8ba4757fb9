//! The form to Cloud API JSON, as the create-template call takes it.

use super::json::quoted;
use crate::report::template::{Button, Card, Component, Sample, Template};
use std::{collections::BTreeMap, fmt::Write as _};

/// A template as compact JSON.
pub(crate) fn template(template: &Template) -> String {
    let mut fields = Fields::default();
    fields.text("name", template.name.as_ref());
    fields.text("language", template.language.as_ref());
    fields.text("category", template.category.as_ref());
    if !template.components.is_empty() || !template.other.contains_key("components") {
        fields.raw("components", &list(template.components.iter().map(component)));
    }
    fields.rest(&template.other);
    fields.done()
}

/// The same with line breaks and indents.
pub(crate) fn pretty(template_json: &str) -> String {
    let mut out = String::with_capacity(template_json.len() * 2);
    let (mut depth, mut in_text, mut escaped) = (0_usize, false, false);
    for character in template_json.chars() {
        if in_text {
            out.push(character);
            in_text = escaped || character != '"';
            escaped = !escaped && character == '\\';
            continue;
        }
        let line = |out: &mut String, depth: usize| {
            out.push('\n');
            out.push_str(&"  ".repeat(depth));
        };
        match character {
            '{' | '[' => {
                depth += 1;
                out.push(character);
                line(&mut out, depth);
            }
            '}' | ']' => {
                depth = depth.saturating_sub(1);
                let bare = out.trim_end().len();
                if out[..bare].ends_with(['{', '[']) {
                    out.truncate(bare);
                } else {
                    line(&mut out, depth);
                }
                out.push(character);
            }
            ',' => {
                out.push(',');
                line(&mut out, depth);
            }
            ':' => out.push_str(": "),
            ' ' | '\n' | '\r' | '\t' => {}
            _ => {
                in_text = character == '"';
                out.push(character);
            }
        }
    }
    out
}

pub(super) fn component(component: &Component) -> String {
    if let Some(raw) = component.other.get("?") {
        return raw.clone();
    }
    let mut fields = Fields::default();
    if !component.kind.is_empty() {
        fields.text("type", Some(&component.kind));
    }
    fields.text("format", component.format.as_ref());
    let offer = offer(component);
    if let Some(offer) = &offer {
        fields.raw("limited_time_offer", offer);
    } else {
        fields.text("text", component.text.as_ref());
    }
    if !component.samples.is_empty() && !component.other.contains_key("example") {
        fields.raw("example", &example(component));
    }
    if !component.buttons.is_empty() {
        fields.raw("buttons", &list(component.buttons.iter().map(button)));
    } else if component.kind == "BUTTONS" && !component.other.contains_key("buttons") {
        fields.raw("buttons", "[]");
    }
    if !component.cards.is_empty() {
        fields.raw("cards", &list(component.cards.iter().map(card)));
    }
    let inner = |key: &str| offer.is_some() && key.starts_with(OFFER_INNER);
    let rest = component.other.iter().filter(|(key, _)| !inner(key));
    fields.rest(&rest.map(|(key, value)| (key.clone(), value.clone())).collect());
    fields.done()
}

/// Where the form keeps what stands beside the words of a limited-time offer.
const OFFER_INNER: &str = "limited_time_offer.";

fn offer(component: &Component) -> Option<String> {
    if component.kind != "LIMITED_TIME_OFFER" || component.other.contains_key("limited_time_offer") {
        return None;
    }
    let mut fields = Fields::default();
    fields.text("text", component.text.as_ref());
    for (key, value) in &component.other {
        if let Some(inner) = key.strip_prefix(OFFER_INNER) {
            fields.raw(inner, value);
        }
    }
    Some(fields.done())
}

fn card(card: &Card) -> String {
    if let Some(raw) = card.other.get("?") {
        return raw.clone();
    }
    let mut fields = Fields::default();
    if !card.other.contains_key("components") {
        fields.raw("components", &list(card.components.iter().map(component)));
    }
    fields.rest(&card.other);
    fields.done()
}

pub(super) fn button(button: &Button) -> String {
    if let Some(raw) = button.other.get("?") {
        return raw.clone();
    }
    let mut fields = Fields::default();
    if !button.kind.is_empty() {
        fields.text("type", Some(&button.kind));
    }
    fields.text("otp_type", button.otp.as_ref());
    fields.text("text", button.text.as_ref());
    fields.text("url", button.url.as_ref());
    fields.text("phone_number", button.phone.as_ref());
    if !button.samples.is_empty() && !button.other.contains_key("example") {
        fields.raw("example", &list(button.samples.iter().map(|sample| quoted(sample))));
    }
    fields.rest(&button.other);
    fields.done()
}

fn example(component: &Component) -> String {
    let part = if component.kind == "HEADER" { "header" } else { "body" };
    let is_media =
        component.kind == "HEADER" && component.format.as_deref().is_some_and(|format| format != "TEXT");
    let named = component.samples.iter().all(|sample| sample.name.is_some());
    let positional = || list(component.samples.iter().map(|sample| quoted(&sample.value)));
    if named {
        let one = |sample: &Sample| {
            let mut fields = Fields::default();
            fields.text("param_name", sample.name.as_ref());
            fields.text("example", Some(&sample.value));
            fields.done()
        };
        return format!("{{\"{part}_text_named_params\":{}}}", list(component.samples.iter().map(one)));
    }
    match (part, is_media) {
        (_, true) => format!("{{\"header_handle\":{}}}", positional()),
        ("header", false) => format!("{{\"header_text\":{}}}", positional()),
        _ => format!("{{\"body_text\":[{}]}}", positional()),
    }
}

fn list(items: impl Iterator<Item = String>) -> String {
    format!("[{}]", items.collect::<Vec<_>>().join(","))
}

/// An object under construction.
#[derive(Default)]
struct Fields(String);

impl Fields {
    fn raw(&mut self, key: &str, json: &str) {
        let comma = if self.0.is_empty() { "" } else { "," };
        let _infallible = write!(self.0, "{comma}{}:{json}", quoted(key));
    }

    fn text(&mut self, key: &str, text: Option<&String>) {
        if let Some(text) = text {
            self.raw(key, &quoted(text));
        }
    }

    fn rest(&mut self, other: &BTreeMap<String, String>) {
        for (key, json) in other {
            self.raw(key, json);
        }
    }

    fn done(self) -> String {
        format!("{{{}}}", self.0)
    }
}
