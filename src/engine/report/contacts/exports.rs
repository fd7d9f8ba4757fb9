//! What a caller may set about an export.

use serde::{Deserialize, Serialize};

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

impl ExportKind {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::Clean, Self::Rejected, Self::Google, Self::Vcard, Self::Qiscus, Self::Qontak, Self::Wati];
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

impl NumberForm {
    /// All three.
    pub const ALL: [Self; 3] = [Self::E164, Self::Digits, Self::Local];
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
    #[serde(with = "crate::report::pairs")]
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
