//! What people read about templates beside their findings.

use super::Category;
use crate::{Lang, report::Source};
use serde::{Deserialize, Serialize};

/// What people read about a template beside its findings, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TemplateTexts {
    /// The language.
    pub lang: Lang,
    /// What follows from a category.
    pub consequences: Vec<Consequence>,
    /// What was left unchecked and why, by the ids in [`TemplateReport::not_checked`].
    pub not_checked: Vec<NotChecked>,
    /// Every limit with its source.
    pub limits: Vec<Limit>,
}

/// What follows from a category.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consequence {
    /// The category.
    pub category: Category,
    /// `consent`, `cost` or `misuse`.
    pub about: String,
    /// The sentence.
    pub text: String,
    /// Where it comes from.
    pub source: Source,
}

/// Something that is not checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotChecked {
    /// Its id.
    pub id: String,
    /// What.
    pub what: String,
    /// “because …”, the rest of the sentence.
    pub because: String,
}

/// A limit with its source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limit {
    /// Its id.
    pub id: String,
    /// The number.
    pub max: u32,
    /// What it limits.
    pub about: String,
    /// Where it comes from.
    pub source: Source,
}
