//! The check of a finished letter: what should not be in it and what is missing.

use crate::tables;
use serde::Serialize;
use std::ops::Range;

/// What is known beside the letter's text.
#[derive(Debug, Clone, Copy, Default)]
pub struct Facts<'a> {
    /// The account's own number, so that it is not taken for somebody else's.
    pub number: Option<&'a str>,
    /// The name of the business.
    pub business: Option<&'a str>,
    /// A sending tool that was in use.
    pub tool: Option<&'a str>,
}

/// One thing to mend.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Warning {
    /// The code; its words are in [`super::lint_texts`].
    pub code: &'static str,
    /// Where in the text, in bytes; `None` when it is about the whole letter.
    pub range: Option<Range<usize>>,
}

/// The app's field and the reader's patience; the house limit for all three letters.
pub(crate) const MAX_CHARACTERS: usize = 1_200;
/// Fewer capital letters than this are names and abbreviations.
const MIN_SHOUTED_LETTERS: usize = 24;
/// Above this share (in percent) of capitals a letter reads as shouted.
const MAX_CAPITAL_PERCENT: usize = 40;
/// Digits of an Indonesian identity number.
const NIK_DIGITS: usize = 16;
/// Digits of a verification code.
const CODE_DIGITS: usize = 6;
/// Verification codes are looked for this many bytes around their digits.
const CODE_NEARBY_BYTES: usize = 24;

/// Everything to mend in `text`, in a fixed order of codes. Never fails: every text is valid input.
pub fn check(text: &str, facts: Facts<'_>) -> Vec<Warning> {
    let lower = text.to_ascii_lowercase();
    let mut found = Vec::new();
    if text.chars().count() > MAX_CHARACTERS {
        found.push(Warning { code: "too-long", range: None });
    }
    let numbers = digit_runs(text);
    let own = facts.number.map(subscriber);
    if !numbers.iter().any(|run| run.international) {
        found.push(Warning { code: "missing-number", range: None });
    }
    if facts
        .business
        .is_some_and(|name| !name.trim().is_empty() && !lower.contains(&name.trim().to_ascii_lowercase()))
    {
        found.push(Warning { code: "missing-business", range: None });
    }
    if is_shouted(text) {
        found.push(Warning { code: "shouting", range: None });
    }
    for (code, words) in tables::LETTER_WORDS {
        let hit = words.iter().find_map(|words| phrase(&lower, words));
        let counts = *code != "denial-with-tool" || facts.tool.is_some_and(|tool| !tool.trim().is_empty());
        if let Some(range) = hit.filter(|_| counts) {
            found.push(Warning { code, range: Some(range) });
        }
    }
    let mut first_number = own;
    for run in numbers {
        let code = if run.digits.len() == NIK_DIGITS && !run.international {
            "identity-number"
        } else if run.digits.len() == CODE_DIGITS && is_near_code_word(&lower, &run.range) {
            "secret-code"
        } else if run.is_phone() {
            let this = subscriber(&run.digits);
            let known = first_number.get_or_insert_with(|| this.clone());
            if *known == this {
                continue;
            }
            "other-number"
        } else {
            continue;
        };
        found.push(Warning { code, range: Some(run.range) });
    }
    if let Some(range) = unfilled(text) {
        found.push(Warning { code: "unfilled", range: Some(range) });
    }
    if let Some((at, emoji)) =
        text.char_indices().find(|(_, c)| matches!(u32::from(*c), 0x1F000..=0x1FAFF | 0x2600..=0x27BF))
    {
        found.push(Warning { code: "emoji", range: Some(at..at + emoji.len_utf8()) });
    }
    found
}

struct DigitRun {
    digits: String,
    international: bool,
    range: Range<usize>,
}

impl DigitRun {
    fn is_phone(&self) -> bool {
        (10..=15).contains(&self.digits.len())
            && (self.international || self.digits.starts_with("08") || self.digits.starts_with("628"))
    }
}

/// Runs of digits, joined over single spaces, dots and dashes as people write numbers.
fn digit_runs(text: &str) -> Vec<DigitRun> {
    let mut runs = Vec::new();
    let mut chars = text.char_indices().peekable();
    let mut before = ' ';
    while let Some((start, c)) = chars.next() {
        if !c.is_ascii_digit() {
            before = c;
            continue;
        }
        let mut run =
            DigitRun { digits: c.to_string(), international: before == '+', range: start..start + 1 };
        let mut joint = None;
        while let Some(&(at, next)) = chars.peek() {
            if next.is_ascii_digit() {
                run.digits.push(next);
                run.range.end = at + 1;
                joint = None;
            } else if matches!(next, ' ' | '-' | '.') && joint.is_none() {
                joint = Some(next);
            } else {
                break;
            }
            chars.next();
        }
        before = joint.unwrap_or(' ');
        runs.push(run);
    }
    runs
}

/// The number without its way of writing: 0812…, 62812… and +62 812… are one.
fn subscriber(number: &str) -> String {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let rest = digits.strip_prefix("62").or_else(|| digits.strip_prefix('0')).unwrap_or(&digits);
    rest.trim_start_matches('0').to_owned()
}

fn is_shouted(text: &str) -> bool {
    let capitals = text.chars().filter(|c| c.is_uppercase()).count();
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    capitals >= MIN_SHOUTED_LETTERS && capitals * 100 > letters * MAX_CAPITAL_PERCENT
}

/// The first place where `words` stand as whole words.
fn phrase(lower: &str, words: &str) -> Option<Range<usize>> {
    lower.match_indices(words).map(|(start, hit)| start..start + hit.len()).find(|range| {
        let open = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        open(lower[..range.start].chars().next_back()) && open(lower[range.end..].chars().next())
    })
}

fn is_near_code_word(lower: &str, range: &Range<usize>) -> bool {
    let start = (0..=range.start.saturating_sub(CODE_NEARBY_BYTES))
        .rev()
        .find(|at| lower.is_char_boundary(*at))
        .unwrap_or(0);
    let wanted = (range.end + CODE_NEARBY_BYTES).min(lower.len());
    let end = (wanted..=lower.len()).find(|at| lower.is_char_boundary(*at)).unwrap_or(lower.len());
    ["kode", "otp", "pin", "code", "sandi", "password"]
        .iter()
        .any(|word| phrase(&lower[start..end], word).is_some())
}

/// A field that was left open, `[…]` or `{…}`.
fn unfilled(text: &str) -> Option<Range<usize>> {
    [('[', ']'), ('{', '}')].into_iter().find_map(|(open, close)| {
        let start = text.find(open)?;
        let length = text[start..].find(close)?;
        Some(start..start + length + close.len_utf8())
    })
}
