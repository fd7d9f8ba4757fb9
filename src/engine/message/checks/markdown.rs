//! Markdown that WhatsApp shows as it is typed: headings, tables, links in brackets.

use super::{Checked, Hit};
use std::ops::Range;

/// Levels of a Markdown heading.
const HEADING_MAX: usize = 6;
/// How far a link's words and its address are looked for, each.
const LINK_MAX_BYTES: usize = 300;

pub(crate) fn check(checked: &Checked<'_>) -> Vec<Hit> {
    let mut spans = Vec::new();
    let mut start = 0;
    for line in checked.text.split_inclusive('\n') {
        let content = line.trim_end();
        if let Some(mark) = heading(content) {
            spans.push(start..start + mark);
        } else if is_table_rule(content) {
            spans.push(start..start + content.len());
        }
        spans.extend(bracket_links(content).into_iter().map(|range| start + range.start..start + range.end));
        start += line.len();
    }
    Hit::at(spans)
}

/// Length of the signs of a heading: `##` before a blank and a word.
fn heading(line: &str) -> Option<usize> {
    let signs = line.bytes().take_while(|byte| *byte == b'#').count();
    let words = line[signs..].strip_prefix(' ')?;
    ((1..=HEADING_MAX).contains(&signs) && words.chars().any(char::is_alphabetic)).then_some(signs)
}

/// `|---|:--:|`, the line under a table's head.
fn is_table_rule(line: &str) -> bool {
    line.contains("--")
        && line.contains('|')
        && line.bytes().all(|byte| matches!(byte, b'|' | b'-' | b':' | b' '))
}

/// `[words](https://…)`
fn bracket_links(line: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (middle, _) in line.match_indices("](") {
        let near = line.floor_char_boundary(middle.saturating_sub(LINK_MAX_BYTES));
        let open = line[near..middle].rfind('[').map(|at| near + at);
        let address = &line[middle + 2..line.floor_char_boundary(middle + 2 + LINK_MAX_BYTES)];
        let close = address.find([')', ' ']).filter(|at| address[*at..].starts_with(')'));
        let is_address = ["http://", "https://", "www."].iter().any(|scheme| address.starts_with(scheme));
        if let (Some(open), Some(close), true) = (open, close, is_address) {
            found.push(open..middle + 2 + close + 1);
        }
    }
    found
}
