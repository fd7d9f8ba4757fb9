//! Hiding a finding, and the list of what is hidden.

use super::severity_icon;
use crate::dismissals::Reach;
use crate::hooks::use_store;
use crate::state::{Action, AppState, Outcome, RuleBook, Store};
use crate::strings::findings::TEXTS_LOADING;
use crate::strings::mending::{BRING_BACK, DISMISS, dismiss_choice, dismissed_how, hidden_count};
use engine::Lang;
use engine::report::Finding;
use yew::prelude::*;

/// The quiet menu of a finding.
pub(super) fn dismiss_menu(store: &Store, index: usize, marked: bool, lang: Lang) -> Html {
    let reaches = [Some(Reach::Words), Some(Reach::Text), Some(Reach::Always), marked.then_some(Reach::Own)];
    let reaches = reaches.into_iter().flatten();
    let choice = |reach: Reach| {
        let dispatcher = store.dispatcher();
        let onclick =
            Callback::from(move |_: MouseEvent| dispatcher.dispatch(Action::Dismissed(index, reach)));
        html! {
            <li><button type="button" class="menu__item" {onclick}>{ dismiss_choice(reach).get(lang) }</button></li>
        }
    };
    html! {
        <details class="menu">
            <summary class="button button--quiet">{ DISMISS.get(lang) }</summary>
            <ul class="menu__list">{ for reaches.map(choice) }</ul>
        </details>
    }
}

/// The language of the words.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct HiddenFindingsProps {
    /// The language of the words.
    pub lang: Lang,
    /// The report and its text.
    pub outcome: Outcome,
}

/// How many findings are hidden, and which, each with the way back.
#[component]
pub fn HiddenFindings(props: &HiddenFindingsProps) -> Html {
    let lang = props.lang;
    let store = use_store();
    let book = store.texts(lang).book();
    let row = |(&index, &reach): (&usize, &Reach)| {
        let finding = props.outcome.report.findings.get(index)?;
        let dispatcher = store.dispatcher();
        let onclick = Callback::from(move |_: MouseEvent| dispatcher.dispatch(Action::BroughtBack(index)));
        Some(html! {
            <li class="hidden__row" key={finding.rule.clone()}>
                { severity_icon(finding.severity) }
                <span class="hidden__words">
                    <span>{ title(finding, book.as_deref(), lang) }</span>
                    <span class="finding__note">{ dismissed_how(reach).get(lang) }</span>
                </span>
                <button type="button" class="button button--quiet" {onclick}>{ BRING_BACK.get(lang) }</button>
            </li>
        })
    };
    if store.hidden.is_empty() {
        return Html::default();
    }
    html! {
        <details class="hidden">
            <summary class="hidden__count">{ hidden_count(store.hidden.len(), lang) }</summary>
            <ul class="hidden__list">{ for store.hidden.iter().filter_map(row) }</ul>
        </details>
    }
}

fn title(finding: &Finding, book: Option<&RuleBook>, lang: Lang) -> String {
    let rule = book.and_then(|book| book.rule(&finding.rule));
    rule.map_or_else(|| TEXTS_LOADING.get(lang).to_owned(), |rule| rule.title.clone())
}

/// Whether there are findings and all of them are hidden.
pub(super) fn is_all_hidden(state: &AppState) -> bool {
    !state.hidden.is_empty() && state.shown().next().is_none()
}
