//! The message as WhatsApp shows it. The only part of the site that looks like a chat.

use super::failed;
use crate::hooks::use_store;
use crate::state::{Action, Shown};
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

/// What stands in the chat.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct ChatProps {
    pub(crate) lang: Lang,
    pub(crate) about: AttrValue,
    pub(crate) children: Html,
}

/// A piece of a chat, in light or dark colours as the visitor likes.
#[component]
pub(crate) fn Chat(props: &ChatProps) -> Html {
    let lang = props.lang;
    let look = use_state_eq(|| None::<Look>);
    let button = |each: Look, name: &'static str| {
        let setter = look.setter();
        let onclick = Callback::from(move |_: MouseEvent| setter.set(Some(each)));
        let pressed = if *look == Some(each) { "true" } else { "false" };
        html! { <button type="button" class="chip" aria-pressed={pressed} {onclick}>{ name }</button> }
    };
    html! {
        <>
            <div class={classes!("chat", (*look).map(|look| format!("chat--{}", look.code())))}>
                { props.children.clone() }
            </div>
            <p class="panel__hint">{ props.about.clone() }</p>
            <div class="chat__looks" role="group" aria-label={CHAT_LOOK.get(lang)}>
                { button(Look::Light, CHAT_LIGHT.get(lang)) }
                { button(Look::Dark, CHAT_DARK.get(lang)) }
            </div>
        </>
    }
}

/// The preview in each of its states.
#[component]
pub fn PreviewPane(props: &PreviewPaneProps) -> Html {
    let lang = props.lang;
    let store = use_store();
    let onretry = {
        let dispatcher = store.dispatcher();
        Callback::from(move |_: MouseEvent| dispatcher.dispatch(Action::Retried))
    };
    match &store.preview {
        Shown::Message(preview) if !store.draft.trim().is_empty() => html! {
            <Chat {lang} about={PREVIEW_ABOUT.get(lang)}>{ bubble(preview) }</Chat>
        },
        Shown::Failed(failure) => failed(*failure, lang, onretry),
        Shown::Message(_) | Shown::Nothing => {
            html! { <p class="panel__hint">{ PREVIEW_EMPTY.get(lang) }</p> }
        }
    }
}

fn bubble(preview: &Preview) -> Html {
    let large = preview.large_emoji.map(|count| format!("chat__bubble--emoji-{count}"));
    html! {
        <div class={classes!("chat__bubble", large)} translate="no" dir="auto">{ lines(preview) }</div>
    }
}

/// The lines of a message, each with its styles.
pub(crate) fn lines(preview: &Preview) -> Html {
    preview.lines.iter().map(line).collect()
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
