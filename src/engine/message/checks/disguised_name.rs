//! Names of sites written in borrowed letters, spelt out, framed by signs, or with an ending that tells.

use super::{Checked, Hit};
use crate::text::{fold::fold, letter_case::small_letters, spans::merge_overlapping};
use std::ops::Range;

/// From this many words in borrowed letters on, a text is set in a fancy font as a whole …
const FANCY_WORDS_MIN: usize = 4;
/// … if they are also at least this share of its words, in percent.
const FANCY_SHARE_PERCENT: usize = 50;
/// Blanks or signs inside a name that make it spelt out.
const SPELT_GAPS_MIN: usize = 3;
/// Endings that hardly any other name has, digits aside.
const TELLING_ENDINGS: [&str; 6] = ["4d", "toto", "togel", "maxwin", "jitu", "hoki"];
/// Endings that tell in a borrowed or capital spelling; plain ones end people's names and common words too.
const SITE_ENDINGS: [&str; 17] = [
    "toto", "togel", "slot", "hoki", "jitu", "gacor", "casino", "poker", "bet", "win", "wd", "cuan",
    "jackpot", "cash", "vegas", "play", "jp",
];
/// Beginnings of the same kind.
const SITE_BEGINNINGS: [&str; 4] = ["poker", "slot", "togel", "casino"];

/// Keeps the candidates (words that could be a site's name) that are disguised or tell by themselves.
pub(crate) fn check(checked: &Checked<'_>) -> Vec<Hit> {
    let fancy_text = is_fancy_text(checked.text);
    let capital_text = !checked.text.chars().any(char::is_lowercase);
    let plays =
        ["gambling-talk", "gambling-mood"].iter().any(|signal| !checked.plain.signal(signal).is_empty());
    let business = !checked.plain.signal("business-voice").is_empty();
    let explained = ["shop-talk", "name-with-digits", "account-notice"]
        .iter()
        .any(|signal| !checked.plain.signal(signal).is_empty());
    let tells = |range: &Range<usize>| {
        let typed = &checked.text[range.clone()];
        let name: String =
            fold(typed).text.into_iter().filter(u8::is_ascii_alphanumeric).map(char::from).collect();
        let stem = name.trim_end_matches(|character: char| character.is_ascii_digit());
        let number_free = stem;
        let stem = stem.replace('0', "o").replace('1', "i").replace('3', "e").replace('4', "a");
        let stem = stem.as_str();
        let numbered = name.contains(|character: char| character.is_ascii_digit());
        let is_site = SITE_ENDINGS
            .iter()
            .any(|ending| stem.len() > ending.len() + 1 && stem.ends_with(ending))
            || SITE_BEGINNINGS.iter().any(|start| stem.len() > start.len() + 1 && stem.starts_with(start));
        let telling = TELLING_ENDINGS.iter().any(|ending| {
            [stem, number_free, name.as_str()]
                .iter()
                .any(|form| form.len() > ending.len() + 2 && form.ends_with(ending))
        });
        let in_capitals =
            !capital_text && stem.len() >= 6 && typed.chars().all(|character| !character.is_lowercase());
        let borrowed = typed.chars().any(is_borrowed);
        let spelt = is_spelt(typed);
        let plain_name = !business && !explained && !is_handle(checked, range);
        // A name before the same number word three times: “… tujuh tujuh tujuh”.
        let spoken = name.ends_with("tujuhtujuhtujuh") || name.ends_with("delapandelapandelapan");
        spoken
            || is_split_number(typed)
            || (telling && (spelt || !typed.contains(' ')))
            || is_coded(stem, &name)
            || (stem.ends_with("hoki") && !small_letters(typed).ends_with("hoki"))
            || (plays && name.starts_with(|first: char| first.is_ascii_digit()) && in_capitals)
            || (plain_name
                && !spelt
                && (ends_in_win(stem) || (stem.len() >= LUCKY_STEM_MIN && is_lucky(&name))))
            || (is_mixed(typed) && (numbered || is_site))
            || (spelt && (numbered || is_site))
            || (borrowed && !fancy_text && (numbered || is_site))
            || (is_framed(checked.text, range) && numbered)
            || (in_capitals && !borrowed && (is_site || (is_lucky(&name) && !business)))
    };
    let mut spans: Vec<Range<usize>> =
        checked.candidates.iter().filter(|range| tells(range)).cloned().collect();
    let is_shop = ["shop-name", "business-voice", "promo-code", "cautionary"]
        .iter()
        .any(|signal| !checked.plain.signal(signal).is_empty());
    if !is_shop {
        spans.extend(boxed_letters(checked.text));
        spans.extend(sign_words(checked.text));
    }
    spans.extend(
        spelt_in_borrowed(checked.text, fancy_text)
            .filter(|range| !is_shop || is_patchwork(&checked.text[range.clone()])),
    );
    let set_apart = plays && !is_shop && !fancy_text;
    spans.extend(borrowed_words(checked.text).filter(|range| {
        let word = &checked.text[range.clone()];
        set_apart || is_patchwork(word) || (!is_shop && is_half_plain(word))
    }));
    Hit::at(merge_overlapping(spans))
}

