//! The guide: its contents page and one document for each article.

use super::{Document, Translated, addresses, words_lang};
use crate::navigation::{GUIDE, Section};
use crate::strings::{Text, day, text};
use engine::Lang;
use knowledge::{Article, Group};
use yew::prelude::*;

const TITLE: Text =
    text("Panduan: akun WhatsApp Bisnis diblokir", "Guide: WhatsApp Business account blocked");
const DESCRIPTION: Text = text(
    "Penyebab blokir, langkah pemulihan untuk setiap layar, dan pencegahan. Bersumber, bertanggal, tanpa janji kosong.",
    "Causes of blocks, steps of recovery for every screen, and prevention. Sourced, dated, without empty promises.",
);
const ON_THIS_PAGE: Text = text("Di halaman ini", "On this page");
const SOURCES: Text = text("Sumber", "Sources");
const RELATED: Text = text("Baca juga", "Read also");
const CHANGED: Text = text("Yang berubah", "What changed");

fn checked_on(iso: &str, lang: Lang) -> String {
    match lang {
        Lang::Id => format!("Diperiksa {}", day(iso, lang)),
        Lang::En => format!("Checked {}", day(iso, lang)),
    }
}

const fn group_name(group: Group) -> Text {
    match group {
        Group::Start => text("Mulai di sini", "Start here"),
        Group::Causes => text("Penyebab", "Causes"),
        Group::Recovery => text("Pemulihan per layar", "Recovery, screen by screen"),
        Group::Platform => text("Platform Bisnis (API)", "Business Platform (API)"),
        Group::Prevention => text("Pencegahan", "Prevention"),
        Group::Benefits => text("Manfaat dan tanya jawab", "Benefits and questions"),
    }
}

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
        title: article.title.get(words_lang(lang)).into(),
        description: article.lead.get(words_lang(lang)).into(),
        body: article_page,
        key: article.slug.id.into(),
    }
}

fn link(article: &Article, lang: Lang, base: &str) -> Html {
    let href = format!("{base}{}", addresses::article(article, lang));
    html! { <a {href}>{ article.title.get(words_lang(lang)) }</a> }
}

fn contents_page(document: &Document, base: &str) -> Html {
    let lang = document.lang;
    let group = |group: Group| {
        let entries = knowledge::articles().iter().filter(|article| article.group == group).map(|article| {
            html! {
                <li class="guide-list__entry">
                    { link(article, lang, base) }
                    <p class="guide-list__lead">{ article.lead.get(words_lang(lang)) }</p>
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
        <>
            <h1>{ document.title.clone() }</h1>
            <p class="lead">{ document.description.clone() }</p>
            { for Group::ALL.map(group) }
        </>
    }
}

fn article_page(document: &Document, base: &str) -> Html {
    let lang = document.lang;
    let article = knowledge::article(&document.key).expect("the document was made from this article");
    let headings = article.headings.iter().filter(|heading| heading.level == 2).map(|heading| {
        html! { <li><a href={format!("#{}", heading.anchor)}>{ heading.text.get(words_lang(lang)) }</a></li> }
    });
    let body = knowledge::body(article.slug.id, words_lang(lang)).expect("every article has a body");
    let body = knowledge::resolve_links(body, |target| format!("{base}{}", addresses::of(target, lang)));
    let sources = article.sources.iter().filter_map(|number| knowledge::source(*number)).map(|source| {
        let title = source.title.get(words_lang(lang));
        let name = source.url.map_or_else(
            || html! { title },
            |url| html! { <a href={url} rel="noopener noreferrer" target="_blank">{ title }</a> },
        );
        html! {
            <li id={format!("source-{}", source.number)} value={source.number.to_string()}>
                { name }{ " – " }{ checked_on(source.checked, lang) }
            </li>
        }
    });
    let related = article.related.iter().filter_map(|id| knowledge::article(id));
    html! {
        <article class="article">
            <h1>{ document.title.clone() }</h1>
            <p class="lead">{ document.description.clone() }</p>
            <p class="article__checked">{ checked_on(article.checked, lang) }</p>
            <nav class="article__contents" aria-label={ON_THIS_PAGE.get(lang)}><ul>{ for headings }</ul></nav>
            { Html::from_html_unchecked(AttrValue::from(body)) }
            <section class="article__end">
                <h2 id="sources">{ SOURCES.get(lang) }</h2>
                <ol class="sources">{ for sources }</ol>
                <h2 id="related">{ RELATED.get(lang) }</h2>
                <ul>{ for related.map(|related| html! { <li>{ link(related, lang, base) }</li> }) }</ul>
                <h2 id="changed">{ CHANGED.get(lang) }</h2>
                <ul>{ for article.changed.iter().map(|change| html! {
                    <li>{ day(change.date, lang) }{ ": " }{ change.text.get(words_lang(lang)) }</li>
                }) }</ul>
            </section>
        </article>
    }
}
