//! What each column is taken for, to be corrected.

use super::state::Action;
use super::strings::{
    COLUMN, COLUMNS, COLUMNS_HINT, COLUMNS_KEEP, COLUMNS_KEEP_HINT, KEEP_REFUSED, MEANING, ROLES, SAMPLES,
    SURENESS, column_number,
};
use super::use_list_state;
use crate::hooks::{Keeping, Kept};
use crate::strings::{Text, text};
use engine::report::contacts::{Column, Role};
use engine::{Confidence, Lang};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

const fn sureness(confidence: Confidence) -> Text {
    match confidence {
        Confidence::Certain => text("Pasti", "Certain"),
        Confidence::Likely => text("Mungkin", "Likely"),
        Confidence::Hint => text("Tebakan", "A guess"),
    }
}

/// The language, and whether corrections are remembered.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct ColumnsProps {
    pub(super) lang: Lang,
    pub(super) kept: Kept,
}

/// One line for each column, with a list of roles.
#[component]
pub(super) fn Columns(props: &ColumnsProps) -> Html {
    let lang = props.lang;
    let store = use_list_state();
    let Some(report) = &store.report else { return Html::default() };
    let line = |column: &Column| {
        let index = column.index;
        let corrected = store.asked.columns.iter().find(|(place, _)| *place == index).map(|(_, role)| *role);
        let role = corrected.unwrap_or(column.role);
        let name = if column.name.is_empty() { column_number(index, lang) } else { column.name.clone() };
        let dispatcher = store.dispatcher();
        let onchange = Callback::from(move |event: Event| {
            let place = event.target_unchecked_into::<HtmlSelectElement>().value().parse().ok();
            if let Some((role, _)) = place.and_then(|place: usize| ROLES.get(place)) {
                dispatcher.dispatch(Action::RoleChanged(index, *role));
            }
        });
        let option = |(place, (each, words)): (usize, &(Role, Text))| {
            html! { <option value={place.to_string()} selected={*each == role}>{ words.get(lang) }</option> }
        };
        let label = format!("{}: {name}", MEANING.get(lang));
        html! {
            <tr key={index}>
                <th scope="row"><bdi translate="no">{ name }</bdi></th>
                <td>
                    <select class="field" aria-label={label} {onchange}>{ for ROLES.iter().enumerate().map(option) }</select>
                </td>
                <td>{ sureness(column.confidence).get(lang) }</td>
                <td class="table__samples" translate="no">
                    { for column.samples.iter().map(|sample| html! { <span class="quote" dir="auto">{ sample.clone() }</span> }) }
                </td>
            </tr>
        }
    };
    let is_kept = props.kept.keeping == Keeping::On;
    let onkeep = props.kept.turn.reform(move |_: Event| !is_kept);
    html! {
        <details class="contacts__fold">
            <summary>{ COLUMNS.get(lang) }</summary>
            <p class="contacts__hint">{ COLUMNS_HINT.get(lang) }</p>
            <div class="table-scroll" tabindex="0" role="region" aria-label={COLUMNS.get(lang)}>
                <table class="table">
                    <thead><tr>
                        { for [COLUMN, MEANING, SURENESS, SAMPLES].map(|name| html! { <th scope="col">{ name.get(lang) }</th> }) }
                    </tr></thead>
                    <tbody>{ for report.columns.iter().map(line) }</tbody>
                </table>
            </div>
            <label class="tick"><input type="checkbox" checked={is_kept} onchange={onkeep} />{ COLUMNS_KEEP.get(lang) }</label>
            <p class="contacts__hint" role="status">
                { if props.kept.keeping == Keeping::Refused { KEEP_REFUSED } else { COLUMNS_KEEP_HINT }.get(lang) }
            </p>
        </details>
    }
}
