//! The findings in one line: for the thumb on a phone, and for screen readers.

use super::dismissal::is_all_hidden;
use super::{icon, severity_icon};
use crate::hooks::{use_settled, use_store};
use crate::state::{Action, Check, View};
use crate::strings::findings::{NO_FINDINGS, failure_title, part, summary};
use crate::strings::mending::ALL_HIDDEN;
use crate::strings::severity_word;
use engine::Lang;
use engine::report::Part;
use std::rc::Rc;
use yew::prelude::*;

/// Screen readers speak this long after the last key, not in between.
const QUIET_MS: u32 = 1_000;

/// The language of the words.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct SummaryProps {
    /// The language of the words.
    pub lang: Lang,
}

/// The counts by severity, each with its shape and word.
pub fn part_list(parts: &[Part], lang: Lang) -> Html {
    let item = |each: &Part| {
        html! {
            <li class={classes!("part", format!("risk-{}", each.severity.code()))}>
                { severity_icon(each.severity) }<span>{ part(*each, lang) }</span>
            </li>
        }
    };
    html! { <ul class="parts">{ for parts.iter().map(item) }</ul> }
}

/// The bar at the lower edge of a phone; leads to the findings.
#[component]
pub fn StickySummary(props: &SummaryProps) -> Html {
    let lang = props.lang;
    let store = use_store();
    let parts = store.parts();
    let content = match (&store.outcome, store.check) {
        (_, Check::Failed(failure)) => html! {
            <>{ icon("warning") }<span class="summary__words">{ failure_title(failure).get(lang) }</span></>
        },
        (Some(_), _) if is_all_hidden(&store) => html! {
            <span class="summary__words">{ ALL_HIDDEN.get(lang) }</span>
        },
        (Some(_), _) if parts.is_empty() => html! {
            <>{ icon("check") }<span class="summary__words">{ NO_FINDINGS.get(lang) }</span></>
        },
        (Some(_), _) => html! {
            <span class="summary__words">{ for parts.iter().map(|each| count(*each, lang)) }</span>
        },
        (None, _) => return Html::default(),
    };
    let onclick = {
        let dispatcher = store.dispatcher();
        Callback::from(move |_: MouseEvent| dispatcher.dispatch(Action::ViewChosen(View::Findings)))
    };
    html! {
        <a class="summary" href="#findings" {onclick}>{ content }{ icon("chevron") }</a>
    }
}

fn count(part: Part, lang: Lang) -> Html {
    let severity = part.severity;
    html! {
        <span class={classes!("summary__part", format!("risk-{}", severity.code()))}>
            { severity_icon(severity) }{ part.count.to_string() }
            <span class="summary__severity">{ severity_word(severity).get(lang) }</span>
        </span>
    }
}

/// The one live region: empty at first, then the summary, whenever it has changed and typing has paused.
#[component]
pub fn SummaryStatus(props: &SummaryProps) -> Html {
    let lang = props.lang;
    let store = use_store();
    let words = match (&store.outcome, store.check) {
        (Some(_), Check::Settled) if is_all_hidden(&store) => Some(ALL_HIDDEN.get(lang).to_owned()),
        (Some(_), Check::Settled) => Some(summary(&store.parts(), lang)),
        (None, Check::Settled) => Some(String::new()),
        (_, Check::Waiting | Check::Failed(_)) => None,
    };
    let latest = use_mut_ref(String::new);
    if let Some(words) = words {
        latest.replace(words);
    }
    let shown = latest.borrow().clone();
    let spoken = use_settled(shown, Rc::clone(&store.draft), String::new(), QUIET_MS);
    html! { <p class="visually-hidden" role="status">{ spoken }</p> }
}