/// Letters before a lucky number that make a name; short ones are models and units.
const LUCKY_STEM_MIN: usize = 4;

/// Whether the name is somebody's handle or part of an address.
fn is_handle(checked: &Checked<'_>, range: &Range<usize>) -> bool {
    checked.is_in_link(range)
        || checked.text[..range.start].ends_with(['@', '.', '_', '-', '/', '&', '#'])
        || checked.text[range.end..].starts_with(['@', '_'])
}

/// Names of some length that end in “win”, but for English and Indonesian words (`followin'`, `dikawin`).
fn ends_in_win(stem: &str) -> bool {
    const BEFORE_MIN: usize = 5;
    stem.strip_suffix("win").is_some_and(|before| {
        before.len() >= BEFORE_MIN
            && !before.ends_with('o')
            && !["ka", "nga", "dra"].iter().any(|end| before.ends_with(end))
            && before.bytes().all(|byte| byte.is_ascii_lowercase())
    })
}

/// Whether a word of the trade is written with digits for letters: `t0gel`.
fn is_coded(stem: &str, name: &str) -> bool {
    ["togel", "slot", "gacor", "casino", "poker"]
        .iter()
        .any(|word| stem.starts_with(word) && !name.starts_with(word))
}

/// The same lucky digit three times with signs between them, after a word: `7.7/7`.
fn is_split_number(typed: &str) -> bool {
    const DIGITS: usize = 3;
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    digits.len() == DIGITS
        && (digits == "777" || digits == "888")
        && !typed.ends_with(digits.as_str())
        && typed.starts_with(char::is_alphabetic)
}

/// Letters in boxes of brackets, one after the other: `【K】【o】【l】【a】`.
fn boxed_letters(text: &str) -> Vec<Range<usize>> {
    const BOXES_MIN: usize = 4;
    let is_open = |character: char| {
        matches!(character, '[' | '(' | '{' | '<' | '【' | '「' | '『' | '〔' | '［' | '（')
    };
    let is_close = |character: char| {
        matches!(character, ']' | ')' | '}' | '>' | '】' | '」' | '』' | '〕' | '］' | '）')
    };
    let characters: Vec<(usize, char)> = text.char_indices().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < characters.len() {
        let boxes = characters[at..]
            .chunks_exact(3)
            .take_while(|three| is_open(three[0].1) && three[1].1.is_alphanumeric() && is_close(three[2].1))
            .count();
        let end = at + boxes * 3;
        if boxes >= BOXES_MIN {
            let stop = characters.get(end).map_or(text.len(), |(stop, _)| *stop);
            found.push(characters[at].0..stop);
        }
        at = end.max(at + 1);
    }
    found
}

/// Signs and single letters with blanks between them, as if they spelt a name: `⚾ 0 ❌ ☝ ☂ ❕`.
fn sign_words(text: &str) -> Vec<Range<usize>> {
    const PIECES_MIN: usize = 5;
    /// The same sign again and again is decoration.
    const KINDS_MIN: usize = 4;
    let is_selector = |character: &char| matches!(character, '\u{fe0e}' | '\u{fe0f}');
    let only = |word: &str| {
        let mut characters = word.chars().filter(|character| !is_selector(character));
        characters.next().filter(|_| characters.next().is_none())
    };
    let is_sign = |character: char| !character.is_ascii() && !character.is_alphanumeric();
    let mut found = Vec::new();
    let mut run: Vec<(Range<usize>, char)> = Vec::new();
    let mut at = 0;
    let mut close = |run: &mut Vec<(Range<usize>, char)>| {
        let mut kinds: Vec<char> = Vec::new();
        for sign in run.iter().map(|(_, sign)| *sign).filter(|sign| is_sign(*sign)) {
            if kinds.len() < KINDS_MIN && !kinds.contains(&sign) {
                kinds.push(sign);
            }
        }
        let letters = run.iter().any(|(_, sign)| sign.is_alphanumeric());
        if run.len() >= PIECES_MIN
            && kinds.len() >= KINDS_MIN
            && letters
            && let (Some(first), Some(last)) = (run.first(), run.last())
        {
            found.push(first.0.start..last.0.end);
        }
        run.clear();
    };
    for piece in text.split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        match only(word).filter(|sign| is_sign(*sign) || sign.is_ascii_alphanumeric()) {
            Some(sign) => run.push((at..at + word.len(), sign)),
            None => close(&mut run),
        }
        at += piece.len();
    }
    close(&mut run);
    found
}

