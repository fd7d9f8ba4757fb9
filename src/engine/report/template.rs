//! The protocol of the template check: a parsed template, what was found in it, and how it will probably be
//! filed. Offsets count UTF-16 code units of the field they name.

mod texts;

pub use texts::{Consequence, Limit, NotChecked, TemplateTexts};

use super::{Confidence, Fix, Severity};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A template as the form holds it. The same value is read from and written to Cloud API JSON and plain text.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Template {
    /// The template's name, such as `order_shipped`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Language code, such as `id` or `en_US`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// The category that it asks for, in capitals.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// Header, body, footer, buttons and so on, in the order they were given.
    pub components: Vec<Component>,
    /// Top-level fields without a place in this form: key → JSON.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub other: BTreeMap<String, String>,
}

impl Template {
    /// The first component of a kind such as `BODY`.
    pub fn component(&self, kind: &str) -> Option<&Component> {
        self.components.iter().find(|component| component.kind == kind)
    }
}

/// One part of a template.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Component {
    /// `HEADER`, `BODY`, `FOOTER`, `BUTTONS`, `CAROUSEL`, `LIMITED_TIME_OFFER` …
    pub kind: String,
    /// A header's format: `TEXT`, `IMAGE`, `VIDEO`, `DOCUMENT`, `LOCATION`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<String>,
    /// The words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Sample values of the variables, or handles of sample media.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub samples: Vec<Sample>,
    /// The buttons of a `BUTTONS` component.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub buttons: Vec<Button>,
    /// The cards of a `CAROUSEL`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cards: Vec<Card>,
    /// Fields without a place above: key → JSON.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub other: BTreeMap<String, String>,
}

/// One card of a carousel.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Card {
    /// Its header, body and buttons.
    pub components: Vec<Component>,
    /// Fields without a place above: key → JSON.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub other: BTreeMap<String, String>,
}

/// A sample value. Positional samples have no name and stand in the order of their variables.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Sample {
    /// The variable's name, for named variables.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The value.
    pub value: String,
}

/// One button.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Button {
    /// `QUICK_REPLY`, `URL`, `PHONE_NUMBER`, `COPY_CODE`, `OTP`, `FLOW`, `CATALOG`, `MPM` …
    pub kind: String,
    /// The label.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The address of a `URL` button.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The number of a `PHONE_NUMBER` button.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// How an `OTP` button hands the code over: `COPY_CODE`, `ONE_TAP`, `ZERO_TAP`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub otp: Option<String>,
    /// Samples of the address's variable, or the sample code.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub samples: Vec<String>,
    /// Fields without a place above: key → JSON.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub other: BTreeMap<String, String>,
}

/// What the checks may know beside the template. Every field has a default, and a check that lacks what it
/// needs stays silent.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct TemplateOptions {
    /// Whether some receivers have numbers of the United States.
    pub us_recipients: bool,
    /// How many people will get it within 24 hours.
    pub users: Option<u32>,
    /// The portfolio's messaging limit.
    pub portfolio_limit: Option<u32>,
    /// Whether the template has never been sent.
    pub first_send: bool,
    /// How many messages one person gets in a row …
    pub burst: Option<u32>,
    /// … within how many seconds.
    pub burst_seconds: Option<u32>,
    /// Whether the list holds only people whose age was checked.
    pub age_gated: bool,
}

/// One thing found in a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TemplateFinding {
    /// The rule's stable id.
    pub rule: String,
    /// Check ids of the fact base, e.g. `T08`.
    pub covers: Vec<String>,
    /// How much it matters.
    pub severity: Severity,
    /// How sure we are.
    pub confidence: Confidence,
    /// `TEMPLATE` for top-level fields, otherwise the component's kind.
    pub component: String,
    /// The path below the component: `text`, `buttons[1].url`, `cards[0].BODY.text` …
    pub field: String,
    /// First UTF-16 unit in the field's text; `start` = `end` when it is about the whole field.
    pub start: u32,
    /// One past the last.
    pub end: u32,
    /// What was measured, for rules with a limit.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub measure: Option<u32>,
    /// The limit that `measure` is held against.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub limit: Option<u32>,
    /// The word it is about when that is no stretch of a field: an unknown key, an expected type, another
    /// template's name.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub detail: Option<String>,
    /// The message rule that saw it, when the finding stems from the words.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub because: Option<String>,
    /// Where it stands in the JSON that was read.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub place: Option<Place>,
    /// Changes of that field that mend it.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub fixes: Vec<Fix>,
}

/// A place in the source text, both counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The line.
    pub line: u32,
    /// The column, in characters.
    pub column: u32,
}

/// What a template is for, in the words of the Cloud API, or that its content does not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Category {
    /// Advertising, relations, everything mixed.
    Marketing,
    /// About something that the receiver did or asked for, or that is essential.
    Utility,
    /// Carries a one-time code.
    Authentication,
    /// The content does not say.
    Unclear,
}

