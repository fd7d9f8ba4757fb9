//! `cargo xtask check --template`: templates of a file on the command line.

use anyhow::Context as _;
use engine::{
    Lang, check_templates, findings_csv,
    report::{
        RuleText, Severity,
        template::{Category, TemplateEntry, TemplateForm, TemplateOptions, TemplateReport},
    },
    texts::{rule_texts, template_texts},
};
use serde::Serialize;
use std::{collections::BTreeMap, fmt::Write as _, path::Path};

/// What is printed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Output {
    /// For people.
    Text,
    /// One JSON object per template.
    Json,
    /// A table of findings.
    Csv,
}

/// One line of `--json` output.
#[derive(Serialize)]
struct Verdict<'a> {
    id: &'a str,
    ok: bool,
    findings: Vec<Found<'a>>,
    category: Answer<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<&'a engine::report::template::TemplateError>,
}

#[derive(Serialize)]
struct Found<'a> {
    rule: &'a str,
    covers: &'a [String],
    severity: Severity,
    component: &'a str,
    field: &'a str,
    start: u32,
    end: u32,
}

#[derive(Serialize)]
struct Answer<'a> {
    predicted: Category,
    words: Vec<&'a str>,
    confidence: engine::Confidence,
}

/// Checks a file of templates, or all files of a folder.
pub(crate) fn run(path: &Path, output: Output, lang: Lang) -> anyhow::Result<()> {
    let mut entries = Vec::new();
    for (file, source) in sources(path)? {
        let form = match file.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).as_deref() {
            Some("jsonl" | "ndjson") => Some(TemplateForm::Jsonl),
            Some("csv" | "tsv") => Some(TemplateForm::Csv),
            _ => None,
        };
        let report = check_templates(&source, form, &TemplateOptions::default());
        let report = report.map_err(|error| {
            let place = error.place.map(|place| format!("line {}, column {}: ", place.line, place.column));
            anyhow::anyhow!(
                "{file}: {}{}{}",
                place.unwrap_or_default(),
                error.code.code(),
                error.detail.map(|detail| format!(" ({detail})")).unwrap_or_default()
            )
        })?;
        entries.extend(report.entries);
    }
    let printed = match output {
        Output::Json => json_lines(&entries)?,
        Output::Csv => findings_csv(&entries),
        Output::Text => told(&entries, lang),
    };
    print!("{printed}");
    Ok(())
}

/// A file's name and text, or those of a folder's files in order.
fn sources(path: &Path) -> anyhow::Result<Vec<(String, String)>> {
    let read = |path: &Path| -> anyhow::Result<(String, String)> {
        let bytes = std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
        Ok((path.display().to_string(), String::from_utf8_lossy(&bytes).into_owned()))
    };
    if !path.is_dir() {
        return Ok(vec![read(path)?]);
    }
    let mut files =
        std::fs::read_dir(path)?.map(|entry| Ok(entry?.path())).collect::<anyhow::Result<Vec<_>>>()?;
    files.retain(|file| file.is_file());
    files.sort();
    files.iter().map(|file| read(file)).collect()
}

fn json_lines(entries: &[TemplateEntry]) -> anyhow::Result<String> {
    let mut out = String::new();
    for entry in entries {
        out.push_str(&serde_json::to_string(&verdict(entry))?);
        out.push('\n');
    }
    Ok(out)
}

fn verdict(entry: &TemplateEntry) -> Verdict<'_> {
    let report = entry.report.as_ref();
    let found = report.iter().flat_map(|report| &report.findings).map(|finding| Found {
        rule: &finding.rule,
        covers: &finding.covers,
        severity: finding.severity,
        component: &finding.component,
        field: &finding.field,
        start: finding.start,
        end: finding.end,
    });
    let category = match report.map(|report| &report.category) {
        Some(category) => Answer {
            predicted: category.predicted,
            // Only the words that speak for the answer.
            words: category
                .words
                .iter()
                .filter(|word| word.category == category.predicted)
                .map(|word| word.text.as_str())
                .collect(),
            confidence: category.confidence,
        },
        None => {
            Answer { predicted: Category::Unclear, words: Vec::new(), confidence: engine::Confidence::Hint }
        }
    };
    Verdict {
        id: &entry.id,
        ok: report.is_some_and(|report| report.ok),
        findings: found.collect(),
        category,
        error: entry.error.as_ref(),
    }
}

fn told(entries: &[TemplateEntry], lang: Lang) -> String {
    let texts: BTreeMap<String, RuleText> =
        rule_texts(lang).rules.into_iter().map(|rule| (rule.id.clone(), rule)).collect();
    let mut out = String::new();
    for entry in entries {
        let _infallible = match (&entry.report, &entry.error) {
            (Some(report), _) => write!(out, "{}", told_report(report, &texts, lang)),
            (None, Some(error)) => {
                let place = error.place.map(|place| format!(" {}:{}", place.line, place.column));
                writeln!(out, "{}: {}{}", entry.id, error.code.code(), place.unwrap_or_default())
            }
            (None, None) => Ok(()),
        };
    }
    out
}

fn told_report(report: &TemplateReport, texts: &BTreeMap<String, RuleText>, lang: Lang) -> String {
    let predicted = report.category.predicted;
    let words = template_texts(lang);
    let mut out = match lang {
        Lang::Id => {
            format!("{} — perkiraan kategori: {} (Meta yang memutuskan)\n", report.id, predicted.code())
        }
        Lang::En => format!("{} — predicted category: {} (Meta decides)\n", report.id, predicted.code()),
    };
    for word in report.category.words.iter().filter(|word| word.category == predicted) {
        let _infallible =
            writeln!(out, "  {}.{} {}–{} {:?}", word.component, word.field, word.start, word.end, word.text);
    }
    for part in words.consequences.iter().filter(|part| part.category == predicted) {
        let _infallible = writeln!(out, "  {} ({}, {})", part.text, part.source.url, part.source.checked);
    }
    for finding in &report.findings {
        let title = texts.get(&finding.rule).map(|rule| rule.title.as_str()).unwrap_or_default();
        let fix = texts.get(&finding.rule).map(|rule| rule.fix.as_str()).unwrap_or_default();
        let _infallible = writeln!(
            out,
            "  {} {} {}.{} {}–{}: {title}\n    {fix}",
            finding.severity.code(),
            finding.rule,
            finding.component,
            finding.field,
            finding.start,
            finding.end
        );
    }
    for id in &report.not_checked {
        if let Some(part) = words.not_checked.iter().find(|part| part.id == *id) {
            let _infallible = match lang {
                Lang::Id => writeln!(out, "  Tidak diperiksa: {}, {}", part.what, part.because),
                Lang::En => writeln!(out, "  Not checked: {}, {}", part.what, part.because),
            };
        }
    }
    out
}
