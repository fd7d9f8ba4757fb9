//! Small charts that answer questions. Each is a table whose bars are drawn, so that the figures behind a bar
//! are the chart itself for whoever does not see it.

use super::state::ListState;
use super::strings::{
    CHART_BAR, CHART_CITIES, CHART_CONSENT, CHART_COUNTRIES, CHART_OPERATORS, CHART_REASONS, CHART_REST,
    CHART_ROWS, CHART_SOURCES, CHARTS, SOURCE_UNSAID,
};
use super::{PartProps, use_list_state};
use crate::platform;
use crate::strings::{Text, number};
use engine::Lang;
use engine::report::contacts::{ContactsReport, Tally};
use yew::prelude::*;

/// How many bars a chart has before the rest is added up.
const BARS: usize = 8;

/// The row codes that say something about consent.
const CONSENT_CODES: [&str; 6] = [
    "consent-missing",
    "consent-refused",
    "consent-date-wrong",
    "opted-out",
    "in-opt-out-list",
    "marketing-stopped",
];

/// All charts that have something to show.
#[component]
pub(super) fn Charts(props: &PartProps) -> Html {
    let lang = props.lang;
    let store = use_list_state();
    let Some(report) = &store.report else { return Html::default() };
    let all: Vec<Html> = charts(report, &store, lang)
        .into_iter()
        .filter(|(_, bars)| !bars.is_empty())
        .map(|(title, bars)| chart(title, CHART_ROWS, &shown(&bars, lang), lang))
        .collect();
    if all.is_empty() {
        return Html::default();
    }
    html! {
        <section class="contacts__part" aria-labelledby="charts-name">
            <h2 id="charts-name">{ CHARTS.get(lang) }</h2>
            <div class="charts">{ all }</div>
        </section>
    }
}

/// What the bars are called, and how long they are.
pub(super) type Bars = Vec<(String, u32)>;

fn charts(report: &ContactsReport, store: &ListState, lang: Lang) -> Vec<(Text, Bars)> {
    let words = |tally: &Tally| {
        let text = store.code_text(&tally.key, lang);
        (text.map_or_else(|| tally.key.clone(), |text| text.title.clone()), tally.count)
    };
    let plain = |tally: &Tally| (tally.key.clone(), tally.count);
    let source = |tally: &Tally| {
        let name = if tally.key.is_empty() { SOURCE_UNSAID.get(lang).to_owned() } else { tally.key.clone() };
        (name, tally.count)
    };
    let (consent, reasons): (Vec<&Tally>, Vec<&Tally>) =
        report.codes.iter().partition(|tally| CONSENT_CODES.contains(&tally.key.as_str()));
    vec![
        (CHART_REASONS, reasons.into_iter().map(words).collect()),
        (CHART_CONSENT, consent.into_iter().map(words).collect()),
        (CHART_SOURCES, report.sources.iter().map(source).collect()),
        (
            CHART_COUNTRIES,
            report
                .countries
                .iter()
                .map(|each| (platform::country_name(&each.key, lang), each.count))
                .collect(),
        ),
        (CHART_OPERATORS, report.operators.iter().map(plain).collect()),
        (CHART_CITIES, report.cities.iter().map(plain).collect()),
    ]
}

/// The largest bars, and one for all others.
fn shown(bars: &Bars, lang: Lang) -> Bars {
    let mut sorted = bars.clone();
    sorted.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    if sorted.len() > BARS {
        let rest = sorted.split_off(BARS - 1).iter().map(|(_, count)| count).sum();
        sorted.push((CHART_REST.get(lang).to_owned(), rest));
    }
    sorted
}

/// A chart of its own bars, in their order; `unit` says what the figures count.
pub(super) fn chart(title: Text, unit: Text, bars: &Bars, lang: Lang) -> Html {
    let longest = bars.iter().map(|(_, count)| *count).max().unwrap_or(1).max(1);
    let line = |(name, count): &(String, u32)| {
        let width = format!("{:.2}", f64::from(*count) / f64::from(longest) * 100.0);
        html! {
            <tr>
                <th scope="row">{ name.clone() }</th>
                <td class="chart__figure">{ number(*count, lang) }</td>
                <td class="chart__cell">
                    <svg class="chart__bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                        <rect {width} height="8" />
                    </svg>
                </td>
            </tr>
        }
    };
    html! {
        <table class="chart">
            <caption>{ title.get(lang) }</caption>
            <thead class="visually-hidden"><tr>
                { for [title, unit, CHART_BAR].map(|name| html! { <th scope="col">{ name.get(lang) }</th> }) }
            </tr></thead>
            <tbody>{ for bars.iter().map(line) }</tbody>
        </table>
    }
}
