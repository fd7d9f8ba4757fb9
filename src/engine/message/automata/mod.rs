//! Runs packed automata: unfolds what the build packed, and makes deterministic states while it reads.
//!
//! All automata run at once, from every place where a token begins. A deterministic state is the set of places
//! in all patterns that fit what was read so far; it is made when a text first needs it and kept for the next.

mod code;
mod unfold;

use super::matcher::starts_token;
use crate::text::fold::is_word;
use std::{
    ops::Range,
    sync::{Mutex, OnceLock, PoisonError},
};
use unfold::{Node, Unfolded, index, unfold};

/// Packed automata, unfolded at first use. What is found never depends on what was read before.
pub(crate) struct Patterns {
    packed: &'static [u8],
    unfolded: OnceLock<Mutex<Automata>>,
}

impl Patterns {
    /// Automata that the build packed.
    pub(crate) const fn new(packed: &'static [u8]) -> Self {
        Self { packed, unfolded: OnceLock::new() }
    }

    /// All matches in a folded text by automaton, each list in order and without overlap.
    pub(crate) fn matches(&self, text: &[u8]) -> Vec<Vec<Range<usize>>> {
        self.unfolded
            .get_or_init(|| Mutex::new(Automata::unfold(self.packed)))
            .lock()
            // The kept states are complete after every step, so a panic elsewhere leaves them usable.
            .unwrap_or_else(PoisonError::into_inner)
            .matches(text)
    }
}

/// No state yet, in the table.
const UNKNOWN: u16 = 0;
/// Where nothing can match any more.
const DEAD: u16 = 1;
/// The state in which every reading begins.
const START: u16 = 2;
/// When there are as many states, or places in them, all are made anew: a bound on memory, not on texts.
const STATES_MAX: usize = 12_000;
const PLACES_MAX: usize = 1 << 20;
/// Slots of the hash table of states; a power of two well above `STATES_MAX`.
const SLOTS: usize = 1 << 15;

/// A deterministic state: stretches of `Automata::places`.
#[derive(Clone, Copy, Default)]
struct State {
    /// The nodes that wait for a byte …
    first: u32,
    /// … and, from here on, the automata that match.
    accepts: u32,
    end: u32,
}

/// All automata of one packed form, unfolded.
struct Automata {
    classes: Vec<u128>,
    nodes: Vec<Node>,
    branches: Vec<u32>,
    count: usize,
    states: Vec<State>,
    places: Vec<u32>,
    /// For each state and column, the state that follows.
    table: Vec<u16>,
    /// States by the hash of their places.
    slots: Vec<u16>,
    /// Nodes of the set that is being made, and the automata it accepts.
    waiting: Vec<u32>,
    accepted: Vec<u32>,
    /// For each node, the round in which it was last reached.
    reached: Vec<u32>,
    round: u32,
}

impl Automata {
    fn unfold(packed: &[u8]) -> Self {
        let Unfolded { classes, nodes, branches, count } = unfold(packed);
        let mut automata = Self {
            classes,
            reached: vec![0; nodes.len()],
            nodes,
            branches,
            count,
            states: Vec::new(),
            places: Vec::new(),
            table: Vec::new(),
            slots: Vec::new(),
            waiting: Vec::new(),
            accepted: Vec::new(),
            round: 0,
        };
        automata.forget_states();
        automata
    }

    /// Leaves only the states that are there before any text: unknown, dead and start.
    fn forget_states(&mut self) {
        self.states.clear();
        self.places.clear();
        self.table.clear();
        self.slots.clear();
        self.slots.resize(SLOTS, UNKNOWN);
        for _ in [UNKNOWN, DEAD] {
            self.states.push(State::default());
            self.table.resize(self.states.len() * COLUMNS, DEAD);
        }
        self.begin_set();
        self.reach(0);
        self.state_of_set();
    }

    fn matches(&mut self, text: &[u8]) -> Vec<Vec<Range<usize>>> {
        let mut matches: Vec<Vec<Range<usize>>> = vec![Vec::new(); self.count];
        let mut ends: Vec<(u32, usize)> = Vec::new();
        for at in (0..text.len()).filter(|at| starts_token(text, *at)) {
            self.longest_ends(text, at, &mut ends);
            for (automaton, end) in ends.drain(..) {
                let found = &mut matches[automaton as usize];
                if found.last().is_none_or(|last| last.end <= at) {
                    found.push(at..end);
                }
            }
        }
        matches
    }

    /// For each automaton that matches at `at`, the end of its longest match.
    fn longest_ends(&mut self, text: &[u8], at: usize, ends: &mut Vec<(u32, usize)>) {
        let mut state = START;
        for (here, byte) in text.iter().enumerate().skip(at) {
            state = self.next(state, *byte);
            if state == DEAD {
                return;
            }
            let State { accepts, end, .. } = self.states[usize::from(state)];
            // A match ends only where a word ends.
            if accepts < end && text.get(here + 1).is_none_or(|next| !is_regex_word(*next)) {
                for automaton in &self.places[accepts as usize..end as usize] {
                    match ends.iter_mut().find(|(known, _)| known == automaton) {
                        Some((_, end)) => *end = here + 1,
                        None => ends.push((*automaton, here + 1)),
                    }
                }
            }
        }
    }

    fn next(&mut self, state: u16, byte: u8) -> u16 {
        let cell = usize::from(state) * COLUMNS + usize::from(COLUMN[usize::from(byte & 0x7f)]);
        match self.table[cell] {
            UNKNOWN => self.make_next(state, byte, cell),
            known => known,
        }
    }

