//! Keeps answers and own names on the device while the visitor has that ticked, and forgets them when not.

use crate::platform;
use crate::state::{Action, Store};
use yew::prelude::*;

/// Reads them once, then writes or forgets them whenever they or the tick change.
#[hook]
pub fn use_settings(store: &Store) {
    let was_read = use_mut_ref(|| false);
    let dispatcher = store.dispatcher();
    use_effect_with((store.remembers, store.settings()), move |(remembers, settings)| {
        if was_read.replace(true) {
            platform::remember_settings(remembers.then_some(settings));
        } else if let Some(settings) = platform::remembered_settings() {
            dispatcher.dispatch(Action::Remembered(settings));
        }
    });
}
