//! The folded text with disguises inside words undone: `g4c0r`, `s l o t`, `ga co ri a`, `p.r.o.m.o`, `gaaacor`.
//!
//! Reading digits as letters is a guess, so this view is matched beside the folded text, never instead of it,
//! and only matches that touch something undone count here.

use super::{
    fold::{DECODED, Folded, LOOK_ALIKE, OTHER_SIGN, SQUEEZED, STYLED, is_word},
    leet::{decoded, letter_for},
};
use std::ops::Range;

/// Pieces of one or two letters in a row that make a spelt-out word.
const SPELT_MIN: usize = 4;
/// Letters that such a word must have when digits end it (`d o r a 7 7`).
const SPELT_LETTERS_MIN: usize = 3;
/// Digits that a spelt-out word may end with as one token (`t k p 303`).
const SPELT_DIGITS_MAX: usize = 4;
/// A letter this often in a row is emphasis, not spelling ("saaayang"; but "maaf" and "saat" stay).
const REPEAT_MIN: usize = 3;

/// Signs that people put between the letters of a word.
const SEPARATORS: [u8; 10] = [b'.', b'-', b'_', b'*', b'~', b'|', b'/', b',', b'\'', OTHER_SIGN];

/// Signs that end a word in a sentence.
const STOPS: [u8; 7] = [b',', b'.', b'!', b'?', b';', b':', b')'];

/// The bare view, or `None` when it would equal the folded text.
pub(crate) fn bare(folded: &Folded) -> Option<Folded> {
    let parted = part_words(folded);
    let mut changed = parted.is_some();
    let folded = parted.as_ref().unwrap_or(folded);
    let tokens = tokens(&folded.text);
    let mut out = Folded::default();
    let mut next = 0;
    let mut copied = 0;
    while next < tokens.len() {
        let group = spelt_group(folded, &tokens[next..]);
        let token = tokens[next].clone();
        copy(&mut out, folded, copied..group.first().map_or(token.start, |first| first.start));
        if let Some(last) = group.last() {
            join_spelt(&mut out, folded, &group);
            changed = true;
            copied = last.end;
            next += group.len();
        } else {
            changed |= undo_token(&mut out, folded, token.clone());
            copied = token.end;
            next += 1;
        }
    }
    copy(&mut out, folded, copied..folded.text.len());
    changed.then_some(out)
}

/// Puts a blank where a word in styled letters or an emoji touches a plain word (`di𝐦𝐞𝐥𝐚𝐭𝐢`, `cari🔥melati`);
/// `None` when there is no such place.
fn part_words(folded: &Folded) -> Option<Folded> {
    let mut cuts = Vec::new();
    for token in tokens(&folded.text) {
        if !is_address(&folded.text[token.clone()]) {
            cuts.extend(cuts_in(folded, token));
        }
    }
    if cuts.is_empty() {
        return None;
    }
    let mut out = Folded::default();
    let mut cuts = cuts.into_iter().peekable();
    for at in 0..folded.text.len() {
        let is_cut = cuts.next_if_eq(&at).is_some();
        if is_cut {
            out.push_gap(folded, at);
        }
        let flag = if is_cut || cuts.peek() == Some(&(at + 1)) { DECODED } else { 0 };
        out.push_from(folded, at, folded.text[at], flag);
    }
    Some(out)
}

/// Letters and digits that a part must have to be a word by itself.
const PART_MIN: usize = 3;

