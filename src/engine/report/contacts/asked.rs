//! What a caller may set about a list check.

use super::{Role, Verdict};
use crate::report::{Channel, Purpose};
use serde::{Deserialize, Serialize};

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

impl Goods {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Ordinary, Self::Regulated, Self::Alcohol];
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
    /// People who said stop earlier, as the register keeps them.
    pub register: OptOutRegister,
    /// Cells that the visitor corrected; the file itself is never changed.
    pub edits: Vec<Edit>,
    /// Roles that the visitor corrected, by column from 0; an object in JSON.
    #[serde(with = "crate::report::pairs")]
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
            register: OptOutRegister::default(),
            edits: Vec::new(),
            columns: Vec::new(),
        }
    }
}

/// People who said stop, as a list that does not hold their numbers.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct OptOutRegister {
    /// Any text, made once by chance; marks made with another one mean nothing.
    pub salt: String,
    /// A salted hash of each number, as `ContactScan` tells it for a list: sixteen hexadecimal digits.
    pub marks: Vec<String>,
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
