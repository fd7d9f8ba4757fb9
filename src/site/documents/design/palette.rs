//! The colours of the style sheet, and how well they can be told apart.

/// The style sheet itself: the page cannot say anything else than what is used.
const TOKENS: &str = include_str!("../../../../www/css/tokens.css");

/// One of the two themes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Theme {
    Light,
    Dark,
}

impl Theme {
    pub(super) const BOTH: [Self; 2] = [Self::Light, Self::Dark];

    /// The value of `data-theme`.
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The rule that holds the theme's colours.
    const fn selector(self) -> &'static str {
        match self {
            Self::Light => ":root,\n  [data-theme=\"light\"] {",
            Self::Dark => "\n  [data-theme=\"dark\"] {",
        }
    }
}

/// A colour that text, shapes or edges have, what they lie on, and the least contrast of the two.
pub(super) struct Pair {
    pub(super) front: &'static str,
    pub(super) back: &'static str,
    pub(super) least: f64,
}

/// Least contrast of text (WCAG 1.4.3).
const TEXT: f64 = 4.5;
/// Least contrast of edges of controls and of shapes (WCAG 1.4.11).
const SHAPE: f64 = 3.0;

const fn pair(front: &'static str, back: &'static str, least: f64) -> Pair {
    Pair { front, back, least }
}

/// Every pair that the style sheets make.
pub(super) const PAIRS: &[Pair] = &[
    pair("ink", "paper", TEXT),
    pair("ink", "raised", TEXT),
    pair("ink", "sunken", TEXT),
    pair("soft-ink", "paper", TEXT),
    pair("soft-ink", "raised", TEXT),
    pair("soft-ink", "sunken", TEXT),
    pair("accent", "paper", TEXT),
    pair("accent", "raised", TEXT),
    pair("accent-strong", "paper", TEXT),
    pair("on-accent", "accent", TEXT),
    pair("on-accent", "accent-strong", TEXT),
    pair("ink", "accent-tint", TEXT),
    pair("accent", "accent-tint", TEXT),
    pair("risk-block", "raised", TEXT),
    pair("risk-high", "raised", TEXT),
    pair("risk-medium", "raised", TEXT),
    pair("risk-low", "raised", TEXT),
    pair("risk-block", "paper", TEXT),
    pair("risk-high", "paper", TEXT),
    pair("risk-medium", "paper", TEXT),
    pair("risk-low", "paper", TEXT),
    pair("ink", "tint-block", TEXT),
    pair("ink", "tint-high", TEXT),
    pair("ink", "tint-medium", TEXT),
    pair("ink", "tint-low", TEXT),
    pair("risk-block", "tint-block", SHAPE),
    pair("risk-high", "tint-high", SHAPE),
    pair("risk-medium", "tint-medium", SHAPE),
    pair("risk-low", "tint-low", SHAPE),
    pair("on-risk", "risk-block", SHAPE),
    pair("on-risk", "risk-high", SHAPE),
    pair("on-risk", "risk-medium", SHAPE),
    pair("on-risk", "risk-low", SHAPE),
    pair("good", "raised", TEXT),
    pair("good", "paper", TEXT),
];

/// The `#rrggbb` of a token in a theme.
pub(super) fn colour(token: &str, theme: Theme) -> Option<&'static str> {
    let (_, rule) = TOKENS.split_once(theme.selector())?;
    let (rule, _) = rule.split_once('}')?;
    let (_, value) = rule.split_once(&format!("--{token}: "))?;
    value.split(';').next().filter(|value| value.starts_with('#'))
}

/// The contrast of two tokens in a theme, from 1 to 21, as WCAG 2 computes it.
pub(super) fn contrast(pair: &Pair, theme: Theme) -> Option<f64> {
    let (front, back) = (luminance(colour(pair.front, theme)?)?, luminance(colour(pair.back, theme)?)?);
    Some((front.max(back) + 0.05) / (front.min(back) + 0.05))
}

/// The relative luminance of `#rrggbb`.
fn luminance(hex: &str) -> Option<f64> {
    let channel = |place: usize| {
        let value = f64::from(u8::from_str_radix(hex.get(place..place + 2)?, 16).ok()?) / 255.0;
        Some(if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) })
    };
    Some(0.2126 * channel(1)? + 0.7152 * channel(3)? + 0.0722 * channel(5)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn black_on_white_is_the_greatest_contrast() {
        let (black, white) = (luminance("#000000").unwrap(), luminance("#ffffff").unwrap());
        assert!(((white + 0.05) / (black + 0.05) - 21.0).abs() < 1e-9);
    }

    #[test]
    fn every_pair_can_be_told_apart_in_both_themes() {
        let mut faults = Vec::new();
        for pair in PAIRS {
            for theme in Theme::BOTH {
                let found =
                    contrast(pair, theme).unwrap_or_else(|| panic!("{} on {}", pair.front, pair.back));
                if found < pair.least {
                    let (front, back) = (pair.front, pair.back);
                    faults.push(format!("{front} on {back}, {theme:?}: {found:.2}, wanted {}", pair.least));
                }
            }
        }
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }

    #[test]
    fn the_device_and_the_choice_give_the_same_dark_theme() {
        let block = |start: &str| {
            let (_, rest) = TOKENS.split_once(start).unwrap();
            let lines = rest.split('}').next().unwrap().lines().map(str::trim);
            lines.filter(|line| !line.is_empty()).collect::<Vec<_>>()
        };
        let device = block(":root:not([data-theme=\"light\"]) {");
        assert!(device.len() > 20);
        assert_eq!(device, block(Theme::Dark.selector()));
    }

    #[test]
    fn every_colour_of_the_light_theme_has_a_dark_one() {
        let (_, light) = TOKENS.split_once(Theme::Light.selector()).unwrap();
        let light = light.split('}').next().unwrap();
        let names = light.lines().filter_map(|line| line.trim().strip_prefix("--")?.split_once(": #"));
        let missing: Vec<&str> =
            names.map(|(name, _)| name).filter(|name| colour(name, Theme::Dark).is_none()).collect();
        assert_eq!(missing, Vec::<&str>::new());
    }
}
