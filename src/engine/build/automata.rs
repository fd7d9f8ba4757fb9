//! Packs patterns as nondeterministic automata: one per signal, rule and piece of evidence.
//!
//! What ships is close to the patterns as they are written, because that is the smallest form of them; the
//! engine's `message/automata` unfolds it and makes deterministic states while it reads, only those that
//! a text needs. The packed form is one class table, then the automata; both sides list its signs in `code`.

use crate::{Fault, evidence_file::EvidenceData, rule_file::RuleData};
use regex_syntax::{
    ast::{self, Ast, ClassSet, RepetitionKind, RepetitionRange},
    hir::{Class, HirKind},
};
use std::collections::BTreeMap;

#[path = "../message/automata/code.rs"]
mod code;

/// The finished automata. Signals come first, in their order, then the rules that have patterns.
pub(crate) struct Built {
    /// All automata in the packed form.
    pub(crate) packed: Vec<u8>,
    /// Index of an automaton by rule id.
    pub(crate) by_rule: BTreeMap<String, usize>,
    /// Index of an automaton by signal of `evidence.toml`.
    pub(crate) by_evidence: BTreeMap<String, usize>,
    /// Each rule's patterns with signals written out, for the tests' oracle.
    pub(crate) expanded: BTreeMap<String, String>,
    /// The same of all automata, in their order, for whoever compares them with a regex engine.
    pub(crate) all_expanded: Vec<String>,
}

/// Packs the signals of `file` alone.
pub(crate) fn build_signals(data: &RuleData, file: &str) -> Result<Vec<u8>, Fault> {
    Ok(signals_of(data, file)?.finish())
}

fn signals_of<'a>(data: &'a RuleData, file: &str) -> Result<Packer<'a>, Fault> {
    let mut packer = Packer { data, classes: Vec::new(), automata: Vec::new(), expanded: Vec::new() };
    for (name, signal) in &data.signals {
        packer.add(&signal.words).map_err(|error| format!("{file}: {name}: {error}"))?;
    }
    Ok(packer)
}

/// Packs all signals, rules and pieces of evidence.
pub(crate) fn build(data: &RuleData, evidence: &EvidenceData) -> Result<Built, Fault> {
    let mut packer = signals_of(data, "rules/signals.toml")?;
    let (mut by_rule, mut by_evidence, mut expanded) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    for rule in data.rules.iter().filter(|rule| !rule.matching.any.is_empty()) {
        let (index, pattern) =
            packer.add(&rule.matching.any).map_err(|error| rule.fault("match.any", &error))?;
        by_rule.insert(rule.id.clone(), index);
        expanded.insert(rule.id.clone(), pattern);
    }
    for (id, signal) in evidence.signals.iter().filter(|(_, signal)| !signal.words.is_empty()) {
        let (index, _) =
            packer.add(&signal.words).map_err(|error| format!("rules/evidence.toml: {id}: {error}"))?;
        by_evidence.insert(id.clone(), index);
    }
    let all_expanded = std::mem::take(&mut packer.expanded);
    Ok(Built { packed: packer.finish(), by_rule, by_evidence, expanded, all_expanded })
}

/// Collects automata.
struct Packer<'a> {
    data: &'a RuleData,
    /// Sets of ASCII bytes, as bits.
    classes: Vec<u128>,
    automata: Vec<u8>,
    /// Each automaton as one pattern of `regex`.
    expanded: Vec<String>,
}

