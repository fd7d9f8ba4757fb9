//! Every list rule on its own examples, and every check of the fact base under some rule.
#![cfg(feature = "texts")]

use super::{super::Codes, scan_with};
use crate::report::{
    Channel, Purpose,
    contacts::{ContactsOptions, Goods},
};
use std::collections::BTreeSet;

/// Everything set, so that every rule can speak.
fn full_options(channel: Channel) -> ContactsOptions {
    ContactsOptions {
        today: Some("2026-11-22".into()),
        channel,
        purpose: Purpose::Promotion,
        free_form: true,
        goods: Goods::Alcohol,
        own_number: Some("0811-1111-1111".into()),
        business_since: Some("2020-01-01".into()),
        declared_limit: Some(3),
        opt_outs: "0812 0000 0001".into(),
        ..ContactsOptions::default()
    }
}

/// `{257×Ani,0812#711###}` stands for 257 lines in which the signs from `#` on are a number that never repeats
/// and, with a digit between, never follows the one before.
fn write_out(example: &str) -> String {
    let Some((before, rest)) = example.split_once('{') else { return example.to_owned() };
    let (inside, after) = rest.split_once('}').expect("examples close their braces");
    let (times, line) = inside.split_once('×').expect("a count");
    let width = line.matches('#').count();
    let lines: Vec<String> = (0..times.parse::<usize>().expect("a number"))
        .map(|index| {
            let mut digits = format!("{index:0width$}").into_bytes().into_iter();
            line.chars()
                .map(|sign| if sign == '#' { char::from(digits.next().expect("width")) } else { sign })
                .collect()
        })
        .collect();
    format!("{before}{}{}", lines.join("\n"), write_out(after))
}

#[test]
fn every_rule_fires_on_its_flags_and_keeps_silent_on_its_passes() {
    let mut faults = Vec::new();
    let fires = |id: &str, example: &str| {
        [Channel::Broadcast, Channel::Api].into_iter().any(|channel| {
            scan_with(write_out(example).as_bytes(), 1 << 16, full_options(channel))
                .is_ok_and(|scanned| scanned.report.findings.iter().any(|finding| finding.rule == id))
        })
    };
    let rules =
        crate::texts::rule_texts(crate::Lang::Id).rules.into_iter().filter(|rule| rule.scope == "contacts");
    let mut count = 0;
    for rule in rules {
        count += 1;
        faults.extend(
            rule.flags
                .iter()
                .filter(|text| !fires(&rule.id, text))
                .map(|text| format!("{} silent: {text:?}", rule.id)),
        );
        faults.extend(
            rule.passes
                .iter()
                .filter(|text| fires(&rule.id, text))
                .map(|text| format!("{} fires: {text:?}", rule.id)),
        );
    }
    assert!(count >= 30);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_row_code_has_words_in_both_languages() {
    for lang in crate::Lang::ALL {
        let texts = crate::texts::row_code_texts(lang);
        assert_eq!(texts.len(), Codes::all().count());
        assert!(texts.iter().all(|text| !text.title.is_empty() && !text.fix.is_empty()));
    }
}

/// The checks of lists in the fact base: L01 to L32.
#[test]
fn every_check_of_the_fact_base_has_a_rule_and_every_rule_a_check() {
    let wanted: BTreeSet<String> = (1..=32).map(|number| format!("L{number:02}")).collect();
    let rules =
        crate::texts::rule_texts(crate::Lang::Id).rules.into_iter().filter(|rule| rule.scope == "contacts");
    let covered: Vec<(String, Vec<String>)> = rules.map(|rule| (rule.id, rule.covers)).collect();
    for (id, covers) in &covered {
        assert!(!covers.is_empty() && covers.iter().all(|check| wanted.contains(check)), "{id}: {covers:?}");
    }
    let reached: BTreeSet<String> = covered.into_iter().flat_map(|(_, covers)| covers).collect();
    assert_eq!(reached, wanted);
}
