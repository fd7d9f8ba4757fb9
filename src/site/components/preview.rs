//! The message as WhatsApp shows it. The only part of the site that looks like a chat.

use super::icon;
use crate::hooks::use_store;
use crate::state::{Action, Shown};
use crate::strings::RETRY;
use crate::strings::findings::{failure_title, failure_why};
use crate::strings::report::{CHAT_DARK, CHAT_LIGHT, CHAT_LOOK, PREVIEW_ABOUT, PREVIEW_EMPTY};
use engine::Lang;
use engine::preview::{Line, LineKind, Piece, Preview};
use yew::prelude::*;

/// The language of the words.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct PreviewPaneProps {
    /// The language of the words.
    pub lang: Lang,
}

/// The chat's colours: those of the page until the visitor chooses.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    Light,
    Dark,
}

impl Look {
    const fn code(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// The preview in each of its states.
#[component]
pub fn PreviewPane(props: &PreviewPaneProps) -> Html {
    let lang = props.lang;
    let store = use_store();
    let look = use_state_eq(|| None::<Look>);
    let onretry = {
        let dispatcher = store.dispatcher();
        Callback::from(move |_: MouseEvent| dispatcher.dispatch(Action::Retried))
    };
    let button = |each: Look, name: &'static str| {
        let setter = look.setter();
        let onclick = Callback::from(move |_: MouseEvent| setter.set(Some(each)));
        let pressed = if *look == Some(each) { "true" } else { "false" };
        html! { <button type="button" class="chip" aria-pressed={pressed} {onclick}>{ name }</button> }
    };
    match &store.preview {
        Shown::Message(preview) if !store.draft.trim().is_empty() => html! {
            <>
                <div class={classes!("chat", (*look).map(|look| format!("chat--{}", look.code())))}>
                    { bubble(preview) }
                </div>
                <p class="panel__hint">{ PREVIEW_ABOUT.get(lang) }</p>
                <div class="chat__looks" role="group" aria-label={CHAT_LOOK.get(lang)}>
                    { button(Look::Light, CHAT_LIGHT.get(lang)) }
                    { button(Look::Dark, CHAT_DARK.get(lang)) }
                </div>
            </>
        },
        Shown::Failed(failure) => html! {
            <div class="notice notice--failure" role="alert">
                { icon("warning") }
                <div class="notice__words">
                    <p class="notice__title">{ failure_title(*failure).get(lang) }</p>
                    <p>{ failure_why(*failure).get(lang) }</p>
                    <button type="button" class="button button--strong" onclick={onretry}>{ RETRY.get(lang) }</button>
                </div>
            </div>
        },
        Shown::Message(_) | Shown::Nothing => {
            html! { <p class="panel__hint">{ PREVIEW_EMPTY.get(lang) }</p> }
        }
    }
}

fn bubble(preview: &Preview) -> Html {
    let large = preview.large_emoji.map(|count| format!("chat__bubble--emoji-{count}"));
    html! {
        <div class={classes!("chat__bubble", large)} translate="no" dir="auto">
            { for preview.lines.iter().map(line) }
        </div>
    }
}

fn line(line: &Line) -> Html {
    let (kind, marker) = match line.kind {
        LineKind::Text => ("text", None),
        LineKind::Bullet => ("item", Some("•".to_owned())),
        LineKind::Numbered(number) => ("item", Some(format!("{number}."))),
        LineKind::Quote => ("quote", None),
    };
    html! {
        <div class={classes!("chat__line", format!("chat__line--{kind}"))}>
            if let Some(marker) = marker { <span class="chat__marker">{ marker }</span> }
            <span>{ for line.pieces.iter().map(piece) }</span>
        </div>
    }
}

fn piece(piece: &Piece) -> Html {
    let mut shown = html! { { piece.text.clone() } };
    if piece.link {
        shown = html! { <span class="chat__link">{ shown }</span> };
    }
    if piece.mono || piece.code {
        shown = html! { <code class={classes!(piece.code.then_some("chat__code"))}>{ shown }</code> };
    }
    if piece.strike {
        shown = html! { <s>{ shown }</s> };
    }
    if piece.italic {
        shown = html! { <em>{ shown }</em> };
    }
    if piece.bold {
        shown = html! { <strong>{ shown }</strong> };
    }
    shown
}
