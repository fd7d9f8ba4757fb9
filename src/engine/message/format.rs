//! Reads WhatsApp's formatting marks (fact E25): bold, italic, strike, monospace, code, lists, quotes, links.
//!
//! A mark opens after the beginning of a line, a blank or a sign and before a character that is no blank; it
//! closes after a character that is no blank and before the end, a blank or a sign; both stand on one line.
//! Inside monospace, code and links nothing is read. Marks that find no partner are shown as they are.

use crate::{
    preview::{Line, LineKind, Piece, Preview},
    text::links::links,
};
use std::ops::Range;

const BOLD: u8 = 1;
const ITALIC: u8 = 2;
const STRIKE: u8 = 4;
const MONO: u8 = 8;
const CODE: u8 = 16;
const LINK: u8 = 32;
/// The byte is a mark and is not shown.
const MARK: u8 = 64;

/// A message of this many emoji and nothing else is shown larger.
const LARGE_EMOJI_MAX: usize = 3;
/// Digits of a list number.
const NUMBER_DIGITS_MAX: usize = 3;

/// The message as WhatsApp shows it. Never fails: what is no formatting is text.
pub fn preview(text: &str) -> Preview {
    // One style byte for each byte of the text.
    let mut styles = vec![0_u8; text.len()];
    for link in links(text) {
        styles[link.range].fill(LINK);
    }
    monospace(text, &mut styles);
    let mut lines = Vec::new();
    for line in lines_of(text) {
        let (kind, body) = line_kind(text, &styles, line);
        inline_code(text, body.clone(), &mut styles);
        pair_marks(text, body.clone(), &mut styles);
        lines.push(Line { kind, pieces: pieces(text, body, &styles) });
    }
    Preview { lines, large_emoji: large_emoji(text) }
}

/// The ranges of the lines, without their ends.
fn lines_of(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut start = 0;
    text.split('\n').map(move |line| {
        let range = start..start + line.strip_suffix('\r').unwrap_or(line).len();
        start += line.len() + 1;
        range
    })
}

/// Three backticks, which may span lines.
fn monospace(text: &str, styles: &mut [u8]) {
    const FENCE: &str = "```";
    let mut next = 0;
    while let Some(open) = text[next..].find(FENCE).map(|at| next + at) {
        let inside = open + FENCE.len();
        let Some(close) = text[inside..].find(FENCE).map(|at| inside + at) else { return };
        if text[inside..close].trim().is_empty() {
            next = inside;
            continue;
        }
        styles[open..inside].fill(MARK);
        styles[inside..close].fill(MONO);
        styles[close..close + FENCE.len()].fill(MARK);
        next = close + FENCE.len();
    }
}

fn line_kind(text: &str, styles: &[u8], line: Range<usize>) -> (LineKind, Range<usize>) {
    if styles.get(line.start).is_some_and(|style| style & (MONO | MARK) != 0) {
        return (LineKind::Text, line);
    }
    let body = &text[line.clone()];
    let after = |length: usize| line.start + length..line.end;
    let says = |rest: &str| !rest.trim().is_empty();
    if let Some(rest) = body.strip_prefix("> ")
        && says(rest)
    {
        return (LineKind::Quote, after(2));
    }
    if let Some(rest) = body.strip_prefix("* ").or_else(|| body.strip_prefix("- "))
        && says(rest)
    {
        return (LineKind::Bullet, after(2));
    }
    let digits = body.bytes().take_while(u8::is_ascii_digit).count();
    if (1..=NUMBER_DIGITS_MAX).contains(&digits)
        && let Some(rest) = body[digits..].strip_prefix(". ")
        && says(rest)
        && let Ok(number) = body[..digits].parse()
    {
        return (LineKind::Numbered(number), after(digits + 2));
    }
    (LineKind::Text, line)
}

/// One backtick on each side, within a line.
fn inline_code(text: &str, line: Range<usize>, styles: &mut [u8]) {
    let mut open: Option<usize> = None;
    for at in line {
        if text.as_bytes()[at] != b'`' || styles[at] != 0 {
            continue;
        }
        match open {
            Some(start) if at > start + 1 => {
                styles[start] = MARK;
                styles[start + 1..at].fill(CODE);
                styles[at] = MARK;
                open = None;
            }
            _ => open = Some(at),
        }
    }
}

/// Bold, italic and strike: an opener takes the nearest closer of its kind; pairs nest and never cross.
fn pair_marks(text: &str, line: Range<usize>, styles: &mut [u8]) {
    let mut open: Vec<(usize, u8)> = Vec::new();
    let body = &text[line.clone()];
    for (offset, mark) in body.char_indices() {
        let at = line.start + offset;
        let style = match mark {
            '*' => BOLD,
            '_' => ITALIC,
            '~' => STRIKE,
            _ => continue,
        };
        if styles[at] & (LINK | CODE | MONO | MARK) != 0 {
            continue;
        }
        let before = body[..offset].chars().next_back();
        let after = body[offset + 1..].chars().next();
        let closes = before.is_some_and(|character| !character.is_whitespace() && character != mark)
            && after.is_none_or(|character| !character.is_alphanumeric());
        let opens = before.is_none_or(|character| !character.is_alphanumeric())
            && after.is_some_and(|character| !character.is_whitespace() && character != mark);
        let partner = open.iter().rposition(|(_, other)| *other == style);
        match partner {
            Some(index) if closes => {
                let (start, _) = open[index];
                open.truncate(index);
                styles[start] = MARK;
                for covered in &mut styles[start + 1..at] {
                    *covered |= style;
                }
                styles[at] = MARK;
            }
            None if opens => open.push((at, style)),
            _ => {}
        }
    }
}

