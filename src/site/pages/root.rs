//! The bare root: a choice of language, Indonesian first.

use crate::components::{NavLink, icon};
use crate::route::{Page, Route};
use crate::strings::{PROMISE, SITE_NAME, Text, language_name, text};
use engine::Lang;
use yew::prelude::*;

pub(super) const TITLE: Text =
    text("Periksa pesan WhatsApp sebelum dikirim", "Check a WhatsApp message before you send it");
pub(super) const DESCRIPTION: Text = text(
    "Pemeriksa pesan WhatsApp Business yang bekerja di perangkat Anda, dalam bahasa Indonesia dan Inggris.",
    "A check for WhatsApp Business messages that works on your device, in Indonesian and English.",
);
const LEAD: Text = text(
    "Tempel pesan Anda, lihat apa yang bisa membuat akun dibatasi, mengapa, dan apa gantinya.",
    "Paste your message and see what in it can get the account restricted, why, and what to write instead.",
);
const OPEN: Text = text("Buka dalam bahasa Indonesia", "Open in English");

/// Name, one sentence and one link per language.
#[component]
pub(super) fn RootPage() -> Html {
    let entry = |lang: Lang| {
        html! {
            <section class="entry" lang={lang.code()}>
                <h2>{ language_name(lang) }</h2>
                <p>{ LEAD.get(lang) }</p>
                <p>{ PROMISE.get(lang) }</p>
                <NavLink to={Route::Page(lang, Page::Message)} target_lang={lang} class="button button--strong">
                    { OPEN.get(lang) }{ icon("arrow") }
                </NavLink>
            </section>
        }
    };
    html! {
        <div class="prose prose--wide">
            <h1 tabindex="-1">{ SITE_NAME }</h1>
            <div class="entries">{ for Lang::ALL.map(entry) }</div>
        </div>
    }
}
