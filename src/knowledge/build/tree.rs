//! The tree's own check: no dead, endless or too long path, no question that nobody reaches.

use super::{Faults, raw};
use std::collections::BTreeSet;

/// As `tree::MAX_QUESTIONS` at run time; a test holds them together.
const MAX_QUESTIONS: usize = 7;
const FILE: &str = "tree.toml";

/// Walks every path.
pub(crate) fn check(nodes: &[raw::Node], faults: &mut Faults) {
    let Some(start) = nodes.first() else {
        return faults.add(FILE, "node", "there is none");
    };
    let mut reached = BTreeSet::new();
    walk(nodes, start, &mut Vec::new(), &mut reached, faults);
    for node in nodes {
        if !reached.contains(node.id.as_str()) {
            faults.add(FILE, &node.id, "no answer leads here");
        }
        if node.answers.len() < 2 {
            faults.add(FILE, &node.id, "needs at least two answers");
        }
        for (i, answer) in node.answers.iter().enumerate() {
            let place = format!("{} answer {}", node.id, i + 1);
            let is_end = !answer.states.is_empty() || !answer.articles.is_empty();
            if answer.go.is_some() && (is_end || !answer.steps.is_empty() || answer.letter.is_some()) {
                faults.add(FILE, &place, "goes on and ends at once");
            }
            if answer.go.is_none()
                && (answer.articles.is_empty() || answer.states.is_empty() && answer.steps.is_empty())
            {
                faults.add(FILE, &place, "an end needs an article, and a state or first steps");
            }
        }
    }
}

fn walk<'a>(
    nodes: &'a [raw::Node],
    node: &'a raw::Node,
    path: &mut Vec<&'a str>,
    reached: &mut BTreeSet<&'a str>,
    faults: &mut Faults,
) {
    if path.contains(&node.id.as_str()) {
        return faults.add(FILE, &node.id, &format!("endless: {path:?}"));
    }
    path.push(&node.id);
    reached.insert(&node.id);
    if path.len() > MAX_QUESTIONS {
        faults.add(FILE, &node.id, &format!("more than {MAX_QUESTIONS} questions: {path:?}"));
    } else {
        for go in node.answers.iter().filter_map(|answer| answer.go.as_ref()) {
            match nodes.iter().find(|node| node.id == *go) {
                Some(next) => walk(nodes, next, path, reached, faults),
                None => faults.add(FILE, &node.id, &format!("leads to unknown {go}")),
            }
        }
    }
    path.pop();
}
