//! An address without a page.

use super::{Document, Translated};
use crate::components::{DocumentLink, icon};
use crate::route::{Page, Route};
use crate::strings::{Text, text};
use engine::Lang;
use yew::prelude::*;

const TITLE: Text = text("Halaman tidak ditemukan", "Page not found");
const DESCRIPTION: Text = text("Tidak ada halaman di alamat ini.", "There is no page at this address.");
const WHY: Text = text(
    "Mungkin tautannya salah ketik atau halamannya sudah pindah. Pemeriksa pesan tetap ada di halaman depan.",
    "The link may be mistyped, or the page has moved. The message check is on the front page.",
);
const BACK: Text = text("Ke pemeriksa pesan", "To the message check");

/// The file that hosts answer with.
pub const FILE: &str = "404.html";

/// The one page for every address without a page. It speaks both languages, since nobody knows which was meant.
pub(super) fn document() -> Document {
    Document {
        lang: Lang::Id,
        path: Translated { id: FILE.to_owned(), en: Route { lang: Lang::En, page: Page::Message }.path() },
        section: None,
        title: TITLE.get(Lang::Id).into(),
        description: DESCRIPTION.get(Lang::Id).into(),
        body: not_found_page,
        key: String::new(),
    }
}

/// What happened, why, and the way on.
fn not_found_page(_: &Document, _: &str) -> Html {
    let part = |lang: Lang| {
        let heading = match lang {
            Lang::Id => html! { <h1 tabindex="-1">{ TITLE.get(lang) }</h1> },
            Lang::En => html! { <h2>{ TITLE.get(lang) }</h2> },
        };
        html! {
            <section lang={lang.code()}>
                { heading }
                <p>{ WHY.get(lang) }</p>
                <DocumentLink path={Route { lang, page: Page::Message }.path()} class="button button--strong">
                    { BACK.get(lang) }{ icon("arrow") }
                </DocumentLink>
            </section>
        }
    };
    html! { <div class="prose">{ for Lang::ALL.map(part) }</div> }
}
