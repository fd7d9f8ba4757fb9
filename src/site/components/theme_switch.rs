//! Light, dark, or as the device is set.

use super::icon;
use crate::platform::{self, Theme};
use crate::strings::{THEME_AUTO, THEME_DARK, THEME_LIGHT, Text, theme_label};
use engine::Lang;
use yew::prelude::*;

/// The language of the label.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct ThemeSwitchProps {
    /// The language of the label.
    pub lang: Lang,
}

/// One button that leads through the three appearances; only a choice is remembered.
#[component]
pub fn ThemeSwitch(props: &ThemeSwitchProps) -> Html {
    let theme = use_state_eq(Theme::default);
    {
        let theme = theme.setter();
        use_effect_with((), move |()| theme.set(platform::remembered_theme()));
    }
    use_effect_with(*theme, |&theme| platform::show_theme(theme));
    let onclick = {
        let theme = theme.clone();
        Callback::from(move |_: MouseEvent| {
            let next = following(*theme);
            platform::remember_theme(next);
            theme.set(next);
        })
    };
    let label = theme_label(name(*theme), props.lang);
    html! {
        <button type="button" class="button button--icon" {onclick} aria-label={label.clone()} title={label}>
            { icon(picture(*theme)) }
        </button>
    }
}

const fn following(theme: Theme) -> Theme {
    match theme {
        Theme::Auto => Theme::Light,
        Theme::Light => Theme::Dark,
        Theme::Dark => Theme::Auto,
    }
}

const fn name(theme: Theme) -> Text {
    match theme {
        Theme::Auto => THEME_AUTO,
        Theme::Light => THEME_LIGHT,
        Theme::Dark => THEME_DARK,
    }
}

const fn picture(theme: Theme) -> &'static str {
    match theme {
        Theme::Auto => "auto",
        Theme::Light => "sun",
        Theme::Dark => "moon",
    }
}
