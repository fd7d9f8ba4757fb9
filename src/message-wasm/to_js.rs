//! Reports as JavaScript objects, field by field.
//!
//! The general serialiser is a tenth of the module; the shapes are those of `types.d.ts`, and a test compares
//! every fixture's object with the JSON of the native engine.

use engine::{
    preview::{LineKind, Piece, Preview},
    report::{Evidence, Finding, Fix, MessageReport, Part, Span},
};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::*;

/// An object; fields that are `undefined` are left out.
pub(crate) fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields.iter().filter(|(_, value)| !value.is_undefined()) {
        // A fresh object takes every property, so there is nothing to report should this not hold.
        drop(Reflect::set(&object, &JsValue::from_str(name), value));
    }
    object.into()
}

/// What `checkMessage` returns.
pub(crate) fn message_report(report: &MessageReport) -> JsValue {
    let stats = &report.stats;
    object(&[
        ("schema", report.schema.into()),
        ("band", report.band.map_or(JsValue::NULL, |band| band.code().into())),
        ("parts", list(&report.parts, |one| part(*one))),
        ("findings", list(&report.findings, finding)),
        (
            "stats",
            object(&[
                ("characters", stats.characters.into()),
                ("words", stats.words.into()),
                ("lines", stats.lines.into()),
                ("links", stats.links.into()),
            ]),
        ),
        ("length", report.length.into()),
        ("checked", report.checked.into()),
    ])
}

/// What `previewMessage` returns.
pub(crate) fn preview(preview: &Preview) -> JsValue {
    let lines = list(&preview.lines, |line| {
        let kind = match line.kind {
            LineKind::Text => object(&[("type", "text".into())]),
            LineKind::Bullet => object(&[("type", "bullet".into())]),
            LineKind::Quote => object(&[("type", "quote".into())]),
            LineKind::Numbered(number) => object(&[("type", "numbered".into()), ("number", number.into())]),
        };
        object(&[("kind", kind), ("pieces", list(&line.pieces, piece))])
    });
    object(&[("lines", lines), ("largeEmoji", number(preview.large_emoji.map(u32::from)))])
}

fn list<T>(items: &[T], item: impl Fn(&T) -> JsValue) -> JsValue {
    let list = Array::new();
    for one in items {
        list.push(&item(one));
    }
    list.into()
}

/// A list that is left out when it is empty.
fn some<T>(items: &[T], item: impl Fn(&T) -> JsValue) -> JsValue {
    if items.is_empty() { JsValue::UNDEFINED } else { list(items, item) }
}

fn number(number: Option<u32>) -> JsValue {
    number.map_or(JsValue::UNDEFINED, JsValue::from)
}

/// A flag that is left out unless it is set.
fn flag(is_set: bool) -> JsValue {
    if is_set { JsValue::TRUE } else { JsValue::UNDEFINED }
}

fn span(span: Span) -> JsValue {
    object(&[("start", span.start.into()), ("end", span.end.into())])
}

fn part(part: Part) -> JsValue {
    object(&[("severity", part.severity.code().into()), ("count", part.count.into())])
}

fn finding(finding: &Finding) -> JsValue {
    object(&[
        ("rule", (&finding.rule).into()),
        ("covers", list(&finding.covers, |id| id.into())),
        ("severity", finding.severity.code().into()),
        ("confidence", finding.confidence.code().into()),
        ("spans", list(&finding.spans, |one| span(*one))),
        ("measure", number(finding.measure)),
        ("limit", number(finding.limit)),
        ("disguised", flag(finding.disguised)),
        ("fixes", some(&finding.fixes, fix)),
        ("evidence", some(&finding.evidence, evidence)),
    ])
}

fn fix(fix: &Fix) -> JsValue {
    object(&[("kind", (&fix.kind).into()), ("span", span(fix.span)), ("text", (&fix.text).into())])
}

fn evidence(evidence: &Evidence) -> JsValue {
    object(&[
        ("signal", (&evidence.signal).into()),
        ("weight", evidence.weight.into()),
        ("spans", list(&evidence.spans, |one| span(*one))),
    ])
}

fn piece(piece: &Piece) -> JsValue {
    object(&[
        ("text", (&piece.text).into()),
        ("bold", flag(piece.bold)),
        ("italic", flag(piece.italic)),
        ("strike", flag(piece.strike)),
        ("mono", flag(piece.mono)),
        ("code", flag(piece.code)),
        ("link", flag(piece.link)),
    ])
}
