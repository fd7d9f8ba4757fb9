//! The message page's questions to the worker: one check at a time, always about the newest text.

use crate::marks;
use crate::platform::Product;
use crate::protocol;
use crate::state::{Action, Outcome};
use crate::worker_line::{Needs, WorkerLine, read_with, to_js};
use engine::Lang;
use engine::report::MessageContext;
use serde::Serialize;
use std::cell::RefCell;
use std::rc::Rc;
use yew::Callback;

/// How long a check may take once the module runs; the longest text takes a tenth of a second.
const CHECK_LIMIT_MS: u32 = 8_000;

/// How much of a text is previewed, in UTF-16 units: well over the longest message that WhatsApp takes, and few
/// enough elements for a small phone.
const PREVIEWED_UNITS: u32 = 8_192;

/// A handle that is cheap to clone.
#[derive(Clone)]
pub struct EngineClient {
    line: WorkerLine,
    report: Callback<Action>,
    turn: Rc<RefCell<Turn>>,
}

impl PartialEq for EngineClient {
    fn eq(&self, other: &Self) -> bool {
        self.line == other.line
    }
}

/// Whose turn it is to be checked.
#[derive(Default)]
struct Turn {
    is_taken: bool,
    /// The newest draft, waiting for the check before it.
    queued: Option<(Rc<str>, MessageContext)>,
}

#[derive(Serialize)]
struct CheckMessage<'a> {
    text: &'a str,
    context: MessageContext,
    module: &'a Product,
}

#[derive(Serialize)]
struct PreviewMessage<'a> {
    text: &'a str,
    module: &'a Product,
}

#[derive(Serialize)]
struct LoadTexts<'a> {
    url: &'a str,
}

impl EngineClient {
    /// A client that tells what happened through `report`.
    #[must_use]
    pub fn new(report: Callback<Action>) -> Self {
        Self { line: WorkerLine::default(), report, turn: Rc::default() }
    }

    /// Loads the checks ahead of the first text.
    pub fn warm_up(&self) {
        if !self.line.is_open() {
            // Nobody waits for it; the first check will meet the same failure and say so.
            let needs = Needs::Checks(CHECK_LIMIT_MS);
            self.line.ask("loadMessage", needs, |assets| to_js(&assets.message), drop);
        }
    }

    /// Checks a text. While a check runs, only the newest text waits for its turn.
    pub fn check(&self, text: Rc<str>, context: MessageContext) {
        let mut turn = self.turn.borrow_mut();
        if turn.is_taken {
            turn.queued = Some((text, context));
            return;
        }
        turn.is_taken = true;
        drop(turn);
        let client = self.clone();
        let checked = Rc::clone(&text);
        self.line.ask(
            "checkMessage",
            Needs::Checks(CHECK_LIMIT_MS),
            |assets| to_js(&CheckMessage { text: &text, context, module: &assets.message }),
            move |answer| {
                let queued = std::mem::take(&mut *client.turn.borrow_mut()).queued;
                match read_with(answer, protocol::message_report) {
                    Ok(report) => {
                        if let Some((text, context)) = queued {
                            client.check(text, context);
                        }
                        let outcome = Outcome { text: checked, context, report: Rc::new(report) };
                        client.report.emit(Action::Checked(outcome));
                    }
                    Err(failure) => client.report.emit(Action::CheckFailed(failure)),
                }
            },
        );
    }

    /// Asks how WhatsApp shows a text.
    pub fn preview(&self, text: &str) {
        let report = self.report.clone();
        self.line.ask(
            "previewMessage",
            Needs::Checks(CHECK_LIMIT_MS),
            |assets| {
                let text = marks::head(text, PREVIEWED_UNITS);
                to_js(&PreviewMessage { text, module: &assets.message })
            },
            move |answer| report.emit(Action::Previewed(read_with(answer, protocol::preview).map(Rc::new))),
        );
    }

    /// Fetches the rule texts of a language.
    pub fn load_texts(&self, lang: Lang) {
        let report = self.report.clone();
        self.line.ask(
            "loadTexts",
            Needs::File,
            |assets| to_js(&LoadTexts { url: assets.texts.of(lang) }),
            move |answer| {
                report.emit(match read_with(answer, protocol::rule_book) {
                    Ok((lang, book)) => Action::TextsLoaded(lang, Rc::new(book)),
                    Err(failure) => Action::TextsFailed(lang, failure),
                });
            },
        );
    }
}
