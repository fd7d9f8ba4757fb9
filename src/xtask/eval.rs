//! `cargo xtask eval`: accuracy on labelled messages.

use anyhow::Context as _;
use engine::{
    Lang, Severity, check_message,
    report::{Channel, MessageContext, MessageReport},
    texts::rule_texts,
};
use pico_args::Arguments;
use serde::{Deserialize, Serialize};
use std::{
    collections::BTreeMap,
    fmt::Write as _,
    path::{Path, PathBuf},
};

/// One line of an input file. Further fields are ignored.
#[derive(Deserialize)]
struct Labelled {
    id: serde_json::Value,
    text: String,
    lang: String,
    label: String,
    #[serde(default)]
    product: Product,
}

/// The product whose rules apply; `any` is the Business app, the checker's default.
#[derive(Deserialize, Default, Clone, Copy)]
#[serde(rename_all = "lowercase")]
enum Product {
    App,
    Api,
    #[default]
    Any,
}

impl Product {
    fn context(self) -> MessageContext {
        let channel = match self {
            Self::App | Self::Any => Channel::Broadcast,
            Self::Api => Channel::Api,
        };
        MessageContext { channel, ..MessageContext::default() }
    }
}

/// One line of `--json` output.
#[derive(Serialize)]
struct Verdict<'a> {
    file: &'a str,
    id: &'a serde_json::Value,
    label: &'a str,
    lang: &'a str,
    max: &'static str,
    findings: Vec<Place<'a>>,
}

/// One marked place; a finding about the whole text has `start` = `end` = 0.
#[derive(Serialize)]
struct Place<'a> {
    rule: &'a str,
    covers: &'a [String],
    severity: Severity,
    confidence: engine::Confidence,
    start: u32,
    end: u32,
}

/// What is counted for one file × label × language.
#[derive(Default)]
struct Row {
    n: u32,
    any: u32,
    medium: u32,
    high: u32,
    block: u32,
}

#[derive(Default)]
struct Tally {
    rows: BTreeMap<(String, String, String), Row>,
    /// Messages hit, by rule and label.
    hits: BTreeMap<String, BTreeMap<String, u32>>,
    labels: BTreeMap<String, u32>,
    /// Findings of medium severity or more, and how many of them offer a fix, by rule.
    mended: BTreeMap<String, (u32, u32)>,
}

/// Runs the command.
pub(crate) fn run(mut args: Arguments) -> anyhow::Result<()> {
    let json = args.contains("--json");
    let rates = args.contains("--rates");
    let files: Vec<PathBuf> = args.finish().into_iter().map(PathBuf::from).collect();
    anyhow::ensure!(!files.is_empty(), "give one or more files of JSON lines with id, text, lang and label");
    let mut tally = Tally::default();
    for file in &files {
        let name = short_name(file);
        for message in read(file)? {
            let report = check_message(&message.text, &message.product.context());
            if json {
                println!("{}", serde_json::to_string(&verdict(&name, &message, &report))?);
            }
            tally.add(&name, &message, &report);
        }
    }
    if rates {
        let path = crate::workspace::root().join("src/engine/rules/rates.json");
        std::fs::write(path, serde_json::to_string_pretty(&tally.rates())? + "\n")?;
    }
    if !json {
        print!("{}", tally.told());
    }
    Ok(())
}

/// The folder's name for `…/<set>/messages.jsonl`, the file's own name otherwise.
pub(crate) fn short_name(file: &Path) -> String {
    let stem = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let folder = file.parent().and_then(Path::file_name).map(|name| name.to_string_lossy().into_owned());
    if stem == "messages" { folder.unwrap_or(stem) } else { stem }
}

fn read(file: &Path) -> anyhow::Result<Vec<Labelled>> {
    let text = std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    text.lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(index, line)| {
            serde_json::from_str(line).with_context(|| format!("{}: line {}", file.display(), index + 1))
        })
        .collect()
}

fn verdict<'a>(file: &'a str, message: &'a Labelled, report: &'a MessageReport) -> Verdict<'a> {
    let findings = report
        .findings
        .iter()
        .flat_map(|finding| {
            let place = |start, end| Place {
                rule: &finding.rule,
                covers: &finding.covers,
                severity: finding.severity,
                confidence: finding.confidence,
                start,
                end,
            };
            if finding.spans.is_empty() {
                vec![place(0, 0)]
            } else {
                finding.spans.iter().map(|span| place(span.start, span.end)).collect()
            }
        })
        .collect();
    let max = report.band.map_or("none", Severity::code);
    Verdict { file, id: &message.id, label: &message.label, lang: &message.lang, max, findings }
}

