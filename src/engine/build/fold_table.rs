//! Which ASCII letters a character stands for, packed from Unicode's decompositions and confusables.

use unicode_normalization::UnicodeNormalization as _;
use unicode_properties::{GeneralCategory, GeneralCategoryGroup, UnicodeGeneralCategory as _};

/// What folding does with one character outside ASCII. The order is that of the packed form.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Class {
    /// Combining mark: dropped, belongs to the letter before it.
    Mark,
    /// Zero-width or format character: dropped, and remembered as hidden.
    Hidden,
    /// Any kind of blank.
    Space,
    /// Stands for an ASCII string by decomposition (é, ﬁ, ½).
    Plain,
    /// A styled letter or digit (mathematical, full-width, circled …).
    Styled,
    /// A letter of another script that looks like a Latin one.
    LookAlike,
    /// A letter of another script with no Latin look-alike.
    Letter,
}

/// Neighbouring characters that fold alike.
struct Row {
    first: u32,
    last: u32,
    class: Class,
    /// What the first character stands for.
    text: String,
    /// 0: all stand for `text`; 1: each for the ASCII character after its neighbour's.
    step: u8,
}

impl Row {
    /// The step with which `code` can join this row, if it can.
    fn step_to(&self, code: u32, class: Class, text: &str) -> Option<u8> {
        if self.last + 1 != code || self.class != class {
            return None;
        }
        if self.step == 0 && self.text == text {
            return Some(0);
        }
        let rising = text.len() == 1
            && self.text.len() == 1
            && u32::from(text.as_bytes()[0]) == u32::from(self.text.as_bytes()[0]) + (code - self.first);
        (rising && (self.step == 1 || self.first == self.last)).then_some(1)
    }
}

/// The table packed: columns one after the other, because alike numbers side by side make the smallest download.
///
/// First the count of rows in two bytes. Then, for each row: how many characters it begins after the end of
/// the one before (a number, see `push_number`); how many more characters it has (a number); class and step
/// (`class << 1 | step`, a byte); its text, which ends with 0x80 added to its last byte, or is 0x80 alone.
pub(crate) fn packed() -> Vec<u8> {
    let mut rows: Vec<Row> = Vec::new();
    for code in 0x80..=0x1_FFFF_u32 {
        let Some(character) = char::from_u32(code) else { continue };
        let Some((class, text)) = classify(character) else { continue };
        // Unassigned places between letters of one script may join them: nobody can type them.
        if class == Class::Letter
            && let Some(row) = rows.last_mut()
            && row.class == Class::Letter
            && (row.last + 1..code).all(|gap| char::from_u32(gap).is_none_or(is_unassigned))
        {
            row.last = code;
            continue;
        }
        match rows.last_mut().and_then(|row| row.step_to(code, class, &text).map(|step| (row, step))) {
            Some((row, step)) => {
                row.last = code;
                row.step = step;
            }
            None => rows.push(Row { first: code, last: code, class, text, step: 0 }),
        }
    }
    let mut packed = u16::try_from(rows.len()).expect("some thousand rows").to_le_bytes().to_vec();
    let mut end = 0;
    for row in &rows {
        push_number(&mut packed, row.first - end);
        end = row.last;
    }
    for row in &rows {
        push_number(&mut packed, row.last - row.first);
    }
    packed.extend(rows.iter().map(|row| (row.class as u8) << 1 | row.step));
    for row in &rows {
        let (last, before) = row.text.as_bytes().split_last().unwrap_or((&0, &[]));
        packed.extend(before);
        packed.push(last | 0x80);
    }
    packed
}

/// Seven bits a byte, the lowest first; 0x80 says that more follow.
fn push_number(packed: &mut Vec<u8>, mut number: u32) {
    while number > 0x7f {
        packed.push((number & 0x7f).to_le_bytes()[0] | 0x80);
        number >>= 7;
    }
    packed.push(number.to_le_bytes()[0]);
}

