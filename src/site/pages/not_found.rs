//! An address without a page.

use crate::components::{NavLink, icon};
use crate::route::{Page, Route};
use crate::strings::{Text, text};
use engine::Lang;
use yew::prelude::*;

pub(super) const TITLE: Text = text("Halaman tidak ditemukan", "Page not found");
pub(super) const DESCRIPTION: Text =
    text("Tidak ada halaman di alamat ini.", "There is no page at this address.");
const WHY: Text = text(
    "Mungkin tautannya salah ketik atau halamannya sudah pindah. Pemeriksa pesan tetap ada di halaman depan.",
    "The link may be mistyped, or the page has moved. The message check is on the front page.",
);
const BACK: Text = text("Ke pemeriksa pesan", "To the message check");

/// The language of the page.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct NotFoundPageProps {
    /// The language of the page.
    pub(super) lang: Lang,
}

/// What happened, why, and the way on.
#[component]
pub(super) fn NotFoundPage(props: &NotFoundPageProps) -> Html {
    let lang = props.lang;
    html! {
        <div class="prose">
            <h1 tabindex="-1">{ TITLE.get(lang) }</h1>
            <p>{ WHY.get(lang) }</p>
            <NavLink to={Route::Page(lang, Page::Message)} class="button button--strong">
                { BACK.get(lang) }{ icon("arrow") }
            </NavLink>
        </div>
    }
}
