//! The contact list page: a file in, every row accounted for, a clean list out.

mod charts;
mod columns;
mod counts;
mod exports;
mod findings;
mod intake;
mod plan;
mod questions;
mod report;
mod rows;
mod state;
mod stops;
mod strings;

use crate::app::Entry;
use crate::components::promise;
use crate::device_store::Item;
use crate::hooks::{Kept, use_kept, use_list};
use crate::list_client::{ListClient, News};
use crate::platform;
use charts::Charts;
use columns::Columns;
use counts::CountsPanel;
use engine::Lang;
use exports::Exports;
use findings::ListFindings;
use intake::{Intake, Status};
use plan::Plan;
use questions::Questions;
use rows::RowTable;
use state::{Action, KnownColumns, ListState, Phase, Stops, Store, View};
use std::rc::Rc;
use stops::StopRegister;
pub(super) use strings::{DESCRIPTION, TITLE};
use strings::{HEADING, QUESTIONS};
use yew::prelude::*;

/// The page as its program shows it.
#[expect(clippy::needless_pass_by_value, reason = "every page's content has this form")]
pub fn content(entry: Entry) -> Html {
    html! { <ContactCheck lang={entry.lang} /> }
}

/// What every part of the page is told; the rest stands in the context.
#[derive(Debug, Clone, PartialEq, Properties)]
struct PartProps {
    lang: Lang,
}

#[hook]
fn use_list_state() -> Store {
    use_context::<Store>().expect("the page provides its state to every part")
}

#[hook]
fn use_list_client() -> ListClient {
    use_context::<ListClient>().expect("the page provides the client to every part")
}

/// What the page knows, above what it shows, so that a change of language changes no result.
#[component]
fn ContactCheck(props: &PartProps) -> Html {
    let lang = props.lang;
    let store: Store = use_reducer_eq(ListState::default);
    let tell = {
        let dispatcher = store.dispatcher();
        Callback::from(move |news: News| {
            if let News::Exported(Ok((name, blob, _))) = &news {
                platform::offer_blob(name, blob);
            }
            dispatcher.dispatch(Action::Heard(news));
        })
    };
    let client = use_list(tell, store.is_checking());
    let (stops_kept, columns_kept) = use_device(&store);
    use_checks(&store, &client);
    use_view_in_address(&store, lang);
    {
        let client = client.clone();
        let wanted = store.source.is_some() && store.texts(lang).is_none();
        use_effect_with((lang, wanted, store.attempt), move |&(lang, wanted, _)| {
            if wanted {
                client.load_texts(lang);
            }
        });
    }
    html! {
        <ContextProvider<Store> context={store}>
        <ContextProvider<ListClient> context={client}>
            <ContactPage {lang} {stops_kept} {columns_kept} />
        </ContextProvider<ListClient>>
        </ContextProvider<Store>>
    }
}

/// What the visitor may have kept on the device: people who said stop, and what columns mean.
#[hook]
fn use_device(store: &Store) -> (Kept, Kept) {
    let found = {
        let dispatcher = store.dispatcher();
        Callback::from(move |stops: Stops| dispatcher.dispatch(Action::StopsFound(stops)))
    };
    let stops = use_kept(Item::Stops, store.stops(), found);
    let found = {
        let dispatcher = store.dispatcher();
        Callback::from(move |known: Vec<KnownColumns>| {
            dispatcher.dispatch(Action::ColumnsFound(Rc::new(known)));
        })
    };
    (stops, use_kept(Item::Columns, (*store.known_columns).clone(), found))
}

/// Starts the checks and fetches the rows that are to be seen.
#[hook]
fn use_checks(store: &Store, client: &ListClient) {
    {
        let (store, client) = (store.clone(), client.clone());
        use_effect_with(store.attempt, move |_| {
            if let Some(source) = &store.source {
                client.check(&source.file, &store.asked);
            }
        });
    }
    let (client, done) = (client.clone(), store.phase == Phase::Done);
    let watched = done.then(|| (store.attempt, store.view.clone()));
    use_effect_with(watched, move |watched| {
        if let Some((_, view)) = watched {
            client.rows(&view.filter, view.page);
        }
    });
}

/// Keeps the view of the table in the address, so that it can be bookmarked and survives a change of language.
#[hook]
fn use_view_in_address(store: &Store, lang: Lang) {
    let ready = use_state_eq(|| false);
    {
        let (dispatcher, ready) = (store.dispatcher(), ready.setter());
        use_effect_with((), move |()| {
            dispatcher.dispatch(Action::Viewed(View::from_address(&platform::view_in_address())));
            ready.set(true);
        });
    }
    use_effect_with((store.view.to_address(), lang, *ready), |(view, _, ready)| {
        if *ready {
            platform::show_view_in_address(view);
        }
    });
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct PageProps {
    lang: Lang,
    stops_kept: Kept,
    columns_kept: Kept,
}

#[component]
fn ContactPage(props: &PageProps) -> Html {
    let lang = props.lang;
    let store = use_list_state();
    html! {
        <div class="contacts">
            <div class="contacts__intake">
                <h1 tabindex="-1">{ HEADING.get(lang) }</h1>
                <Intake {lang} />
                { promise(lang) }
                <details class="contacts__fold">
                    <summary>{ QUESTIONS.get(lang) }</summary>
                    <Questions {lang} />
                </details>
                <StopRegister {lang} kept={props.stops_kept.clone()} />
            </div>
            <Status {lang} />
            if store.report.is_some() {
                <div class="contacts__result">
                    <CountsPanel {lang} />
                    <ListFindings {lang} />
                    <Columns {lang} kept={props.columns_kept.clone()} />
                    <Charts {lang} />
                    <Plan {lang} />
                    <RowTable {lang} />
                    <Exports {lang} />
                </div>
            }
        </div>
    }
}