fn classify(character: char) -> Option<(Class, String)> {
    let code = u32::from(character);
    if character.is_whitespace() {
        return Some((Class::Space, String::new()));
    }
    let category = character.general_category();
    match category {
        GeneralCategory::Format | GeneralCategory::Control => return Some((Class::Hidden, String::new())),
        GeneralCategory::NonspacingMark | GeneralCategory::EnclosingMark => {
            return Some((Class::Mark, String::new()));
        }
        GeneralCategory::Unassigned | GeneralCategory::PrivateUse | GeneralCategory::Surrogate => {
            return None;
        }
        _ => {}
    }
    // Blank on every screen though Unicode calls them letters.
    if matches!(code, 0x115F | 0x1160 | 0x3164 | 0xFFA0 | 0x2800) {
        return Some((Class::Hidden, String::new()));
    }
    // Letters that Unicode leaves without a decomposition: emoji letters and regional indicators.
    let emoji_letter = match code {
        0x1F150..=0x1F169 => Some(code - 0x1F150),
        0x1F170..=0x1F189 => Some(code - 0x1F170),
        0x1F1E6..=0x1F1FF => Some(code - 0x1F1E6),
        _ => None,
    };
    if let Some(offset) = emoji_letter {
        let letter = char::from(b'a' + u8::try_from(offset).expect("26 letters"));
        return Some((Class::Styled, letter.to_string()));
    }
    // Circled numbers of the dingbats, which have no decomposition either.
    let circled = match code {
        0x24FF => Some(0),
        0x24EB..=0x24F4 => Some(code - 0x24EB + 11),
        0x24F5..=0x24FE => Some(code - 0x24F5 + 1),
        0x2776..=0x277F => Some(code - 0x2776 + 1),
        0x2780..=0x2789 => Some(code - 0x2780 + 1),
        0x278A..=0x2793 => Some(code - 0x278A + 1),
        _ => None,
    };
    if let Some(number) = circled {
        return Some((Class::Styled, number.to_string()));
    }
    let bare: String =
        character.nfkd().filter(|part| part.general_category_group() != GeneralCategoryGroup::Mark).collect();
    if bare != character.to_string() && is_foldable(&bare) {
        let canonical: String = character.nfd().collect();
        let class = if canonical == character.to_string() { Class::Styled } else { Class::Plain };
        return Some((class, bare.trim().to_ascii_lowercase()));
    }
    if category_is_letter(character) {
        if DISGUISES.iter().any(|range| range.contains(&code))
            && let Some(text) = look_alike(character, &bare)
        {
            return Some((Class::LookAlike, text));
        }
        return Some((Class::Letter, "\u{7f}".into()));
    }
    // Typographic quotes and dashes.
    if matches!(code, 0x2010..=0x205F | 0x2212) {
        return look_alike(character, &bare).filter(|text| text.len() == 1).map(|text| (Class::Plain, text));
    }
    None
}

/// Where letters are taken from to imitate Latin ones: Latin extensions, phonetics, Greek, Coptic, Cyrillic,
/// Armenian, Thai, Cherokee, Canadian syllabics, letter-like signs, Lisu. In other scripts a resemblance is
/// chance, and a table for them would be most of the download.
const DISGUISES: &[std::ops::RangeInclusive<u32>] = &[
    0x00C0..=0x0587,
    0x0E01..=0x0E5B,
    0x13A0..=0x15FF,
    0x1D00..=0x1DBF,
    0x1E00..=0x218B,
    0x2C60..=0x2CFF,
    0xA4D0..=0xA4FF,
    0xA640..=0xA69F,
    0xA720..=0xA7FF,
    0xAB30..=0xABBF,
    0x10400..=0x1044F,
];

fn is_unassigned(character: char) -> bool {
    matches!(character.general_category(), GeneralCategory::Unassigned | GeneralCategory::Surrogate)
}

fn category_is_letter(character: char) -> bool {
    matches!(character.general_category_group(), GeneralCategoryGroup::Letter | GeneralCategoryGroup::Number)
}

fn is_foldable(text: &str) -> bool {
    let text = text.trim();
    !text.is_empty() && text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_graphic())
}

/// The ASCII look-alike: first of Unicode's confusables (UTS 39), then of decancer's wider table.
fn look_alike(character: char, bare: &str) -> Option<String> {
    let skeleton: String = unicode_security::confusable_detection::skeleton(bare).collect();
    let skeleton: String =
        skeleton.nfkd().filter(|part| part.general_category_group() != GeneralCategoryGroup::Mark).collect();
    if is_foldable(&skeleton) && skeleton.len() <= 2 {
        return Some(skeleton.to_ascii_lowercase());
    }
    let cured = decancer::cure_char(character, decancer::Options::default());
    let cured = match cured {
        decancer::Translation::Character(one) => one.to_string(),
        decancer::Translation::String(text) => text.to_string(),
        decancer::Translation::None => return None,
    };
    (is_foldable(&cured) && cured.len() <= 2).then(|| cured.to_ascii_lowercase())
}
