//! Formatting marks without a partner, which WhatsApp shows as they are.

use super::{Checked, Draft, Hit};
use crate::text::spans::sorted_spans;
use std::ops::Range;

/// Flags a `*`, `_` or `~` that opens before a word and is not closed in its paragraph.
pub(crate) fn check(checked: &Checked<'_>) -> Vec<Hit> {
    let mut spans = Vec::new();
    let mut start = 0;
    for line in checked.text.split_inclusive('\n') {
        for mark in ['*', '_', '~'] {
            spans.extend(unpaired(line, start, mark, checked));
        }
        start += line.len();
    }
    let spans = sorted_spans(spans);
    if spans.is_empty() {
        return Vec::new();
    }
    let fixes = spans.iter().map(|span| closing(checked.text, span)).collect();
    vec![Hit { spans, fixes, ..Hit::default() }]
}

/// The same mark after the last word of the line. A line that ends in the mark's own sign is left to the eye.
fn closing(text: &str, mark: &Range<usize>) -> Draft {
    let line_end = text[mark.end..].find('\n').map_or(text.len(), |length| mark.end + length);
    let end = text[..line_end].trim_end().len().max(mark.end);
    Draft { kind: "close-mark", span: end..end, text: text[mark.clone()].into() }
}

fn unpaired(line: &str, offset: usize, mark: char, checked: &Checked<'_>) -> Option<Range<usize>> {
    let mut open = None;
    for (at, _) in line.match_indices(mark) {
        let place = offset + at;
        if checked.is_in_link(&(place..place + 1)) {
            continue;
        }
        let before = line[..at].chars().next_back();
        let after = line[at + 1..].chars().next();
        let can_open = before.is_none_or(|character| !character.is_alphanumeric() && character != mark)
            && after.is_some_and(|character| !character.is_whitespace() && character != mark);
        let can_close = before.is_some_and(|character| !character.is_whitespace() && character != mark)
            && after.is_none_or(|character| !character.is_alphanumeric() && character != mark);
        match open {
            Some(_) if can_close => open = None,
            None if can_open => open = Some(place),
            _ => {}
        }
    }
    let place = open?;
    // A star before a word is also a bullet or a footnote ("*syarat berlaku").
    let is_first = line[..place - offset].trim().is_empty();
    let note = mark == '*' && is_first && line.trim_start().chars().nth(1).is_some_and(char::is_lowercase);
    (!note).then_some(place..place + mark.len_utf8())
}
