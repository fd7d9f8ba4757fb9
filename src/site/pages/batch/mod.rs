//! Several messages at once: pasted blocks or a file in, a table of verdicts out.

mod input;
mod intake;
mod state;
mod strings;
mod table;

use crate::app::Entry;
use crate::components::icon;
use crate::engine_client::EngineClient;
use crate::state::Action;
use crate::strings::findings::{failure_title, failure_why};
use crate::strings::{PROMISE, RETRY};
use engine::Lang;
use engine::report::MessageContext;
use input::Input;
use state::{Batch, Event};
use std::rc::Rc;
use strings::{ASSUMED, NONE, left_out};
pub(super) use strings::{DESCRIPTION, TITLE};
use table::Table;
use yew::prelude::*;

type Run = UseReducerHandle<Batch>;

/// The page as its program shows it.
pub fn content(Entry { lang, .. }: Entry) -> Html {
    html! { <BatchCheck {lang} /> }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct BatchCheckProps {
    lang: Lang,
}

#[component]
fn BatchCheck(props: &BatchCheckProps) -> Html {
    let lang = props.lang;
    let run = use_reducer(Batch::default);
    use_checks(&run, lang);
    let onretry = {
        let dispatcher = run.dispatcher();
        Callback::from(move |_: MouseEvent| dispatcher.dispatch(Event::Retried))
    };
    let onbegin = {
        let dispatcher = run.dispatcher();
        Callback::from(move |(messages, found)| dispatcher.dispatch(Event::Begun(messages, found)))
    };
    html! {
        <div class="batch">
            <h1 tabindex="-1">{ TITLE.get(lang) }</h1>
            <Input {lang} {onbegin} />
            <p class="promise">{ icon("lock") }<span>{ PROMISE.get(lang) }{ " " }{ ASSUMED.get(lang) }</span></p>
            if run.begun && run.messages.is_empty() { <p class="notice" role="alert">{ NONE.get(lang) }</p> }
            if run.found > run.messages.len() && run.next().is_some() {
                <p class="notice">{ icon("info") }<span>{ left_out(run.found, lang) }</span></p>
            }
            if let Some(failure) = run.failure {
                <div class="notice notice--failure" role="alert">
                    { icon("warning") }
                    <div class="notice__words">
                        <p class="notice__title">{ failure_title(failure).get(lang) }</p>
                        <p>{ failure_why(failure).get(lang) }</p>
                        <button type="button" class="button button--strong" onclick={onretry}>{ RETRY.get(lang) }</button>
                    </div>
                </div>
            }
            if !run.messages.is_empty() { <Table {lang} {run} /> }
        </div>
    }
}

/// Checks one message after another, and fetches the rules' words once something was found.
#[hook]
fn use_checks(run: &Run, lang: Lang) {
    let client = {
        let dispatcher = run.dispatcher();
        let hear = move |action| match action {
            Action::Checked(outcome) => dispatcher.dispatch(Event::Checked(outcome)),
            Action::CheckFailed(failure) => dispatcher.dispatch(Event::Failed(failure)),
            Action::TextsLoaded(lang, book) => dispatcher.dispatch(Event::Worded(lang, book)),
            _ => {}
        };
        use_memo((), |()| EngineClient::new(Callback::from(hear)))
    };
    {
        let (client, next) = (Rc::clone(&client), run.next());
        use_effect_with((run.attempt, run.verdicts.len(), next.is_some()), move |_| {
            if let Some(next) = next {
                client.check(next, MessageContext::default());
            }
        });
    }
    let wanted = run.book(lang).is_none() && run.verdicts.iter().any(|verdict| verdict.band.is_some());
    use_effect_with((lang, wanted), move |&(lang, wanted)| {
        if wanted {
            client.load_texts(lang);
        }
    });
}
