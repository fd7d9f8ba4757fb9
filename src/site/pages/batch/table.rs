//! The table of verdicts: totals, filter, pages, and the way out to a file.

use super::Run;
use super::state::{Event, PAGE_ROWS, Verdict};
use super::strings::{
    AFTER, BEFORE, COLUMN_MESSAGE, COLUMN_VERDICT, EXPORT_CSV, EXPORT_JSON, FILE_STEM, NOTHING, ONLY_GRAVE,
    OPENS_NEW_TAB, RESULTS, STOP, open, progress, rows, tally,
};
use crate::components::{Base, icon, severity_icon, shortened};
use crate::platform;
use crate::route::{Page, Route};
use crate::state::RuleBook;
use crate::strings::severity_word;
use engine::{Lang, Severity};
use yew::prelude::*;

/// How much of a message stands in its row, in characters.
const SHOWN_CHARACTERS: usize = 120;

/// How many findings of a message are named in its row.
const NAMED_FINDINGS: usize = 2;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct TableProps {
    pub(super) lang: Lang,
    pub(super) run: Run,
}

#[component]
pub(super) fn Table(props: &TableProps) -> Html {
    let (lang, run) = (props.lang, &props.run);
    let base = use_context::<Base>().expect("every frame provides the base of links");
    let message_page = format!("{}{}", base.0, Route { lang, page: Page::Message }.path());
    let shown = run.shown();
    let from = run.page * PAGE_ROWS;
    let visible = shown.iter().skip(from).take(PAGE_ROWS);
    let to = shown.len().min(from + PAGE_ROWS);
    let send = |event: fn(&Run) -> Event| {
        let run = run.clone();
        Callback::from(move |_: MouseEvent| run.dispatch(event(&run)))
    };
    let onfilter = {
        let run = run.clone();
        Callback::from(move |_: web_sys::Event| run.dispatch(Event::Filtered(!run.only_grave)))
    };
    let goes_on = run.next().is_some();
    html! {
        <section class="batch__results" aria-labelledby="batch-results">
            <h2 id="batch-results">{ RESULTS.get(lang) }</h2>
            <div class="copy__foot">
                <p role="status">{ progress(run.verdicts.len(), run.messages.len(), lang) }</p>
                if goes_on {
                    <button type="button" class="button" onclick={send(|_| Event::Stopped)}>{ STOP.get(lang) }</button>
                }
            </div>
            { totals(run, lang) }
            <label class="tick">
                <input type="checkbox" checked={run.only_grave} onchange={onfilter} />{ ONLY_GRAVE.get(lang) }
            </label>
            <table class="batch__table">
                <thead>
                    <tr><th scope="col">{ COLUMN_VERDICT.get(lang) }</th><th scope="col">{ COLUMN_MESSAGE.get(lang) }</th></tr>
                </thead>
                <tbody>{ for visible.map(|verdict| row(verdict, run.book(lang), &message_page, lang)) }</tbody>
            </table>
            if shown.len() > PAGE_ROWS {
                <div class="copy__foot">
                    <button type="button" class="button" disabled={run.page == 0}
                        onclick={send(|run| Event::Turned(run.page.saturating_sub(1)))}>{ BEFORE.get(lang) }</button>
                    <span>{ rows(from + 1, to, shown.len(), lang) }</span>
                    <button type="button" class="button" disabled={to == shown.len()}
                        onclick={send(|run| Event::Turned(run.page + 1))}>{ AFTER.get(lang) }</button>
                </div>
            }
            { exports(run, lang) }
        </section>
    }
}

/// How many messages have each verdict.
fn totals(run: &Run, lang: Lang) -> Html {
    let bands = Severity::ALL.into_iter().map(Some).chain([None]);
    let item = |band: Option<Severity>| {
        let count = run.count(band);
        let word = band.map_or(NOTHING, severity_word);
        (count > 0).then(|| {
            html! { <li class="part">{ picture(band) }<span>{ tally(word, count, lang) }</span></li> }
        })
    };
    html! { <ul class="parts">{ for bands.filter_map(item) }</ul> }
}

fn picture(band: Option<Severity>) -> Html {
    band.map_or_else(|| icon("check"), severity_icon)
}

fn row(verdict: &Verdict, book: Option<&RuleBook>, message_page: &str, lang: Lang) -> Html {
    let title = |id: &String| {
        let words = book.and_then(|book| book.rule(id));
        words.map_or_else(|| id.clone(), |words| words.title.clone())
    };
    let titles: Vec<String> = verdict.rules.iter().take(NAMED_FINDINGS).map(title).collect();
    let more = verdict.rules.len() - titles.len();
    let href = format!("{message_page}#text={}", platform::encoded(&verdict.text));
    html! {
        <tr key={verdict.number}>
            <td>
                <span class={classes!("part", verdict.band.map(|band| format!("risk-{}", band.code())))}>
                    { picture(verdict.band) }{ verdict.band.map_or(NOTHING, severity_word).get(lang) }
                </span>
            </td>
            <td>
                <p class="batch__message" translate="no" dir="auto">{ shortened(&verdict.text, SHOWN_CHARACTERS) }</p>
                if !titles.is_empty() {
                    <p class="finding__note">
                        { titles.join(" · ") }
                        if more > 0 { { format!(" +{more}") } }
                    </p>
                }
                <a {href} target="_blank" rel="noopener">
                    { open(verdict.number, lang) }<span class="visually-hidden">{ " " }{ OPENS_NEW_TAB.get(lang) }</span>
                </a>
            </td>
        </tr>
    }
}

/// The buttons that save what was found so far.
fn exports(run: &Run, lang: Lang) -> Html {
    let csv = {
        let run = run.clone();
        Callback::from(move |_: MouseEvent| {
            platform::offer_file(&format!("{}.csv", FILE_STEM.get(lang)), "text/csv", &run.csv());
        })
    };
    let json = {
        let run = run.clone();
        Callback::from(move |_: MouseEvent| {
            let name = format!("{}.json", FILE_STEM.get(lang));
            platform::offer_file(
                &name,
                "application/json",
                &platform::to_json(&run.export()).unwrap_or_default(),
            );
        })
    };
    html! {
        <div class="copy__foot">
            <button type="button" class="button" onclick={csv}>{ EXPORT_CSV.get(lang) }</button>
            <button type="button" class="button" onclick={json}>{ EXPORT_JSON.get(lang) }</button>
        </div>
    }
}
