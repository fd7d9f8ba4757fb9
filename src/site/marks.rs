//! Which stretches of the visitor's text carry a mark, also while the text is being edited.
//!
//! Spans come in UTF-16 units, as reports carry them; texts here are Rust strings. The conversion happens in
//! one pass per text.

use engine::report::{MessageReport, Span};
use std::collections::BTreeSet;
use std::ops::Range;

/// How many marks are drawn at most. Each is an element of the page; beyond this, typing would stutter on a
/// small phone, and the list of findings says everything anyway.
const MAX_MARKS: usize = 400;

/// A stretch that belongs to a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// Where, in UTF-16 units.
    pub span: Span,
    /// The finding's place in the report; lower is graver.
    pub finding: usize,
}

/// A stretch of text that is drawn alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// The gravest finding that it belongs to.
    pub finding: Option<usize>,
}

/// The marks of a report, in the order of its findings.
#[must_use]
pub fn from_report(report: &MessageReport) -> Vec<Mark> {
    let spans = report.findings.iter().enumerate();
    let marks =
        spans.flat_map(|(finding, found)| found.spans.iter().map(move |&span| Mark { span, finding }));
    marks.take(MAX_MARKS).collect()
}

/// The marks that still hold after `old` was edited to `new`: those before the edit stay, those behind it
/// move along, those it touched go.
#[must_use]
pub fn carry(marks: &[Mark], old: &str, new: &str) -> Vec<Mark> {
    if old == new {
        return marks.to_vec();
    }
    let prefix_bytes = common_prefix(old, new);
    let suffix_bytes = common_suffix(&old[prefix_bytes..], &new[prefix_bytes..]);
    let edit_start = units(&old[..prefix_bytes]);
    let old_edit_end = edit_start + units(&old[prefix_bytes..old.len() - suffix_bytes]);
    let new_edit_end = edit_start + units(&new[prefix_bytes..new.len() - suffix_bytes]);
    let shift = |unit: u32| unit - old_edit_end + new_edit_end;
    marks
        .iter()
        .filter_map(|mark| {
            let Span { start, end } = mark.span;
            if end <= edit_start {
                Some(*mark)
            } else if start >= old_edit_end {
                Some(Mark { span: Span { start: shift(start), end: shift(end) }, ..*mark })
            } else {
                None
            }
        })
        .collect()
}

/// Whether `new` is a text of its own rather than an edit of `old`: less than a quarter of `old` is left at its
/// ends. Taking everything away begins nothing yet.
#[must_use]
pub fn is_another_text(old: &str, new: &str) -> bool {
    if new.trim().is_empty() {
        return false;
    }
    let prefix_bytes = common_prefix(old, new);
    let suffix_bytes = common_suffix(&old[prefix_bytes..], &new[prefix_bytes..]);
    old.is_empty() || (prefix_bytes + suffix_bytes) * 4 < old.len()
}

fn common_prefix(a: &str, b: &str) -> usize {
    let pairs = a.char_indices().zip(b.chars());
    let mut first_difference = pairs.skip_while(|((_, x), y)| x == y);
    first_difference.next().map_or(a.len().min(b.len()), |((at, _), _)| at)
}

fn common_suffix(a: &str, b: &str) -> usize {
    let pairs = a.chars().rev().zip(b.chars().rev());
    pairs.take_while(|(x, y)| x == y).map(|(x, _)| x.len_utf8()).sum()
}

