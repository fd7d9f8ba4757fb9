//! `cargo xtask weigh`: fits the weights of weak signals on labelled messages and writes `rules/weights.toml`.
//!
//! Two logistic regressions with a strong L2 penalty, solved by Newton's method: no chance, no learning rate,
//! the same file from the same messages. Thresholds come from sums that each message got from a fit that had
//! not seen it, so that they are honest about new messages.

use crate::{eval::short_name, regression::fit, workspace::root};
use anyhow::Context as _;
use pico_args::Arguments;
use serde::Deserialize;
use std::{collections::BTreeMap, fmt::Write as _, path::PathBuf};

/// Parts of the cross-validation.
const FOLDS: u64 = 8;
/// Strength of the penalty. Large on purpose: a signal must earn its weight on many messages.
const PENALTY: f64 = 1.5;
/// Every group (file and side) counts as if it had about this many messages, so that no file drowns another.
const GROUP_SIZE: f64 = 300.0;

/// The label of honest business messages.
const BUSINESS: &str = "legit_business";

#[derive(Deserialize)]
struct Labelled {
    text: String,
    lang: String,
    label: String,
}

/// A message as the regression sees it.
struct Example {
    group: String,
    fold: u64,
    label: String,
    lang: String,
    /// 1 for each signal that was seen, in the order of `signal_ids`.
    signals: Vec<f64>,
}

/// One of the two sums.
struct Question {
    name: &'static str,
    /// Whether signals that speak for the sender may not count towards it.
    spares_good: bool,
    /// On which side a message stands; `None` leaves it out.
    side: fn(&Example) -> Option<Side>,
    /// Largest share of any honest group of chat that may reach `probable` and `likely`.
    chat_max: (f64, f64),
    /// The same for business messages: bank alerts and bills share more words with scams than chat does.
    business_max: (f64, f64),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Honest,
    Guilty,
}

const QUESTIONS: [Question; 2] = [
    Question {
        name: "scam",
        spares_good: true,
        side: |example| match (example.label.as_str(), example.lang.as_str()) {
            ("scam" | "loan" | "adult", _) => Some(Side::Guilty),
            // Prize texts by the premium-number trade carry both labels in the English set.
            ("spam_promo", "en") | ("gambling", _) => None,
            _ => Some(Side::Honest),
        },
        chat_max: (0.0055, 0.0036),
        business_max: (0.05, 0.012),
    },
    Question {
        name: "promotion",
        spares_good: false,
        side: |example| match example.label.as_str() {
            "spam_promo" | "shop_promo" => Some(Side::Guilty),
            "legit_personal" | "legit_business" | "comment_other" => Some(Side::Honest),
            _ => None,
        },
        chat_max: (0.03, 0.005),
        business_max: (0.15, 0.05),
    },
];

/// Runs the command.
pub(crate) fn run(mut args: Arguments) -> anyhow::Result<()> {
    let date: String = args.value_from_str("--date").context("say the day of the fit: --date 2026-06-24")?;
    let files: Vec<PathBuf> = args.finish().into_iter().map(PathBuf::from).collect();
    anyhow::ensure!(!files.is_empty(), "give one or more files of JSON lines with text, lang and label");
    let signals = engine::signal_ids();
    let ids: Vec<&str> = signals.iter().map(|(id, _)| *id).collect();
    let mut examples = Vec::new();
    for file in &files {
        let content =
            std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
        for line in content.lines().filter(|line| !line.trim().is_empty()) {
            let labelled: Labelled = serde_json::from_str(line).context(line.to_owned())?;
            examples.push(example(&short_name(file), labelled, &ids));
        }
    }
    let mut names: Vec<String> = files.iter().map(|file| short_name(file)).collect();
    names.sort();
    let mut out = format!(
        "# What each signal of evidence.toml counts. Written by `cargo xtask weigh`; not edited by hand.\n\
         # Fitted {date} on {} messages of {}:\n# logistic regression, L2 penalty {PENALTY}, {FOLDS}-fold cross-validation.\n\
         # The figures are of sums from fits that had not seen the message.\n",
        examples.len(),
        names.join(", ")
    );
    for question in &QUESTIONS {
        let capped: Vec<bool> = signals.iter().map(|(_, good)| *good && question.spares_good).collect();
        write_model(&mut out, question, &examples, &ids, &capped)?;
    }
    print!("{out}");
    std::fs::write(root().join("src/engine/rules/weights.toml"), out)?;
    Ok(())
}

fn example(file: &str, labelled: Labelled, ids: &[&str]) -> Example {
    let seen = engine::signals_in(&labelled.text);
    Example {
        group: format!("{file} {}", labelled.label),
        fold: fold_of(&labelled.text),
        signals: ids.iter().map(|id| f64::from(u8::from(seen.contains(id)))).collect(),
        label: labelled.label,
        lang: labelled.lang,
    }
}

