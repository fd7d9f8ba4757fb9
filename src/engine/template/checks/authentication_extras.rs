//! Links, media, emoji or long codes in an authentication template.

use super::{Hit, Judged, emoji};
use crate::{
    report::template::Category,
    template::{fields::Role, limits::AUTHENTICATION_PARAMETER},
    text::links::links,
};

pub(crate) fn check(judged: &Judged<'_>) -> Vec<Hit> {
    if !judged.asks_for(Category::Authentication) {
        return Vec::new();
    }
    let mut hits = Vec::new();
    for (component, ..) in judged.parts() {
        if let Some(format) = component.format.as_deref().filter(|format| *format != "TEXT") {
            hits.push(Hit::on(&component.kind, "format").about(format));
        }
    }
    for row in judged.button_rows() {
        for placed in
            row.buttons.iter().filter(|placed| placed.button.kind == "URL" && placed.button.otp.is_none())
        {
            // The address that the API returns for a copy button is Meta's own.
            let is_own = placed
                .button
                .url
                .as_deref()
                .is_some_and(|url| url.starts_with("https://www.whatsapp.com/otp/"));
            if !is_own {
                hits.push(Hit::on(&placed.component, &placed.path).about("URL"));
            }
        }
    }
    for field in
        judged.fields.iter().filter(|field| !matches!(field.role, Role::ButtonUrl | Role::ButtonPhone))
    {
        hits.extend(links(field.text).into_iter().map(|link| Hit::at(field, link.range)));
        hits.extend(emoji(field.text).into_iter().map(|range| Hit::at(field, range)));
        for sample in &field.samples {
            let length = sample.value.chars().count();
            if length > AUTHENTICATION_PARAMETER {
                let path = super::sample_blanks::sample_path(&field.path);
                hits.push(
                    Hit::on(&field.component, &path)
                        .about(&sample.value)
                        .measured(length, AUTHENTICATION_PARAMETER),
                );
            }
        }
    }
    hits
}
