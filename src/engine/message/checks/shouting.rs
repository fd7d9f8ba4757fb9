//! Capitals, exclamation marks and repeated emoji that read as shouting.

use super::{Checked, Draft, Hit};
use crate::text::{letter_case::small_letters, spans::merge_touching};
use std::ops::Range;

/// Capitals in a row, in words, before it reads as shouting. Shorter runs are headings and acronyms.
const SHOUTED_WORDS_MIN: usize = 4;
/// Letters a shouted run must have, so that "PT ABC DI DKI" is none.
const SHOUTED_LETTERS_MIN: usize = 18;
/// The same sign or emoji this often in a row reads as shouting.
const SIGN_RUN_MIN: usize = 3;

pub(crate) fn check(checked: &Checked<'_>) -> Vec<Hit> {
    let mut spans = capital_runs(checked);
    spans.extend(sign_runs(checked.text));
    let spans = merge_touching(spans);
    if spans.is_empty() {
        return Vec::new();
    }
    let fixes = spans.iter().map(|span| calm(checked, span)).collect();
    vec![Hit { spans, fixes, ..Hit::default() }]
}

/// Words after which a name follows, so that the next word keeps a capital.
const BEFORE_NAMES: &[&str] = &[
    "toko", "warung", "kedai", "pt", "cv", "ud", "kak", "pak", "bu", "ibu", "bapak", "mas", "mbak", "mr",
    "mrs", "ms",
];
/// Words in capitals up to this length are abbreviations such as BCA or COD.
const ABBREVIATION_MAX: usize = 3;
/// Words that short which are none: what stands between the others of a sentence.
const SHORT_WORDS: &[&str] = &[
    "ada", "aja", "all", "and", "at", "ayo", "bgt", "bsk", "buy", "dan", "dgn", "di", "dr", "for", "gan",
    "get", "hub", "in", "ini", "is", "isi", "itu", "kak", "ke", "krn", "mau", "nih", "no", "now", "of",
    "off", "on", "or", "our", "pun", "sis", "tdk", "tgl", "the", "to", "us", "utk", "we", "ya", "yg", "you",
    "yuk",
];

/// The stretch in ordinary letters with one sign of each run. Links, words with digits and abbreviations stay.
fn calm(checked: &Checked<'_>, span: &Range<usize>) -> Draft {
    let mut out = String::new();
    let mut at = span.start;
    let before = checked.text[..span.start].trim_end();
    let mut starts_sentence = before.is_empty()
        || before.ends_with(['.', '!', '?'])
        || checked.text[before.len()..span.start].contains('\n');
    let mut starts_name = false;
    for word in checked.text[span.clone()].split_inclusive(char::is_whitespace) {
        let range = at..at + word.len();
        at = range.end;
        let letters = word.chars().filter(|character| character.is_alphabetic()).count();
        let lower = small_letters(word);
        let bare = lower.trim_matches(|character: char| !character.is_alphabetic());
        let is_abbreviation = letters <= ABBREVIATION_MAX && !SHORT_WORDS.contains(&bare);
        let is_kept = checked.is_in_link(&range) || word.chars().any(char::is_numeric) || is_abbreviation;
        if is_kept {
            out.push_str(word);
        } else if starts_sentence || starts_name {
            // The capital stays; a word may begin with a mark such as `*`.
            let first = word.find(char::is_alphabetic).unwrap_or_default();
            let behind = word.ceil_char_boundary(first + 1);
            out.push_str(&word[..behind]);
            out.push_str(&small_letters(&word[behind..]));
        } else {
            out.push_str(&lower);
        }
        starts_sentence = word.trim_end().ends_with(['.', '!', '?']);
        starts_name = BEFORE_NAMES.contains(&bare);
    }
    Draft { kind: "calm", span: span.clone(), text: single_signs(&out) }
}

/// The text with each run of one sign or emoji shortened to a single one.
fn single_signs(text: &str) -> String {
    sign_runs(text).into_iter().rev().fold(text.to_owned(), |mut out, run| {
        let sign = out[run.clone()].chars().next().unwrap_or_default().to_string();
        out.replace_range(run, &sign);
        out
    })
}

/// Runs of words in capitals within a line. Links and words with digits neither count nor end a run.
fn capital_runs(checked: &Checked<'_>) -> Vec<Range<usize>> {
    let mut spans = Vec::new();
    let mut line_start = 0;
    for line in checked.text.split_inclusive('\n') {
        let mut run: Option<Range<usize>> = None;
        let (mut words, mut letters) = (0, 0);
        let mut finish = |run: &mut Option<Range<usize>>, words: &mut usize, letters: &mut usize| {
            if let Some(range) = run.take()
                && *words >= SHOUTED_WORDS_MIN
                && *letters >= SHOUTED_LETTERS_MIN
            {
                spans.push(range);
            }
            (*words, *letters) = (0, 0);
        };
        let mut at = line_start;
        for word in line.split_inclusive(char::is_whitespace) {
            let range = at..at + word.trim_end().len();
            at += word.len();
            let upper = word.chars().filter(|character| character.is_uppercase()).count();
            let lower = word.chars().filter(|character| character.is_lowercase()).count();
            if checked.is_in_link(&range) || upper + lower == 0 {
                continue;
            }
            if lower > 0 || upper < 2 {
                finish(&mut run, &mut words, &mut letters);
                continue;
            }
            words += 1;
            letters += upper;
            run = Some(run.map_or(range.clone(), |run| run.start..range.end));
        }
        finish(&mut run, &mut words, &mut letters);
        line_start += line.len();
    }
    spans
}

/// `!!!`, `???` and an emoji three times in a row.
fn sign_runs(text: &str) -> Vec<Range<usize>> {
    let mut spans = Vec::new();
    let mut run: Option<(char, Range<usize>, usize)> = None;
    let shouts = |character: char| matches!(character, '!' | '?') || u32::from(character) >= 0x1F300;
    for (at, character) in text.char_indices().chain([(text.len(), '\0')]) {
        // Variation selectors and joiners belong to the emoji before them.
        if matches!(character, '\u{fe0f}' | '\u{200d}') {
            continue;
        }
        let end = at + character.len_utf8();
        match &mut run {
            Some((sign, range, count)) if *sign == character => {
                range.end = end;
                *count += 1;
            }
            _ => {
                if let Some((_, range, count)) = run.take()
                    && count >= SIGN_RUN_MIN
                {
                    spans.push(range);
                }
                run = shouts(character).then_some((character, at..end, 1));
            }
        }
    }
    spans
}
