//! Whether a text looks like a phone number, and where its extension begins.

use super::text::{PLUS_SIGNS, digit_value};

/// Longest extension after `;ext=` or a word for it.
const AFTER_LABEL: usize = 20;
/// … after `,,` or `;`, which phones dial by themselves.
const AFTER_PAUSE: usize = 15;
/// … after a sign that may mean something else (`x`, `#`, `~`, commas).
const AFTER_SIGN: usize = 9;
/// … in the American style “- 503#”.
const BEFORE_HASH: usize = 6;

/// Words that mean an extension and nothing else, in lower case, the longest first.
const LABELS: [&str; 14] = [
    "extensio\u{301}n",
    "extensión",
    "extension",
    "extensio\u{301}",
    "extensió",
    "extensio",
    "xtensión",
    "xtension",
    "xtensio",
    "extn",
    "ext",
    "xtn",
    "xt",
    "anexo",
];
/// The same in Cyrillic.
const CYRILLIC_LABEL: &str = "доб";
const WIDE_LABELS: [&str; 4] = ["ｅｘｔｎ", "ｅｘｔ", "ｘｔｎ", "ｘｔ"];
/// Signs and words that may mean an extension.
const SIGNS: [&str; 8] = ["x", "ｘ", "#", "＃", "~", "～", "int", "ｉｎｔ"];

/// Whether the whole text can be a phone number, with or without an extension.
pub(super) fn is_viable(text: &str) -> bool {
    is_number(text) || extension_starts(text).any(|start| is_number(&text[..start]))
}

/// The text without its extension, if it has one and what stands before it can be a number by itself.
pub(super) fn strip(text: &str) -> &str {
    match extension_starts(text).next() {
        Some(start) if is_viable(&text[..start]) => &text[..start],
        _ => text,
    }
}

/// Pluses, three digits with punctuation between, then digits, letters and punctuation; or two digits.
fn is_number(text: &str) -> bool {
    if text.len() < 2 {
        return false;
    }
    let mut signs = text.chars();
    if signs.by_ref().take(2).filter(|sign| digit_value(*sign).is_some()).count() == 2
        && signs.next().is_none()
    {
        return true;
    }
    let mut digits = 0;
    for sign in text.trim_start_matches(PLUS_SIGNS).chars() {
        if digit_value(sign).is_some() {
            digits += 1;
        } else if !(is_punctuation(sign) || digits >= 3 && sign.is_ascii_alphabetic()) {
            return false;
        }
    }
    digits >= 3
}

fn is_punctuation(sign: char) -> bool {
    matches!(sign,
        '-' | 'x' | 'X' | ' ' | '(' | ')' | '.' | '[' | ']' | '/' | '~' | '*'
        | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{30fc}' | '\u{ff0d}'..='\u{ff0f}' | '\u{a0}' | '\u{ad}'
        | '\u{200b}' | '\u{2060}' | '\u{3000}' | '\u{ff08}' | '\u{ff09}' | '\u{ff3b}' | '\u{ff3d}'
        | '\u{2053}' | '\u{223c}')
}

/// Every place from which the rest of the text is an extension, from the left.
fn extension_starts(text: &str) -> impl Iterator<Item = usize> + '_ {
    // Digits at the end, perhaps with “#” behind them, are part of every extension.
    let has_hash = text.ends_with('#');
    let label_end =
        text.strip_suffix('#').unwrap_or(text).trim_end_matches(|sign| digit_value(sign).is_some()).len();
    let count = text[label_end..].chars().filter(|sign| digit_value(*sign).is_some()).count();
    let head = &text[..label_end];
    // A number without any sign that could introduce an extension is the usual case.
    let is_plain = head
        .bytes()
        .all(|byte| byte.is_ascii_digit() || matches!(byte, b'+' | b' ' | b'-' | b'(' | b')' | b'.'));
    let places = if count == 0 || is_plain && !has_hash { "" } else { head };
    places
        .char_indices()
        .map(|(start, _)| start)
        .filter(move |start| is_introduction(&head[*start..], count, has_hash))
}

/// Whether `text` is all of what stands before an extension of `count` digits.
fn is_introduction(text: &str, count: usize, has_hash: bool) -> bool {
    if text == ";ext=" && count <= AFTER_LABEL && !has_hash {
        return true;
    }
    if has_hash && count <= BEFORE_HASH && text.chars().all(|sign| matches!(sign, '-' | ' ')) {
        return true;
    }
    let is_blank = |sign: char| matches!(sign, ' ' | '\u{a0}' | '\t');
    let after_blank = text.trim_start_matches(is_blank);
    if count <= AFTER_PAUSE
        && let Some(rest) = after_blank.strip_prefix(",,").or_else(|| after_blank.strip_prefix(';'))
        && is_tail(rest)
    {
        return true;
    }
    if count <= AFTER_SIGN && after_blank.starts_with(',') && is_tail(after_blank.trim_start_matches(',')) {
        return true;
    }
    let label: String =
        text.trim_start_matches(|sign| is_blank(sign) || sign == ',').chars().map(lower).collect();
    let follows = |names: &[&str]| names.iter().any(|name| label.strip_prefix(name).is_some_and(is_tail));
    count <= AFTER_LABEL && (follows(&LABELS) || follows(&WIDE_LABELS) || follows(&[CYRILLIC_LABEL]))
        || count <= AFTER_SIGN && follows(&SIGNS)
}

/// Lower case of the letters that labels are made of.
fn lower(sign: char) -> char {
    match sign {
        'Ó' => 'ó',
        'Д' => 'д',
        'О' => 'о',
        'Б' => 'б',
        'Ｅ' => 'ｅ',
        'Ｘ' => 'ｘ',
        'Ｔ' => 'ｔ',
        'Ｎ' => 'ｎ',
        'Ｉ' => 'ｉ',
        _ => sign.to_ascii_lowercase(),
    }
}

/// A full stop or colon at most, then blanks, commas and hyphens.
fn is_tail(text: &str) -> bool {
    text.strip_prefix([':', '.', '\u{ff0e}'])
        .unwrap_or(text)
        .chars()
        .all(|sign| matches!(sign, ' ' | '\u{a0}' | '\t' | ',' | '-'))
}
