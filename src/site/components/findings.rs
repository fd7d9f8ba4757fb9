//! The list of findings, and what stands in its place while there is none.

use super::dismissal::is_all_hidden;
use super::{FindingCard, HiddenFindings, MendedBar, icon, part_list, severity_icon};
use crate::hooks::{use_keys, use_settled, use_store};
use crate::state::{Action, Check, Failure, Outcome, Step, Store, Texts};
use crate::strings::findings::{
    EMPTY_TITLE, EMPTY_WHY, LOADING_TITLE, LOADING_WHY, NO_FINDINGS, NO_FINDINGS_WHY, TEXTS_FAILED,
    failure_title, failure_why, finding_count, over_cap,
};
use crate::strings::mending::{ALL_HIDDEN, NEXT_FINDING, NEXT_KEYS, PREVIOUS_FINDING, PREVIOUS_KEYS};
use crate::strings::{RETRY, severity_meaning, severity_word};
use engine::{Lang, Severity};
use yew::prelude::*;

/// The checks are usually ready before the eye would notice that they were not; words that flash are noise.
const PATIENCE_MS: u32 = 400;

/// The language of the words.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct FindingsProps {
    /// The language of the words.
    pub lang: Lang,
}

/// The column of findings in each of its states.
#[component]
pub fn Findings(props: &FindingsProps) -> Html {
    let lang = props.lang;
    let store = use_store();
    use_keys(&store);
    let waiting_for_first = store.check == Check::Waiting && store.outcome.is_none();
    let waits_long = use_settled(waiting_for_first, (), false, PATIENCE_MS) && waiting_for_first;
    let onretry = {
        let dispatcher = store.dispatcher();
        Callback::from(move |_: MouseEvent| dispatcher.dispatch(Action::Retried))
    };
    let failure = match store.check {
        Check::Failed(failure) => Some(failure),
        Check::Settled | Check::Waiting => None,
    };
    let (title, body) = match (&store.outcome, failure) {
        (None, Some(failure)) => (failure_title(failure).get(lang).to_owned(), Html::default()),
        (Some(outcome), _) => (heading(&store, lang), list(&store, outcome, lang, &onretry)),
        (None, None) if waits_long => (
            LOADING_TITLE.get(lang).to_owned(),
            html! { <p class="findings__hint">{ LOADING_WHY.get(lang) }</p> },
        ),
        (None, None) => (EMPTY_TITLE.get(lang).to_owned(), legend(lang)),
    };
    html! {
        <section class="findings" id="findings" aria-labelledby="findings-title">
            <h2 class="findings__title" id="findings-title" tabindex="-1">{ title }</h2>
            if let Some(failure) = failure { { failed(failure, lang, onretry) } }
            <MendedBar {lang} />
            { body }
        </section>
    }
}

/// What will stand here, and what the shapes mean.
fn legend(lang: Lang) -> Html {
    let row = |severity: Severity| {
        html! {
            <li class="legend__row">
                { severity_icon(severity) }
                <span class="legend__words">
                    <span class={classes!("legend__name", format!("risk-{}", severity.code()))}>
                        { severity_word(severity).get(lang) }
                    </span>
                    <span>{ severity_meaning(severity).get(lang) }</span>
                </span>
            </li>
        }
    };
    html! {
        <>
            <p class="findings__hint">{ EMPTY_WHY.get(lang) }</p>
            <ul class="legend">{ for Severity::ALL.map(row) }</ul>
        </>
    }
}

fn heading(store: &Store, lang: Lang) -> String {
    match store.shown().count() {
        0 if is_all_hidden(store) => ALL_HIDDEN.get(lang).to_owned(),
        0 => NO_FINDINGS.get(lang).to_owned(),
        count => finding_count(u32::try_from(count).unwrap_or(u32::MAX), lang),
    }
}

/// A failure in words, with the way to try again.
pub(crate) fn failed(failure: Failure, lang: Lang, onretry: Callback<MouseEvent>) -> Html {
    html! {
        <div class="notice notice--failure" role="alert">
            { icon("warning") }
            <div class="notice__words">
                <p class="notice__title">{ failure_title(failure).get(lang) }</p>
                <p>{ failure_why(failure).get(lang) }</p>
                <button type="button" class="button button--strong" onclick={onretry}>{ RETRY.get(lang) }</button>
            </div>
        </div>
    }
}

fn list(store: &Store, outcome: &Outcome, lang: Lang, onretry: &Callback<MouseEvent>) -> Html {
    let report = &outcome.report;
    let texts = store.texts(lang);
    let first = store.shown().next().map(|(index, _)| index);
    let card = |(index, finding): (usize, &engine::report::Finding)| {
        html! {
            <li key={finding.rule.clone()}>
                <FindingCard {lang} outcome={outcome.clone()} {index} book={texts.book()}
                    open={Some(index) == first} selected={store.selected == Some(index)} />
            </li>
        }
    };
    html! {
        <>
            if report.checked < report.length {
                <p class="notice">{ icon("info") }<span>{ over_cap(report.checked, report.length, lang) }</span></p>
            }
            if let Texts::Failed(_) = texts {
                <div class="notice">
                    { icon("warning") }
                    <div class="notice__words">
                        <p>{ TEXTS_FAILED.get(lang) }</p>
                        <button type="button" class="button" onclick={onretry}>{ RETRY.get(lang) }</button>
                    </div>
                </div>
            }
            if report.findings.is_empty() {
                <p class="findings__hint">{ NO_FINDINGS_WHY.get(lang) }</p>
            } else {
                <div class="findings__bar">
                    { part_list(&store.parts(), lang) }
                    if first.is_some() { { steps(store, lang) } }
                </div>
                <ol class="findings__list">{ for store.shown().map(card) }</ol>
                <HiddenFindings {lang} outcome={outcome.clone()} />
            }
        </>
    }
}

/// Buttons that go from finding to finding, as the keys do.
fn steps(store: &Store, lang: Lang) -> Html {
    let button = |step: Step,
                  name: &'static str,
                  title: &'static str,
                  keys: &'static str,
                  class: &'static str| {
        let dispatcher = store.dispatcher();
        let onclick = Callback::from(move |_: MouseEvent| dispatcher.dispatch(Action::Stepped(step)));
        html! {
            <button type="button" class={classes!("button", "button--icon", class)} {title} aria-label={name}
                aria-keyshortcuts={keys} {onclick}>{ icon("chevron") }</button>
        }
    };
    html! {
        <div class="findings__steps">
            { button(Step::Previous, PREVIOUS_FINDING.get(lang), PREVIOUS_KEYS.get(lang), "Shift+F8 Alt+ArrowUp", "button--up") }
            { button(Step::Next, NEXT_FINDING.get(lang), NEXT_KEYS.get(lang), "F8 Alt+ArrowDown", "") }
        </div>
    }
}
