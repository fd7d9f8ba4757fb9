//! Days that follow from a case: when to look again, what ends when.

use crate::{Basis, Text, tables};
use serde::Serialize;

/// Where the count starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum After {
    /// When the screen appeared.
    Since,
    /// When the request for a review was sent.
    Appeal,
}

/// A day to remember.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Deadline {
    /// Its stable name.
    pub id: &'static str,
    /// The screens for which it counts.
    pub states: &'static [&'static str],
    /// Where the count starts.
    pub after: After,
    /// How many hours later, as the source says.
    pub hours: u32,
    /// What to do then.
    pub title: Text,
    /// Why then, with the confidence in words.
    pub why: Text,
    /// In whose voice it is told.
    pub basis: Basis,
    /// Numbers of its sources.
    pub sources: &'static [u16],
}

/// The days that count for the screen with this id.
pub fn deadlines(state: &str) -> impl Iterator<Item = &'static Deadline> {
    tables::DEADLINES.iter().filter(move |deadline| deadline.states.contains(&state))
}
