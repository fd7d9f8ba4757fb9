//! The rows themselves, fifty a page, with filters and corrections.

use super::state::{Action, ListState, View};
use super::strings::{
    EDIT, EDIT_HINT, FILTER_ALL, FILTER_REASON, FILTER_VERDICT, LINE, NAME, NEXT, NO_ROWS, NUMBER, PREVIOUS,
    ROWS_FAILED, ROWS_LOADING, SAVE, TABLE, UNDO, page_words, verdict_words,
};
use super::{PartProps, use_list_state};
use crate::components::icon;
use crate::list_client::{FullRow, PAGE_ROWS};
use crate::strings::Text;
use engine::Lang;
use engine::report::contacts::{ContactsReport, Edit, Role, Verdict};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// Filters, table and the way through its pages.
#[component]
pub(super) fn RowTable(props: &PartProps) -> Html {
    let lang = props.lang;
    let store = use_list_state();
    let Some(report) = &store.report else { return Html::default() };
    let undo = {
        let dispatcher = store.dispatcher();
        Callback::from(move |_: MouseEvent| dispatcher.dispatch(Action::Undone))
    };
    html! {
        <section class="contacts__part" aria-labelledby="rows-name">
            <h2 id="rows-name">{ TABLE.get(lang) }</h2>
            <Filters {lang} />
            if !store.asked.edits.is_empty() {
                <p class="contacts__bar">
                    <button type="button" class="button" onclick={undo}>{ icon("undo") }{ UNDO.get(lang) }</button>
                    <span class="contacts__hint">{ EDIT_HINT.get(lang) }</span>
                </p>
            }
            { match &store.rows {
                None if store.rows_failed => html! { <p>{ ROWS_FAILED.get(lang) }</p> },
                None => html! { <p>{ ROWS_LOADING.get(lang) }</p> },
                Some(page) if page.rows.is_empty() => html! { <p role="status">{ NO_ROWS.get(lang) }</p> },
                Some(page) => html! {
                    <>
                        <div class="table-scroll" tabindex="0" role="region" aria-labelledby="rows-name">
                            <table class="table rows">
                                <thead><tr>
                                    { for [LINE, NUMBER, NAME, FILTER_VERDICT, FILTER_REASON].map(|name| html! { <th scope="col">{ name.get(lang) }</th> }) }
                                </tr></thead>
                                <tbody>{ for page.rows.iter().enumerate().map(|(i, row)| line(i, row, report, &store, lang)) }</tbody>
                            </table>
                        </div>
                        <Pager {lang} total={page.total} />
                    </>
                },
            } }
        </section>
    }
}

#[component]
fn Filters(props: &PartProps) -> Html {
    let lang = props.lang;
    let store = use_list_state();
    let Some(report) = &store.report else { return Html::default() };
    let filter = store.view.filter.clone();
    let onverdict = {
        let (dispatcher, filter) = (store.dispatcher(), filter.clone());
        Callback::from(move |event: Event| {
            let code = event.target_unchecked_into::<HtmlSelectElement>().value();
            let mut filter = filter.clone();
            filter.verdict = Verdict::ALL.into_iter().find(|verdict| verdict.code() == code);
            dispatcher.dispatch(Action::Viewed(View { filter, page: 0 }));
        })
    };
    let onreason = {
        let (dispatcher, filter) = (store.dispatcher(), filter.clone());
        Callback::from(move |event: Event| {
            let code = event.target_unchecked_into::<HtmlSelectElement>().value();
            let mut filter = filter.clone();
            filter.code = (!code.is_empty()).then_some(code);
            dispatcher.dispatch(Action::Viewed(View { filter, page: 0 }));
        })
    };
    let verdict = |each: Verdict| {
        html! {
            <option value={each.code()} selected={filter.verdict == Some(each)}>{ verdict_words(each).get(lang) }</option>
        }
    };
    let all = |selected: bool| html! { <option value="" {selected}>{ FILTER_ALL.get(lang) }</option> };
    let reasons = report.codes.iter().map(|tally| {
        let selected = filter.code.as_ref() == Some(&tally.key);
        html! { <option value={tally.key.clone()} {selected}>{ code_title(&store, &tally.key, lang) }</option> }
    });
    html! {
        <div class="contacts__bar">
            <label class="question">
                <span>{ FILTER_VERDICT.get(lang) }</span>
                <select class="field" id="filter-verdict" onchange={onverdict}>
                    { all(filter.verdict.is_none()) }{ for Verdict::ALL.map(verdict) }
                </select>
            </label>
            <label class="question">
                <span>{ FILTER_REASON.get(lang) }</span>
                <select class="field" id="filter-reason" onchange={onreason}>
                    { all(filter.code.is_none()) }{ for reasons }
                </select>
            </label>
        </div>
    }
}

