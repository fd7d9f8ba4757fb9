//! The keys of the message page. Each has a visible button that does the same.

use crate::components::KEYS_ID;
use crate::platform;
use crate::state::{Action, Step, Store};
use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;
use yew::prelude::*;

/// F8 and Alt+arrow keys go to the next or previous finding; Escape leaves it and goes back to the text; the
/// question mark opens the list of keys.
#[hook]
pub fn use_keys(store: &Store) {
    let latest = use_mut_ref(|| store.clone());
    latest.replace(store.clone());
    use_effect_with((), move |()| {
        let options = EventListenerOptions::enable_prevent_default();
        let listener =
            EventListener::new_with_options(&platform::document(), "keydown", options, move |event| {
                let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
                let store = latest.borrow().clone();
                if event.key() == "Escape" {
                    leave(&store);
                } else if event.key() == "?" && !platform::is_in_field(event) {
                    platform::open_fold(KEYS_ID);
                } else if let Some(step) = step(event)
                    && store.shown().next().is_some()
                {
                    event.prevent_default();
                    store.dispatch(Action::Stepped(step));
                }
            });
        move || drop(listener)
    });
    use_effect_with(store.steps, |&steps| {
        if steps > 0 {
            platform::focus_first(".finding--selected .finding__head");
        }
    });
}

fn step(event: &KeyboardEvent) -> Option<Step> {
    if event.ctrl_key() || event.meta_key() || platform::is_in_select(event) {
        return None;
    }
    match (event.key().as_str(), event.alt_key(), event.shift_key()) {
        ("F8", false, false) | ("ArrowDown", true, false) => Some(Step::Next),
        ("F8", false, true) | ("ArrowUp", true, false) => Some(Step::Previous),
        _ => None,
    }
}

/// An open menu closes first; then the chosen finding, with the caret back at its words.
fn leave(store: &Store) {
    if platform::close_menu() {
        return;
    }
    let Some(selected) = store.selected else { return };
    store.dispatch(Action::FindingSelected(None));
    match store.marks.iter().find(|mark| mark.finding == selected) {
        Some(mark) => platform::select_in_text(mark.span.start, mark.span.start),
        None => platform::focus_quietly(platform::DRAFT_ID),
    }
}
