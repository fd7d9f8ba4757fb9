//! A message as the rules read it: typed and with disguises undone, its links and its weak signals.

use super::{
    checks::{Checked, Hit},
    evidence::{self, Seen},
    matcher::View,
};
use crate::{
    report::MessageContext,
    rule::Rule,
    text::{
        bare::bare,
        fold::{AFTER_HIDDEN, DECODED, LOOK_ALIKE, STYLED, fold},
        links::{Link, links},
        spans::merge_overlapping,
    },
};
use std::ops::Range;

/// Everything that rules are held against.
pub(super) struct Reading<'t> {
    text: &'t str,
    pub(super) plain: View,
    undone: Option<View>,
    pub(super) links: Vec<Link>,
    evidence: Vec<Seen>,
    context: MessageContext,
}

impl<'t> Reading<'t> {
    /// Reads a text of at most `CHECKED_MAX_BYTES`.
    pub(super) fn new(text: &'t str, context: MessageContext) -> Self {
        let plain = View::new(fold(text));
        let undone = bare(&plain.folded).map(View::new);
        let links = links(text);
        let evidence = evidence::seen(text, &plain, undone.as_ref(), &links);
        Self { text, plain, undone, links, evidence, context }
    }

    /// What a rule finds, and whether any of its words was disguised.
    pub(super) fn hits(&self, rule: &Rule) -> (Vec<Hit>, bool) {
        let (candidates, disguised) = self.candidates(rule);
        let hits = match rule.check {
            None => Hit::at(candidates),
            Some(check) => check(&Checked {
                text: self.text,
                plain: &self.plain,
                undone: self.undone.as_ref(),
                evidence: &self.evidence,
                links: &self.links,
                context: self.context,
                candidates: &candidates,
            }),
        };
        (hits, disguised)
    }

    /// Where a rule's patterns match in the original text.
    fn candidates(&self, rule: &Rule) -> (Vec<Range<usize>>, bool) {
        let mut disguised = false;
        let mut found: Vec<Range<usize>> = Vec::new();
        let plain = &self.plain;
        for range in plain.rule_matches(rule) {
            disguised |= plain.folded.flags_in(range.clone()) & (STYLED | LOOK_ALIKE | AFTER_HIDDEN) != 0;
            found.push(plain.folded.original(range));
        }
        if let Some(view) = &self.undone {
            // A match that was plain already counts again when only its companions were disguised.
            let has_companions = !rule.near.is_empty() || !rule.with.is_empty();
            let counts = |range: &Range<usize>| has_companions || view.is_undone(range);
            for range in view.rule_matches(rule).into_iter().filter(counts) {
                disguised |=
                    view.folded.flags_in(range.clone()) & (STYLED | LOOK_ALIKE | AFTER_HIDDEN | DECODED) != 0;
                found.push(view.folded.original(range));
            }
        }
        (merge_overlapping(found), disguised)
    }
}
