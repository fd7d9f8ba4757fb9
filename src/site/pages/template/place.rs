//! Where a field's words stand in what was typed, so that they can be shown there.

use crate::marks;
use engine::report::Span;
use engine::report::template::{TemplateField, TemplateForm};

/// The stretch of the text box that a finding in a field is about; the whole field when it names no words of it.
/// `None` where the field stands in the text box in other words than its own.
pub(super) fn in_draft(
    draft: &str,
    form: TemplateForm,
    fields: &[TemplateField],
    field: usize,
    span: Span,
) -> Option<Span> {
    let text = &fields.get(field)?.text;
    let typed: fn(&str) -> String = match form {
        TemplateForm::Json | TemplateForm::Jsonl => in_json,
        TemplateForm::Text | TemplateForm::Csv => str::to_owned,
    };
    // Two fields may say the same; each stands in its own place, in the same order.
    let earlier = fields[..field].iter().filter(|other| other.text == *text).count();
    let (at, _) = draft.match_indices(&typed(text)).filter(|(_, found)| !found.is_empty()).nth(earlier)?;
    let words = if span.start < span.end { span } else { Span { start: 0, end: marks::units(text) } };
    let before = marks::units(&draft[..at]);
    let unit = |end: u32| before + marks::units(&typed(marks::head(text, end)));
    Some(Span { start: unit(words.start), end: unit(words.end) })
}

/// The inside of a JSON string as `JSON.stringify` writes it.
fn in_json(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(texts: &[&str]) -> Vec<TemplateField> {
        let field = |text: &&str| TemplateField {
            component: "BODY".into(),
            field: "text".into(),
            text: (*text).into(),
            filled: (*text).into(),
        };
        texts.iter().map(field).collect()
    }

    #[track_caller]
    fn shows(
        draft: &str,
        form: TemplateForm,
        texts: &[&str],
        field: usize,
        span: (u32, u32),
        expect: Option<&str>,
    ) {
        let span = Span { start: span.0, end: span.1 };
        let found = in_draft(draft, form, &fields(texts), field, span);
        assert_eq!(found.map(|span| marks::quote(draft, span)), expect, "{draft:?}");
    }

    #[test]
    fn words_are_found_in_plain_text_and_in_json() {
        shows("[body]\n😀 Halo {{1}}", TemplateForm::Text, &["😀 Halo {{1}}"], 0, (3, 7), Some("Halo"));
        let json = r#"{"body":"baris\nkata \"ini\" ya"}"#;
        shows(json, TemplateForm::Json, &["baris\nkata \"ini\" ya"], 0, (11, 16), Some(r#"\"ini\""#));
    }

    #[test]
    fn the_second_of_two_equal_fields_is_the_second_place() {
        let draft = "- QUICK_REPLY: Ya\n- QUICK_REPLY: Ya lagi";
        let found = in_draft(draft, TemplateForm::Text, &fields(&["Ya", "Ya"]), 1, Span { start: 0, end: 0 });
        assert_eq!(found.map(|span| span.start), Some(33));
    }

    #[test]
    fn words_that_stand_otherwise_are_not_shown() {
        shows(r#"{"body":"\u0041da"}"#, TemplateForm::Json, &["Ada"], 0, (0, 3), None);
        shows("", TemplateForm::Text, &[""], 0, (0, 0), None);
    }
}
