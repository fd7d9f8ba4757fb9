//! What the visitor is asked once: how it will be sent, what, from which number, under which limit.

use super::state::Action;
use super::strings::{CHANNEL, GOODS, LIMIT, OWN_NUMBER, PURPOSE, channel_words, goods_words, purpose_words};
use super::{PartProps, use_list_state};
use engine::report::contacts::{ContactsOptions, Goods};
use engine::report::{Channel, Purpose};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

const CHANNELS: [Channel; 2] = [Channel::Broadcast, Channel::Api];
const PURPOSES: [Purpose; 3] = [Purpose::Unknown, Purpose::Promotion, Purpose::Service];
const ALL_GOODS: [Goods; 3] = [Goods::Ordinary, Goods::Regulated, Goods::Alcohol];

/// The questions, each with a sensible answer already given.
#[component]
pub(super) fn Questions(props: &PartProps) -> Html {
    let lang = props.lang;
    let store = use_list_state();
    let asked = &store.asked;
    let answer = |change: fn(&mut ContactsOptions, String)| {
        let (dispatcher, asked) = (store.dispatcher(), asked.clone());
        Callback::from(move |value: String| {
            let mut asked = asked.clone();
            change(&mut asked, value);
            dispatcher.dispatch(Action::Asked(Box::new(asked)));
        })
    };
    let chosen = |event: Event| event.target_unchecked_into::<HtmlSelectElement>().value();
    let typed = |event: Event| event.target_unchecked_into::<HtmlInputElement>().value();
    let option = |index: usize, selected: bool, words: &'static str| {
        html! { <option value={index.to_string()} {selected}>{ words }</option> }
    };
    let channels = CHANNELS.iter().enumerate();
    let purposes = PURPOSES.iter().enumerate();
    let goods = ALL_GOODS.iter().enumerate();
    html! {
        <div class="questions">
            <label class="question">
                <span>{ CHANNEL.get(lang) }</span>
                <select class="field" onchange={answer(|asked, value| asked.channel = nth(&CHANNELS, &value)).reform(chosen)}>
                    { for channels.map(|(i, each)| option(i, *each == asked.channel, channel_words(*each).get(lang))) }
                </select>
            </label>
            <label class="question">
                <span>{ PURPOSE.get(lang) }</span>
                <select class="field" onchange={answer(|asked, value| asked.purpose = nth(&PURPOSES, &value)).reform(chosen)}>
                    { for purposes.map(|(i, each)| option(i, *each == asked.purpose, purpose_words(*each).get(lang))) }
                </select>
            </label>
            <label class="question">
                <span>{ GOODS.get(lang) }</span>
                <select class="field" onchange={answer(|asked, value| asked.goods = nth(&ALL_GOODS, &value)).reform(chosen)}>
                    { for goods.map(|(i, each)| option(i, *each == asked.goods, goods_words(*each).get(lang))) }
                </select>
            </label>
            <label class="question">
                <span>{ OWN_NUMBER.get(lang) }</span>
                <input class="field" type="tel" autocomplete="off" value={asked.own_number.clone().unwrap_or_default()}
                    onchange={answer(|asked, value| asked.own_number = (!value.trim().is_empty()).then_some(value)).reform(typed)} />
            </label>
            if asked.channel == Channel::Api {
                <label class="question">
                    <span>{ LIMIT.get(lang) }</span>
                    <input class="field" type="text" inputmode="numeric" autocomplete="off"
                        value={asked.declared_limit.map(|limit| limit.to_string()).unwrap_or_default()}
                        onchange={answer(|asked, value| asked.declared_limit = limit_in(&value)).reform(typed)} />
                </label>
            }
        </div>
    }
}

/// The choice with this place in the list, as the option's value names it.
fn nth<T: Copy + Default>(all: &[T], place: &str) -> T {
    place.parse::<usize>().ok().and_then(|place| all.get(place).copied()).unwrap_or_default()
}

/// A whole number, however its thousands are marked.
fn limit_in(value: &str) -> Option<u32> {
    let digits: String = value.chars().filter(char::is_ascii_digit).collect();
    digits.parse().ok()
}
