//! What is known of an article without its body.

use crate::{Lang, Text, tables};
use serde::Serialize;

/// The six parts of the guide, in reading order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Group {
    /// First aid and finding out what happened.
    Start,
    /// Why accounts get blocked.
    Causes,
    /// What to do, screen by screen.
    Recovery,
    /// The Business Platform (API).
    Platform,
    /// How to keep an account in order.
    Prevention,
    /// What responsible use brings.
    Benefits,
}

impl Group {
    /// All six, in reading order.
    pub const ALL: [Self; 6] =
        [Self::Start, Self::Causes, Self::Recovery, Self::Platform, Self::Prevention, Self::Benefits];
}

/// A heading of an article; the anchor is the same in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Heading {
    /// 2 for the six standing parts, 3 below them.
    pub level: u8,
    /// The fragment of its address.
    pub anchor: &'static str,
    /// Its words, without markup.
    pub text: Text,
}

/// A dated line of "what changed".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Change {
    /// ISO 8601 day.
    pub date: &'static str,
    /// What changed.
    pub text: Text,
}

/// An article's metadata.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Article {
    /// Its place in the reading order, from 1.
    pub number: u8,
    /// The part it belongs to.
    pub group: Group,
    /// The readable address in each language. The Indonesian slug is also the id that other data name.
    pub slug: Text,
    /// Title.
    pub title: Text,
    /// One or two sentences, 70 to 155 characters; also the page's description.
    pub lead: Text,
    /// Contents list in order.
    pub headings: &'static [Heading],
    /// Ids of the screens it treats.
    pub states: &'static [&'static str],
    /// Ids of the checks that lead here.
    pub checks: &'static [&'static str],
    /// Numbers of its sources.
    pub sources: &'static [u16],
    /// Ids (Indonesian slugs) of related articles.
    pub related: &'static [&'static str],
    /// The day its facts were last checked, ISO 8601.
    pub checked: &'static str,
    /// What changed, in the file's order.
    pub changed: &'static [Change],
}

/// All articles by number.
pub fn articles() -> &'static [Article] {
    tables::ARTICLES
}

/// The article with this id, which is its Indonesian slug.
pub fn article(id: &str) -> Option<&'static Article> {
    articles().iter().find(|article| article.slug.id == id)
}

/// The article at this address in `lang`.
pub fn article_by_slug(slug: &str, lang: Lang) -> Option<&'static Article> {
    articles().iter().find(|article| article.slug.get(lang) == slug)
}
