//! The end of every page: all sections, and whose site this is not.

use crate::navigation::{ALL, Here, section_link};
use crate::strings::{FOOTER_NAVIGATION, INDEPENDENT, PROMISE};
use yew::prelude::*;

/// Where the visitor is.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct FooterProps {
    /// The page or document that is shown.
    pub here: Here,
}

/// The end of every page.
#[component]
pub fn Footer(props: &FooterProps) -> Html {
    let here = &props.here;
    let lang = here.lang();
    let sections =
        ALL.iter().map(|section| html! { <li>{ section_link(*section, here, "footer__link") }</li> });
    html! {
        <footer class="footer">
            <nav aria-label={FOOTER_NAVIGATION.get(lang)}>
                <ul class="footer__list">{ for sections }</ul>
            </nav>
            <p>{ INDEPENDENT.get(lang) }</p>
            <p>{ PROMISE.get(lang) }</p>
        </footer>
    }
}
