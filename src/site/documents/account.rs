//! The account check: questions about practice, then what is strong, what to mend first and a plan for thirty days.
//!
//! Without JavaScript it is a list to read, each question with its reason and its remedy. `account.js` shows those
//! entries of the result that fit the answers, and keeps the answers on the device only when asked to.

use super::parts::{article_links, breadcrumb, print_button, say, sources};
use super::words::{SOURCES, basis};
use super::{Document, Translated};
use crate::navigation::{ACCOUNT, GUIDE, Section};
use crate::strings::{Text, text};
use engine::Lang;
use knowledge::account::{Question, When, questions};
use std::collections::BTreeMap;
use yew::prelude::*;

const TITLE: Text =
    text("Cek akun: apa yang kuat, apa yang perlu dibenahi?", "Account check: what is strong, what to mend?");
const DESCRIPTION: Text = text(
    "Jawab pertanyaan tentang cara Anda memakai WhatsApp untuk usaha. Hasilnya: yang sudah kuat dan rencana 30 hari. Tidak ada yang dikirim.",
    "Answer questions on how you use WhatsApp for business. The result: what is strong and a plan for 30 days. Nothing is sent.",
);
const YES: Text = text("Ya", "Yes");
const NO: Text = text("Tidak", "No");
const UNSURE: Text = text("Tidak tahu", "Not sure");
const WHY: Text = text("Mengapa, dan apa yang dilakukan", "Why, and what to do");
const RESULT: Text = text("Hasil Anda", "Your result");
const ANSWERED: Text = text("Terjawab {n} dari {all} pertanyaan.", "{n} of {all} questions answered.");
const PLAN: Text = text("Rencana 30 hari", "Plan for 30 days");
const OUR_ORDER: Text = text(
    "Kerjakan dari atas ke bawah. Urutannya penilaian kami, bukan ukuran resmi, dan tidak ada rencana yang dapat menjamin akun bebas blokir.",
    "Work from top to bottom. The order is our judgement, not an official measure, and no plan can guarantee that an account is never blocked.",
);
const NOTHING_TO_MEND: Text = text(
    "Dari jawaban Anda sejauh ini, tidak ada yang perlu dibenahi.",
    "From your answers so far, nothing needs mending.",
);
const KEEP: Text = text("Simpan jawaban ini di perangkat ini", "Keep these answers on this device");
const KEEP_ABOUT: Text = text(
    "Tanpa centang, jawaban hilang saat halaman ditutup. Hapus centang untuk menghapusnya.",
    "Without it, the answers go when the page is closed. Untick to delete them.",
);
const KEEP_REFUSED: Text = text(
    "Peramban menolak menyimpan. Cetak hasilnya.",
    "The browser refused to keep them. Print the result.",
);
const STRONG: Text = text("Yang sudah kuat", "What is strong");
const NONE_STRONG: Text = text("Belum ada.", "Nothing yet.");

const fn when_name(when: When) -> Text {
    match when {
        When::Today => text("Hari ini", "Today"),
        When::Week => text("Hari 2–7", "Days 2–7"),
        When::Fortnight => text("Hari 8–14", "Days 8–14"),
        When::Month => text("Hari 15–30", "Days 15–30"),
    }
}

/// The page in both languages.
pub(super) fn documents() -> Vec<Document> {
    let page = |lang: Lang| Document {
        lang,
        path: Translated { id: ACCOUNT.path(Lang::Id), en: ACCOUNT.path(Lang::En) },
        section: Some(Section::Documents(&ACCOUNT)),
        title: TITLE.get(lang).into(),
        description: DESCRIPTION.get(lang).into(),
        body: account_page,
        key: String::new(),
    };
    Lang::ALL.map(page).into()
}

fn account_page(document: &Document, base: &str) -> Html {
    let lang = document.lang;
    let asked = questions().iter().enumerate().map(|(i, each)| question(i, each, lang, base));
    let cited: BTreeMap<u16, knowledge::Basis> = questions()
        .iter()
        .flat_map(|question| question.sources)
        .filter_map(|number| Some((*number, knowledge::source(*number)?.basis)))
        .collect();
    html! {
        <div class="document account">
            { breadcrumb(&[&GUIDE], lang, base) }
            <h1>{ document.title.clone() }</h1>
            <p class="lead">{ document.description.clone() }</p>
            <ol class="account__questions">{ for asked }</ol>
            { result(lang) }
            <h2 id="sources">{ SOURCES.get(lang) }</h2>
            { sources(cited.into_iter(), lang) }
        </div>
    }
}