/// Names in borrowed letters that blanks or signs cut into short pieces, plain letters among them: `ＫＵ Ｃ ＩＮＧ`.
fn spelt_in_borrowed(text: &str, fancy_text: bool) -> impl Iterator<Item = Range<usize>> {
    const PIECES_MIN: usize = 3;
    const LETTERS_MIN: usize = 5;
    // Longer pieces are words; where all is in a fancy font, short words follow each other as well.
    let piece_max = if fancy_text { 2 } else { 3 };
    let characters: Vec<(usize, char)> = text.char_indices().chain([(text.len(), '\n')]).collect();
    let is_gap = |at: usize| {
        characters
            .get(at)
            .is_some_and(|(_, gap)| *gap != '\n' && (gap.is_whitespace() || matches!(gap, '-' | '_' | '.')))
    };
    let is_lone = |at: usize| {
        characters.get(at).is_some_and(|(_, letter)| letter.is_ascii_alphanumeric())
            && is_gap(at - 1)
            && is_gap(at + 1)
    };
    let mut found = Vec::new();
    let mut at = 0;
    while at < characters.len() {
        if !is_borrowed(characters[at].1) {
            at += 1;
            continue;
        }
        let (start, mut pieces, mut letters, mut borrowed) = (at, 1, 0, 0);
        while at < characters.len() {
            if is_borrowed(characters[at].1) {
                borrowed += 1;
                letters += 1;
                at += 1;
            } else if is_gap(at) && characters.get(at + 1).is_some_and(|(_, next)| is_borrowed(*next)) {
                pieces += 1;
                at += 1;
            } else if is_gap(at) && is_lone(at + 1) {
                pieces += 1;
                letters += 1;
                at += 2;
            } else {
                break;
            }
        }
        let range = characters[start].0..characters[at].0;
        let name: Vec<u8> = fold(&text[range.clone()]).text;
        // One letter in four may stand for no Latin one, as a turned R does.
        let strange =
            name.iter().filter(|byte| !byte.is_ascii_alphanumeric() && !byte.is_ascii_punctuation());
        let readable = strange.filter(|byte| **byte != b' ').count() * 4 <= letters;
        let joined: String = name.into_iter().filter(u8::is_ascii_alphanumeric).map(char::from).collect();
        let is_site =
            SITE_ENDINGS.iter().any(|ending| joined.len() > ending.len() + 2 && joined.ends_with(ending));
        let in_pieces = pieces >= PIECES_MIN && borrowed >= LETTERS_MIN && letters <= pieces * piece_max;
        if readable && (in_pieces || (pieces > 1 && borrowed >= LETTERS_MIN && is_site)) {
            found.push(range);
        }
    }
    found.into_iter()
}

/// Whether a name ends in numbers that gambling sites like; other shops like them too.
fn is_lucky(name: &str) -> bool {
    const LUCKY: [&str; 8] = ["77", "88", "99", "138", "168", "303", "328", "365"];
    LUCKY.iter().any(|number| name.ends_with(number))
}

/// Words of some length that are wholly in borrowed letters.
fn borrowed_words(text: &str) -> impl Iterator<Item = Range<usize>> {
    /// Shorter ones are smileys, units and short words set bold.
    const LETTERS_MIN: usize = 6;
    let mut at = 0;
    text.split_inclusive(|character: char| !character.is_alphanumeric() && !is_borrowed(character))
        .filter_map(move |piece| {
            let start = at;
            at += piece.len();
            let word = piece
                .trim_end_matches(|character: char| !character.is_alphanumeric() && !is_borrowed(character));
            let is_long = word.chars().filter(|character| is_borrowed(*character)).count() >= LETTERS_MIN
                || is_half_plain(word)
                || is_marked(word)
                || has_digit_inside(word);
            // Words of another language have letters that stand for no Latin one.
            (is_long && fold(word).text.iter().all(u8::is_ascii_alphanumeric))
                .then_some(start..start + word.len())
        })
}