impl Packer<'_> {
    /// Adds an automaton; the answer is its index and one pattern of `regex` that finds the same.
    fn add(&mut self, patterns: &[String]) -> Result<(usize, String), String> {
        let mut parts = Vec::new();
        for (at, pattern) in patterns.iter().enumerate() {
            let expanded = expand(pattern, self.data)?;
            // Checked by itself first, so that a fault names the one pattern that has it.
            regex::bytes::Regex::new(&expanded).map_err(|error| format!("{pattern:?}: {error}"))?;
            parts.push(expanded);
            let pattern_with_calls = with_calls(pattern, self.data)?;
            let tree = ast::parse::Parser::new()
                .parse(&pattern_with_calls)
                .map_err(|error| format!("{pattern:?}: {error}"))?;
            if at > 0 {
                self.automata.push(code::OR);
            }
            self.node(&tree, &pattern_with_calls).map_err(|error| format!("{pattern:?}: {error}"))?;
        }
        self.automata.push(code::END);
        let pattern = parts.join("|");
        self.expanded.push(pattern.clone());
        Ok((self.expanded.len() - 1, pattern))
    }

    /// The class table, then the automata.
    fn finish(self) -> Vec<u8> {
        let mut packed = vec![operand(self.classes.len()).expect("checked when it was used")];
        for class in self.classes {
            packed.extend(class.to_le_bytes());
        }
        packed.extend(self.automata);
        packed
    }

    fn node(&mut self, tree: &Ast, pattern: &str) -> Result<(), String> {
        match tree {
            Ast::Empty(_) => {}
            Ast::Literal(literal) => match u32::from(literal.c).checked_sub(FIRST_CALL) {
                Some(signal) => self.automata.extend([code::CALL, operand(signal as usize)?]),
                None => self.automata.push(u8::try_from(literal.c).map_err(|error| error.to_string())?),
            },
            Ast::ClassPerl(class) => self.class(&pattern[span(class.span)])?,
            Ast::ClassBracketed(class) => match &class.kind {
                // What a blank of a pattern became: the folded text has one blank, or one line break.
                ClassSet::Item(_) if pattern[span(class.span)] == *BLANK => self.automata.push(b' '),
                _ => self.class(&pattern[span(class.span)])?,
            },
            Ast::Repetition(repetition) => {
                let (least, most) = match &repetition.op.kind {
                    RepetitionKind::ZeroOrOne => (0, Some(1)),
                    RepetitionKind::ZeroOrMore => (0, None),
                    RepetitionKind::OneOrMore => (1, None),
                    RepetitionKind::Range(RepetitionRange::Exactly(times)) => (*times, Some(*times)),
                    RepetitionKind::Range(RepetitionRange::AtLeast(least)) => (*least, None),
                    RepetitionKind::Range(RepetitionRange::Bounded(least, most)) => (*least, Some(*most)),
                };
                match (least, most) {
                    (0, Some(1)) => self.automata.push(code::OPTIONAL),
                    (0, None) => self.automata.push(code::ANY_NUMBER),
                    (1, None) => self.automata.push(code::AT_LEAST_ONE),
                    _ => {
                        let most = most.map_or(Ok(code::NO_LIMIT), |most| operand(most as usize))?;
                        self.automata.extend([code::REPEAT, operand(least as usize)?, most]);
                    }
                }
                if matches!(*repetition.ast, Ast::Group(_)) {
                    self.node(&repetition.ast, pattern)?;
                } else {
                    self.atom(&repetition.ast, pattern)?;
                }
            }
            Ast::Group(group) => {
                self.automata.push(code::OPEN);
                self.node(&group.ast, pattern)?;
                self.automata.push(code::CLOSE);
            }
            Ast::Alternation(choice) => {
                for (at, branch) in choice.asts.iter().enumerate() {
                    if at > 0 {
                        self.automata.push(code::OR);
                    }
                    self.node(branch, pattern)?;
                }
            }
            Ast::Concat(parts) => {
                for part in &parts.asts {
                    self.node(part, pattern)?;
                }
            }
            Ast::Dot(dot) => self.class(&pattern[span(**dot)])?,
            Ast::Flags(_) | Ast::Assertion(_) | Ast::ClassUnicode(_) => {
                return Err("`^`, `$`, `\\b`, `\\p` and flags are not for patterns".into());
            }
        }
        Ok(())
    }

    /// What an operator is about: in brackets where it is more than one sign.
    fn atom(&mut self, tree: &Ast, pattern: &str) -> Result<(), String> {
        let is_single =
            matches!(tree, Ast::Literal(_) | Ast::Dot(_) | Ast::ClassPerl(_) | Ast::ClassBracketed(_));
        if !is_single {
            self.automata.push(code::OPEN);
        }
        self.node(tree, pattern)?;
        if !is_single {
            self.automata.push(code::CLOSE);
        }
        Ok(())
    }

    fn class(&mut self, pattern: &str) -> Result<(), String> {
        let hir = regex_syntax::ParserBuilder::new()
            .unicode(false)
            .utf8(false)
            .build()
            .parse(pattern)
            .map_err(|error| error.to_string())?;
        let bits = match hir.kind() {
            HirKind::Class(Class::Bytes(class)) => class
                .ranges()
                .iter()
                .flat_map(|range| range.start()..=range.end())
                .filter(u8::is_ascii)
                .fold(0, |bits, byte| bits | 1_u128 << byte),
            HirKind::Literal(literal) if literal.0.len() == 1 => 1_u128 << literal.0[0],
            _ => return Err(format!("{pattern:?} is no set of bytes")),
        };
        let index = self.classes.iter().position(|known| *known == bits).unwrap_or_else(|| {
            self.classes.push(bits);
            self.classes.len() - 1
        });
        self.automata.extend([code::CLASS, operand(index)?]);
        Ok(())
    }
}