fn code_title(store: &ListState, code: &str, lang: Lang) -> String {
    store.code_text(code, lang).map_or_else(|| code.to_owned(), |text| text.title.clone())
}

/// The cells of the columns with one of these roles, side by side.
fn cells_of(row: &FullRow, report: &ContactsReport, roles: &[Role]) -> String {
    let wanted = report.columns.iter().filter(|column| roles.contains(&column.role));
    let cells = wanted.filter_map(|column| row.cells.get(column.index)).map(|cell| cell.trim());
    cells.filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(" ")
}

fn line(place: usize, row: &FullRow, report: &ContactsReport, store: &ListState, lang: Lang) -> Html {
    let verdict = row.row.verdict;
    let original = cells_of(row, report, &[Role::Phone]);
    let name = cells_of(row, report, &[Role::Name, Role::GivenName, Role::FamilyName]);
    let phone = report.columns.iter().find(|column| column.role == Role::Phone).map(|column| column.index);
    let edit = store.asked.edits.iter().find(|edit| edit.row == row.row.row).map(|edit| edit.value.clone());
    let original = edit.unwrap_or(original);
    let number = row.row.e164.clone().unwrap_or_else(|| original.clone());
    let differs = row.row.e164.is_some() && number != original && !original.is_empty();
    let reason = |code: &String| {
        let text = store.code_text(code, lang);
        html! {
            <li>
                { code_title(store, code, lang) }
                if let Some(text) = text { <span class="contacts__hint">{ " " }{ text.fix.clone() }</span> }
            </li>
        }
    };
    html! {
        <tr key={place}>
            <td class="rows__line">{ row.row.line }</td>
            <td class="rows__number">
                <bdi translate="no">{ number }</bdi>
                if differs { <bdi class="contacts__hint" translate="no">{ original.clone() }</bdi> }
                if let (Some(column), true) = (phone, verdict == Verdict::Rejected) {
                    <EditCell {lang} row={row.row.row} {column} value={original} />
                }
            </td>
            <td class="rows__name"><bdi translate="no">{ name }</bdi></td>
            <td class="rows__verdict"><span class={classes!("verdict", format!("verdict--{}", verdict.code()))}>{ verdict_words(verdict).get(lang) }</span></td>
            <td class="rows__why"><ul class="rows__reasons">{ for row.row.codes.iter().map(reason) }</ul></td>
        </tr>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct EditCellProps {
    lang: Lang,
    row: u32,
    column: usize,
    value: AttrValue,
}

/// A cell that can be corrected.
#[component]
fn EditCell(props: &EditCellProps) -> Html {
    let lang = props.lang;
    let store = use_list_state();
    let field = use_node_ref();
    let onsubmit = {
        let (dispatcher, field, row, column) = (store.dispatcher(), field.clone(), props.row, props.column);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if let Some(field) = field.cast::<HtmlInputElement>() {
                dispatcher.dispatch(Action::Edited(Edit { row, column, value: field.value() }));
            }
        })
    };
    html! {
        <details class="rows__edit">
            <summary>{ EDIT.get(lang) }</summary>
            <form {onsubmit}>
                <input class="field" type="tel" autocomplete="off" aria-label={EDIT.get(lang)} value={props.value.clone()} ref={field} />
                <button type="submit" class="button">{ SAVE.get(lang) }</button>
            </form>
        </details>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct PagerProps {
    lang: Lang,
    total: u32,
}

/// The way through the pages, if there are several; says aloud which rows are shown.
#[component]
fn Pager(props: &PagerProps) -> Html {
    let lang = props.lang;
    let store = use_list_state();
    let rows = u32::try_from(PAGE_ROWS).unwrap_or(u32::MAX);
    let page = u32::try_from(store.view.page).unwrap_or(u32::MAX);
    let first = page.saturating_mul(rows);
    let last = first.saturating_add(rows).min(props.total);
    let go = |page: usize| {
        let (dispatcher, filter) = (store.dispatcher(), store.view.filter.clone());
        Callback::from(move |_: MouseEvent| {
            dispatcher.dispatch(Action::Viewed(View { filter: filter.clone(), page }));
        })
    };
    let step = |name: Text, to: usize, disabled: bool| {
        html! {
            if props.total > rows {
                <button type="button" class="button" {disabled} onclick={go(to)}>{ name.get(lang) }</button>
            }
        }
    };
    html! {
        <div class="contacts__bar">
            { step(PREVIOUS, store.view.page.saturating_sub(1), page == 0) }
            <span role="status">{ page_words(first + 1, last, props.total, lang) }</span>
            { step(NEXT, store.view.page + 1, last >= props.total) }
        </div>
    }
}
