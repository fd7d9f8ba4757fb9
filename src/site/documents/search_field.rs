//! The field that searches the guide; `page.js` brings it to life and shows it.

use crate::navigation::{CODES, DocumentSection, GUIDE, RULES, SCREENS};
use crate::strings::{Text, text};
use engine::Lang;
use serde::Serialize;
use std::collections::BTreeMap;
use yew::prelude::*;

const LABEL: Text = text("Cari di panduan", "Search the guide");
const HINT: Text = text("Misalnya: nomor baru langsung diblokir", "For example: new number banned at once");
const NONE: Text = text(
    "Tidak ada yang cocok. Coba kata lain, atau salin kalimat dari layar Anda.",
    "Nothing fits. Try other words, or copy the sentence from your screen.",
);
const LOADING: Text = text("Menyiapkan pencarian …", "Getting the search ready …");
const FAILED: Text = text(
    "Pencarian tidak berhasil dimuat. Semua halaman tetap ada di daftar isi panduan.",
    "The search could not be loaded. Every page is still in the guide's contents list.",
);
const ONE: Text = text("{n} hasil", "{n} result");
const MANY: Text = text("{n} hasil", "{n} results");
const STATE: Text = text("Layar", "Screen");
const ARTICLE: Text = text("Artikel", "Article");
const RULE: Text = text("Aturan", "Rule");
const ERROR: Text = text("Kode", "Code");

/// What the script of the search says and needs to know.
#[derive(Debug, Serialize)]
pub(super) struct SearchWords {
    pub(super) kinds: BTreeMap<&'static str, Kind>,
    none: &'static str,
    loading: &'static str,
    failed: &'static str,
    one: &'static str,
    many: &'static str,
}

/// One kind of result.
#[derive(Debug, Serialize)]
pub(super) struct Kind {
    /// The address below which its pages stand.
    pub(super) at: String,
    pub(super) word: &'static str,
}

/// The words in a language; addresses inside the site start with `base`.
pub(super) fn search_words(lang: Lang, base: &str) -> SearchWords {
    let kind = |section: &DocumentSection, word: Text| Kind {
        at: format!("{base}{}", section.path(lang)),
        word: word.get(lang),
    };
    let kinds = [
        ("state", kind(&SCREENS, STATE)),
        ("article", kind(&GUIDE, ARTICLE)),
        ("rule", kind(&RULES, RULE)),
        ("error", kind(&CODES, ERROR)),
    ];
    SearchWords {
        kinds: kinds.into(),
        none: NONE.get(lang),
        loading: LOADING.get(lang),
        failed: FAILED.get(lang),
        one: ONE.get(lang),
        many: MANY.get(lang),
    }
}

/// The field with the words and addresses that its script needs.
pub(super) fn search_field(lang: Lang, base: &str) -> Html {
    search_field_asking(LABEL, lang, base)
}

/// The same with another label.
pub(super) fn search_field_asking(label: Text, lang: Lang, base: &str) -> Html {
    let words = serde_json::to_string(&search_words(lang, base)).expect("words and addresses are plain JSON");
    html! {
        <div class="search" role="search" hidden=true data-search={words}>
            <label class="search__label" for="guide-search">{ label.get(lang) }</label>
            <input class="field" id="guide-search" type="search" autocomplete="off" spellcheck="false"
                maxlength="400" placeholder={HINT.get(lang)} />
            <p class="search__status" role="status"></p>
            <ul class="search__results" hidden=true></ul>
        </div>
    }
}
