//! Where the guide's links lead, as paths from the site's root.

use super::words_lang;
use crate::navigation::{CODES, GUIDE, LETTERS, RULES, SCREENS};
use engine::Lang;
use knowledge::{Article, LinkTarget};

/// The address of what a link in an article names.
pub(super) fn of(target: LinkTarget<'_>, lang: Lang) -> String {
    match target {
        LinkTarget::Article { id, anchor } => {
            let path = knowledge::article(id).map_or_else(|| GUIDE.path(lang), |found| article(found, lang));
            anchor.map_or(path.clone(), |anchor| format!("{path}#{anchor}"))
        }
        LinkTarget::State(id) => state(id, lang),
        LinkTarget::Check(id) => format!("{}#{id}", RULES.path(lang)),
        LinkTarget::Error(code) => format!("{}#code-{code}", CODES.path(lang)),
        LinkTarget::Letter(id) => format!("{}#{id}", LETTERS.path(lang)),
        // The text stands in the fragment, which no server ever sees.
        LinkTarget::Try(text) => format!("{}/#text={text}", lang.code()),
    }
}

/// An article's document.
pub(super) fn article(article: &Article, lang: Lang) -> String {
    format!("{}{}/", GUIDE.path(lang), article.slug.get(words_lang(lang)))
}

/// A screen's document.
pub(super) fn state(id: &str, lang: Lang) -> String {
    format!("{}{}/", SCREENS.path(lang), id.to_lowercase())
}
