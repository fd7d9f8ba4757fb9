//! Choices that a sending tool was to pick from: `{Halo|Hai|Hi}`.

use super::{Checked, Hit};

/// Longest choice list looked at, in bytes.
const CHOICES_MAX_BYTES: usize = 300;

pub(crate) fn check(checked: &Checked<'_>) -> Vec<Hit> {
    let text = checked.text;
    let mut spans = Vec::new();
    let mut from = 0;
    while let Some(offset) = text[from..].find('{') {
        let start = from + offset;
        let inner = &text[start + 1..text.floor_char_boundary(start + 1 + CHOICES_MAX_BYTES)];
        let end = inner.find(['{', '}', '\n']).filter(|end| inner[*end..].starts_with('}'));
        from = start + 1;
        let Some(end) = end else { continue };
        let choices = &inner[..end];
        if choices.contains('|') && choices.chars().any(char::is_alphabetic) {
            spans.push(start..start + end + 2);
            from = start + end + 2;
        }
    }
    Hit::at(spans)
}
