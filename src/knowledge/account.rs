//! The account check: questions about practice, and what to mend.

use crate::{Basis, Text, tables};
use serde::Serialize;

/// When a weakness is best mended; the order is our own judgement. Ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum When {
    /// On the first day.
    Today,
    /// Within the first week.
    Week,
    /// In the second week.
    Fortnight,
    /// By the thirtieth day.
    Month,
}

/// A question that is answered with yes or no.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Question {
    /// The question.
    pub ask: Text,
    /// Whether yes is the answer that needs no mending.
    pub good: bool,
    /// When to mend it.
    pub when: When,
    /// Why it matters.
    pub why: Text,
    /// What to do.
    pub fix: Text,
    /// The article that explains it.
    pub article: &'static str,
    /// In whose voice the reason is told.
    pub basis: Basis,
    /// Numbers of its sources; empty only for our own advice.
    pub sources: &'static [u16],
}

/// All questions in order.
pub fn questions() -> &'static [Question] {
    tables::ACCOUNT
}
