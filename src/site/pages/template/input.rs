//! Where a template comes in: text box, form or files, and the way from one form to another.

use super::PartProps;
use super::form::TemplateForm;
use super::hooks::{use_client, use_store};
use super::state::{Action, Origin, Store, Written};
use super::strings::{
    AS_FORM, AS_JSON, AS_TEXT, BOX_LABEL, CHOOSE_FILES, CHOOSE_FOLDER, DROP, EMPTY_BOX, FILES_CHECKED, FORMS,
    PLACEHOLDER, SAMPLE, SAMPLE_PLAIN, recognised,
};
use crate::components::icon;
use crate::platform::{self, DRAFT_ID};
use engine::report::template::TemplateForm as Form;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// The id of the file field, which its label names.
const FILES_ID: &str = "template-files";
/// The id of the field that takes all files of a folder.
const FOLDER_ID: &str = "template-folder";

#[component]
pub(super) fn Input(props: &PartProps) -> Html {
    let lang = props.lang;
    let store = use_store();
    let client = use_client();
    let area = use_node_ref();
    {
        // The text area is not controlled, so what was typed before the interface started survives it.
        let (area, store) = (area.clone(), store.clone());
        let watched = (store.draft_revision, store.origin == Origin::Form);
        use_effect_with(watched, move |_| {
            let Some(area) = area.cast::<HtmlTextAreaElement>() else { return };
            let typed = area.value();
            if store.draft_revision == 0 && store.draft.is_empty() {
                store.dispatch(Action::DraftEdited(typed.into()));
            } else if typed != *store.draft {
                area.set_value(&store.draft);
            }
        });
    }
    let oninput = {
        let dispatcher = store.dispatcher();
        Callback::from(move |event: InputEvent| {
            if let Some(area) = event.target_dyn_into::<HtmlTextAreaElement>() {
                dispatcher.dispatch(Action::DraftEdited(area.value().into()));
            }
        })
    };
    let onchange = {
        let (store, client) = (store.clone(), client.clone());
        Callback::from(move |event: Event| {
            let Some(field) = event.target_dyn_into::<HtmlInputElement>() else { return };
            if let Some(files) = field.files().filter(|files| files.length() > 0) {
                store.dispatch(Action::FilesChosen);
                client.check_files(files.into());
            }
            field.set_value("");
        })
    };
    let ondrop = {
        let (store, client) = (store.clone(), client);
        Callback::from(move |event: DragEvent| {
            let files = event.data_transfer().and_then(|transfer| transfer.files());
            if let Some(files) = files.filter(|files| files.length() > 0) {
                event.prevent_default();
                store.dispatch(Action::FilesChosen);
                client.check_files(files.into());
            }
        })
    };
    let ondragover = Callback::from(|event: DragEvent| event.prevent_default());
    html! {
        <div class="template-input" {ondrop} {ondragover}>
            <Forms {lang} />
            if store.origin == Origin::Form {
                <TemplateForm {lang} />
            } else {
                <label class="template-input__label" for={DRAFT_ID}>{ BOX_LABEL.get(lang) }</label>
                <textarea class="field template-input__text" id={DRAFT_ID} ref={area} translate="no" spellcheck="false"
                    autocomplete="off" aria-describedby="template-form" placeholder={PLACEHOLDER.get(lang)} {oninput} />
                <p class="panel__hint" id="template-form">
                    { match (store.origin, store.recognised()) {
                        (Origin::Files, _) => FILES_CHECKED.get(lang).to_owned(),
                        (_, Some(form)) => recognised(form, store.count(), lang),
                        (_, None) => EMPTY_BOX.get(lang).to_owned(),
                    } }
                </p>
            }
            <div class="template-input__row">
                <label class="button" for={FILES_ID}>{ CHOOSE_FILES.get(lang) }</label>
                <input class="visually-hidden" id={FILES_ID} type="file" multiple=true
                    accept=".json,.jsonl,.ndjson,.csv,.txt" onchange={onchange.clone()} />
                <label class="button" for={FOLDER_ID}>{ CHOOSE_FOLDER.get(lang) }</label>
                <input class="visually-hidden" id={FOLDER_ID} type="file" webkitdirectory=true {onchange} />
                <span class="panel__hint">{ DROP.get(lang) }</span>
            </div>
            if store.draft.is_empty() && store.origin == Origin::Draft { { sample(&store, lang) } }
        </div>
    }
}

/// A template to begin with.
fn sample(store: &Store, lang: engine::Lang) -> Html {
    let dispatcher = store.dispatcher();
    let onclick = Callback::from(move |_: MouseEvent| {
        dispatcher.dispatch(Action::DraftReplaced(SAMPLE_PLAIN.get(lang).into()));
    });
    html! { <div><button type="button" class="chip" {onclick}>{ SAMPLE.get(lang) }</button></div> }
}

/// The three forms; choosing one turns the template at hand into it.
#[component]
fn Forms(props: &PartProps) -> Html {
    let lang = props.lang;
    let store = use_store();
    let client = use_client();
    let is_form = store.origin == Origin::Form;
    let is_refused = store.report().is_none() && !store.draft.trim().is_empty();
    let written = |to: Written| {
        let (store, client) = (store.clone(), client.clone());
        Callback::from(move |_: MouseEvent| match store.report() {
            _ if store.origin == Origin::Form => client.write(&store.form, to),
            Some(report) => client.write(&report.template, to),
            None => platform::focus_quietly(DRAFT_ID),
        })
    };
    let onform = {
        let dispatcher = store.dispatcher();
        Callback::from(move |_: MouseEvent| dispatcher.dispatch(Action::FormOpened))
    };
    let chip = |name: &'static str, pressed: bool, onclick: Callback<MouseEvent>| {
        html! {
            <button type="button" class="chip" aria-pressed={if pressed { "true" } else { "false" }}
                disabled={is_refused && !is_form} {onclick}>
                if pressed { { icon("check") } }{ name }
            </button>
        }
    };
    let holds = |form: Form| store.origin == Origin::Draft && store.recognised() == Some(form);
    html! {
        <div class="template-input__row" role="group" aria-label={FORMS.get(lang)}>
            { chip(AS_TEXT.get(lang), holds(Form::Text), written(Written::Text)) }
            { chip(AS_JSON.get(lang), holds(Form::Json), written(Written::Json)) }
            { chip(AS_FORM.get(lang), is_form, onform) }
        </div>
    }
}
