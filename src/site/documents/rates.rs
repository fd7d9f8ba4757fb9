//! How often each message rule speaks on labelled messages, as `cargo xtask eval --rates` measured it.

use crate::strings::number;
use engine::Lang;
use serde::Deserialize;
use std::collections::BTreeMap;

static MEASURED: &str = include_str!("../../engine/rules/rates.json");

/// Messages that one rule flags.
#[derive(Debug, Deserialize)]
struct Count {
    honest: u32,
    bad: u32,
}

/// The measured file. It lists rules that flagged something; of others it does not say whether they existed.
#[derive(Debug, Deserialize)]
pub(super) struct Rates {
    honest: u32,
    bad: u32,
    rules: BTreeMap<String, Count>,
}

impl Rates {
    pub(super) fn measured() -> Self {
        serde_json::from_str(MEASURED).expect("written by the tool in this shape")
    }

    /// The rule's hits in one sentence, where they are known.
    pub(super) fn sentence(&self, rule: &str, lang: Lang) -> Option<String> {
        let hits = self.rules.get(rule)?;
        let [honest, all_honest, bad, all_bad] =
            [hits.honest, self.honest, hits.bad, self.bad].map(|count| number(count, lang));
        Some(match lang {
            Lang::Id => format!(
                "Menandai {honest} dari {all_honest} pesan jujur dan {bad} dari {all_bad} pesan penipuan atau spam."
            ),
            Lang::En => format!(
                "Flags {honest} of {all_honest} honest messages and {bad} of {all_bad} scam or spam messages."
            ),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_hits_and_totals() {
        let rates: Rates =
            serde_json::from_str(r#"{"honest":4000,"bad":20,"rules":{"a":{"honest":1,"bad":7}}}"#).unwrap();
        let sentence = rates.sentence("a", Lang::En);
        assert_eq!(
            sentence.as_deref(),
            Some("Flags 1 of 4,000 honest messages and 7 of 20 scam or spam messages.")
        );
        assert_eq!(rates.sentence("b", Lang::Id), None);
    }

    #[test]
    fn the_measured_file_is_readable() {
        assert!(Rates::measured().honest > 0);
    }
}
