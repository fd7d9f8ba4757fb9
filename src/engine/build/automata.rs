//! Compiles patterns into finished automata: one small sparse DFA per rule and per signal.
//!
//! Each automaton is anchored and is started at the beginnings of tokens only, so the start of a match is
//! known without a reverse automaton and no state is spent on searching. A table over the first two bytes
//! says which automata can start at a place.

use crate::{Fault, evidence_file::EvidenceData, rule_file::RuleData};
use regex_automata::{
    Anchored, Input, MatchKind,
    dfa::{Automaton as _, StartKind, dense},
    nfa::thompson,
    util::syntax,
};
use std::collections::BTreeMap;

/// Classes of a byte in the start table: 26 letters, 10 digits, everything else (and the end of the text).
pub(crate) const CLASSES: usize = 37;

/// No automaton may be larger than this in its dense form; a bigger one has an unbounded or too wide repeat.
const DENSE_MAX_BYTES: usize = 16 << 20;

/// The finished automata. Signals come first, in their order, then the rules that have patterns.
pub(crate) struct Built {
    /// All sparse DFAs one after another.
    pub(crate) blob: Vec<u8>,
    /// Where each begins and ends in `blob`.
    pub(crate) ranges: Vec<(usize, usize)>,
    /// Index into `ranges` by rule id.
    pub(crate) by_rule: BTreeMap<String, usize>,
    /// Index into `ranges` by signal of `evidence.toml`.
    pub(crate) by_evidence: BTreeMap<String, usize>,
    /// For each pair of byte classes, the automata that can start there.
    pub(crate) starts: Vec<Vec<u16>>,
    /// Each rule's patterns with signals written out, for the tests' oracle.
    pub(crate) expanded: BTreeMap<String, String>,
}

/// Compiles all signals, rules and pieces of evidence.
pub(crate) fn build(data: &RuleData, evidence: &EvidenceData) -> Result<Built, Fault> {
    let mut built = Built {
        blob: Vec::new(),
        ranges: Vec::new(),
        by_rule: BTreeMap::new(),
        by_evidence: BTreeMap::new(),
        starts: vec![Vec::new(); CLASSES * CLASSES],
        expanded: BTreeMap::new(),
    };
    for (name, signal) in &data.signals {
        let pattern =
            join(&signal.words, data).map_err(|error| format!("rules/signals.toml: {name}: {error}"))?;
        add(&mut built, &pattern).map_err(|error| format!("rules/signals.toml: {name}: {error}"))?;
    }
    for rule in data.rules.iter().filter(|rule| !rule.matching.any.is_empty()) {
        let index = built.ranges.len();
        let pattern = join(&rule.matching.any, data).map_err(|error| rule.fault("match.any", &error))?;
        add(&mut built, &pattern).map_err(|error| rule.fault("match.any", &error.to_string()))?;
        built.by_rule.insert(rule.id.clone(), index);
        built.expanded.insert(rule.id.clone(), pattern);
    }
    for (id, signal) in evidence.signals.iter().filter(|(_, signal)| !signal.words.is_empty()) {
        let index = built.ranges.len();
        let pattern =
            join(&signal.words, data).map_err(|error| format!("rules/evidence.toml: {id}: {error}"))?;
        add(&mut built, &pattern).map_err(|error| format!("rules/evidence.toml: {id}: {error}"))?;
        built.by_evidence.insert(id.clone(), index);
    }
    Ok(built)
}

/// One alternation of all patterns, in the syntax of `regex`.
fn join(patterns: &[String], data: &RuleData) -> Result<String, String> {
    let mut parts = Vec::new();
    for pattern in patterns {
        let expanded = expand(pattern, data, 0)?;
        // Checked by itself first, so that a fault names the one pattern that has it.
        regex::bytes::Regex::new(&expanded).map_err(|error| format!("{pattern:?}: {error}"))?;
        parts.push(expanded);
    }
    Ok(parts.join("|"))
}

