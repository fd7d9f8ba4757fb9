//! Where the guide's links lead, as paths from the site's root.

use super::words_lang;
use crate::navigation::{CODES, GUIDE, LETTERS, RULES, SCREENS};
use engine::Lang;
use knowledge::search::{Kind, path};
use knowledge::{Article, LinkTarget};

/// The address of what a link in an article names.
pub(super) fn of(target: LinkTarget<'_>, lang: Lang) -> String {
    match target {
        LinkTarget::Article { id, anchor } => {
            let path = knowledge::article(id).map_or_else(|| GUIDE.path(lang), |found| article(found, lang));
            anchor.map_or(path.clone(), |anchor| format!("{path}#{anchor}"))
        }
        LinkTarget::State(id) => state(id, lang),
        LinkTarget::Check(id) => RULES.path(lang) + &path(Kind::Rule, id, words_lang(lang)),
        LinkTarget::Error(code) => CODES.path(lang) + &path(Kind::Error, code, words_lang(lang)),
        LinkTarget::Letter(id) => format!("{}#{id}", LETTERS.path(lang)),
        // The text stands in the fragment, which no server ever sees.
        LinkTarget::Try(text) => format!("{}/#text={text}", lang.code()),
    }
}

/// A text as it may stand in a fragment: everything but plain letters, digits and a few signs as `%XX`.
pub(super) fn percent_encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

/// An article's document.
pub(super) fn article(article: &Article, lang: Lang) -> String {
    GUIDE.path(lang) + &path(Kind::Article, article.slug.id, words_lang(lang))
}

/// A screen's document.
pub(super) fn state(id: &str, lang: Lang) -> String {
    SCREENS.path(lang) + &path(Kind::State, id, words_lang(lang))
}
