//! Compiles patterns into finished automata: one per rule and per signal, all sharing one set of states.
//!
//! Each automaton is anchored and is started at the beginnings of tokens only, so the start of a match is
//! known without a reverse automaton and no state is spent on searching. `regex-automata` determinises the
//! patterns; `shared_states` merges and packs the result.

use crate::{Fault, evidence_file::EvidenceData, rule_file::RuleData, shared_states::SharedStates};
use regex_automata::{
    MatchKind,
    dfa::{StartKind, dense},
    nfa::thompson,
    util::syntax,
};
use std::collections::BTreeMap;

/// No automaton may be larger than this in its dense form; a bigger one has an unbounded or too wide repeat.
const DENSE_MAX_BYTES: usize = 16 << 20;

/// The finished automata. Signals come first, in their order, then the rules that have patterns.
pub(crate) struct Built {
    /// The packed states of all automata; see `shared_states`.
    pub(crate) packed: Vec<u8>,
    /// The start state of each automaton.
    pub(crate) starts: Vec<u32>,
    /// Index into `starts` by rule id.
    pub(crate) by_rule: BTreeMap<String, usize>,
    /// Index into `starts` by signal of `evidence.toml`.
    pub(crate) by_evidence: BTreeMap<String, usize>,
    /// Each rule's patterns with signals written out, for the tests' oracle.
    pub(crate) expanded: BTreeMap<String, String>,
}

/// Compiles the signals of `file` alone: the packed states and each signal's start state.
pub(crate) fn build_signals(data: &RuleData, file: &str) -> Result<(Vec<u8>, Vec<u32>), Fault> {
    Ok(signals_of(data, file)?.pack())
}

fn signals_of(data: &RuleData, file: &str) -> Result<SharedStates, Fault> {
    let mut states = SharedStates::new();
    for (name, signal) in &data.signals {
        let pattern = join(&signal.words, data).map_err(|error| format!("{file}: {name}: {error}"))?;
        add(&mut states, &pattern).map_err(|error| format!("{file}: {name}: {error}"))?;
    }
    Ok(states)
}

/// Compiles all signals, rules and pieces of evidence.
pub(crate) fn build(data: &RuleData, evidence: &EvidenceData) -> Result<Built, Fault> {
    let mut states = signals_of(data, "rules/signals.toml")?;
    let (mut by_rule, mut by_evidence, mut expanded) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    for rule in data.rules.iter().filter(|rule| !rule.matching.any.is_empty()) {
        let pattern = join(&rule.matching.any, data).map_err(|error| rule.fault("match.any", &error))?;
        let index =
            add(&mut states, &pattern).map_err(|error| rule.fault("match.any", &error.to_string()))?;
        by_rule.insert(rule.id.clone(), index);
        expanded.insert(rule.id.clone(), pattern);
    }
    for (id, signal) in evidence.signals.iter().filter(|(_, signal)| !signal.words.is_empty()) {
        let pattern =
            join(&signal.words, data).map_err(|error| format!("rules/evidence.toml: {id}: {error}"))?;
        let index =
            add(&mut states, &pattern).map_err(|error| format!("rules/evidence.toml: {id}: {error}"))?;
        by_evidence.insert(id.clone(), index);
    }
    let (packed, starts) = states.pack();
    Ok(Built { packed, starts, by_rule, by_evidence, expanded })
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

/// Determinises one pattern and adds its states; the answer is the automaton's index.
fn add(states: &mut SharedStates, pattern: &str) -> Result<usize, Fault> {
    let dfa = dense::Builder::new()
        .configure(
            dense::Config::new()
                .start_kind(StartKind::Anchored)
                .match_kind(MatchKind::All)
                .dfa_size_limit(Some(DENSE_MAX_BYTES))
                .determinize_size_limit(Some(4 * DENSE_MAX_BYTES)),
        )
        .syntax(syntax::Config::new().unicode(false).utf8(false))
        .thompson(thompson::Config::new().utf8(false))
        .build(pattern)?;
    states.add(&dfa)
}
