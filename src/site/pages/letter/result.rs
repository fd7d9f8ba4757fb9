//! The letter as it stands: what is missing, what to mend, and the words to copy.

use super::field_id;
use super::form::Form;
use super::strings::{BORROWED, LETTER, MEND, MISSING, NOTHING_TO_MEND, ONCE, SHARE, TOO_EARLY, length};
use crate::components::{CopyBox, severity_icon};
use crate::guide::say;
use crate::platform;
use engine::{Lang, Severity};
use knowledge::letters::{self, Field, Warning};
use yew::prelude::*;

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct LetterResultProps {
    pub(super) lang: Lang,
    pub(super) form: Form,
}

/// The letter, or what it waits for.
#[component]
pub(super) fn LetterResult(props: &LetterResultProps) -> Html {
    let (lang, form) = (props.lang, &props.form);
    let can_share = use_state_eq(|| false);
    {
        let setter = can_share.setter();
        use_effect_with((), move |()| setter.set(platform::can_share()));
    }
    if form.is_empty() {
        return html! {
            <section class="case__part">
                <h2>{ LETTER.get(lang) }</h2><p class="fact__hint">{ TOO_EARLY.get(lang) }</p>
            </section>
        };
    }
    let draft = form.draft();
    let missing = form.missing();
    let warnings = form.warnings(&draft);
    let is_ready = missing.is_empty();
    let onshare = {
        let draft = draft.clone();
        Callback::from(move |_: MouseEvent| platform::share(&draft))
    };
    let count = length(draft.chars().count(), letters::max_characters(), lang);
    html! {
        <section class="case__part">
            <h2>{ LETTER.get(lang) }</h2>
            { still_missing(&missing, lang) }
            if form.borrows() {
                <p class="notice__words letter__borrowed">{ BORROWED.get(form.lang) }</p>
            }
            { to_mend(&warnings, &draft, is_ready, lang) }
            if is_ready {
                <CopyBox {lang} label={LETTER.get(lang)} words={draft} rows=12 words_lang={form.lang}>
                    if *can_share {
                        <button type="button" class="button" onclick={onshare}>{ SHARE.get(lang) }</button>
                    }
                </CopyBox>
                <p class="fact__hint">{ ONCE.get(lang) }</p>
            } else {
                <div class="letter__draft" lang={form.lang.code()} translate="no">{ draft }</div>
            }
            <p class="fact__hint">{ count }</p>
        </section>
    }
}

fn still_missing(missing: &[&'static Field], lang: Lang) -> Html {
    let entry = |field: &&'static Field| {
        html! { <li><a href={format!("#{}", field_id(field))}>{ say(field.label, lang) }</a></li> }
    };
    html! {
        <div role="status">
            if !missing.is_empty() {
                <p>{ MISSING.get(lang) }</p>
                <ul class="letter__missing">{ for missing.iter().map(entry) }</ul>
            }
        </div>
    }
}

fn to_mend(warnings: &[Warning], draft: &str, is_ready: bool, lang: Lang) -> Html {
    let entry = |warning: &Warning| {
        let words = letters::lint_texts().iter().find(|text| text.code == warning.code)?;
        let quoted = warning.range.clone().and_then(|range| draft.get(range));
        Some(html! {
            <li class="letter__warning">
                { severity_icon(Severity::High) }
                <span>
                    <strong>{ say(words.title, lang) }</strong>
                    if let Some(quoted) = quoted { { ": " }<q translate="no">{ quoted.to_owned() }</q> }
                    <span class="case__why">{ say(words.fix, lang) }</span>
                </span>
            </li>
        })
    };
    html! {
        <div aria-live="polite">
            if !warnings.is_empty() {
                <h3>{ MEND.get(lang) }</h3>
                <ul class="letter__warnings">{ for warnings.iter().filter_map(entry) }</ul>
            } else if is_ready {
                <p class="letter__good">{ NOTHING_TO_MEND.get(lang) }</p>
            }
        </div>
    }
}
