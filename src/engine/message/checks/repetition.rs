//! The same word or line again and again.

use super::{Checked, Hit};
use crate::text::{
    letter_case::small_letters,
    spans::{merge_touching, sorted},
};
use std::ops::Range;

/// The same word this often in a row reads as a machine or as shouting.
const WORD_RUN_MIN: usize = 4;
/// Shorter words are laughter and sounds ("ha ha ha ha").
const WORD_LETTERS_MIN: usize = 4;
/// The same line this often is a repetition; twice may be a refrain or a slip.
const LINE_TIMES_MIN: usize = 3;
/// Shorter lines are labels, dividers and list heads.
const LINE_LETTERS_MIN: usize = 15;

pub(crate) fn check(checked: &Checked<'_>) -> Vec<Hit> {
    let mut spans = word_runs(checked.text);
    spans.extend(repeated_lines(checked.text));
    Hit::at(merge_touching(spans))
}

fn word_runs(text: &str) -> Vec<Range<usize>> {
    let mut spans = Vec::new();
    let mut run: Option<(String, Range<usize>, usize)> = None;
    let is_part = |character: char| character.is_alphanumeric();
    let mut at = 0;
    for piece in text.split_inclusive(|character: char| !is_part(character)) {
        let word = piece.trim_end_matches(|character: char| !is_part(character));
        let range = at..at + word.len();
        at += piece.len();
        if word.is_empty() {
            continue;
        }
        let lower = small_letters(word);
        match &mut run {
            Some((same, span, times)) if *same == lower => {
                span.end = range.end;
                *times += 1;
            }
            _ => spans.extend(finished(run.replace((lower, range, 1)))),
        }
    }
    spans.extend(finished(run));
    spans
}

fn finished(run: Option<(String, Range<usize>, usize)>) -> Option<Range<usize>> {
    let (word, span, times) = run?;
    let letters = word.chars().filter(|character| character.is_alphabetic()).count();
    (times >= WORD_RUN_MIN && letters >= WORD_LETTERS_MIN).then_some(span)
}

fn repeated_lines(text: &str) -> Vec<Range<usize>> {
    let mut lines: Vec<(String, Range<usize>)> = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let content = line.trim();
        let start = at + (line.len() - line.trim_start().len());
        at += line.len();
        if content.chars().filter(|character| character.is_alphabetic()).count() >= LINE_LETTERS_MIN {
            lines.push((small_letters(content), start..start + content.len()));
        }
    }
    // Alike lines stand together once sorted by a hash, each group in the order of the text.
    let keys = sorted(lines.iter().zip(0..).map(|((line, _), place)| u64::from(hash(line)) << 32 | place));
    let line = |key: &u64| usize::try_from(key & u64::from(u32::MAX)).ok().and_then(|place| lines.get(place));
    let lines: Vec<&(String, Range<usize>)> = keys.iter().filter_map(line).collect();
    lines
        .chunk_by(|before, after| before.0 == after.0)
        .filter(|same| same.len() >= LINE_TIMES_MIN)
        .flat_map(|same| same.iter().skip(1).map(|line| line.1.clone()))
        .collect()
}

/// FNV-1a.
fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash: u32, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
