//! The living page of the design: tokens and every part in every state, both themes side by side.

mod palette;
mod specimens;
mod strings;

use super::{Document, Translated};
use crate::navigation::{DESIGN, Section};
use crate::strings::Text;
use engine::Lang;
use palette::{PAIRS, Pair, Theme, contrast};
use specimens::Specimens;
use strings::{
    COLOURS, COLOURS_ABOUT, DARK, DESCRIPTION, LEAD, LEAST, LIGHT, PAIR, SAMPLE, SPACE, TITLE, TYPE,
    TYPE_ABOUT, TYPE_BODY, TYPE_HEADING, TYPE_SMALL, TYPE_TITLE,
};
use yew::prelude::*;

/// The steps of space in `tokens.css`.
const SPACES: [u8; 7] = [1, 2, 3, 4, 5, 6, 7];

/// The page in both languages.
pub(super) fn documents() -> Vec<Document> {
    let page = |lang: Lang| Document {
        lang,
        path: Translated { id: DESIGN.path(Lang::Id), en: DESIGN.path(Lang::En) },
        section: Some(Section::Documents(&DESIGN)),
        title: TITLE.get(lang).into(),
        description: DESCRIPTION.get(lang).into(),
        body: design_page,
        key: String::new(),
    };
    Lang::ALL.map(page).into()
}

const fn theme_name(theme: Theme) -> Text {
    match theme {
        Theme::Light => LIGHT,
        Theme::Dark => DARK,
    }
}

fn design_page(document: &Document, base: &str) -> Html {
    let lang = document.lang;
    let stage = |theme: Theme| {
        html! {
            <section class="stage" data-theme={theme.code()}>
                <h2>{ theme_name(theme).get(lang) }</h2>
                <Specimens {lang} base={base.to_owned()} />
            </section>
        }
    };
    html! {
        <article class="design">
            <h1 tabindex="-1">{ document.title.clone() }</h1>
            <p class="lead">{ LEAD.get(lang) }</p>
            { colours(lang) }
            { letters(lang) }
            <section class="design__part">
                <h2>{ SPACE.get(lang) }</h2>
                <ul class="ruler">{ for SPACES.map(space) }</ul>
            </section>
            <div class="stages">{ for Theme::BOTH.map(stage) }</div>
        </article>
    }
}

fn space(step: u8) -> Html {
    html! {
        <li class="ruler__row">
            <code>{ format!("--space-{step}") }</code><span class={format!("ruler__bar ruler__bar--{step}")} />
        </li>
    }
}

/// A table of all pairs with their figures in both themes.
fn colours(lang: Lang) -> Html {
    let heading = |theme: Theme| html! { <th scope="col">{ theme_name(theme).get(lang) }</th> };
    html! {
        <section class="design__part">
            <h2>{ COLOURS.get(lang) }</h2>
            <p>{ COLOURS_ABOUT.get(lang) }</p>
            <div class="table-scroll" role="region" tabindex="0" aria-label={COLOURS.get(lang)}>
                <table class="swatches">
                    <thead>
                        <tr>
                            <th scope="col">{ PAIR.get(lang) }</th>
                            { for Theme::BOTH.map(heading) }
                            <th scope="col">{ LEAST.get(lang) }</th>
                        </tr>
                    </thead>
                    <tbody>{ for PAIRS.iter().map(|pair| swatch(pair, lang)) }</tbody>
                </table>
            </div>
        </section>
    }
}

fn swatch(pair: &Pair, lang: Lang) -> Html {
    let cell = |theme: Theme| {
        let found = contrast(pair, theme).map(|found| ratio(found, lang));
        let class = format!("swatch swatch--{} swatch--on-{}", pair.front, pair.back);
        html! {
            <td data-theme={theme.code()}>
                <span class="swatch__row">
                    // What is no text has a lower bound, so it is shown as a shape.
                    if pair.least < 4.0 {
                        <span {class} aria-hidden="true">{ "■" }</span>
                    } else {
                        <span {class} aria-hidden="true">{ SAMPLE.get(lang) }</span>
                    }
                    { found }
                </span>
            </td>
        }
    };
    html! {
        <tr>
            <th scope="row"><code>{ pair.front }</code>{ " / " }<code>{ pair.back }</code></th>
            { for Theme::BOTH.map(cell) }
            <td>{ ratio(pair.least, lang) }</td>
        </tr>
    }
}

/// A contrast with one decimal, rounded down so that no figure looks better than it is.
fn ratio(value: f64, lang: Lang) -> String {
    let shown = format!("{:.1}", (value * 10.0).floor() / 10.0);
    match lang {
        Lang::Id => shown.replace('.', ","),
        Lang::En => shown,
    }
}

fn letters(lang: Lang) -> Html {
    html! {
        <section class="design__part">
            <h2>{ TYPE.get(lang) }</h2>
            <p>{ TYPE_ABOUT.get(lang) }</p>
            <p class="type type--heading">{ TYPE_HEADING.get(lang) }</p>
            <p class="type type--title">{ TYPE_TITLE.get(lang) }</p>
            <p class="type">{ TYPE_BODY.get(lang) }</p>
            <p class="type type--small">{ TYPE_SMALL.get(lang) }</p>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_colour_of_a_pair_has_its_class() {
        let sheet = include_str!("../../../../www/css/design.css");
        let wanted: BTreeSet<String> = PAIRS
            .iter()
            .flat_map(|pair| [format!(".swatch--{} {{", pair.front), format!(".swatch--on-{} {{", pair.back)])
            .collect();
        let missing: Vec<&String> = wanted.iter().filter(|class| !sheet.contains(*class)).collect();
        assert!(missing.is_empty(), "{missing:?}");
    }

    #[test]
    fn contrast_is_never_rounded_up() {
        assert_eq!(ratio(4.49, Lang::En), "4.4");
        assert_eq!(ratio(3.0, Lang::Id), "3,0");
    }
}
