//! What the page knows: the messages, and what was found in each so far.

use crate::report::PROGRAM_VERSION;
use crate::state::{Failure, Outcome, RuleBook};
use engine::report::SCHEMA;
use engine::{Lang, Severity};
use serde::Serialize;
use std::rc::Rc;
use yew::Reducible;

/// Rows on one page of the table.
pub(super) const PAGE_ROWS: usize = 50;

/// What was found in one message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Verdict {
    /// The message's place among all, from 1.
    pub(super) number: usize,
    /// The gravest severity.
    pub(super) band: Option<Severity>,
    /// The rules that found something, the gravest first.
    pub(super) rules: Vec<String>,
    /// The message.
    pub(super) text: String,
}

/// The table for programs.
#[derive(Serialize)]
pub(super) struct Export<'a> {
    schema: u16,
    version: &'static str,
    messages: &'a [Verdict],
}

/// Everything that the page knows.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Batch {
    /// The messages of this run.
    pub(super) messages: Rc<Vec<Rc<str>>>,
    /// How many there were before the rest was left out.
    pub(super) found: usize,
    /// What was found, in the order of the messages; shorter while the run goes on.
    pub(super) verdicts: Rc<Vec<Verdict>>,
    /// Why the run does not go on.
    pub(super) failure: Option<Failure>,
    /// Whether a run was asked for; with no messages it says so.
    pub(super) begun: bool,
    /// Rises with each run and each new attempt.
    pub(super) attempt: u32,
    /// Whether only messages with findings of weight are shown.
    pub(super) only_grave: bool,
    /// The page of the table.
    pub(super) page: usize,
    /// The rules' words by language.
    pub(super) books: [Option<Rc<RuleBook>>; 2],
}

/// Something that happened.
pub(super) enum Event {
    /// The visitor gave messages; so many were found.
    Begun(Vec<Rc<str>>, usize),
    /// One message was checked.
    Checked(Outcome),
    /// The checks do not answer.
    Failed(Failure),
    /// The visitor wants a new attempt, which goes on where the run stopped.
    Retried,
    /// The visitor ends the run; what was found stays.
    Stopped,
    /// The visitor wants all messages, or only those with findings of weight.
    Filtered(bool),
    /// The visitor turns to another page of the table.
    Turned(usize),
    /// Rules' words arrived.
    Worded(Lang, Rc<RuleBook>),
}

impl Batch {
    /// The message to check next; none when the run is over or stopped.
    pub(super) fn next(&self) -> Option<Rc<str>> {
        let goes_on = self.failure.is_none();
        self.messages.get(self.verdicts.len()).filter(|_| goes_on).cloned()
    }

    /// The verdicts that the table shows, on all its pages.
    pub(super) fn shown(&self) -> Vec<&Verdict> {
        let is_grave = |verdict: &&Verdict| verdict.band >= Some(Severity::Medium);
        self.verdicts.iter().filter(|verdict| !self.only_grave || is_grave(verdict)).collect()
    }

    /// How many messages have this as their gravest severity.
    pub(super) fn count(&self, band: Option<Severity>) -> usize {
        self.verdicts.iter().filter(|verdict| verdict.band == band).count()
    }

    /// The rules' words in a language.
    pub(super) fn book(&self, lang: Lang) -> Option<&RuleBook> {
        self.books[usize::from(lang == Lang::En)].as_deref()
    }

    /// The table for programs.
    pub(super) fn export(&self) -> Export<'_> {
        Export { schema: SCHEMA, version: PROGRAM_VERSION, messages: &self.verdicts }
    }

    /// The table for spreadsheets.
    pub(super) fn csv(&self) -> String {
        // Spreadsheets know by this mark that the file is UTF-8.
        let mut out = String::from("\u{feff}number,verdict,findings,rules,text\r\n");
        for Verdict { number, band, rules, text } in self.verdicts.iter() {
            let band = band.map_or("none", Severity::code);
            out += &format!("{number},{band},{},{},{}\r\n", rules.len(), rules.join(" "), cell(text));
        }
        out
    }
}

