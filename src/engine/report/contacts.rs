//! The protocol of list checks: what a caller may set, and what comes back.

mod asked;
mod exports;
mod told;

pub use asked::{ContactsOptions, Edit, Goods, OptOutRegister, RowFilter};
pub use exports::{ExportKind, ExportOptions, NumberForm};
pub use told::markdown;

use super::{Channel, Confidence, Lang, RuleText, Severity, Source};
use serde::{Deserialize, Serialize};

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// A valid number and nothing to remark.
    Ok,
    /// A valid number after a repair that guesses nothing.
    Repaired,
    /// A valid number with something to look at before sending.
    Warned,
    /// The same number stands in an earlier row.
    Duplicate,
    /// No usable number, or a person who must not be written to.
    Rejected,
    /// Nothing in the row.
    Blank,
}

impl Verdict {
    /// All of them, in the order in which they are added up.
    pub const ALL: [Self; 6] =
        [Self::Ok, Self::Repaired, Self::Warned, Self::Rejected, Self::Duplicate, Self::Blank];

    /// The word used in data files, JSON and CSS class names.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Repaired => "repaired",
            Self::Warned => "warned",
            Self::Duplicate => "duplicate",
            Self::Rejected => "rejected",
            Self::Blank => "blank",
        }
    }
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Role {
    /// Phone numbers; a list may have several such columns.
    Phone,
    /// The whole name.
    Name,
    /// First name.
    GivenName,
    /// Middle or last name.
    FamilyName,
    /// Whether the person agreed.
    Consent,
    /// When they agreed.
    ConsentDate,
    /// Where or how the number and the consent were given.
    ConsentSource,
    /// What they agreed to.
    Category,
    /// Consent for another channel (e-mail, SMS), which says nothing about WhatsApp.
    SmsConsent,
    /// Opt-out or another state of the contact.
    Status,
    /// When they withdrew.
    WithdrawnDate,
    /// What the last sending came to, such as an error code.
    DeliveryError,
    /// Whether the person saved the shop's number.
    SavedUs,
    /// When they last wrote.
    LastInbound,
    /// When they were last in touch.
    LastContact,
    /// How often they answered.
    Replies,
    /// How often they were written to.
    Sends,
    /// Birthday, birth year or age.
    Birth,
    /// A chat group.
    Group,
    /// Labels and segments.
    Tags,
    /// City or regency.
    City,
    /// Data that has no place in a send list (identity card, bank account, health, religion).
    Sensitive,
    /// Anything else.
    Other,
}

impl Role {
    /// All of them, in the order of the enum.
    pub const ALL: [Self; 23] = [
        Self::Phone,
        Self::Name,
        Self::GivenName,
        Self::FamilyName,
        Self::Consent,
        Self::ConsentDate,
        Self::ConsentSource,
        Self::Category,
        Self::SmsConsent,
        Self::Status,
        Self::WithdrawnDate,
        Self::DeliveryError,
        Self::SavedUs,
        Self::LastInbound,
        Self::LastContact,
        Self::Replies,
        Self::Sends,
        Self::Birth,
        Self::Group,
        Self::Tags,
        Self::City,
        Self::Sensitive,
        Self::Other,
    ];
}

/// Why a file cannot be read as a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", tag = "code")]
pub enum IntakeError {
    /// No bytes at all.
    Empty,
    /// Another kind of file, such as `png`, `pdf`, `xlsx` or `binary`.
    NotAList {
        /// The kind, in lower case.
        kind: String,
    },
}

/// How a file is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// Cells between delimiters.
    Table,
    /// One number or text a line.
    List,
    /// vCard 2.1, 3.0 or 4.0.
    Vcard,
}

/// One column and what it is taken for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Column {
    /// From 0.
    pub index: usize,
    /// Its header; empty without one.
    pub name: String,
    /// What it is taken for.
    pub role: Role,
    /// How sure that is.
    pub confidence: Confidence,
    /// The first values that are not empty, at most three.
    pub samples: Vec<String>,
}

/// Rows by verdict; they add up to `rows_in`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Counts {
    /// Entries: records of the file, and one more for each further number in a record.
    pub rows_in: u32,
    /// Records of the file below the header.
    pub records: u32,
    /// See [`Verdict::Ok`].
    pub ok: u32,
    /// See [`Verdict::Repaired`].
    pub repaired: u32,
    /// See [`Verdict::Warned`].
    pub warned: u32,
    /// See [`Verdict::Rejected`].
    pub rejected: u32,
    /// See [`Verdict::Duplicate`].
    pub duplicate: u32,
    /// See [`Verdict::Blank`].
    pub blank: u32,
}

