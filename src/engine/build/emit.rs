//! Writes what was read and compiled as Rust tables (for the engine) and JSON (for people).

use crate::{
    Fault,
    automata::Built,
    evidence_file::EvidenceData,
    rule_file::{RuleData, RuleFile, Suggest},
};
use std::fmt::Write as _;

/// The tables of the message matcher: `RULES`, `SIGNALS` and the tests' `ORACLE`.
pub(crate) fn tables(data: &RuleData, built: &Built) -> String {
    let mut out = String::new();
    let signal_names: Vec<&String> = data.signals.keys().collect();
    writeln!(out, "pub(crate) static SIGNALS: &[&str] = &{signal_names:?};").expect("String");
    out.push_str("pub(crate) static RULES: &[Rule] = &[\n");
    for rule in data.rules.iter().filter(|rule| rule.scope == "message") {
        let matching = &rule.matching;
        let signals = |names: &[String]| -> Vec<usize> {
            names
                .iter()
                .map(|name| signal_names.iter().position(|other| *other == name).expect("checked on loading"))
                .collect()
        };
        let automaton = built.by_rule.get(&rule.id);
        writeln!(
            out,
            "Rule {{ meta: {meta}, channels: &[{channels}], consents: &[{consents}], purposes: &[{purposes}], \
             automaton: {automaton:?}, near: &{near:?}, with: &{with:?}, scope: Scope::{scope}, \
             unless: &{unless:?}, unless_scope: Scope::{unless_scope}, check: {check}, suggest: &[{suggest}] }},",
            meta = meta(rule),
            channels = variants("crate::report::Channel", &rule.when.channel),
            consents = variants("crate::report::Consent", &rule.when.consent),
            purposes = variants("crate::report::Purpose", &rule.when.purpose),
            near = signals(&matching.near),
            with = signals(&matching.with),
            scope = capitalised(matching.scope.as_deref().unwrap_or("sentence")),
            unless = signals(&matching.unless),
            unless_scope = capitalised(matching.unless_scope.as_deref().unwrap_or("sentence")),
            check = matching.check.as_ref().map_or("None".into(), |name| format!(
                "Some(crate::message::checks::{}::check)",
                name.replace('-', "_")
            )),
            suggest = rule.suggest.iter().map(suggestion).collect::<Vec<_>>().join(", "),
        )
        .expect("String");
    }
    out.push_str("];\n");
    out.push_str("#[cfg(test)]\npub(crate) static ORACLE: &[(&str, &str)] = &[\n");
    for (id, pattern) in &built.expanded {
        writeln!(out, "({id:?}, {pattern:?}),").expect("String");
    }
    out.push_str("];\n");
    out
}

/// The table of the template rules: `RULES: &[TemplateRule]`, each with its function.
pub(crate) fn template_rules(data: &RuleData) -> String {
    let rows: Vec<String> = data
        .rules
        .iter()
        .filter(|rule| rule.scope == "template")
        .filter_map(|rule| {
            let check = rule.matching.check.as_ref()?.replace('-', "_");
            Some(format!("TemplateRule {{ meta: {}, check: checks::{check}::check }}", meta(rule)))
        })
        .collect();
    format!("static RULES: &[TemplateRule] = &[{}];\n", rows.join(",\n"))
}

/// The tables of weighed evidence: `SIGNALS`, `SCAM` and `PROMOTION`.
pub(crate) fn evidence(data: &EvidenceData, built: &Built) -> String {
    let mut out = String::from("pub(crate) static SIGNALS: &[Signal] = &[\n");
    let weights = &data.weights;
    for (id, signal) in &data.signals {
        let weight = |model: &crate::evidence_file::Model| model.weights.get(id).copied().unwrap_or_default();
        let feature = signal
            .feature
            .as_ref()
            .map_or("None".into(), |name| format!("Some(features::{})", name.replace('-', "_")));
        let places = |ids: &[String]| -> Vec<usize> {
            ids.iter()
                .map(|id| data.signals.keys().position(|other| other == id).expect("checked on loading"))
                .collect()
        };
        writeln!(
            out,
            "Signal {{ id: {id:?}, automaton: {:?}, feature: {feature}, all: &{:?}, any: &{:?}, none: &{:?}, \
             good: {}, scam: {:?}, promotion: {:?} }},",
            built.by_evidence.get(id),
            places(&signal.all),
            places(&signal.any),
            places(&signal.none),
            signal.good,
            weight(&weights.scam),
            weight(&weights.promotion),
        )
        .expect("String");
    }
    out.push_str("];\n");
    for (name, model) in [("SCAM", &weights.scam), ("PROMOTION", &weights.promotion)] {
        writeln!(
            out,
            "pub(crate) static {name}: Model = Model {{ bias: {:?}, probable: {:?}, likely: {:?} }};",
            model.bias, model.probable, model.likely
        )
        .expect("String");
    }
    out
}

