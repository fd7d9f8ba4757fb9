//! The end of every page: all sections, and whose site this is not.

use super::NavLink;
use crate::pages;
use crate::route::{Page, Route};
use crate::strings::{FOOTER_NAVIGATION, INDEPENDENT, PROMISE};
use yew::prelude::*;

/// The route that is shown.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct FooterProps {
    /// The route that is shown.
    pub route: Route,
}

/// The end of every page.
#[component]
pub fn Footer(props: &FooterProps) -> Html {
    let route = props.route;
    let lang = route.lang();
    let section = |page: Page| {
        let to = Route::Page(lang, page);
        html! {
            <li><NavLink {to} current={to == route} class="footer__link">{ pages::name(page).get(lang) }</NavLink></li>
        }
    };
    html! {
        <footer class="footer">
            <nav aria-label={FOOTER_NAVIGATION.get(lang)}>
                <ul class="footer__list">{ for Page::ALL.map(section) }</ul>
            </nav>
            <p>{ INDEPENDENT.get(lang) }</p>
            <p>{ PROMISE.get(lang) }</p>
        </footer>
    }
}
