//! Error codes of the Cloud API and the reasons why templates are refused, one card each.

use super::parts::{article_link, breadcrumb, outward, say, state_link};
use super::search_field::search_field;
use super::words::{basis, checked_on};
use super::{Document, Translated};
use crate::navigation::{CODES, GUIDE, Section};
use crate::strings::{Text, text};
use engine::Lang;
use knowledge::ErrorCard;
use yew::prelude::*;

const TITLE: Text =
    text("Kode galat Cloud API dan alasan template ditolak", "Cloud API error codes and template refusals");
const DESCRIPTION: Text = text(
    "Arti setiap kode yang berhubungan dengan blokir, batas, dan template, serta apa yang dilakukan. Dengan sumber dan tanggal.",
    "What each code about blocks, limits and templates means, and what to do. With source and date.",
);
const FIND: Text = text("Saring menurut kode atau kata", "Filter by code or word");
const NONE: Text = text(
    "Tidak ada kode yang cocok. Periksa angkanya, atau hapus sebagian kata.",
    "No code fits. Check the digits, or remove a word.",
);
const NUMBERS: Text = text("Kode berupa angka", "Codes that are numbers");
const REASONS: Text = text("Alasan template ditolak", "Reasons why a template is refused");
const MEANS: Text = text("Artinya", "Meaning");
const FIX: Text = text("Yang dilakukan", "What to do");
const SCREENS_OF: Text = text("Layar", "Screens");
const MORE: Text = text("Penjelasan", "Explained in");
const SOURCE: Text = text("Sumber", "Source");

/// The page in both languages.
pub(super) fn documents() -> Vec<Document> {
    let page = |lang: Lang| Document {
        lang,
        path: Translated { id: CODES.path(Lang::Id), en: CODES.path(Lang::En) },
        section: Some(Section::Documents(&CODES)),
        title: TITLE.get(lang).into(),
        description: DESCRIPTION.get(lang).into(),
        body: codes_page,
        key: String::new(),
    };
    Lang::ALL.map(page).into()
}

fn is_number(card: &ErrorCard) -> bool {
    card.code.starts_with(|first: char| first.is_ascii_digit())
}

fn codes_page(document: &Document, base: &str) -> Html {
    let lang = document.lang;
    let group = |name: Text, wanted: fn(&ErrorCard) -> bool| {
        let cards = knowledge::errors().iter().filter(move |card| wanted(card));
        html! {
            <section class="guide-group" data-filter-group="">
                <h2>{ name.get(lang) }</h2>
                { for cards.map(|each| card(each, lang, base)) }
            </section>
        }
    };
    html! {
        <div class="document">
            { breadcrumb(&[&GUIDE], lang, base) }
            { search_field(lang, base) }
            <h1>{ document.title.clone() }</h1>
            <p class="lead">{ document.description.clone() }</p>
            <div class="filter" hidden=true data-filter="">
                <label class="filter__label" for="filter">{ FIND.get(lang) }</label>
                <input class="field" id="filter" type="search" autocomplete="off" spellcheck="false" />
                <p class="filter__none" role="status" data-none={NONE.get(lang)}></p>
            </div>
            { group(NUMBERS, is_number) }
            { group(REASONS, |card| !is_number(card)) }
        </div>
    }
}

fn card(card: &ErrorCard, lang: Lang, base: &str) -> Html {
    let states = card.states.iter().map(|id| html! { <li>{ state_link(id, lang, base) }</li> });
    let sources = card.sources.iter().filter_map(|number| knowledge::source(*number)).map(|source| {
        let title = say(source.title, lang);
        html! { <li>{ source.url.map_or_else(|| html! { title }, |url| outward(url, title, lang)) }</li> }
    });
    html! {
        <section class="card" id={format!("code-{}", card.code)} data-filter-item="">
            <h3><code>{ card.code }</code></h3>
            <dl class="card__words">
                <dt>{ MEANS.get(lang) }</dt><dd>{ say(card.means, lang) }</dd>
                <dt>{ FIX.get(lang) }</dt><dd>{ say(card.fix, lang) }</dd>
                if !card.states.is_empty() {
                    <dt>{ SCREENS_OF.get(lang) }</dt><dd><ul>{ for states }</ul></dd>
                }
                if let Some(article) = knowledge::article(card.article) {
                    <dt>{ MORE.get(lang) }</dt><dd>{ article_link(article, lang, base) }</dd>
                }
                <dt>{ SOURCE.get(lang) }</dt>
                <dd>
                    <ul>{ for sources }</ul>
                    <span class="sources__note">
                        { basis(card.basis).get(lang) }{ " · " }{ checked_on(card.checked, lang) }
                    </span>
                </dd>
            </dl>
        </section>
    }
}
