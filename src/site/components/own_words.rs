//! Names that are the visitor's own, and whether the device remembers them.

use super::icon;
use crate::hooks::use_store;
use crate::state::{Action, Store};
use crate::strings::mending::{ADD_OWN_WORD, OWN_WORD, OWN_WORDS_ABOUT, REMEMBER, SETTINGS, remove_own_word};
use engine::Lang;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The language of the words.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct OwnWordsFoldProps {
    /// The language of the words.
    pub lang: Lang,
}

/// A fold with the list of names, a field for one more, and the one tick that lets the device remember.
#[component]
pub fn OwnWordsFold(props: &OwnWordsFoldProps) -> Html {
    let lang = props.lang;
    let store = use_store();
    let field = use_node_ref();
    let add = {
        let (field, dispatcher) = (field.clone(), store.dispatcher());
        Callback::from(move |()| {
            let Some(field) = field.cast::<HtmlInputElement>() else { return };
            dispatcher.dispatch(Action::OwnWordAdded(field.value()));
            field.set_value("");
        })
    };
    let onkeydown = {
        let add = add.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" && !event.is_composing() {
                add.emit(());
            }
        })
    };
    let onclick = Callback::from(move |_: MouseEvent| add.emit(()));
    let onchange = {
        let (dispatcher, remembers) = (store.dispatcher(), store.remembers);
        Callback::from(move |_: Event| dispatcher.dispatch(Action::RememberingChosen(!remembers)))
    };
    html! {
        <details class="fold">
            <summary class="fold__head">{ SETTINGS.get(lang) }</summary>
            <div class="menu__list menu__list--form">
                <p class="finding__note">{ OWN_WORDS_ABOUT.get(lang) }</p>
                { names(&store, lang) }
                <label class="choice__label" for="own-word">{ OWN_WORD.get(lang) }</label>
                <div class="copy__foot">
                    <input id="own-word" class="field" type="text" maxlength="60" autocomplete="off" ref={field} {onkeydown} />
                    <button type="button" class="button" {onclick}>{ ADD_OWN_WORD.get(lang) }</button>
                </div>
                <label class="tick">
                    <input type="checkbox" checked={store.remembers} {onchange} />{ REMEMBER.get(lang) }
                </label>
            </div>
        </details>
    }
}

fn names(store: &Store, lang: Lang) -> Html {
    let row = |name: &str| {
        let (dispatcher, own) = (store.dispatcher(), name.to_owned());
        let onclick =
            Callback::from(move |_: MouseEvent| dispatcher.dispatch(Action::OwnWordRemoved(own.clone())));
        html! {
            <li>
                <button type="button" class="chip" translate="no" aria-label={remove_own_word(name, lang)} {onclick}>
                    { name.to_owned() }{ icon("close") }
                </button>
            </li>
        }
    };
    if store.dismissals.own.is_empty() {
        return Html::default();
    }
    html! { <ul class="samples__list">{ for store.dismissals.own.iter().map(row) }</ul> }
}
