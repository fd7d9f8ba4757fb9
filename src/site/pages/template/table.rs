//! Many templates at once: one row each, any of which can be opened, and the findings to save.

use super::PartProps;
use super::client::Export;
use super::hooks::{use_client, use_store};
use super::state::Row;
use super::strings::{
    COLUMN_CATEGORY, COLUMN_FINDINGS, COLUMN_TEMPLATE, COLUMN_VERDICT, MORE_ROWS, SAVE_CSV, SAVE_JSON,
    UNREADABLE, VERDICT_OK, category_name, templates_checked,
};
use crate::components::severity_icon;
use crate::platform;
use crate::strings::{number, severity_word};
use engine::Lang;
use yew::prelude::*;

/// How many rows are shown at first, and how many more with each wish for more.
const PAGE_ROWS: usize = 50;

#[component]
pub(super) fn Table(props: &PartProps) -> Html {
    let lang = props.lang;
    let store = use_store();
    let client = use_client();
    let pages = use_state_eq(|| 1_usize);
    let Some(checked) = store.checked.clone() else { return Html::default() };
    let opened = store.opened.as_ref().map(|opened| opened.index);
    let total = checked.rows.len();
    let shown = total.min(*pages * PAGE_ROWS);
    let row = |(index, row): (usize, &Row)| {
        let client = client.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            client.open(index);
            platform::focus_quietly("findings-title");
        });
        let is_open = (opened == Some(index)).then_some("true");
        html! {
            <tr key={index} aria-current={is_open}>
                <th scope="row">
                    <button type="button" class="button button--quiet template-table__open" translate="no" {onclick}>
                        { row.id.clone() }
                    </button>
                </th>
                <td>{ verdict(row, lang) }</td>
                <td>{ number(row.findings, lang) }</td>
                <td>{ row.predicted.map(|category| category_name(category).get(lang)).unwrap_or_default() }</td>
            </tr>
        }
    };
    let onmore = {
        let pages = pages.clone();
        Callback::from(move |_: MouseEvent| pages.set(*pages + 1))
    };
    let save = |export: Export, name: &'static str| {
        let client = client.clone();
        let onclick = Callback::from(move |_: MouseEvent| client.export(export));
        html! { <button type="button" class="button" {onclick}>{ name }</button> }
    };
    let troubled = checked.rows.iter().filter(|row| !is_fine(row)).count();
    html! {
        <section class="template-table" aria-labelledby="table-title">
            <h2 class="findings__title" id="table-title">{ templates_checked(total, troubled, lang) }</h2>
            <div class="template-input__row">
                { save(Export::Csv, SAVE_CSV.get(lang)) }{ save(Export::Json, SAVE_JSON.get(lang)) }
            </div>
            <div class="table-scroll" tabindex="0" role="group" aria-labelledby="table-title">
                <table class="template-table__rows">
                    <thead>
                        <tr>
                            <th scope="col">{ COLUMN_TEMPLATE.get(lang) }</th>
                            <th scope="col">{ COLUMN_VERDICT.get(lang) }</th>
                            <th scope="col">{ COLUMN_FINDINGS.get(lang) }</th>
                            <th scope="col">{ COLUMN_CATEGORY.get(lang) }</th>
                        </tr>
                    </thead>
                    <tbody>{ for checked.rows.iter().take(shown).enumerate().map(row) }</tbody>
                </table>
            </div>
            if shown < total {
                <button type="button" class="button" onclick={onmore}>{ MORE_ROWS.get(lang) }</button>
            }
        </section>
    }
}

fn is_fine(row: &Row) -> bool {
    row.error.is_none() && row.band < Some(engine::Severity::High)
}

fn verdict(row: &Row, lang: Lang) -> Html {
    match (&row.error, row.band) {
        (Some(_), _) => html! { { UNREADABLE.get(lang) } },
        (None, Some(band)) => html! {
            <span class={classes!("part", format!("risk-{}", band.code()))}>
                { severity_icon(band) }{ severity_word(band).get(lang) }
            </span>
        },
        (None, None) => html! { { VERDICT_OK.get(lang) } },
    }
}
