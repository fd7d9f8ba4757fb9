//! Reads the weighed evidence: `rules/evidence.toml` (what is looked for) and `rules/weights.toml` (what it counts).

use crate::{Fault, rule_file::Bilingual};
use serde::Deserialize;
use std::{collections::BTreeMap, fs, path::Path};

/// A weak signal: patterns on the folded text, or a function in `message/evidence/features.rs`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct EvidenceSignal {
    /// What was seen, as the finding tells it.
    pub(crate) label: Bilingual,
    /// Patterns, written as in rule files.
    #[serde(default)]
    pub(crate) words: Vec<String>,
    /// Name of the function, for what patterns cannot say.
    #[serde(default)]
    pub(crate) feature: Option<String>,
    /// Speaks for the sender: never counts towards a scam.
    #[serde(default)]
    pub(crate) good: bool,
    /// Other signals that must all be seen; such a signal is a combination of simple ones.
    #[serde(default)]
    pub(crate) all: Vec<String>,
    /// … of which one must be seen.
    #[serde(default)]
    pub(crate) any: Vec<String>,
    /// … of which none may be seen.
    #[serde(default)]
    pub(crate) none: Vec<String>,
}

impl EvidenceSignal {
    fn is_simple(&self) -> bool {
        self.all.is_empty() && self.any.is_empty() && self.none.is_empty()
    }
}

/// What one weighed finding adds up.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Model {
    /// The sum of a message in which nothing was seen.
    pub(crate) bias: f32,
    /// From this sum on the finding is made.
    pub(crate) probable: f32,
    /// From this sum on it is made with the graver severity.
    pub(crate) likely: f32,
    /// By signal id.
    pub(crate) weights: BTreeMap<String, f32>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Weights {
    pub(crate) scam: Model,
    pub(crate) promotion: Model,
}

/// All signals with their weights.
pub(crate) struct EvidenceData {
    pub(crate) signals: BTreeMap<String, EvidenceSignal>,
    pub(crate) weights: Weights,
}

/// Loads and checks both files. A signal without a weight counts nothing; a weight without a signal is a fault.
pub(crate) fn load(root: &Path) -> Result<EvidenceData, Fault> {
    let signals: BTreeMap<String, EvidenceSignal> =
        toml::from_str(&fs::read_to_string(root.join("rules/evidence.toml"))?)
            .map_err(|error| format!("rules/evidence.toml: {error}"))?;
    let weights: Weights = toml::from_str(&fs::read_to_string(root.join("rules/weights.toml"))?)
        .map_err(|error| format!("rules/weights.toml: {error}"))?;
    for (id, signal) in &signals {
        let fault = |what: &str| -> Fault { format!("rules/evidence.toml: {id}: {what}").into() };
        let ways = [!signal.words.is_empty(), signal.feature.is_some(), !signal.all.is_empty()];
        if ways.into_iter().filter(|way| *way).count() != 1 || signal.all.is_empty() && !signal.is_simple() {
            return Err(fault("needs one of `words`, a `feature`, or `all` (with `any` and `none`)"));
        }
        for part in signal.all.iter().chain(&signal.any).chain(&signal.none) {
            if !signals.get(part).is_some_and(EvidenceSignal::is_simple) {
                return Err(fault(&format!("“{part}” is no simple signal")));
            }
        }
        if signal.label.id.trim().is_empty() || signal.label.en.trim().is_empty() {
            return Err(fault("label: must hold words in both languages"));
        }
    }
    if let Some((id, _)) = weights
        .scam
        .weights
        .iter()
        .find(|(id, weight)| **weight > 0.0 && signals.get(*id).is_some_and(|signal| signal.good))
    {
        return Err(format!(
            "rules/weights.toml: scam: “{id}” is good in evidence.toml and counts against the sender"
        )
        .into());
    }
    for (name, model) in [("scam", &weights.scam), ("promotion", &weights.promotion)] {
        if let Some(id) = model.weights.keys().find(|id| !signals.contains_key(*id)) {
            return Err(format!("rules/weights.toml: {name}: no signal “{id}” in evidence.toml").into());
        }
        if model.probable > model.likely {
            return Err(format!("rules/weights.toml: {name}: `probable` is above `likely`").into());
        }
    }
    Ok(EvidenceData { signals, weights })
}
