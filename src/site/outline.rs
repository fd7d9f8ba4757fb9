//! What the build has to know of the site beside its pages: their names and addresses, for the manifest, the
//! service worker and the widgets.

use crate::documents::first_question;
use crate::navigation::{self, CODES, DocumentSection, GUIDE, RULES, SCREENS, Section};
use crate::pages;
use crate::route::{Page, Route};
use engine::Lang;
use serde_json::{Map, Value, json};

/// Three things by name: `pages`, `firstQuestion` and `sections`.
#[must_use]
pub fn outline() -> Value {
    json!({
        "pages": listed_pages(),
        "firstQuestion": by_language(|lang| {
            let (question, answers) = first_question(lang);
            let answers = answers.map(|(words, path)| json!({ "words": words, "path": path }));
            json!({ "question": question, "answers": answers.collect::<Vec<_>>() })
        }),
        "sections": by_language(sections),
    })
}

/// Every page with a task, then the documents of the navigation.
fn listed_pages() -> Vec<Value> {
    let entry = |route: Route| {
        json!({
            "name": pages::name(route.page).get(route.lang),
            "lang": route.lang.code(),
            "path": route.path(),
            "takes": what_it_takes(route.page),
        })
    };
    let documents = navigation::MAIN.iter().filter_map(|section| match section {
        Section::Documents(documents) => Some(documents),
        Section::App(_) => None,
    });
    let document = |section: &DocumentSection, lang: Lang| json!({ "name": section.name.get(lang), "lang": lang.code(), "path": section.path(lang) });
    let documents = documents.flat_map(|section| Lang::ALL.map(|lang| document(section, lang)));
    Route::all().into_iter().map(entry).chain(documents).collect()
}

/// What other apps may hand to the page.
const fn what_it_takes(page: Page) -> Option<&'static str> {
    match page {
        Page::Message => Some("text"),
        Page::Contacts => Some("list"),
        Page::Batch | Page::Template | Page::Letter | Page::Case => None,
    }
}

/// Where the guide's search finds each kind of result.
fn sections(lang: Lang) -> Value {
    json!({
        "state": SCREENS.path(lang),
        "article": GUIDE.path(lang),
        "rule": RULES.path(lang),
        "error": CODES.path(lang),
    })
}

fn by_language(value: impl Fn(Lang) -> Value) -> Value {
    Lang::ALL.map(|lang| (lang.code().to_owned(), value(lang))).into_iter().collect::<Map<_, _>>().into()
}