impl Counts {
    /// How many have this verdict.
    #[must_use]
    pub const fn of(&self, verdict: Verdict) -> u32 {
        match verdict {
            Verdict::Ok => self.ok,
            Verdict::Repaired => self.repaired,
            Verdict::Warned => self.warned,
            Verdict::Duplicate => self.duplicate,
            Verdict::Rejected => self.rejected,
            Verdict::Blank => self.blank,
        }
    }

    /// Valid numbers of different people.
    #[must_use]
    pub const fn unique(&self) -> u32 {
        self.ok + self.repaired + self.warned
    }
}

/// Something and how often it occurs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// A region, operator, kind, city or row code.
    pub key: String,
    /// How many rows.
    pub count: u32,
}

/// One row's outcome.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Row {
    /// The record, from 1.
    pub row: u32,
    /// The physical line on which it starts, from 1.
    pub line: u32,
    /// What becomes of it.
    pub verdict: Verdict,
    /// Why, the gravest first; the words are looked up by these.
    pub codes: Vec<String>,
    /// The number, when there is a valid one.
    pub e164: Option<String>,
    /// First byte of the record in the file; `None` when the encoding does not allow to jump there.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub start: Option<f64>,
    /// First byte of the next record; `None` also for the last one, which ends with the file.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub end: Option<f64>,
}

/// One page of a table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RowPage {
    /// How many rows the filter lets through in all.
    pub total: u32,
    /// Those of this page, in the file's order.
    pub rows: Vec<Row>,
}

/// One thing that a rule found in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ListFinding {
    /// The rule's id.
    pub rule: String,
    /// Check ids of the fact base, e.g. `L01`.
    pub covers: Vec<String>,
    /// How much it matters.
    pub severity: Severity,
    /// How sure we are.
    pub confidence: Confidence,
    /// How many rows it is about; 0 when it is about the file.
    pub rows: u32,
    /// Some of these rows, by number.
    pub examples: Vec<u32>,
    /// What was measured, for rules with a limit.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub measure: Option<u32>,
    /// The limit.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub limit: Option<u32>,
    /// Column names it is about.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub columns: Vec<String>,
}

/// Everything a scan has to say but the rows themselves, which are read page by page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ContactsReport {
    /// [`super::SCHEMA`].
    pub schema: u16,
    /// How the file is built.
    pub format: Format,
    /// Its encoding, by the name the web uses.
    pub encoding: String,
    /// What stands between cells; `None` for a list or a vCard.
    pub delimiter: Option<String>,
    /// The physical line of the header, from 1.
    pub header_row: Option<u32>,
    /// The columns, in order.
    pub columns: Vec<Column>,
    /// The counts.
    pub counts: Counts,
    /// Different people whose consent cell says yes and who may be written to; 0 without such a column.
    pub consented: u32,
    /// How often each row code occurs, the gravest first.
    pub codes: Vec<Tally>,
    /// The findings, the gravest first.
    pub findings: Vec<ListFinding>,
    /// Valid, different numbers by country, the most first.
    pub countries: Vec<Tally>,
    /// Indonesian mobile numbers by operator.
    pub operators: Vec<Tally>,
    /// Valid, different numbers by kind, in libphonenumber's words.
    pub kinds: Vec<Tally>,
    /// Rows with consent by where it was given, the most first, at most 50; an empty key where the row does not say.
    pub sources: Vec<Tally>,
    /// By city, the most first, at most 50.
    pub cities: Vec<Tally>,
}

/// The words of one row code in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RowCodeText {
    /// The code.
    pub id: String,
    /// What it makes of a row.
    pub verdict: Verdict,
    /// What is the matter.
    pub title: String,
    /// What to do.
    pub fix: String,
}

/// Everything that people read about a list's findings and rows, in one language.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ContactTexts {
    /// The language.
    pub lang: Lang,
    /// Row codes, the gravest first.
    pub codes: Vec<RowCodeText>,
    /// The list rules, by id.
    pub rules: Vec<RuleText>,
    /// What is published about the pace of sending.
    pub pacing: Vec<PacingNote>,
}

/// Something published about the pace of sending, in one language.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PacingNote {
    /// Its name in `rules/contacts/pacing.toml`.
    pub id: String,
    /// For which way of sending it holds: the app's broadcasts or the Platform.
    pub channel: Channel,
    /// What is published.
    pub text: String,
    /// Where.
    pub source: Source,
}
