//! Appeal letters: built from true facts, checked before they are sent.
//!
//! A letter has lines with `{field}` in them. A line whose field is empty is left out, and a letter whose
//! required fields are empty is not written at all: nothing is invented.

mod lint;

use crate::{Lang, Text, tables};
use serde::Serialize;

pub use lint::{Facts, Warning, check};

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FieldKind {
    /// A phone number in full form, +62…
    Number,
    /// A day or a day with an hour.
    Date,
    /// A few words on one line.
    Line,
    /// One to three sentences.
    Paragraph,
}

/// A fact that a letter asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Field {
    /// The name between braces in the lines.
    pub id: &'static str,
    /// What is asked.
    pub label: Text,
    /// An example or a word of help.
    pub hint: Text,
    /// Whether the letter cannot do without it.
    pub required: bool,
    /// Whether its words belong to a language; names, numbers and copied text do not.
    pub translate: bool,
    /// What it holds.
    pub kind: FieldKind,
}

/// A letter's form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Letter {
    /// L1, L2 or L3.
    pub id: &'static str,
    /// Its name.
    pub title: Text,
    /// Where it is sent and when it is the right one.
    pub purpose: Text,
    /// The screens it answers.
    pub states: &'static [&'static str],
    /// The facts it asks for, in order.
    pub fields: &'static [Field],
    /// Its lines in order.
    pub lines: &'static [Text],
}

/// The words of one kind of warning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct LintText {
    /// The stable code, e.g. `too-long`.
    pub code: &'static str,
    /// What was found.
    pub title: Text,
    /// Why it matters and what to do.
    pub fix: Text,
}

/// What the check compares with; the values stand with their reasons in `letters/lint.toml`.
pub(crate) struct Limits {
    pub(crate) max_characters: usize,
    pub(crate) min_capitals: usize,
    pub(crate) max_capital_percent: usize,
    pub(crate) nik_digits: usize,
    pub(crate) min_card_digits: usize,
    pub(crate) max_card_digits: usize,
    pub(crate) code_digits: usize,
    pub(crate) near_bytes: usize,
}

/// The most characters that a letter should have.
pub fn max_characters() -> usize {
    tables::LETTER_LIMITS.max_characters
}

/// All letters.
pub fn all() -> &'static [Letter] {
    tables::LETTERS
}

/// The letter with this id.
pub fn letter(id: &str) -> Option<&'static Letter> {
    all().iter().find(|letter| letter.id == id)
}

/// The words of every warning that [`check`] can give.
pub fn lint_texts() -> &'static [LintText] {
    tables::LETTER_LINTS
}

/// Writes the letter from `answers` (field id, words) in `lang`.
///
/// Lines without their facts are left out. `Err` lists the ids of required fields that have no answer, in the
/// form's order; the letter is then not written.
pub fn compose(letter: &Letter, answers: &[(&str, &str)], lang: Lang) -> Result<String, Vec<&'static str>> {
    let missing: Vec<_> = letter
        .fields
        .iter()
        .filter(|field| field.required && answer(answers, field.id).is_none())
        .map(|field| field.id)
        .collect();
    if !missing.is_empty() {
        return Err(missing);
    }
    Ok(draft(letter, answers, lang))
}

/// The lines whose facts are known so far, to look at while the form is filled in.
pub fn draft(letter: &Letter, answers: &[(&str, &str)], lang: Lang) -> String {
    let lines: Vec<_> = letter.lines.iter().filter_map(|line| fill(line.get(lang), answers)).collect();
    lines.join("\n")
}

fn answer<'a>(answers: &[(&str, &'a str)], id: &str) -> Option<&'a str> {
    let words = answers.iter().find(|(name, _)| *name == id)?.1.trim();
    (!words.is_empty()).then_some(words)
}

/// The line with its fields filled, `None` when one of them has no answer.
fn fill(line: &str, answers: &[(&str, &str)]) -> Option<String> {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('{') {
        let (field, tail) = after.split_once('}').expect("the build checks the braces of every line");
        out.push_str(before);
        out.push_str(answer(answers, field)?.trim_end_matches('.'));
        rest = tail;
    }
    out.push_str(rest);
    Some(out)
}
