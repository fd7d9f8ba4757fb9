//! Pages that only inform: finished documents, complete without JavaScript, that never load the app.
//!
//! They are written once by the native renderer. What they say (articles, screens, rules) therefore stands in
//! no wasm module, and a frightened reader on an old phone waits for nothing.

mod account;
mod addresses;
mod codes;
mod design;
mod developers;
mod embedding;
mod frame;
mod guide;
mod headings;
#[cfg(test)]
mod language_check;
mod letters;
#[cfg(test)]
mod link_check;
mod not_found;
mod palette;
mod parts;
mod privacy;
mod proof;
mod rates;
mod recovery;
mod root;
mod rules;
mod screens;
mod search_field;
mod share;
mod words;

pub use frame::{DocumentFrame, DocumentFrameProps};
pub use not_found::FILE as NOT_FOUND_FILE;
pub use palette::Palette;
pub use recovery::first_question;

use crate::guide::words_lang;
use crate::navigation::Section;
use crate::strings::Text;
use engine::Lang;
use yew::prelude::*;

/// Draws a document; links inside the site start with the second argument.
pub type Body = fn(&Document, &str) -> Html;

/// A document in one language.
#[derive(Debug, Clone)]
pub struct Document {
    /// Its language.
    pub lang: Lang,
    /// Its path from the site's root, in each language; ends in a slash.
    pub path: Translated,
    /// The section it belongs to.
    pub section: Option<Section>,
    /// Title, without the site's name.
    pub title: String,
    /// One or two sentences for search results.
    pub description: String,
    /// What stands between header and footer.
    pub body: Body,
    /// Which of many alike documents this is, for `body`: an article's id, a question's path …
    pub key: String,
}

impl Document {
    /// Whether the document exists once in each language; the root and the page for missing addresses do not.
    #[must_use]
    pub fn has_twin(&self) -> bool {
        Lang::ALL.iter().all(|lang| self.path.get(*lang).starts_with(&format!("{}/", lang.code())))
    }
}

/// A path in both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translated {
    /// Indonesian.
    pub id: String,
    /// English.
    pub en: String,
}

impl Translated {
    /// The path in this language.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Id => &self.id,
            Lang::En => &self.en,
        }
    }

    /// `id/…/` and `en/…/` below the languages; the parts hold no slash at either end.
    #[must_use]
    pub fn below_languages(slug: Text) -> Self {
        Self { id: format!("id/{}/", slug.id), en: format!("en/{}/", slug.en) }
    }
}

/// All documents in both languages.
#[must_use]
pub fn all() -> Vec<Document> {
    [
        recovery::documents(),
        account::documents(),
        guide::documents(),
        screens::documents(),
        codes::documents(),
        letters::documents(),
        rules::documents(),
        privacy::documents(),
        proof::documents(),
        embedding::documents(),
        developers::documents(),
        design::documents(),
    ]
    .concat()
}

/// The page at the bare root, where visitors choose a language.
#[must_use]
pub fn root() -> Document {
    root::document()
}

/// The page for what other apps share, when nothing takes it.
#[must_use]
pub fn share() -> Document {
    share::document()
}

/// The page for addresses without a page.
#[must_use]
pub fn not_found() -> Document {
    not_found::document()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_document_has_its_twin_and_an_address_of_its_own() {
        let documents = all();
        let paths: BTreeSet<&str> =
            documents.iter().map(|document| document.path.get(document.lang)).collect();
        assert_eq!(paths.len(), documents.len());
        for document in &documents {
            let twin = document.path.get(document.lang.other());
            assert!(paths.contains(twin), "{twin} is missing");
            assert!(document.path.get(document.lang).ends_with('/'));
        }
    }
}
