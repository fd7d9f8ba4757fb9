//! The template as a form. What has no field here stays in the template as it is.

use super::PartProps;
use super::hooks::use_store;
use super::parts::variables;
use super::state::{Action, Store};
use super::strings::{
    ADD_BUTTON, BODY, BUTTON_KIND, BUTTON_LABEL, BUTTON_URL, BUTTONS, CATEGORY, FOOTER, HEADER,
    HEADER_FORMAT, KEPT, LANGUAGE, NAME, NO_CATEGORY, NO_HEADER, PHONE, REMOVE, sample_of,
};
use crate::strings::Text;
use engine::Lang;
use engine::report::template::{Button, Component, Sample, Template};
use std::rc::Rc;
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

const CATEGORIES: [&str; 3] = ["MARKETING", "UTILITY", "AUTHENTICATION"];
const HEADERS: [&str; 5] = ["TEXT", "IMAGE", "VIDEO", "DOCUMENT", "LOCATION"];
const BUTTON_KINDS: [&str; 6] = ["QUICK_REPLY", "URL", "PHONE_NUMBER", "COPY_CODE", "OTP", "FLOW"];

/// The order in which the Cloud API lists components.
const ORDER: [&str; 4] = ["HEADER", "BODY", "FOOTER", "BUTTONS"];

/// A change of the template by what was typed.
type Change = fn(&mut Template, String);

#[component]
pub(super) fn TemplateForm(props: &PartProps) -> Html {
    let lang = props.lang;
    let store = use_store();
    let form = Rc::clone(&store.form);
    let text = |kind: &str| form.component(kind).and_then(|part| part.text.clone()).unwrap_or_default();
    let format = form.component("HEADER").map_or("", |part| part.format.as_deref().unwrap_or("TEXT"));
    let shown = |value: &Option<String>| value.clone().unwrap_or_default();
    let kept = form.components.iter().filter(|part| !ORDER.contains(&part.kind.as_str()));
    let kept: Vec<&str> = kept.map(|part| part.kind.as_str()).collect();
    html! {
        <div class="template-form">
            { line(&store, "name", NAME.get(lang), shown(&form.name), |form, value| form.name = filled(value)) }
            { line(&store, "language", LANGUAGE.get(lang), shown(&form.language), |form, value| form.language = filled(value)) }
            { choice(&store, "category", CATEGORY, NO_CATEGORY, &CATEGORIES, form.category.as_deref().unwrap_or(""), lang,
                |form, value| form.category = filled(value)) }
            { choice(&store, "header-format", HEADER_FORMAT, NO_HEADER, &HEADERS, format, lang, set_header) }
            if format == "TEXT" {
                { line(&store, "header", HEADER.get(lang), text("HEADER"), |form, value| set_text(form, "HEADER", value)) }
                { samples(&store, &form, "HEADER", lang) }
            }
            { area(&store, BODY.get(lang), text("BODY")) }
            { samples(&store, &form, "BODY", lang) }
            { line(&store, "footer", FOOTER.get(lang), text("FOOTER"), |form, value| set_text(form, "FOOTER", value)) }
            { buttons(&store, &form, lang) }
            if !kept.is_empty() { <p class="panel__hint">{ KEPT.get(lang) }{ " " }{ kept.join(", ") }</p> }
        </div>
    }
}

fn filled(value: String) -> Option<String> {
    (!value.is_empty()).then_some(value)
}

/// The part of this kind, put where it belongs when it is missing.
fn part<'t>(form: &'t mut Template, kind: &str) -> &'t mut Component {
    let rank = |kind: &str| ORDER.iter().position(|each| *each == kind).unwrap_or(ORDER.len());
    let at = form.components.iter().position(|each| each.kind == kind).unwrap_or_else(|| {
        let before = form.components.iter().position(|each| rank(&each.kind) > rank(kind));
        let at = before.unwrap_or(form.components.len());
        form.components.insert(at, Component { kind: kind.to_owned(), ..Component::default() });
        at
    });
    &mut form.components[at]
}

