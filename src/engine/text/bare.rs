//! The folded text with disguises inside words undone: `g4c0r`, `s l o t`, `p.r.o.m.o`, `gaaacor`.
//!
//! Reading digits as letters is a guess, so this view is matched beside the folded text, never instead of it,
//! and only matches that touch something undone count here.

use super::fold::{DECODED, Folded, OTHER_SIGN, SQUEEZED};
use std::ops::Range;

/// Single letters in a row that make a spelt-out word.
const SPELT_MIN: usize = 4;
/// A letter this often in a row is emphasis, not spelling ("saaayang"; but "maaf" and "saat" stay).
const REPEAT_MIN: usize = 3;

/// Signs that people put between the letters of a word.
const SEPARATORS: [u8; 10] = [b'.', b'-', b'_', b'*', b'~', b'|', b'/', b',', b'\'', OTHER_SIGN];

/// The bare view, or `None` when it would equal the folded text.
pub(crate) fn bare(folded: &Folded) -> Option<Folded> {
    let tokens = tokens(&folded.text);
    let mut out = Folded::default();
    let mut changed = false;
    let mut next = 0;
    let mut copied = 0;
    while next < tokens.len() {
        let spelt = tokens[next..].iter().take_while(|token| is_single(folded, token)).count();
        let token = tokens[next].clone();
        copy(&mut out, folded, copied..token.start);
        if spelt >= SPELT_MIN {
            let group = &tokens[next..next + spelt];
            join_spelt(&mut out, folded, group);
            changed = true;
            copied = group[spelt - 1].end;
            next += spelt;
        } else {
            changed |= undo_token(&mut out, folded, token.clone());
            copied = token.end;
            next += 1;
        }
    }
    copy(&mut out, folded, copied..folded.text.len());
    changed.then_some(out)
}

/// Runs of bytes that are no blanks.
fn tokens(text: &[u8]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, byte) in text.iter().enumerate() {
        match (matches!(byte, b' ' | b'\n'), start) {
            (false, None) => start = Some(at),
            (true, Some(begin)) => {
                found.push(begin..at);
                start = None;
            }
            _ => {}
        }
    }
    found.extend(start.map(|begin| begin..text.len()));
    found
}

fn copy(out: &mut Folded, from: &Folded, range: Range<usize>) {
    for at in range {
        out.push_from(from, at, from.text[at], 0);
    }
}

fn is_single(folded: &Folded, token: &Range<usize>) -> bool {
    token.len() == 1 && folded.text[token.start].is_ascii_alphabetic()
}

/// Joins spelt-out letters; a gap wider than one character starts a new word.
fn join_spelt(out: &mut Folded, folded: &Folded, group: &[Range<usize>]) {
    for (index, token) in group.iter().enumerate() {
        let gap = token.start.wrapping_sub(1);
        if index > 0 && folded.original(gap..gap + 1).len() > 1 {
            out.push_from(folded, gap, b' ', 0);
        }
        out.push_from(folded, token.start, folded.text[token.start], DECODED);
    }
}

/// Writes one token to `out` with its disguise undone; `true` if there was one.
fn undo_token(out: &mut Folded, folded: &Folded, token: Range<usize>) -> bool {
    let text = &folded.text[token.clone()];
    let letters = text.iter().filter(|byte| byte.is_ascii_alphabetic()).count();
    if letters < 2 || is_address(text) {
        copy(out, folded, token);
        return false;
    }
    if let Some(separator) = spelling_separator(text) {
        for at in token {
            if folded.text[at] != separator {
                out.push_from(folded, at, folded.text[at], DECODED);
            }
        }
        return true;
    }
    let mut changed = false;
    for at in token.clone() {
        let index = at - token.start;
        let byte = text[index];
        let before = out.text.len();
        if let Some(letter) = decoded(text, index) {
            out.push_from(folded, at, letter, DECODED);
            changed = true;
        } else if byte.is_ascii_alphabetic()
            && repeats(text, index) >= REPEAT_MIN
            && index > 0
            && text[index - 1] == byte
        {
            out.extend_last(folded, at, SQUEEZED);
            changed = true;
        } else {
            out.push_from(folded, at, byte, 0);
        }
        debug_assert!(out.text.len() - before <= 1);
    }
    changed
}

