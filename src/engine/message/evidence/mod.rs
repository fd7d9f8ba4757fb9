//! Weighed evidence: weak signals that each say little and together say "reads like a scam" or "reads like
//! promotion". What is looked for stands in `rules/evidence.toml`, what it counts in `rules/weights.toml`.

mod features;

use super::matcher::View;
use crate::text::{links::Link, spans::merge_overlapping};
use features::Message;
use std::ops::Range;

#[allow(clippy::approx_constant, reason = "generated: fitted weights may come close to any number or not")]
mod table {
    use super::{Model, Signal, features};
    include!(concat!(env!("OUT_DIR"), "/evidence.rs"));
}
use table::{PROMOTION, SCAM, SIGNALS};

/// Looks for something that no pattern can say: where it was seen, or `None`.
type Feature = fn(&Message<'_>) -> Option<Vec<Range<usize>>>;

/// A weak signal.
pub(crate) struct Signal {
    pub(crate) id: &'static str,
    /// Index of its automaton, if it is a list of patterns.
    automaton: Option<u8>,
    /// `None` when not seen; no place when it is about the whole text.
    feature: Option<Feature>,
    /// Indices of simple signals: a combination is seen when all of these …
    all: &'static [u8],
    /// … and, unless empty, one of these …
    any: &'static [u8],
    /// … and none of these were seen.
    none: &'static [u8],
    /// Speaks for the sender; the fit must not turn it against him.
    #[cfg_attr(not(feature = "texts"), expect(dead_code, reason = "only the fit asks"))]
    good: bool,
    scam: f32,
    promotion: f32,
}

/// What one kind of finding adds up, as fitted by `cargo xtask weigh`.
#[derive(Debug)]
pub(crate) struct Model {
    /// The sum of a message in which nothing was seen.
    bias: f32,
    /// From this sum on there is a finding.
    pub(crate) probable: f32,
    /// From this sum on it is the graver one.
    pub(crate) likely: f32,
}

/// A signal that was seen, and where (bytes of the original text).
pub(crate) struct Seen {
    signal: &'static Signal,
    spans: Vec<Range<usize>>,
}

/// A signal's part in a sum.
#[derive(Debug)]
pub(crate) struct Weighed {
    pub(crate) signal: &'static str,
    pub(crate) weight: f32,
    pub(crate) spans: Vec<Range<usize>>,
}

/// Which of the two sums is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Scam,
    Promotion,
}

impl Kind {
    pub(crate) fn model(self) -> &'static Model {
        match self {
            Self::Scam => &SCAM,
            Self::Promotion => &PROMOTION,
        }
    }

    fn weight(self, signal: &Signal) -> f32 {
        match self {
            Self::Scam => signal.scam,
            Self::Promotion => signal.promotion,
        }
    }
}

/// All signals in a message.
pub(crate) fn seen(text: &str, plain: &View, undone: Option<&View>, links: &[Link]) -> Vec<Seen> {
    let message = Message::new(text, plain, links);
    let simple: Vec<Option<Vec<Range<usize>>>> = SIGNALS
        .iter()
        .map(|signal| match (signal.automaton, signal.feature) {
            (Some(index), _) => Some(matched(index, plain, undone)).filter(|spans| !spans.is_empty()),
            (None, Some(feature)) => feature(&message),
            (None, None) => None,
        })
        .collect();
    let is_seen = |index: &u8| simple[usize::from(*index)].is_some();
    let combined = |signal: &Signal| {
        !signal.all.is_empty()
            && signal.all.iter().all(is_seen)
            && (signal.any.is_empty() || signal.any.iter().any(is_seen))
            && !signal.none.iter().any(is_seen)
    };
    SIGNALS
        .iter()
        .zip(&simple)
        .filter_map(|(signal, spans)| match spans {
            Some(spans) => Some(Seen { signal, spans: spans.clone() }),
            // Its places are those of its parts, which are listed beside it.
            None => combined(signal).then(|| Seen { signal, spans: Vec::new() }),
        })
        .collect()
}

fn matched(index: u8, plain: &View, undone: Option<&View>) -> Vec<Range<usize>> {
    let typed = plain.automaton_matches(index).iter().map(|found| plain.folded.original(found.clone()));
    merge_overlapping(match undone {
        None => typed.collect(),
        Some(view) => typed
            .chain(
                view.automaton_matches(index)
                    .iter()
                    .filter(|found| view.is_undone(found))
                    .map(|found| view.folded.original(found.clone())),
            )
            .collect(),
    })
}

/// The sum of one kind and its parts, the heaviest first; parts that do not count are left out.
pub(crate) fn weigh(seen: &[Seen], kind: Kind) -> (f32, Vec<Weighed>) {
    let mut parts: Vec<Weighed> = Vec::new();
    let mut sum = 0.0;
    for Seen { signal, spans } in seen {
        let weight = kind.weight(signal);
        if weight.abs() >= f32::EPSILON {
            sum += weight;
            // Signals come by id, so those of one weight stay in that order.
            let at = parts.partition_point(|part| part.weight >= weight);
            parts.insert(at, Weighed { signal: signal.id, weight, spans: spans.clone() });
        }
    }
    (kind.model().bias + sum, parts)
}

/// The ids of all signals in a text, sorted: what `cargo xtask weigh` fits the weights on.
#[cfg(feature = "texts")]
pub fn signals_in(text: &str) -> Vec<&'static str> {
    let plain = View::new(crate::text::fold::fold(text));
    let undone = crate::text::bare::bare(&plain.folded).map(View::new);
    seen(text, &plain, undone.as_ref(), &crate::text::links::links(text))
        .into_iter()
        .map(|seen| seen.signal.id)
        .collect()
}

/// All signals, by id, and whether each speaks for the sender.
#[cfg(feature = "texts")]
pub fn signal_ids() -> Vec<(&'static str, bool)> {
    SIGNALS.iter().map(|signal| (signal.id, signal.good)).collect()
}
