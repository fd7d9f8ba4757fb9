//! Links inside the site: real addresses, followed without loading the page anew.

use crate::route::Route;
use engine::Lang;
use yew::prelude::*;
use yew_router::hooks::use_navigator;

/// What stands before every path inside the site; ends in a slash.
#[derive(Debug, Clone, PartialEq)]
pub struct Base(pub AttrValue);

/// A link to a page of the site.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct NavLinkProps {
    /// Where it leads.
    pub to: Route,
    /// Whether the visitor is there.
    #[prop_or_default]
    pub current: bool,
    /// The language of the target, when it differs from the page's; also the language of the link's words.
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

/// A link that the router follows on a plain click and that otherwise is a link like any other.
#[component]
pub fn NavLink(props: &NavLinkProps) -> Html {
    let base = use_context::<Base>().expect("App provides the base of links");
    let navigator = use_navigator();
    let to = props.to;
    let onclick = Callback::from(move |event: MouseEvent| {
        let plain = event.button() == 0
            && !(event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key());
        if let (true, Some(navigator)) = (plain, &navigator) {
            event.prevent_default();
            navigator.push(&to);
        }
    });
    let href = format!("{}{}", base.0, to.path());
    let href = if href.is_empty() { "./".to_owned() } else { href };
    let code = props.target_lang.map(Lang::code);
    html! {
        <a class={props.class.clone()} {href} {onclick} hreflang={code} lang={code}
            aria-label={props.label.clone()} aria-current={props.current.then_some("page")}>
            { props.children.clone() }
        </a>
    }
}
