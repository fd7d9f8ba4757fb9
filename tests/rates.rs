//! The committed hit rates (`cargo xtask eval --rates`) stay within what a rule of its severity may cost honest people.

use engine::{Lang, Severity, texts::rule_texts};

static RATES: &str = include_str!("../src/engine/rules/rates.json");

/// The largest share of honest messages that a rule may hit. Hints may speak often, accusations may not.
const fn honest_max(severity: Severity) -> f64 {
    match severity {
        Severity::Block => 0.002,
        Severity::High => 0.005,
        Severity::Medium => 0.01,
        Severity::Low => 0.1,
        Severity::Info => 0.5,
    }
}

#[test]
fn no_rule_hits_more_honest_messages_than_its_severity_allows() {
    let rates: serde_json::Value = serde_json::from_str(RATES).expect("written by the tool");
    let honest = rates["honest"].as_f64().expect("a count");
    assert!(honest > 1000.0, "{honest} honest messages say little");
    let rules = rule_texts(Lang::Id).rules;
    let mut measured = 0;
    for rule in rules.iter().filter(|rule| rule.scope == "message") {
        let Some(hits) = rates["rules"].get(&rule.id) else { continue };
        measured += 1;
        let share = hits["honest"].as_f64().expect("a count") / honest;
        let limit = honest_max(rule.severity);
        assert!(share <= limit, "{}: {share:.4} of honest messages, at most {limit}", rule.id);
    }
    assert!(measured >= 20, "only {measured} rules were ever hit");
}
