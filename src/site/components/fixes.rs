//! What mends a finding with one tap: each change is shown before it is made, and can be taken back.

use super::icon;
use crate::edits::{self, Edit};
use crate::hooks::use_store;
use crate::marks;
use crate::platform;
use crate::state::{Action, Mended, Outcome, Store};
use crate::strings::mending::{
    ADDED, MENDED, REMOVED, UNDO_FIX, UNDO_KEYS, everywhere, fix_done, fix_label, more_fixes,
};
use engine::Lang;
use engine::report::{Finding, Fix};
use yew::prelude::*;

/// How many changes of one kind are shown one by one; one more button makes them all.
const SHOWN_FIXES: usize = 3;

/// How much of old and new words is shown, in characters.
const SHOWN_CHARACTERS: usize = 160;

/// The fixes that the finding offers, in groups of one kind.
pub(super) fn fixes(store: &Store, finding: &Finding, outcome: &Outcome, lang: Lang) -> Html {
    let mut kinds: Vec<&str> = Vec::new();
    for fix in &finding.fixes {
        if !kinds.contains(&fix.kind.as_str()) {
            kinds.push(&fix.kind);
        }
    }
    let group = |kind: &str| {
        let fixes: Vec<Fix> = finding.fixes.iter().filter(|fix| fix.kind == kind).cloned().collect();
        let rows = fixes.iter().take(SHOWN_FIXES).map(|fix| row(store, fix, outcome, lang));
        let hidden = fixes.len().saturating_sub(SHOWN_FIXES);
        html! {
            <>
                { for rows }
                if hidden > 0 { <p class="finding__note">{ more_fixes(hidden, lang) }</p> }
                if fixes.len() > 1 {
                    <button type="button" class="button" onclick={on_fix(store, &fixes, outcome)}>
                        { icon("check") }{ everywhere(fixes.len(), lang) }
                    </button>
                }
            </>
        }
    };
    if kinds.is_empty() {
        return Html::default();
    }
    html! { <div class="mend">{ for kinds.into_iter().map(group) }</div> }
}

fn row(store: &Store, fix: &Fix, outcome: &Outcome, lang: Lang) -> Html {
    let old = marks::quote(&outcome.text, fix.span);
    let words = |words: &str, what: &'static str| {
        html! { <><span class="visually-hidden">{ what }{ " " }</span>{ super::shortened(words.trim(), SHOWN_CHARACTERS) }</> }
    };
    html! {
        <div class="mend__row">
            <p class="mend__change" translate="no" dir="auto">
                if !old.trim().is_empty() { <del class="mend__old">{ words(old, REMOVED.get(lang)) }</del> }
                if !fix.text.trim().is_empty() { <ins class="mend__new">{ words(&fix.text, ADDED.get(lang)) }</ins> }
            </p>
            <button type="button" class="button button--strong" onclick={on_fix(store, std::slice::from_ref(fix), outcome)}>
                { icon("check") }{ fix_label(&fix.kind).get(lang) }
            </button>
        </div>
    }
}

fn on_fix(store: &Store, fixes: &[Fix], outcome: &Outcome) -> Callback<MouseEvent> {
    let (store, outcome, fixes) = (store.clone(), outcome.clone(), fixes.to_vec());
    Callback::from(move |_: MouseEvent| {
        // The report may be about the text as it was some letters ago.
        let edit = edits::combined(&outcome.text, &fixes)
            .and_then(|edit| edits::carried(&edit, &outcome.text, &store.draft));
        let (Some(edit), Some(first)) = (edit, fixes.first()) else { return };
        let back = edits::inverse(&store.draft, &edit);
        if let Some(after) = make(&edit) {
            store.dispatch(Action::Mended(Mended { kind: first.kind.clone(), back, after: after.into() }));
        }
    })
}

/// Makes the change in the text box; the box tells the state about it as if it had been typed.
fn make(edit: &Edit) -> Option<String> {
    platform::change_text(edit.span, &edit.words, edits::selection_after(edit))
}

/// The language of the words.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct MendedBarProps {
    /// The language of the words.
    pub lang: Lang,
}

/// Says which fix was made, and takes it back.
#[component]
pub fn MendedBar(props: &MendedBarProps) -> Html {
    let lang = props.lang;
    let store = use_store();
    let words = store.mended.as_ref().map(|mended| {
        let back = mended.back.clone();
        let onclick = Callback::from(move |_: MouseEvent| drop(make(&back)));
        html! {
            <>
                { icon("check") }
                <span>{ MENDED.get(lang) }{ " " }{ fix_done(&mended.kind).get(lang) }</span>
                <button type="button" class="button button--quiet" title={UNDO_KEYS.get(lang)} {onclick}>
                    { icon("undo") }{ UNDO_FIX.get(lang) }
                </button>
            </>
        }
    });
    html! {
        <div class={classes!("mended", words.is_some().then_some("mended--shown"))} role="status">{ words }</div>
    }
}
