//! Which page is shown in which language, and its path.

use engine::Lang;
use std::collections::HashMap;
use yew_router::Routable;

/// A page of the site, without its language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// Check a message; the first page.
    Message,
    /// What happens to what the visitor types, and how to verify it.
    Privacy,
}

impl Page {
    /// Every page, in the order of the navigation.
    pub const ALL: [Self; 2] = [Self::Message, Self::Privacy];

    /// The path below the language, without slashes; empty for the first page.
    #[must_use]
    pub const fn slug(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::Message, _) => "",
            (Self::Privacy, Lang::Id) => "privasi",
            (Self::Privacy, Lang::En) => "privacy",
        }
    }
}

/// An address inside the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Route {
    /// The bare root, where visitors choose a language.
    Root,
    /// A page in a language.
    Page(Lang, Page),
    /// Nothing stands at this address.
    NotFound(Lang),
}

impl Route {
    /// Every address that has a page of its own, the root first.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let pages = Page::ALL.into_iter().flat_map(|page| Lang::ALL.map(|lang| Self::Page(lang, page)));
        std::iter::once(Self::Root).chain(pages).collect()
    }

    /// The language of the interface at this address.
    #[must_use]
    pub const fn lang(self) -> Lang {
        match self {
            Self::Root => Lang::Id,
            Self::Page(lang, _) | Self::NotFound(lang) => lang,
        }
    }

    /// The same page in the other language.
    #[must_use]
    pub const fn translated(self) -> Self {
        match self {
            Self::Root => Self::Page(Lang::En, Page::Message),
            Self::Page(lang, page) => Self::Page(lang.other(), page),
            Self::NotFound(lang) => Self::Page(lang.other(), Page::Message),
        }
    }

    /// The path from the site's root: no slash in front, one at the end unless empty.
    #[must_use]
    pub fn path(self) -> String {
        match self {
            Self::Root => String::new(),
            Self::Page(lang, page) => match page.slug(lang) {
                "" => format!("{}/", lang.code()),
                slug => format!("{}/{slug}/", lang.code()),
            },
            Self::NotFound(_) => "404.html".to_owned(),
        }
    }

    /// The address with this path; a missing trailing slash or a trailing `index.html` makes no difference.
    #[must_use]
    pub fn from_path(path: &str) -> Self {
        let path = path.strip_suffix("index.html").unwrap_or(path).trim_matches('/');
        if path.is_empty() {
            return Self::Root;
        }
        let (first, slug) = path.split_once('/').unwrap_or((path, ""));
        let Some(lang) = Lang::from_code(first) else { return Self::NotFound(Lang::Id) };
        let page = Page::ALL.into_iter().find(|page| page.slug(lang) == slug);
        page.map_or(Self::NotFound(lang), |page| Self::Page(lang, page))
    }
}

// By hand, because the slugs are data and differ by language.
impl Routable for Route {
    fn from_path(path: &str, _params: &HashMap<&str, &str>) -> Option<Self> {
        Some(Self::from_path(path))
    }

    fn to_path(&self) -> String {
        format!("/{}", self.path())
    }

    fn routes() -> Vec<&'static str> {
        vec!["/*path"]
    }

    fn not_found_route() -> Option<Self> {
        Some(Self::NotFound(Lang::Id))
    }

    fn recognize(pathname: &str) -> Option<Self> {
        Some(Self::from_path(pathname))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_is_found_again_by_its_path() {
        for route in Route::all() {
            let path = format!("/{}", route.path());
            assert_eq!(Route::from_path(&path), route);
            assert_eq!(Route::from_path(path.trim_end_matches('/')), route);
            assert_eq!(Route::from_path(&format!("{path}index.html")), route);
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
    fn an_unknown_address_keeps_its_language() {
        assert_eq!(Route::from_path("/en/nothing-here/"), Route::NotFound(Lang::En));
        assert_eq!(Route::from_path("/elsewhere"), Route::NotFound(Lang::Id));
    }

    #[test]
    fn translating_twice_leads_back() {
        for route in Route::all().into_iter().skip(1) {
            assert_eq!(route.translated().translated(), route);
        }
    }
}
