//! The register of people who said stop: taken in, counted, kept on request, saved as a file, deleted.

use super::state::{Action, Intake};
use super::strings::{
    KEEP_REFUSED, STOPS, STOPS_ADD, STOPS_FILE, STOPS_FORGET, STOPS_FORGET_SURE, STOPS_HINT, STOPS_KEEP,
    STOPS_KEPT, STOPS_NONE, STOPS_NOT_KEPT, STOPS_PASTE, STOPS_SAVE, STOPS_WORKING, stop_failure_words,
    stops_words,
};
use super::{use_list_client, use_list_state};
use crate::hooks::{Keeping, Kept};
use crate::platform;
use engine::Lang;
use web_sys::{Blob, HtmlTextAreaElement};
use yew::prelude::*;

/// The language, and whether the register is kept.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct StopRegisterProps {
    pub(super) lang: Lang,
    pub(super) kept: Kept,
}

/// The register with all that can be done with it.
#[component]
pub(super) fn StopRegister(props: &StopRegisterProps) -> Html {
    let lang = props.lang;
    let store = use_list_state();
    let client = use_list_client();
    let pasted = use_node_ref();
    let asked_to_forget = use_state_eq(|| false);
    let register = &store.asked.register;
    let give = {
        let (dispatcher, client, salt) = (store.dispatcher(), client, register.salt.clone());
        Callback::from(move |file: Blob| {
            dispatcher.dispatch(Action::StopsGiven);
            client.mark(&file, &salt);
        })
    };
    let onadd = {
        let (give, pasted) = (give.clone(), pasted.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(area) = pasted.cast::<HtmlTextAreaElement>() else { return };
            if let Some(file) = platform::pasted_file(&area.value()) {
                // The numbers themselves do not stay on the page.
                area.set_value("");
                give.emit(file);
            }
        })
    };
    let onfile = {
        let give = give.clone();
        Callback::from(move |event: Event| {
            if let Some(file) = platform::chosen_file(&event) {
                give.emit(Blob::from(file));
            }
        })
    };
    let ondrop = Callback::from(move |event: DragEvent| {
        event.prevent_default();
        if let Some(file) = platform::dropped_file(&event) {
            give.emit(Blob::from(file));
        }
    });
    let ondragover = |event: DragEvent| event.prevent_default();
    let onsave = {
        let register = register.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(json) = platform::to_json(&register) {
                platform::offer_file("prakirim-stop.json", "application/json", &json);
            }
        })
    };
    let onforget = {
        let (dispatcher, turn, asked) =
            (store.dispatcher(), props.kept.turn.clone(), asked_to_forget.clone());
        Callback::from(move |_: MouseEvent| {
            if *asked {
                turn.emit(false);
                dispatcher.dispatch(Action::StopsForgotten);
            }
            asked.set(!*asked);
        })
    };
    let is_kept = props.kept.keeping == Keeping::On;
    let onkeep = props.kept.turn.reform(move |_: Event| !is_kept);
    let keeping = match props.kept.keeping {
        Keeping::Off => STOPS_NOT_KEPT,
        Keeping::On => STOPS_KEPT,
        Keeping::Refused => KEEP_REFUSED,
    };
    let count = register.marks.len();
    let said = match &store.stops_intake {
        Intake::Reading => STOPS_WORKING.get(lang).to_owned(),
        Intake::Failed(failure) => stop_failure_words(failure, lang),
        Intake::Done if count == 0 => STOPS_NONE.get(lang).to_owned(),
        Intake::Done => stops_words(count, &store.stops_changed, lang),
    };
    let forget = if *asked_to_forget { STOPS_FORGET_SURE } else { STOPS_FORGET };
    html! {
        <details class="contacts__fold stops">
            <summary>{ STOPS.get(lang) }</summary>
            <div class="contacts__part" {ondragover} {ondrop}>
                <p class="contacts__hint">{ STOPS_HINT.get(lang) }</p>
                <label class="question">
                    <span>{ STOPS_PASTE.get(lang) }</span>
                    <textarea class="field" id="stop-text" rows="3" autocomplete="off" spellcheck="false" translate="no" ref={pasted} />
                </label>
                <button type="button" class="button stops__add" onclick={onadd}>{ STOPS_ADD.get(lang) }</button>
                <label class="question">
                    <span>{ STOPS_FILE.get(lang) }</span>
                    <input class="drop__field" id="stop-file" type="file" accept=".csv,.tsv,.txt,.vcf,.json" onchange={onfile} />
                </label>
                <p class="stops__count" role="status">{ said }</p>
                <label class="tick"><input type="checkbox" checked={is_kept} onchange={onkeep} />{ STOPS_KEEP.get(lang) }</label>
                <p class="contacts__hint" role="status">{ keeping.get(lang) }</p>
                if count > 0 {
                    <div class="contacts__bar">
                        <button type="button" class="button" onclick={onsave}>{ STOPS_SAVE.get(lang) }</button>
                        <button type="button" class="button" onclick={onforget}>{ forget.get(lang) }</button>
                    </div>
                }
            </div>
        </details>
    }
}
