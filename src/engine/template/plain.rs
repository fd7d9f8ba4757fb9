//! Templates as plain text: a body alone, or sections that carry everything.
//!
//! ```text
//! name: order_shipped
//! language: en
//! category: UTILITY
//!
//! [header text]
//! Order {{1}}
//!
//! [samples]
//! A-104
//!
//! [body]
//! Hi {{name}}, your order is on its way.
//!
//! [samples]
//! name = Budi
//!
//! [buttons]
//! - URL: Track | https://shop.example/t/{{1}} | https://shop.example/t/A-104
//! - QUICK_REPLY: Stop updates
//! ```
//!
//! What has no plain form stands as JSON in a `[json]` section, so nothing is lost.

use super::{
    from_json,
    json::{Node, quoted},
    to_json,
};
use crate::report::template::{Button, Component, Sample, Template};
use std::fmt::Write as _;

const META: [(&str, &[&str]); 4] = [
    ("name", &["name", "nama"]),
    ("language", &["language", "bahasa"]),
    ("category", &["category", "kategori"]),
    ("other", &["other"]),
];
/// Words for sections, the Cloud API's kind first.
const SECTIONS: [(&str, &[&str]); 8] = [
    ("HEADER", &["header", "kepala", "judul"]),
    ("BODY", &["body", "isi"]),
    ("FOOTER", &["footer", "kaki"]),
    ("BUTTONS", &["buttons", "tombol"]),
    ("LIMITED_TIME_OFFER", &["limited_time_offer"]),
    ("SAMPLES", &["samples", "contoh"]),
    ("JSON", &["json"]),
    ("CALL_PERMISSION_REQUEST", &["call_permission_request"]),
];

/// Reads plain text; every text is a template.
pub(crate) fn read(source: &str) -> Template {
    let mut template = Template::default();
    let lines: Vec<&str> = source.lines().collect();
    let first_section = lines.iter().position(|line| section(line).is_some());
    let head_end = match first_section {
        Some(end) => end,
        None => lines.iter().position(|line| line.trim().is_empty()).unwrap_or(0),
    };
    let head: Vec<&str> = lines[..head_end].iter().copied().filter(|line| !line.trim().is_empty()).collect();
    let is_meta = !head.is_empty() && head.iter().all(|line| meta(line).is_some());
    if is_meta {
        for (key, value) in head.iter().filter_map(|line| meta(line)) {
            let value = unquoted(value);
            match key {
                "name" => template.name = Some(value),
                "language" => template.language = Some(value),
                "category" => template.category = Some(value.to_ascii_uppercase()),
                _ => read_other(&value, &mut template),
            }
        }
    }
    let Some(first) = first_section else {
        let body = if is_meta { &lines[head_end..] } else { &lines[..] };
        template.components.push(text_component("BODY", None, body));
        return template;
    };
    if !is_meta && !head.is_empty() {
        // Words before the first section are the body; nothing typed is dropped.
        template.components.push(text_component("BODY", None, &lines[..head_end]));
    }
    let mut at = first;
    while at < lines.len() {
        let Some((kind, rest)) = section(lines[at]) else { break };
        let end = lines[at + 1..]
            .iter()
            .position(|line| section(line).is_some())
            .map_or(lines.len(), |next| at + 1 + next);
        read_section(kind, rest, &lines[at + 1..end], &mut template);
        at = end;
    }
    template
}

fn read_section(kind: &'static str, rest: &str, lines: &[&str], template: &mut Template) {
    match kind {
        "SAMPLES" => {
            if let Some(component) = template.components.last_mut() {
                component.samples =
                    lines.iter().filter(|line| !line.trim().is_empty()).map(|line| sample(line)).collect();
            }
        }
        "BUTTONS" => {
            let buttons =
                lines.iter().filter(|line| !line.trim().is_empty()).map(|line| button(line)).collect();
            template.components.push(Component { kind: kind.into(), buttons, ..Component::default() });
        }
        "JSON" => {
            let source = lines.join("\n");
            let wrapped = format!("{{\"components\":[{source}]}}");
            match Node::read(&wrapped) {
                Ok(node) => template.components.extend(from_json::template(&node).0.components),
                Err(_) => template.components.push(text_component("BODY", None, lines)),
            }
        }
        _ => {
            let format = match kind {
                "HEADER" if rest.is_empty() => Some("TEXT".to_owned()),
                _ => (!rest.is_empty()).then(|| rest.to_ascii_uppercase()),
            };
            let mut component = text_component(kind, format, lines);
            if kind == "HEADER"
                && component.text.as_deref() == Some("")
                && component.format.as_deref() != Some("TEXT")
            {
                component.text = None;
            }
            template.components.push(component);
        }
    }
}