/// Links and e-mail addresses are read as they stand.
fn is_address(text: &[u8]) -> bool {
    let has = |part: &[u8]| text.windows(part.len()).any(|window| window == part);
    has(b"://") || text.starts_with(b"www.") || (has(b"@") && has(b"."))
}

/// The sign that stands between the letters of a word, as in `s.l.o.t`.
fn spelling_separator(text: &[u8]) -> Option<u8> {
    let inner = text.trim_ascii();
    let separator = *inner.iter().find(|byte| SEPARATORS.contains(byte))?;
    let pieces: Vec<&[u8]> =
        inner.split(|byte| *byte == separator).filter(|piece| !piece.is_empty()).collect();
    let letters: usize =
        pieces.iter().map(|piece| piece.iter().filter(|byte| byte.is_ascii_alphabetic()).count()).sum();
    let short = pieces.iter().all(|piece| piece.len() <= 2 && piece.iter().all(u8::is_ascii_alphanumeric));
    let singles = pieces.iter().filter(|piece| piece.len() == 1).count();
    (short && letters >= SPELT_MIN && singles >= 2 && pieces.len() > 2).then_some(separator)
}

fn repeats(text: &[u8], at: usize) -> usize {
    let byte = text[at];
    let before = text[..at].iter().rev().take_while(|other| **other == byte).count();
    let after = text[at..].iter().take_while(|other| **other == byte).count();
    before + after
}

/// The letter that the digit or sign at `at` stands for between letters.
fn decoded(text: &[u8], at: usize) -> Option<u8> {
    let letter = letter_for(text[at])?;
    let is_code = |byte: &u8| letter_for(*byte).is_some();
    let start = at - text[..at].iter().rev().take_while(|byte| is_code(byte)).count();
    let end = at + text[at..].iter().take_while(|byte| is_code(byte)).count();
    let is_letter = |byte: &&u8| byte.is_ascii_alphabetic();
    let in_word = |byte: &&u8| byte.is_ascii_alphabetic() || is_code(byte);
    let letters_before = text[..start].iter().rev().take_while(in_word).filter(is_letter).count();
    let letters_after = text[end..].iter().take_while(in_word).filter(is_letter).count();
    let reads = match (letters_before, letters_after) {
        (0, after) => end - start == 1 && after >= 3 && text[at] != b'!',
        (before, 0) => end - start == 1 && before >= 3 && text[at].is_ascii_digit(),
        _ => end - start <= 2,
    };
    reads.then_some(letter)
}

const fn letter_for(byte: u8) -> Option<u8> {
    Some(match byte {
        b'0' => b'o',
        b'1' | b'!' | b'|' => b'i',
        b'3' => b'e',
        b'4' | b'@' => b'a',
        b'5' | b'$' => b's',
        b'6' | b'9' => b'g',
        b'7' => b't',
        b'8' => b'b',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold::fold;

    #[track_caller]
    fn reads(text: &str, expected: &str) {
        let folded = fold(text);
        let view = bare(&folded).unwrap_or(folded);
        assert_eq!(String::from_utf8_lossy(&view.text), expected, "{text:?}");
    }

    #[test]
    fn undoes_digits_and_signs_between_letters() {
        reads("g4c0r pr0m0 sl0t m@xw1n $lot jud1", "gacor promo slot maxwin slot judi");
    }

    #[test]
    fn joins_spelt_out_words() {
        reads("main S L O T  G A C O R ya", "main slot gacor ya");
        reads("s.l.o.t p-r-o-m-o", "slot promo");
    }

    #[test]
    fn shortens_drawn_out_letters() {
        reads("gacooooor bangeeet maaf", "gacor banget maaf");
    }

    #[test]
    fn leaves_prices_codes_and_addresses_alone() {
        reads("10rb 5jt Rp10.000 gacor77 a.n. Budi", "10rb 5jt rp10.000 gacor77 a.n. budi");
        reads("http://t0k0.id/a1b sari@t0ko.id 1.2.3.4", "http://t0k0.id/a1b sari@t0ko.id 1.2.3.4");
    }

    #[test]
    fn leads_back_to_the_typed_characters() {
        let text = "Ayo s l o t!";
        let view = bare(&fold("Ayo s l o t ya")).expect("spelt out");
        assert_eq!(&text[view.original(4..8)], "s l o t");
    }
}
