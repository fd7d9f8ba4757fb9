//! Links inside the site, and the theme switch of documents: markup that works without the app.

use super::icon;
use crate::strings::{THEME_AUTO, THEME_DARK, THEME_LIGHT, theme_label};
use engine::Lang;
use yew::prelude::*;

/// What stands before every path inside the site; ends in a slash.
#[derive(Debug, Clone, PartialEq)]
pub struct Base(pub AttrValue);

/// A link to another page of the site.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct DocumentLinkProps {
    /// The path from the site's root, such as `id/panduan/`; may end in a fragment.
    pub path: AttrValue,
    /// Whether the visitor is there.
    #[prop_or_default]
    pub current: bool,
    /// The language of the target, when it differs from the page's.
    #[prop_or_default]
    pub target_lang: Option<Lang>,
    /// CSS classes.
    #[prop_or_default]
    pub class: Classes,
    /// A name for screen readers where the content is a picture.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// What is shown.
    pub children: Html,
}

/// A plain link that the browser follows by loading the document.
#[component]
pub fn DocumentLink(props: &DocumentLinkProps) -> Html {
    let base = use_context::<Base>().expect("every frame provides the base of links");
    let href = format!("{}{}", base.0, props.path);
    let href = if href.is_empty() { "./".to_owned() } else { href };
    let code = props.target_lang.map(Lang::code);
    html! {
        <a class={props.class.clone()} {href} hreflang={code} lang={code}
            aria-label={props.label.clone()} aria-current={props.current.then_some("page")}>{ props.children.clone() }</a>
    }
}

/// The language of the labels.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct DocumentThemeSwitchProps {
    /// The language of the labels.
    pub lang: Lang,
}

/// The theme switch of a document; `page.js` brings it to life and shows it.
#[component]
pub fn DocumentThemeSwitch(props: &DocumentThemeSwitchProps) -> Html {
    let label = |theme| theme_label(theme, props.lang);
    html! {
        <button type="button" class="button button--icon" hidden=true data-theme-switch=""
            data-auto={label(THEME_AUTO)} data-light={label(THEME_LIGHT)} data-dark={label(THEME_DARK)}
            aria-label={label(THEME_AUTO)} title={label(THEME_AUTO)}>{ icon("auto") }</button>
    }
}
