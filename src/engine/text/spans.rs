//! Puts stretches of a text in order.
//!
//! All sorting of the checks is done here, on whole numbers: the standard library's sort is copied for every
//! type it is used with, and its copies were a tenth of the module.

use std::{collections::BinaryHeap, ops::Range};

/// A place takes this many bits: a checked text has at most 65,536 bytes, and fewer things to sort than this.
const PLACE_BITS: u32 = 20;

/// Sorts whole numbers, ascending.
pub(crate) fn sorted(numbers: impl IntoIterator<Item = u64>) -> Vec<u64> {
    BinaryHeap::from_iter(numbers).into_sorted_vec()
}

/// Sorts by where things stand: by start, then by end, then as they came.
pub(crate) fn in_order<T>(things: Vec<T>, place: impl Fn(&T) -> &Range<usize>) -> Vec<T> {
    let keys = things.iter().zip(0..).map(|(thing, at)| {
        let Range { start, end } = place(thing);
        (*start as u64) << (2 * PLACE_BITS) | (*end as u64) << PLACE_BITS | at
    });
    let keys = sorted(keys);
    let mut things: Vec<Option<T>> = things.into_iter().map(Some).collect();
    let number = |key: u64| usize::try_from(key & ((1 << PLACE_BITS) - 1)).unwrap_or(usize::MAX);
    keys.into_iter().filter_map(|key| things.get_mut(number(key))?.take()).collect()
}

/// Sorts stretches by start, then by end.
pub(crate) fn sorted_spans(spans: Vec<Range<usize>>) -> Vec<Range<usize>> {
    in_order(spans, |span| span)
}

/// Sorts stretches and makes one of those that overlap.
pub(crate) fn merge_overlapping(spans: Vec<Range<usize>>) -> Vec<Range<usize>> {
    merge(spans, 0)
}

/// Sorts stretches and makes one of those that overlap or stand side by side.
pub(crate) fn merge_touching(spans: Vec<Range<usize>>) -> Vec<Range<usize>> {
    merge(spans, 1)
}

fn merge(spans: Vec<Range<usize>>, reach: usize) -> Vec<Range<usize>> {
    let mut spans = sorted_spans(spans);
    spans.dedup_by(|later, earlier| {
        let meets = later.start < earlier.end + reach;
        if meets {
            earlier.end = earlier.end.max(later.end);
        }
        meets
    });
    spans
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretches_are_sorted_by_start_then_end() {
        assert_eq!(sorted_spans(vec![5..9, 0..4, 5..6]), [0..4, 5..6, 5..9]);
    }

    #[test]
    fn only_touching_makes_neighbours_one() {
        let spans = || vec![4..9, 0..4, 8..12];
        assert_eq!(merge_overlapping(spans()), [0..4, 4..12]);
        assert_eq!(merge_touching(spans()).first(), Some(&(0..12)));
    }

    #[test]
    fn things_of_one_place_stay_as_they_came() {
        let words = vec![(3..4, 'b'), (0..2, 'a'), (3..4, 'c')];
        let letters: String = in_order(words, |word| &word.0).into_iter().map(|word| word.1).collect();
        assert_eq!(letters, "abc");
    }
}
