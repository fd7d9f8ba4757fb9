//! The bare root: a choice of language, Indonesian first.

use super::{Document, Translated};
use crate::components::{DocumentLink, icon};
use crate::route::{Page, Route};
use crate::strings::{PROMISE, SITE_NAME, Text, language_name, text};
use engine::Lang;
use yew::prelude::*;

const TITLE: Text =
    text("Periksa pesan WhatsApp sebelum dikirim", "Check a WhatsApp message before you send it");
const DESCRIPTION: Text = text(
    "Pemeriksa pesan WhatsApp Business yang bekerja di perangkat Anda, dalam bahasa Indonesia dan Inggris.",
    "A check for WhatsApp Business messages that works on your device, in Indonesian and English.",
);
const LEAD: Text = text(
    "Tempel pesan Anda, lihat apa yang bisa membuat akun dibatasi, mengapa, dan apa gantinya.",
    "Paste your message and see what in it can get the account restricted, why, and what to write instead.",
);
const OPEN: Text = text("Buka dalam bahasa Indonesia", "Open in English");

/// The page at the bare root. It has no twin: it speaks both languages.
pub(super) fn document() -> Document {
    Document {
        lang: Lang::Id,
        path: Translated { id: String::new(), en: Route { lang: Lang::En, page: Page::Message }.path() },
        section: None,
        title: TITLE.get(Lang::Id).into(),
        description: DESCRIPTION.get(Lang::Id).into(),
        body: root_page,
        key: String::new(),
    }
}

/// Name, one sentence and one link per language.
fn root_page(_: &Document, _: &str) -> Html {
    let entry = |lang: Lang| {
        html! {
            <section class="entry" lang={lang.code()}>
                <h2>{ language_name(lang) }</h2>
                <p>{ LEAD.get(lang) }</p>
                <p>{ PROMISE.get(lang) }</p>
                <DocumentLink path={Route { lang, page: Page::Message }.path()} target_lang={lang}
                    class="button button--strong">
                    { OPEN.get(lang) }{ icon("arrow") }
                </DocumentLink>
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
