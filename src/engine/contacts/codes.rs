//! Row codes, header names and words in cells, as the data files of `rules/contacts` say them.

use super::small;
use crate::report::contacts::{ExportKind, NumberForm, Role, Verdict};

include!(concat!(env!("OUT_DIR"), "/contact_tables.rs"));

/// The headers by which a role is known, each list one text with a word a line: a table of pointers into it
/// would compress worse than the words.
pub(super) struct ColumnNames {
    pub(super) role: Role,
    /// Whole headers.
    pub(super) names: &'static str,
    /// May stand anywhere in a header.
    pub(super) words: &'static str,
    /// Forbid the role, unless the whole header is one of `names`.
    pub(super) not: &'static str,
}

/// The columns that another program imports.
#[derive(Debug)]
pub(super) struct ExportLayout {
    pub(super) kind: ExportKind,
    /// The form of numbers that the program asks for.
    pub(super) numbers: Option<NumberForm>,
    /// Headers and what stands below them.
    pub(super) columns: &'static [(&'static str, Field)],
}

/// What stands in a column of an export.
#[derive(Debug, Clone, Copy)]
pub(super) enum Field {
    Phone,
    Name,
    Tags,
    /// `TRUE` or `FALSE`.
    Consent,
    Fixed(&'static str),
}

impl Code {
    /// The id in the data file and in reports.
    #[must_use]
    pub fn id(self) -> &'static str {
        ROWS[self as usize].1
    }
}

/// A set of codes of one row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Codes(u32);

impl Codes {
    pub(super) fn of(code: Code) -> Self {
        Self(1 << code as u32)
    }

    /// The set of the code with this place in the table.
    pub(super) fn bit(place: u32) -> Self {
        Self(1 << place)
    }

    pub(super) fn add(&mut self, code: Code) {
        self.0 |= 1 << code as u32;
    }

    pub(super) fn merge(&mut self, other: Self) {
        self.0 |= other.0;
    }

    /// Whether the code is in it.
    #[must_use]
    pub fn has(self, code: Code) -> bool {
        self.0 & 1 << code as u32 != 0
    }

    /// Every code there is, the gravest first.
    pub(super) fn all() -> impl Iterator<Item = Code> {
        ROWS.iter().map(|row| row.0)
    }

    /// The codes, the gravest first.
    pub fn iter(self) -> impl Iterator<Item = Code> {
        ROWS.iter().map(|row| row.0).filter(move |code| self.has(*code))
    }

    /// Whether a row may be written to at all.
    pub(super) fn are_clean(self) -> bool {
        matches!(self.verdict(), Verdict::Ok | Verdict::Repaired | Verdict::Warned)
    }

    /// … and its consent cell, if the list has one, does not speak against it.
    pub(super) fn are_consented(self) -> bool {
        self.are_clean() && !self.has(Code::ConsentMissing) && !self.has(Code::ConsentRefused)
    }

    /// What they make of a row together.
    #[must_use]
    pub fn verdict(self) -> Verdict {
        const GRAVEST_FIRST: [Verdict; 5] =
            [Verdict::Blank, Verdict::Rejected, Verdict::Duplicate, Verdict::Warned, Verdict::Repaired];
        static MASKS: [u32; 5] = masks(GRAVEST_FIRST);
        GRAVEST_FIRST
            .into_iter()
            .zip(MASKS)
            .find_map(|(verdict, mask)| (self.0 & mask != 0).then_some(verdict))
            .unwrap_or(Verdict::Ok)
    }
}

/// For each verdict the codes that lead to it.
const fn masks(verdicts: [Verdict; 5]) -> [u32; 5] {
    let mut masks = [0; 5];
    let mut row = 0;
    while row < ROWS.len() {
        let mut verdict = 0;
        while verdict < verdicts.len() {
            if ROWS[row].2 as u8 == verdicts[verdict] as u8 {
                masks[verdict] |= 1 << row;
            }
            verdict += 1;
        }
        row += 1;
    }
    masks
}

/// Words that cells may hold, compared without regard to the case of ASCII letters.
pub(super) struct Words {
    /// One a line.
    words: &'static str,
    /// The first signs of the words, one bit each: most cells begin with none of them.
    firsts: u32,
}

impl Words {
    pub(super) const fn new(words: &'static str) -> Self {
        let (mut rest, mut firsts) = (words.as_bytes(), first_bit(words.as_bytes()));
        while let [sign, after @ ..] = rest {
            if *sign == b'\n' {
                firsts |= first_bit(after);
            }
            rest = after;
        }
        Self { words, firsts }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &'static str> {
        self.words.split('\n')
    }

    fn may_begin(&self, cell: &str) -> bool {
        self.firsts & first_bit(cell.as_bytes()) != 0
    }

    /// Whether the cell is one of them.
    pub(super) fn are(&self, cell: &str) -> bool {
        self.may_begin(cell) && self.iter().any(|word| cell.eq_ignore_ascii_case(word))
    }

    /// Whether the cell is one of them or begins with one and a blank or a sign behind it.
    pub(super) fn begin(&self, cell: &str) -> bool {
        self.may_begin(cell)
            && self.iter().any(|word| {
                cell.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
                    && !cell[word.len()..].starts_with(small::is_word)
            })
    }

    /// Whether one of them stands in the cell as a word.
    pub(super) fn are_in(&self, cell: &str) -> bool {
        let mut is_inside = false;
        cell.char_indices().any(|(at, sign)| {
            let is_start = !std::mem::replace(&mut is_inside, small::is_word(sign));
            is_start && self.begin(&cell[at..])
        })
    }
}

/// A bit for each ASCII letter, and others that digits and all other signs share.
const fn first_bit(text: &[u8]) -> u32 {
    match text {
        [] => 0,
        [letter @ (b'a'..=b'z' | b'A'..=b'Z'), ..] => 1 << ((*letter | 0x20) - b'a'),
        [other, ..] => 1 << (26 + *other % 6),
    }
}

/// Lower case, every run of other signs one blank: `No. HP/WA` → `no hp wa`.
pub(super) fn plain_words(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        if small::is_word(sign) {
            out.push(sign.to_ascii_lowercase());
        } else if !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// The role that a header names, and whether the whole header does.
pub(super) fn role_of_header(header: &str) -> Option<(Role, bool)> {
    let plain = plain_words(header);
    // “Phone 2 - Value”, “HP 1”: the number of a column says nothing about what it holds.
    let bare =
        plain.split(' ').filter(|word| !word.bytes().all(|byte| byte.is_ascii_digit())).collect::<Vec<_>>();
    let bare = bare.strip_suffix(&["value"]).unwrap_or(&bare).join(" ");
    if bare.is_empty() {
        return None;
    }
    if let Some(exact) = COLUMNS.iter().find(|column| column.names.split('\n').any(|name| name == bare)) {
        return Some((exact.role, true));
    }
    COLUMNS
        .iter()
        .find(|column| holds_word(&bare, column.words) && !holds_word(&bare, column.not))
        .map(|column| (column.role, false))
}

/// `plain_words` on both sides, so words are parted by single blanks.
fn holds_word(plain: &str, words: &str) -> bool {
    let is_word = |at: usize, word: &str| {
        let rest = &plain[at + word.len()..];
        (at == 0 || plain[..at].ends_with(' ')) && (rest.is_empty() || rest.starts_with(' '))
    };
    words
        .split('\n')
        .filter(|word| !word.is_empty())
        .any(|word| small::places(plain, word).any(|at| is_word(at, word)))
}
