//! Places inside a template: the text that a path names, and the variables of a text.

use crate::marks;
use engine::report::template::{Component, Template};
use engine::report::{Fix, Span};

/// The template of an empty form.
pub(super) fn blank() -> Template {
    let body = Component { kind: "BODY".into(), text: Some(String::new()), ..Component::default() };
    Template { components: vec![body], ..Template::default() }
}

/// The text at a finding's place: `text`, `buttons[1].url`, `cards[0].BODY.text`, `components[3].text`.
pub(super) fn text_mut<'t>(
    template: &'t mut Template,
    component: &str,
    field: &str,
) -> Option<&'t mut String> {
    if let Some((index, rest)) = indexed(field, "components") {
        return in_component(template.components.get_mut(index)?, rest);
    }
    let found = template.components.iter_mut().find(|each| each.kind == component)?;
    let Some((index, rest)) = indexed(field, "cards") else { return in_component(found, field) };
    let (kind, rest) = rest.split_once('.')?;
    let card = found.cards.get_mut(index)?;
    in_component(card.components.iter_mut().find(|each| each.kind == kind)?, rest)
}

fn in_component<'t>(component: &'t mut Component, field: &str) -> Option<&'t mut String> {
    let Some((index, key)) = indexed(field, "buttons") else {
        return if field == "text" { component.text.as_mut() } else { None };
    };
    let button = component.buttons.get_mut(index)?;
    match key {
        "text" => button.text.as_mut(),
        "url" => button.url.as_mut(),
        "phone_number" => button.phone.as_mut(),
        _ => None,
    }
}

/// `buttons[1].url` → 1 and `url`.
fn indexed<'f>(field: &'f str, list: &str) -> Option<(usize, &'f str)> {
    let (index, rest) = field.strip_prefix(list)?.strip_prefix('[')?.split_once(']')?;
    Some((index.parse().ok()?, rest.strip_prefix('.')?))
}

/// The text with the change made.
pub(super) fn replaced(text: &str, fix: &Fix) -> String {
    let before = marks::head(text, fix.span.start);
    let after = marks::quote(text, Span { start: fix.span.end, end: marks::units(text) });
    format!("{before}{}{after}", fix.text)
}

/// The names between double braces, each once; numbers come sorted, as their samples are.
pub(super) fn variables(text: &str) -> Vec<&str> {
    let mut found: Vec<&str> = Vec::new();
    for piece in text.split("{{").skip(1) {
        let Some((name, _)) = piece.split_once("}}") else { continue };
        let name = name.trim();
        if !name.is_empty() && !found.contains(&name) {
            found.push(name);
        }
    }
    if found.iter().all(|name| name.parse::<u32>().is_ok()) {
        found.sort_by_key(|name| name.parse::<u32>().unwrap_or_default());
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use engine::report::template::{Button, Card};

    fn template() -> Template {
        let text = |kind: &str, text: &str| Component {
            kind: kind.into(),
            text: Some(text.into()),
            ..Component::default()
        };
        let link = Button { kind: "URL".into(), url: Some("https://a.example".into()), ..Button::default() };
        let buttons = Component { kind: "BUTTONS".into(), buttons: vec![link], ..Component::default() };
        let card = Card { components: vec![text("BODY", "card")], ..Card::default() };
        let carousel = Component { kind: "CAROUSEL".into(), cards: vec![card], ..Component::default() };
        let components = vec![text("BODY", "first"), buttons, carousel, text("BODY", "second")];
        Template { components, ..Template::default() }
    }

    #[track_caller]
    fn at(component: &str, field: &str, expect: Option<&str>) {
        let mut template = template();
        assert_eq!(text_mut(&mut template, component, field).map(|text| text.as_str()), expect);
    }

    #[test]
    fn finds_the_text_that_a_path_names() {
        at("BODY", "text", Some("first"));
        at("BODY", "components[3].text", Some("second"));
        at("BUTTONS", "buttons[0].url", Some("https://a.example"));
        at("CAROUSEL", "cards[0].BODY.text", Some("card"));
        at("BUTTONS", "buttons[7].url", None);
        at("FOOTER", "text", None);
    }

    #[test]
    fn replaces_by_utf16_units() {
        let fix = Fix { kind: "replace".into(), span: Span { start: 3, end: 6 }, text: "tiga".into() };
        assert_eq!(replaced("😀 dua!", &fix), "😀 tiga!");
    }

    #[test]
    fn lists_variables_in_the_order_of_their_samples() {
        assert_eq!(variables("{{2}} dan {{1}}, lagi {{2}}"), ["1", "2"]);
        assert_eq!(variables("{{nama}} {{ kota }} {{x"), ["nama", "kota"]);
        assert!(variables("tanpa {1}").is_empty());
    }
}