    /// Makes the state that follows, and notes it in its cell of the table.
    fn make_next(&mut self, state: u16, byte: u8, cell: usize) -> u16 {
        self.begin_set();
        let State { first, accepts, .. } = self.states[usize::from(state)];
        for place in first..accepts {
            match self.nodes[self.places[place as usize] as usize] {
                Node::Byte(wanted, next) if wanted == byte || (wanted, byte) == (b' ', b'\n') => {
                    self.reach(next);
                }
                Node::Class(class, next) if self.classes[usize::from(class)] >> byte & 1 == 1 => {
                    self.reach(next);
                }
                _ => {}
            }
        }
        let is_full = self.states.len() >= STATES_MAX || self.places.len() >= PLACES_MAX;
        if is_full {
            let set = (std::mem::take(&mut self.waiting), std::mem::take(&mut self.accepted));
            self.forget_states();
            (self.waiting, self.accepted) = set;
        }
        let next = self.state_of_set();
        if !is_full {
            self.table[cell] = next;
        }
        next
    }

    fn begin_set(&mut self) {
        self.waiting.clear();
        self.accepted.clear();
        self.round = self.round.wrapping_add(1);
    }

    /// Adds a node to the set, and those that are as good as reached with it.
    fn reach(&mut self, node: u32) {
        if std::mem::replace(&mut self.reached[node as usize], self.round) == self.round {
            return;
        }
        match self.nodes[node as usize] {
            Node::Open => {}
            Node::Byte(..) | Node::Class(..) => self.waiting.push(node),
            Node::Fork(first, end) => {
                for branch in first..end {
                    self.reach(self.branches[branch as usize]);
                }
            }
            Node::Jump(next) => self.reach(next),
            Node::Match(automaton) => self.accepted.push(automaton),
        }
    }

    /// The state of the set, which is made when there is none yet.
    fn state_of_set(&mut self) -> u16 {
        if self.waiting.is_empty() && self.accepted.is_empty() {
            return DEAD;
        }
        let hash = self
            .waiting
            .iter()
            .chain(&self.accepted)
            .fold(self.waiting.len(), |hash, place| (hash ^ *place as usize).wrapping_mul(0x0100_0193));
        let mut slot = (hash ^ hash >> 15) % SLOTS;
        while self.slots[slot] != UNKNOWN {
            let State { first, accepts, end } = self.states[usize::from(self.slots[slot])];
            if self.places[first as usize..accepts as usize] == self.waiting
                && self.places[accepts as usize..end as usize] == self.accepted
            {
                return self.slots[slot];
            }
            slot = (slot + 1) % SLOTS;
        }
        let number = u16::try_from(self.states.len()).unwrap_or(DEAD);
        let first = index(self.places.len());
        self.places.extend_from_slice(&self.waiting);
        let accepts = index(self.places.len());
        self.places.extend_from_slice(&self.accepted);
        self.states.push(State { first, accepts, end: index(self.places.len()) });
        self.table.resize(self.states.len() * COLUMNS, UNKNOWN);
        self.slots[slot] = number;
        number
    }
}

/// The columns of the table: one for each byte that folded texts are made of.
const COLUMNS: usize = 73;

/// Each byte's column; those that no folded text holds share one.
const COLUMN: [u8; 128] = {
    let mut column = [0; 128];
    let mut next = 1;
    let mut byte = 0_u8;
    while byte < 128 {
        if matches!(byte, b'\n' | 0x1e | 0x20..) && !byte.is_ascii_uppercase() {
            column[byte as usize] = next;
            next += 1;
        }
        byte += 1;
    }
    assert!(next as usize == COLUMNS);
    column
};

/// A word byte as patterns understand it: a placeholder for a letter of another script is none.
const fn is_regex_word(byte: u8) -> bool {
    is_word(byte) && byte != crate::text::fold::OTHER_LETTER
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two automata in the packed form: `jual (?:\w+ ){0,2}akun` and `[0-9]+`, with one blank between words.
    fn packed() -> Vec<u8> {
        let digits: u128 = (b'0'..=b'9').fold(0, |bits, byte| bits | 1 << byte);
        let letters: u128 = (b'a'..=b'z').fold(digits, |bits, byte| bits | 1 << byte);
        let mut packed = vec![2];
        packed.extend(letters.to_le_bytes());
        packed.extend(digits.to_le_bytes());
        packed.extend(b"jual ");
        packed.extend([
            code::REPEAT,
            0,
            2,
            code::OPEN,
            code::AT_LEAST_ONE,
            code::CLASS,
            0,
            b' ',
            code::CLOSE,
        ]);
        packed.extend(b"akun");
        packed.extend([code::END, code::AT_LEAST_ONE, code::CLASS, 1, code::END]);
        packed
    }

    #[test]
    fn finds_each_automatons_longest_matches() {
        let found =
            Automata::unfold(&packed()).matches(b"jual 20 akun\nakun, jual satu dua tiga akun, jual akun");
        assert_eq!(found[0], [0..17, 44..53]);
        assert_eq!(found[1].first(), Some(&(5..7)));
    }

    #[test]
    fn finds_the_same_after_its_states_were_made_anew() {
        let text = b"jual 20 akun";
        let fresh = Automata::unfold(&packed()).matches(text);
        let mut full = Automata::unfold(&packed());
        full.states.resize(STATES_MAX, State::default());
        full.table.resize(STATES_MAX * COLUMNS, DEAD);
        assert_eq!(full.matches(text), fresh);
        assert!(full.states.len() < STATES_MAX, "the states were not made anew");
        assert_eq!(full.matches(text), fresh);
    }
}
