//! Unfolds packed automata: signs to nodes, repeats and calls written out.

use super::code;

/// A place in a pattern.
#[derive(Clone, Copy)]
pub(super) enum Node {
    /// Not reached by any text.
    Open,
    Byte(u8, u32),
    /// One byte of a class.
    Class(u8, u32),
    /// As good as any of these nodes: a stretch of `Unfolded::branches`.
    Fork(u32, u32),
    Jump(u32),
    /// The end of an automaton.
    Match(u32),
}

/// Turns the packed form into nodes.
struct Unfolder<'a> {
    packed: &'a [u8],
    /// Where each automaton begins in `packed`.
    begins: Vec<usize>,
    nodes: Vec<Node>,
    branches: Vec<u32>,
}

impl Unfolder<'_> {
    fn open(&mut self) -> u32 {
        self.nodes.push(Node::Open);
        index(self.nodes.len() - 1)
    }

    fn take(&self, at: &mut usize) -> u8 {
        let byte = self.packed.get(*at).copied().unwrap_or(code::END);
        *at += 1;
        byte
    }

    fn set(&mut self, node: u32, to: Node) {
        self.nodes[node as usize] = to;
    }

    fn fork(&mut self, node: u32, branches: &[u32]) {
        let first = index(self.branches.len());
        self.branches.extend(branches);
        self.set(node, Node::Fork(first, index(self.branches.len())));
    }

    /// Unfolds branches up to the end of their bracket or automaton; the answer is the node behind them.
    fn choice(&mut self, at: &mut usize, from: u32) -> u32 {
        let behind = self.open();
        let mut starts = Vec::new();
        loop {
            let mut here = self.open();
            starts.push(here);
            loop {
                let sign = self.take(at);
                if matches!(sign, code::OR | code::CLOSE | code::END) {
                    self.set(here, Node::Jump(behind));
                    if sign == code::OR {
                        break;
                    }
                    self.fork(from, &starts);
                    return behind;
                }
                here = self.part(sign, at, here);
            }
        }
    }

    /// Unfolds what a sign begins; the answer is the node behind it.
    fn part(&mut self, sign: u8, at: &mut usize, from: u32) -> u32 {
        match sign {
            code::OPEN => self.choice(at, from),
            code::CALL => {
                let signal = self.take(at);
                let mut begin = self.begins[usize::from(signal)];
                self.choice(&mut begin, from)
            }
            code::OPTIONAL => self.repeat(0, 1, at, from),
            code::ANY_NUMBER => self.repeat(0, code::NO_LIMIT, at, from),
            code::AT_LEAST_ONE => self.repeat(1, code::NO_LIMIT, at, from),
            code::REPEAT => {
                let least = self.take(at);
                let most = self.take(at);
                self.repeat(least, most, at, from)
            }
            code::CLASS => {
                let class = self.take(at);
                let next = self.open();
                self.set(from, Node::Class(class, next));
                next
            }
            byte => {
                let next = self.open();
                self.set(from, Node::Byte(byte, next));
                next
            }
        }
    }

    fn repeat(&mut self, least: u8, most: u8, at: &mut usize, from: u32) -> u32 {
        let begin = *at;
        let mut part = |unfolder: &mut Self, from: u32| {
            *at = begin;
            let sign = unfolder.take(at);
            unfolder.part(sign, at, from)
        };
        let mut here = from;
        for _ in 0..least {
            here = part(self, here);
        }
        let behind = self.open();
        if most == code::NO_LIMIT {
            let (again, body) = (self.open(), self.open());
            self.set(here, Node::Jump(again));
            self.fork(again, &[body, behind]);
            let end = part(self, body);
            self.set(end, Node::Jump(again));
        } else {
            for _ in least..most {
                let body = self.open();
                self.fork(here, &[body, behind]);
                here = part(self, body);
            }
            self.set(here, Node::Jump(behind));
        }
        behind
    }
}

/// Automata ready to be read with.
pub(super) struct Unfolded {
    /// Sets of bytes, as bits.
    pub(super) classes: Vec<u128>,
    /// The first one is as good as the starts of all automata.
    pub(super) nodes: Vec<Node>,
    pub(super) branches: Vec<u32>,
    /// How many automata there are.
    pub(super) count: usize,
}

/// Unfolds what the build packed.
pub(super) fn unfold(packed: &[u8]) -> Unfolded {
    let (count, rest) = packed.split_first().map_or((0, packed), |(count, rest)| (*count, rest));
    let (table, packed) = rest.split_at(usize::from(count) * size_of::<u128>());
    let classes = table.as_chunks().0.iter().map(|bytes| u128::from_le_bytes(*bytes)).collect();
    let ends = packed.iter().zip(1..).filter(|(byte, _)| **byte == code::END).map(|(_, after)| after);
    let begins: Vec<usize> = std::iter::once(0).chain(ends).collect();
    let count = begins.len() - 1;
    let mut unfolder = Unfolder { packed, begins, nodes: Vec::new(), branches: Vec::new() };
    let root = unfolder.open();
    let starts: Vec<u32> = (0..count).map(|_| unfolder.open()).collect();
    unfolder.fork(root, &starts);
    for (automaton, start) in starts.into_iter().enumerate() {
        let mut begin = unfolder.begins[automaton];
        let end = unfolder.choice(&mut begin, start);
        unfolder.set(end, Node::Match(index(automaton)));
    }
    Unfolded { classes, nodes: unfolder.nodes, branches: unfolder.branches, count }
}

/// A number of nodes or places: far below the width of 32 bits.
pub(super) fn index(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
