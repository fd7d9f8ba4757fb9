//! Where the messages come from: the text box, or a file.

use super::intake::{self, Form, NAMES};
use super::strings::{CHECK, FILE, HINT, LABEL, TOO_LARGE};
use crate::platform;
use engine::Lang;
use std::rc::Rc;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// The largest file that is read.
const MAX_FILE_BYTES: f64 = 5_000_000.0;

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct InputProps {
    pub(super) lang: Lang,
    /// Hears the messages, and how many there were before the rest was left out.
    pub(super) onbegin: Callback<(Vec<Rc<str>>, usize)>,
}

/// A text box that is not controlled, so that what was typed before the program started stays, and a file field.
#[component]
pub(super) fn Input(props: &InputProps) -> Html {
    let lang = props.lang;
    let area = use_node_ref();
    let is_refused = use_state_eq(|| false);
    let begin = {
        let onbegin = props.onbegin.clone();
        Callback::from(move |(text, form): (String, Form)| {
            onbegin.emit(intake::messages(&text, form, |line| platform::text_of_json(line, &NAMES)));
        })
    };
    let onclick = {
        let (area, begin, refused) = (area.clone(), begin.clone(), is_refused.setter());
        Callback::from(move |_: MouseEvent| {
            refused.set(false);
            if let Some(area) = area.cast::<HtmlTextAreaElement>() {
                begin.emit((area.value(), Form::Blocks));
            }
        })
    };
    let onchange = {
        let refused = is_refused.setter();
        Callback::from(move |event: web_sys::Event| {
            let Some(field) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let Some(file) = field.files().and_then(|files| files.get(0)) else { return };
            let form = Form::of_file(&file.name());
            let (begin, refused) = (begin.clone(), refused.clone());
            // The same file can be chosen again after it was changed.
            field.set_value("");
            if file.size() > MAX_FILE_BYTES {
                return refused.set(true);
            }
            platform::read_file(&file, move |text| {
                refused.set(text.is_none());
                if let Some(text) = text {
                    begin.emit((text, form));
                }
            });
        })
    };
    html! {
        <>
            <label for="messages">{ LABEL.get(lang) }</label>
            <textarea class="copy__words batch__text" id="messages" rows="8" ref={area} translate="no" spellcheck="false"
                autocomplete="off" aria-describedby="messages-hint" />
            <p class="panel__hint" id="messages-hint">{ HINT.get(lang) }</p>
            <div class="copy__foot">
                <button type="button" class="button button--strong" {onclick}>{ CHECK.get(lang) }</button>
                <label class="batch__file">
                    <span>{ FILE.get(lang) }</span>
                    <input type="file" accept=".csv,.tsv,.jsonl,.ndjson,.txt,text/plain,text/csv" {onchange} />
                </label>
            </div>
            if *is_refused { <p class="notice" role="alert">{ TOO_LARGE.get(lang) }</p> }
        </>
    }
}