/// A text; an emptied header or footer goes away, the body stays.
fn set_text(form: &mut Template, kind: &str, value: String) {
    if value.is_empty() && kind == "FOOTER" {
        form.components.retain(|each| each.kind != kind);
    } else {
        part(form, kind).text = Some(value);
    }
}

fn set_header(form: &mut Template, format: String) {
    if format.is_empty() {
        form.components.retain(|each| each.kind != "HEADER");
        return;
    }
    let header = part(form, "HEADER");
    header.text = (format == "TEXT").then(|| header.text.take().unwrap_or_default());
    header.format = Some(format);
}

/// Sends the template changed by what was typed.
fn send(store: &Store, change: impl FnOnce(&mut Template)) {
    let mut form = (*store.form).clone();
    change(&mut form);
    store.dispatch(Action::FormEdited(form));
}

fn line(store: &Store, key: &str, label: &'static str, value: String, change: Change) -> Html {
    let store = store.clone();
    typed(&format!("form-{key}"), label.to_owned(), value, move |value| {
        send(&store, |form| change(form, value));
    })
}

/// One line to type in, with its label.
fn typed(id: &str, label: String, value: String, change: impl Fn(String) + 'static) -> Html {
    let oninput = Callback::from(move |event: InputEvent| {
        if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
            change(field.value());
        }
    });
    html! {
        <div class="template-form__row">
            <label for={id.to_owned()}>{ label }</label>
            <input class="field" id={id.to_owned()} {value} {oninput} autocomplete="off" spellcheck="false" translate="no" />
        </div>
    }
}

fn area(store: &Store, label: &'static str, value: String) -> Html {
    let store = store.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        if let Some(field) = event.target_dyn_into::<HtmlTextAreaElement>() {
            send(&store, |form| set_text(form, "BODY", field.value()));
        }
    });
    html! {
        <div class="template-form__row">
            <label for="form-body">{ label }</label>
            <textarea class="field" id="form-body" rows="6" {value} {oninput} spellcheck="false" translate="no" />
        </div>
    }
}

#[expect(clippy::too_many_arguments, reason = "a list of choices has that many words")]
fn choice(
    store: &Store,
    key: &str,
    label: Text,
    unset: Text,
    options: &'static [&'static str],
    chosen: &str,
    lang: Lang,
    change: Change,
) -> Html {
    let store = store.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(field) = event.target_dyn_into::<HtmlSelectElement>() {
            send(&store, |form| change(form, field.value()));
        }
    });
    let id = format!("form-{key}");
    html! {
        <div class="template-form__row">
            <label for={id.clone()}>{ label.get(lang) }</label>
            <select class="choice__select" {id} {onchange}>
                <option value="" selected={chosen.is_empty()}>{ unset.get(lang) }</option>
                { for options.iter().map(|each| option(each, chosen)) }
            </select>
        </div>
    }
}

fn option(each: &'static str, chosen: &str) -> Html {
    html! { <option value={each} selected={each == chosen} translate="no">{ each }</option> }
}

/// One field for the sample of each variable.
fn samples(store: &Store, form: &Template, kind: &'static str, lang: Lang) -> Html {
    let Some(component) = form.component(kind) else { return Html::default() };
    let text = component.text.clone().unwrap_or_default();
    let row = |(index, name): (usize, &str)| {
        let is_numbered = name.parse::<u32>().is_ok();
        let named = component.samples.iter().find(|sample| sample.name.as_deref() == Some(name));
        let value = named.or_else(|| component.samples.get(index).filter(|_| is_numbered));
        let value = value.map(|sample| sample.value.clone()).unwrap_or_default();
        let (store, own) = (store.clone(), name.to_owned());
        typed(&format!("form-{kind}-sample-{index}"), sample_of(name, lang), value, move |value| {
            send(&store, |form| set_sample(part(form, kind), index, &own, is_numbered, value));
        })
    };
    html! { <>{ for variables(&text).into_iter().enumerate().map(row) }</> }
}

