//! The check of a finished letter: what should not be in it and what is missing.

use super::Limits;
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

/// Everything to mend in `text`, in a fixed order of codes. Never fails: every text is valid input.
pub fn check(text: &str, facts: Facts<'_>) -> Vec<Warning> {
    let limits = &tables::LETTER_LIMITS;
    let lower = text.to_ascii_lowercase();
    let mut found = Vec::new();
    if text.chars().count() > limits.max_characters {
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
    if is_shouted(text, limits) {
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
        let code = if run.is_card(limits) {
            "card-number"
        } else if run.digits.len() == limits.nik_digits && !run.international {
            "identity-number"
        } else if run.digits.len() == limits.code_digits && is_near_code_word(&lower, &run.range, limits) {
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
    if let Some(range) = password(&lower) {
        found.push(Warning { code: "password", range: Some(range) });
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
    /// Whether the digits are those of a payment card: the length and the check digit (Luhn) fit.
    fn is_card(&self, limits: &Limits) -> bool {
        let doubled = |i: usize, digit: u32| match (i % 2, digit * 2) {
            (0, _) => digit,
            (_, twice) => twice / 10 + twice % 10,
        };
        let digits = self.digits.chars().rev().filter_map(|c| c.to_digit(10));
        let sum: u32 = digits.enumerate().map(|(i, digit)| doubled(i, digit)).sum();
        // An account's number in full form may fit by chance, an identity number in one of ten.
        let is_number = self.international || self.is_phone();
        (limits.min_card_digits..=limits.max_card_digits).contains(&self.digits.len())
            && !is_number
            && !looks_like_nik(&self.digits, limits)
            && sum.is_multiple_of(10)
    }

    fn is_phone(&self) -> bool {
        (10..=15).contains(&self.digits.len())
            && (self.international || self.digits.starts_with("08") || self.digits.starts_with("628"))
    }
}

/// Sixteen digits whose middle can be a day of birth (women add 40 to the day), as identity numbers have.
fn looks_like_nik(digits: &str, limits: &Limits) -> bool {
    let two = |at: usize| digits.get(at..at + 2).and_then(|two| two.parse::<u32>().ok()).unwrap_or_default();
    let day = two(6);
    digits.len() == limits.nik_digits
        && (1..=31).contains(&(if day > 40 { day - 40 } else { day }))
        && (1..=12).contains(&two(8))
        && (11..=96).contains(&two(0))
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

fn is_shouted(text: &str, limits: &Limits) -> bool {
    let capitals = text.chars().filter(|c| c.is_uppercase()).count();
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    capitals >= limits.min_capitals && capitals * 100 > letters * limits.max_capital_percent
}

/// The first place where `words` stand as whole words.
fn phrase(lower: &str, words: &str) -> Option<Range<usize>> {
    lower.match_indices(words).map(|(start, hit)| start..start + hit.len()).find(|range| {
        let open = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        open(lower[..range.start].chars().next_back()) && open(lower[range.end..].chars().next())
    })
}

fn is_near_code_word(lower: &str, range: &Range<usize>, limits: &Limits) -> bool {
    let start = (0..=range.start.saturating_sub(limits.near_bytes))
        .rev()
        .find(|at| lower.is_char_boundary(*at))
        .unwrap_or(0);
    let wanted = (range.end + limits.near_bytes).min(lower.len());
    let end = (wanted..=lower.len()).find(|at| lower.is_char_boundary(*at)).unwrap_or(lower.len());
    near("secret-code").iter().any(|word| phrase(&lower[start..end], word).is_some())
}

/// The words that make a fault of what stands beside them.
fn near(code: &str) -> &'static [&'static str] {
    tables::LETTER_NEAR.iter().find(|(lint, _)| *lint == code).map_or(&[], |(_, words)| words)
}

/// A password that is given away: its name, a colon or an equals sign, and something after it.
fn password(lower: &str) -> Option<Range<usize>> {
    near("password").iter().find_map(|name| {
        let name = phrase(lower, name)?;
        let (between, rest) = lower[name.end..].split_once([':', '='])?;
        // "Password saya: …", but not a colon somewhere later.
        let is_its_own = between.split_whitespace().count() <= 1 && !between.contains(['.', '\n']);
        let rest = is_its_own.then(|| rest.trim_start_matches(' '))?;
        let secret = rest.split_whitespace().next()?;
        let start = lower.len() - rest.len();
        Some(start..start + secret.len())
    })
}

/// A field that was left open, `[…]` or `{…}`.
fn unfilled(text: &str) -> Option<Range<usize>> {
    [('[', ']'), ('{', '}')].into_iter().find_map(|(open, close)| {
        let start = text.find(open)?;
        let length = text[start..].find(close)?;
        Some(start..start + length + close.len_utf8())
    })
}
