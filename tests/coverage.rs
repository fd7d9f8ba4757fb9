//! Every check of the fact base on messages has a rule, and every rule shows what it flags and what it passes.

use engine::{Lang, texts::rule_texts};

/// The checks on messages are numbered M01 to M63, without gaps.
const CHECKS: std::ops::RangeInclusive<u8> = 1..=63;
/// A rule shows at least so many texts of either side.
const EXAMPLES_MIN: usize = 5;

#[test]
fn every_check_on_messages_has_a_rule_with_examples_of_both_sides() {
    let rules: Vec<_> =
        rule_texts(Lang::Id).rules.into_iter().filter(|rule| rule.scope == "message").collect();
    let mut faults = Vec::new();
    for check in CHECKS.map(|number| format!("M{number:02}")) {
        if !rules.iter().any(|rule| rule.covers.contains(&check)) {
            faults.push(format!("{check} has no rule"));
        }
    }
    for rule in &rules {
        let (flags, passes) = (rule.flags.len(), rule.passes.len());
        if flags < EXAMPLES_MIN || passes < EXAMPLES_MIN {
            faults.push(format!("{} has {flags} flags and {passes} passes", rule.id));
        }
        let known = |id: &String| {
            id.strip_prefix('M')
                .and_then(|number| number.parse().ok())
                .is_some_and(|number| CHECKS.contains(&number))
        };
        faults
            .extend(rule.covers.iter().filter(|id| !known(id)).map(|id| format!("{} covers {id}", rule.id)));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
