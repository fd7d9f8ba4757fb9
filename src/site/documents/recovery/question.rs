//! A question with its answers; the first one also lists the sentences to choose from.

use super::earlier::{earlier_answers, way_back};
use super::{DESCRIPTION, TITLE, address, target, wizard_document};
use crate::components::icon;
use crate::documents::parts::{article_link, say, state_link};
use crate::documents::screens::{own_language_first, wording};
use crate::documents::search_field::search_field_asking;
use crate::documents::{Document, words_lang};
use crate::strings::{Text, text};
use engine::Lang;
use knowledge::tree::{self, Answer, Node};
use knowledge::{Area, Gravity, State};
use yew::prelude::*;

/// So many wordings of a screen stand in the list; its own document has all.
const WORDINGS: usize = 2;

const SAYS_WHAT: Text = text("Apa tulisan di layar Anda?", "What does your screen say?");
const LEAD: Text = text(
    "Tenang, satu langkah setiap kali. Jawab paling banyak tujuh pertanyaan, atau pilih kalimat yang Anda lihat.",
    "One step at a time. Answer at most seven questions, or choose the sentence that you see.",
);
const TYPE_IT: Text = text("Tempel atau ketik kalimat di layar", "Paste or type the sentence on the screen");
const ANSWERS: Text = text("Jawaban", "Answers");
const FIRST_QUESTION: Text = text("Atau jawab pertanyaan ini", "Or answer this question");
const CHOOSE: Text = text("Atau pilih kalimatnya dari daftar", "Or choose the sentence from the list");
const NOTHING_FITS: Text = text(
    "Tidak ada yang cocok? Cari kalimat Anda di daftar.",
    "Nothing fits? Look for your sentence in the list.",
);
const BEWARE: Text = text("Sebelum apa pun", "Before anything else");

/// What the list of sentences is divided into: where it shows, and what has stopped.
const GROUPS: [(Area, &[Gravity], Text); 4] = [
    (
        Area::App,
        &[Gravity::Banned, Gravity::Stopped],
        text("Akun tidak bisa dibuka atau dipakai", "The account cannot be opened or used"),
    ),
    (
        Area::App,
        &[Gravity::Limited],
        text("Akun terbuka, sebagian fungsi berhenti", "The account opens, some functions have stopped"),
    ),
    (
        Area::App,
        &[Gravity::Notice, Gravity::None],
        text("Peringatan, atau bukan blokir", "A warning, or not a block"),
    ),
    (
        Area::Platform,
        &[Gravity::Banned, Gravity::Stopped, Gravity::Limited, Gravity::Notice, Gravity::None],
        text("Platform Bisnis (API) dan panel Meta", "Business Platform (API) and Meta's panels"),
    ),
];

/// A question's document.
pub(super) fn document(node: &'static Node, lang: Lang) -> Document {
    if node.id == tree::start().id {
        let words = (TITLE.get(lang).into(), DESCRIPTION.get(lang).into());
        return wizard_document(node.id, lang, words, start_page);
    }
    let words = (say(node.ask, lang).into(), DESCRIPTION.get(lang).into());
    wizard_document(node.id, lang, words, question_page)
}

fn answers(node: &Node, lang: Lang, base: &str) -> Html {
    let entry = |(i, answer): (usize, &Answer)| {
        let href = format!("{base}{}", address(target(&answer.next), lang));
        html! {
            <li>
                <a class="answer" {href} data-place={(i + 1).to_string()}>
                    <span class="answer__words">{ say(answer.text, lang) }</span>{ icon("arrow") }
                </a>
            </li>
        }
    };
    html! {
        <ul class="answers" aria-label={ANSWERS.get(lang)}>{ for node.answers.iter().enumerate().map(entry) }</ul>
    }
}

fn hint(node: &Node, lang: Lang) -> Html {
    node.hint.map_or_else(Html::default, |hint| html! { <p class="hint">{ say(hint, lang) }</p> })
}

fn question_page(document: &Document, base: &str) -> Html {
    let lang = document.lang;
    let node = tree::node(&document.key).expect("the document was made from this question");
    let list = format!("{base}{}#list", address(tree::start().id, lang));
    html! {
        <div class="wizard document">
            { way_back(node.id, lang, base) }
            <h1>{ say(node.ask, lang) }</h1>
            { hint(node, lang) }
            { answers(node, lang, base) }
            <p class="wizard__else"><a href={list}>{ NOTHING_FITS.get(lang) }</a></p>
            { earlier_answers(node.id, lang, base) }
        </div>
    }
}

fn start_page(document: &Document, base: &str) -> Html {
    let lang = document.lang;
    let node = tree::start();
    let warnings = ["no-unban", "no-code"].into_iter().filter_map(knowledge::shared_text);
    let unban = knowledge::article("jasa-unban").map(|article| article_link(article, lang, base));
    html! {
        <div class="wizard document">
            <h1>{ SAYS_WHAT.get(lang) }</h1>
            <p class="lead">{ LEAD.get(lang) }</p>
            { search_field_asking(TYPE_IT, lang, base) }
            <section class="wizard__question">
                <p class="wizard__or">{ FIRST_QUESTION.get(lang) }</p>
                <h2>{ say(node.ask, lang) }</h2>
                { hint(node, lang) }
                { answers(node, lang, base) }
            </section>
            <section class="wizard__list">
                <h2 id="list">{ CHOOSE.get(lang) }</h2>
                { for GROUPS.iter().map(|(area, gravities, name)| group(*area, gravities, *name, lang, base)) }
            </section>
            <section class="warning">
                <h2>{ BEWARE.get(lang) }</h2>
                <ul>{ for warnings.map(|warning| html! { <li>{ say(warning, lang) }</li> }) }</ul>
                <p>{ for unban }</p>
            </section>
        </div>
    }
}

fn group(area: Area, gravities: &[Gravity], name: Text, lang: Lang, base: &str) -> Html {
    let inside = |state: &&State| state.area == area && gravities.contains(&state.gravity);
    let entry = |state: &State| {
        let own = own_language_first(state, lang);
        let shown = own.into_iter().filter(|screen| screen.lang == words_lang(lang)).take(WORDINGS);
        html! {
            <li class="sentences__entry">
                { state_link(state.id, lang, base) }
                { for shown.map(wording) }
            </li>
        }
    };
    html! {
        <details class="sentences">
            <summary class="sentences__name">{ name.get(lang) }</summary>
            <ul class="sentences__list">{ for knowledge::states().iter().filter(inside).map(entry) }</ul>
        </details>
    }
}
