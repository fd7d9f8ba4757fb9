//! The decision tree "what does your screen say?": one question a page, at most seven to an answer.

use crate::{Step, Text, tables};
use serde::Serialize;

/// A question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Node {
    /// Q1 …
    pub id: &'static str,
    /// The question.
    pub ask: Text,
    /// A line that helps to answer it.
    pub hint: Option<Text>,
    /// The answers, at least two.
    pub answers: &'static [Answer],
}

/// A possible answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Answer {
    /// Its words.
    pub text: Text,
    /// Where it leads.
    pub next: Next,
}

/// Where an answer leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Next {
    /// To another question, by id.
    Question(&'static str),
    /// To an end.
    Outcome(Outcome),
}

/// An end of the tree. It names at least one state, or steps of its own with at least one article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// The question's id and the answer's place, e.g. `Q10-1`.
    pub id: &'static str,
    /// The screens, the likeliest first; their first steps hold.
    pub states: &'static [&'static str],
    /// Articles to read.
    pub articles: &'static [&'static str],
    /// A letter, if an appeal exists.
    pub letter: Option<&'static str>,
    /// What to know before the steps.
    pub note: Option<Text>,
    /// Steps that come before those of the state, or stand alone.
    pub steps: &'static [Step],
}

/// Where a path of answers has led.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Walk {
    /// The questions answered so far with the place of the answer, from 1.
    pub answered: Vec<(&'static Node, usize)>,
    /// The next question or the end.
    pub stop: Stop,
}

/// Where a walk stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    /// A question waits.
    Question(&'static Node),
    /// An end.
    Outcome(&'static Outcome),
}

/// The most questions on any path; the build refuses a longer one.
pub const MAX_QUESTIONS: usize = 7;

/// All questions.
pub fn nodes() -> &'static [Node] {
    tables::TREE
}

/// The first question.
pub fn start() -> &'static Node {
    &tables::TREE[0]
}

/// The question with this id.
pub fn node(id: &str) -> Option<&'static Node> {
    nodes().iter().find(|node| node.id == id)
}

/// The end with this id, e.g. `Q10-1`.
pub fn outcome(id: &str) -> Option<&'static Outcome> {
    nodes().iter().flat_map(|node| node.answers).find_map(|answer| match &answer.next {
        Next::Outcome(outcome) if outcome.id == id => Some(outcome),
        _ => None,
    })
}

/// Follows answers counted from 1 and joined by `-` (`"1-2-1"`; empty for the start), so that a link alone holds
/// the whole walk. `None` where an answer does not exist or the path goes on after an end.
pub fn follow(path: &str) -> Option<Walk> {
    let mut walk = Walk { answered: Vec::new(), stop: Stop::Question(start()) };
    for part in path.split('-').filter(|part| !part.is_empty()) {
        let Stop::Question(question) = walk.stop else { return None };
        let place: usize = part.parse().ok()?;
        let answer = question.answers.get(place.checked_sub(1)?)?;
        walk.answered.push((question, place));
        walk.stop = match &answer.next {
            Next::Question(id) => Stop::Question(node(id)?),
            Next::Outcome(outcome) => Stop::Outcome(outcome),
        };
    }
    Some(walk)
}
