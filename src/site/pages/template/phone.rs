//! The template as a phone shows it, samples filled in.

use super::PartProps;
use super::hooks::use_store;
use super::strings::{PHONE_ABOUT, PHONE_TITLE, media_name};
use crate::components::{Chat, lines};
use engine::Lang;
use engine::preview::Preview;
use engine::report::template::{Component, Template};
use yew::prelude::*;

#[component]
pub(super) fn Phone(props: &PartProps) -> Html {
    let lang = props.lang;
    let store = use_store();
    let (Some(opened), Some(report)) = (&store.opened, store.report()) else { return Html::default() };
    let shown = |component: &str, field: &str| {
        let text = opened.previews.iter().find(|text| text.component == component && text.field == field);
        text.map(|text| text.preview.clone())
    };
    let own = Place { template: &report.template.components, component: None, prefix: String::new() };
    html! {
        <section class="template-part" aria-labelledby="phone-title">
            <h3 id="phone-title">{ PHONE_TITLE.get(lang) }</h3>
            <Chat {lang} about={PHONE_ABOUT.get(lang)}>
                <div translate="no">{ message(&own, &shown, lang) }</div>
                { cards(&report.template, &shown, lang) }
            </Chat>
        </section>
    }
}

/// Parts that are shown as one message: the template's own, or a card's.
struct Place<'t> {
    template: &'t [Component],
    /// The component that the paths of its texts begin with, for a card.
    component: Option<&'t str>,
    prefix: String,
}

impl Place<'_> {
    fn text(&self, kind: &str, shown: &dyn Fn(&str, &str) -> Option<Preview>) -> Option<Preview> {
        match self.component {
            None => shown(kind, "text"),
            Some(component) => shown(component, &format!("{}{kind}.text", self.prefix)),
        }
    }

    fn button(&self, index: usize, shown: &dyn Fn(&str, &str) -> Option<Preview>) -> Option<Preview> {
        match self.component {
            None => shown("BUTTONS", &format!("buttons[{index}].text")),
            Some(component) => shown(component, &format!("{}BUTTONS.buttons[{index}].text", self.prefix)),
        }
    }
}

fn message(place: &Place<'_>, shown: &dyn Fn(&str, &str) -> Option<Preview>, lang: Lang) -> Html {
    let part = |kind: &str| place.template.iter().find(|part| part.kind == kind);
    let format =
        part("HEADER").and_then(|header| header.format.as_deref()).filter(|format| *format != "TEXT");
    let text = |kind: &str, class: &'static str| {
        let preview = place.text(kind, shown);
        html! { if let Some(preview) = preview { <div {class} dir="auto">{ lines(&preview) }</div> } }
    };
    let buttons = part("BUTTONS").map(|part| part.buttons.as_slice()).unwrap_or_default();
    let button = |index: usize| {
        let label = place.button(index, shown).map(|preview| lines(&preview));
        let label = label.unwrap_or_else(|| html! { { buttons[index].kind.clone() } });
        html! { <li class="chat__button">{ label }</li> }
    };
    html! {
        <>
            <div class="chat__bubble">
                if let Some(format) = format {
                    <div class="chat__media">{ media_name(format).get(lang) }</div>
                } else {
                    { text("HEADER", "chat__header") }
                }
                { text("LIMITED_TIME_OFFER", "chat__header") }
                { text("BODY", "chat__body") }
                { text("FOOTER", "chat__footer") }
            </div>
            if !buttons.is_empty() {
                <ul class="chat__buttons">{ for (0..buttons.len()).map(button) }</ul>
            }
        </>
    }
}

fn cards(template: &Template, shown: &dyn Fn(&str, &str) -> Option<Preview>, lang: Lang) -> Html {
    let Some(carousel) = template.component("CAROUSEL") else { return Html::default() };
    let card = |(index, card): (usize, &engine::report::template::Card)| {
        let place = Place {
            template: &card.components,
            component: Some("CAROUSEL"),
            prefix: format!("cards[{index}]."),
        };
        html! { <li class="chat__card">{ message(&place, shown, lang) }</li> }
    };
    html! { <ul class="chat__cards" tabindex="0">{ for carousel.cards.iter().enumerate().map(card) }</ul> }
}
