//! Fixes on every rule's own examples: they keep what must not change, and do not make a message worse.

use engine::{
    Lang, Severity, apply_fix, check_message,
    report::{Finding, Fix, MessageContext},
    texts::rule_texts,
};

/// The kind that takes a whole sentence out.
const REMOVE: &str = "remove-sentence";

fn examples() -> Vec<String> {
    rule_texts(Lang::Id)
        .rules
        .into_iter()
        .filter(|rule| rule.scope == "message")
        .flat_map(|rule| rule.flags.into_iter().chain(rule.passes))
        .collect()
}

/// Every finding on every example with each of its fixes.
fn all_fixes() -> Vec<(String, Finding, Fix)> {
    examples()
        .into_iter()
        .flat_map(|text| {
            let report = check_message(&text, &MessageContext::default());
            report.findings.into_iter().flat_map(move |finding| {
                let text = text.clone();
                finding.fixes.clone().into_iter().map(move |fix| (text.clone(), finding.clone(), fix))
            })
        })
        .collect()
}

/// Digits with their separators, as far as they stand in numbers, prices, codes and links.
fn numbers(text: &str) -> Vec<String> {
    text.split(|character: char| !(character.is_ascii_digit() || matches!(character, '.' | ',')))
        .map(|part| part.trim_matches(['.', ',']).to_owned())
        .filter(|part| part.contains(|character: char| character.is_ascii_digit()))
        .collect()
}

fn links(text: &str) -> Vec<String> {
    text.split_whitespace()
        .filter(|word| {
            word.contains("://") || word.contains("www.") || word.contains(".id") || word.contains(".ly")
        })
        .map(|word| word.trim_matches(|sign: char| !sign.is_alphanumeric()).to_owned())
        .collect()
}

/// The letters alone, in lower case: what is left when marks, case and blanks may change.
fn letters(text: &str) -> String {
    text.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn is_part_of(part: &[String], whole: &[String]) -> bool {
    let mut rest = whole.iter();
    part.iter().all(|one| rest.any(|other| other == one))
}

#[test]
fn fixes_keep_numbers_links_and_names() {
    let mut faults = Vec::new();
    for (text, finding, fix) in all_fixes() {
        let fixed = apply_fix(&text, &fix);
        let holds = match fix.kind.as_str() {
            // What is taken out is taken out whole; the rest stands letter by letter.
            REMOVE => {
                is_part_of(&numbers(&fixed), &numbers(&text)) && is_part_of(&links(&fixed), &links(&text))
            }
            // The number of a variable is no number of the message.
            // A rewrite of a rule's file may leave a number out ("kode 6 digit"), never alter one.
            "fill-placeholder" | "replace" => is_part_of(&numbers(&fixed), &numbers(&text)),
            _ => numbers(&fixed) == numbers(&text) && is_part_of(&links(&text), &links(&fixed)),
        };
        let keeps_words = match fix.kind.as_str() {
            "calm" | "close-mark" => letters(&fixed) == letters(&text),
            _ => true,
        };
        if !holds || !keeps_words || fixed == text {
            faults.push(format!("{}: {}: {text:?} became {fixed:?}", finding.rule, fix.kind));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn fixes_add_no_graver_finding() {
    let mut faults = Vec::new();
    for (text, finding, fix) in all_fixes() {
        let context = MessageContext::default();
        let before = check_message(&text, &context);
        let fixed = apply_fix(&text, &fix);
        let after = check_message(&fixed, &context);
        for added in &after.findings {
            let was_there =
                before.findings.iter().any(|old| old.rule == added.rule && old.severity >= added.severity);
            if !was_there && added.severity > finding.severity {
                faults.push(format!("{}: {}: {fixed:?} now has {}", finding.rule, fix.kind, added.rule));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn four_of_five_findings_from_medium_on_offer_a_fix() {
    let (mut all, mut with_fix) = (0_u32, 0_u32);
    let mut without: std::collections::BTreeMap<String, u32> = std::collections::BTreeMap::new();
    for text in examples() {
        for finding in check_message(&text, &MessageContext::default()).findings {
            if finding.severity >= Severity::Medium {
                all += 1;
                with_fix += u32::from(!finding.fixes.is_empty());
                if finding.fixes.is_empty() {
                    *without.entry(finding.rule).or_default() += 1;
                }
            }
        }
    }
    assert!(all > 100, "only {all} findings to look at");
    assert!(with_fix * 5 >= all * 4, "{with_fix} of {all} findings offer a fix; without: {without:?}");
}
