//! One module per page, each with its own words.

mod message;
mod not_found;
mod privacy;
mod root;

use crate::route::{Page, Route};
use crate::strings::{NAV_MESSAGE, NAV_PRIVACY, SITE_NAME, Text};
use yew::prelude::*;

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
        Page::Privacy => NAV_PRIVACY,
    }
}

/// Title and description of an address.
#[must_use]
pub fn head(route: Route) -> Head {
    let lang = route.lang();
    let (title, description) = match route {
        Route::Root => (root::TITLE, root::DESCRIPTION),
        Route::Page(_, Page::Message) => (message::TITLE, message::DESCRIPTION),
        Route::Page(_, Page::Privacy) => (privacy::TITLE, privacy::DESCRIPTION),
        Route::NotFound(_) => (not_found::TITLE, not_found::DESCRIPTION),
    };
    Head { title: format!("{} – {SITE_NAME}", title.get(lang)), description: description.get(lang) }
}

/// What stands between header and footer.
pub fn view(route: Route) -> Html {
    match route {
        Route::Root => html! { <root::RootPage /> },
        Route::Page(lang, Page::Message) => html! { <message::MessagePage {lang} /> },
        Route::Page(lang, Page::Privacy) => html! { <privacy::PrivacyPage {lang} /> },
        Route::NotFound(lang) => html! { <not_found::NotFoundPage {lang} /> },
    }
}
