//! Where a result stands: its address below the section of the site that holds its kind.

use super::Kind;
use crate::{Lang, tables};

/// `ajukan-banding/`, `w12/`, `#M48`, `#code-131049`. An id that the guide does not know leads to the section itself.
pub fn path(kind: Kind, id: &str, lang: Lang) -> String {
    match kind {
        Kind::State => format!("{}/", id.to_ascii_lowercase()),
        // A table of its own: the articles' whole metadata would make the search module several times larger.
        Kind::Article => tables::SLUGS
            .iter()
            .find(|slug| slug.id == id)
            .map_or_else(String::new, |slug| format!("{}/", slug.get(lang))),
        Kind::Rule => format!("#{id}"),
        Kind::Error => format!("#code-{id}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leads_to_the_article_in_the_readers_language() {
        assert_eq!(path(Kind::Article, "ajukan-banding", Lang::Id), "ajukan-banding/");
        assert_eq!(path(Kind::Article, "ajukan-banding", Lang::En), "how-to-appeal/");
        assert_eq!(path(Kind::Article, "not-there", Lang::En), "");
    }

    #[test]
    fn leads_to_screens_checks_and_codes() {
        assert_eq!(path(Kind::State, "W12", Lang::Id), "w12/");
        assert_eq!(path(Kind::Rule, "M48", Lang::Id), "#M48");
        assert_eq!(path(Kind::Error, "131049", Lang::En), "#code-131049");
    }
}
