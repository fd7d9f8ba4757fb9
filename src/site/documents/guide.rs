//! The guide: its contents page and one document for each article.

use super::parts::{article_link, article_links, breadcrumb, print_button, say, sources, state_link};
use super::search_field::search_field;
use super::words::{ARTICLES, ON_THIS_PAGE, SOURCES, checked_on, group_name};
use super::{Document, Translated, addresses, headings, words_lang};
use crate::navigation::{CODES, DocumentSection, GUIDE, LETTERS, RULES, SCREENS, Section};
use crate::strings::{Text, day, text};
use engine::Lang;
use knowledge::{Article, Group, LinkTarget};
use yew::prelude::*;

const TITLE: Text =
    text("Panduan: akun WhatsApp Bisnis diblokir", "Guide: WhatsApp Business account blocked");
const DESCRIPTION: Text = text(
    "Penyebab blokir, langkah pemulihan untuk setiap layar, dan pencegahan. Bersumber, bertanggal, tanpa janji kosong.",
    "Causes of blocks, steps of recovery for every screen, and prevention. Sourced, dated, without empty promises.",
);
const CHANGED: Text = text("Yang berubah", "What changed");
const TREATS: Text = text("Layar yang dibahas", "Screens it treats");
const CHECKS: Text = text("Pemeriksaan yang menuju ke sini", "Checks that lead here");
const QUICK: Text = text("Jalan pintas", "Short cuts");
const QUICK_LINKS: [(&DocumentSection, Text); 4] = [
    (&SCREENS, text("Cari kalimat yang muncul di layar Anda", "Find the sentence that your screen shows")),
    (
        &CODES,
        text("Arti kode galat dan alasan template ditolak", "What error codes and template refusals mean"),
    ),
    (&LETTERS, text("Bentuk surat untuk meminta peninjauan", "Forms of a letter that asks for a review")),
    (&RULES, text("Semua yang diperiksa, dengan contoh", "Everything that is checked, with examples")),
];

/// The guide's documents in both languages.
pub(super) fn documents() -> Vec<Document> {
    let contents = Lang::ALL.map(|lang| Document {
        lang,
        path: Translated { id: GUIDE.path(Lang::Id), en: GUIDE.path(Lang::En) },
        section: Some(Section::Documents(&GUIDE)),
        title: TITLE.get(lang).into(),
        description: DESCRIPTION.get(lang).into(),
        body: contents_page,
        key: String::new(),
    });
    let articles = knowledge::articles()
        .iter()
        .flat_map(|article| Lang::ALL.map(|lang| article_document(article, lang)));
    contents.into_iter().chain(articles).collect()
}

fn article_document(article: &Article, lang: Lang) -> Document {
    Document {
        lang,
        path: Translated {
            id: addresses::article(article, Lang::Id),
            en: addresses::article(article, Lang::En),
        },
        section: Some(Section::Documents(&GUIDE)),
        title: say(article.title, lang).into(),
        description: say(article.lead, lang).into(),
        body: article_page,
        key: article.slug.id.into(),
    }
}

fn contents_page(document: &Document, base: &str) -> Html {
    let lang = document.lang;
    let quick = QUICK_LINKS.iter().map(|(section, about)| {
        let href = format!("{base}{}", section.path(lang));
        html! { <li class="entry-link"><a {href}>{ section.name.get(lang) }</a><p>{ about.get(lang) }</p></li> }
    });
    let group = |group: Group| {
        let entries = knowledge::articles().iter().filter(|article| article.group == group).map(|article| {
            html! {
                <li class="guide-list__entry">
                    { article_link(article, lang, base) }
                    <p class="guide-list__lead">{ say(article.lead, lang) }</p>
                </li>
            }
        });
        html! {
            <section class="guide-group">
                <h2>{ group_name(group).get(lang) }</h2>
                <ul class="guide-list">{ for entries }</ul>
            </section>
        }
    };
    html! {
        <div class="document">
            <h1>{ document.title.clone() }</h1>
            <p class="lead">{ document.description.clone() }</p>
            { search_field(lang, base) }
            <nav aria-label={QUICK.get(lang)}><ul class="entry-links">{ for quick }</ul></nav>
            { for Group::ALL.map(group) }
        </div>
    }
}

fn article_page(document: &Document, base: &str) -> Html {
    let lang = document.lang;
    let article = knowledge::article(&document.key).expect("the document was made from this article");
    let contents = article.headings.iter().filter(|heading| heading.level == 2).map(|heading| {
        html! { <li><a href={format!("#{}", heading.anchor)}>{ say(heading.text, lang) }</a></li> }
    });
    let body = knowledge::body(article.slug.id, words_lang(lang)).expect("every article has a body");
    let body = knowledge::resolve_links(body, |target| format!("{base}{}", addresses::of(target, lang)));
    let body = headings::with_links(&body, lang);
    let cited = article.sources.iter().filter_map(|number| knowledge::source(*number));
    let checks = article.checks.iter().filter_map(|id| knowledge::check(id)).map(|check| {
        let href = format!("{base}{}", addresses::of(LinkTarget::Check(check.id), lang));
        html! { <li><a {href}>{ say(check.name, lang) }</a></li> }
    });
    html! {
        <article class="article document">
            { breadcrumb(&[&GUIDE], lang, base) }
            { search_field(lang, base) }
            <h1>{ document.title.clone() }</h1>
            <p class="lead">{ document.description.clone() }</p>
            <p class="article__checked">{ checked_on(article.checked, lang) }</p>
            <nav class="contents" aria-label={ON_THIS_PAGE.get(lang)}>
                <p class="contents__title">{ ON_THIS_PAGE.get(lang) }</p>
                <ul>{ for contents }</ul>
            </nav>
            { Html::from_html_unchecked(AttrValue::from(body)) }
            <section class="article__end">
                if !article.states.is_empty() {
                    <h2 id="screens">{ TREATS.get(lang) }</h2>
                    <ul>{ for article.states.iter().map(|id| html! { <li>{ state_link(id, lang, base) }</li> }) }</ul>
                }
                if !article.checks.is_empty() {
                    <h2 id="checks">{ CHECKS.get(lang) }</h2>
                    <ul>{ for checks }</ul>
                }
                <h2 id="related">{ ARTICLES.get(lang) }</h2>
                { article_links(article.related, lang, base) }
                <h2 id="changed">{ CHANGED.get(lang) }</h2>
                <ul>{ for article.changed.iter().map(|change| html! {
                    <li>{ day(change.date, lang) }{ ": " }{ say(change.text, lang) }</li>
                }) }</ul>
                <h2 id="sources">{ SOURCES.get(lang) }</h2>
                { sources(cited.map(|source| (source.number, source.basis)), lang) }
            </section>
            { print_button(lang) }
        </article>
    }
}
