//! From the sentence on the screen to a plan: one document for each question and for each end of the tree.
//!
//! Answers are plain links. `wizard.js` adds the answers given so far to their fragments (`#1-2-1`), which no
//! server sees, and shows the earlier answers with links to change them. What it shows stands in the document.

mod earlier;
mod outcome;
mod question;
#[cfg(test)]
mod tests;

use super::{Document, Translated};
use crate::navigation::{RECOVERY, Section};
use crate::strings::{Text, text};
use engine::Lang;
use knowledge::tree::{self, Answer, Next, Node, Outcome};

const TITLE: Text =
    text("Pemulihan akun: apa tulisan di layar Anda?", "Account recovery: what does your screen say?");
const DESCRIPTION: Text = text(
    "Akun WhatsApp diblokir, dibatasi, atau minta kode? Pilih kalimat di layar Anda atau jawab beberapa pertanyaan, lalu ikuti rencananya.",
    "WhatsApp account banned, restricted or asking for a code? Choose the sentence on your screen or answer a few questions, then follow the plan.",
);

/// The documents in both languages.
pub(super) fn documents() -> Vec<Document> {
    let questions =
        tree::nodes().iter().flat_map(|node| Lang::ALL.map(|lang| question::document(node, lang)));
    let outcomes = outcomes().flat_map(|(answer, outcome)| {
        Lang::ALL.map(|lang| outcome::document(outcome, super::parts::say(answer, lang), lang))
    });
    questions.chain(outcomes).collect()
}

/// The first question, and its answers with the addresses that they lead to.
pub fn first_question(lang: Lang) -> (&'static str, impl Iterator<Item = (&'static str, String)>) {
    let first = tree::start();
    let answers = first.answers.iter();
    let entry = move |answer: &'static Answer| {
        (super::parts::say(answer.text, lang), address(target(&answer.next), lang))
    };
    (super::parts::say(first.ask, lang), answers.map(entry))
}

/// Every end of the tree, with the words of the answer that leads there.
fn outcomes() -> impl Iterator<Item = (knowledge::Text, &'static Outcome)> {
    tree::nodes().iter().flat_map(|node| node.answers).filter_map(|answer| match &answer.next {
        Next::Outcome(outcome) => Some((answer.text, outcome)),
        Next::Question(_) => None,
    })
}

/// What both kinds of document have in common.
fn wizard_document(id: &str, lang: Lang, words: (String, String), body: super::Body) -> Document {
    let (title, description) = words;
    Document {
        lang,
        path: Translated { id: address(id, Lang::Id), en: address(id, Lang::En) },
        section: Some(Section::Documents(&RECOVERY)),
        title,
        description,
        body,
        key: id.to_owned(),
    }
}

/// The address of a question or an end; the first question stands at the section's own address.
fn address(id: &str, lang: Lang) -> String {
    if id == tree::start().id {
        return RECOVERY.path(lang);
    }
    format!("{}{}/", RECOVERY.path(lang), id.to_lowercase())
}

/// The id of the question or end that an answer leads to.
const fn target(next: &Next) -> &'static str {
    match next {
        Next::Question(id) => id,
        Next::Outcome(outcome) => outcome.id,
    }
}

/// The questions of which an answer leads straight here.
fn parents(id: &str) -> Vec<&'static Node> {
    let leads_here = |node: &&Node| node.answers.iter().any(|answer| target(&answer.next) == id);
    tree::nodes().iter().filter(leads_here).collect()
}
