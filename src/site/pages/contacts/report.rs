//! The report in the forms that a visitor can take away.

use super::state::{ListState, VERDICTS};
use super::strings::{
    COUNTS, FINDINGS, HEADING, PASTED_NAME, ROWS_IN, measured, rows_concerned, verdict_words,
};
use crate::platform;
use crate::report::PROGRAM_VERSION;
use crate::strings::findings::{WHAT_TO_DO, WHY, last_checked};
use crate::strings::report::SOURCE;
use crate::strings::{SITE_NAME, number, severity_word};
use engine::Lang;
use std::fmt::Write as _;

/// The report for programs, in the protocol's own shape. It holds samples of cells, as the report does.
pub(super) fn saved_json(state: &ListState) -> Option<String> {
    platform::to_json(&**state.report.as_ref()?)
}

/// The report in words.
pub(super) fn markdown(state: &ListState, lang: Lang) -> Option<String> {
    let report = state.report.as_ref()?;
    let name = state.source.as_ref()?.name.as_deref().unwrap_or(PASTED_NAME.get(lang));
    let mut out = format!("# {}: {name}\n\n## {}\n\n", HEADING.get(lang), COUNTS.get(lang));
    let mut say = |line: std::fmt::Arguments<'_>| out.write_fmt(line).expect("a String takes every write");
    say(format_args!("- {}: {}\n", ROWS_IN.get(lang), number(report.counts.rows_in, lang)));
    for verdict in VERDICTS {
        say(format_args!(
            "- {}: {}\n",
            verdict_words(verdict).get(lang),
            number(report.counts.of(verdict), lang)
        ));
    }
    for tally in &report.codes {
        let title = state.code_text(&tally.key, lang).map_or(tally.key.as_str(), |text| text.title.as_str());
        say(format_args!("  - {title}: {}\n", number(tally.count, lang)));
    }
    say(format_args!("\n## {}\n", FINDINGS.get(lang)));
    for finding in &report.findings {
        let rule =
            state.texts(lang).and_then(|texts| texts.rules.iter().find(|rule| rule.id == finding.rule));
        let title = rule.map_or(finding.rule.as_str(), |rule| rule.title.as_str());
        say(format_args!("\n### {}: {title}\n\n", severity_word(finding.severity).get(lang)));
        if finding.rows > 0 {
            say(format_args!("{}\n", rows_concerned(finding.rows, lang)));
        }
        if let Some((measure, limit)) = finding.measure.zip(finding.limit) {
            say(format_args!("{}\n", measured(measure, limit, lang)));
        }
        let Some(rule) = rule else { continue };
        say(format_args!(
            "- **{}:** {}\n- **{}:** {}\n",
            WHY.get(lang),
            rule.why,
            WHAT_TO_DO.get(lang),
            rule.fix
        ));
        for source in &rule.sources {
            let checked = last_checked(source, lang);
            say(format_args!("- **{}:** {}, {} ({checked})\n", SOURCE.get(lang), source.name, source.url));
        }
    }
    say(format_args!("\n{SITE_NAME} {PROGRAM_VERSION}\n"));
    Some(out)
}
