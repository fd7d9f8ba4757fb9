//! Folds a text to lower-case ASCII and keeps, for every folded byte, the characters it came from.
//!
//! Case, accents, styled letters (𝐛𝐨𝐥𝐝, ｆｕｌｌ), look-alikes of other scripts and hidden characters all vanish
//! here, so that patterns need to know plain spelling only. What vanished is remembered in `flags`.

use std::{ops::Range, sync::OnceLock};

/// What folding does with characters outside ASCII: rows of neighbours, packed by the build.
static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/fold_table.bin"));

/// What folding does with a run of neighbouring characters; see the build script.
struct Row {
    first: u32,
    last: u32,
    class: Class,
    /// 1: each character stands for the ASCII character after its neighbour's.
    step: u8,
    /// What the first character stands for.
    text: [u8; TEXT_MAX],
    length: usize,
}

/// The most ASCII characters that one character stands for.
const TEXT_MAX: usize = 4;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Mark,
    Hidden,
    Space,
    Plain,
    Styled,
    LookAlike,
    Letter,
}

/// In the order of the packed form.
const CLASSES: [Class; 7] =
    [Class::Mark, Class::Hidden, Class::Space, Class::Plain, Class::Styled, Class::LookAlike, Class::Letter];

/// All rows, in order.
fn rows() -> &'static [Row] {
    static ROWS: OnceLock<Vec<Row>> = OnceLock::new();
    ROWS.get_or_init(|| unpack(PACKED))
}

/// Unpacks what `build/fold_table.rs` packed, which also says in what form.
fn unpack(packed: &[u8]) -> Vec<Row> {
    let mut bytes = packed.iter().copied();
    let mut byte = || bytes.next().unwrap_or_default();
    let count = usize::from(byte()) | usize::from(byte()) << 8;
    let mut numbers = || {
        let mut number = || {
            let (mut number, mut shift) = (0, 0);
            loop {
                let part = byte();
                number |= u32::from(part & 0x7f) << shift;
                shift += 7;
                if part & 0x80 == 0 {
                    return number;
                }
            }
        };
        (0..count).map(|_| number()).collect::<Vec<u32>>()
    };
    let (gaps, lengths) = (numbers(), numbers());
    let mut rows = Vec::with_capacity(count);
    let mut end = 0;
    for (gap, length) in gaps.into_iter().zip(lengths) {
        let first = end + gap;
        end = first + length;
        let kind = byte();
        let class = CLASSES[usize::from(kind >> 1) % CLASSES.len()];
        rows.push(Row { first, last: end, class, step: kind & 1, text: [0; TEXT_MAX], length: 0 });
    }
    for row in &mut rows {
        loop {
            let part = byte();
            if part & 0x7f != 0 {
                row.text[row.length % TEXT_MAX] = part & 0x7f;
                row.length += 1;
            }
            if part & 0x80 != 0 {
                break;
            }
        }
    }
    rows
}

/// The letter came from a styled alphabet.
pub(crate) const STYLED: u8 = 1;
/// The letter came from another script.
pub(crate) const LOOK_ALIKE: u8 = 2;
/// Hidden characters stand before this one, inside a word.
pub(crate) const AFTER_HIDDEN: u8 = 4;
/// A sign or digit was read as this letter, or separators were taken out before it.
pub(crate) const DECODED: u8 = 8;
/// Repeated letters were shortened to this one.
pub(crate) const SQUEEZED: u8 = 16;

/// Stands in the folded text for a letter of another script without a Latin look-alike.
pub(crate) const OTHER_LETTER: u8 = 0x7f;
/// Stands for an emoji or another sign.
pub(crate) const OTHER_SIGN: u8 = 0x1e;

/// A folded text with its way back.
#[derive(Debug, Default, Clone)]
pub(crate) struct Folded {
    /// ASCII: lower-case letters, digits, signs, single blanks, single line breaks.
    pub(crate) text: Vec<u8>,
    /// For each byte of `text`, where its character starts in the original.
    starts: Vec<u32>,
    /// … and where it ends, combining marks included.
    ends: Vec<u32>,
    /// How each byte came about: a union of the constants above.
    pub(crate) flags: Vec<u8>,
}

impl Folded {
    /// The original bytes behind a range of `text`.
    pub(crate) fn original(&self, range: Range<usize>) -> Range<usize> {
        if range.is_empty() {
            let at = self.starts.get(range.start).or(self.ends.last()).map_or(0, |at| *at as usize);
            return at..at;
        }
        self.starts[range.start] as usize..self.ends[range.end - 1] as usize
    }

    /// The first folded byte that comes from byte `original` or later.
    pub(crate) fn folded_at(&self, original: usize) -> usize {
        self.starts.partition_point(|start| (*start as usize) < original)
    }

    /// The union of the flags in a range of `text`.
    pub(crate) fn flags_in(&self, range: Range<usize>) -> u8 {
        self.flags[range].iter().fold(0, |sum, flags| sum | flags)
    }

    pub(super) fn push(&mut self, byte: u8, original: Range<u32>, flags: u8) {
        self.text.push(byte);
        self.starts.push(original.start);
        self.ends.push(original.end);
        self.flags.push(flags);
    }

