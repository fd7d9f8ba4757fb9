//! The ways in: a file, a drop, a pasted list; and what becomes of it.

use super::state::{Action, Phase, Source};
use super::strings::{
    CHECK_AGAIN, CHECK_PASTED, CHECKING, CHOOSE, CHOOSE_HINT, PASTE, PASTE_EXAMPLE, PASTED_NAME, STALE, STOP,
    STOPPED, failure_words, progress_words, size_words,
};
use super::{PartProps, use_list_client, use_list_state};
use crate::components::icon;
use crate::platform;
use web_sys::{Blob, File, HtmlTextAreaElement};
use yew::prelude::*;

/// What the file dialogue offers; what cannot be read is refused with a reason.
const ACCEPTED: &str = ".csv,.tsv,.txt,.vcf,text/csv,text/tab-separated-values,text/plain,text/vcard";

/// A check of less than this is over before an estimate would be read.
const ESTIMATED_FROM_MS: f64 = 1_500.0;

fn from_file(file: File) -> Source {
    Source { name: Some(file.name().into()), file: Blob::from(file) }
}

/// File field, drop zone and box for numbers.
#[component]
pub(super) fn Intake(props: &PartProps) -> Html {
    let lang = props.lang;
    let store = use_list_state();
    let client = use_list_client();
    let hovered = use_state_eq(|| false);
    let pasted = use_node_ref();
    let give = {
        let (dispatcher, client) = (store.dispatcher(), client);
        Callback::from(move |source: Source| {
            client.stop();
            dispatcher.dispatch(Action::Given(source));
        })
    };
    let onchange = {
        let give = give.clone();
        Callback::from(move |event: Event| {
            if let Some(file) = platform::chosen_file(&event) {
                give.emit(from_file(file));
            }
        })
    };
    let ondragover = {
        let setter = hovered.setter();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            setter.set(true);
        })
    };
    let ondragleave = {
        let setter = hovered.setter();
        Callback::from(move |_: DragEvent| setter.set(false))
    };
    let ondrop = {
        let (give, setter) = (give.clone(), hovered.setter());
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            setter.set(false);
            if let Some(file) = platform::dropped_file(&event) {
                give.emit(from_file(file));
            }
        })
    };
    let onpasted = {
        let pasted = pasted.clone();
        Callback::from(move |_: MouseEvent| {
            let text = pasted.cast::<HtmlTextAreaElement>().map(|area| area.value()).unwrap_or_default();
            if let Some(file) = platform::pasted_file(&text) {
                give.emit(Source { name: None, file });
            }
        })
    };
    let class = classes!("drop", hovered.then_some("drop--hovered"));
    html! {
        <div class="contacts__ways">
            <div {class} {ondragover} {ondragleave} {ondrop}>
                <label class="drop__label" for="list-file">{ CHOOSE.get(lang) }</label>
                <input class="drop__field" id="list-file" type="file" accept={ACCEPTED} aria-describedby="list-hint" {onchange} />
                <p class="contacts__hint" id="list-hint">{ CHOOSE_HINT.get(lang) }</p>
            </div>
            <div class="paste">
                <label class="paste__label" for="list-text">{ PASTE.get(lang) }</label>
                <textarea class="field" id="list-text" rows="4" autocomplete="off" spellcheck="false" translate="no"
                    placeholder={PASTE_EXAMPLE.get(lang)} ref={pasted} />
                <button type="button" class="button" onclick={onpasted}>{ CHECK_PASTED.get(lang) }</button>
            </div>
        </div>
    }
}

/// What becomes of the list: progress, a failure with a way on, or which list the result is about.
#[component]
pub(super) fn Status(props: &PartProps) -> Html {
    let lang = props.lang;
    let store = use_list_state();
    let client = use_list_client();
    let Some(source) = &store.source else { return html! { <div role="status" /> } };
    let name = source.name.clone().unwrap_or_else(|| PASTED_NAME.get(lang).into());
    let again = {
        let dispatcher = store.dispatcher();
        Callback::from(move |_: MouseEvent| dispatcher.dispatch(Action::CheckAgain))
    };
    let again = html! {
        <button type="button" class="button" onclick={again}>{ icon("undo") }{ CHECK_AGAIN.get(lang) }</button>
    };
    let body = match &store.phase {
        Phase::Idle => Html::default(),
        Phase::Checking(progress, since) => {
            let stop = {
                let dispatcher = store.dispatcher();
                Callback::from(move |_: MouseEvent| {
                    client.stop();
                    dispatcher.dispatch(Action::Stopped);
                })
            };
            let size = source.file.size().max(1.0);
            let share = (progress.bytes / size).min(1.0);
            let passed_ms = platform::now_ms() - since;
            let left = (share > 0.0 && passed_ms > ESTIMATED_FROM_MS)
                .then(|| whole(passed_ms / share * (1.0 - share) / 1_000.0) + 1);
            html! {
                <div class="status">
                    <p class="status__title">{ CHECKING.get(lang) }{ ": " }<bdi translate="no">{ name }</bdi></p>
                    <progress class="status__bar" max="100" value={whole(share * 100.0).to_string()} aria-label={CHECKING.get(lang)} />
                    <p class="status__words">{ progress_words(progress.rows, whole(share * 100.0), left, lang) }</p>
                    <button type="button" class="button" onclick={stop}>{ icon("close") }{ STOP.get(lang) }</button>
                </div>
            }
        }
        Phase::Stopped => html! {
            <div class="notice"><div class="notice__words"><p>{ STOPPED.get(lang) }</p>{ again }</div></div>
        },
        Phase::Failed(failure) => {
            let (what, way_on) = failure_words(failure, lang);
            html! {
                <div class="notice notice--failure">
                    { icon("warning") }
                    <div class="notice__words">
                        <p class="notice__title">{ what }</p>
                        <p>{ way_on.get(lang) }</p>
                        { again }
                    </div>
                </div>
            }
        }
        Phase::Done => html! {
            <>
                <p class="status__source">
                    { icon("check") }<bdi translate="no">{ name }</bdi>
                    <span class="contacts__hint">{ size_words(source.file.size(), lang) }</span>
                </p>
                if store.stale {
                    <div class="notice"><div class="notice__words"><p>{ STALE.get(lang) }</p>{ again }</div></div>
                }
            </>
        },
    };
    html! { <div role="status" class="contacts__status">{ body }</div> }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "shares and seconds are small")]
fn whole(value: f64) -> u32 {
    value as u32
}