fn read_other(value: &str, template: &mut Template) {
    if let Ok(node) = Node::read(value) {
        for (key, value) in node.object().unwrap_or_default() {
            template.other.insert(key.clone(), value.compact());
        }
    }
}

fn text_component(kind: &str, format: Option<String>, lines: &[&str]) -> Component {
    let lines: Vec<&str> = lines
        .iter()
        .map(|line| {
            let bare = line.strip_prefix('\\').filter(|rest| rest.starts_with(['[', '\\']));
            bare.unwrap_or(line)
        })
        .collect();
    let text = lines.join("\n").trim_matches('\n').to_owned();
    Component { kind: kind.into(), format, text: Some(text), ..Component::default() }
}

/// `[body]`, `[header image]` … → the kind and what stands behind it.
fn section(line: &str) -> Option<(&'static str, &str)> {
    let inside = line.trim_end().strip_prefix('[')?.strip_suffix(']')?.trim();
    let (word, rest) = inside.split_once(' ').unwrap_or((inside, ""));
    SECTIONS
        .iter()
        .find(|(_, words)| words.iter().any(|known| word.eq_ignore_ascii_case(known)))
        .map(|(kind, _)| (*kind, rest.trim()))
}

fn meta(line: &str) -> Option<(&'static str, &str)> {
    let (word, value) = line.split_once(':')?;
    let found =
        META.iter().find(|(_, words)| words.iter().any(|known| word.trim().eq_ignore_ascii_case(known)))?;
    Some((found.0, value.trim()))
}

/// `Budi`, `name = Budi` or a JSON string on either side.
fn sample(line: &str) -> Sample {
    let line = line.trim();
    let line = line.strip_prefix("- ").unwrap_or(line);
    if let Some((name, value)) =
        line.split_once(" = ").or_else(|| line.strip_suffix(" =").map(|name| (name, "")))
        && !line.starts_with('"')
    {
        let name = name.trim().trim_start_matches("{{").trim_end_matches("}}");
        let is_position = name.parse::<u32>().is_ok();
        return Sample { name: (!is_position).then(|| name.to_owned()), value: unquoted(value) };
    }
    Sample { name: None, value: unquoted(line) }
}

/// `- URL: label | address | sample`, or `- {json}`.
fn button(line: &str) -> Button {
    let line = line.trim();
    let line = line.strip_prefix("- ").unwrap_or(line);
    if line.starts_with('{')
        && let Ok(node) = Node::read(&format!("{{\"buttons\":[{line}]}}"))
        && let Some(button) = from_json::template(&node)
            .0
            .components
            .into_iter()
            .next()
            .and_then(|part| part.buttons.into_iter().next())
    {
        return button;
    }
    let (kind, rest) = match line.split_once(": ") {
        Some((kind, rest)) if is_kind(kind) => (button_kind(kind), rest),
        _ => ("QUICK_REPLY".to_owned(), line),
    };
    let mut parts = rest.split(" | ").map(str::to_owned);
    let mut button = Button { text: parts.next(), ..Button::default() };
    match kind.as_str() {
        "URL" => button.url = parts.next(),
        "PHONE_NUMBER" => button.phone = parts.next(),
        "OTP" => button.otp = parts.next().map(|kind| kind.to_ascii_uppercase()),
        _ => {}
    }
    button.samples = parts.collect();
    button.kind = kind;
    button
}

