//! The template page: a Business Platform template, checked while it is written.

mod category;
mod client;
mod decoder;
mod finding;
mod form;
mod hooks;
mod input;
mod parts;
mod phone;
mod place;
mod results;
mod state;
mod strings;
mod table;

use crate::app::Entry;
use crate::components::{about, promise};
use client::TemplateClient;
use engine::Lang;
use state::{Store, TemplateState};
use strings::{CHECKED, CHECKED_TITLE, HEADING, LEAD, UNSEEN, UNSEEN_TITLE};
pub(super) use strings::{DESCRIPTION, TITLE};
use yew::prelude::*;

/// The page as its program shows it.
pub fn content(entry: Entry) -> Html {
    html! { <TemplateCheck lang={entry.lang} draft={entry.draft} /> }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct TemplateCheckProps {
    lang: Lang,
    draft: AttrValue,
}

/// What the page knows, above what it shows, so that a change of language changes neither text nor results.
#[component]
fn TemplateCheck(props: &TemplateCheckProps) -> Html {
    let lang = props.lang;
    let store: Store = {
        let draft = props.draft.clone();
        use_reducer_eq(move || TemplateState::starting_with(&draft))
    };
    let client: TemplateClient = hooks::use_checks(&store, lang);
    html! {
        <ContextProvider<Store> context={store}>
        <ContextProvider<TemplateClient> context={client}>
            <div class="workbench">
                <div class="workbench__text">
                    <h1 class="workbench__heading" tabindex="-1">{ HEADING.get(lang) }</h1>
                    <p class="panel__hint">{ LEAD.get(lang) }</p>
                    <input::Input {lang} />
                    { promise(lang) }
                    <decoder::Decoder {lang} />
                </div>
                <div class="workbench__findings">
                    <results::Results {lang} />
                </div>
            </div>
            { about([(CHECKED_TITLE, &CHECKED), (UNSEEN_TITLE, &UNSEEN)], lang) }
        </ContextProvider<TemplateClient>>
        </ContextProvider<Store>>
    }
}

/// The language of the words; all that a part of the page is told from above.
#[derive(Debug, Clone, PartialEq, Properties)]
struct PartProps {
    lang: Lang,
}
