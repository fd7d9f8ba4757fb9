//! Runs the finished automata that the build packed: the reading side of `build/shared_states.rs`.

use super::matcher::starts_token;
use crate::text::fold::is_word;
use std::{ops::Range, sync::OnceLock};

static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/automata.bin"));

/// The bytes of folded text in the order of the packed form.
const ALPHABET: &[u8] = b"abcdefghijklmnopqrstuvwxyz0123456789_\x7f\x1e!\"#$%&'()*+,-./:;<=>?@[\\]^`{|}~ \n";

/// Letters and digits have a start class each; everything else, and the end of the text, shares the last one.
const START_CLASSES: usize = 37;

/// Bytes from `first` to `last` (places in the alphabet) lead to `target`.
#[derive(Clone, Copy)]
struct Step {
    first: u8,
    last: u8,
    target: u32,
}

/// All automata, unpacked.
pub(crate) struct Automata {
    /// Where each state's steps begin in `steps`; one more at the end.
    offsets: Vec<u32>,
    accepts: Vec<bool>,
    steps: Vec<Step>,
    /// For each pair of start classes, the automata that can start there.
    starting: Vec<Vec<u16>>,
    starts: &'static [u32],
    /// Each byte's place in the alphabet.
    places: [u8; 256],
}

/// The automata with these start states; unpacked once.
pub(super) fn automata(starts: &'static [u32]) -> &'static Automata {
    static UNPACKED: OnceLock<Automata> = OnceLock::new();
    UNPACKED.get_or_init(|| Automata::unpack(PACKED, starts))
}

impl Automata {
    /// Unpacks states that the build packed, for automata with these start states.
    pub(crate) fn unpack(packed: &[u8], starts: &'static [u32]) -> Self {
        let mut places = [u8::MAX; 256];
        for (byte, place) in ALPHABET.iter().zip(0..) {
            places[usize::from(*byte)] = place;
        }
        let mut unpacked = Self {
            offsets: vec![0],
            accepts: Vec::new(),
            steps: Vec::new(),
            starting: vec![Vec::new(); START_CLASSES * START_CLASSES],
            starts,
            places,
        };
        let mut bytes = packed.iter().copied();
        while let Some(head) = bytes.next() {
            unpacked.accepts.push(head & 1 == 1);
            let after = i64::try_from(unpacked.accepts.len()).unwrap_or_default();
            for _ in 0..head >> 1 {
                let first = bytes.next().unwrap_or_default();
                let last = if first & 0x80 == 0 { first } else { bytes.next().unwrap_or_default() };
                let target = u32::try_from(after + varint(&mut bytes)).unwrap_or_default();
                unpacked.steps.push(Step { first: first & 0x7f, last, target });
            }
            unpacked.offsets.push(u32::try_from(unpacked.steps.len()).unwrap_or_default());
        }
        for (index, start) in starts.iter().enumerate() {
            unpacked.note_start(u16::try_from(index).unwrap_or_default(), *start);
        }
        unpacked
    }

    /// Notes with which two bytes an automaton can begin.
    fn note_start(&mut self, index: u16, start: u32) {
        let class = |place: u8| usize::from(place).min(START_CLASSES - 1);
        let mut pairs = Vec::new();
        for step in self.steps_of(start) {
            for first in step.first..=step.last {
                if self.accepts[step.target as usize] {
                    pairs.push((class(first), START_CLASSES - 1));
                }
                for second in self.steps_of(step.target) {
                    pairs.extend((second.first..=second.last).map(|second| (class(first), class(second))));
                }
            }
        }
        for (first, second) in pairs {
            let list = &mut self.starting[first * START_CLASSES + second];
            if list.last() != Some(&index) {
                list.push(index);
            }
        }
    }

    fn steps_of(&self, state: u32) -> &[Step] {
        let state = state as usize;
        &self.steps[self.offsets[state] as usize..self.offsets[state + 1] as usize]
    }

    /// All matches in a folded text by automaton, each list in order and without overlap.
    pub(crate) fn matches(&self, text: &[u8]) -> Vec<Vec<Range<usize>>> {
        let mut matches: Vec<Vec<Range<usize>>> = vec![Vec::new(); self.starts.len()];
        for at in (0..text.len()).filter(|at| starts_token(text, *at)) {
            for index in self.starting_at(text, at) {
                let matches = &mut matches[usize::from(*index)];
                if matches.last().is_some_and(|last| last.end > at) {
                    continue;
                }
                if let Some(end) = self.longest_match(*index, text, at).filter(|end| *end > at) {
                    matches.push(at..end);
                }
            }
        }
        matches
    }

    /// The automata that can match at `at`, by index.
    fn starting_at(&self, text: &[u8], at: usize) -> &[u16] {
        let class = |byte: u8| usize::from(self.places[usize::from(byte)]).min(START_CLASSES - 1);
        let second = text.get(at + 1).map_or(START_CLASSES - 1, |byte| class(*byte));
        &self.starting[class(text[at]) * START_CLASSES + second]
    }

    /// The end of the longest match of an automaton that starts at `at`.
    fn longest_match(&self, index: u16, text: &[u8], at: usize) -> Option<usize> {
        let mut state = self.starts[usize::from(index)];
        let mut end = None;
        for (here, byte) in text.iter().enumerate().skip(at) {
            if self.accepts[state as usize] && !is_regex_word(*byte) {
                end = Some(here);
            }
            let place = self.places[usize::from(*byte)];
            match self.steps_of(state).iter().find(|step| step.first <= place && place <= step.last) {
                Some(step) => state = step.target,
                None => return end,
            }
        }
        if self.accepts[state as usize] { Some(text.len()) } else { end }
    }
}

/// A word byte as patterns understand it: a placeholder for a letter of another script is none.
const fn is_regex_word(byte: u8) -> bool {
    is_word(byte) && byte != crate::text::fold::OTHER_LETTER
}

fn varint(bytes: &mut impl Iterator<Item = u8>) -> i64 {
    let mut number = 0_u64;
    for shift in (0..).step_by(7) {
        let byte = bytes.next().unwrap_or_default();
        number |= u64::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            break;
        }
    }
    (number >> 1).cast_signed() ^ -((number & 1).cast_signed())
}
