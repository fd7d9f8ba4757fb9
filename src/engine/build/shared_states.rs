//! One set of states for all automata: merged where they behave alike, packed for a small download.
//!
//! Rules write the same signals into their patterns and end in the same suffixes, so most of their states
//! behave alike and are kept once. The packed form counts targets from the state they leave, so that alike
//! structures are alike bytes and compress well.

use crate::Fault;
use regex_automata::{
    Anchored, Input,
    dfa::{Automaton as _, dense},
    util::primitives::StateID,
};
use std::collections::HashMap;

/// The bytes of folded text in the order of the packed form: letters, digits and the other word bytes first, so
/// that the common sets (`\\w`, `[a-z]`, `[^ ]`) are single ranges. The engine's matcher lists them alike.
const ALPHABET: &[u8] = b"abcdefghijklmnopqrstuvwxyz0123456789_\x7f\x1e!\"#$%&'()*+,-./:;<=>?@[\\]^`{|}~ \n";

/// Where nothing can match any more.
const DEAD: u32 = 0;

#[derive(Clone)]
struct State {
    /// Whether a match ends here if no word byte follows.
    accepts: bool,
    /// The target for each byte of [`ALPHABET`].
    next: Vec<u32>,
}

/// The states of all automata added so far.
pub(crate) struct SharedStates {
    states: Vec<State>,
    starts: Vec<u32>,
}

impl SharedStates {
    /// Only the dead state.
    pub(crate) fn new() -> Self {
        Self { states: vec![State { accepts: false, next: vec![DEAD; ALPHABET.len()] }], starts: Vec::new() }
    }

    /// Adds an anchored automaton and returns its index.
    pub(crate) fn add(&mut self, dfa: &dense::DFA<Vec<u32>>) -> Result<usize, Fault> {
        let start = dfa.start_state_forward(&Input::new(" ").anchored(Anchored::Yes).range(1..))?;
        let first = self.push_empty();
        let mut known: HashMap<StateID, u32> = HashMap::from([(start, first)]);
        let mut waiting = vec![start];
        self.starts.push(first);
        while let Some(id) = waiting.pop() {
            // The library tells of a match one byte late; all patterns end in the same look-ahead.
            let accepts = dfa.is_match_state(dfa.next_eoi_state(id));
            let mut next = Vec::with_capacity(ALPHABET.len());
            for byte in ALPHABET {
                let target = dfa.next_state(id, *byte);
                let is_word = byte.is_ascii_alphanumeric() || *byte == b'_';
                if dfa.is_match_state(target) != (accepts && !is_word) {
                    return Err(
                        "a match may end only where a word ends: `$` and lookarounds are not for patterns"
                            .into(),
                    );
                }
                next.push(if dfa.is_dead_state(target) {
                    DEAD
                } else {
                    *known.entry(target).or_insert_with(|| {
                        waiting.push(target);
                        self.push_empty()
                    })
                });
            }
            self.states[known[&id] as usize] = State { accepts, next };
        }
        Ok(self.starts.len() - 1)
    }

    /// A state to be filled in, and its number.
    fn push_empty(&mut self) -> u32 {
        self.states.push(self.states[0].clone());
        number(self.states.len() - 1)
    }

    /// The packed states and each automaton's start state.
    ///
    /// A state is `ranges << 1 | accepts`, then for each range its first byte's place in [`ALPHABET`] (with 0x80
    /// when the last one's place follows) and its target, counted from the next state, as a zigzag varint.
    pub(crate) fn pack(mut self) -> (Vec<u8>, Vec<u32>) {
        self.merge();
        let order = self.order();
        let place: HashMap<u32, u32> = order.iter().zip(0..).map(|(state, place)| (*state, place)).collect();
        let mut packed = Vec::new();
        for (state, here) in order.iter().zip(0_i64..) {
            let state = &self.states[*state as usize];
            let ranges = ranges(&state.next);
            packed
                .push(u8::try_from(ranges.len() << 1).expect("at most 36 ranges") | u8::from(state.accepts));
            for (first, last, target) in ranges {
                packed.push(first | if first == last { 0 } else { 0x80 });
                if first != last {
                    packed.push(last);
                }
                push_varint(&mut packed, i64::from(place[&target]) - (here + 1));
            }
        }
        (packed, self.starts.iter().map(|start| place[start]).collect())
    }

    /// Merges states that no text can tell apart (Moore's refinement); the dead state stays number 0.
    fn merge(&mut self) {
        let mut class: Vec<u32> = self.states.iter().map(|state| u32::from(state.accepts)).collect();
        let mut count = 2;
        loop {
            let mut seen: HashMap<Vec<u32>, u32> = HashMap::new();
            let refined: Vec<u32> = self
                .states
                .iter()
                .zip(&class)
                .map(|(state, own)| {
                    let mut behaviour = vec![*own];
                    behaviour.extend(state.next.iter().map(|target| class[*target as usize]));
                    let fresh = number(seen.len());
                    *seen.entry(behaviour).or_insert(fresh)
                })
                .collect();
            class = refined;
            if seen.len() == count {
                break;
            }
            count = seen.len();
        }
        let mut merged = vec![None; count];
        for (state, class_of_state) in self.states.iter().zip(&class) {
            merged[*class_of_state as usize].get_or_insert_with(|| State {
                accepts: state.accepts,
                next: state.next.iter().map(|target| class[*target as usize]).collect(),
            });
        }
        self.starts = self.starts.iter().map(|start| class[*start as usize]).collect();
        self.states = merged.into_iter().flatten().collect();
    }

    /// Depth first from the starts, so that most targets are the next state.
    fn order(&self) -> Vec<u32> {
        let mut order = Vec::with_capacity(self.states.len());
        let mut seen = vec![false; self.states.len()];
        seen[DEAD as usize] = true;
        for start in &self.starts {
            let mut waiting = vec![*start];
            while let Some(state) = waiting.pop() {
                if std::mem::replace(&mut seen[state as usize], true) {
                    continue;
                }
                order.push(state);
                waiting
                    .extend(ranges(&self.states[state as usize].next).into_iter().rev().map(|range| range.2));
            }
        }
        order
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).expect("a build with four thousand million states would have run out of memory")
}

/// Runs of bytes with the same target: first and last place in [`ALPHABET`], target; dead ones left out.
fn ranges(next: &[u32]) -> Vec<(u8, u8, u32)> {
    let mut found: Vec<(u8, u8, u32)> = Vec::new();
    for (target, place) in next.iter().zip(0_u8..) {
        match found.last_mut() {
            Some((_, last, same)) if *last + 1 == place && same == target => *last = place,
            _ if *target != DEAD => found.push((place, place, *target)),
            _ => {}
        }
    }
    found
}

fn push_varint(out: &mut Vec<u8>, number: i64) {
    let mut rest = ((number << 1) ^ (number >> 63)).cast_unsigned();
    loop {
        let low = (rest & 0x7f).to_le_bytes()[0];
        rest >>= 7;
        out.push(if rest == 0 { low } else { low | 0x80 });
        if rest == 0 {
            break;
        }
    }
}