/// `{"id": [SignalText…], "en": [SignalText…]}`, each list sorted by id.
pub(crate) fn signals_json(data: &EvidenceData) -> Result<String, Fault> {
    let list = |pick: fn(&crate::rule_file::Bilingual) -> &String| -> serde_json::Value {
        data.signals
            .iter()
            .map(|(id, signal)| serde_json::json!({ "id": id, "label": pick(&signal.label) }))
            .collect()
    };
    Ok(serde_json::to_string(
        &serde_json::json!({ "id": list(|words| &words.id), "en": list(|words| &words.en) }),
    )?)
}

/// One `RuleMeta` literal.
pub(crate) fn meta(rule: &RuleFile) -> String {
    format!(
        "RuleMeta {{ id: {:?}, covers: {:?}, severity: Severity::{}, confidence: Confidence::{}, app: {}, api: {} }}",
        rule.id,
        rule.covers.join(" "),
        capitalised(&rule.severity),
        capitalised(&rule.confidence),
        rule.applies.iter().any(|product| product == "app"),
        rule.applies.iter().any(|product| product == "api"),
    )
}

fn suggestion(suggest: &Suggest) -> String {
    format!(
        "crate::rule::Suggest {{ kind: {:?}, at: crate::rule::Place::{}, replace: {:?}, id: {:?}, en: {:?} }}",
        suggest.kind.as_deref().unwrap_or("replace"),
        capitalised(suggest.at.as_deref().unwrap_or("span")),
        suggest.replace,
        suggest.with.id,
        suggest.with.en
    )
}

fn variants(kind: &str, values: &[String]) -> String {
    values.iter().map(|value| format!("{kind}::{}", capitalised(value))).collect::<Vec<_>>().join(", ")
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_ascii_uppercase().to_string() + letters.as_str()).unwrap_or_default()
}

/// `{"id": [RuleText…], "en": [RuleText…]}`, each list sorted by id.
pub(crate) fn texts_json(data: &RuleData) -> Result<String, Fault> {
    let mut rules: Vec<&RuleFile> = data.rules.iter().collect();
    rules.sort_by(|a, b| a.id.cmp(&b.id));
    let list = |lang: &str| -> serde_json::Value { rules.iter().map(|rule| text(rule, lang)).collect() };
    Ok(serde_json::to_string(&serde_json::json!({ "id": list("id"), "en": list("en") }))?)
}

/// The message rules' flag examples with their «marks», by rule id, for the example tests.
pub(crate) fn marked_examples_json(data: &RuleData) -> Result<String, Fault> {
    let by_rule: std::collections::BTreeMap<&String, &Vec<String>> = data
        .rules
        .iter()
        .filter(|rule| rule.scope == "message")
        .map(|rule| (&rule.id, &rule.examples.flags))
        .collect();
    Ok(serde_json::to_string(&by_rule)?)
}

fn text(rule: &RuleFile, lang: &str) -> serde_json::Value {
    let pick =
        |words: &crate::rule_file::Bilingual| if lang == "id" { words.id.clone() } else { words.en.clone() };
    let sources: Vec<serde_json::Value> = rule
        .source
        .iter()
        .map(|source| {
            serde_json::json!({
                "name": source.name, "url": source.url, "basis": source.basis, "checked": source.checked,
            })
        })
        .collect();
    let flags: Vec<String> = rule.examples.flags.iter().map(|flag| flag.replace(['«', '»'], "")).collect();
    serde_json::json!({
        "id": rule.id, "scope": rule.scope, "family": rule.family, "covers": rule.covers,
        "severity": rule.severity, "confidence": rule.confidence, "article": rule.article,
        "title": pick(&rule.title), "why": pick(&rule.why), "fix": pick(&rule.fix),
        "sources": sources, "flags": flags, "passes": rule.examples.passes,
    })
}