    /// Copies byte `at` of `from`, adding `flags`.
    pub(super) fn push_from(&mut self, from: &Self, at: usize, byte: u8, flags: u8) {
        self.push(byte, from.starts[at]..from.ends[at], from.flags[at] | flags);
    }

    /// Adds a blank that nobody typed, before byte `at` of `from`.
    pub(super) fn push_gap(&mut self, from: &Self, at: usize) {
        self.push(b' ', from.starts[at]..from.starts[at], DECODED);
    }

    /// Lets the last byte reach to the end of byte `at` of `from`.
    pub(super) fn extend_last(&mut self, from: &Self, at: usize, flags: u8) {
        if let (Some(end), Some(last)) = (self.ends.last_mut(), self.flags.last_mut()) {
            *end = from.ends[at];
            *last |= flags;
        }
    }

    fn push_blank(&mut self, blank: u8, original: Range<u32>) {
        if let Some(last @ (b' ' | b'\n')) = self.text.last_mut() {
            if blank == b'\n' {
                *last = b'\n';
            }
            if let Some(end) = self.ends.last_mut() {
                *end = original.end;
            }
            return;
        }
        self.push(blank, original, 0);
    }
}

/// Whether a folded byte belongs to a word.
pub(crate) const fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte == OTHER_LETTER
}

/// Folds a text of less than 4 GiB.
pub(crate) fn fold(text: &str) -> Folded {
    let mut folded = Folded::default();
    let mut hidden = false;
    for (at, character) in text.char_indices() {
        let start = u32::try_from(at).unwrap_or(u32::MAX);
        let original = start..start.saturating_add(u32::try_from(character.len_utf8()).unwrap_or(4));
        let mut flags = if hidden { AFTER_HIDDEN } else { 0 };
        hidden = false;
        match character {
            '\n' | '\r' | '\u{2028}' | '\u{2029}' | '\u{85}' => folded.push_blank(b'\n', original),
            ' ' | '\t' | '\u{b}' | '\u{c}' => folded.push_blank(b' ', original),
            '\0'..='\u{1f}' | '\u{7f}' => hidden = true,
            '!'..='~' => folded.push(character.to_ascii_lowercase() as u8, original, flags),
            _ => match row_of(character) {
                None => folded.push(OTHER_SIGN, original, flags),
                Some(row) => match row.class {
                    Class::Mark => {
                        if let Some(end) = folded.ends.last_mut() {
                            *end = original.end;
                        }
                    }
                    Class::Hidden => hidden = true,
                    Class::Space => folded.push_blank(b' ', original),
                    Class::Plain | Class::Styled | Class::LookAlike | Class::Letter => {
                        flags |= match row.class {
                            Class::Styled => STYLED,
                            Class::LookAlike => LOOK_ALIKE,
                            _ => 0,
                        };
                        let rise = (u32::from(character) - row.first) * u32::from(row.step);
                        for byte in &row.text[..row.length.min(TEXT_MAX)] {
                            let byte = byte.wrapping_add(u8::try_from(rise).unwrap_or(0));
                            folded.push(byte, original.clone(), flags);
                        }
                    }
                },
            },
        }
    }
    folded
}

fn row_of(character: char) -> Option<&'static Row> {
    let code = u32::from(character);
    let rows = rows();
    let row = rows.get(rows.partition_point(|row| row.last < code))?;
    (row.first <= code).then_some(row)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn folds(text: &str, expected: &str) {
        let folded = fold(text);
        assert_eq!(String::from_utf8_lossy(&folded.text), expected, "{text:?}");
    }

    #[test]
    fn plain_letters_lose_their_case_and_accents() {
        folds("Kopi Crème BRÛLÉE", "kopi creme brulee");
    }

    #[test]
    fn styled_and_circled_letters_become_plain() {
        folds("𝐒𝐥𝐨𝐭 𝓖𝓪𝓬𝓸𝓻 ｇａｃｏｒ ⓢⓛⓞⓣ 🅶🅰🅲🅾🆁 🇸🇱🇴🇹", "slot gacor gacor slot gacor slot");
        folds("❶❻❽ ➂ ➓ ⓿ 8️⃣", "168 3 10 0 8");
    }

    #[test]
    fn look_alikes_of_other_scripts_become_latin() {
        folds("ѕlоt gаcоr", "slot gacor");
        assert_eq!(fold("ѕ").flags[0], LOOK_ALIKE);
    }

    #[test]
    fn hidden_characters_vanish_and_are_remembered() {
        let folded = fold("ga\u{200b}cor");
        assert_eq!(folded.text, b"gacor");
        assert_eq!(folded.flags_in(0..5), AFTER_HIDDEN);
    }

    #[test]
    fn combining_marks_belong_to_their_letter() {
        let text = "sl\u{336}o\u{336}t!";
        let folded = fold(text);
        assert_eq!(folded.text, b"slot!");
        assert_eq!(&text[folded.original(1..3)], "l\u{336}o\u{336}");
    }

    #[test]
    fn blanks_become_one_and_line_breaks_stay() {
        folds("satu \t dua \r\n\r\n tiga", "satu dua\ntiga");
    }

    #[test]
    fn emoji_and_other_scripts_keep_their_place() {
        let folded = fold("🎰 中文");
        assert_eq!(folded.text, [OTHER_SIGN, b' ', OTHER_LETTER, OTHER_LETTER]);
    }
}
