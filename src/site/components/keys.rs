//! The keys of the page, in a fold that the question mark opens.

use crate::strings::Text;
use crate::strings::mending::{KEYS, KEYS_FOLD};
use engine::Lang;
use yew::prelude::*;

/// The fold's id, for the key that opens it.
pub(crate) const KEYS_ID: &str = "keys";

/// The list of keys; every one of them has a button that does the same.
pub fn keys_fold(lang: Lang) -> Html {
    let row = |(keys, what): &(Text, Text)| {
        html! { <><dt>{ keys.get(lang) }</dt><dd>{ what.get(lang) }</dd></> }
    };
    html! {
        <details class="fold keys" id={KEYS_ID}>
            <summary class="fold__head">{ KEYS_FOLD.get(lang) }</summary>
            <dl class="keys__list">{ for KEYS.iter().map(row) }</dl>
        </details>
    }
}
