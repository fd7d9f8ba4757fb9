//! Which page of the app is shown in which language, and its path.

use engine::Lang;
use std::collections::HashMap;
use yew_router::Routable;

/// A page with a task. It has a program of its own, or shares one with a page that belongs to it, so that nobody
/// downloads the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// Check a message; the first page.
    Message,
    /// Check several messages at once.
    Batch,
    /// Write an appeal letter.
    Letter,
    /// Keep a recovery case.
    Case,
    /// Check a template for the Business Platform.
    Template,
    /// Check a contact list.
    Contacts,
}

impl Page {
    /// Every page, in the order of the navigation.
    pub const ALL: [Self; 6] =
        [Self::Message, Self::Batch, Self::Template, Self::Contacts, Self::Letter, Self::Case];

    /// The path below the language, without slashes; empty for the first page.
    #[must_use]
    pub const fn slug(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::Message, _) => "",
            (Self::Batch, Lang::Id) => "banyak",
            (Self::Batch, Lang::En) => "batch",
            (Self::Letter, Lang::Id) => "surat/tulis",
            (Self::Letter, Lang::En) => "letters/write",
            (Self::Case, Lang::Id) => "kasus",
            (Self::Case, Lang::En) => "case",
            (Self::Template, _) => "template",
            (Self::Contacts, Lang::Id) => "kontak",
            (Self::Contacts, Lang::En) => "contacts",
        }
    }

    /// The name of the page's program among the files of the build; the first page's is the one that Trunk builds.
    #[must_use]
    pub const fn program(self) -> Option<&'static str> {
        match self {
            Self::Message => None,
            Self::Batch => Some("page-batch"),
            // The letter takes over what the case knows, and whoever needs one needs the other.
            Self::Letter | Self::Case => Some("page-case"),
            Self::Template => Some("page-template"),
            Self::Contacts => Some("page-contacts"),
        }
    }

    /// The style sheets that the page has beside those of every page, by their names in `www/css`.
    #[must_use]
    pub const fn sheets(self) -> &'static [&'static str] {
        match self {
            Self::Message => &["workbench"],
            Self::Batch => &["workbench", "batch"],
            Self::Letter | Self::Case => &["documents", "case"],
            Self::Template => &["workbench", "template"],
            Self::Contacts => &["workbench", "contacts"],
        }
    }
}

/// The address of a page of the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Route {
    /// The language of the interface.
    pub lang: Lang,
    /// The page.
    pub page: Page,
}

impl Route {
    /// Every address.
    #[must_use]
    pub fn all() -> Vec<Self> {
        Page::ALL.into_iter().flat_map(|page| Lang::ALL.map(|lang| Self { lang, page })).collect()
    }

    /// The same page in the other language.
    #[must_use]
    pub const fn translated(self) -> Self {
        Self { lang: self.lang.other(), page: self.page }
    }

    /// The path from the site's root: no slash in front, one at the end.
    #[must_use]
    pub fn path(self) -> String {
        match self.page.slug(self.lang) {
            "" => format!("{}/", self.lang.code()),
            slug => format!("{}/{slug}/", self.lang.code()),
        }
    }

    /// The address with this path; a missing trailing slash or a trailing `index.html` makes no difference.
    #[must_use]
    pub fn from_path(path: &str) -> Option<Self> {
        let path = path.strip_suffix("index.html").unwrap_or(path).trim_matches('/');
        let (first, slug) = path.split_once('/').unwrap_or((path, ""));
        let lang = Lang::from_code(first)?;
        let page = Page::ALL.into_iter().find(|page| page.slug(lang) == slug)?;
        Some(Self { lang, page })
    }
}

// By hand, because the slugs are data and differ by language.
impl Routable for Route {
    fn from_path(path: &str, _params: &HashMap<&str, &str>) -> Option<Self> {
        Self::from_path(path)
    }

    fn to_path(&self) -> String {
        format!("/{}", self.path())
    }

    fn routes() -> Vec<&'static str> {
        vec!["/*path"]
    }

    fn not_found_route() -> Option<Self> {
        None
    }

    fn recognize(pathname: &str) -> Option<Self> {
        Self::from_path(pathname)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_is_found_again_by_its_path() {
        for route in Route::all() {
            let path = format!("/{}", route.path());
            for spelling in [&path, path.trim_end_matches('/'), &format!("{path}index.html")] {
                assert_eq!(Route::from_path(spelling), Some(route), "{spelling}");
            }
        }
    }

    #[test]
    fn no_two_pages_share_an_address() {
        let mut paths: Vec<String> = Route::all().into_iter().map(Route::path).collect();
        let total = paths.len();
        paths.sort();
        paths.dedup();
        assert_eq!(paths.len(), total);
    }

    #[test]
    fn an_unknown_address_is_no_page() {
        assert_eq!(Route::from_path("/en/nothing-here/"), None);
        assert_eq!(Route::from_path("/elsewhere"), None);
        assert_eq!(Route::from_path("/"), None);
    }

    #[test]
    fn translating_twice_leads_back() {
        for route in Route::all() {
            assert_eq!(route.translated().translated(), route);
        }
    }
}
