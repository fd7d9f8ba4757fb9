//! The time, for countdowns.

use crate::platform;
use gloo::timers::callback::Interval;
use yew::prelude::*;

/// Countdowns show minutes.
const TICK_MS: u32 = 20_000;

/// Milliseconds since 1970, renewed every few seconds; `None` in the finished page, before the program runs.
#[hook]
pub fn use_now() -> Option<f64> {
    let now = use_state_eq(|| None);
    {
        let setter = now.setter();
        use_effect_with((), move |()| {
            setter.set(Some(platform::now_ms()));
            let timer = Interval::new(TICK_MS, move || setter.set(Some(platform::now_ms())));
            move || drop(timer)
        });
    }
    *now
}