fn span(span: ast::Span) -> std::ops::Range<usize> {
    span.start.offset..span.end.offset
}

/// A number beside a sign; as small as an ASCII byte, so that no operand looks like a sign.
fn operand(number: usize) -> Result<u8, String> {
    u8::try_from(number)
        .ok()
        .filter(|number| *number < code::NO_LIMIT)
        .ok_or_else(|| format!("{number} is too large a number of repeats, classes or signals"))
}

/// A blank of a pattern, written out.
const BLANK: &str = r"[\x20\n]";

/// From here on, characters of a pattern stand for signals while it is parsed.
const FIRST_CALL: u32 = 0xE000;

/// Writes one pattern out: `<name>` becomes the signal's words, a blank any single blank of the folded text,
/// and the match must end where a word ends.
fn expand(pattern: &str, data: &RuleData) -> Result<String, String> {
    if pattern != pattern.to_lowercase() || !pattern.is_ascii() {
        return Err(format!("{pattern:?}: the folded text is lower-case ASCII, so patterns must be too"));
    }
    if pattern.contains(".*") || pattern.contains(".+") {
        return Err(format!("{pattern:?}: repeats must be bounded"));
    }
    let words = inline_signals(pattern, data, 0)?.replace(' ', BLANK);
    Ok(format!(r"(?:{words})(?-u:\b{{end-half}})"))
}

fn inline_signals(pattern: &str, data: &RuleData, depth: usize) -> Result<String, String> {
    const DEPTH_MAX: usize = 4;
    if depth > DEPTH_MAX {
        return Err(format!("{pattern:?}: signals refer to each other in a circle"));
    }
    replace_signals(pattern, data, |signal| {
        let words = data.signals[signal]
            .words
            .iter()
            .map(|word| inline_signals(word, data, depth + 1))
            .collect::<Result<Vec<_>, _>>()?;
        Ok(format!("(?:{})", words.join("|")))
    })
}

/// The pattern with each `<name>` as one character that stands for the signal.
fn with_calls(pattern: &str, data: &RuleData) -> Result<String, String> {
    let written = replace_signals(pattern, data, |name| {
        let index = data.signals.keys().position(|other| other == name).expect("looked up before");
        let sign = u32::try_from(index).ok().and_then(|index| char::from_u32(FIRST_CALL + index));
        Ok(sign.expect("fewer signals than private characters").into())
    })?;
    Ok(written.replace(' ', BLANK))
}

fn replace_signals(
    pattern: &str,
    data: &RuleData,
    write: impl Fn(&str) -> Result<String, String>,
) -> Result<String, String> {
    let mut out = String::new();
    let mut rest = pattern;
    while let Some(open) = rest.find('<') {
        let close = rest[open..].find('>').ok_or_else(|| format!("{pattern:?}: “<” without “>”"))? + open;
        let name = &rest[open + 1..close];
        if !data.signals.contains_key(name) {
            return Err(format!("{pattern:?}: no signal “{name}”"));
        }
        out.push_str(&rest[..open]);
        out.push_str(&write(name)?);
        rest = &rest[close + 1..];
    }
    out.push_str(rest);
    Ok(out)
}
