//! The screens that people meet: a list of every wording, and one document for each screen.

use super::parts::{article_links, breadcrumb, print_button, say, sources};
use super::search_field::search_field;
use super::words::{ARTICLES, SOURCES, checked_on, ending, gravity, wording_basis};
use super::{Document, Translated, addresses, words_lang};
use crate::navigation::{GUIDE, SCREENS, Section};
use crate::route::{Page, Route};
use crate::strings::{Text, language_name, text};
use engine::Lang;
use knowledge::{Area, Gravity, LinkTarget, Screen, State, Step};
use yew::prelude::*;

const TITLE: Text = text("Apa tulisan di layar Anda?", "What does your screen say?");
const DESCRIPTION: Text = text(
    "Cari kalimat yang muncul di ponsel atau di panel Meta Anda. Setiap layar punya artinya, langkahnya, dan lama tunggunya.",
    "Find the sentence that your phone or Meta's panel shows. Each screen has its meaning, its steps and its waiting time.",
);
/// So many wordings stand open, so that the steps stay near.
const WORDINGS_AT_ONCE: usize = 3;

pub(super) const WORDING: Text = text("Tulisan di layar", "What the screen says");
const NO_WORDING: Text = text(
    "Keadaan ini tidak punya tulisan khusus di layar. Anda mengenalinya dari tandanya.",
    "No particular sentence belongs to this. You know it by its signs.",
);
const MEANS: Text = text("Artinya", "What it means");
pub(super) const STEPS: Text = text("Langkah Anda sekarang", "What to do now");
pub(super) const WAIT: Text = text("Waktu tunggu", "How long it takes");
pub(super) const PREPARE: Text = text("Siapkan", "Have ready");
pub(super) const NEVER: Text = text("Jangan pernah", "Never");
pub(super) const CHATS: Text = text("Chat dan cadangan", "Chats and backup");
pub(super) const CUSTOMERS: Text = text("Pelanggan Anda selama menunggu", "Your customers meanwhile");
pub(super) const LETTER: Text = text("Surat banding", "Appeal letter");
const WRITE: Text = text("Tulis surat ini dari fakta Anda", "Write this letter from your facts");
const KEEP: Text = text("Catat langkah dan tenggatnya", "Keep track of steps and dates");
const GRAVITY: Text = text("Seberapa gawat", "How grave");
const ENDS: Text = text("Bagaimana berakhir", "How it ends");
const MENU: Text = text("Menu", "Menu");

const fn area_name(area: Area) -> Text {
    match area {
        Area::App => {
            text("Di ponsel: WhatsApp dan WhatsApp Business", "On a phone: WhatsApp and WhatsApp Business")
        }
        Area::Platform => {
            text("Platform Bisnis (API) dan panel Meta", "Business Platform (API) and Meta's panels")
        }
    }
}

const fn gravity_code(gravity: Gravity) -> &'static str {
    match gravity {
        Gravity::None => "info",
        Gravity::Notice => "low",
        Gravity::Limited => "medium",
        Gravity::Stopped => "high",
        Gravity::Banned => "block",
    }
}

/// The screens' documents in both languages.
pub(super) fn documents() -> Vec<Document> {
    let list = Lang::ALL.map(|lang| Document {
        lang,
        path: Translated { id: SCREENS.path(Lang::Id), en: SCREENS.path(Lang::En) },
        section: Some(Section::Documents(&SCREENS)),
        title: TITLE.get(lang).into(),
        description: DESCRIPTION.get(lang).into(),
        body: list_page,
        key: String::new(),
    });
    let screens = knowledge::states().iter().flat_map(|state| Lang::ALL.map(|lang| document(state, lang)));
    list.into_iter().chain(screens).collect()
}

fn document(state: &State, lang: Lang) -> Document {
    Document {
        lang,
        path: Translated {
            id: addresses::state(state.id, Lang::Id),
            en: addresses::state(state.id, Lang::En),
        },
        section: Some(Section::Documents(&SCREENS)),
        title: say(state.title, lang).into(),
        description: say(state.means, lang).into(),
        body: screen_page,
        key: state.id.into(),
    }
}

