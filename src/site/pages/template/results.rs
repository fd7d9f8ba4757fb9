//! What was found: the table of many templates, the findings, the category, the preview, and what was left out.

use super::PartProps;
use super::category::CategoryPart;
use super::finding::finding;
use super::hooks::use_store;
use super::phone::Phone;
use super::state::{Action, Store};
use super::strings::{
    CHANGE_MADE, EMPTY, EMPTY_TITLE, NOT_CHECKED, NOTHING_FOUND, OPEN_TEMPLATE, PREDICTION, REFUSED_TITLE,
    UNDO_CHANGE, WORDS_FAILED, refused, verdict,
};
use super::table::Table;
use crate::components::{failed, icon};
use crate::hooks::use_settled;
use crate::state::Check;
use crate::strings::RETRY;
use engine::Lang;
use engine::report::template::{TemplateError, TemplateReport};
use yew::prelude::*;

/// Screen readers speak this long after the last key, not in between.
const QUIET_MS: u32 = 1_000;

#[component]
pub(super) fn Results(props: &PartProps) -> Html {
    let lang = props.lang;
    let store = use_store();
    let onretry = {
        let dispatcher = store.dispatcher();
        Callback::from(move |_: MouseEvent| dispatcher.dispatch(Action::Retried))
    };
    let refusal = store.checked.as_ref().and_then(|checked| checked.refused.as_ref());
    let title = match (store.report(), refusal) {
        (_, Some(_)) => REFUSED_TITLE.get(lang).to_owned(),
        (Some(report), None) => verdict(report.findings.len(), report.ok, lang),
        (None, None) => EMPTY_TITLE.get(lang).to_owned(),
    };
    let said =
        if store.check == Check::Waiting || store.checked.is_none() { String::new() } else { title.clone() };
    let spoken = use_settled(said, store.draft.clone(), String::new(), QUIET_MS);
    html! {
        <section class="findings" id="findings" aria-labelledby="findings-title">
            if store.count() > 1 { <Table {lang} /> }
            <h2 class="findings__title" id="findings-title" tabindex="-1">{ title }</h2>
            <p class="visually-hidden" role="status">{ spoken }</p>
            if let Check::Failed(failure) = store.check { { failed(failure, lang, onretry.clone()) } }
            if store.words_failed.is_some() {
                <div class="notice">
                    { icon("warning") }
                    <div class="notice__words">
                        <p>{ WORDS_FAILED.get(lang) }</p>
                        <button type="button" class="button" onclick={onretry}>{ RETRY.get(lang) }</button>
                    </div>
                </div>
            }
            if let Some(error) = refusal { { refusal_notice(error, lang) } }
            if store.before.is_some() { { undo(&store, lang) } }
            { opened(&store, lang) }
        </section>
    }
}

/// The way back from the change made last.
fn undo(store: &Store, lang: Lang) -> Html {
    let dispatcher = store.dispatcher();
    let onclick = Callback::from(move |_: MouseEvent| dispatcher.dispatch(Action::Undone));
    html! {
        <div class="template-input__row">
            <span role="status">{ CHANGE_MADE.get(lang) }</span>
            <button type="button" class="button" {onclick}>{ UNDO_CHANGE.get(lang) }</button>
        </div>
    }
}

fn refusal_notice(error: &TemplateError, lang: Lang) -> Html {
    html! {
        <div class="notice notice--failure" role="alert">
            { icon("warning") }
            <div class="notice__words"><p class="notice__title">{ refused(error, lang) }</p></div>
        </div>
    }
}

fn opened(store: &Store, lang: Lang) -> Html {
    let Some(entry) = store.opened.as_ref().and_then(|opened| opened.entry.as_ref()) else {
        let is_refused = store.checked.is_some();
        return html! { if !is_refused { <p class="findings__hint">{ EMPTY.get(lang) }</p> } };
    };
    match (&entry.report, &entry.error) {
        (Some(report), _) => html! {
            <>
                if store.count() > 1 { <p class="findings__hint">{ OPEN_TEMPLATE.get(lang) }{ " " }<b translate="no">{ entry.id.clone() }</b></p> }
                { list(store, report, lang) }
                <CategoryPart {lang} />
                <Phone {lang} />
                { left_out(store, report, lang) }
            </>
        },
        (None, Some(error)) => refusal_notice(error, lang),
        (None, None) => Html::default(),
    }
}

fn list(store: &Store, report: &TemplateReport, lang: Lang) -> Html {
    let card = |index: usize| {
        html! { <li key={index}>{ finding(store, report, index, lang) }</li> }
    };
    html! {
        <>
            <p class="findings__hint">{ if report.findings.is_empty() { NOTHING_FOUND } else { PREDICTION }.get(lang) }</p>
            if !report.findings.is_empty() {
                <ol class="findings__list">{ for (0..report.findings.len()).map(card) }</ol>
            }
        </>
    }
}

/// What was not checked, each with its reason.
fn left_out(store: &Store, report: &TemplateReport, lang: Lang) -> Html {
    let Some(words) = &store.words else { return Html::default() };
    let row = |id: &String| {
        let told = words.about.not_checked.iter().find(|each| each.id == *id)?;
        Some(html! { <li><b>{ told.what.clone() }</b>{ ", " }{ told.because.clone() }</li> })
    };
    html! {
        if !report.not_checked.is_empty() {
            <section class="template-part" aria-labelledby="not-checked">
                <h3 id="not-checked">{ NOT_CHECKED.get(lang) }</h3>
                <ul class="template-part__list">{ for report.not_checked.iter().filter_map(row) }</ul>
            </section>
        }
    }
}
