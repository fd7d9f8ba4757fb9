//! The first page: a message, checked while it is typed.

mod strings;

use crate::components::{ContextRow, Editor, NavLink, Results, Samples, StickySummary, SummaryStatus, icon};
use crate::hooks::use_store;
use crate::route::{Page, Route};
use crate::strings::{PROMISE, PROMISE_PROOF};
use engine::Lang;
use strings::{CHECKED, CHECKED_TITLE, HEADING, UNSEEN, UNSEEN_TITLE};
pub(super) use strings::{DESCRIPTION, TITLE};
use yew::prelude::*;

/// The language of the page.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct MessagePageProps {
    /// The language of the page.
    pub(super) lang: Lang,
}

/// Text box left or above, findings right or below.
#[component]
pub(super) fn MessagePage(props: &MessagePageProps) -> Html {
    let lang = props.lang;
    let store = use_store();
    let point = |point: &crate::strings::Text| html! { <li>{ point.get(lang) }</li> };
    html! {
        <>
            <div class="workbench">
                <div class="workbench__text">
                    <h1 class="workbench__heading" tabindex="-1">{ HEADING.get(lang) }</h1>
                    <Editor {lang} />
                    if store.draft.is_empty() { <Samples {lang} /> }
                    <ContextRow {lang} />
                    <p class="promise">
                        { icon("lock") }
                        <span>
                            { PROMISE.get(lang) }{ " " }
                            <NavLink to={Route::Page(lang, Page::Privacy)}>{ PROMISE_PROOF.get(lang) }</NavLink>
                        </span>
                    </p>
                </div>
                <div class="workbench__findings">
                    <Results {lang} />
                </div>
                <SummaryStatus {lang} />
            </div>
            <div class="about">
                <section class="about__part">
                    <h2>{ CHECKED_TITLE.get(lang) }</h2>
                    <ul>{ for CHECKED.iter().map(point) }</ul>
                </section>
                <section class="about__part">
                    <h2>{ UNSEEN_TITLE.get(lang) }</h2>
                    <ul>{ for UNSEEN.iter().map(point) }</ul>
                </section>
            </div>
            <StickySummary {lang} />
        </>
    }
}