fn question(i: usize, question: &Question, lang: Lang, base: &str) -> Html {
    let answer = |value: &'static str, words: Text| {
        html! {
            <label class="account__answer">
                <input type="radio" name={format!("q{i}")} {value} data-question={i.to_string()} />{ words.get(lang) }
            </label>
        }
    };
    let (yes, no) = if question.good { ("strong", "mend") } else { ("mend", "strong") };
    let cites = question.sources.iter().map(|number| {
        html! { <sup class="cite"><a href={format!("#source-{number}")}>{ format!("[{number}]") }</a></sup> }
    });
    html! {
        <li class="account__question">
            <fieldset class="account__choice">
                <legend>{ say(question.ask, lang) }</legend>
                { answer(yes, YES) }{ answer(no, NO) }{ answer("mend", UNSURE) }
            </fieldset>
            <details>
                <summary>{ WHY.get(lang) }</summary>
                <p>{ say(question.why, lang) }{ for cites }</p>
                <p>{ say(question.fix, lang) }</p>
                <p class="sources__note">{ basis(question.basis).get(lang) }</p>
                { article_links(&[question.article], lang, base) }
            </details>
        </li>
    }
}

/// Every possible entry, hidden until an answer asks for it.
fn result(lang: Lang) -> Html {
    let numbered = || questions().iter().enumerate();
    let mend = |when: When| {
        let entries = numbered().filter(|(_, question)| question.when == when).map(|(i, question)| {
            html! {
                <li hidden=true data-when-mend={i.to_string()}>
                    <strong>{ say(question.fix, lang) }</strong>{ " " }{ say(question.why, lang) }
                </li>
            }
        });
        html! {
            <section class="account__part" data-part="">
                <h4>{ when_name(when).get(lang) }</h4><ul>{ for entries }</ul>
            </section>
        }
    };
    let strong = numbered().map(|(i, question)| {
        let answer = if question.good { YES } else { NO };
        html! {
            <li hidden=true data-when-strong={i.to_string()}>
                { say(question.ask, lang) }{ " " }<strong>{ answer.get(lang) }</strong>
            </li>
        }
    });
    html! {
        <section class="account__result" hidden=true data-result="">
            <h2>{ RESULT.get(lang) }</h2>
            <p role="status" data-words={ANSWERED.get(lang)} data-all={questions().len().to_string()}></p>
            <h3>{ PLAN.get(lang) }</h3>
            <p class="sources__note">{ OUR_ORDER.get(lang) }</p>
            <p data-none="mend">{ NOTHING_TO_MEND.get(lang) }</p>
            { for [When::Today, When::Week, When::Fortnight, When::Month].map(mend) }
            <h3>{ STRONG.get(lang) }</h3>
            <p data-none="strong">{ NONE_STRONG.get(lang) }</p>
            <ul>{ for strong }</ul>
            { print_button(lang) }
            <div class="account__keep">
                <label class="tick"><input type="checkbox" data-keep="" />{ KEEP.get(lang) }</label>
                <p class="sources__note">{ KEEP_ABOUT.get(lang) }</p>
                <p role="status" data-refused={KEEP_REFUSED.get(lang)}></p>
            </div>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn asks_enough_and_every_answer_that_needs_mending_has_its_day() {
        assert!((15..=20).contains(&questions().len()));
        for when in [When::Today, When::Week, When::Fortnight, When::Month] {
            assert!(questions().iter().any(|question| question.when == when), "{when:?} is empty");
        }
    }

    #[test]
    fn claims_of_the_official_voice_rest_on_an_official_source() {
        for question in questions().iter().filter(|question| question.basis == knowledge::Basis::Official) {
            let mut cited = question.sources.iter().filter_map(|number| knowledge::source(*number));
            assert!(cited.any(|source| source.basis == knowledge::Basis::Official), "{}", question.ask.en);
        }
    }
}
