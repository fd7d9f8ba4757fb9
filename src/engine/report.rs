//! The protocol: what the engine tells a caller, in JSON and across the JavaScript edge.
//!
//! These types live here once. Offsets count UTF-16 code units of the text as the caller gave it, because
//! that is how JavaScript counts; inside the engine ranges are bytes and are converted by `utf16`.
//! Reports carry ids, spans, numbers and limits, never sentences: the texts of a rule stand in
//! [`RuleText`], loaded apart per language, so a change of language needs no new check.

pub mod contacts;
mod pairs;
pub mod template;

use crate::Lang;
use serde::{Deserialize, Serialize};

/// The version of the JSON shapes in this module; it rises when a field changes its meaning or goes away.
pub const SCHEMA: u16 = 1;

/// How much a finding matters if it is right. Ordered: `Info < Low < Medium < High < Block`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Context worth knowing.
    Info,
    /// A hint on quality.
    Low,
    /// A plausible breach, or something that makes people report a message.
    Medium,
    /// A strong sign of a breach.
    High,
    /// Names something that WhatsApp's rules explicitly forbid.
    Block,
}

impl Severity {
    /// All five, the gravest first.
    pub const ALL: [Self; 5] = [Self::Block, Self::High, Self::Medium, Self::Low, Self::Info];

    /// The word used in data files, JSON and CSS class names.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
            Self::Block => "block",
        }
    }
}

/// How sure the engine is that the finding is right; shown apart from [`Severity`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// Could well be innocent.
    Hint,
    /// Usually right.
    Likely,
    /// Follows from the text itself.
    Certain,
}

impl Confidence {
    /// All three, the least sure first.
    pub const ALL: [Self; 3] = [Self::Hint, Self::Likely, Self::Certain];

    /// The word used in data files, JSON and CSS class names.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Hint => "hint",
            Self::Likely => "likely",
            Self::Certain => "certain",
        }
    }
}

/// Where a message is going to be sent. Decides which rules apply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Channel {
    /// To many people from the WhatsApp Business app.
    #[default]
    Broadcast,
    /// An answer in a chat that the customer is part of.
    Reply,
    /// Into a group.
    Group,
    /// Through the Business Platform (Cloud API).
    Api,
}

impl Channel {
    /// All of them, the default first.
    pub const ALL: [Self; 4] = [Self::Broadcast, Self::Reply, Self::Group, Self::Api];

    /// The word used in JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Broadcast => "broadcast",
            Self::Reply => "reply",
            Self::Group => "group",
            Self::Api => "api",
        }
    }

    /// The one with this code; anything else counts as the default.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        Self::ALL.into_iter().find(|each| each.code() == code).unwrap_or_default()
    }
}

/// Whether the receivers agreed to be written to by this business.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Consent {
    /// The sender has not said.
    #[default]
    Unknown,
    /// They agreed.
    Yes,
    /// They did not.
    No,
}

impl Consent {
    /// All of them, the default first.
    pub const ALL: [Self; 3] = [Self::Unknown, Self::Yes, Self::No];

    /// The word used in JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Yes => "yes",
            Self::No => "no",
        }
    }

    /// The one with this code; anything else counts as the default.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        Self::ALL.into_iter().find(|each| each.code() == code).unwrap_or_default()
    }
}

/// What the sender says the message is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Purpose {
    /// The sender has not said; the engine judges by the words.
    #[default]
    Unknown,
    /// An offer.
    Promotion,
    /// About an order, an account or an appointment.
    Service,
}

impl Purpose {
    /// All of them, the default first.
    pub const ALL: [Self; 3] = [Self::Unknown, Self::Promotion, Self::Service];

    /// The word used in JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Promotion => "promotion",
            Self::Service => "service",
        }
    }

    /// The one with this code; anything else counts as the default.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        Self::ALL.into_iter().find(|each| each.code() == code).unwrap_or_default()
    }
}

/// What the checks need to know beside the text. Every field has a default.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct MessageContext {
    /// Where it is sent.
    pub channel: Channel,
    /// Whether the receivers agreed.
    pub consent: Consent,
    /// What it is for.
    pub purpose: Purpose,
}

/// A stretch of the caller's text: UTF-16 code units, `start` inclusive, `end` exclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// First unit.
    pub start: u32,
    /// One past the last unit.
    pub end: u32,
}

/// A change that mends a finding: replace `span` by `text`. Never touches numbers, prices, names or links.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Fix {
    /// A stable word for the kind of fix, such as `replace` or `add-opt-out`; the label is looked up by it.
    pub kind: String,
    /// What to replace; empty for an insertion.
    pub span: Span,
    /// The words to put there.
    pub text: String,
}

