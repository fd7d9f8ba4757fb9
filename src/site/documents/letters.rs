//! The letters for an appeal, as forms to copy: when each is the right one, what it asks for, and its lines.

use super::parts::{breadcrumb, print_button, say, state_link};
use super::screens::write_link;
use super::search_field::search_field;
use super::{Document, Translated, addresses};
use crate::navigation::{GUIDE, LETTERS, Section};
use crate::strings::{Text, language_name, text};
use engine::Lang;
use knowledge::LinkTarget;
use knowledge::letters::{Field, Letter};
use yew::prelude::*;

const TITLE: Text = text("Surat banding yang jujur dan singkat", "Appeal letters, honest and short");
const DESCRIPTION: Text = text(
    "Tiga surat untuk tiga jalur resmi, dalam bahasa Indonesia dan Inggris. Isi hanya dengan yang benar; baris tanpa fakta dibuang.",
    "Three letters for the three official routes, in Indonesian and English. Fill in only what is true; lines without facts go out.",
);
const SCREENS_OF: Text = text("Untuk layar", "For these screens");
const FACTS: Text = text("Fakta yang dibutuhkan", "Facts it needs");
const REQUIRED: Text = text("wajib", "required");
const LINES: Text = text("Bentuk suratnya", "The letter's form");
const GAPS: Text = text(
    "Ganti setiap bagian di dalam kurung siku. Buang baris yang faktanya tidak Anda miliki; jangan mengarang.",
    "Replace every part in square brackets. Take out lines for which you have no fact; invent nothing.",
);
const GOOD: Text = text("Yang sebaiknya ditulis, dan yang tidak", "What to write, and what to leave out");

/// The page in both languages.
pub(super) fn documents() -> Vec<Document> {
    let page = |lang: Lang| Document {
        lang,
        path: Translated { id: LETTERS.path(Lang::Id), en: LETTERS.path(Lang::En) },
        section: Some(Section::Documents(&LETTERS)),
        title: TITLE.get(lang).into(),
        description: DESCRIPTION.get(lang).into(),
        body: letters_page,
        key: String::new(),
    };
    Lang::ALL.map(page).into()
}

fn letters_page(document: &Document, base: &str) -> Html {
    let lang = document.lang;
    let advice = LinkTarget::Article { id: "ajukan-banding", anchor: Some("good-letter") };
    let advice = format!("{base}{}", addresses::of(advice, lang));
    html! {
        <div class="document">
            { breadcrumb(&[&GUIDE], lang, base) }
            { search_field(lang, base) }
            <h1>{ document.title.clone() }</h1>
            <p class="lead">{ document.description.clone() }</p>
            <p><a href={advice}>{ GOOD.get(lang) }</a></p>
            { for knowledge::letters::all().iter().map(|each| letter(each, lang, base)) }
            { print_button(lang) }
        </div>
    }
}

fn letter(letter: &Letter, lang: Lang, base: &str) -> Html {
    let states = letter.states.iter().map(|id| html! { <li>{ state_link(id, lang, base) }</li> });
    let field = |field: &Field| {
        html! {
            <li>
                { say(field.label, lang) }
                if field.required { { " (" }{ REQUIRED.get(lang) }{ ")" } }
                <span class="sources__note">{ say(field.hint, lang) }</span>
            </li>
        }
    };
    let other = lang.other();
    html! {
        <section class="card" id={letter.id}>
            <h2>{ say(letter.title, lang) }</h2>
            <p>{ say(letter.purpose, lang) }</p>
            { write_link(letter.id, lang, base) }
            <h3>{ SCREENS_OF.get(lang) }</h3>
            <ul>{ for states }</ul>
            <h3>{ FACTS.get(lang) }</h3>
            <ul>{ for letter.fields.iter().map(field) }</ul>
            <h3>{ LINES.get(lang) }</h3>
            <p>{ GAPS.get(lang) }</p>
            <div class="example"><pre>{ form(letter, lang) }</pre></div>
            <details class="card__more">
                <summary lang={other.code()}>{ language_name(other) }</summary>
                <div class="example" lang={other.code()}><pre>{ form(letter, other) }</pre></div>
            </details>
        </section>
    }
}

/// The letter's lines with what each field asks for in square brackets.
fn form(letter: &Letter, lang: Lang) -> String {
    let mut form: Vec<String> = letter.lines.iter().map(|line| say(*line, lang).to_owned()).collect();
    for line in &mut form {
        for field in letter.fields {
            *line = line.replace(&format!("{{{}}}", field.id), &format!("[{}]", say(field.label, lang)));
        }
    }
    form.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_form_shows_the_name_of_a_field() {
        for letter in knowledge::letters::all() {
            for lang in Lang::ALL {
                let form = form(letter, lang);
                assert!(form.contains('[') && !form.contains('{'), "{}: {form}", letter.id);
            }
        }
    }
}
