//! The bar at the top: mark, sections, language, theme.

use super::{DocumentLink, DocumentThemeSwitch, LanguageLink, ThemeSwitch, icon};
use crate::navigation::{Here, MAIN, section_link};
use crate::route::{Page, Route};
use crate::strings::{HOME, MAIN_NAVIGATION, PALETTE, PALETTE_KEYS, PALETTE_SHORT, SITE_NAME, language_name};
use yew::prelude::*;

/// Where the visitor is.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct HeaderProps {
    /// The page or document that is shown.
    pub here: Here,
}

/// The bar at the top of every page.
#[component]
pub fn Header(props: &HeaderProps) -> Html {
    let here = &props.here;
    let lang = here.lang();
    let other = lang.other();
    let sections = |class: &'static str| {
        MAIN.iter().map(move |section| html! { <li>{ section_link(*section, here, class) }</li> })
    };
    let (translation, theme) = match here {
        Here::Page(route) => (
            html! { <LanguageLink here={*route} class="button button--quiet" /> },
            html! { <ThemeSwitch {lang} /> },
        ),
        Here::Document { translated, .. } => (
            html! {
                <DocumentLink path={translated.clone()} target_lang={other} class="button button--quiet">
                    { language_name(other) }
                </DocumentLink>
            },
            html! { <DocumentThemeSwitch {lang} /> },
        ),
    };
    html! {
        <header class="header">
            <div class="header__row">
                <DocumentLink path={Route { lang, page: Page::Message }.path()} class="brand" label={HOME.get(lang)}>
                    { icon("mark") }<span class="brand__name">{ SITE_NAME }</span>
                </DocumentLink>
                <nav class="nav" aria-label={MAIN_NAVIGATION.get(lang)}>
                    <ul class="nav__list">{ for sections("nav__link") }</ul>
                </nav>
                <div class="header__tools">
                    // Where the bar is too narrow for it, the button waits in the menu.
                    <button type="button" class="button button--icon header__find" data-palette=""
                        aria-label={PALETTE.get(lang)} title={PALETTE_KEYS.get(lang)}
                        aria-haspopup="dialog">{ icon("search") }</button>
                    { translation }
                    { theme }
                    // Where the bar is too narrow for the sections they wait here; no script is needed for it.
                    <details class="menu header__menu">
                        <summary class="button button--icon" aria-label={MAIN_NAVIGATION.get(lang)}
                            title={MAIN_NAVIGATION.get(lang)}>{ icon("menu") }</summary>
                        <nav class="menu__list" aria-label={MAIN_NAVIGATION.get(lang)}>
                            <button type="button" class="menu__item header__find" data-palette=""
                                aria-haspopup="dialog">{ PALETTE_SHORT.get(lang) }</button>
                            <ul class="header__sections">{ for sections("menu__item") }</ul>
                        </nav>
                    </details>
                </div>
            </div>
        </header>
    }
}
