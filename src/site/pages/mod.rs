//! One module per page, each with its own words.

pub mod batch;
pub mod case;
pub mod contacts;
pub mod letter;
pub mod message;
pub mod template;

#[cfg(feature = "ssr")]
use crate::app::Content;
use crate::route::{Page, Route};
use crate::strings::{
    NAV_BATCH, NAV_CASE, NAV_CONTACTS, NAV_LETTER, NAV_MESSAGE, NAV_TEMPLATE, SITE_NAME, Text,
};

/// What search engines and tabs show of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// The document's title.
    pub title: String,
    /// One sentence for search results.
    pub description: &'static str,
}

/// The page's name in navigation.
#[must_use]
pub const fn name(page: Page) -> Text {
    match page {
        Page::Message => NAV_MESSAGE,
        Page::Letter => NAV_LETTER,
        Page::Case => NAV_CASE,
        Page::Template => NAV_TEMPLATE,
        Page::Contacts => NAV_CONTACTS,
        Page::Batch => NAV_BATCH,
    }
}

/// What each page shows. Programs name their own page's content, so that none holds the others'.
#[cfg(feature = "ssr")]
#[must_use]
pub fn content(page: Page) -> Content {
    match page {
        Page::Message => message::content,
        Page::Letter => letter::content,
        Page::Case => case::content,
        Page::Template => template::content,
        Page::Contacts => contacts::content,
        Page::Batch => batch::content,
    }
}

/// Title and description of an address.
#[must_use]
pub fn head(route: Route) -> Head {
    let (title, description) = match route.page {
        Page::Message => (message::TITLE, message::DESCRIPTION),
        Page::Letter => (letter::TITLE, letter::DESCRIPTION),
        Page::Case => (case::TITLE, case::DESCRIPTION),
        Page::Template => (template::TITLE, template::DESCRIPTION),
        Page::Contacts => (contacts::TITLE, contacts::DESCRIPTION),
        Page::Batch => (batch::TITLE, batch::DESCRIPTION),
    };
    Head {
        title: format!("{} – {SITE_NAME}", title.get(route.lang)),
        description: description.get(route.lang),
    }
}
