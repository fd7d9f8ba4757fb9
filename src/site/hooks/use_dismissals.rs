//! Keeps the rules that were dismissed for good on the device, and nothing else.

use crate::platform;
use crate::state::{Action, Store};
use yew::prelude::*;

/// Reads them once, then writes them whenever they change.
#[hook]
pub fn use_dismissals(store: &Store) {
    let was_read = use_mut_ref(|| false);
    let dispatcher = store.dispatcher();
    use_effect_with(store.dismissals.always().clone(), move |always| {
        if was_read.replace(true) {
            platform::remember_dismissed(always);
        } else {
            dispatcher.dispatch(Action::DismissalsRemembered(platform::remembered_dismissed()));
        }
    });
}
