//! Runs the automata over a folded text.

use super::automata::Patterns;
use crate::{
    report::{Confidence, Severity},
    rule::{Rule, RuleMeta, Scope},
    text::{
        fold::{DECODED, Folded, SQUEEZED, is_word},
        sentences::{sentence_at, sentences},
    },
};
use std::ops::Range;

include!(concat!(env!("OUT_DIR"), "/rules.rs"));

static PATTERNS: Patterns = Patterns::new(include_bytes!(concat!(env!("OUT_DIR"), "/automata.bin")));

/// One view of a text with everything the automata found in it.
#[derive(Debug)]
pub(crate) struct View {
    pub(crate) folded: Folded,
    pub(crate) sentences: Vec<Range<usize>>,
    /// Matches by automaton, each list in order and without overlap.
    matches: Vec<Vec<Range<usize>>>,
}

impl View {
    /// Matches everything against a folded text.
    pub(crate) fn new(folded: Folded) -> Self {
        let matches = PATTERNS.matches(&folded.text);
        Self { sentences: sentences(&folded.text), folded, matches }
    }

    /// Where a signal was seen.
    pub(crate) fn signal(&self, name: &str) -> &[Range<usize>] {
        SIGNALS.iter().position(|other| *other == name).map_or(&[], |index| &self.matches[index])
    }

    /// Whether these bytes, as a whole, are part of something that a pattern knows.
    pub(crate) fn knows(&self, range: &Range<usize>) -> bool {
        self.matches.iter().any(|found| {
            let first = found.partition_point(|one| one.end < range.end);
            found.get(first).is_some_and(|one| one.start <= range.start && one.end >= range.end)
        })
    }

    /// Where the automaton with this index matched.
    pub(crate) fn automaton_matches(&self, index: u8) -> &[Range<usize>] {
        &self.matches[usize::from(index)]
    }

    /// The matches of a rule whose companions are there and whose excuses are not.
    pub(crate) fn rule_matches(&self, rule: &Rule) -> Vec<Range<usize>> {
        let Some(automaton) = rule.automaton else { return Vec::new() };
        self.matches[usize::from(automaton)]
            .iter()
            .filter(|found| self.stands(rule, found))
            .cloned()
            .collect()
    }

    fn stands(&self, rule: &Rule, found: &Range<usize>) -> bool {
        let zone = self.zone(found, rule.scope);
        // Matches of one automaton come in order and do not overlap, so the first one in the zone decides.
        let seen = |signal: &u8, zone: &Range<usize>| {
            let matches = &self.matches[usize::from(*signal)];
            let first = matches.partition_point(|other| other.start < zone.start);
            matches.get(first).is_some_and(|other| other.end <= zone.end)
        };
        (rule.near.is_empty() || rule.near.iter().any(|signal| seen(signal, &zone)))
            && rule.with.iter().all(|signal| seen(signal, &zone))
            && (rule.unless.is_empty() || {
                let zone = self.zone(found, rule.unless_scope);
                !rule.unless.iter().any(|signal| seen(signal, &zone))
            })
    }

    fn zone(&self, found: &Range<usize>, scope: Scope) -> Range<usize> {
        let first = sentence_at(&self.sentences, found.start);
        let last = sentence_at(&self.sentences, found.end.saturating_sub(1));
        let span = |first: usize, last: usize| {
            self.sentences.get(first).map_or(0, |sentence| sentence.start)
                ..self.sentences.get(last).map_or(self.folded.text.len(), |sentence| sentence.end)
        };
        match scope {
            Scope::Sentence => span(first, last),
            Scope::Nearby => span(first.saturating_sub(1), last + 1),
            Scope::Message => 0..self.folded.text.len(),
        }
    }

    /// Whether a match exists in this view only because a disguise inside a word was undone.
    pub(crate) fn is_undone(&self, found: &Range<usize>) -> bool {
        self.folded.flags_in(found.clone()) & (DECODED | SQUEEZED) != 0
    }
}

/// Patterns start where a word starts, where letters turn to digits or back, and at every sign.
pub(super) fn starts_token(text: &[u8], at: usize) -> bool {
    let byte = text[at];
    if matches!(byte, b' ' | b'\n') {
        return false;
    }
    let Some(before) = at.checked_sub(1).map(|before| text[before]) else { return true };
    !is_word(byte) || !is_word(before) || byte.is_ascii_digit() != before.is_ascii_digit()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold::fold;

    /// Every automaton finds what `regex` finds for the same pattern on the same text.
    #[test]
    fn automata_agree_with_the_regex_crate() {
        let views: Vec<View> =
            crate::examples::all_texts().iter().map(|text| View::new(fold(text))).collect();
        for (id, pattern) in ORACLE {
            let oracle = regex::bytes::Regex::new(&format!("(?-u){pattern}"))
                .unwrap_or_else(|error| panic!("{id}: {error}"));
            let rule =
                RULES.iter().find(|rule| rule.meta.id == *id).unwrap_or_else(|| panic!("{id} is no rule"));
            let index = rule.automaton.unwrap_or_else(|| panic!("{id} has no automaton"));
            for view in &views {
                let text = &view.folded.text;
                let ours = view.matches[usize::from(index)].first().map(|found| found.start);
                assert_eq!(
                    ours,
                    first_at_token(&oracle, text),
                    "{id} on {:?}",
                    String::from_utf8_lossy(text)
                );
            }
        }
    }

    fn first_at_token(oracle: &regex::bytes::Regex, text: &[u8]) -> Option<usize> {
        let mut from = 0;
        while let Some(found) = oracle.find_at(text, from) {
            if !found.is_empty() && starts_token(text, found.start()) {
                return Some(found.start());
            }
            from = found.start() + 1;
        }
        None
    }
}
