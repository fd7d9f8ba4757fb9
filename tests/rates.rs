//! The committed hit rates (`cargo xtask eval --rates`) stay within what a rule may cost honest people: the bound
//! that its file states (`max_honest_rate`), or else what its severity allows.

use engine::{Lang, Severity, texts::rule_texts};
use std::{fs, path::Path};

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

/// The bound that a rule's own file states.
fn stated_max(family: &str, id: &str) -> Option<f64> {
    let file = format!("../src/engine/rules/message/{family}/{id}.toml");
    let text =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).expect("a rule has a file");
    let rule: toml::Table = toml::from_str(&text).expect("the build read it");
    rule.get("max_honest_rate").map(|rate| rate.as_float().expect("a share"))
}

#[test]
fn no_rule_hits_more_honest_messages_than_its_severity_allows() {
    let rates: serde_json::Value = serde_json::from_str(RATES).expect("written by the tool");
    let honest = rates["honest"].as_f64().expect("a count");
    assert!(honest > 1000.0, "{honest} honest messages say little");
    for rule in rule_texts(Lang::Id).rules.iter().filter(|rule| rule.scope == "message") {
        let hits = &rates["rules"][&rule.id]["honest"];
        let hits = hits.as_f64().unwrap_or_else(|| panic!("{} is not in rates.json; measure again", rule.id));
        let limit = stated_max(&rule.family, &rule.id).unwrap_or_else(|| honest_max(rule.severity));
        let share = hits / honest;
        assert!(share <= limit, "{}: {share:.4} of honest messages, at most {limit}", rule.id);
    }
}
