//! Findings, preview and report as tabs over one column.

use super::{Findings, PreviewPane, ReportPane};
use crate::hooks::use_store;
use crate::platform;
use crate::state::{Action, View};
use crate::strings::Text;
use crate::strings::report::{RESULTS, TAB_FINDINGS, TAB_PREVIEW, TAB_REPORT};
use engine::Lang;
use yew::prelude::*;

/// The language of the words.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct ResultsProps {
    /// The language of the words.
    pub lang: Lang,
}

const fn name(view: View) -> Text {
    match view {
        View::Findings => TAB_FINDINGS,
        View::Preview => TAB_PREVIEW,
        View::Report => TAB_REPORT,
    }
}

/// The column beside the text. All three panels stay in the page, so what was opened stays open.
#[component]
pub fn Results(props: &ResultsProps) -> Html {
    let lang = props.lang;
    let store = use_store();
    let tab = |view: View| {
        let dispatcher = store.dispatcher();
        let onclick = Callback::from(move |_: MouseEvent| dispatcher.dispatch(Action::ViewChosen(view)));
        let current = store.view == view;
        html! {
            <button type="button" role="tab" class="tab" id={format!("tab-{}", view.code())}
                aria-controls={format!("panel-{}", view.code())} aria-selected={if current { "true" } else { "false" }}
                tabindex={if current { "0" } else { "-1" }} {onclick}>{ name(view).get(lang) }</button>
        }
    };
    let onkeydown = {
        let store = store.clone();
        Callback::from(move |event: KeyboardEvent| {
            let to = match event.key().as_str() {
                "ArrowRight" => store.view.beside(1),
                "ArrowLeft" => store.view.beside(View::ALL.len() - 1),
                _ => return,
            };
            event.prevent_default();
            store.dispatch(Action::ViewChosen(to));
            platform::focus_quietly(&format!("tab-{}", to.code()));
        })
    };
    let panel = |view: View, content: Html| {
        html! {
            <div role="tabpanel" class={format!("panel panel--{}", view.code())} id={format!("panel-{}", view.code())}
                aria-labelledby={format!("tab-{}", view.code())} hidden={store.view != view}>{ content }</div>
        }
    };
    html! {
        <>
            <div class="tabs" role="tablist" aria-label={RESULTS.get(lang)} {onkeydown}>{ for View::ALL.map(tab) }</div>
            { panel(View::Findings, html! { <Findings {lang} /> }) }
            { panel(View::Preview, html! { <PreviewPane {lang} /> }) }
            { panel(View::Report, html! { if store.view == View::Report { <ReportPane {lang} /> } }) }
        </>
    }
}
