//! The answers given so far, and the way back.
//!
//! A document holds every answer from which it can be reached; `wizard.js` shows those of the visitor's path.

use super::{address, parents, target};
use crate::documents::parts::say;
use crate::strings::{Text, text};
use engine::Lang;
use knowledge::tree::{self, Answer, Node};
use std::collections::BTreeSet;
use yew::prelude::*;

const YOUR_ANSWERS: Text = text("Jawaban Anda sejauh ini", "Your answers so far");
const CHANGE: Text = text("Ubah", "Change");
const BACK: Text = text("Kembali", "Back");
const START_AGAIN: Text = text("Mulai dari awal", "Start again");
const ON_THIS_DEVICE: Text = text(
    "Jawaban Anda hanya ada di alamat halaman ini, di perangkat Anda. Tidak ada yang dikirim.",
    "Your answers stand only in this page's address, on your device. Nothing is sent.",
);

/// One answer on a way to this document: question, place of the answer from 1, answer.
type Step = (&'static Node, usize, &'static Answer);

/// Every answer from which this question or end can be reached.
pub(super) fn steps_to(id: &str) -> Vec<Step> {
    let mut before = BTreeSet::new();
    let mut open = vec![id];
    while let Some(here) = open.pop() {
        open.extend(parents(here).into_iter().map(|node| node.id).filter(|parent| before.insert(*parent)));
    }
    let on_the_way = |next: &str| next == id || before.contains(next);
    let nodes = tree::nodes().iter().filter(|node| before.contains(node.id));
    nodes
        .flat_map(|node| node.answers.iter().enumerate().map(move |(i, answer)| (node, i + 1, answer)))
        .filter(|(_, _, answer)| on_the_way(target(&answer.next)))
        .collect()
}

/// The list, hidden until the script knows the path.
pub(super) fn earlier_answers(id: &str, lang: Lang, base: &str) -> Html {
    let entry = |(node, place, answer): Step| {
        let href = format!("{base}{}", address(node.id, lang));
        html! {
            <li class="earlier__answer" data-question={node.id} data-place={place.to_string()}
                data-next={target(&answer.next)}>
                <span class="earlier__question">{ say(node.ask, lang) }</span>
                <span class="earlier__words">{ say(answer.text, lang) }</span>
                <a class="earlier__change" {href}>
                    { CHANGE.get(lang) }<span class="visually-hidden">{ ": " }{ say(node.ask, lang) }</span>
                </a>
            </li>
        }
    };
    html! {
        <section class="earlier" hidden=true data-start={tree::start().id} data-here={id.to_owned()}>
            <h2>{ YOUR_ANSWERS.get(lang) }</h2>
            <ol class="earlier__list">{ for steps_to(id).into_iter().map(entry) }</ol>
            <p class="earlier__note">{ ON_THIS_DEVICE.get(lang) }</p>
        </section>
    }
}

/// The link to the question before, where there is only one or the script knows it, and to the first one.
pub(super) fn way_back(id: &str, lang: Lang, base: &str) -> Html {
    let before = parents(id);
    let only = if let [only] = before[..] { Some(only) } else { None };
    let href = format!("{base}{}", address(only.unwrap_or(tree::start()).id, lang));
    let start = format!("{base}{}", address(tree::start().id, lang));
    html! {
        <p class="way-back">
            <a class="way-back__link" data-back="" {href} hidden={only.is_none()}>{ BACK.get(lang) }</a>
            if only.is_none_or(|node| node.id != tree::start().id) {
                <a class="way-back__link" href={start}>{ START_AGAIN.get(lang) }</a>
            }
        </p>
    }
}
