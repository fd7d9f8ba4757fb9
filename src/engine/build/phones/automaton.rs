//! One shared minimal acyclic automaton over digits that classifies the national numbers of all territories.
//!
//! A state's output byte tells, for a number that ends there, its kind (low four bits, 0 = none) and whether
//! the territory's general pattern accepts it whatever its length ([`GENERAL`]), which is what decides about
//! stripping a national prefix.

use super::{
    metadata::{Description, Territory},
    packer::Table,
};
use crate::Fault;
use regex_automata::{
    Anchored, Input, MatchKind,
    dfa::{Automaton as _, StartKind, dense},
    util::{primitives::StateID, syntax},
};
use std::collections::HashMap;

/// Output bit: the general pattern matches.
const GENERAL: u8 = 0x80;
/// Kinds after the eight special ones, which are 1–8.
const FIXED_OR_MOBILE: u8 = 9;
const FIXED: u8 = 10;
const MOBILE: u8 = 11;
/// No pattern of the metadata accepts a longer number; checked while building.
const DEPTH_MAX: usize = 24;

type Node = ([u16; 10], u8);

/// All states; state 0 is dead.
pub(super) struct States {
    nodes: Vec<Node>,
    index: HashMap<Node, u16>,
}

impl States {
    pub(super) fn new() -> Self {
        let dead = ([0; 10], 0);
        Self { nodes: vec![dead], index: HashMap::from([(dead, 0)]) }
    }

    /// Adds a territory and returns its start state.
    pub(super) fn add(&mut self, territory: &Territory) -> Result<u16, Fault> {
        let descriptions = descriptions(territory);
        let patterns: Vec<&str> = descriptions.iter().filter_map(|each| each.pattern.as_deref()).collect();
        let dfa = dense::Builder::new()
            .configure(dense::Config::new().start_kind(StartKind::Anchored).match_kind(MatchKind::All))
            .syntax(syntax::Config::new().unicode(false).utf8(false))
            .build_many(&patterns)?;
        let start = dfa.start_state_forward(&Input::new("").anchored(Anchored::Yes))?;
        self.node(&mut Walk { territory, dfa: &dfa, known: HashMap::new() }, start, 0)
    }

    fn node(&mut self, walk: &mut Walk<'_>, state: StateID, depth: usize) -> Result<u16, Fault> {
        if walk.dfa.is_dead_state(state) {
            return Ok(0);
        }
        if let Some(known) = walk.known.get(&(state, depth)) {
            return Ok(*known);
        }
        if depth > DEPTH_MAX {
            return Err("a pattern accepts numbers of any length".into());
        }
        let mut node: Node = ([0; 10], walk.output(state, depth));
        for (digit, next) in (b'0'..=b'9').zip(&mut node.0) {
            *next = self.node(walk, walk.dfa.next_state(state, digit), depth + 1)?;
        }
        let id = if let Some(id) = self.index.get(&node) {
            *id
        } else {
            let id = u16::try_from(self.nodes.len())?;
            self.nodes.push(node);
            self.index.insert(node, id);
            id
        };
        walk.known.insert((state, depth), id);
        Ok(id)
    }

    /// Numbers the states anew as a walk from the starts meets them, level by level, which is what the packed
    /// form asks for. Returns the new number of each state.
    pub(super) fn renumber(&mut self, starts: &[u16]) -> Vec<u16> {
        let mut order: Vec<u16> = vec![0];
        let mut new: Vec<Option<u16>> = vec![None; self.nodes.len()];
        new[0] = Some(0);
        let mut next = 1;
        for start in starts {
            let mut waiting = std::collections::VecDeque::from([*start]);
            while let Some(state) = waiting.pop_front() {
                if new[usize::from(state)].is_none() {
                    new[usize::from(state)] = Some(next);
                    next += 1;
                    order.push(state);
                    waiting.extend(self.nodes[usize::from(state)].0);
                }
            }
        }
        let new: Vec<u16> = new.into_iter().map(Option::unwrap_or_default).collect();
        let moved = |state: &u16| {
            let (targets, output) = self.nodes[usize::from(*state)];
            (targets.map(|target| new[usize::from(target)]), output)
        };
        self.nodes = order.iter().map(moved).collect();
        new
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.nodes.len()
    }

    /// All transitions and outputs.
    pub(super) fn table(&self) -> Table {
        Table {
            next: self.nodes.iter().map(|(next, _)| *next).collect(),
            output: self.nodes.iter().map(|(_, output)| *output).collect(),
        }
    }
}

/// One territory's automaton of all its patterns, while it is being merged.
struct Walk<'a> {
    territory: &'a Territory,
    dfa: &'a dense::DFA<Vec<u32>>,
    known: HashMap<(StateID, usize), u16>,
}

impl Walk<'_> {
    fn output(&self, state: StateID, depth: usize) -> u8 {
        let end = self.dfa.next_eoi_state(state);
        if !self.dfa.is_match_state(end) {
            return 0;
        }
        let matched: Vec<usize> =
            (0..self.dfa.match_len(end)).map(|index| self.dfa.match_pattern(end, index).as_usize()).collect();
        let descriptions = descriptions(self.territory);
        let mut next_pattern = 0;
        let accepts: Vec<(bool, bool)> = descriptions
            .iter()
            .map(|description| {
                if description.pattern.is_none() {
                    return (false, false);
                }
                let is_match = matched.contains(&next_pattern);
                next_pattern += 1;
                let has_length = description.lengths.is_empty()
                    || description.lengths.iter().any(|length| usize::try_from(*length) == Ok(depth));
                (is_match, is_match && has_length)
            })
            .collect();
        let general = if accepts[0].0 { GENERAL } else { 0 };
        if !accepts[0].1 {
            return general;
        }
        let (fixed, mobile) = (accepts[1].1, accepts[2].1);
        let special = (1..=8).find(|kind| accepts[2 + usize::from(*kind)].1);
        let kind = special.unwrap_or(if fixed {
            if self.territory.is_same_pattern || mobile { FIXED_OR_MOBILE } else { FIXED }
        } else if !self.territory.is_same_pattern && mobile {
            MOBILE
        } else {
            0
        });
        general | kind
    }
}

/// General, fixed, mobile, then the special kinds in their order.
fn descriptions(territory: &Territory) -> Vec<&Description> {
    [&territory.general, &territory.fixed, &territory.mobile].into_iter().chain(&territory.special).collect()
}