/// A cell in quotes. What a spreadsheet would calculate is marked as text, since a message can come from anybody.
fn cell(text: &str) -> String {
    let mark = if text.starts_with(['=', '+', '-', '@', '\t']) { "'" } else { "" };
    format!("\"{mark}{}\"", text.replace('"', "\"\""))
}

impl Reducible for Batch {
    type Action = Event;

    fn reduce(self: Rc<Self>, event: Event) -> Rc<Self> {
        let mut next = (*self).clone();
        match event {
            Event::Begun(messages, found) => {
                let (attempt, books) = (self.attempt + 1, self.books.clone());
                next = Self {
                    messages: Rc::new(messages),
                    found,
                    attempt,
                    books,
                    begun: true,
                    ..Self::default()
                };
            }
            Event::Checked(outcome) => {
                // An answer to an earlier run is about another text.
                if self.next().as_ref() != Some(&outcome.text) {
                    return self;
                }
                let rules = outcome.report.findings.iter().map(|finding| finding.rule.clone()).collect();
                let number = self.verdicts.len() + 1;
                let verdict =
                    Verdict { number, band: outcome.report.band, rules, text: outcome.text.to_string() };
                Rc::make_mut(&mut next.verdicts).push(verdict);
            }
            Event::Failed(failure) => next.failure = Some(failure),
            Event::Retried => {
                next.failure = None;
                next.attempt += 1;
            }
            Event::Stopped => {
                let done = self.messages[..self.verdicts.len()].to_vec();
                next.messages = Rc::new(done);
                next.failure = None;
            }
            Event::Filtered(only_grave) => {
                next.only_grave = only_grave;
                next.page = 0;
            }
            Event::Turned(page) => next.page = page,
            Event::Worded(lang, book) => next.books[usize::from(lang == Lang::En)] = Some(book),
        }
        Rc::new(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use engine::report::{MessageContext, MessageReport, MessageStats};

    fn outcome(text: &str, band: Option<Severity>) -> Outcome {
        let report = MessageReport {
            schema: SCHEMA,
            band,
            parts: Vec::new(),
            findings: Vec::new(),
            stats: MessageStats::default(),
            length: 0,
            checked: 0,
        };
        Outcome { text: text.into(), context: MessageContext::default(), report: Rc::new(report) }
    }

    fn after(events: impl IntoIterator<Item = Event>) -> Rc<Batch> {
        events.into_iter().fold(Rc::default(), Batch::reduce)
    }

    #[test]
    fn goes_from_message_to_message_and_ignores_late_answers() {
        let state =
            after([Event::Begun(vec!["a".into(), "b".into()], 2), Event::Checked(outcome("x", None))]);
        assert_eq!(state.next().as_deref(), Some("a"));
        let state = state.reduce(Event::Checked(outcome("a", Some(Severity::High))));
        let state = state.reduce(Event::Failed(Failure::TimedOut));
        assert_eq!(state.next(), None);
        let state = state.reduce(Event::Retried);
        assert_eq!(state.next().as_deref(), Some("b"));
        let state = state.reduce(Event::Checked(outcome("b", None))).reduce(Event::Filtered(true));
        assert_eq!((state.next(), state.shown().len(), state.count(None)), (None, 1, 1));
    }

    #[test]
    fn a_stopped_run_keeps_what_was_found() {
        let begun = Event::Begun(vec!["a".into(), "b".into()], 2);
        let state = after([begun, Event::Checked(outcome("a", None)), Event::Stopped]);
        assert_eq!((state.verdicts.len(), state.next()), (1, None));
    }

    #[test]
    fn spreadsheets_get_quoted_cells_that_calculate_nothing() {
        let text = "=1+1 \"kutip\"";
        let state = after([Event::Begun(vec![text.into()], 1), Event::Checked(outcome(text, None))]);
        assert!(state.csv().ends_with("1,none,0,,\"'=1+1 \"\"kutip\"\"\"\r\n"), "{}", state.csv());
    }
}
