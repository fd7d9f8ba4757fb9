//! The letter page: true facts in, a letter of appeal out, checked before it is sent.

mod form;
mod result;
mod strings;

use crate::app::Entry;
use crate::components::{DocumentLink, icon};
use crate::device_store::{self, Item};
use crate::guide::{say, words_lang};
use crate::navigation::{GUIDE, LETTERS};
use crate::pages::case::CaseFile;
use crate::platform;
use crate::strings::{language_name, moment};
use engine::Lang;
use form::{Change, Form};
use knowledge::letters::{self, Field, FieldKind, Letter};
use knowledge::search::{Kind, path};
use result::LetterResult;
use strings::{
    ADVICE, EMPTY, FACTS, FACTS_ABOUT, LANGUAGE, PROMISE, REQUIRED, WHERE_TO, WITHOUT_FORM, in_other_language,
};
pub(super) use strings::{DESCRIPTION, TITLE};
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::platform::spawn_local;
use yew::prelude::*;

/// The article about appeals, and its part on what to write.
const ADVICE_ARTICLE: &str = "ajukan-banding";
const ADVICE_HEADING: &str = "good-letter";

/// The page as its program shows it.
#[expect(clippy::needless_pass_by_value, reason = "every page's content has this form")]
pub fn content(entry: Entry) -> Html {
    html! { <LetterPage lang={entry.lang} /> }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct LetterPageProps {
    lang: Lang,
}

#[component]
fn LetterPage(props: &LetterPageProps) -> Html {
    let lang = props.lang;
    let form = use_reducer_eq(move || Form::new(lang));
    let is_ready = use_state_eq(|| false);
    {
        let (dispatcher, ready) = (form.dispatcher(), is_ready.setter());
        use_effect_with((), move |()| {
            ready.set(true);
            let asked = letters::letter(&platform::fragment());
            if let Some(letter) = asked {
                dispatcher.dispatch(Change::Letter(letter));
            }
            if device_store::is_kept(Item::Case) {
                spawn_local(async move {
                    let Ok(Some(case)) = device_store::read::<CaseFile>(Item::Case).await else { return };
                    for change in known_from(&case, asked.is_none()) {
                        dispatcher.dispatch(change);
                    }
                });
            }
        });
    }
    let change = {
        let dispatcher = form.dispatcher();
        Callback::from(move |change: Change| dispatcher.dispatch(change))
    };
    let advice =
        GUIDE.path(lang) + &path(Kind::Article, ADVICE_ARTICLE, words_lang(lang)) + "#" + ADVICE_HEADING;
    html! {
        <article class="document letter">
            <h1 tabindex="-1">{ TITLE.get(lang) }</h1>
            <p class="lead">{ DESCRIPTION.get(lang) }</p>
            <p class="promise">{ icon("lock") }<span>{ PROMISE.get(lang) }</span></p>
            <p class="fact__hint">{ WITHOUT_FORM.get(lang) }{ " " }<DocumentLink path={LETTERS.path(lang)}>{ LETTERS.name.get(lang) }</DocumentLink></p>
            <p><DocumentLink path={advice} class="case__way">{ ADVICE.get(lang) }</DocumentLink></p>
            // Until the program answers, nothing that is typed would arrive.
            <fieldset class="case__sheet" disabled={!*is_ready}>
                { choices(&form, &change, lang) }
                <section class="case__part">
                    <h2>{ FACTS.get(lang) }</h2>
                    <p class="fact__hint">{ FACTS_ABOUT.get(lang) }</p>
                    { languages(&form, &change, lang) }
                    { for form.letter.fields.iter().map(|each| field(each, &form, &change, lang)) }
                    <button type="button" class="button" onclick={change.reform(|_: MouseEvent| Change::Emptied)}>{ EMPTY.get(lang) }</button>
                </section>
                <LetterResult {lang} form={(*form).clone()} />
            </fieldset>
        </article>
    }
}

/// What the kept case tells the form: the letter for its screen, and since when it shows.
fn known_from(case: &CaseFile, may_choose: bool) -> Vec<Change> {
    let letter = knowledge::state(&case.state).and_then(|state| letters::letter(state.letter?));
    let since = (!case.since.is_empty())
        .then(|| Change::Since { id: moment(&case.since, Lang::Id), en: moment(&case.since, Lang::En) });
    letter.filter(|_| may_choose).map(Change::Letter).into_iter().chain(since).collect()
}

/// The three letters, each with where it goes.
fn choices(form: &Form, change: &Callback<Change>, lang: Lang) -> Html {
    let choice = |letter: &'static Letter| {
        let onchange = change.reform(move |_: Event| Change::Letter(letter));
        html! {
            <label class="choice">
                <input type="radio" name="letter" value={letter.id} checked={form.letter.id == letter.id} {onchange} />
                <span>
                    <strong>{ say(letter.title, lang) }</strong>
                    <span class="fact__hint">{ say(letter.purpose, lang) }</span>
                </span>
            </label>
        }
    };
    html! {
        <fieldset class="case__part">
            <legend>{ WHERE_TO.get(lang) }</legend>
            { for letters::all().iter().map(choice) }
        </fieldset>
    }
}

fn languages(form: &Form, change: &Callback<Change>, lang: Lang) -> Html {
    let choice = |each: Lang| {
        let onclick = change.reform(move |_: MouseEvent| Change::Lang(each));
        let pressed = if form.lang == each { "true" } else { "false" };
        html! {
            <button type="button" class="chip" aria-pressed={pressed} lang={each.code()} {onclick}>{ language_name(each) }</button>
        }
    };
    html! {
        <div class="case__buttons" role="group" aria-label={LANGUAGE.get(lang)}>
            <span>{ LANGUAGE.get(lang) }</span>{ for Lang::ALL.map(choice) }
        </div>
    }
}

fn field(field: &'static Field, form: &Form, change: &Callback<Change>, lang: Lang) -> Html {
    let (id, hint_id) = (field_id(field), format!("{}-hint", field_id(field)));
    let value = AttrValue::from(form.words(field).to_owned());
    let input = if field.kind == FieldKind::Paragraph {
        let oninput = change.reform(move |event: InputEvent| {
            Change::Fact(field, event.target_unchecked_into::<HtmlTextAreaElement>().value())
        });
        html! {
            <textarea class="field" {id} rows="3" autocomplete="off" aria-describedby={hint_id.clone()} {value} {oninput} />
        }
    } else {
        let oninput = change.reform(move |event: InputEvent| {
            Change::Fact(field, event.target_unchecked_into::<HtmlInputElement>().value())
        });
        let mode = if field.kind == FieldKind::Number { "tel" } else { "text" };
        html! {
            <input class="field" {id} type="text" inputmode={mode} autocomplete="off" aria-describedby={hint_id.clone()} {value} {oninput} />
        }
    };
    html! {
        <div class="fact" key={field.id}>
            <label class="fact__name" for={field_id(field)}>
                { say(field.label, lang) }
                if field.required { <span class="fact__mark">{ REQUIRED.get(lang) }</span> }
            </label>
            { input }
            <p class="fact__hint" id={hint_id}>
                { say(field.hint, lang) }
                if let Some(words) = form.borrowed(field) {
                    <span class="fact__other">{ in_other_language(words, form.lang.other()) }</span>
                }
            </p>
        </div>
    }
}

fn field_id(field: &Field) -> String {
    format!("fact-{}", field.id)
}
