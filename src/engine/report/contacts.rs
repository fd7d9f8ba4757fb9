//! The protocol of list checks: what a caller may set, and what comes back.

use super::{Channel, Confidence, Lang, Purpose, RuleText, Severity};
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

/// Goods with an age limit that the visitor is going to offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Goods {
    /// Nothing with an age limit.
    #[default]
    Ordinary,
    /// From 18.
    Regulated,
    /// From 21 in Indonesia.
    Alcohol,
}

/// What the visitor is asked once. Every field has a default.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ContactsOptions {
    /// Where numbers without a country belong: two letters.
    pub region: String,
    /// The day, ISO 8601. Without it no date is judged: the engine has no clock.
    pub today: Option<String>,
    /// How it will be sent. Decides which rules apply.
    pub channel: Channel,
    /// What will be sent.
    pub purpose: Purpose,
    /// Through the Platform, without a template.
    pub free_form: bool,
    /// What will be offered.
    pub goods: Goods,
    /// The sender's own number.
    pub own_number: Option<String>,
    /// When the business began, ISO 8601.
    pub business_since: Option<String>,
    /// The sending limit that the account shows, people in 24 hours.
    pub declared_limit: Option<u32>,
    /// Numbers of people who said stop, pasted in any form, one a line.
    pub opt_outs: String,
    /// Cells that the visitor corrected; the file itself is never changed.
    pub edits: Vec<Edit>,
    /// Roles that the visitor corrected, by column from 0; an object in JSON.
    #[serde(with = "super::pairs")]
    pub columns: Vec<(usize, Role)>,
}

impl Default for ContactsOptions {
    fn default() -> Self {
        Self {
            region: "ID".into(),
            today: None,
            channel: Channel::default(),
            purpose: Purpose::default(),
            free_form: false,
            goods: Goods::default(),
            own_number: None,
            business_since: None,
            declared_limit: None,
            opt_outs: String::new(),
            edits: Vec::new(),
            columns: Vec::new(),
        }
    }
}

/// A cell that the visitor corrected.
///
/// A check with corrections reads the file once more, so that verdicts, duplicates and counts agree with each
/// other whatever was corrected; to undo is to check without the correction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit {
    /// The record, from 1.
    pub row: u32,
    /// The column, from 0.
    pub column: usize,
    /// What stands there instead.
    pub value: String,
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

/// Which rows a table shows.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct RowFilter {
    /// Rows with this verdict; without it all.
    pub verdict: Option<Verdict>,
    /// Rows with this code.
    pub code: Option<String>,
    /// Rows of one number, in E.164: a number and its duplicates.
    pub e164: Option<String>,
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
}

/// What an export is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ExportKind {
    /// Every person who may be written to, once: ok, repaired and warned rows, without sensitive columns.
    #[default]
    Clean,
    /// Everyone else, as they stood in the file, with the reasons.
    Rejected,
    /// The clean list in the columns that Google Contacts imports.
    Google,
    /// The clean list as vCard 3.0.
    Vcard,
    /// The clean list for a broadcast with Qiscus Omnichannel.
    Qiscus,
    /// The clean list for Mekari Qontak.
    Qontak,
    /// The clean list for Wati.
    Wati,
}

/// How numbers are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum NumberForm {
    /// `+6281234567890`
    #[default]
    E164,
    /// `6281234567890`
    Digits,
    /// `081234567890` for Indonesian numbers, E.164 for others.
    Local,
}

/// How an export is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ExportOptions {
    /// What it is for.
    pub kind: ExportKind,
    /// How numbers are written.
    pub numbers: NumberForm,
    /// `,` or `;`, which spreadsheets set to Indonesian expect.
    pub delimiter: char,
    /// Whether it begins with a byte order mark, by which Excel knows UTF-8.
    pub mark: bool,
    /// Leaves out rows without consent and rows whose consent cell says no.
    pub consented_only: bool,
    /// The words of row codes for the reasons, an object in JSON; without them the codes are written.
    #[serde(with = "super::pairs")]
    pub reasons: Vec<(String, String)>,
}

impl Default for ExportOptions {
    fn default() -> Self {
        Self {
            kind: ExportKind::default(),
            numbers: NumberForm::default(),
            delimiter: ',',
            mark: false,
            consented_only: false,
            reasons: Vec::new(),
        }
    }
}
