//! The link to the same page in the other language.

use super::Base;
use crate::route::Route;
use crate::strings::language_name;
use yew::prelude::*;
use yew_router::hooks::use_navigator;

/// Where the visitor is.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct LanguageLinkProps {
    /// The page that is shown.
    pub here: Route,
    /// CSS classes.
    #[prop_or_default]
    pub class: Classes,
}

/// A real address, followed on a plain click without loading the page anew, so that text and results stay.
#[component]
pub fn LanguageLink(props: &LanguageLinkProps) -> Html {
    let base = use_context::<Base>().expect("every frame provides the base of links");
    let navigator = use_navigator();
    let to = props.here.translated();
    let onclick = Callback::from(move |event: MouseEvent| {
        let plain = event.button() == 0
            && !(event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key());
        if let (true, Some(navigator)) = (plain, &navigator) {
            event.prevent_default();
            navigator.push(&to);
        }
    });
    let href = format!("{}{}", base.0, to.path());
    let code = to.lang.code();
    html! {
        <a class={props.class.clone()} {href} {onclick} hreflang={code} lang={code}>{ language_name(to.lang) }</a>
    }
}
