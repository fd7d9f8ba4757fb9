//! Pictures from the sprite that stands once in every page (`www/icons/sprite.svg`).

use engine::Severity;
use yew::prelude::*;

/// A picture that says nothing that the words beside it do not say.
pub fn icon(name: &str) -> Html {
    let href = format!("#i-{name}");
    html! {
        <svg class="icon" aria-hidden="true" focusable="false"><use href={href} /></svg>
    }
}

/// The shape of a severity: octagon, triangle, diamond, circle, or a small i.
pub fn severity_icon(severity: Severity) -> Html {
    let href = format!("#i-{}", severity.code());
    let class = classes!("icon", "icon--severity", format!("risk-{}", severity.code()));
    html! {
        <svg {class} aria-hidden="true" focusable="false"><use href={href} /></svg>
    }
}