/// Letters of a fancy font and plain ones in one word.
fn is_half_plain(word: &str) -> bool {
    /// One fancy letter at a word's beginning is an ornament.
    const FANCY_MIN: usize = 2;
    /// Shorter words may be a sign with its unit.
    const WORD_MIN: usize = 4;
    let letters = || word.chars().filter(|character| character.is_alphabetic());
    let fancy = letters().filter(|letter| font(*letter).is_some()).count();
    let plain = letters().filter(char::is_ascii).count();
    fancy >= FANCY_MIN && plain > 0 && fancy + plain >= WORD_MIN
}

/// Fonts mixed within a word, or a mark on many of its plain letters: nobody writes so by chance.
fn is_patchwork(word: &str) -> bool {
    let fonts = word.chars().filter(|character| character.is_alphabetic()).filter_map(font);
    !same(fonts) || is_marked(word) || has_digit_inside(word)
}

/// A plain digit between letters of a fancy alphabet.
fn has_digit_inside(word: &str) -> bool {
    const LETTERS_MIN: usize = 3;
    let kinds: Vec<(bool, bool)> = word
        .chars()
        .map(|character| (is_borrowed(character) && character.is_alphabetic(), character.is_ascii_digit()))
        .collect();
    kinds.iter().filter(|(letter, _)| *letter).count() >= LETTERS_MIN
        && kinds.windows(3).any(|three| three[0].0 && three[1].1 && three[2].0)
}

/// A mark on many of a word's plain letters.
fn is_marked(word: &str) -> bool {
    const MARKS_MIN: usize = 4;
    let marks = word.chars().filter(|character| matches!(character, '\u{300}'..='\u{36f}')).count();
    marks >= MARKS_MIN && word.starts_with(|first: char| first.is_ascii())
}

/// Whether the character is a letter, digit or mark that no keyboard for Indonesian or English types.
fn is_borrowed(character: char) -> bool {
    /// End of the Latin letters that keyboards and names have.
    const LATIN_END: u32 = 0x24F;
    let is_mark = matches!(character, '\u{300}'..='\u{36f}');
    let is_circled =
        matches!(character, '\u{2460}'..='\u{24ff}' | '\u{2776}'..='\u{2793}' | '\u{1f130}'..='\u{1f189}');
    is_mark || is_circled || (u32::from(character) > LATIN_END && character.is_alphanumeric())
}

/// Letters from more than one alphabet or font in one name.
fn is_mixed(name: &str) -> bool {
    let letters = || name.chars().filter(|character| character.is_alphabetic());
    let borrowed = letters().filter(|letter| is_borrowed(*letter)).count();
    borrowed > 0 && (borrowed < letters().count() || !same(letters().map(font)))
}

/// The font of a mathematical letter; one value for all other letters.
fn font(letter: char) -> Option<u32> {
    /// Unicode lays its styled alphabets out in runs of 52 letters.
    const FONT_LETTERS: u32 = 52;
    const FIRST_FONT: u32 = 0x1D400;
    u32::from(letter).checked_sub(FIRST_FONT).map(|offset| offset / FONT_LETTERS)
}

fn same<T: PartialEq>(mut items: impl Iterator<Item = T>) -> bool {
    let first = items.next();
    items.all(|item| Some(item) == first)
}

fn is_spelt(name: &str) -> bool {
    let is_gap = |character: &char| {
        character.is_whitespace() || matches!(character, '.' | '-' | '_' | '*' | '~' | '|')
    };
    name.chars().filter(is_gap).count() >= SPELT_GAPS_MIN
}

/// Whether the same sign or emoji stands right before and right after the place.
fn is_framed(text: &str, range: &Range<usize>) -> bool {
    let is_sign = |character: &char| !character.is_ascii() && !character.is_alphanumeric();
    let is_selector = |character: &char| matches!(character, '\u{fe0e}' | '\u{fe0f}' | ' ');
    let before = text[..range.start].chars().rev().find(|character| !is_selector(character));
    let after = text[range.end..].chars().find(|character| !is_selector(character));
    before.filter(is_sign).is_some_and(|sign| after == Some(sign))
}

fn is_fancy_text(text: &str) -> bool {
    let words = text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count();
    let fancy = text.split_whitespace().filter(|word| word.chars().any(is_borrowed)).count();
    fancy >= FANCY_WORDS_MIN && fancy * 100 >= words * FANCY_SHARE_PERCENT
}
