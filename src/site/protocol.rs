//! The protocol's shapes out of JavaScript values, field by field.
//!
//! A general deserialiser would be a tenth of the interface's program; the shapes are few. What is missing where
//! it must not be makes the whole answer senseless, and the caller says so.

use crate::state::{RuleBook, RuleWords};
use engine::preview::{Line, LineKind, Piece, Preview};
use engine::report::{Basis, Evidence, Finding, Fix, MessageReport, MessageStats, Part, Source, Span};
use engine::{Confidence, Lang, Severity};
use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// A field of an object; undefined where there is none.
#[must_use]
pub fn field(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
}

/// A field that holds words.
#[must_use]
pub fn text(object: &JsValue, name: &str) -> Option<String> {
    field(object, name).as_string()
}

/// A field that holds a whole number.
#[must_use]
pub fn number(object: &JsValue, name: &str) -> Option<u32> {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the protocol has small counts only"
    )]
    field(object, name).as_f64().map(|number| number as u32)
}

/// A field that holds a list; empty where there is none.
fn list<T>(object: &JsValue, name: &str, read: fn(&JsValue) -> Option<T>) -> Option<Vec<T>> {
    let value = field(object, name);
    if value.is_undefined() {
        return Some(Vec::new());
    }
    let values: Array = value.dyn_into().ok()?;
    let mut read_values = Vec::new();
    for value in values.iter() {
        read_values.push(read(&value)?);
    }
    Some(read_values)
}

/// What the check of a message answers.
#[must_use]
pub fn message_report(value: &JsValue) -> Option<MessageReport> {
    let stats = field(value, "stats");
    Some(MessageReport {
        schema: u16::try_from(number(value, "schema")?).ok()?,
        band: severity(value, "band"),
        parts: list(value, "parts", part)?,
        findings: list(value, "findings", finding)?,
        stats: MessageStats {
            characters: number(&stats, "characters")?,
            words: number(&stats, "words")?,
            lines: number(&stats, "lines")?,
            links: number(&stats, "links")?,
        },
        length: number(value, "length")?,
        checked: number(value, "checked")?,
    })
}

fn part(value: &JsValue) -> Option<Part> {
    Some(Part { severity: severity(value, "severity")?, count: number(value, "count")? })
}

fn finding(value: &JsValue) -> Option<Finding> {
    Some(Finding {
        rule: text(value, "rule")?,
        covers: list(value, "covers", JsValue::as_string)?,
        severity: severity(value, "severity")?,
        confidence: confidence(value)?,
        spans: list(value, "spans", span)?,
        measure: number(value, "measure"),
        limit: number(value, "limit"),
        disguised: field(value, "disguised").is_truthy(),
        fixes: list(value, "fixes", fix)?,
        evidence: list(value, "evidence", evidence)?,
    })
}

fn span(value: &JsValue) -> Option<Span> {
    Some(Span { start: number(value, "start")?, end: number(value, "end")? })
}

fn fix(value: &JsValue) -> Option<Fix> {
    Some(Fix { kind: text(value, "kind")?, span: span(&field(value, "span"))?, text: text(value, "text")? })
}

fn evidence(value: &JsValue) -> Option<Evidence> {
    #[expect(clippy::cast_possible_truncation, reason = "it was single precision before it crossed")]
    let weight = field(value, "weight").as_f64()? as f32;
    Some(Evidence { signal: text(value, "signal")?, weight, spans: list(value, "spans", span)? })
}

fn severity(object: &JsValue, name: &str) -> Option<Severity> {
    let code = text(object, name)?;
    Severity::ALL.into_iter().find(|severity| severity.code() == code)
}

fn confidence(object: &JsValue) -> Option<Confidence> {
    let code = text(object, "confidence")?;
    Confidence::ALL.into_iter().find(|confidence| confidence.code() == code)
}

/// A message as WhatsApp shows it.
#[must_use]
pub fn preview(value: &JsValue) -> Option<Preview> {
    let large_emoji = number(value, "largeEmoji").and_then(|count| u8::try_from(count).ok());
    Some(Preview { lines: list(value, "lines", line)?, large_emoji })
}

fn line(value: &JsValue) -> Option<Line> {
    let kind = field(value, "kind");
    let kind = match text(&kind, "type")?.as_str() {
        "text" => LineKind::Text,
        "bullet" => LineKind::Bullet,
        "quote" => LineKind::Quote,
        "numbered" => LineKind::Numbered(u16::try_from(number(&kind, "number")?).ok()?),
        _ => return None,
    };
    Some(Line { kind, pieces: list(value, "pieces", piece)? })
}

fn piece(value: &JsValue) -> Option<Piece> {
    let is = |name| field(value, name).is_truthy();
    Some(Piece {
        text: text(value, "text")?,
        bold: is("bold"),
        italic: is("italic"),
        strike: is("strike"),
        mono: is("mono"),
        code: is("code"),
        link: is("link"),
    })
}

/// The words of all rules and signals in one language; what only the rules page shows stays behind.
#[must_use]
pub fn rule_book(value: &JsValue) -> Option<(Lang, RuleBook)> {
    let lang = Lang::from_code(&text(value, "lang")?)?;
    let signal = |value: &JsValue| Some((text(value, "id")?, text(value, "label")?));
    Some((lang, RuleBook { rules: list(value, "rules", rule)?, signals: list(value, "signals", signal)? }))
}

fn rule(value: &JsValue) -> Option<RuleWords> {
    Some(RuleWords {
        id: text(value, "id")?,
        article: text(value, "article")?,
        heading: text(value, "heading").unwrap_or_default(),
        title: text(value, "title")?,
        why: text(value, "why")?,
        fix: text(value, "fix")?,
        sources: list(value, "sources", source)?,
    })
}

fn source(value: &JsValue) -> Option<Source> {
    let code = text(value, "basis")?;
    Some(Source {
        name: text(value, "name")?,
        url: text(value, "url")?,
        basis: Basis::ALL.into_iter().find(|basis| basis.code() == code)?,
        checked: text(value, "checked")?,
    })
}
