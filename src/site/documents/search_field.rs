//! The field that searches the guide; `page.js` brings it to life and shows it.

use crate::navigation::{CODES, GUIDE, RULES, SCREENS};
use crate::strings::{Text, text};
use engine::Lang;
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

/// The field with the words and addresses that its script needs.
pub(super) fn search_field(lang: Lang, base: &str) -> Html {
    search_field_asking(LABEL, lang, base)
}

/// The same with another label.
pub(super) fn search_field_asking(label: Text, lang: Lang, base: &str) -> Html {
    let below = |section: &crate::navigation::DocumentSection| format!("{base}{}", section.path(lang));
    html! {
        <div class="search" role="search" hidden=true data-search=""
            data-state={below(&SCREENS)} data-article={below(&GUIDE)} data-rule={below(&RULES)} data-error={below(&CODES)}
            data-state-word={STATE.get(lang)} data-article-word={ARTICLE.get(lang)}
            data-rule-word={RULE.get(lang)} data-error-word={ERROR.get(lang)}
            data-none={NONE.get(lang)} data-loading={LOADING.get(lang)} data-failed={FAILED.get(lang)}
            data-one={ONE.get(lang)} data-many={MANY.get(lang)}>
            <label class="search__label" for="guide-search">{ label.get(lang) }</label>
            <input class="field" id="guide-search" type="search" autocomplete="off" spellcheck="false"
                maxlength="400" placeholder={HINT.get(lang)} />
            <p class="search__status" role="status"></p>
            <ul class="search__results" hidden=true></ul>
        </div>
    }
}
