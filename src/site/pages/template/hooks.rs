//! Keeps the answer in step with what is written, and gives the page's parts their state.

use super::client::TemplateClient;
use super::state::{Origin, Store};
use crate::state::Check;
use engine::Lang;
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use yew::prelude::*;

/// Checks follow the last key by this long, so that typing is not interrupted at every letter.
const DEBOUNCE_MS: u32 = 160;

/// Starts a check whenever text or form change, and fetches the words when the first answer needs them.
#[hook]
pub(super) fn use_checks(store: &Store, lang: Lang) -> TemplateClient {
    let client = {
        let dispatcher = store.dispatcher();
        use_memo((), move |()| TemplateClient::new(Callback::from(move |action| dispatcher.dispatch(action))))
    };
    {
        let client = Rc::clone(&client);
        let watched = (Rc::clone(&store.draft), Rc::clone(&store.form), store.origin, store.attempt);
        let is_due = store.check == Check::Waiting;
        use_effect_with(watched, move |(draft, form, origin, _)| {
            let (draft, form, origin) = (Rc::clone(draft), Rc::clone(form), *origin);
            let timer = is_due.then(|| {
                Timeout::new(DEBOUNCE_MS, move || match origin {
                    Origin::Draft => client.check_text(&draft),
                    Origin::Form => client.check_form(&form),
                    Origin::Files => {}
                })
            });
            move || drop(timer)
        });
    }
    {
        let client = Rc::clone(&client);
        let is_here = store.words.as_ref().is_some_and(|words| words.lang == lang);
        let is_wanted = store.checked.is_some() && !is_here && store.words_failed.is_none();
        use_effect_with((lang, is_wanted), move |&(lang, is_wanted)| {
            if is_wanted {
                client.load_words(lang);
            }
        });
    }
    (*client).clone()
}

/// The page's state.
#[hook]
pub(super) fn use_store() -> Store {
    use_context::<Store>().expect("the page provides the state to its parts")
}

/// The page's line to the worker.
#[hook]
pub(super) fn use_client() -> TemplateClient {
    use_context::<TemplateClient>().expect("the page provides the client to its parts")
}