/// The places in a token before which a blank belongs.
fn cuts_in(folded: &Folded, token: Range<usize>) -> Vec<usize> {
    let mut cuts = Vec::new();
    // An emoji beside at least one word of some length; between single letters it is part of a disguise.
    let is_sign = |at: usize| folded.text[at] == OTHER_SIGN;
    let word = |at: usize| folded.text[at].is_ascii_alphanumeric();
    let length_before = |at: usize| (token.start..at).rev().take_while(|at| word(*at)).count();
    let length_after = |at: usize| (at..token.end).take_while(|at| word(*at)).count();
    for at in token.clone().skip(1) {
        let ends_word = is_sign(at) && length_before(at) >= PART_MIN;
        let starts_word =
            is_sign(at - 1) && word(at) && (length_after(at) >= PART_MIN || ends_a_word(folded, &token, at));
        if ends_word || starts_word {
            cuts.push(at);
        }
    }
    // Plain letters before or after a word in borrowed letters.
    let is_borrowed = |at: &usize| folded.flags[*at] & (STYLED | LOOK_ALIKE) != 0 && word(*at);
    let borrowed = token.clone().filter(is_borrowed).count();
    let (first, last) = (token.clone().find(is_borrowed), token.clone().rev().find(is_borrowed));
    if let (Some(first), Some(last), true) = (first, last, borrowed >= PART_MIN) {
        let before =
            (token.start..first).rev().take_while(|at| folded.text[*at].is_ascii_lowercase()).count();
        let after = (last + 1..token.end).take_while(|at| folded.text[*at].is_ascii_lowercase()).count();
        if before >= 2 {
            insert(&mut cuts, first);
        }
        if after >= PART_MIN {
            insert(&mut cuts, last + 1);
        }
    }
    cuts
}

/// Adds a cut to ascending ones, unless it is there.
fn insert(cuts: &mut Vec<usize>, cut: usize) {
    if let Err(at) = cuts.binary_search(&cut) {
        cuts.insert(at, cut);
    }
}

