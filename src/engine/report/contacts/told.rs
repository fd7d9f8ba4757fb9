//! A list's report as Markdown: what the page shows, in a form to keep or to hand on.
//!
//! It names rows by number and holds no cell of the list, so it can be passed on without passing on a contact.

use super::{ContactTexts, ContactsReport, Verdict};
use crate::{
    Lang,
    report::{Severity, Source},
};
use std::fmt::{Arguments, Write as _};

/// The words between the figures.
struct Words {
    counts: &'static str,
    rows_in: &'static str,
    verdicts: [&'static str; 6],
    agreed: &'static str,
    findings: &'static str,
    none: &'static str,
    severities: [&'static str; 5],
    rows: &'static str,
    such_as: &'static str,
    measured: &'static str,
    limit: &'static str,
    why: &'static str,
    fix: &'static str,
    source: &'static str,
    checked: &'static str,
}

const ID: Words = Words {
    counts: "Semua baris",
    rows_in: "Baris masuk",
    verdicts: ["Baik", "Diperbaiki", "Perlu dilihat", "Ditolak", "Ganda", "Kosong"],
    agreed: "Orang yang setuju dan boleh dikirimi",
    findings: "Temuan",
    none: "Tidak ada temuan tentang daftar ini.",
    severities: ["Terlarang", "Berat", "Sedang", "Ringan", "Catatan"],
    rows: "Jumlah baris",
    such_as: "misalnya baris",
    measured: "Terukur",
    limit: "batas",
    why: "Mengapa",
    fix: "Yang perlu dilakukan",
    source: "Sumber",
    checked: "diperiksa",
};

const EN: Words = Words {
    counts: "Every row",
    rows_in: "Rows in",
    verdicts: ["Fine", "Repaired", "To look at", "Rejected", "Duplicate", "Empty"],
    agreed: "People who agreed and may be written to",
    findings: "Findings",
    none: "Nothing was found about this list.",
    severities: ["Forbidden", "Serious", "Moderate", "Minor", "Note"],
    rows: "Rows",
    such_as: "such as row",
    measured: "Measured",
    limit: "limit",
    why: "Why",
    fix: "What to do",
    source: "Source",
    checked: "checked",
};

/// The report in words, under a heading.
#[must_use]
pub fn markdown(report: &ContactsReport, texts: &ContactTexts, heading: &str) -> String {
    let words = match texts.lang {
        Lang::Id => &ID,
        Lang::En => &EN,
    };
    let mut out = format!("# {heading}\n\n## {}\n\n", words.counts);
    let mut say = |line: Arguments<'_>| out.write_fmt(line).expect("a String takes every write");
    say(format_args!("- {}: {}\n", words.rows_in, report.counts.rows_in));
    for (verdict, name) in Verdict::ALL.into_iter().zip(words.verdicts) {
        say(format_args!("- {name}: {}\n", report.counts.of(verdict)));
    }
    for tally in &report.codes {
        let title = texts.codes.iter().find(|text| text.id == tally.key);
        let title = title.map_or(tally.key.as_str(), |text| text.title.as_str());
        say(format_args!("  - {title}: {}\n", tally.count));
    }
    say(format_args!("- {}: {}\n", words.agreed, report.consented));
    say(format_args!("\n## {}\n", words.findings));
    if report.findings.is_empty() {
        say(format_args!("\n{}\n", words.none));
    }
    for finding in &report.findings {
        let rule = texts.rules.iter().find(|rule| rule.id == finding.rule);
        let title = rule.map_or(finding.rule.as_str(), |rule| rule.title.as_str());
        let grave = Severity::ALL.into_iter().zip(words.severities);
        let severity =
            grave.into_iter().find(|(each, _)| *each == finding.severity).map_or("", |each| each.1);
        say(format_args!("\n### {severity}: {title}\n\n"));
        if finding.rows > 0 {
            let examples: Vec<String> = finding.examples.iter().map(u32::to_string).collect();
            say(format_args!(
                "- {}: {} ({} {})\n",
                words.rows,
                finding.rows,
                words.such_as,
                examples.join(", ")
            ));
        }
        if let Some((measure, limit)) = finding.measure.zip(finding.limit) {
            say(format_args!("- {}: {measure}; {}: {limit}\n", words.measured, words.limit));
        }
        let Some(rule) = rule else { continue };
        say(format_args!("- **{}:** {}\n- **{}:** {}\n", words.why, rule.why, words.fix, rule.fix));
        for Source { name, url, checked, .. } in &rule.sources {
            say(format_args!("- **{}:** {name}, {url} ({} {checked})\n", words.source, words.checked));
        }
    }
    out
}
