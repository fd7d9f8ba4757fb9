//! `check_message`: from a text to a report.

use super::{fixes::drafts, matcher::RULES, reading::Reading, trial::keep_mending_fixes};
use crate::{
    report::{
        Evidence, Finding, Fix, MessageContext, MessageReport, MessageStats, Part, SCHEMA, Severity, Span,
    },
    text::language::language,
    utf16::Utf16Cursor,
};
use std::ops::Range;

/// A longer text is checked up to here (the last character boundary before it). WhatsApp takes 4,096
/// characters (fact E23), so this is room for sixteen such messages of plain letters.
pub const CHECKED_MAX_BYTES: usize = 65_536;

/// Checks a message. Never fails and never panics: every text is valid input.
///
/// ```
/// use engine::{Severity, check_message, report::MessageContext};
///
/// let report = check_message("Slot gacor malam ini, depo 10rb!", &MessageContext::default());
/// assert_eq!(report.band, Some(Severity::Block));
/// ```
pub fn check_message(text: &str, context: &MessageContext) -> MessageReport {
    let checked_text = &text[..text.floor_char_boundary(CHECKED_MAX_BYTES)];
    let reading = Reading::new(checked_text, *context);
    let lang = language(&reading.plain.folded.text);
    let mut places = Utf16Cursor::new(checked_text);
    let mut findings: Vec<Finding> = Vec::new();
    for rule in RULES.iter().filter(|rule| rule.speaks_in(*context)) {
        let (hits, disguised) = reading.hits(rule);
        for hit in hits {
            let severity = hit.severity.unwrap_or(rule.meta.severity);
            let drafted = drafts(rule, &hit, severity, checked_text, &reading.plain, lang);
            let finding = Finding {
                spans: hit.spans.iter().map(|range| span(&mut places, range)).collect(),
                measure: hit.measure,
                limit: hit.limit,
                disguised,
                severity,
                evidence: hit
                    .evidence
                    .iter()
                    .map(|part| Evidence {
                        signal: part.signal.into(),
                        weight: part.weight,
                        spans: part.spans.iter().map(|range| span(&mut places, range)).collect(),
                    })
                    .collect(),
                fixes: drafted
                    .into_iter()
                    .map(|draft| Fix {
                        kind: draft.kind.into(),
                        span: span(&mut places, &draft.span),
                        text: draft.text,
                    })
                    .collect(),
                ..rule.meta.finding()
            };
            findings.insert(place_among(&findings, &finding), finding);
        }
    }
    keep_mending_fixes(&mut findings, text, *context);
    MessageReport {
        schema: SCHEMA,
        band: findings.first().map(|finding| finding.severity),
        parts: parts(&findings),
        stats: MessageStats {
            characters: count(checked_text.chars().count()),
            words: count(checked_text.split_whitespace().count()),
            lines: count(checked_text.lines().count()),
            links: count(reading.links.len()),
        },
        length: count(text.encode_utf16().count()),
        checked: places.units_at(checked_text.len()),
        findings,
    }
}

/// Where a finding goes: the gravest first, then by place, then by rule.
fn place_among(findings: &[Finding], finding: &Finding) -> usize {
    findings.partition_point(|other| {
        other.severity > finding.severity
            || other.severity == finding.severity
                && (other.spans.first(), &other.rule) <= (finding.spans.first(), &finding.rule)
    })
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn span(places: &mut Utf16Cursor<'_>, range: &Range<usize>) -> Span {
    let start = places.units_at(range.start);
    Span { start, end: places.units_at(range.end) }
}

fn parts(findings: &[Finding]) -> Vec<Part> {
    Severity::ALL
        .into_iter()
        .map(|severity| Part {
            severity,
            count: count(findings.iter().filter(|finding| finding.severity == severity).count()),
        })
        .filter(|part| part.count > 0)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn holds(text: &str) -> MessageReport {
        let report = check_message(text, &MessageContext::default());
        let units: Vec<u16> = text.encode_utf16().collect();
        assert_eq!(report.length as usize, units.len());
        for span in report.findings.iter().flat_map(|finding| &finding.spans) {
            assert!(span.start <= span.end && span.end <= report.checked, "{span:?} in {text:?}");
            let marked = &units[span.start as usize..span.end as usize];
            assert!(String::from_utf16(marked).is_ok(), "{span:?} splits a character of {text:?}");
        }
        report
    }

    #[test]
    fn odd_texts_are_valid_input() {
        for text in
            ["", "\0", "\u{feff}", "🎰", "👨‍👩‍👧‍👦", "مرحبا بك", "\u{202e}tolS", "\r\n\r\n", "{{", "*_~", "…"]
        {
            holds(text);
        }
    }

    #[test]
    fn a_text_over_the_cap_is_checked_up_to_it() {
        let report = holds(&"é".repeat(CHECKED_MAX_BYTES));
        assert_eq!(report.checked as usize, CHECKED_MAX_BYTES / 2);
        assert_eq!(report.length as usize, CHECKED_MAX_BYTES);
    }

    #[test]
    fn a_hundred_thousand_links_are_checked_up_to_the_cap() {
        let report = holds(&"bit.ly/x ".repeat(100_000));
        assert_eq!(report.band, Some(Severity::High));
        assert!(report.checked < report.length);
    }

    #[test]
    fn an_honest_order_message_raises_nothing_above_low() {
        let report =
            holds("Halo Kak, pesanan 3 loyang brownies siap diambil jam 4 sore ya. — Toko Kue Melati");
        assert!(report.band <= Some(Severity::Low), "{report:?}");
    }

    #[test]
    fn marks_land_on_the_typed_characters() {
        let text = "😀 Main 𝐬𝐥𝐨𝐭 𝐠𝐚𝐜𝐨𝐫 di sini, depo 10rb";
        let report = holds(text);
        let finding =
            report.findings.iter().find(|finding| finding.rule == "online-gambling").expect("flagged");
        let units: Vec<u16> = text.encode_utf16().collect();
        let span = finding.spans[0];
        let marked =
            String::from_utf16(&units[span.start as usize..span.end as usize]).expect("whole characters");
        assert_eq!(marked, "𝐬𝐥𝐨𝐭 𝐠𝐚𝐜𝐨𝐫");
        assert!(finding.disguised);
    }

    proptest! {
        #[test]
        fn any_text_gets_a_sound_report(text in ".{0,200}") {
            holds(&text);
        }

        #[test]
        fn any_mix_of_known_pieces_gets_a_sound_report(
            pieces in proptest::collection::vec(
                prop_oneof![
                    Just("slot"), Just("g4c0r"), Just("http://"), Just("bit.ly/x"), Just("\u{200b}"), Just("e\u{301}"),
                    Just("🔥"), Just("{{1}}"), Just("*"), Just("s l o t"), Just("4111 1111 1111 1111"), Just("!!!"),
                    Just(" "), Just("\n"), Just("."), Just("Ж"), Just("RP10.000"), Just("@"),
                ],
                0..60,
            )
        ) {
            holds(&pieces.concat());
            holds(&pieces.join(" "));
        }
    }
}