/// Whether the signs before `at` follow a word of some length.
fn ends_a_word(folded: &Folded, token: &Range<usize>, at: usize) -> bool {
    let signs = (token.start..at).rev().take_while(|at| folded.text[*at] == OTHER_SIGN).count();
    let end = at - signs;
    (token.start..end).rev().take_while(|at| folded.text[*at].is_ascii_alphanumeric()).count() >= PART_MIN
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

/// The pieces of a word that is spelt out from the first token on; empty when there is none.
///
/// The pieces are single letters, or syllables of two letters, then possibly digits. Punctuation after the
/// last piece does not belong to it.
fn spelt_group(folded: &Folded, tokens: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut group: Vec<Range<usize>> = Vec::new();
    let (mut letters, mut digits, mut syllables) = (0, 0, false);
    for token in tokens {
        let Some(piece) = piece(folded, token, group.is_empty()) else { break };
        let is_letters = folded.text[piece.clone()].iter().all(u8::is_ascii_alphabetic);
        let is_digits = folded.text[piece.clone()].iter().all(u8::is_ascii_digit);
        let fits = group.first().is_none_or(|first| {
            first.len() == piece.len() || (is_styled(folded, first) && is_styled(folded, &piece))
        });
        let reads_on = is_letters
            && piece.len() <= 2
            && (fits || digits > 0)
            && (digits == 0
                || (digits == 1
                    && !syllables
                    && piece.len() == 1
                    && group.last().is_some_and(|last| is_code(folded, last))));
        let counts_on = is_digits
            && digits + piece.len() <= SPELT_DIGITS_MAX
            && (letters >= SPELT_LETTERS_MIN || (letters > 0 && !syllables && is_code(folded, &piece)));
        if reads_on {
            letters += 1;
            syllables |= piece.len() == 2;
            digits = 0;
        } else if counts_on {
            digits += piece.len();
        } else {
            break;
        }
        let ends = piece.end < token.end;
        group.push(piece);
        if ends {
            break;
        }
    }
    // Short words of two letters often follow each other, so digits do not make up for missing syllables.
    if group.len() < SPELT_MIN || letters < if syllables { SPELT_MIN } else { SPELT_LETTERS_MIN } {
        group.clear();
    }
    group
}

fn is_styled(folded: &Folded, piece: &Range<usize>) -> bool {
    folded.flags_in(piece.clone()) & (STYLED | LOOK_ALIKE) != 0
}

/// Whether the piece is one digit that can stand for a letter.
fn is_code(folded: &Folded, piece: &Range<usize>) -> bool {
    piece.len() == 1 && letter_for(folded.text[piece.start]).is_some()
}

/// The letters or digits that a token holds, when nothing but punctuation follows; the first piece may also
/// have signs before it.
fn piece(folded: &Folded, token: &Range<usize>, is_first: bool) -> Option<Range<usize>> {
    let text = &folded.text[token.clone()];
    let signs = if is_first { text.iter().take_while(|byte| !is_word(**byte)).count() } else { 0 };
    let length = text[signs..].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
    let rest = text.get(signs + length);
    let start = token.start + signs;
    ((1..=SPELT_DIGITS_MAX).contains(&length) && rest.is_none_or(|byte| !is_word(*byte)))
        .then_some(start..start + length)
}

/// Joins spelt-out letters; a gap wider than one character starts a new word.
fn join_spelt(out: &mut Folded, folded: &Folded, group: &[Range<usize>]) {
    for (index, token) in group.iter().enumerate() {
        let gap = token.start.wrapping_sub(1);
        if index > 0 && folded.original(gap..gap + 1).len() > 1 {
            out.push_from(folded, gap, b' ', 0);
        }
        // A digit between letters, or one digit alone at the end, stands for a letter; more are a number.
        let is_digit = |piece: &Range<usize>| folded.text[piece.start].is_ascii_digit();
        let follows_letter = index > 0 && !is_digit(&group[index - 1]);
        let letters_follow = group[index + 1..].iter().any(|piece| !is_digit(piece))
            || (index + 1 == group.len() && follows_letter && token.len() == 1);
        for at in token.clone() {
            let read = if letters_follow { letter_for(folded.text[at]) } else { None };
            out.push_from(folded, at, read.unwrap_or(folded.text[at]), DECODED);
        }
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
    let last = text.iter().rposition(|byte| !STOPS.contains(byte)).map_or(0, |at| at + 1);
    let inner = text[..last].trim_ascii();
    let separator = *inner.iter().find(|byte| SEPARATORS.contains(byte))?;
    let pieces: Vec<&[u8]> =
        inner.split(|byte| *byte == separator).filter(|piece| !piece.is_empty()).collect();
    let letters: usize =
        pieces.iter().map(|piece| piece.iter().filter(|byte| byte.is_ascii_alphabetic()).count()).sum();
    let short = pieces.iter().all(|piece| piece.len() <= 2 && piece.iter().all(u8::is_ascii_alphanumeric));
    let singles = pieces.iter().filter(|piece| piece.len() == 1).count();
    (short && letters >= SPELT_MIN && singles >= 2 && pieces.len() > 2).then_some(separator)
}

/// How often the byte at `at` stands in a row there, counted up to [`REPEAT_MIN`] to either side.
fn repeats(text: &[u8], at: usize) -> usize {
    let byte = text[at];
    let before = text[..at].iter().rev().take(REPEAT_MIN).take_while(|other| **other == byte).count();
    let after = text[at..].iter().take(REPEAT_MIN).take_while(|other| **other == byte).count();
    before + after
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
        reads("di m e l a t i 7 7, ya", "di melati77, ya");
        reads("coba K O P I 303!", "coba kopi303!");
        reads("ka me la ti gacor", "kamelati gacor");
        reads("M E L 4 T 1 yang, K O P I T 0 K 0!", "melati yang, kopitoko!");
        reads("🔥K O P I 303 ya 𝐊𝐀 𝐌 𝐄 𝐋𝐀 𝐓𝐈", "\u{1e}kopi303 ya kamelati");
        reads("m0na4d p3l1ta5d", "mona4d pelita5d");
        reads("g a c o r, d.e.p.o, k0d3", "gacor, depo, kode");
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
    fn parts_words_that_touch_a_styled_word_or_an_emoji() {
        reads("main di𝐦𝐞𝐥𝐚𝐭𝐢 atau 𝐊𝐎𝐏𝐈𝟕𝟕selalu", "main di melati atau kopi77 selalu");
        reads("cari🔥t k p 303", "cari \u{1e} tkp303");
        reads("g🔥a🔥c🔥o🔥r", "gacor");
    }

    #[test]
    fn leaves_lists_and_short_words_alone() {
        reads("ukuran S M L, isi 3 4 5 6", "ukuran s m l, isi 3 4 5 6");
        reads("ya di RT 5 ke RW 2", "ya di rt 5 ke rw 2");
    }

    #[test]
    fn leads_back_to_the_typed_characters() {
        let text = "Ayo s l o t!";
        let view = bare(&fold("Ayo s l o t ya")).expect("spelt out");
        assert_eq!(&text[view.original(4..8)], "s l o t");
    }
}