impl Category {
    /// All four.
    pub const ALL: [Self; 4] = [Self::Marketing, Self::Utility, Self::Authentication, Self::Unclear];

    /// The word used in JSON and in the Cloud API.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Marketing => "MARKETING",
            Self::Utility => "UTILITY",
            Self::Authentication => "AUTHENTICATION",
            Self::Unclear => "UNCLEAR",
        }
    }
}

/// Words that speak for a category.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CategoryWord {
    /// The category they speak for.
    pub category: Category,
    /// The cue's id in the data file.
    pub cue: String,
    /// Its weight, in tenths.
    pub weight: u32,
    /// Component and field, as in [`TemplateFinding`].
    pub component: String,
    /// The field.
    pub field: String,
    /// First UTF-16 unit.
    pub start: u32,
    /// One past the last.
    pub end: u32,
    /// The words themselves.
    pub text: String,
}

/// A prediction, not a decision: Meta decides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CategoryReport {
    /// The most likely category by the content alone.
    pub predicted: Category,
    /// How clear the words are.
    pub confidence: Confidence,
    /// The words responsible, those of the predicted category first, the heaviest first.
    pub words: Vec<CategoryWord>,
    /// How it could become utility, when the words promote.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub to_utility: Option<ToUtility>,
}

/// The smallest change that would leave a utility template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ToUtility {
    /// What to do.
    pub advice: Advice,
    /// The changes, for [`Advice::Remove`] and [`Advice::Split`].
    pub edits: Vec<FieldEdit>,
    /// What is taken out, to go into a template of its own when splitting.
    pub removed: Vec<String>,
}

/// What to do with a template that promotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Advice {
    /// Take the marked sentences out.
    Remove,
    /// Send the promotion as a template of its own.
    Split,
    /// It promotes throughout: file it as marketing.
    Keep,
}

/// A change of one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FieldEdit {
    /// The component.
    pub component: String,
    /// The field.
    pub field: String,
    /// What goes.
    pub fix: Fix,
}

/// One text of a template with its samples filled in, for the preview and for marks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TemplateField {
    /// Component and field, as in [`TemplateFinding`].
    pub component: String,
    /// The field.
    pub field: String,
    /// The text as written.
    pub text: String,
    /// The text with the samples in place of the variables; variables without a sample stay.
    pub filled: String,
}

/// Everything there is to say about one template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TemplateReport {
    /// [`super::SCHEMA`].
    pub schema: u16,
    /// The `id` of a wrapper or a table row, otherwise the name, otherwise the number in the list from 1.
    pub id: String,
    /// No finding is `high` or `block`.
    pub ok: bool,
    /// The gravest severity.
    pub band: Option<Severity>,
    /// The gravest first.
    pub findings: Vec<TemplateFinding>,
    /// The predicted category.
    pub category: CategoryReport,
    /// The template as read.
    pub template: Template,
    /// Its texts, in the order a phone shows them.
    pub fields: Vec<TemplateField>,
    /// Ids of what was not checked; the reasons stand in the template texts.
    pub not_checked: Vec<String>,
}

/// How an input was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TemplateForm {
    /// Cloud API JSON: one template, an array, the list that the API returns.
    Json,
    /// One JSON value per line.
    Jsonl,
    /// A table.
    Csv,
    /// Plain text.
    Text,
}

/// One entry of a checked input: a report, or why there is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TemplateEntry {
    /// The entry's id, as in [`TemplateReport::id`].
    pub id: String,
    /// The report.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub report: Option<TemplateReport>,
    /// Why the entry cannot be read.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub error: Option<TemplateError>,
}

/// The reports on all templates of an input.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TemplatesReport {
    /// [`super::SCHEMA`].
    pub schema: u16,
    /// How it was written.
    pub form: TemplateForm,
    /// One entry per template, in order.
    pub entries: Vec<TemplateEntry>,
}

/// Why an input or an entry of it cannot be read as a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TemplateError {
    /// What is wrong.
    pub code: TemplateErrorCode,
    /// Where, when it is at a place.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub place: Option<Place>,
    /// The parser's own words (English) or the thing that was met.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub detail: Option<String>,
}

/// The kinds of [`TemplateError`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TemplateErrorCode {
    /// Nothing but blanks.
    Empty,
    /// The JSON is broken.
    BrokenJson,
    /// Valid JSON without a template in it.
    NotATemplate,
    /// Larger than one input may be.
    TooLarge,
    /// More templates than are checked at once.
    TooMany,
    /// The table lacks a column that holds the words.
    NoBodyColumn,
}

impl TemplateErrorCode {
    /// The word used in JSON and as the code of a JavaScript error.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::BrokenJson => "broken-json",
            Self::NotATemplate => "not-a-template",
            Self::TooLarge => "too-large",
            Self::TooMany => "too-many",
            Self::NoBodyColumn => "no-body-column",
        }
    }
}
