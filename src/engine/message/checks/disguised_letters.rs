//! Letters in disguise inside words: look-alikes, mixed styles, hidden characters, spelt-out words.

use super::{Checked, Draft, Hit};
use crate::{
    message::matcher::View,
    text::{
        fold::{AFTER_HIDDEN, DECODED, is_word},
        spans::in_order,
    },
};
use std::ops::Range;

/// A word this short says nothing: "πr", "µm", "a b".
const LETTERS_MIN: usize = 3;
/// Letters that a spelt-out word must have.
const SPELT_MIN: usize = 4;
/// Marks on one letter beyond which it is no spelling of any language (Vietnamese has two).
const MARKS_MAX: usize = 2;
/// Abbreviations with dots stay below this many letters (`S.Pd.I.`, `P.T.K.P.`).
const ABBREVIATION_MAX: usize = 5;

pub(crate) fn check(checked: &Checked<'_>) -> Vec<Hit> {
    let mut found = disguised_words(checked);
    if let Some(undone) = checked.undone {
        found.extend(spelt_words(checked, undone));
        found.extend(number_words(checked, undone));
    }
    let mut found = in_order(found, |word| &word.span);
    found.dedup_by(|later, earlier| {
        let overlaps = later.span.start < earlier.span.end;
        if overlaps && later.span.end > earlier.span.end {
            earlier.span.end = later.span.end;
            earlier.plain = None;
        }
        overlaps
    });
    let fixes = found
        .iter()
        .filter_map(|word| {
            Some(Draft { kind: "plain-letters", span: word.span.clone(), text: word.plain.clone()? })
        })
        .collect();
    let spans: Vec<Range<usize>> = found.into_iter().map(|word| word.span).collect();
    if spans.is_empty() { Vec::new() } else { vec![Hit { spans, fixes, ..Hit::default() }] }
}

/// A disguised word in the original text, and how it reads in plain letters where that is no guess.
struct Word {
    span: Range<usize>,
    plain: Option<String>,
}

/// Words whose own characters hide them.
fn disguised_words(checked: &Checked<'_>) -> Vec<Word> {
    words(checked.plain)
        .filter_map(|range| {
            let span = checked.plain.folded.original(range.clone());
            (is_disguised(checked, &range) && !checked.is_in_link(&span)).then(|| Word {
                plain: Some(plain_letters(&checked.text[span.clone()], &checked.plain.folded.text[range])),
                span,
            })
        })
        .collect()
}

/// Runs of word characters in a view.
fn words(view: &View) -> impl Iterator<Item = Range<usize>> + '_ {
    let text = &view.folded.text;
    let mut next = 0;
    std::iter::from_fn(move || {
        let start = next + text[next..].iter().position(|byte| is_word(*byte))?;
        let end =
            text[start..].iter().position(|byte| !is_word(*byte)).map_or(text.len(), |length| start + length);
        next = end;
        Some(start..end)
    })
}

fn is_disguised(checked: &Checked<'_>, range: &Range<usize>) -> bool {
    let folded = &checked.plain.folded;
    let (mut ascii, mut foreign, mut styled, mut hidden, mut drawn_over) = (0, 0, 0, false, 0);
    for at in range.clone().filter(|at| folded.text[*at].is_ascii_alphabetic()) {
        let typed = &checked.text[folded.original(at..at + 1)];
        let first = typed.chars().next().unwrap_or_default();
        match first {
            'a'..='z' | 'A'..='Z' => ascii += 1,
            _ if imitates_latin(first) => foreign += 1,
            _ if is_styled_letter(first) => styled += 1,
            _ => {}
        }
        let after_letter = at > range.start && folded.text[at - 1].is_ascii_alphabetic();
        hidden |= after_letter && folded.flags[at] & AFTER_HIDDEN != 0 && hides_between(checked, at);
        let marks = typed.chars().skip(1).count();
        drawn_over += usize::from(typed.chars().skip(1).any(is_overlay) || marks > MARKS_MAX);
    }
    let letters = ascii + foreign + styled;
    let mixed = letters >= LETTERS_MIN && ascii > 0 && foreign + styled > 0;
    mixed || hidden || drawn_over >= 2
}

