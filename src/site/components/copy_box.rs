//! Words to look at and copy.

use crate::platform;
use crate::strings::report::{COPIED, COPY, NOT_COPIED};
use engine::Lang;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// Words to copy.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct CopyBoxProps {
    /// The language of the button.
    pub lang: Lang,
    /// What the words are.
    pub label: AttrValue,
    /// The words.
    pub words: AttrValue,
    /// How many lines are shown at once.
    pub rows: u8,
    /// The language of the words, when it is another one.
    #[prop_or_default]
    pub words_lang: Option<Lang>,
    /// More buttons.
    #[prop_or_default]
    pub children: Html,
}

/// A box with words that can be looked at before they are copied.
#[component]
pub fn CopyBox(props: &CopyBoxProps) -> Html {
    let lang = props.lang;
    let area = use_node_ref();
    let outcome = use_state_eq(|| None::<bool>);
    {
        let setter = outcome.setter();
        use_effect_with(props.words.clone(), move |_| setter.set(None));
    }
    let onclick = {
        let (area, setter) = (area.clone(), outcome.setter());
        Callback::from(move |_: MouseEvent| {
            if let Some(area) = area.cast::<HtmlTextAreaElement>() {
                setter.set(Some(platform::copy_from(&area)));
            }
        })
    };
    let said = match *outcome {
        None => "",
        Some(true) => COPIED.get(lang),
        Some(false) => NOT_COPIED.get(lang),
    };
    html! {
        <div class="copy">
            <textarea class="copy__words" readonly=true rows={props.rows.to_string()} ref={area} translate="no" lang={props.words_lang.map(Lang::code)}
                aria-label={props.label.clone()} value={props.words.clone()} />
            <div class="copy__foot">
                <button type="button" class="button button--strong" {onclick}>{ COPY.get(lang) }</button>
                { props.children.clone() }
                <span role="status">{ said }</span>
            </div>
        </div>
    }
}