/// Labels of honest messages; promotion is neither honest nor bad by itself.
const HONEST: [&str; 3] = ["legit_personal", "legit_business", "comment_other"];
/// Labels of messages that should be flagged.
const BAD: [&str; 4] = ["scam", "loan", "adult", "gambling"];

/// How often each rule speaks, as the public rules page shows it.
#[derive(Serialize)]
struct Rates {
    /// Messages looked at.
    honest: u32,
    bad: u32,
    /// Messages hit, by rule, every rule on messages being there.
    rules: BTreeMap<String, Hits>,
}

#[derive(Serialize)]
struct Hits {
    honest: u32,
    bad: u32,
}

impl Tally {
    fn rates(&self) -> Rates {
        let sum = |counts: &BTreeMap<String, u32>, labels: &[&str]| -> u32 {
            labels.iter().filter_map(|label| counts.get(*label)).sum()
        };
        let hits = |counts| Hits { honest: sum(counts, &HONEST), bad: sum(counts, &BAD) };
        Rates {
            honest: sum(&self.labels, &HONEST),
            bad: sum(&self.labels, &BAD),
            rules: rule_texts(Lang::Id)
                .rules
                .into_iter()
                .filter(|rule| rule.scope == "message")
                .map(|rule| (self.hits.get(&rule.id).map_or(Hits { honest: 0, bad: 0 }, hits), rule.id))
                .map(|(hits, id)| (id, hits))
                .collect(),
        }
    }

    fn add(&mut self, file: &str, message: &Labelled, report: &MessageReport) {
        let key = (file.to_owned(), message.label.clone(), message.lang.clone());
        let row = self.rows.entry(key).or_default();
        let reaches = |severity| u32::from(report.band >= Some(severity));
        row.n += 1;
        row.any += reaches(Severity::Info);
        row.medium += reaches(Severity::Medium);
        row.high += reaches(Severity::High);
        row.block += reaches(Severity::Block);
        *self.labels.entry(message.label.clone()).or_default() += 1;
        for finding in &report.findings {
            if finding.severity >= Severity::Medium {
                let (all, mended) = self.mended.entry(finding.rule.clone()).or_default();
                *all += 1;
                *mended += u32::from(!finding.fixes.is_empty());
            }
            *self.hits.entry(finding.rule.clone()).or_default().entry(message.label.clone()).or_default() +=
                1;
        }
    }

    fn told(&self) -> String {
        let mut out = format!(
            "{:<28} {:<16} {:<5} {:>6} {:>8} {:>8} {:>8} {:>8}\n",
            "file", "label", "lang", "n", "any", ">=medium", ">=high", "block"
        );
        for ((file, label, lang), row) in &self.rows {
            let share = |part: u32| f64::from(part) / f64::from(row.n);
            let _infallible = writeln!(
                out,
                "{file:<28} {label:<16} {lang:<5} {:>6} {:>8.4} {:>8.4} {:>8.4} {:>8.4}",
                row.n,
                share(row.any),
                share(row.medium),
                share(row.high),
                share(row.block)
            );
        }
        let (all, mended) = self
            .mended
            .values()
            .fold((0, 0), |(all, mended), (more, more_mended)| (all + more, mended + more_mended));
        let _infallible =
            writeln!(out, "\nfindings of medium severity or more that offer a fix: {mended}/{all}");
        for (rule, (all, mended)) in self.mended.iter().filter(|(_, (all, mended))| mended < all) {
            let _infallible = writeln!(out, "{rule:<32} {mended}/{all}");
        }
        out.push_str("\nmessages hit, by rule and label\n");
        for (rule, by_label) in &self.hits {
            let cells: Vec<String> = by_label
                .iter()
                .map(|(label, hit)| {
                    format!("{label} {hit}/{}", self.labels.get(label).copied().unwrap_or_default())
                })
                .collect();
            let _infallible = writeln!(out, "{rule:<32} {}", cells.join("  "));
        }
        out
    }
}
