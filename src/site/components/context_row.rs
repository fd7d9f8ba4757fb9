//! Three short questions about the message; the answers decide which checks apply.

use crate::hooks::use_store;
use crate::state::Action;
use crate::strings::Text;
use crate::strings::editor::{CHANNEL, CHANNELS, CONSENT, CONSENTS, CONTEXT_LEGEND, PURPOSE, PURPOSES};
use engine::Lang;
use engine::report::MessageContext;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The language of the questions.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct ContextRowProps {
    /// The language of the questions.
    pub lang: Lang,
}

/// Where it is sent, whether the receivers agreed, what it is for.
#[component]
pub fn ContextRow(props: &ContextRowProps) -> Html {
    let lang = props.lang;
    let store = use_store();
    let context = store.context;
    let place = |at: Option<usize>| at.unwrap_or_default();
    let choice =
        |id, label: Text, options: Vec<Text>, chosen, with: fn(MessageContext, usize) -> MessageContext| {
            let dispatcher = store.dispatcher();
            let onchoice = move |index| dispatcher.dispatch(Action::ContextChanged(with(context, index)));
            let options: Vec<&'static str> = options.into_iter().map(|option| option.get(lang)).collect();
            html! { <Choice {id} label={label.get(lang)} {options} {chosen} {onchoice} /> }
        };
    let channel = choice(
        "channel",
        CHANNEL,
        CHANNELS.iter().map(|row| row.1).collect(),
        place(CHANNELS.iter().position(|row| row.0 == context.channel)),
        |context, i| MessageContext { channel: CHANNELS[i].0, ..context },
    );
    let consent = choice(
        "consent",
        CONSENT,
        CONSENTS.iter().map(|row| row.1).collect(),
        place(CONSENTS.iter().position(|row| row.0 == context.consent)),
        |context, i| MessageContext { consent: CONSENTS[i].0, ..context },
    );
    let purpose = choice(
        "purpose",
        PURPOSE,
        PURPOSES.iter().map(|row| row.1).collect(),
        place(PURPOSES.iter().position(|row| row.0 == context.purpose)),
        |context, i| MessageContext { purpose: PURPOSES[i].0, ..context },
    );
    html! {
        <fieldset class="context">
            <legend class="visually-hidden">{ CONTEXT_LEGEND.get(lang) }</legend>
            { channel }{ consent }{ purpose }
        </fieldset>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct ChoiceProps {
    id: &'static str,
    label: &'static str,
    options: Vec<&'static str>,
    chosen: usize,
    onchoice: Callback<usize>,
}

#[component]
fn Choice(props: &ChoiceProps) -> Html {
    let select = use_node_ref();
    {
        // A choice that is known is shown again; one made before the interface started counts.
        let (select, onchoice) = (select.clone(), props.onchoice.clone());
        let is_begun = use_mut_ref(|| false);
        use_effect_with(props.chosen, move |&chosen| {
            let Some(select) = select.cast::<HtmlSelectElement>() else { return };
            match index_of(&select) {
                Some(index @ 1..) if chosen == 0 && !is_begun.replace(true) => onchoice.emit(index),
                Some(index) if index == chosen => {}
                _ => select.set_selected_index(i32::try_from(chosen).unwrap_or_default()),
            }
            is_begun.replace(true);
        });
    }
    let onchange = {
        let (onchoice, count) = (props.onchoice.clone(), props.options.len());
        Callback::from(move |event: Event| {
            let select = event.target_dyn_into::<HtmlSelectElement>();
            if let Some(index) = select.and_then(|select| index_of(&select)).filter(|&index| index < count) {
                onchoice.emit(index);
            }
        })
    };
    html! {
        <label class="choice">
            <span class="choice__label">{ props.label }</span>
            <select id={props.id} class="choice__select" ref={select} {onchange} autocomplete="off">
                { for props.options.iter().enumerate().map(|(i, option)| html! {
                    <option value={i.to_string()}>{ *option }</option>
                }) }
            </select>
        </label>
    }
}

fn index_of(select: &HtmlSelectElement) -> Option<usize> {
    usize::try_from(select.selected_index()).ok()
}
