//! A value that changes only when it has been quiet for a while.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// The latest value that stood for `quiet_ms` while `ticks` did not change. For the live region: a screen
/// reader should speak after the visitor stopped typing, not in between.
#[hook]
pub fn use_settled<T: Clone + PartialEq + 'static, D: PartialEq + 'static>(
    value: T,
    ticks: D,
    initial: T,
    quiet_ms: u32,
) -> T {
    let settled = use_state_eq(|| initial);
    {
        let settled = settled.setter();
        use_effect_with((value, ticks), move |(value, _)| {
            let value = value.clone();
            let timer = Timeout::new(quiet_ms, move || settled.set(value));
            move || drop(timer)
        });
    }
    (*settled).clone()
}
