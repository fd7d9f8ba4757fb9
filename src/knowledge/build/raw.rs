//! The data files as they are written.

use serde::Deserialize;
use std::collections::BTreeMap;

/// A text in both languages.
#[derive(Deserialize, Clone, Default)]
#[serde(deny_unknown_fields)]
pub(crate) struct Pair {
    pub(crate) id: String,
    pub(crate) en: String,
}

/// A text, or `@name` of one in `shared.toml`.
#[derive(Deserialize, Clone)]
#[serde(untagged)]
pub(crate) enum TextOrName {
    Name(String),
    Text(Pair),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ArticleMeta {
    pub(crate) number: u8,
    pub(crate) group: String,
    pub(crate) slug: Pair,
    pub(crate) states: Vec<String>,
    #[serde(default)]
    pub(crate) checks: Vec<String>,
    pub(crate) sources: Vec<u16>,
    pub(crate) related: Vec<String>,
    pub(crate) checked: String,
    pub(crate) changed: Vec<Change>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Change {
    pub(crate) date: String,
    pub(crate) id: String,
    pub(crate) en: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FrontMatter {
    pub(crate) title: String,
    pub(crate) lead: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct State {
    #[serde(skip)]
    pub(crate) code: String,
    pub(crate) area: String,
    pub(crate) title: Pair,
    pub(crate) gravity: String,
    pub(crate) ends: String,
    pub(crate) screens: Vec<Screen>,
    pub(crate) means: Pair,
    pub(crate) steps: Vec<Step>,
    pub(crate) wait: Pair,
    pub(crate) prepare: Vec<TextOrName>,
    pub(crate) never: Vec<TextOrName>,
    pub(crate) data: TextOrName,
    pub(crate) customers: TextOrName,
    pub(crate) letter: Option<String>,
    pub(crate) articles: Vec<String>,
    pub(crate) sources: BTreeMap<String, Vec<u16>>,
    pub(crate) checked: String,
    /// How people ask for it, in any language; for the search only.
    pub(crate) asks: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Screen {
    pub(crate) lang: String,
    pub(crate) text: String,
    pub(crate) basis: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Step {
    pub(crate) id: String,
    pub(crate) en: String,
    pub(crate) route: Option<Pair>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Tree {
    pub(crate) node: Vec<Node>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Node {
    pub(crate) id: String,
    pub(crate) ask: Pair,
    pub(crate) hint: Option<Pair>,
    pub(crate) answers: Vec<Answer>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Answer {
    pub(crate) id: String,
    pub(crate) en: String,
    pub(crate) go: Option<String>,
    #[serde(default)]
    pub(crate) states: Vec<String>,
    #[serde(default)]
    pub(crate) articles: Vec<String>,
    pub(crate) letter: Option<String>,
    pub(crate) note: Option<Pair>,
    #[serde(default)]
    pub(crate) steps: Vec<Step>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Letter {
    #[serde(skip)]
    pub(crate) code: String,
    pub(crate) title: Pair,
    pub(crate) purpose: Pair,
    pub(crate) states: Vec<String>,
    pub(crate) fields: Vec<Field>,
    pub(crate) lines: Vec<Pair>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Field {
    pub(crate) id: String,
    pub(crate) kind: String,
    pub(crate) required: bool,
    #[serde(default)]
    pub(crate) translate: bool,
    pub(crate) label: Pair,
    pub(crate) hint: Pair,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub(crate) struct Lints {
    pub(crate) limits: BTreeMap<String, Limit>,
    pub(crate) lint: Vec<Lint>,
}

/// A number that a check compares with.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Limit {
    pub(crate) value: usize,
    pub(crate) reason: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Lint {
    pub(crate) code: String,
    pub(crate) title: Pair,
    pub(crate) fix: Pair,
    /// Words that alone are the fault.
    #[serde(default)]
    pub(crate) words: Vec<String>,
    /// Words that make a fault of what stands beside them.
    #[serde(default)]
    pub(crate) near: Vec<String>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub(crate) struct Deadlines {
    pub(crate) deadline: Vec<Deadline>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Deadline {
    pub(crate) id: String,
    pub(crate) states: Vec<String>,
    pub(crate) after: String,
    pub(crate) hours: u32,
    pub(crate) title: Pair,
    pub(crate) why: Pair,
    pub(crate) basis: String,
    pub(crate) sources: Vec<u16>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub(crate) struct Errors {
    pub(crate) error: Vec<ErrorCard>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ErrorCard {
    pub(crate) code: String,
    pub(crate) means: Pair,
    pub(crate) fix: Pair,
    pub(crate) article: String,
    pub(crate) states: Vec<String>,
    pub(crate) facts: Vec<String>,
    pub(crate) sources: Vec<u16>,
    pub(crate) basis: String,
    pub(crate) checked: String,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sources {
    pub(crate) source: Vec<Source>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Source {
    pub(crate) number: u16,
    pub(crate) title: Pair,
    pub(crate) url: Option<String>,
    pub(crate) dated: Pair,
    pub(crate) basis: String,
    pub(crate) checked: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CheckName {
    pub(crate) name: Pair,
    pub(crate) article: String,
    pub(crate) heading: String,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub(crate) struct Account {
    pub(crate) question: Vec<Question>,
}

/// A question of the account check.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Question {
    pub(crate) ask: Pair,
    pub(crate) good: bool,
    pub(crate) when: String,
    pub(crate) why: Pair,
    pub(crate) fix: Pair,
    pub(crate) article: String,
    pub(crate) basis: String,
    #[serde(default)]
    pub(crate) sources: Vec<u16>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub(crate) struct Glossary {
    pub(crate) term: Vec<Term>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Term {
    pub(crate) term: Pair,
    pub(crate) means: Pair,
}

/// Ways in which people ask for an article or a check.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub(crate) struct Phrases {
    pub(crate) articles: BTreeMap<String, Vec<String>>,
    pub(crate) checks: BTreeMap<String, Vec<String>>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub(crate) struct Words {
    pub(crate) stop: Vec<String>,
    pub(crate) roots: Vec<String>,
    pub(crate) concepts: BTreeMap<String, Vec<String>>,
}