/// The part a text belongs to, by its letters alone: copies that differ in numbers stay together (FNV-1a).
fn fold_of(text: &str) -> u64 {
    let hash = text
        .bytes()
        .filter(u8::is_ascii_alphabetic)
        .take(40)
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
    (hash >> 20) % FOLDS
}

fn write_model(
    out: &mut String,
    question: &Question,
    examples: &[Example],
    ids: &[&str],
    capped: &[bool],
) -> anyhow::Result<()> {
    let used: Vec<(&Example, Side)> =
        examples.iter().filter_map(|example| Some((example, (question.side)(example)?))).collect();
    let unseen = unseen_sums(&used, capped);
    let (probable, likely) = (
        threshold(&used, &unseen, question.chat_max.0, question.business_max.0),
        threshold(&used, &unseen, question.chat_max.1, question.business_max.1),
    );
    let all: Vec<(&Example, Side, f64)> = weighted(&used);
    let weights = fit_examples(&all, capped);
    writeln!(out, "\n[{}]", question.name)?;
    let mut groups: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    for ((example, _), sum) in used.iter().zip(&unseen) {
        groups.entry(&example.group).or_default().push(*sum);
    }
    for (group, sums) in groups {
        let share = |limit: f64| {
            let reach = sums.iter().filter(|sum| **sum >= limit).count();
            count(reach) / count(sums.len())
        };
        let (n, medium, high) = (sums.len(), share(probable), share(likely));
        writeln!(out, "# {group:<44} n {n:>5}  probable {medium:.4}  likely {high:.4}")?;
    }
    writeln!(out, "bias = {:.3}\nprobable = {probable:.3}\nlikely = {likely:.3}", weights[0])?;
    writeln!(out, "\n[{}.weights]", question.name)?;
    for (id, weight) in ids.iter().zip(&weights[1..]) {
        // A part that could never tip a sum only clutters the explanation.
        if weight.abs() >= 0.05 {
            writeln!(out, "{id} = {weight:.3}")?;
        }
    }
    Ok(())
}

/// Each example with its weight: small groups count more, large ones less, gently.
fn weighted<'a>(used: &[(&'a Example, Side)]) -> Vec<(&'a Example, Side, f64)> {
    let mut sizes: BTreeMap<(&str, bool), usize> = BTreeMap::new();
    let key = |example: &'a Example, side: Side| (example.group.as_str(), side == Side::Guilty);
    for (example, side) in used {
        *sizes.entry(key(example, *side)).or_default() += 1;
    }
    used.iter()
        .map(|(example, side)| {
            let size = count(sizes[&key(example, *side)]);
            (*example, *side, (GROUP_SIZE / size).sqrt().min(2.0))
        })
        .collect()
}

fn fit_examples(examples: &[(&Example, Side, f64)], capped: &[bool]) -> Vec<f64> {
    let rows: Vec<(&[f64], bool, f64)> = examples
        .iter()
        .map(|(example, side, weight)| (example.signals.as_slice(), *side == Side::Guilty, *weight))
        .collect();
    fit(&rows, PENALTY, capped)
}

/// For each example the sum by a fit on the other parts.
fn unseen_sums(used: &[(&Example, Side)], capped: &[bool]) -> Vec<f64> {
    let all = weighted(used);
    let fits: Vec<Vec<f64>> = (0..FOLDS)
        .map(|part| {
            let others: Vec<_> = all.iter().filter(|(example, ..)| example.fold != part).copied().collect();
            fit_examples(&others, capped)
        })
        .collect();
    used.iter()
        .map(|(example, _)| {
            let weights = &fits[usize::try_from(example.fold).expect("less than FOLDS")];
            weights[0] + weights[1..].iter().zip(&example.signals).map(|(a, b)| a * b).sum::<f64>()
        })
        .collect()
}

/// The smallest sum that at most the given share of every honest group reaches.
fn threshold(used: &[(&Example, Side)], sums: &[f64], chat_max: f64, business_max: f64) -> f64 {
    let mut groups: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    for ((example, side), sum) in used.iter().zip(sums) {
        // Honest promotion is near to scams by nature and judged by the eye, not by this bound.
        if *side == Side::Honest && !example.label.ends_with("promo") {
            // Business sets are small, so they are judged together.
            let group = if example.label == BUSINESS { BUSINESS } else { &example.group };
            groups.entry(group).or_default().push(*sum);
        }
    }
    groups
        .into_iter()
        .map(|(group, mut sums)| {
            let honest_max = if group == BUSINESS { business_max } else { chat_max };
            sums.sort_by(|a, b| b.total_cmp(a));
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a count of messages"
            )]
            let allowed = (count(sums.len()) * honest_max).floor() as usize;
            sums[allowed] + 0.001
        })
        .fold(f64::NEG_INFINITY, f64::max)
}

fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).expect("fewer than four thousand million messages"))
}
