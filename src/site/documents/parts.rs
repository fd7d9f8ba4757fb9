//! Pieces that several documents are made of.

use super::addresses;
use super::words::{CHECK_THIS, OPENS_ELSEWHERE, PRINT, WHERE_YOU_ARE, basis, checked_on};
use crate::components::icon;
pub(super) use crate::guide::say;
use crate::navigation::DocumentSection;
use engine::Lang;
use knowledge::{Article, Basis, LinkTarget};
use yew::prelude::*;

/// Where the document stands: its sections, the outermost first. The document itself is not named again, because
/// its title follows at once.
pub(super) fn breadcrumb(above: &[&DocumentSection], lang: Lang, base: &str) -> Html {
    let step = |section: &&DocumentSection| {
        let href = format!("{base}{}", section.path(lang));
        html! { <li><a {href}>{ section.name.get(lang) }</a></li> }
    };
    html! {
        <nav class="trail" aria-label={WHERE_YOU_ARE.get(lang)}><ol class="trail__list">{ for above.iter().map(step) }</ol></nav>
    }
}

/// A link to an article by its title.
pub(super) fn article_link(article: &Article, lang: Lang, base: &str) -> Html {
    let href = format!("{base}{}", addresses::article(article, lang));
    html! { <a {href}>{ say(article.title, lang) }</a> }
}

/// Links to the articles with these ids.
pub(super) fn article_links(ids: &[&str], lang: Lang, base: &str) -> Html {
    let found = ids.iter().filter_map(|id| knowledge::article(id));
    html! { <ul>{ for found.map(|article| html! { <li>{ article_link(article, lang, base) }</li> }) }</ul> }
}

/// A link to a screen by its title.
pub(super) fn state_link(id: &str, lang: Lang, base: &str) -> Html {
    let Some(state) = knowledge::state(id) else { return Html::default() };
    let href = format!("{base}{}", addresses::state(id, lang));
    html! { <a {href}>{ say(state.title, lang) }</a> }
}

/// A link that puts a message into the check.
pub(super) fn try_link(message: &str, lang: Lang, base: &str) -> Html {
    let text = addresses::percent_encoded(message);
    let href = format!("{base}{}", addresses::of(LinkTarget::Try(&text), lang));
    html! { <a class="try" {href}>{ CHECK_THIS.get(lang) }{ icon("arrow") }</a> }
}

/// A link to another site.
pub(super) fn outward(url: &str, name: &str, lang: Lang) -> Html {
    html! {
        <a href={url.to_owned()} rel="noopener noreferrer" target="_blank">
            { name.to_owned() }<span class="visually-hidden">{ " " }{ OPENS_ELSEWHERE.get(lang) }</span>
        </a>
    }
}

/// A numbered list of sources with their dates, each with the anchor that citations lead to.
pub(super) fn sources(cited: impl Iterator<Item = (u16, Basis)>, lang: Lang) -> Html {
    let entry = |(number, carries): (u16, Basis)| {
        let source = knowledge::source(number)?;
        let title = say(source.title, lang);
        let name = source.url.map_or_else(|| html! { title }, |url| outward(url, title, lang));
        Some(html! {
            <li id={format!("source-{number}")} value={number.to_string()}>
                { name }
                <span class="sources__note">
                    { basis(carries).get(lang) }{ " · " }{ say(source.dated, lang) }{ " · " }
                    { checked_on(source.checked, lang) }
                </span>
            </li>
        })
    };
    html! { <ol class="sources">{ for cited.filter_map(entry) }</ol> }
}

/// The button that prints; `page.js` brings it to life and shows it.
pub(super) fn print_button(lang: Lang) -> Html {
    html! { <button type="button" class="button" hidden=true data-print="">{ PRINT.get(lang) }</button> }
}