pub(super) fn gravity_chip(state: &State, lang: Lang) -> Html {
    let code = gravity_code(state.gravity);
    html! {
        <span class={format!("gravity risk-{code}")}>
            <svg class={format!("icon icon--severity risk-{code}")} aria-hidden="true" focusable="false">
                <use href={format!("#i-{code}")} />
            </svg>
            { gravity(state.gravity).get(lang) }
        </span>
    }
}

/// The words on the screen; what changes from phone to phone is shown as a gap.
pub(super) fn wording(screen: &Screen) -> Html {
    let mut parts: Vec<Html> = Vec::new();
    let mut rest = screen.text;
    while let Some((before, after)) = rest.split_once('{') {
        let tail = after.split_once('}').map_or("", |(_, tail)| tail);
        parts.push(html! { <>{ before }<span class="wording__gap">{ "…" }</span></> });
        rest = tail;
    }
    let code = screen.lang.code();
    html! { <q class="wording" lang={code} translate="no">{ for parts }{ rest }</q> }
}

fn list_page(document: &Document, base: &str) -> Html {
    let lang = document.lang;
    let entry = |state: &State| {
        let href = format!("{base}{}", addresses::state(state.id, lang));
        html! {
            <li class="screen-list__entry">
                <h3><a {href}>{ say(state.title, lang) }</a></h3>
                { for own_language_first(state, lang).into_iter().map(|screen| html! { <p>{ wording(screen) }</p> }) }
                <p>{ gravity_chip(state, lang) }</p>
            </li>
        }
    };
    let group = |area: Area| {
        let states = knowledge::states().iter().filter(|state| state.area == area);
        html! {
            <section class="guide-group">
                <h2>{ area_name(area).get(lang) }</h2>
                <ul class="screen-list">{ for states.map(entry) }</ul>
            </section>
        }
    };
    html! {
        <div class="document">
            { breadcrumb(&[&GUIDE], lang, base) }
            { search_field(lang, base) }
            <h1>{ document.title.clone() }</h1>
            <p class="lead">{ document.description.clone() }</p>
            { for [Area::App, Area::Platform].map(group) }
        </div>
    }
}

/// A step with its menu route in the reader's language and in the other one: phones are set to either.
pub(super) fn step(step: &Step, lang: Lang) -> Html {
    let route = step.route.map(|route| {
        let other = lang.other();
        let (own, foreign) = (say(route, lang), say(route, other));
        html! {
            <>
                <span class="menu-route"><span class="menu-route__label">{ MENU.get(lang) }</span>{ own }</span>
                if own != foreign {
                    <span class="menu-route menu-route--other" lang={other.code()}>
                        <span class="menu-route__label">{ language_name(other) }</span>{ foreign }
                    </span>
                }
            </>
        }
    });
    html! { <li>{ say(step.text, lang) }{ for route }</li> }
}

