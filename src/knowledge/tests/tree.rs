//! Every path of the decision tree, walked.
#![expect(clippy::print_stdout, reason = "the count of paths is part of the result")]

use knowledge::tree::{self, MAX_QUESTIONS, Next, Node, Outcome, Stop};
use knowledge::{Lang, article, letters, state, states};
use std::collections::BTreeSet;

/// All paths with their ends.
fn paths() -> Vec<(Vec<usize>, &'static Outcome)> {
    let mut done = Vec::new();
    let mut open: Vec<(Vec<usize>, &'static Node)> = vec![(Vec::new(), tree::start())];
    while let Some((path, node)) = open.pop() {
        assert!(path.len() < MAX_QUESTIONS, "{} is asked after {path:?}", node.id);
        for (i, answer) in node.answers.iter().enumerate() {
            let path = [&path[..], &[i + 1]].concat();
            match &answer.next {
                Next::Question(id) => {
                    open.push((path, tree::node(id).expect("the build knows every question")));
                }
                Next::Outcome(outcome) => done.push((path, outcome)),
            }
        }
    }
    done
}

#[test]
fn every_path_ends_after_seven_questions_at_most() {
    let paths = paths();
    let longest = paths.iter().map(|(path, _)| path.len()).max().unwrap();
    println!("{} paths, the longest with {longest} questions", paths.len());
    assert!(longest <= MAX_QUESTIONS);
}

#[test]
fn every_end_says_what_to_do_first() {
    for (path, outcome) in paths() {
        assert!(!outcome.articles.is_empty(), "{path:?} has no article");
        assert!(outcome.articles.iter().all(|id| article(id).is_some()), "{path:?}");
        let own = outcome.steps.iter();
        let steps: Vec<_> =
            own.chain(outcome.states.iter().flat_map(|id| state(id).unwrap().steps)).collect();
        assert!(!steps.is_empty(), "{path:?} has no first step");
        assert!(outcome.letter.is_none_or(|id| letters::letter(id).is_some()), "{path:?}");
    }
}

#[test]
fn a_link_alone_holds_the_whole_walk() {
    for (path, outcome) in paths() {
        let link = path.iter().map(ToString::to_string).collect::<Vec<_>>().join("-");
        let walk = tree::follow(&link).unwrap();
        assert_eq!(walk.stop, Stop::Outcome(outcome), "{link}");
        assert_eq!(walk.answered.len(), path.len());
        assert!(tree::follow(&format!("{link}-1")).is_none(), "nothing comes after an end");
    }
    assert_eq!(tree::follow("").unwrap().stop, Stop::Question(tree::start()));
    for wrong in ["0", "99", "x", "1-0", "-1-x"] {
        assert!(tree::follow(wrong).is_none(), "{wrong}");
    }
}

#[test]
fn every_state_is_reached() {
    let reached: BTreeSet<_> = paths().into_iter().flat_map(|(_, outcome)| outcome.states).collect();
    let missing: Vec<_> = states().iter().map(|state| state.id).filter(|id| !reached.contains(id)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn outcomes_are_found_by_their_id() {
    for (_, end) in paths() {
        assert_eq!(tree::outcome(end.id), Some(end));
    }
    assert!(tree::outcome("Q1-99").is_none());
}

#[test]
fn no_answer_stands_twice_under_a_question() {
    for node in tree::nodes() {
        for lang in Lang::ALL {
            let words: BTreeSet<_> = node.answers.iter().map(|answer| answer.text.get(lang)).collect();
            assert_eq!(words.len(), node.answers.len(), "{}", node.id);
        }
    }
}
