//! Code for what a pattern cannot say: one file = one function `check`, named by exactly one rule.

pub(crate) mod card_number;
pub(crate) mod consent_for_promotion;
pub(crate) mod disguised_letters;
pub(crate) mod disguised_name;
pub(crate) mod format_marks;
pub(crate) mod introduction;
pub(crate) mod length;
pub(crate) mod link_shortener;
pub(crate) mod look_alike_host;
pub(crate) mod many_links;
pub(crate) mod markdown;
pub(crate) mod national_id;
pub(crate) mod reads_like_promotion;
pub(crate) mod reads_like_scam;
pub(crate) mod repetition;
pub(crate) mod shouting;
pub(crate) mod spintax;
pub(crate) mod template_variable;
pub(crate) mod unfilled_placeholder;
pub(crate) mod way_to_stop;

pub(crate) use super::fixes::Draft;
use super::{evidence::Weighed, matcher::View};
use crate::{
    report::{MessageContext, Severity},
    text::{links::Link, spans::sorted_spans},
};
use std::ops::Range;

/// What a check function sees. Ranges are bytes of the original text unless said otherwise.
pub(crate) struct Checked<'a> {
    /// The text as typed, up to the cap.
    pub(crate) text: &'a str,
    /// The folded text and everything matched in it.
    pub(crate) plain: &'a View,
    /// The same with disguises inside words undone, where there are any.
    pub(crate) undone: Option<&'a View>,
    /// The weak signals that were seen.
    pub(crate) evidence: &'a [crate::message::evidence::Seen],
    /// The links, in order.
    pub(crate) links: &'a [Link],
    /// How the message will be sent.
    pub(crate) context: MessageContext,
    /// Where the rule's own patterns matched, if it has any.
    pub(crate) candidates: &'a [Range<usize>],
}

impl Checked<'_> {
    /// Whether a range of the text touches a link.
    pub(crate) fn is_in_link(&self, range: &Range<usize>) -> bool {
        let first = self.links.partition_point(|link| link.range.end <= range.start);
        self.links.get(first).is_some_and(|link| link.range.start < range.end)
    }

    /// Where a signal was seen, disguised words included, in order.
    pub(crate) fn signal(&self, name: &str) -> Vec<Range<usize>> {
        let plain = self.plain.signal(name).iter().map(|found| self.plain.folded.original(found.clone()));
        let undone = self.undone.into_iter().flat_map(|view| {
            view.signal(name)
                .iter()
                .filter(|found| view.is_undone(found))
                .map(|found| view.folded.original(found.clone()))
        });
        let mut found = sorted_spans(plain.chain(undone).collect());
        found.dedup_by(|later, earlier| later.start < earlier.end);
        found
    }
}

/// One thing found by a function.
#[derive(Debug, Default)]
pub(crate) struct Hit {
    /// Where; empty when it is about the whole text.
    pub(crate) spans: Vec<Range<usize>>,
    /// What was measured.
    pub(crate) measure: Option<u32>,
    /// The limit it is held against.
    pub(crate) limit: Option<u32>,
    /// How much it matters, where that is not the rule's own severity.
    pub(crate) severity: Option<Severity>,
    /// The parts that added up to it, for weighed findings.
    pub(crate) evidence: Vec<Weighed>,
    /// Changes that mend it.
    pub(crate) fixes: Vec<Draft>,
}

impl Hit {
    /// A hit at these places, or none when there are none.
    pub(crate) fn at(spans: Vec<Range<usize>>) -> Vec<Self> {
        if spans.is_empty() { Vec::new() } else { vec![Self { spans, ..Self::default() }] }
    }
}
