//! Changes that mend a finding: what a check drafted, what the rule's file offers, or leaving the sentence out.
//!
//! A fix never changes a number, price, name or link: it rewrites marks and letters' case, puts words in, or
//! takes a whole sentence out and leaves the rest as it stands.

use super::{checks::Hit, matcher::View};
use crate::{
    Lang,
    report::{Fix, Severity},
    rule::{Place, Rule},
    text::{fold::fold, sentences::sentence_at},
};
use std::ops::Range;

/// A change in bytes of the original text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Draft {
    /// The stable word by which the interface names the button.
    pub(crate) kind: &'static str,
    pub(crate) span: Range<usize>,
    pub(crate) text: String,
}

/// The text with one fix of its own report applied.
///
/// A fix whose span does not fit the text leaves it as it is.
///
/// ```
/// use engine::{apply_fix, report::{Fix, Span}};
///
/// let fix = Fix { kind: "close-mark".into(), span: Span { start: 5, end: 5 }, text: "*".into() };
/// assert_eq!(apply_fix("*hari ini", &fix), "*hari* ini");
/// ```
pub fn apply_fix(text: &str, fix: &Fix) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    let (start, end) = (fix.span.start as usize, fix.span.end as usize);
    let parts = (start <= end && end <= units.len())
        .then(|| (String::from_utf16(&units[..start]), String::from_utf16(&units[end..])));
    match parts {
        Some((Ok(before), Ok(after))) => before + &fix.text + &after,
        _ => text.into(),
    }
}

/// All changes on offer for one finding, the best first.
pub(crate) fn drafts(
    rule: &Rule,
    hit: &Hit,
    severity: Severity,
    text: &str,
    plain: &View,
    lang: Lang,
) -> Vec<Draft> {
    let mut found = hit.fixes.clone();
    for suggest in rule.suggest {
        let words = if lang == Lang::En { suggest.en } else { suggest.id };
        let draft = |span: Range<usize>| Draft { kind: suggest.kind, span, text: words.into() };
        match suggest.at {
            Place::Start => found.push(draft(0..0)),
            Place::End => found.push(draft(text.trim_end().len()..text.trim_end().len())),
            Place::After => found.extend(hit.spans.iter().map(|span| draft(span.end..span.end))),
            Place::Span => found.extend(
                hit.spans
                    .iter()
                    .filter(|span| {
                        suggest
                            .replace
                            .is_none_or(|words| fold(&text[(*span).clone()]).text == words.as_bytes())
                    })
                    .map(|span| draft(span.clone())),
            ),
        }
    }
    found.retain(|draft| text[draft.span.clone()] != draft.text);
    // The first rewrite of a place is the best; others of the same place would only be a choice to make.
    let mut taken: Vec<(&str, Range<usize>)> = Vec::new();
    found.retain(|draft| {
        let key = (draft.kind, draft.span.clone());
        let is_first = !taken.contains(&key);
        taken.push(key);
        is_first
    });
    if found.is_empty() && severity >= Severity::Medium {
        found = without_sentences(hit, text, plain);
    }
    found
}

/// Takes out the sentence around each mark, or only its part between commas when it is the whole message.
fn without_sentences(hit: &Hit, text: &str, plain: &View) -> Vec<Draft> {
    let mut spans: Vec<Range<usize>> = Vec::new();
    for span in &hit.spans {
        let sentence = sentence_around(span, text, plain);
        let is_all = text[..sentence.start].trim().is_empty() && text[sentence.end..].trim().is_empty();
        let clause = if is_all { clause_around(span, &sentence, text) } else { None };
        // A message that is nothing but the fault has nothing to keep.
        let part = clause.unwrap_or(sentence);
        if spans.last().is_none_or(|last| last.end <= part.start) {
            spans.push(part);
        }
    }
    spans.into_iter().map(|span| Draft { kind: "remove-sentence", span, text: String::new() }).collect()
}

fn sentence_around(span: &Range<usize>, text: &str, plain: &View) -> Range<usize> {
    let folded = &plain.folded;
    let first = sentence_at(&plain.sentences, folded.folded_at(span.start));
    let last = sentence_at(&plain.sentences, folded.folded_at(span.end.saturating_sub(1)));
    let start = plain.sentences.get(first).map_or(0, |sentence| folded.original(sentence.clone()).start);
    let end =
        plain.sentences.get(last + 1).map_or(text.len(), |sentence| folded.original(sentence.clone()).start);
    start.min(span.start)..end.max(span.end)
}

/// The part of a sentence between commas, with the comma before or after it.
fn clause_around(span: &Range<usize>, sentence: &Range<usize>, text: &str) -> Option<Range<usize>> {
    /// A comma and a blank: one inside a number has no blank.
    const COMMA: &str = ", ";
    let before = text[sentence.start..span.start].rfind(COMMA).map(|at| sentence.start + at);
    let after = text[span.end..sentence.end].find(COMMA).map(|at| span.end + at);
    match (before, after) {
        (Some(start), Some(end)) => Some(start..end),
        (None, Some(end)) => Some(sentence.start..end + COMMA.len()),
        (Some(start), None) => {
            Some(start..text[..sentence.end].trim_end_matches(['.', '!', '?', ' ']).len().max(span.end))
        }
        (None, None) => None,
    }
}
