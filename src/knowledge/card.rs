//! The small cards: error codes, names of checks, words of the house, sources.

use crate::{Text, tables};
use serde::Serialize;

/// In whose voice a fact may be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// Official text: "WhatsApp says".
    Official,
    /// Read from the app: "the app shows".
    App,
    /// Press, vendors, developers: "reported".
    Reported,
    /// Our own conclusion or translation: "we infer".
    Inferred,
}

/// A document that facts were taken from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Source {
    /// The number that articles cite.
    pub number: u16,
    /// Its name.
    pub title: Text,
    /// Its address; `None` for collections without one.
    pub url: Option<&'static str>,
    /// When it was written or archived, as far as known.
    pub dated: Text,
    /// How far it carries.
    pub basis: Basis,
    /// The day it was last read, ISO 8601.
    pub checked: &'static str,
}

/// An error code of the Cloud API or a reason why a template was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct ErrorCard {
    /// The code as it is shown, e.g. `131049` or `INVALID_FORMAT`.
    pub code: &'static str,
    /// What it means.
    pub means: Text,
    /// What to do.
    pub fix: Text,
    /// The article that explains it.
    pub article: &'static str,
    /// Screens that it belongs to.
    pub states: &'static [&'static str],
    /// Fact ids.
    pub facts: &'static [&'static str],
    /// Numbers of its sources.
    pub sources: &'static [u16],
    /// How far the meaning may be called official.
    pub basis: Basis,
    /// The day it was last checked, ISO 8601.
    pub checked: &'static str,
}

/// What a check looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// Message text (M..).
    Message,
    /// Template (T..).
    Template,
    /// Contact list (L..).
    Contacts,
}

/// The name of a check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct CheckName {
    /// M01, T01, L01 …
    pub id: &'static str,
    /// What it looks at.
    pub scope: Scope,
    /// Short name.
    pub name: Text,
    /// Id of the article that explains the matter.
    pub article: &'static str,
    /// The heading in it that a finding leads to.
    pub heading: &'static str,
}

/// A word that the texts use for one thing, always the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Term {
    /// The word.
    pub term: Text,
    /// What it means here.
    pub means: Text,
}

/// All sources by number.
pub fn sources() -> &'static [Source] {
    tables::SOURCES
}

/// The source with this number.
pub fn source(number: u16) -> Option<&'static Source> {
    sources().iter().find(|source| source.number == number)
}

/// All error cards, in the file's order.
pub fn errors() -> &'static [ErrorCard] {
    tables::ERRORS
}

/// The card of this code.
pub fn error(code: &str) -> Option<&'static ErrorCard> {
    errors().iter().find(|card| card.code == code)
}

/// The names of all checks.
pub fn checks() -> &'static [CheckName] {
    tables::CHECKS
}

/// The heading of `article` that a finding leads to: that of the first check which the article explains, else the
/// part on what to do, which every article has.
pub fn heading_for<'a>(article: &str, mut checks: impl Iterator<Item = &'a str>) -> &'static str {
    checks
        .find_map(|id| check(id).filter(|check| check.article == article))
        .map_or("what-to-do-now", |check| check.heading)
}

/// The name of this check.
pub fn check(id: &str) -> Option<&'static CheckName> {
    checks().iter().find(|check| check.id == id)
}

/// A text that many states use, by its name in `shared.toml`; equal to the one in those states.
pub fn shared_text(name: &str) -> Option<Text> {
    tables::SHARED.iter().find(|(known, _)| *known == name).map(|(_, text)| *text)
}

/// The words of the house, in Indonesian alphabetical order.
pub fn glossary() -> &'static [Term] {
    tables::GLOSSARY
}
