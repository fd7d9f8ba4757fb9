//! An end of the tree: the plan for one situation, made to be followed on the phone or printed on one page.

use super::earlier::{earlier_answers, way_back};
use super::wizard_document;
use crate::documents::Document;
use crate::documents::parts::{article_links, print_button, say, sources, state_link};
use crate::documents::screens::{
    CHATS, CUSTOMERS, NEVER, PREPARE, STEPS, WAIT, gravity_chip, keep_link, letter, own_language_first, step,
    wording,
};
use crate::documents::words::{ARTICLES, SOURCES, checked_on};
use crate::strings::{Text, text};
use engine::Lang;
use knowledge::tree::{self, Outcome};
use knowledge::{Article, State};
use yew::prelude::*;

/// Warnings that no plan goes without.
const ALWAYS_NEVER: [&str; 2] = ["no-unban", "no-code"];
/// The article on chats and customers, for ends that are no known screen.
const CHATS_ARTICLE: &str = "data-dan-pelanggan";

const YOUR_PLAN: Text = text("Rencana Anda", "Your plan");
const LIKELY_SAYS: Text = text("Layar Anda kira-kira berbunyi", "Your screen says something like");
const ALL_WORDINGS: Text =
    text("Semua bunyi dan penjelasan layar ini", "All wordings and details of this screen");
const MAYBE_ALSO: Text =
    text("Bila tulisan di layar Anda lain, lihat juga", "If your screen says something else, also see");
const NO_KNOWN_WAIT: Text = text(
    "Kami tidak menemukan waktu tunggu resmi untuk keadaan ini.",
    "We have found no official waiting time for this.",
);
const CHATS_AND_CUSTOMERS: Text = text("Chat, cadangan, dan pelanggan", "Chats, backup and customers");

/// An end's document; without a screen it is named after the answer that leads to it.
pub(super) fn document(outcome: &'static Outcome, answer: &'static str, lang: Lang) -> Document {
    let words = match first_state(outcome) {
        Some(state) => (say(state.title, lang).into(), say(state.means, lang).into()),
        None => (answer.into(), first_step(outcome, lang).into()),
    };
    wizard_document(outcome.id, lang, words, plan_page)
}

fn first_state(outcome: &Outcome) -> Option<&'static State> {
    outcome.states.first().and_then(|id| knowledge::state(id))
}

fn first_step(outcome: &Outcome, lang: Lang) -> &'static str {
    let step = outcome.steps.first().expect("the build asks for a screen or steps");
    say(step.text, lang)
}

fn plan_page(document: &Document, base: &str) -> Html {
    let lang = document.lang;
    let outcome = tree::outcome(&document.key).expect("the document was made from this end");
    let state = first_state(outcome);
    let steps = outcome.steps.iter().chain(state.map_or(&[][..], |state| state.steps));
    let others = outcome.states.iter().skip(1).map(|id| html! { <li>{ state_link(id, lang, base) }</li> });
    html! {
        <article class="wizard plan document">
            { way_back(outcome.id, lang, base) }
            <p class="plan__label">{ YOUR_PLAN.get(lang) }</p>
            <h1>{ document.title.clone() }</h1>
            if let Some(state) = state {
                <p class="plan__gravity">{ gravity_chip(state, lang) }</p>
                <p class="plan__means">{ say(state.means, lang) }</p>
                { recognise(state, lang, base) }
            }
            if let Some(note) = outcome.note {
                <p class="plan__note">{ say(note, lang) }</p>
            }
            <h2>{ STEPS.get(lang) }</h2>
            <ol class="steps plan__steps">{ for steps.map(|each| step(each, lang)) }</ol>
            if let Some(state) = state { { keep_link(state.id, lang, base) } }
            <section class="plan__wait">
                <h2>{ WAIT.get(lang) }</h2>
                <p>{ state.map_or_else(|| NO_KNOWN_WAIT.get(lang), |state| say(state.wait, lang)) }</p>
            </section>
            { cautions(state, lang) }
            { chats_and_customers(state, lang, base) }
            <section class="plan__letter">{ letter(outcome.letter.or(state.and_then(|state| state.letter)), lang, base) }</section>
            if outcome.states.len() > 1 {
                <section class="plan__others"><h2>{ MAYBE_ALSO.get(lang) }</h2><ul>{ for others }</ul></section>
            }
            <p class="plan__print">{ print_button(lang) }</p>
            { earlier_answers(outcome.id, lang, base) }
            <section class="article__end plan__end">
                <h2>{ ARTICLES.get(lang) }</h2>
                { article_links(outcome.articles, lang, base) }
                { proof(outcome, state, lang) }
            </section>
        </article>
    }
}

