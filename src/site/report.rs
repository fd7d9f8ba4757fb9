//! The report in the forms that a visitor can copy, and the note about a wrong flag.

use crate::marks;
use crate::state::{AppState, RuleBook};
use crate::strings::findings::{NO_FINDINGS_WHY, WHAT_TO_DO, WHY, last_checked, summary};
use crate::strings::mending::hidden_count;
use crate::strings::report::{NOTE_TITLE, OWN_WORDS, QUOTED, REPORT_TITLE, RULE, SOURCE, VERSION};
use crate::strings::{SITE_NAME, severity_word};
use engine::report::{Finding, MessageContext, MessageStats, Part, SCHEMA};
use engine::{Lang, Severity};
use serde::Serialize;

/// The program's version, as reports name it.
pub const PROGRAM_VERSION: &str = env!("CARGO_PKG_VERSION");

/// How many stretches of a finding a written report quotes.
const QUOTED_PLACES: usize = 5;

/// What a report is copied as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// Plain text.
    #[default]
    Text,
    /// Markdown.
    Markdown,
    /// The protocol's own shapes, for programs.
    Json,
}

/// The report for programs: the protocol's fields, with what the visitor hid set apart.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Export<'a> {
    schema: u16,
    version: &'static str,
    text: &'a str,
    context: MessageContext,
    band: Option<Severity>,
    parts: Vec<Part>,
    findings: Vec<&'a Finding>,
    dismissed: Vec<&'a Finding>,
    own_words: Vec<&'a str>,
    stats: MessageStats,
    length: u32,
    checked: u32,
}

impl<'a> Export<'a> {
    /// The report of the state; none before there is one.
    #[must_use]
    pub fn of(state: &'a AppState) -> Option<Self> {
        let outcome = state.outcome.as_ref()?;
        let report = &outcome.report;
        let parts = state.parts();
        Some(Self {
            schema: SCHEMA,
            version: PROGRAM_VERSION,
            text: &outcome.text,
            context: state.context,
            band: parts.first().map(|part| part.severity),
            parts,
            findings: state.shown().map(|(_, finding)| finding).collect(),
            dismissed: state.hidden.keys().filter_map(|&index| report.findings.get(index)).collect(),
            own_words: state.dismissals.own.iter().collect(),
            stats: report.stats,
            length: report.length,
            checked: report.checked,
        })
    }
}

/// The report in words, as plain text or Markdown; none before there is one.
#[must_use]
pub fn written(state: &AppState, format: Format, lang: Lang) -> Option<String> {
    let outcome = state.outcome.as_ref()?;
    let book = state.texts(lang).book();
    let is_markdown = format == Format::Markdown;
    let title = REPORT_TITLE.get(lang);
    let mut out = if is_markdown { format!("# {title}\n\n") } else { format!("{title}\n\n") };
    for line in outcome.text.lines() {
        out += &format!("> {line}\n");
    }
    out += &format!("\n{}\n", summary(&state.parts(), lang));
    if state.shown().next().is_none() && state.hidden.is_empty() {
        out += &format!("\n{}\n", NO_FINDINGS_WHY.get(lang));
    }
    for (number, (_, finding)) in state.shown().enumerate() {
        out += &entry(number + 1, finding, &outcome.text, book.as_deref(), is_markdown, lang);
    }
    if !state.hidden.is_empty() {
        let rules = state.hidden.keys().filter_map(|&index| outcome.report.findings.get(index));
        let ids: Vec<&str> = rules.map(|finding| finding.rule.as_str()).collect();
        out += &format!("\n{}: {}\n", hidden_count(ids.len(), lang), ids.join(", "));
    }
    if !state.dismissals.own.is_empty() {
        let names: Vec<&str> = state.dismissals.own.iter().collect();
        out += &format!("\n{}: {}\n", OWN_WORDS.get(lang), names.join(", "));
    }
    out += &format!("\n{SITE_NAME} {PROGRAM_VERSION}\n");
    Some(out)
}

fn entry(
    number: usize,
    finding: &Finding,
    text: &str,
    book: Option<&RuleBook>,
    is_markdown: bool,
    lang: Lang,
) -> String {
    let rule = book.and_then(|book| book.rule(&finding.rule));
    let title = rule.map_or(finding.rule.as_str(), |rule| rule.title.as_str());
    let severity = severity_word(finding.severity).get(lang);
    let mark = if is_markdown { "## " } else { "" };
    let mut out = format!("\n{mark}{number}. {severity}: {title}\n");
    let mut line = |name: &str, words: &str| {
        out +=
            &if is_markdown { format!("- **{name}:** {words}\n") } else { format!("   {name}: {words}\n") };
    };
    line(RULE.get(lang), &finding.rule);
    let quotes: Vec<String> = finding
        .spans
        .iter()
        .take(QUOTED_PLACES)
        .map(|&span| format!("“{}”", marks::quote(text, span).replace('\n', " ")))
        .collect();
    if !quotes.is_empty() {
        line(QUOTED.get(lang), &quotes.join(", "));
    }
    if let Some(rule) = rule {
        line(WHY.get(lang), &rule.why);
        line(WHAT_TO_DO.get(lang), &rule.fix);
        for source in &rule.sources {
            let checked = last_checked(source, lang);
            line(SOURCE.get(lang), &format!("{}, {} ({checked})", source.name, source.url));
        }
    }
    out
}

/// What a note about a wrong flag may hold beside rule and version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Ticked {
    /// The marked words.
    pub words: bool,
    /// The whole message.
    pub message: bool,
}

/// A note about a wrong flag. It holds what was ticked and nothing else of the visitor's.
#[must_use]
pub fn wrong_flag(finding: &Finding, text: &str, ticked: Ticked, lang: Lang) -> String {
    let mut out = format!(
        "{}\n{}: {}\n{}: {PROGRAM_VERSION}\n",
        NOTE_TITLE.get(lang),
        RULE.get(lang),
        finding.rule,
        VERSION.get(lang)
    );
    if ticked.words {
        for &span in finding.spans.iter().take(QUOTED_PLACES) {
            out += &format!("{}: “{}”\n", QUOTED.get(lang), marks::quote(text, span));
        }
    }
    if ticked.message {
        out += &format!("\n{text}\n");
    }
    out
}

#[cfg(test)]
mod tests;