/// Writes one pattern out: `<name>` becomes the signal's words, a blank any single blank of the folded text,
/// and the match must end where a word ends.
fn expand(pattern: &str, data: &RuleData, depth: usize) -> Result<String, String> {
    if pattern != pattern.to_lowercase() || !pattern.is_ascii() {
        return Err(format!("{pattern:?}: the folded text is lower-case ASCII, so patterns must be too"));
    }
    if pattern.contains(".*") || pattern.contains(".+") {
        return Err(format!("{pattern:?}: repeats must be bounded"));
    }
    let words = inline_signals(pattern, data, depth)?;
    Ok(format!(r"(?:{words})(?-u:\b{{end-half}})"))
}

fn inline_signals(pattern: &str, data: &RuleData, depth: usize) -> Result<String, String> {
    const DEPTH_MAX: usize = 4;
    if depth > DEPTH_MAX {
        return Err(format!("{pattern:?}: signals refer to each other in a circle"));
    }
    let mut out = String::new();
    let mut rest = pattern;
    while let Some(open) = rest.find('<') {
        let close = rest[open..].find('>').ok_or_else(|| format!("{pattern:?}: “<” without “>”"))? + open;
        let name = &rest[open + 1..close];
        let signal = data.signals.get(name).ok_or_else(|| format!("{pattern:?}: no signal “{name}”"))?;
        out.push_str(&rest[..open]);
        let words = signal
            .words
            .iter()
            .map(|word| inline_signals(word, data, depth + 1))
            .collect::<Result<Vec<_>, _>>()?;
        out.extend(["(?:", &words.join("|"), ")"]);
        rest = &rest[close + 1..];
    }
    out.push_str(rest);
    Ok(if depth == 0 { out.replace(' ', r"[\x20\n]") } else { out })
}

fn add(built: &mut Built, pattern: &str) -> Result<(), Fault> {
    let dfa = dense::Builder::new()
        .configure(
            dense::Config::new()
                .minimize(true)
                .start_kind(StartKind::Anchored)
                .match_kind(MatchKind::All)
                .dfa_size_limit(Some(DENSE_MAX_BYTES))
                .determinize_size_limit(Some(4 * DENSE_MAX_BYTES)),
        )
        .syntax(syntax::Config::new().unicode(false).utf8(false))
        .thompson(thompson::Config::new().utf8(false))
        .build(pattern)?;
    let index = u16::try_from(built.ranges.len())?;
    note_starts(&dfa, index, &mut built.starts)?;
    let begin = built.blob.len();
    built.blob.extend(dfa.to_sparse()?.to_bytes_little_endian());
    built.ranges.push((begin, built.blob.len()));
    Ok(())
}

/// Byte class in the start table; `other` also stands for the end of the text.
fn class(byte: u8) -> usize {
    match byte {
        b'a'..=b'z' => usize::from(byte - b'a'),
        b'0'..=b'9' => usize::from(byte - b'0') + 26,
        _ => CLASSES - 1,
    }
}

fn note_starts(dfa: &dense::DFA<Vec<u32>>, index: u16, starts: &mut [Vec<u16>]) -> Result<(), Fault> {
    // Tokens start after a blank, at the start of the text or after another kind of character.
    for before in [&b" "[..], b"a", b"0", b""] {
        let input = Input::new(before).anchored(Anchored::Yes).range(before.len()..);
        let start = dfa.start_state_forward(&input)?;
        for first in 0..128_u8 {
            let one = dfa.next_state(start, first);
            if dfa.is_dead_state(one) {
                continue;
            }
            let mut note = |second: usize| {
                let list = &mut starts[class(first) * CLASSES + second];
                if list.last() != Some(&index) && !list.contains(&index) {
                    list.push(index);
                }
            };
            if dfa.is_match_state(dfa.next_eoi_state(one)) {
                note(CLASSES - 1);
            }
            for second in 0..128_u8 {
                if !dfa.is_dead_state(dfa.next_state(one, second)) {
                    note(class(second));
                }
            }
        }
    }
    Ok(())
}
