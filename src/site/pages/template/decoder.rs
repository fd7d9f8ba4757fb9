//! The decoder: what a pasted error code or reason of refusal means, and what to change.

use super::PartProps;
use super::strings::{DECODER, DECODER_ALL, DECODER_FIX, DECODER_LABEL, DECODER_MORE, DECODER_NONE};
use crate::components::DocumentLink;
use crate::guide::say;
use crate::navigation::CODES;
use engine::Lang;
use knowledge::ErrorCard;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

const FIELD_ID: &str = "decoder";

#[component]
pub(super) fn Decoder(props: &PartProps) -> Html {
    let lang = props.lang;
    let pasted = use_state_eq(String::new);
    let oninput = {
        let pasted = pasted.setter();
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target_dyn_into::<HtmlTextAreaElement>() {
                pasted.set(field.value());
            }
        })
    };
    let found = knowledge::errors_in(&pasted);
    let is_unknown = found.is_empty() && !pasted.trim().is_empty();
    html! {
        <section class="template-part" aria-labelledby="decoder-title">
            <h2 class="template-part__title" id="decoder-title">{ DECODER.get(lang) }</h2>
            <label class="template-input__label" for={FIELD_ID}>{ DECODER_LABEL.get(lang) }</label>
            <textarea class="template-field" id={FIELD_ID} rows="2" translate="no" spellcheck="false" autocomplete="off"
                placeholder="TAG_CONTENT_MISMATCH, 132001, {\"error\": …}" {oninput} />
            <div class="template-decoded" role="status">
                { for found.into_iter().map(|each| card(each, lang)) }
                if is_unknown { <p>{ DECODER_NONE.get(lang) }</p> }
            </div>
            <p class="panel__hint"><DocumentLink path={CODES.path(lang)}>{ DECODER_ALL.get(lang) }</DocumentLink></p>
        </section>
    }
}

/// What a code means and what to do; sources and screens stand in the guide's card.
fn card(card: &ErrorCard, lang: Lang) -> Html {
    let path = format!("{}#code-{}", CODES.path(lang), card.code);
    html! {
        <div class="template-part__fact">
            <p><code translate="no">{ card.code }</code>{ " " }{ say(card.means, lang) }</p>
            <p><b>{ DECODER_FIX.get(lang) }</b>{ " " }{ say(card.fix, lang) }</p>
            <p><DocumentLink {path}>{ DECODER_MORE.get(lang) }</DocumentLink></p>
        </div>
    }
}