fn screen_page(document: &Document, base: &str) -> Html {
    let lang = document.lang;
    let state = knowledge::state(&document.key).expect("the document was made from this screen");
    let lines = |texts: &'static [knowledge::Text]| {
        texts.iter().map(move |line| html! { <li>{ say(*line, lang) }</li> })
    };
    html! {
        <article class="article document">
            { breadcrumb(&[&GUIDE, &SCREENS], lang, base) }
            { search_field(lang, base) }
            <h1>{ document.title.clone() }</h1>
            <dl class="facts">
                <dt>{ GRAVITY.get(lang) }</dt><dd>{ gravity_chip(state, lang) }</dd>
                <dt>{ ENDS.get(lang) }</dt><dd>{ ending(state.ends).get(lang) }</dd>
                <dt>{ WAIT.get(lang) }</dt><dd>{ say(state.wait, lang) }</dd>
            </dl>
            <h2 id="wording">{ WORDING.get(lang) }</h2>
            if state.screens.is_empty() {
                <p>{ NO_WORDING.get(lang) }</p>
            } else {
                { wordings(state, lang) }
            }
            <h2 id="meaning">{ MEANS.get(lang) }</h2>
            <p>{ say(state.means, lang) }</p>
            <h2 id="steps">{ STEPS.get(lang) }</h2>
            <ol class="steps">{ for state.steps.iter().map(|each| step(each, lang)) }</ol>
            { keep_link(state.id, lang, base) }
            <div class="pair">
                <section><h2 id="prepare">{ PREPARE.get(lang) }</h2><ul>{ for lines(state.prepare) }</ul></section>
                <section class="never"><h2 id="never">{ NEVER.get(lang) }</h2><ul>{ for lines(state.never) }</ul></section>
            </div>
            <h2 id="chats">{ CHATS.get(lang) }</h2>
            <p>{ say(state.data, lang) }</p>
            <h2 id="customers">{ CUSTOMERS.get(lang) }</h2>
            <p>{ say(state.customers, lang) }</p>
            { letter(state.letter, lang, base) }
            <section class="article__end">
                <h2 id="related">{ ARTICLES.get(lang) }</h2>
                { article_links(state.articles, lang, base) }
                <h2 id="sources">{ SOURCES.get(lang) }</h2>
                <p class="article__checked">{ checked_on(state.checked, lang) }</p>
                { sources(state.sources.iter().map(|cited| (cited.number, cited.basis)), lang) }
            </section>
            { print_button(lang) }
        </article>
    }
}

pub(super) fn own_language_first(state: &State, lang: Lang) -> Vec<&Screen> {
    let (own, foreign): (Vec<&Screen>, Vec<&Screen>) =
        state.screens.iter().partition(|screen| screen.lang == words_lang(lang));
    [own, foreign].concat()
}

/// Most screens have many wordings, so only the first stand open.
fn wordings(state: &State, lang: Lang) -> Html {
    let entry = |screen: &&Screen| {
        html! {
            <li>
                { wording(screen) }
                <span class="sources__note">{ wording_basis(screen.basis).get(lang) }</span>
            </li>
        }
    };
    let all = own_language_first(state, lang);
    let (first, rest) = all.split_at(all.len().min(WORDINGS_AT_ONCE));
    html! {
        <>
            <ul class="wordings">{ for first.iter().map(entry) }</ul>
            if !rest.is_empty() {
                <details class="card__more">
                    <summary>{ more_wordings(rest.len(), lang) }</summary>
                    <ul class="wordings">{ for rest.iter().map(entry) }</ul>
                </details>
            }
        </>
    }
}

fn more_wordings(count: usize, lang: Lang) -> String {
    match (lang, count) {
        (Lang::Id, _) => format!("{count} bunyi lain, juga dalam bahasa Inggris"),
        (Lang::En, 1) => "1 other wording, in either language".to_owned(),
        (Lang::En, _) => format!("{count} other wordings, in either language"),
    }
}

/// A link to the form that writes this letter.
pub(super) fn write_link(letter: &str, lang: Lang, base: &str) -> Html {
    let href = format!("{base}{}#{letter}", Route { lang, page: Page::Letter }.path());
    html! { <p class="tool"><a class="button button--strong" {href}>{ WRITE.get(lang) }</a></p> }
}

/// A link that begins a case for this screen; `wizard.js` adds the answers that led to it.
pub(super) fn keep_link(state: &str, lang: Lang, base: &str) -> Html {
    let href = format!("{base}{}#{state}", Route { lang, page: Page::Case }.path());
    html! { <p class="tool"><a class="button" {href} data-keep={state.to_owned()}>{ KEEP.get(lang) }</a></p> }
}

/// The letter with this id: its name as a link, and when it is the right one.
pub(super) fn letter(id: Option<&str>, lang: Lang, base: &str) -> Html {
    let Some(letter) = id.and_then(knowledge::letters::letter) else {
        return Html::default();
    };
    let href = format!("{base}{}", addresses::of(LinkTarget::Letter(letter.id), lang));
    html! {
        <>
            <h2 id="letter">{ LETTER.get(lang) }</h2>
            <p><a {href}>{ letter.title.get(words_lang(lang)) }</a></p>
            <p>{ letter.purpose.get(words_lang(lang)) }</p>
            { write_link(letter.id, lang, base) }
        </>
    }
}
