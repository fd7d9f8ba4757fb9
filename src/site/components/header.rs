//! The bar at the top: mark, sections, language, theme.

use super::{NavLink, ThemeSwitch, icon};
use crate::pages;
use crate::route::{Page, Route};
use crate::strings::{HOME, MAIN_NAVIGATION, SITE_NAME, language_name};
use yew::prelude::*;

/// The route that is shown.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct HeaderProps {
    /// The route that is shown.
    pub route: Route,
}

/// The bar at the top of every page.
#[component]
pub fn Header(props: &HeaderProps) -> Html {
    let route = props.route;
    let lang = route.lang();
    let section = |page: Page| {
        let to = Route::Page(lang, page);
        html! {
            <li><NavLink {to} current={to == route} class="nav__link">{ pages::name(page).get(lang) }</NavLink></li>
        }
    };
    let other = lang.other();
    html! {
        <header class="header">
            <div class="header__row">
                <NavLink to={Route::Page(lang, Page::Message)} class="brand" label={HOME.get(lang)}>
                    { icon("mark") }<span class="brand__name">{ SITE_NAME }</span>
                </NavLink>
                <nav class="nav" aria-label={MAIN_NAVIGATION.get(lang)}>
                    <ul class="nav__list">{ for Page::ALL.map(section) }</ul>
                </nav>
                <div class="header__tools">
                    <NavLink to={route.translated()} target_lang={other} class="button button--quiet">
                        { language_name(other) }
                    </NavLink>
                    <ThemeSwitch {lang} />
                </div>
            </div>
        </header>
    }
}
