//! How WhatsApp shows a message: lines with styled pieces. Types only; `message::format` reads the marks.

use serde::{Deserialize, Serialize};

/// A message as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Preview {
    /// The lines, in order.
    pub lines: Vec<Line>,
    /// How many emoji the message has if it consists of one to three of them and nothing else: shown larger.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub large_emoji: Option<u8>,
}

/// One line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Line {
    /// What kind of line it is.
    pub kind: LineKind,
    /// Its text without the marks.
    pub pieces: Vec<Piece>,
}

/// What the beginning of a line makes of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", tag = "type", content = "number")]
pub enum LineKind {
    /// An ordinary line.
    Text,
    /// `* ` or `- `.
    Bullet,
    /// `1. `, with its number.
    Numbered(u16),
    /// `> `.
    Quote,
}

/// A stretch of a line in one style.
#[expect(clippy::struct_excessive_bools, reason = "styles combine freely, and this is how they go into JSON")]
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Piece {
    /// What is shown.
    pub text: String,
    /// `*…*`
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub bold: bool,
    /// `_…_`
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub italic: bool,
    /// `~…~`
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub strike: bool,
    /// Three backticks.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub mono: bool,
    /// One backtick.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub code: bool,
    /// A link that can be tapped.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub link: bool,
}