/// One signal that counted towards a weighed finding.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Evidence {
    /// The signal's id in the weights file.
    pub signal: String,
    /// Its share of the sum; negative speaks for the sender.
    pub weight: f32,
    /// Where it was seen; empty when it is about the whole text.
    pub spans: Vec<Span>,
}

/// One thing that a rule found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// The rule's stable id, e.g. `online-gambling`.
    pub rule: String,
    /// Check ids of the fact base, e.g. `M01`.
    pub covers: Vec<String>,
    /// How much it matters.
    pub severity: Severity,
    /// How sure we are.
    pub confidence: Confidence,
    /// Where, in order and without overlap; empty when the finding is about the whole text.
    pub spans: Vec<Span>,
    /// What was measured, for rules with a limit (characters, a share in percent …).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub measure: Option<u32>,
    /// The limit that `measure` is held against.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub limit: Option<u32>,
    /// Whether the words were written in disguise (spaced, look-alike or hidden letters).
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub disguised: bool,
    /// Changes that mend it, the best first.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub fixes: Vec<Fix>,
    /// The parts of a weighed finding, the heaviest first.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub evidence: Vec<Evidence>,
}

/// How many findings of one severity there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// The severity.
    pub severity: Severity,
    /// How many, at least 1.
    pub count: u32,
}

/// Plain counts of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MessageStats {
    /// Unicode scalar values, as WhatsApp's limits count them (house reading; the documents say "characters").
    pub characters: u32,
    /// Words.
    pub words: u32,
    /// Lines, at least 1 for a text that is not empty.
    pub lines: u32,
    /// Links with or without a scheme.
    pub links: u32,
}

/// Everything `check_message` has to say.
///
/// There is no score: `band` is the gravest finding's severity and `parts` says what stands behind it.
/// No band is a probability of being blocked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MessageReport {
    /// [`SCHEMA`].
    pub schema: u16,
    /// The gravest severity among the findings, `None` when there are none.
    pub band: Option<Severity>,
    /// Counts by severity, the gravest first.
    pub parts: Vec<Part>,
    /// The findings, the gravest first, then by place in the text.
    pub findings: Vec<Finding>,
    /// Plain counts over the checked part.
    pub stats: MessageStats,
    /// The text's length in UTF-16 units.
    pub length: u32,
    /// How many of them were checked; less than `length` only for a text over the cap.
    pub checked: u32,
}

/// The words of one rule in one language, as the interface shows them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RuleText {
    /// The rule's id.
    pub id: String,
    /// `message`, `template` or `contacts`.
    pub scope: String,
    /// The folder the rule stands in, e.g. `forbidden-goods`.
    pub family: String,
    /// Check ids of the fact base.
    pub covers: Vec<String>,
    /// The rule's severity.
    pub severity: Severity,
    /// The rule's confidence.
    pub confidence: Confidence,
    /// Slug of the guide's article that explains the matter.
    pub article: String,
    /// The heading in it that the finding leads to; empty where none is known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub heading: String,
    /// What was found.
    pub title: String,
    /// Why it matters.
    pub why: String,
    /// What to do.
    pub fix: String,
    /// Where the facts come from.
    pub sources: Vec<Source>,
    /// Texts that the rule flags, without the marks around the span.
    pub flags: Vec<String>,
    /// Texts with the same words that it leaves alone.
    pub passes: Vec<String>,
}

/// Where a fact comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The document's name, with the section.
    pub name: String,
    /// Its address.
    pub url: String,
    /// How far "WhatsApp says" may be said of it.
    pub basis: Basis,
    /// The day it was last read, ISO 8601.
    pub checked: String,
}

/// In whose voice a fact may be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Basis {
    /// Official text: "WhatsApp forbids".
    Official,
    /// Read from the app: "the app shows".
    App,
    /// Press, vendors, law sites: "reported".
    Reported,
    /// Our own conclusion: "we infer".
    Inferred,
}

impl Basis {
    /// All four, the firmest first.
    pub const ALL: [Self; 4] = [Self::Official, Self::App, Self::Reported, Self::Inferred];

    /// The word used in data files and JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Official => "official",
            Self::App => "app",
            Self::Reported => "reported",
            Self::Inferred => "inferred",
        }
    }
}

/// The texts of all rules in one language: the file `rules.<lang>.json`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RuleTexts {
    /// The language.
    pub lang: Lang,
    /// By id, sorted.
    pub rules: Vec<RuleText>,
    /// The labels of weighed signals, by id, sorted.
    #[serde(default)]
    pub signals: Vec<SignalText>,
}

/// What one weighed signal is called in one language; [`Evidence`] names it by `id`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignalText {
    /// The signal's id.
    pub id: String,
    /// What was seen, as a short phrase.
    pub label: String,
}
