//! Three messages to try the check with.

use crate::hooks::use_store;
use crate::platform;
use crate::state::Action;
use crate::strings::editor::{SAMPLES, SAMPLES_LABEL};
use engine::Lang;
use yew::prelude::*;

/// The language of the samples.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct SamplesProps {
    /// The language of the samples.
    pub lang: Lang,
}

/// A row of buttons that each put a sample into the text box.
#[component]
pub fn Samples(props: &SamplesProps) -> Html {
    let lang = props.lang;
    let store = use_store();
    let chip = |(name, message): &(crate::strings::Text, crate::strings::Text)| {
        let dispatcher = store.dispatcher();
        let message = message.get(lang);
        let onclick = Callback::from(move |_: MouseEvent| {
            dispatcher.dispatch(Action::SampleChosen(message.into()));
            // The chips go away with the empty text box; focus would be lost with them.
            platform::focus_quietly("findings-title");
        });
        html! { <li><button type="button" class="chip" {onclick}>{ name.get(lang) }</button></li> }
    };
    html! {
        <div class="samples">
            <p class="samples__label" id="samples-label">{ SAMPLES_LABEL.get(lang) }</p>
            <ul class="samples__list" aria-labelledby="samples-label">{ for SAMPLES.iter().map(chip) }</ul>
        </div>
    }
}
