//! Pieces of the case page: a date, the steps to tick, the days to remember.

use super::calendar::calendar;
use super::file::CaseFile;
use super::strings::{DAYS, MENU, NO_DAYS, STEPS, TIMER_DAY, TO_CALENDAR, remaining};
use crate::guide::say;
use crate::platform;
use crate::strings::{language_name, moment};
use engine::Lang;
use knowledge::{State, Step};
use std::collections::BTreeSet;
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct DateFieldProps {
    pub(super) id: &'static str,
    pub(super) label: &'static str,
    pub(super) value: AttrValue,
    pub(super) onchange: Callback<String>,
}

/// A local date with its hour.
#[component]
pub(super) fn DateField(props: &DateFieldProps) -> Html {
    let onchange =
        props.onchange.reform(|event: Event| event.target_unchecked_into::<HtmlInputElement>().value());
    html! {
        <label class="fact">
            <span class="fact__name">{ props.label }</span>
            <input class="field" type="datetime-local" id={props.id} value={props.value.clone()} {onchange} />
        </label>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct StepsProps {
    pub(super) lang: Lang,
    pub(super) state: &'static State,
    pub(super) ticked: BTreeSet<u8>,
    pub(super) ontick: Callback<u8>,
}

/// The screen's steps with boxes to tick.
#[component]
pub(super) fn Steps(props: &StepsProps) -> Html {
    let lang = props.lang;
    let step = |(place, step): (u8, &'static Step)| {
        let onchange = props.ontick.reform(move |_: Event| place);
        html! {
            <li>
                <label class="case__step">
                    <input type="checkbox" checked={props.ticked.contains(&place)} {onchange} />
                    <span>{ say(step.text, lang) }{ for step.route.map(|route| menu_route(route, lang)) }</span>
                </label>
            </li>
        }
    };
    html! {
        <section class="case__part">
            <h2>{ STEPS.get(lang) }</h2>
            <ol class="case__steps">{ for (0..).zip(props.state.steps).map(step) }</ol>
        </section>
    }
}

/// Phones are set to either language, so both routes are shown where they differ.
fn menu_route(route: knowledge::Text, lang: Lang) -> Html {
    let (own, foreign) = (say(route, lang), say(route, lang.other()));
    let other = lang.other();
    html! {
        <>
            <span class="menu-route"><span class="menu-route__label">{ MENU.get(lang) }</span>{ own }</span>
            if own != foreign {
                <span class="menu-route menu-route--other" lang={other.code()}>
                    <span class="menu-route__label">{ language_name(other) }</span>{ foreign }
                </span>
            }
        </>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct DaysProps {
    pub(super) lang: Lang,
    pub(super) case: CaseFile,
    pub(super) now: Option<f64>,
}

/// The days to remember with their countdowns, and the file for a calendar.
#[component]
pub(super) fn Days(props: &DaysProps) -> Html {
    let (lang, now) = (props.lang, props.now.unwrap_or_default());
    let days = props.case.days(TIMER_DAY, lang, platform::local_ms);
    let entry = |day: &super::file::Day| {
        html! {
            <li class="case__day">
                <strong>{ day.title }</strong>
                <span class="case__left">{ remaining(day.at_ms - now, lang) }</span>
                <span class="case__date">{ moment(&platform::local_value(day.at_ms), lang) }</span>
                <span class="case__why">{ day.why }</span>
            </li>
        }
    };
    let onclick = {
        let (days, state) = (days.clone(), props.case.state.clone());
        Callback::from(move |_: MouseEvent| {
            let file = calendar(&days, &state, platform::now_ms(), platform::utc_stamp);
            platform::offer_file("prakirim.ics", "text/calendar", &file);
        })
    };
    html! {
        <section class="case__part">
            <h2>{ DAYS.get(lang) }</h2>
            if days.is_empty() {
                <p class="fact__hint">{ NO_DAYS.get(lang) }</p>
            } else {
                <ul class="case__days">{ for days.iter().map(entry) }</ul>
                <button type="button" class="button" {onclick}>{ TO_CALENDAR.get(lang) }</button>
            }
        </section>
    }
}