/// Whether what stands before byte `at` hides something; a soft hyphen only says where a word may break.
fn hides_between(checked: &Checked<'_>, at: usize) -> bool {
    let folded = &checked.plain.folded;
    let gap = folded.original(at - 1..at).end..folded.original(at..at + 1).start;
    checked.text.get(gap).is_some_and(|between| between.chars().any(|character| character != '\u{ad}'))
}

/// Scripts whose letters are used in place of Latin ones. Latin's own further letters (ø, ł, ß) are spelling.
const fn imitates_latin(character: char) -> bool {
    matches!(
        character,
        '\u{370}'..='\u{58f}' | '\u{13a0}'..='\u{13ff}' | '\u{1d00}'..='\u{1d2b}' | '\u{250}'..='\u{2af}'
            | '\u{1f00}'..='\u{1fff}' | '\u{2c80}'..='\u{2cff}' | '\u{a4d0}'..='\u{a4ff}' | '\u{ab70}'..='\u{abbf}'
    )
}

/// Alphabets of Unicode that exist to look different. Flags, trade-mark signs and "m²" are none.
const fn is_styled_letter(character: char) -> bool {
    matches!(
        character,
        '\u{1d400}'..='\u{1d6a3}' | '\u{ff21}'..='\u{ff3a}' | '\u{ff41}'..='\u{ff5a}' | '\u{24b6}'..='\u{24e9}'
            | '\u{1f130}'..='\u{1f149}' | '\u{1f150}'..='\u{1f169}' | '\u{1f170}'..='\u{1f189}'
            | '\u{210a}'..='\u{2113}' | '\u{211b}'..='\u{211d}' | '\u{2128}'..='\u{2134}'
    )
}

/// Strokes and frames drawn over letters.
const fn is_overlay(character: char) -> bool {
    matches!(character, '\u{334}'..='\u{338}' | '\u{489}' | '\u{20d0}'..='\u{20f0}')
}

/// Words with a blank or sign between their letters.
fn spelt_words(checked: &Checked<'_>, undone: &View) -> Vec<Word> {
    words(undone)
        .filter(|range| {
            range.len() >= SPELT_MIN
                && undone.folded.flags[range.clone()].iter().all(|flags| flags & DECODED != 0)
                && undone.folded.text[range.clone()].iter().all(u8::is_ascii_alphabetic)
        })
        .filter_map(|range| {
            let span = undone.folded.original(range.clone());
            let typed = &checked.text[span.clone()];
            let letters = &undone.folded.text[range];
            let has_gaps = typed.chars().filter(|character| !character.is_alphanumeric()).count() + 1
                >= letters.len() / 2;
            let is_list = letters.windows(2).all(|pair| pair[1] == pair[0] + 1);
            // A digit read as a letter is a guess, and a fix never changes a number.
            let plain =
                (!typed.contains(|sign: char| sign.is_ascii_digit())).then(|| plain_letters(typed, letters));
            (has_gaps && !is_list && !is_abbreviation(typed) && !checked.is_in_link(&span))
                .then_some(Word { span, plain })
        })
        .collect()
}

fn is_abbreviation(typed: &str) -> bool {
    let letters = typed.chars().filter(|character| character.is_alphabetic()).count();
    let dotted = typed.contains('.') && !typed.contains(|sign: char| !sign.is_alphanumeric() && sign != '.');
    dotted && letters <= ABBREVIATION_MAX && typed.starts_with(char::is_uppercase)
}

/// Words with digits for letters, when what they stand for is a word that the rules know.
fn number_words(checked: &Checked<'_>, undone: &View) -> Vec<Word> {
    words(undone)
        .filter(|range| {
            let decoded = range.clone().filter(|at| undone.folded.flags[*at] & DECODED != 0).count();
            range.len() > LETTERS_MIN && decoded > 0 && decoded < range.len() && undone.knows(range)
        })
        .map(|range| undone.folded.original(range))
        .filter(|span| !checked.is_in_link(span))
        .map(|span| Word { span, plain: None })
        .collect()
}

/// The word in plain letters, in capitals if it was written so.
fn plain_letters(typed: &str, letters: &[u8]) -> String {
    let plain: String = letters.iter().map(|byte| char::from(*byte)).collect();
    let upper = typed.chars().filter(|character| character.is_uppercase()).count();
    if upper * 2 > letters.len() { plain.to_ascii_uppercase() } else { plain }
}