fn is_kind(word: &str) -> bool {
    let word = word.trim();
    (2..=30).contains(&word.len())
        && word.bytes().all(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'_' | b' '))
}

fn button_kind(word: &str) -> String {
    let upper = word.trim().to_ascii_uppercase().replace(' ', "_");
    let known = match upper.as_str() {
        "QR" | "BALAS" | "BALAS_CEPAT" => "QUICK_REPLY",
        "LINK" | "TAUTAN" => "URL",
        "PHONE" | "CALL" | "TELEPON" => "PHONE_NUMBER",
        "CODE" | "KODE" | "SALIN_KODE" => "COPY_CODE",
        other => other,
    };
    known.to_owned()
}

/// A JSON string's content, or the text itself.
fn unquoted(text: &str) -> String {
    let text = text.trim();
    if text.starts_with('"') {
        serde_json::from_str(text).unwrap_or_else(|_| text.to_owned())
    } else {
        text.to_owned()
    }
}

/// Writes plain text from which [`read`] makes the same template.
pub(crate) fn write(template: &Template) -> String {
    let mut out = String::new();
    for (key, value) in
        [("name", &template.name), ("language", &template.language), ("category", &template.category)]
    {
        if let Some(value) = value {
            let _infallible = writeln!(out, "{key}: {}", one_line(value));
        }
    }
    if !template.other.is_empty() {
        let parts: Vec<String> = template
            .other
            .iter()
            .map(|(key, json)| format!("{}:{}", quoted(key), one_line_json(json)))
            .collect();
        let _infallible = writeln!(out, "other: {{{}}}", parts.join(","));
    }
    for component in &template.components {
        if !out.is_empty() {
            out.push('\n');
        }
        out.push_str(&written(component));
    }
    out
}

fn written(component: &Component) -> String {
    let plain = plain_section(component);
    let back = read(&plain);
    if back.components == [component.clone()] {
        return plain;
    }
    format!("[json]\n{}\n", one_line_json(&to_json::component(component)))
}

/// A JSON text without line breaks between its parts; inside strings JSON has none anyway.
fn one_line_json(json: &str) -> String {
    json.replace(['\n', '\r'], " ")
}

fn plain_section(component: &Component) -> String {
    let mut out = format!("[{}", component.kind.to_ascii_lowercase());
    if let Some(format) = &component.format {
        let _infallible = write!(out, " {}", format.to_ascii_lowercase());
    }
    out.push_str("]\n");
    for line in component.text.iter().flat_map(|text| text.split('\n')) {
        if line.starts_with(['[', '\\']) {
            out.push('\\');
        }
        out.push_str(line);
        out.push('\n');
    }
    for button in &component.buttons {
        out.push_str(&written_button(button));
        out.push('\n');
    }
    if !component.samples.is_empty() {
        out.push_str("\n[samples]\n");
        for sample in &component.samples {
            let _infallible = match &sample.name {
                Some(name) => writeln!(out, "{name} = {}", one_line(&sample.value)),
                None => writeln!(out, "{}", quoted_if_needed(&sample.value)),
            };
        }
    }
    out
}

fn quoted_if_needed(value: &str) -> String {
    let line = one_line(value);
    let plain = sample(&line);
    if plain.name.is_none() && plain.value == value { line } else { quoted(value) }
}

/// The value as it is when it reads back as itself, otherwise as a JSON string.
fn one_line(value: &str) -> String {
    let is_plain = !value.is_empty() && unquoted(value) == value && !value.contains(['\n', '\r']);
    if is_plain { value.to_owned() } else { quoted(value) }
}

fn written_button(written: &Button) -> String {
    let mut parts: Vec<&str> = written.text.iter().map(String::as_str).collect();
    parts.extend([&written.url, &written.phone, &written.otp].into_iter().flatten().map(String::as_str));
    parts.extend(written.samples.iter().map(String::as_str));
    let plain = format!("- {}: {}", written.kind, parts.join(" | "));
    if !plain.contains(['\n', '\r']) && button(&plain) == *written {
        return plain;
    }
    format!("- {}", one_line_json(&to_json::button(written)))
}
