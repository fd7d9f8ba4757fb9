//! What the pages with a task say alike: that nothing is sent, what is checked, and what no check can see.

use super::{DocumentLink, icon};
use crate::navigation::PROOF;
use crate::strings::{PROMISE, PROMISE_PROOF, Text};
use engine::Lang;
use yew::prelude::*;

/// The promise in one line, with the way to its proof.
pub fn promise(lang: Lang) -> Html {
    html! {
        <p class="promise">
            { icon("lock") }
            <span>
                { PROMISE.get(lang) }{ " " }
                <DocumentLink path={PROOF.path(lang)}>{ PROMISE_PROOF.get(lang) }</DocumentLink>
            </span>
        </p>
    }
}

/// Headings, each with its points, below the task.
pub fn about(parts: [(Text, &[Text]); 2], lang: Lang) -> Html {
    let point = |point: &Text| html! { <li>{ point.get(lang) }</li> };
    let part = |(title, points): (Text, &[Text])| {
        html! {
            <section class="about__part">
                <h2>{ title.get(lang) }</h2>
                <ul>{ for points.iter().map(point) }</ul>
            </section>
        }
    };
    html! { <div class="about">{ for parts.into_iter().map(part) }</div> }
}
