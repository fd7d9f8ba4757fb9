//! Reports as JavaScript objects, by way of JSON text.
//!
//! The browser's own parser builds objects several times faster than calls across the border do, field by field.
//! The shapes are those of `types.d.ts`, and a test compares every fixture's object with the JSON of the native
//! engine; a general serialiser would be a tenth of the module.

use engine::{
    preview::{LineKind, Piece, Preview},
    report::{Evidence, Finding, Fix, MessageReport, Part, Span},
};
use wasm_bindgen::prelude::*;

/// What `checkMessage` returns.
pub(crate) fn message_report(report: &MessageReport) -> Result<JsValue, JsValue> {
    let stats = &report.stats;
    let mut json = Json::default();
    json.object(|json| {
        json.number("schema", report.schema);
        match report.band {
            Some(band) => json.text("band", band.code()),
            None => json.word("band", "null"),
        }
        json.list("parts", &report.parts, |json, part| json.part(*part));
        json.list("findings", &report.findings, Json::finding);
        json.key("stats");
        json.object(|json| {
            json.number("characters", stats.characters);
            json.number("words", stats.words);
            json.number("lines", stats.lines);
            json.number("links", stats.links);
        });
        json.number("length", report.length);
        json.number("checked", report.checked);
    });
    json.parsed()
}

/// What `previewMessage` returns.
pub(crate) fn preview(preview: &Preview) -> Result<JsValue, JsValue> {
    let mut json = Json::default();
    json.object(|json| {
        json.list("lines", &preview.lines, |json, line| {
            json.object(|json| {
                json.key("kind");
                json.object(|json| match line.kind {
                    LineKind::Text => json.text("type", "text"),
                    LineKind::Bullet => json.text("type", "bullet"),
                    LineKind::Quote => json.text("type", "quote"),
                    LineKind::Numbered(number) => {
                        json.text("type", "numbered");
                        json.number("number", number);
                    }
                });
                json.list("pieces", &line.pieces, Json::piece);
            });
        });
        json.some_number("largeEmoji", preview.large_emoji.map(u32::from));
    });
    json.parsed()
}

/// What `version` returns.
pub(crate) fn version(version: &str, schema: u16) -> Result<JsValue, JsValue> {
    let mut json = Json::default();
    json.object(|json| {
        json.text("version", version);
        json.number("schema", schema);
    });
    json.parsed()
}

/// JSON under way.
#[derive(Default)]
struct Json(String);

impl Json {
    fn parsed(&self) -> Result<JsValue, JsValue> {
        js_sys::JSON::parse(&self.0)
    }

    fn part(&mut self, part: Part) {
        self.object(|json| {
            json.text("severity", part.severity.code());
            json.number("count", part.count);
        });
    }

    fn finding(&mut self, finding: &Finding) {
        self.object(|json| {
            json.text("rule", &finding.rule);
            json.list("covers", &finding.covers, |json, id| json.quoted(id));
            json.text("severity", finding.severity.code());
            json.text("confidence", finding.confidence.code());
            json.list("spans", &finding.spans, |json, span| json.span(*span));
            json.some_number("measure", finding.measure);
            json.some_number("limit", finding.limit);
            json.flag("disguised", finding.disguised);
            json.some("fixes", &finding.fixes, Json::fix);
            json.some("evidence", &finding.evidence, Json::evidence);
        });
    }

    fn fix(&mut self, fix: &Fix) {
        self.object(|json| {
            json.text("kind", &fix.kind);
            json.key("span");
            json.span(fix.span);
            json.text("text", &fix.text);
        });
    }

    fn evidence(&mut self, evidence: &Evidence) {
        self.object(|json| {
            json.text("signal", &evidence.signal);
            json.key("weight");
            json.thousandths(evidence.weight);
            json.list("spans", &evidence.spans, |json, span| json.span(*span));
        });
    }

    fn span(&mut self, span: Span) {
        self.object(|json| {
            json.number("start", span.start);
            json.number("end", span.end);
        });
    }

    fn piece(&mut self, piece: &Piece) {
        self.object(|json| {
            json.text("text", &piece.text);
            json.flag("bold", piece.bold);
            json.flag("italic", piece.italic);
            json.flag("strike", piece.strike);
            json.flag("mono", piece.mono);
            json.flag("code", piece.code);
            json.flag("link", piece.link);
        });
    }

    fn object(&mut self, fields: impl FnOnce(&mut Self)) {
        self.0.push('{');
        fields(self);
        self.0.push('}');
    }

    fn key(&mut self, name: &str) {
        self.part_of(b'{');
        self.0.push('"');
        self.0.push_str(name);
        self.0.push_str("\":");
    }

    /// A comma, unless what was opened last is empty.
    fn part_of(&mut self, opened: u8) {
        if self.0.as_bytes().last() != Some(&opened) {
            self.0.push(',');
        }
    }

    fn list<T>(&mut self, name: &str, items: &[T], item: impl Fn(&mut Self, &T)) {
        self.key(name);
        self.0.push('[');
        for one in items {
            self.part_of(b'[');
            item(self, one);
        }
        self.0.push(']');
    }

    /// A list that is left out when it is empty.
    fn some<T>(&mut self, name: &str, items: &[T], item: impl Fn(&mut Self, &T)) {
        if !items.is_empty() {
            self.list(name, items, item);
        }
    }

    fn some_number(&mut self, name: &str, number: Option<u32>) {
        if let Some(number) = number {
            self.number(name, number);
        }
    }

    fn number(&mut self, name: &str, number: impl Into<u32>) {
        self.key(name);
        self.digits(number.into(), 1);
    }

    /// A word of JSON itself.
    fn word(&mut self, name: &str, word: &str) {
        self.key(name);
        self.0.push_str(word);
    }

    /// A flag that is left out unless it is set.
    fn flag(&mut self, name: &str, is_set: bool) {
        if is_set {
            self.word(name, "true");
        }
    }

    fn text(&mut self, name: &str, text: &str) {
        self.key(name);
        self.quoted(text);
    }

    fn quoted(&mut self, text: &str) {
        self.0.push('"');
        for character in text.chars() {
            match character {
                '"' | '\\' => {
                    self.0.push('\\');
                    self.0.push(character);
                }
                '\0'..='\u{1f}' => {
                    let code = character as u8;
                    let half = |half: u8| char::from(b"0123456789abcdef"[usize::from(half)]);
                    self.0.push_str("\\u00");
                    self.0.push(half(code >> 4));
                    self.0.push(half(code & 15));
                }
                _ => self.0.push(character),
            }
        }
        self.0.push('"');
    }

    /// A weight; those of the data file have three decimals.
    fn thousandths(&mut self, weight: f32) {
        if weight < 0.0 {
            self.0.push('-');
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "weights are small and the sign is written"
        )]
        let thousandths = (weight.abs() * 1000.0 + 0.5) as u32;
        self.digits(thousandths / 1000, 1);
        self.0.push('.');
        self.digits(thousandths % 1000, 3);
    }

    /// A whole number with at least so many digits; the standard formatting is a kilobyte.
    fn digits(&mut self, number: u32, least: usize) {
        let mut digits = [b'0'; 10];
        let (mut rest, mut first) = (number, digits.len());
        while rest > 0 || digits.len() - first < least {
            first -= 1;
            digits[first] += (rest % 10) as u8;
            rest /= 10;
        }
        self.0.extend(digits[first..].iter().map(|digit| char::from(*digit)));
    }
}
