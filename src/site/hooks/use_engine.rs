//! Keeps the report in step with the draft.

use crate::engine_client::EngineClient;
use crate::state::{Store, Texts, View};
use engine::Lang;
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use yew::prelude::*;

/// Checks follow the last key by this long, so that typing is not interrupted at every letter.
const DEBOUNCE_MS: u32 = 120;

/// The client as components get it from their context.
pub type Engine = EngineClient;

/// Starts a check whenever the draft or what is said about it changes, and fetches rule texts when the first
/// finding needs them.
#[hook]
pub fn use_engine(store: &Store, lang: Lang) -> Engine {
    let client = {
        let dispatcher = store.dispatcher();
        use_memo((), move |()| EngineClient::new(Callback::from(move |action| dispatcher.dispatch(action))))
    };
    {
        let client = Rc::clone(&client);
        let watched = (Rc::clone(&store.draft), store.context, store.attempt);
        use_effect_with(watched, move |(draft, context, _)| {
            let (draft, context) = (Rc::clone(draft), *context);
            let wanted = !draft.trim().is_empty();
            let timer = wanted.then(|| Timeout::new(DEBOUNCE_MS, move || client.check(draft, context)));
            move || drop(timer)
        });
    }
    {
        let client = Rc::clone(&client);
        let looked_at = store.view == View::Preview && !store.draft.trim().is_empty();
        let watched = looked_at.then(|| (Rc::clone(&store.draft), store.attempt));
        use_effect_with(watched, move |watched| {
            let draft = watched.as_ref().map(|(draft, _)| Rc::clone(draft));
            let timer = draft.map(|draft| Timeout::new(DEBOUNCE_MS, move || client.preview(&draft)));
            move || drop(timer)
        });
    }
    {
        let client = Rc::clone(&client);
        let found = store.outcome.as_ref().is_some_and(|outcome| !outcome.report.findings.is_empty());
        let wanted = found && *store.texts(lang) == Texts::Missing;
        use_effect_with((lang, wanted), move |&(lang, wanted)| {
            if wanted {
                client.load_texts(lang);
            }
        });
    }
    (*client).clone()
}

/// The client that `App` provides.
#[hook]
pub fn use_engine_client() -> Engine {
    use_context::<Engine>().expect("App provides the client to every component")
}
