//! The words of all rules, for tools that write them to files. Not meant for wasm.

use crate::{
    Lang,
    report::{RuleText, RuleTexts, SignalText, template::TemplateTexts},
};
use std::collections::BTreeMap;

static TEXTS: &str = include_str!(concat!(env!("OUT_DIR"), "/texts.json"));

static SIGNALS: &str = include_str!(concat!(env!("OUT_DIR"), "/signals.json"));

/// The patterns of all message rules, signals and pieces of evidence in the syntax of the `regex` crate, one
/// for each automaton.
#[cfg(feature = "message")]
pub fn patterns() -> Vec<String> {
    static PATTERNS: &str = include_str!(concat!(env!("OUT_DIR"), "/patterns.json"));
    serde_json::from_str(PATTERNS).expect("written by the build script")
}

/// All rules' texts, sources and examples in one language, sorted by id.
pub fn rule_texts(lang: Lang) -> RuleTexts {
    let mut by_lang: BTreeMap<Lang, Vec<RuleText>> =
        serde_json::from_str(TEXTS).expect("written by the build script in the shape of RuleText");
    let mut signals: BTreeMap<Lang, Vec<SignalText>> =
        serde_json::from_str(SIGNALS).expect("written by the build script in the shape of SignalText");
    RuleTexts {
        lang,
        rules: by_lang.remove(&lang).unwrap_or_default(),
        signals: signals.remove(&lang).unwrap_or_default(),
    }
}

/// The words of all row codes in one language, the gravest first.
#[cfg(feature = "contacts")]
pub fn row_code_texts(lang: Lang) -> Vec<crate::report::contacts::RowCodeText> {
    static CODES: &str = include_str!(concat!(env!("OUT_DIR"), "/row_codes.json"));
    let mut by_lang: BTreeMap<Lang, Vec<crate::report::contacts::RowCodeText>> =
        serde_json::from_str(CODES).expect("written by the build script in the shape of RowCodeText");
    by_lang.remove(&lang).unwrap_or_default()
}

/// Everything that people read about a list, in one language.
#[cfg(feature = "contacts")]
pub fn contact_texts(lang: Lang) -> crate::report::contacts::ContactTexts {
    let mut rules = rule_texts(lang).rules;
    rules.retain(|rule| rule.scope == "contacts");
    crate::report::contacts::ContactTexts { lang, codes: row_code_texts(lang), rules, pacing: pacing(lang) }
}

#[cfg(feature = "contacts")]
fn pacing(lang: Lang) -> Vec<crate::report::contacts::PacingNote> {
    static PACING: &str = include_str!(concat!(env!("OUT_DIR"), "/pacing.json"));
    let mut by_lang: BTreeMap<Lang, Vec<crate::report::contacts::PacingNote>> =
        serde_json::from_str(PACING).expect("written by the build script in the shape of PacingNote");
    by_lang.remove(&lang).unwrap_or_default()
}

static TEMPLATE_TEXTS: &str = include_str!(concat!(env!("OUT_DIR"), "/template_texts.json"));

/// What people read about a template beside its findings: consequences of a category, limits with their
/// sources, and what is not checked.
pub fn template_texts(lang: Lang) -> TemplateTexts {
    let mut by_lang: BTreeMap<Lang, TemplateTexts> = serde_json::from_str(TEMPLATE_TEXTS)
        .expect("written by the build script in the shape of TemplateTexts");
    by_lang.remove(&lang).expect("the build script writes both languages")
}
