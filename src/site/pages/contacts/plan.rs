//! The sending plan: what published limits make of the people who agreed.

use super::charts::{Bars, chart};
use super::strings::{
    PLAN, PLAN_CALENDAR, PLAN_CHART_LISTS, PLAN_CHART_WEEKS, PLAN_NO_DAYS, PLAN_NOBODY, PLAN_NOTES,
    PLAN_PEOPLE, PLAN_UNDECLARED, WEEKDAYS, days_words, further_days, list_name, lists_name, lists_words,
    not_saved_words,
};
use super::{PartProps, use_list_state};
use crate::platform;
use crate::strings::findings::last_checked;
use crate::strings::number;
use engine::Lang;
use engine::plan::{Portions, SendingPlan, sending_plan};
use engine::report::Channel;
use engine::report::contacts::{ContactsReport, PacingNote};
use yew::prelude::*;

/// How many weeks the calendar shows.
const WEEKS: u32 = 5;
/// How many bars the chart has; the last one stands for all further portions.
const BARS: u32 = 8;
/// The check of who saved the sender's number.
const SAVED_CHECK: &str = "L16";

/// The plan with its calendar, its chart, and what is published about the pace.
#[component]
pub(super) fn Plan(props: &PartProps) -> Html {
    let lang = props.lang;
    let store = use_list_state();
    let Some(report) = &store.report else { return Html::default() };
    let (people, channel) = (report.consented, store.asked.channel);
    let body = match sending_plan(people, channel, store.asked.declared_limit) {
        SendingPlan::Nobody => html! { <p>{ PLAN_NOBODY.get(lang) }</p> },
        SendingPlan::Undeclared => html! { <p>{ PLAN_UNDECLARED.get(lang) }</p> },
        SendingPlan::Lists(lists) => html! {
            <>
                <p>{ lists_words(people, lists.count, lang) }</p>
                { not_saved(report, lang) }
                <p class="contacts__hint">{ PLAN_NO_DAYS.get(lang) }</p>
                { chart(PLAN_CHART_LISTS, PLAN_PEOPLE, &list_bars(&lists, lang), lang) }
            </>
        },
        SendingPlan::Days(days) => html! {
            <>
                <p>{ days_words(people, days.each, days.count, lang) }</p>
                { calendar(&days, lang) }
                { chart(PLAN_CHART_WEEKS, PLAN_PEOPLE, &week_bars(&days, lang), lang) }
            </>
        },
    };
    let pace = store.texts(lang).map(|texts| pace(&texts.pacing, channel, lang));
    html! {
        <section class="contacts__part plan" aria-labelledby="plan-name">
            <h2 id="plan-name">{ PLAN.get(lang) }</h2>
            { body }
            { pace }
        </section>
    }
}

/// How many rows will not receive a broadcast, when the check of that found any.
fn not_saved(report: &ContactsReport, lang: Lang) -> Html {
    let is_about_it = |covers: &[String]| covers.iter().any(|check| check == SAVED_CHECK);
    let finding = report.findings.iter().find(|finding| is_about_it(&finding.covers));
    finding.map_or_else(Html::default, |finding| html! { <p>{ not_saved_words(finding.rows, lang) }</p> })
}

/// A bar for each broadcast list, and one for all further ones.
fn list_bars(lists: &Portions, lang: Lang) -> Bars {
    let shown = if lists.count > BARS { BARS - 1 } else { lists.count };
    let mut bars: Bars = (0..shown).map(|place| (list_name(place + 1, lang), lists.at(place))).collect();
    if shown < lists.count {
        let rest = (lists.count - shown - 1) * lists.each + lists.last;
        bars.push((lists_name(shown + 1, lists.count, lang), rest));
    }
    bars
}

/// A bar for each seven days, named by their first.
fn week_bars(days: &Portions, lang: Lang) -> Bars {
    let weeks = days.count.div_ceil(7).min(BARS);
    (0..weeks)
        .map(|week| {
            let people = (week * 7..week * 7 + 7).map(|day| days.at(day)).sum();
            (platform::day_after(week * 7, lang).1, people)
        })
        .collect()
}

/// The first weeks, from today on; a week begins on Monday.
fn calendar(days: &Portions, lang: Lang) -> Html {
    let (before, _) = platform::day_after(0, lang);
    let shown = (WEEKS * 7 - before).min(days.count);
    let cell = |place: u32| match place.checked_sub(before).filter(|day| *day < shown) {
        None => html! { <td /> },
        Some(day) => html! {
            <td class="calendar__day">
                <span class="calendar__date">{ platform::day_after(day, lang).1 }</span>
                <span class="calendar__people">{ number(days.at(day), lang) }</span>
            </td>
        },
    };
    let week = |week: u32| html! { <tr>{ for (week * 7..week * 7 + 7).map(cell) }</tr> };
    html! {
        <>
            <div class="table-scroll" tabindex="0" role="region" aria-label={PLAN_CALENDAR.get(lang)}>
                <table class="calendar">
                    <caption class="visually-hidden">{ PLAN_CALENDAR.get(lang) }</caption>
                    <thead><tr>{ for WEEKDAYS.map(|day| html! { <th scope="col">{ day.get(lang) }</th> }) }</tr></thead>
                    <tbody>{ for (0..(before + shown).div_ceil(7)).map(week) }</tbody>
                </table>
            </div>
            if shown < days.count {
                <p class="contacts__hint">
                    { further_days(days.count - shown, &platform::day_after(days.count - 1, lang).1, lang) }
                </p>
            }
        </>
    }
}

fn pace(pacing: &[PacingNote], channel: Channel, lang: Lang) -> Html {
    let told = |note: &PacingNote| {
        html! {
            <li>
                { note.text.clone() }{ " " }
                <a href={note.source.url.clone()} rel="noreferrer">{ note.source.name.clone() }</a>
                { format!(" ({})", last_checked(&note.source, lang)) }
            </li>
        }
    };
    html! {
        <details class="contacts__fold">
            <summary>{ PLAN_NOTES.get(lang) }</summary>
            <ul class="plan__notes">{ for pacing.iter().filter(|note| note.channel == channel).map(told) }</ul>
        </details>
    }
}
