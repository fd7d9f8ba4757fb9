//! What the palette knows before the guide's search is there: its words, and the tools of the site. It becomes a
//! file for each language, which `palette.js` fetches when somebody first opens it.

use super::search_field::{Kind, SearchWords, search_words};
use crate::navigation::{ALL, Section};
use crate::pages;
use crate::route::Route;
use crate::strings::{CLOSE, PALETTE, Text, text};
use engine::Lang;
use serde::Serialize;

const HINT: Text = text("Misalnya: template, blokir, 131049", "For example: template, banned, 131049");
const TOOL: Text = text("Halaman", "Page");

/// The file for one language; addresses count from the site's root.
#[derive(Debug, Serialize)]
pub struct Palette {
    label: &'static str,
    hint: &'static str,
    close: &'static str,
    /// The style sheet of the search.
    sheet: String,
    tools: Vec<Tool>,
    search: SearchWords,
}

/// A page of the site, in the shape of a search result.
#[derive(Debug, Serialize)]
struct Tool {
    kind: &'static str,
    title: &'static str,
    path: String,
}

impl Palette {
    /// The palette in a language, with the address of its style sheet.
    #[must_use]
    pub fn new(lang: Lang, sheet: &str) -> Self {
        let mut search = search_words(lang, "");
        search.kinds.insert("tool", Kind { at: String::new(), word: TOOL.get(lang) });
        let tool = |section: &Section| {
            let (name, path) = match *section {
                Section::App(page) => (pages::name(page), Route { lang, page }.path()),
                Section::Documents(documents) => (documents.name, documents.path(lang)),
            };
            Tool { kind: "tool", title: name.get(lang), path }
        };
        Self {
            label: PALETTE.get(lang),
            hint: HINT.get(lang),
            close: CLOSE.get(lang),
            sheet: sheet.to_owned(),
            tools: ALL.iter().map(tool).collect(),
            search,
        }
    }

    /// Its place in the site.
    #[must_use]
    pub fn file(lang: Lang) -> String {
        format!("palette/{}.json", lang.code())
    }
}
