//! Whether a message is promotion, told from its own words.
//!
//! Several rules ask the same question (is there a way to stop, does the sender say who it is, did the reader
//! agree), so it is answered in one place.

use super::checks::Checked;
use crate::text::letter_case::small;
use std::ops::Range;

/// Hints of different wording that together stand for promotion. Two meet in private chat every day ("gratis",
/// "hari ini"); three hardly ever do.
const HINTS_MIN: usize = 3;

/// The words that make the message promotion: the first plain one, or the hints that add up to it.
pub(super) fn promotion(checked: &Checked<'_>) -> Vec<Range<usize>> {
    if let Some(first) = checked.signal("promotion").into_iter().next() {
        return vec![first];
    }
    let mut wordings: Vec<String> = Vec::new();
    let hints: Vec<Range<usize>> = checked
        .signal("promotion-hint")
        .into_iter()
        .filter(|hint| {
            let wording = wording(&checked.text[hint.clone()]);
            let is_another = !wordings.contains(&wording);
            wordings.push(wording);
            is_another
        })
        .take(HINTS_MIN)
        .collect();
    if hints.len() == HINTS_MIN { hints } else { Vec::new() }
}

/// A hint without its numbers: three prices are one hint, not three.
fn wording(hint: &str) -> String {
    hint.chars().filter(|character| character.is_alphabetic()).map(small).collect()
}
