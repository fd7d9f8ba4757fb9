//! The template page's questions to the worker.

use super::state::{Action, Checked, Opened, Written};
use crate::platform::{self, Product};
use crate::protocol;
use crate::state::{Failure, RuleBook};
use crate::worker_line::{Needs, WorkerLine, read, read_with, to_js};
use engine::Lang;
use engine::report::template::{Template, TemplateTexts};
use serde::Serialize;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use yew::Callback;

/// How long a check may take once the module runs: ten thousand templates on a slow phone.
const CHECK_LIMIT_MS: u32 = 60_000;

const CHECKS: Needs = Needs::Checks(CHECK_LIMIT_MS);

/// A handle that is cheap to clone.
#[derive(Clone, PartialEq)]
pub(super) struct TemplateClient {
    line: WorkerLine,
    report: Callback<Action>,
}

/// What the table can be saved as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Export {
    Csv,
    Json,
}

#[derive(Serialize)]
struct Request<'a, T> {
    #[serde(flatten)]
    about: T,
    module: &'a Product,
}

#[derive(Serialize)]
struct Text<'a> {
    text: &'a str,
}

#[derive(Serialize)]
struct Form<'a> {
    template: &'a Template,
}

#[derive(Serialize)]
struct Index {
    index: usize,
}

#[derive(Serialize)]
struct Write<'a> {
    template: &'a Template,
    form: &'static str,
}

#[derive(Serialize)]
struct Save {
    form: &'static str,
}

#[derive(Serialize)]
struct Files<'a> {
    #[serde(with = "serde_wasm_bindgen::preserve")]
    files: JsValue,
    module: &'a Product,
}

#[derive(Serialize)]
struct LoadTexts<'a> {
    url: &'a str,
}

impl TemplateClient {
    /// A client that tells what happened through `report`.
    pub(super) fn new(report: Callback<Action>) -> Self {
        Self { line: WorkerLine::default(), report }
    }

    fn ask<T: Serialize>(
        &self,
        kind: &str,
        about: T,
        listener: impl FnOnce(Result<JsValue, Failure>) + 'static,
    ) {
        self.line.ask(kind, CHECKS, |assets| to_js(&Request { about, module: &assets.template }), listener);
    }

    /// Tells the page what came of a question.
    fn teller<T: serde::de::DeserializeOwned + 'static>(
        &self,
        action: fn(T) -> Action,
    ) -> impl FnOnce(Result<JsValue, Failure>) + 'static {
        let report = self.report.clone();
        move |answer| report.emit(read::<T>(answer).map_or_else(Action::Failed, action))
    }

    /// Checks what stands in the text box.
    pub(super) fn check_text(&self, text: &str) {
        self.ask("checkTemplates", Text { text }, self.teller::<Checked>(Action::Checked));
    }

    /// Checks the form.
    pub(super) fn check_form(&self, template: &Template) {
        self.ask("checkTemplate", Form { template }, self.teller::<Checked>(Action::Checked));
    }

    /// Checks files as one list; `files` is a `FileList`.
    pub(super) fn check_files(&self, files: JsValue) {
        self.line.ask(
            "checkTemplateFiles",
            CHECKS,
            |assets| to_js(&Files { files, module: &assets.template }),
            self.teller::<Checked>(Action::Checked),
        );
    }

    /// Fetches one of the templates that were checked last.
    pub(super) fn open(&self, index: usize) {
        self.ask("openTemplate", Index { index }, self.teller::<Opened>(Action::Opened));
    }

    /// Writes a template into the text box.
    pub(super) fn write(&self, template: &Template, written: Written) {
        let form = match written {
            Written::Json => "json",
            Written::Text => "text",
        };
        let report = self.report.clone();
        self.ask("writeTemplate", Write { template, form }, move |answer| {
            let written = read::<String>(answer);
            report.emit(written.map_or_else(Action::Failed, |text| Action::DraftReplaced(text.into())));
        });
    }

    /// Saves the findings of all templates that were checked last.
    pub(super) fn export(&self, export: Export) {
        let (form, name, media_type) = match export {
            Export::Csv => ("csv", "template-findings.csv", "text/csv;charset=utf-8"),
            Export::Json => ("json", "template-reports.json", "application/json"),
        };
        let report = self.report.clone();
        self.ask("exportTemplates", Save { form }, move |answer| match read::<String>(answer) {
            Ok(words) => platform::offer_file(name, media_type, &words),
            Err(failure) => report.emit(Action::Failed(failure)),
        });
    }

    /// Fetches everything that people read in a language.
    pub(super) fn load_words(&self, lang: Lang) {
        let client = self.clone();
        self.line.ask(
            "loadTexts",
            Needs::File,
            |assets| to_js(&LoadTexts { url: assets.texts.of(lang) }),
            move |answer| match read_with(answer, protocol::rule_book) {
                Ok((lang, rules)) => client.load_about(lang, Rc::new(rules)),
                Err(failure) => client.report.emit(Action::WordsFailed(lang, failure)),
            },
        );
    }

    fn load_about(&self, lang: Lang, rules: Rc<RuleBook>) {
        let report = self.report.clone();
        self.line.ask(
            "loadTexts",
            Needs::File,
            |assets| to_js(&LoadTexts { url: assets.template_texts.of(lang) }),
            move |answer| {
                report.emit(match read::<TemplateTexts>(answer) {
                    Ok(about) => Action::WordsLoaded(rules, Rc::new(about)),
                    Err(failure) => Action::WordsFailed(lang, failure),
                });
            },
        );
    }
}