/// The length in UTF-16 units.
#[must_use]
pub fn units(text: &str) -> u32 {
    let count: usize = text.chars().map(char::len_utf16).sum();
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The bytes at each of these UTF-16 offsets, which must be sorted. An offset inside a character or beyond
/// the end gives the next boundary.
fn bytes_at(text: &str, sorted_units: &[u32]) -> Vec<usize> {
    let mut out = Vec::with_capacity(sorted_units.len());
    let mut unit = 0;
    let mut chars = text.char_indices();
    let mut at = 0;
    for &wanted in sorted_units {
        while unit < wanted {
            let Some((start, c)) = chars.next() else { break };
            unit += u32::from(c.len_utf16() == 2) + 1;
            at = start + c.len_utf8();
        }
        out.push(at);
    }
    out
}

/// The words at a span.
#[must_use]
pub fn quote(text: &str, span: Span) -> &str {
    let bytes = bytes_at(text, &[span.start, span.end.max(span.start)]);
    &text[bytes[0]..bytes[1]]
}

/// The text up to this UTF-16 offset.
#[must_use]
pub fn head(text: &str, end: u32) -> &str {
    quote(text, Span { start: 0, end })
}

/// The text in stretches drawn alike, without gaps; where findings overlap, the gravest wins.
#[must_use]
pub fn segments(text: &str, marks: &[Mark]) -> Vec<Segment> {
    let mut edges: Vec<(u32, bool, usize)> = Vec::with_capacity(marks.len() * 2);
    for mark in marks {
        edges.push((mark.span.start, true, mark.finding));
        edges.push((mark.span.end, false, mark.finding));
    }
    edges.sort_unstable();
    let offsets: Vec<u32> = edges.iter().map(|edge| edge.0).collect();
    let bytes = bytes_at(text, &offsets);

    let mut out: Vec<Segment> = Vec::new();
    let mut push = |range: Range<usize>, finding: Option<usize>| {
        if range.is_empty() {
            return;
        }
        match out.last_mut() {
            Some(last) if last.finding == finding => last.range.end = range.end,
            _ => out.push(Segment { range, finding }),
        }
    };
    let mut open = BTreeSet::new();
    let mut from = 0;
    for (&(_, starts, finding), &at) in edges.iter().zip(&bytes) {
        push(from..at, open.first().copied());
        from = at;
        if starts {
            open.insert(finding);
        } else {
            open.remove(&finding);
        }
    }
    push(from..text.len(), None);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(start: u32, end: u32, finding: usize) -> Mark {
        Mark { span: Span { start, end }, finding }
    }

    #[track_caller]
    fn drawn(text: &str, marks: &[Mark], expect: &str) {
        let shown: String = segments(text, marks)
            .into_iter()
            .map(|segment| match segment.finding {
                Some(finding) => format!("«{finding}:{}»", &text[segment.range]),
                None => text[segment.range].to_owned(),
            })
            .collect();
        assert_eq!(shown, expect);
    }

    #[test]
    fn draws_marks_on_the_right_characters() {
        drawn("satu dua tiga", &[mark(5, 8, 0)], "satu «0:dua» tiga");
        drawn("😀😀 dua", &[mark(5, 8, 0)], "😀😀 «0:dua»");
        drawn("", &[], "");
        drawn("abc", &[mark(0, 3, 2)], "«2:abc»");
    }

    #[test]
    fn lets_the_gravest_win_where_marks_overlap() {
        drawn("abcdef", &[mark(1, 5, 1), mark(2, 3, 0)], "a«1:b»«0:c»«1:de»f");
        drawn("abcdef", &[mark(0, 3, 0), mark(3, 6, 1)], "«0:abc»«1:def»");
    }

    #[test]
    fn survives_spans_beyond_the_text_and_inside_a_character() {
        drawn("ab", &[mark(1, 99, 0)], "a«0:b»");
        drawn("😀b", &[mark(1, 3, 0)], "😀«0:b»");
        assert_eq!(quote("😀b", Span { start: 0, end: 1 }), "😀");
        assert_eq!(quote("ab", Span { start: 5, end: 2 }), "");
    }

    #[test]
    fn carries_marks_over_an_edit() {
        let marks = [mark(0, 4, 0), mark(5, 8, 1), mark(9, 13, 2)];
        let new = "satu duo tiga";
        assert_eq!(carry(&marks, "satu dua tiga", new), [mark(0, 4, 0), mark(9, 13, 2)]);
        assert_eq!(carry(&marks, "satu dua tiga", "satu dua, tiga").last(), Some(&mark(10, 14, 2)));
        assert_eq!(carry(&marks, "satu dua tiga", "😀 satu dua tiga")[0], mark(3, 7, 0));
        assert_eq!(carry(&marks, "satu dua tiga", ""), []);
        assert_eq!(carry(&marks, "satu dua tiga", "satu dua tiga"), marks);
    }

    #[test]
    fn tells_another_text_from_an_edit() {
        assert!(is_another_text("satu dua tiga", "empat lima enam"));
        assert!(is_another_text("", "satu"));
        assert!(!is_another_text("satu dua tiga", "satu dua empat lima enam tujuh"));
        assert!(!is_another_text("satu dua tiga", ""));
    }

    #[test]
    fn carries_marks_when_a_letter_is_doubled() {
        assert_eq!(carry(&[mark(1, 2, 0)], "aab", "aaab"), [mark(1, 2, 0)]);
        assert_eq!(carry(&[mark(2, 3, 0)], "aab", "aaab"), [mark(3, 4, 0)]);
    }
}
