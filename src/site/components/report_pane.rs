//! The report to copy or print, and the note about a wrong flag.

use super::CopyBox;
use crate::hooks::use_store;
use crate::platform;
use crate::report::{self, Export, Format, Ticked};
use crate::strings::report::{
    FORMAT_TEXT, LINK_ABOUT, LINK_LABEL, MAKE_LINK, NOTE_LABEL, PRINT, REPORT_EMPTY, REPORT_FORMAT,
    TAB_REPORT, TICK_MESSAGE, TICK_WORDS, WRONG_FLAG, WRONG_FLAG_ABOUT,
};
use engine::Lang;
use engine::report::Finding;
use std::rc::Rc;
use yew::prelude::*;

/// The language of the words.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct ReportPaneProps {
    /// The language of the words.
    pub lang: Lang,
}

/// The report in the chosen form.
#[component]
pub fn ReportPane(props: &ReportPaneProps) -> Html {
    let lang = props.lang;
    let store = use_store();
    let format = use_state_eq(Format::default);
    let words = match *format {
        Format::Json => Export::of(&store).and_then(|export| platform::to_json(&export)),
        Format::Text | Format::Markdown => report::written(&store, *format, lang),
    };
    let Some(words) = words else {
        return html! { <p class="panel__hint">{ REPORT_EMPTY.get(lang) }</p> };
    };
    let choice = |each: Format, name: &'static str| {
        let setter = format.setter();
        let onclick = Callback::from(move |_: MouseEvent| setter.set(each));
        let pressed = if *format == each { "true" } else { "false" };
        html! { <button type="button" class="chip" aria-pressed={pressed} {onclick}>{ name }</button> }
    };
    let onprint = Callback::from(|_: MouseEvent| platform::print());
    html! {
        <>
            <div class="chat__looks" role="group" aria-label={REPORT_FORMAT.get(lang)}>
                { choice(Format::Text, FORMAT_TEXT.get(lang)) }
                { choice(Format::Markdown, "Markdown") }
                { choice(Format::Json, "JSON") }
            </div>
            <CopyBox {lang} label={TAB_REPORT.get(lang)} words={words} rows=14 />
            <button type="button" class="button" onclick={onprint}>{ PRINT.get(lang) }</button>
            <AddressOfText {lang} text={Rc::clone(&store.draft)} />
        </>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct AddressOfTextProps {
    lang: Lang,
    text: Rc<str>,
}

/// A link that holds the message, made only when the visitor asks for it; an edit takes it away again.
#[component]
fn AddressOfText(props: &AddressOfTextProps) -> Html {
    let lang = props.lang;
    let wanted_for = use_state_eq(|| None::<Rc<str>>);
    let address =
        wanted_for.as_ref().filter(|text| **text == props.text).and_then(|text| platform::address_with(text));
    let onclick = {
        let (setter, text) = (wanted_for.setter(), Rc::clone(&props.text));
        Callback::from(move |_: MouseEvent| setter.set(Some(Rc::clone(&text))))
    };
    html! {
        <>
            <button type="button" class="button" {onclick}>{ MAKE_LINK.get(lang) }</button>
            if let Some(address) = address {
                <p class="finding__note">{ LINK_ABOUT.get(lang) }</p>
                <CopyBox {lang} label={LINK_LABEL.get(lang)} words={address} rows=3 />
            }
        </>
    }
}

/// A finding that the visitor thinks is wrong.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct WrongFlagProps {
    /// The language of the words.
    pub lang: Lang,
    /// The finding.
    pub finding: Finding,
    /// The text that it is about.
    pub text: Rc<str>,
}

/// A note about a wrong flag; holds only what is ticked.
#[component]
pub fn WrongFlag(props: &WrongFlagProps) -> Html {
    let lang = props.lang;
    let ticked = use_state_eq(Ticked::default);
    let tick = |name: &'static str, on: bool, change: fn(Ticked) -> Ticked| {
        let ticked = ticked.clone();
        let onchange = Callback::from(move |_: Event| ticked.set(change(*ticked)));
        html! { <label class="tick"><input type="checkbox" checked={on} {onchange} />{ name }</label> }
    };
    html! {
        <details class="menu">
            <summary class="button button--quiet">{ WRONG_FLAG.get(lang) }</summary>
            <div class="menu__list menu__list--form">
                <p class="finding__note">{ WRONG_FLAG_ABOUT.get(lang) }</p>
                { tick(TICK_WORDS.get(lang), ticked.words, |now| Ticked { words: !now.words, ..now }) }
                { tick(TICK_MESSAGE.get(lang), ticked.message, |now| Ticked { message: !now.message, ..now }) }
                <CopyBox {lang} label={NOTE_LABEL.get(lang)} rows=5
                    words={report::wrong_flag(&props.finding, &props.text, *ticked, lang)} />
            </div>
        </details>
    }
}
