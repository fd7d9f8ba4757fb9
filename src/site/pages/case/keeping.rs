//! Keeping the case on the device, taking it along, deleting it.

use super::file::CaseFile;
use super::strings::{
    DELETE, DELETE_NOT, DELETE_SURE, DELETED, EXPORT, KEEP, KEEP_ABOUT, KEEP_REFUSED, KEPT, NOT_KEPT, PRINT,
    TAKE_AWAY,
};
use crate::hooks::{Keeping, Kept};
use crate::platform;
use engine::Lang;
use yew::prelude::*;

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct KeepBoxProps {
    pub(super) lang: Lang,
    pub(super) kept: Kept,
}

/// The switch, what it means, and whether it worked.
#[component]
pub(super) fn KeepBox(props: &KeepBoxProps) -> Html {
    let lang = props.lang;
    let is_on = props.kept.keeping == Keeping::On;
    let onchange = props.kept.turn.reform(move |_: Event| !is_on);
    let status = match props.kept.keeping {
        Keeping::Off => NOT_KEPT,
        Keeping::On => KEPT,
        Keeping::Refused => KEEP_REFUSED,
    };
    html! {
        <div class="case__keep">
            <label class="tick"><input type="checkbox" checked={is_on} {onchange} />{ KEEP.get(lang) }</label>
            <p class="fact__hint">{ KEEP_ABOUT.get(lang) }</p>
            <p role="status">{ status.get(lang) }</p>
        </div>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct TakeAwayProps {
    pub(super) lang: Lang,
    pub(super) case: CaseFile,
    pub(super) kept: Kept,
    pub(super) onempty: Callback<()>,
}

/// Where deleting stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Deleting {
    No,
    Asked,
    Done,
}

/// The file, the printer, and the end of it all.
#[component]
pub(super) fn TakeAway(props: &TakeAwayProps) -> Html {
    let lang = props.lang;
    let deleting = use_state_eq(|| Deleting::No);
    let onexport = {
        let case = props.case.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(json) = platform::to_json(&case) {
                platform::offer_file("prakirim.json", "application/json", &json);
            }
        })
    };
    let set = |to: Deleting| {
        let deleting = deleting.clone();
        Callback::from(move |_: MouseEvent| deleting.set(to))
    };
    let ondelete = {
        let (onempty, turn, deleting) = (props.onempty.clone(), props.kept.turn.clone(), deleting.clone());
        Callback::from(move |_: MouseEvent| {
            turn.emit(false);
            onempty.emit(());
            deleting.set(Deleting::Done);
        })
    };
    let is_done = *deleting == Deleting::Done && props.case.is_empty();
    html! {
        <section class="case__part case__part--last">
            <h2>{ TAKE_AWAY.get(lang) }</h2>
            <div class="case__buttons">
                <button type="button" class="button" onclick={onexport}>{ EXPORT.get(lang) }</button>
                <button type="button" class="button" onclick={|_: MouseEvent| platform::print()}>{ PRINT.get(lang) }</button>
                if *deleting == Deleting::Asked {
                    <button type="button" class="button case__delete" onclick={ondelete}>{ DELETE_SURE.get(lang) }</button>
                    <button type="button" class="button" onclick={set(Deleting::No)}>{ DELETE_NOT.get(lang) }</button>
                } else {
                    <button type="button" class="button case__delete" onclick={set(Deleting::Asked)}>{ DELETE.get(lang) }</button>
                }
            </div>
            <p role="status">{ if is_done { DELETED.get(lang) } else { "" } }</p>
        </section>
    }
}