/// The line's text in stretches of one style, marks left out.
fn pieces(text: &str, line: Range<usize>, styles: &[u8]) -> Vec<Piece> {
    let mut found: Vec<(u8, Piece)> = Vec::new();
    for (offset, character) in text[line.clone()].char_indices() {
        let style = styles[line.start + offset];
        if style & MARK != 0 {
            continue;
        }
        if found.last().is_none_or(|(last, _)| *last != style) {
            let has = |flag: u8| style & flag != 0;
            let piece = Piece {
                text: String::new(),
                bold: has(BOLD),
                italic: has(ITALIC),
                strike: has(STRIKE),
                mono: has(MONO),
                code: has(CODE),
                link: has(LINK),
            };
            found.push((style, piece));
        }
        if let Some((_, piece)) = found.last_mut() {
            piece.text.push(character);
        }
    }
    found.into_iter().map(|(_, piece)| piece).collect()
}

/// One to three emoji and nothing else.
fn large_emoji(text: &str) -> Option<u8> {
    let mut count = 0_usize;
    let mut joined = false;
    let mut flag_half = false;
    for character in text.trim().chars() {
        match u32::from(character) {
            // Joiner: the next emoji belongs to this one.
            0x200d => joined = true,
            // Variation selector, skin tone, key cap: part of the emoji before.
            0xfe0f | 0x1f3fb..=0x1f3ff | 0x20e3 if count > 0 => {}
            0x1f1e6..=0x1f1ff => {
                count += usize::from(!flag_half);
                flag_half = !flag_half;
            }
            0x1f300..=0x1faff | 0x2600..=0x27bf | 0x2b50 | 0x2b55 | 0x231a | 0x231b | 0x23e9..=0x23f3 => {
                count += usize::from(!joined);
                joined = false;
            }
            _ => return None,
        }
    }
    (1..=LARGE_EMOJI_MAX).contains(&count).then(|| u8::try_from(count).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// `typed ⇒ shown`, one fixture a line; `⏎` is a line break.
    static FIXTURES: &str = include_str!("format_fixtures.txt");

    fn shown(preview: &Preview) -> String {
        let line = |line: &Line| {
            let start = match line.kind {
                LineKind::Text => String::new(),
                LineKind::Bullet => "• ".into(),
                LineKind::Numbered(number) => format!("№{number} "),
                LineKind::Quote => "❝ ".into(),
            };
            line.pieces.iter().fold(start, |out, piece| out + &told(piece))
        };
        let lines: Vec<String> = preview.lines.iter().map(line).collect();
        let size = preview.large_emoji.map(|count| format!("⟨large {count}⟩")).unwrap_or_default();
        size + &lines.join("⏎")
    }

    fn told(piece: &Piece) -> String {
        let styles = [
            (piece.link, 'a'),
            (piece.code, 'c'),
            (piece.mono, 'm'),
            (piece.strike, 's'),
            (piece.italic, 'i'),
            (piece.bold, 'b'),
        ];
        let tags: String = styles.iter().filter(|(has, _)| *has).map(|(_, tag)| *tag).collect();
        if tags.is_empty() { piece.text.clone() } else { format!("⟨{tags}:{}⟩", piece.text) }
    }

    #[test]
    fn every_fixture_is_shown_as_it_says() {
        let fixtures: Vec<(&str, &str)> = FIXTURES
            .lines()
            .filter(|line| !line.is_empty() && !line.starts_with("# "))
            .map(|line| line.split_once(" ⇒ ").unwrap_or_else(|| panic!("no ⇒ in {line:?}")))
            .collect();
        assert!(fixtures.len() >= 120, "{} fixtures", fixtures.len());
        let faults: Vec<String> = fixtures
            .iter()
            .filter_map(|(typed, expected)| {
                let found = shown(&preview(&typed.replace('⏎', "\n")));
                (found != *expected).then(|| format!("{typed} ⇒ {found}, expected {expected}"))
            })
            .collect();
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }

    proptest! {
        #[test]
        fn nothing_but_marks_is_left_out(text in "[a-z *_~`>\\-0-9.\n😀]{0,80}") {
            let kept: String = preview(&text)
                .lines
                .iter()
                .flat_map(|line| line.pieces.iter().map(|piece| piece.text.clone()))
                .collect();
            let letters = |text: &str| -> String { text.chars().filter(char::is_ascii_lowercase).collect() };
            prop_assert_eq!(letters(&kept), letters(&text));
        }
    }
}
