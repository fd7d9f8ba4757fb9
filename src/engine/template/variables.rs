//! Variables in a template's text: `{{1}}`, `{{name}}`, and what only looks like one.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

/// A variable in double braces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Variable {
    /// With its braces.
    pub(crate) range: Range<usize>,
    /// What stands between them, without blanks around it.
    pub(crate) name: String,
}

impl Variable {
    /// The number of a positional variable.
    pub(crate) fn position(&self) -> Option<u32> {
        self.name.parse().ok()
    }

    /// Whether the name is a number, or lower-case letters, digits and underscores that begin with a letter.
    pub(crate) fn is_well_named(&self) -> bool {
        self.position().is_some()
            || self.name.starts_with(|first: char| first.is_ascii_lowercase() || first == '_')
                && self
                    .name
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
    }
}

/// Everything in braces that a text holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Variables {
    /// Variables in order, those with odd blanks included.
    pub(crate) found: Vec<Variable>,
    /// Braces that do not pair, pair singly or enclose blanks.
    pub(crate) malformed: Vec<Range<usize>>,
}

/// A name of a single-brace placeholder is at most this long; more is a remark in braces.
const SINGLE_MAX: usize = 40;

impl Variables {
    /// Reads a text.
    pub(crate) fn read(text: &str) -> Self {
        let mut variables = Self::default();
        let mut at = 0;
        while let Some(offset) = text[at..].find(['{', '}']) {
            let start = at + offset;
            let run = text[start..].bytes().take_while(|byte| *byte == text.as_bytes()[start]).count();
            at = start + run;
            if text[start..].starts_with('}') {
                if run >= 2 {
                    variables.malformed.push(start..at);
                }
                continue;
            }
            let inside_end = text[at..].find(['{', '}', '\n']).map_or(text.len(), |end| at + end);
            let closing = text[inside_end..].bytes().take_while(|byte| *byte == b'}').count();
            let inside = &text[at..inside_end];
            let end = inside_end + closing;
            match (run, closing) {
                (2, 2) => {
                    if inside.trim() != inside || inside.is_empty() {
                        variables.malformed.push(start..end);
                    }
                    if !inside.trim().is_empty() {
                        let name = inside.trim().to_owned();
                        variables.found.push(Variable { range: start..end, name });
                    }
                }
                // One brace is a typo only when it encloses a word: {1}, {nama}.
                (1, 1) if !is_placeholder(inside) => {}
                (1, 0) => continue,
                _ => variables.malformed.push(start..end.max(at)),
            }
            at = end.max(at);
        }
        variables
    }

    /// The distinct names, in order of first use.
    pub(crate) fn distinct(&self) -> Vec<&str> {
        let mut known: BTreeSet<&str> = BTreeSet::new();
        self.found.iter().map(|variable| variable.name.as_str()).filter(|name| known.insert(name)).collect()
    }
}

fn is_placeholder(inside: &str) -> bool {
    let inside = inside.trim().trim_matches('%').trim();
    !inside.is_empty()
        && inside.chars().count() <= SINGLE_MAX
        && inside
            .chars()
            .all(|character| character.is_alphanumeric() || matches!(character, '_' | ' ' | '.' | '-'))
}

/// The text with samples in place of its variables; a variable without a sample stays as it is.
pub(crate) fn fill(text: &str, variables: &Variables, samples: &BTreeMap<String, String>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for variable in &variables.found {
        out.push_str(&text[at..variable.range.start]);
        at = variable.range.end;
        match samples.get(&variable.name) {
            Some(value) => out.push_str(value),
            None => out.push_str(&text[variable.range.clone()]),
        }
    }
    out.push_str(&text[at..]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(text: &str, names: &[&str], malformed: &[&str]) {
        let variables = Variables::read(text);
        let found: Vec<&str> = variables.found.iter().map(|variable| variable.name.as_str()).collect();
        let odd: Vec<&str> = variables.malformed.iter().map(|range| &text[range.clone()]).collect();
        assert_eq!((found.as_slice(), odd.as_slice()), (names, malformed), "{text:?}");
    }

    #[test]
    fn tells_variables_from_stray_braces() {
        reads("Halo {{1}}, {{nama}}.", &["1", "nama"], &[]);
        reads("{{ 1 }} ya", &["1"], &["{{ 1 }}"]);
        reads("Halo {1} dan {{2}", &[], &["{1}", "{{2}"]);
        reads("Halo {{1} dan {{2}}", &["2"], &["{{1}"]);
        reads("{{{1}}} ya {{}} ya", &[], &["{{{1}}}", "{{}}"]);
        reads("Hai :} ya :{ {% if x %} {{Nama Kak}}", &["Nama Kak"], &["{% if x %}"]);
        reads("ya 1}} lagi", &[], &["}}"]);
        reads("{{", &[], &["{{"]);
        reads("{{1}}{{2}}", &["1", "2"], &[]);
        reads("{{1}}}", &[], &["{{1}}}"]);
    }
}