/// One wording, so that the reader sees whether this is the right page.
fn recognise(state: &State, lang: Lang, base: &str) -> Html {
    let href = format!("{base}{}", crate::documents::addresses::state(state.id, lang));
    html! {
        <div class="plan__screen">
            if let Some(screen) = own_language_first(state, lang).first() {
                <p class="plan__says">{ LIKELY_SAYS.get(lang) }</p>
                { wording(screen) }
            }
            <p><a {href}>{ ALL_WORDINGS.get(lang) }</a></p>
        </div>
    }
}

/// What to have ready and what never to do, the two warnings always among them.
fn cautions(state: Option<&State>, lang: Lang) -> Html {
    let lines = |texts: Vec<knowledge::Text>| {
        texts.into_iter().map(|line| html! { <li>{ say(line, lang) }</li> }).collect::<Html>()
    };
    let mut never = state.map_or_else(Vec::new, |state| state.never.to_vec());
    for warning in ALWAYS_NEVER.into_iter().filter_map(knowledge::shared_text) {
        if !never.contains(&warning) {
            never.push(warning);
        }
    }
    let prepare = state.map_or_else(
        || knowledge::shared_text("prepare-shot").into_iter().collect(),
        |state| state.prepare.to_vec(),
    );
    html! {
        <div class="pair">
            <section><h2>{ PREPARE.get(lang) }</h2><ul>{ lines(prepare) }</ul></section>
            <section class="never"><h2>{ NEVER.get(lang) }</h2><ul>{ lines(never) }</ul></section>
        </div>
    }
}

fn chats_and_customers(state: Option<&State>, lang: Lang, base: &str) -> Html {
    match state {
        Some(state) => html! {
            <div class="plan__meanwhile">
                <section><h2>{ CHATS.get(lang) }</h2><p>{ say(state.data, lang) }</p></section>
                <section><h2>{ CUSTOMERS.get(lang) }</h2><p>{ say(state.customers, lang) }</p></section>
            </div>
        },
        None => html! {
            <section>
                <h2>{ CHATS_AND_CUSTOMERS.get(lang) }</h2>
                { article_links(&[CHATS_ARTICLE], lang, base) }
            </section>
        },
    }
}

/// Sources and dates: the screen's own, or those of the first article where the end is no known screen.
fn proof(outcome: &Outcome, state: Option<&State>, lang: Lang) -> Html {
    let article: Option<&Article> = outcome.articles.first().and_then(|id| knowledge::article(id));
    let checked = state.map(|state| state.checked).or(article.map(|article| article.checked));
    let cited = match (state, article) {
        (Some(state), _) => state.sources.iter().map(|cited| (cited.number, cited.basis)).collect(),
        (None, Some(article)) => {
            let known = article.sources.iter().filter_map(|number| knowledge::source(*number));
            known.map(|source| (source.number, source.basis)).collect()
        }
        (None, None) => Vec::new(),
    };
    html! {
        <>
            if let Some(day) = checked {
                <p class="article__checked">{ checked_on(day, lang) }</p>
            }
            <details class="plan__sources">
                <summary>{ SOURCES.get(lang) }</summary>
                { sources(cited.into_iter(), lang) }
            </details>
        </>
    }
}
