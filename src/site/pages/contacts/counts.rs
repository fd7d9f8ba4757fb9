//! The equation: rows in = fine + repaired + to look at + rejected + duplicate + empty.

use super::state::{Action, View};
use super::strings::{COUNT_HINT, COUNTS, ROWS_IN, verdict_words};
use super::{PartProps, use_list_state};
use crate::strings::number;
use engine::report::contacts::{RowFilter, Verdict};
use yew::prelude::*;

/// The counts; each figure shows its rows in the table.
#[component]
pub(super) fn CountsPanel(props: &PartProps) -> Html {
    let lang = props.lang;
    let store = use_list_state();
    let Some(report) = &store.report else { return Html::default() };
    let part = |verdict: Verdict| {
        let dispatcher = store.dispatcher();
        let onclick = Callback::from(move |_: MouseEvent| {
            let filter = RowFilter { verdict: Some(verdict), ..RowFilter::default() };
            dispatcher.dispatch(Action::Viewed(View { filter, page: 0 }));
        });
        let pressed = store.view.filter.verdict == Some(verdict);
        html! {
            <li class="equation__part">
                <button type="button" class={classes!("count", format!("count--{}", verdict.code()))} {onclick}
                    aria-pressed={if pressed { "true" } else { "false" }}>
                    <span class="count__figure">{ number(report.counts.of(verdict), lang) }</span>
                    <span class="count__name">{ verdict_words(verdict).get(lang) }</span>
                </button>
            </li>
        }
    };
    html! {
        <section class="contacts__part" aria-labelledby="counts-name">
            <h2 id="counts-name">{ COUNTS.get(lang) }</h2>
            <ul class="equation">
                <li class="equation__part equation__part--sum">
                    <span class="count__figure">{ number(report.counts.rows_in, lang) }</span>
                    <span class="count__name">{ ROWS_IN.get(lang) }</span>
                </li>
                { for Verdict::ALL.map(part) }
            </ul>
            <p class="contacts__hint">{ COUNT_HINT.get(lang) }</p>
        </section>
    }
}
