//! The guide's words in the interface's language.

use engine::Lang;

/// The guide has its own type for the same two languages: it does not depend on the engine.
#[must_use]
pub const fn words_lang(lang: Lang) -> knowledge::Lang {
    match lang {
        Lang::Id => knowledge::Lang::Id,
        Lang::En => knowledge::Lang::En,
    }
}

/// The words of the guide in this language.
#[must_use]
pub fn say(text: knowledge::Text, lang: Lang) -> &'static str {
    text.get(words_lang(lang))
}
