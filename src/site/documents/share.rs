//! Where other apps send what is shared while the service worker, which takes it, is not there.

use super::{Document, Translated};
use crate::components::{DocumentLink, icon};
use crate::route::{Page, Route};
use crate::strings::{Text, text};
use engine::Lang;
use yew::prelude::*;

const TITLE: Text = text("Belum ada yang diterima", "Nothing has arrived");
const DESCRIPTION: Text = text(
    "Yang Anda bagikan tidak sampai dan tidak disimpan. Buka pemeriksa, lalu tempel teksnya atau pilih berkasnya.",
    "What you shared did not arrive and was not kept. Open the check, then paste the text or choose the file.",
);
const OPEN: Text = text("Buka pemeriksa", "Open the check");

/// The page; it has no twin, because the app that shares knows one address only.
pub(super) fn document() -> Document {
    Document {
        lang: Lang::Id,
        path: Translated { id: "share/".into(), en: Route { lang: Lang::En, page: Page::Message }.path() },
        section: None,
        title: TITLE.get(Lang::Id).into(),
        description: DESCRIPTION.get(Lang::Id).into(),
        body: share_page,
        key: String::new(),
    }
}

/// What happened and what to do, in both languages.
fn share_page(_: &Document, _: &str) -> Html {
    let part = |lang: Lang| {
        html! {
            <section class="entry" lang={lang.code()}>
                <h2>{ TITLE.get(lang) }</h2>
                <p>{ DESCRIPTION.get(lang) }</p>
                <DocumentLink path={Route { lang, page: Page::Message }.path()} target_lang={lang}
                    class="button button--strong">
                    { OPEN.get(lang) }{ icon("arrow") }
                </DocumentLink>
            </section>
        }
    };
    html! {
        <div class="prose prose--wide">
            <h1 tabindex="-1">{ crate::strings::SITE_NAME }</h1>
            <div class="entries">{ for Lang::ALL.map(part) }</div>
        </div>
    }
}
