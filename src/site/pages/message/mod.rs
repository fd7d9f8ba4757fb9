//! The first page: a message, checked while it is typed.

mod strings;

use crate::app::Entry;
use crate::components::{
    ContextRow, DocumentLink, Editor, OwnWordsFold, Results, Samples, StickySummary, SummaryStatus, about,
    keys_fold, promise,
};
use crate::hooks::{Engine, use_dismissals, use_engine, use_settings, use_store};
use crate::route::{Page, Route};
use crate::state::{AppState, Store};
use engine::Lang;
use strings::{CHECKED, CHECKED_TITLE, HEADING, SEVERAL, UNSEEN, UNSEEN_TITLE};
pub(super) use strings::{DESCRIPTION, TITLE};
use yew::prelude::*;

/// The page as its program shows it.
pub fn content(entry: Entry) -> Html {
    html! { <MessageCheck lang={entry.lang} draft={entry.draft} /> }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct MessageCheckProps {
    lang: Lang,
    draft: AttrValue,
}

/// What the page knows, above what it shows, so that a change of language changes neither text nor results.
#[component]
fn MessageCheck(props: &MessageCheckProps) -> Html {
    let store: Store = {
        let draft = props.draft.clone();
        use_reducer_eq(move || AppState::starting_with(&draft))
    };
    let engine = use_engine(&store, props.lang);
    use_dismissals(&store);
    use_settings(&store);
    html! {
        <ContextProvider<Store> context={store}>
        <ContextProvider<Engine> context={engine}>
            <MessagePage lang={props.lang} />
        </ContextProvider<Engine>>
        </ContextProvider<Store>>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct MessagePageProps {
    lang: Lang,
}

/// Text box left or above, findings right or below.
#[component]
fn MessagePage(props: &MessagePageProps) -> Html {
    let lang = props.lang;
    let store = use_store();
    html! {
        <>
            <div class="workbench">
                <div class="workbench__text">
                    <h1 class="workbench__heading" tabindex="-1">{ HEADING.get(lang) }</h1>
                    <Editor {lang} />
                    if store.draft.is_empty() { <Samples {lang} /> }
                    <ContextRow {lang} />
                    <OwnWordsFold {lang} />
                    { keys_fold(lang) }
                    <p>
                        <DocumentLink path={Route { lang, page: Page::Batch }.path()}>{ SEVERAL.get(lang) }</DocumentLink>
                    </p>
                    { promise(lang) }
                </div>
                <div class="workbench__findings">
                    <Results {lang} />
                </div>
                <SummaryStatus {lang} />
            </div>
            { about([(CHECKED_TITLE, &CHECKED), (UNSEEN_TITLE, &UNSEEN)], lang) }
            <StickySummary {lang} />
        </>
    }
}