fn set_sample(component: &mut Component, index: usize, name: &str, is_numbered: bool, value: String) {
    let samples = &mut component.samples;
    if is_numbered {
        while samples.len() <= index {
            samples.push(Sample::default());
        }
        samples[index].value = value;
    } else if let Some(sample) = samples.iter_mut().find(|sample| sample.name.as_deref() == Some(name)) {
        sample.value = value;
    } else {
        samples.push(Sample { name: Some(name.to_owned()), value });
    }
}

fn buttons(store: &Store, form: &Template, lang: Lang) -> Html {
    let list = form.component("BUTTONS").map(|part| part.buttons.clone()).unwrap_or_default();
    let onadd = {
        let store = store.clone();
        Callback::from(move |_: MouseEvent| {
            let fresh = Button { kind: "QUICK_REPLY".into(), text: Some(String::new()), ..Button::default() };
            send(&store, |form| part(form, "BUTTONS").buttons.push(fresh));
        })
    };
    html! {
        <fieldset class="template-form__buttons">
            <legend>{ BUTTONS.get(lang) }</legend>
            { for list.iter().enumerate().map(|(index, each)| button(store, index, each, lang)) }
            <button type="button" class="button" onclick={onadd}>{ ADD_BUTTON.get(lang) }</button>
        </fieldset>
    }
}

fn button(store: &Store, index: usize, each: &Button, lang: Lang) -> Html {
    let change = |set: fn(&mut Button, String)| {
        let store = store.clone();
        move |value: String| {
            send(&store, |form| {
                if let Some(button) = part(form, "BUTTONS").buttons.get_mut(index) {
                    set(button, value);
                }
            });
        }
    };
    let field = |key: &str, label: Text, value: &Option<String>, set: fn(&mut Button, String)| {
        let id = format!("form-button-{index}-{key}");
        typed(&id, label.get(lang).to_owned(), value.clone().unwrap_or_default(), change(set))
    };
    let onkind = {
        let change = change(|button, kind| button.kind = kind);
        Callback::from(move |event: Event| {
            if let Some(field) = event.target_dyn_into::<HtmlSelectElement>() {
                change(field.value());
            }
        })
    };
    let onremove = {
        let store = store.clone();
        Callback::from(move |_: MouseEvent| {
            send(&store, |form| {
                let list = &mut part(form, "BUTTONS").buttons;
                list.remove(index);
                if list.is_empty() {
                    form.components.retain(|each| each.kind != "BUTTONS");
                }
            });
        })
    };
    let id = format!("form-button-{index}-kind");
    let is_known = BUTTON_KINDS.contains(&each.kind.as_str());
    html! {
        <div class="template-form__button">
            <div class="template-form__row">
                <label for={id.clone()}>{ BUTTON_KIND.get(lang) }</label>
                <select class="choice__select" {id} onchange={onkind}>
                    if !is_known { <option value={each.kind.clone()} selected=true>{ each.kind.clone() }</option> }
                    { for BUTTON_KINDS.iter().map(|kind| option(kind, &each.kind)) }
                </select>
            </div>
            { field("text", BUTTON_LABEL, &each.text, |button, value| button.text = Some(value)) }
            if each.kind == "URL" || each.url.is_some() {
                { field("url", BUTTON_URL, &each.url, |button, value| button.url = filled(value)) }
            }
            if each.kind == "PHONE_NUMBER" || each.phone.is_some() {
                { field("phone", PHONE, &each.phone, |button, value| button.phone = filled(value)) }
            }
            if each.kind == "COPY_CODE" || each.url.as_ref().is_some_and(|url| url.contains("{{")) {
                { field("sample", super::strings::SAMPLE_VALUE, &each.samples.first().cloned(),
                    |button, value| button.samples = filled(value).into_iter().collect()) }
            }
            <button type="button" class="button button--quiet" onclick={onremove}>{ REMOVE.get(lang) }</button>
        </div>
    }
}
