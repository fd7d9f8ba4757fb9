//! Cloud API JSON to the form: the create-template body and what the API returns. Lenient: what has no place in
//! the form is kept as JSON, what has the wrong type is told with its place.

use super::{json::Node, known_keys};
use crate::report::template::{Button, Card, Component, Sample, Template};
use std::collections::BTreeMap;

/// Something about the shape of the JSON that deserves a finding.
#[derive(Debug, Clone)]
pub(crate) struct ShapeNote {
    pub(crate) kind: ShapeKind,
    pub(crate) component: String,
    pub(crate) field: String,
    /// The unknown key, or the type that belongs there.
    pub(crate) detail: String,
    /// Byte offset in the source.
    pub(crate) at: usize,
}

/// What is wrong with the shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ShapeKind {
    UnknownField,
    WrongType,
}

/// Whether an object says anything that a template says.
pub(crate) fn looks_like_template(node: &Node<'_>) -> bool {
    ["components", "body", "BODY"].iter().any(|key| node.get(key).is_some())
        || (node.get("name").is_some() && (node.get("category").is_some() || node.get("language").is_some()))
}

/// Reads a template object.
pub(crate) fn template(node: &Node<'_>) -> (Template, Vec<ShapeNote>) {
    let mut reader = Reader { notes: Vec::new() };
    let mut template = Template::default();
    for (key, value) in unique_entries(node) {
        let mut text = |slot: &mut Option<String>, other: &mut BTreeMap<String, String>| {
            reader.text_or_other("TEMPLATE", key, key, value, slot, other);
        };
        match key {
            "name" => text(&mut template.name, &mut template.other),
            "language" => text(&mut template.language, &mut template.other),
            "category" => {
                text(&mut template.category, &mut template.other);
                template.category = template.category.map(|category| category.to_ascii_uppercase());
            }
            "components" => {
                if let Some(items) = value.list() {
                    template.components.extend(reader.components(items, "components"));
                } else {
                    reader.wrong("TEMPLATE", "components", "list", value);
                    template.other.insert(key.into(), value.compact());
                }
            }
            _ if is_part(key) => {
                if let Some(component) = reader.flat_part(key, value) {
                    template.components.push(component);
                } else {
                    reader.wrong("TEMPLATE", key, "text", value);
                    template.other.insert(key.into(), value.compact());
                }
            }
            _ => {
                if !known_keys::TOP.contains(&key) {
                    reader.unknown("TEMPLATE", key, key, value);
                }
                template.other.insert(key.into(), value.compact());
            }
        }
    }
    (template, reader.notes)
}

/// Keys of the short form without `components`.
fn is_part(key: &str) -> bool {
    ["header", "body", "footer", "buttons"].iter().any(|part| key.eq_ignore_ascii_case(part))
}

/// An object's entries, the last of doubles.
fn unique_entries<'n, 'a>(node: &'n Node<'a>) -> Vec<(&'n str, &'n Node<'a>)> {
    let mut found: Vec<(&str, &Node<'a>)> = Vec::new();
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    for (key, value) in node.object().unwrap_or_default() {
        let place = *places.entry(key).or_insert(found.len());
        if place < found.len() {
            found[place].1 = value;
        } else {
            found.push((key, value));
        }
    }
    found
}

struct Reader {
    notes: Vec<ShapeNote>,
}

impl Reader {
    fn wrong(&mut self, component: &str, field: &str, expected: &str, node: &Node<'_>) {
        self.note(ShapeKind::WrongType, component, field, expected, node);
    }

    fn unknown(&mut self, component: &str, field: &str, key: &str, node: &Node<'_>) {
        self.note(ShapeKind::UnknownField, component, field, key, node);
    }

    fn note(&mut self, kind: ShapeKind, component: &str, field: &str, detail: &str, node: &Node<'_>) {
        self.notes.push(ShapeNote {
            kind,
            component: component.into(),
            field: field.into(),
            detail: detail.into(),
            at: node.at,
        });
    }

    fn text_or_other(
        &mut self,
        component: &str,
        field: &str,
        key: &str,
        value: &Node<'_>,
        slot: &mut Option<String>,
        other: &mut BTreeMap<String, String>,
    ) {
        if let Some(text) = value.text() {
            *slot = Some(text.to_owned());
        } else {
            self.wrong(component, field, "text", value);
            other.insert(key.into(), value.compact());
        }
    }

    /// The components of a template or of a card; `within` is the path to the list.
    fn components(&mut self, items: &[Node<'_>], within: &str) -> Vec<Component> {
        let mut components = Vec::new();
        for (index, item) in items.iter().enumerate() {
            if item.object().is_some() {
                components.push(self.component(item, within));
            } else {
                self.wrong("TEMPLATE", &format!("{within}[{index}]"), "object", item);
                let other = BTreeMap::from([("?".into(), item.compact())]);
                components.push(Component { other, ..Component::default() });
            }
        }
        components
    }

    fn component(&mut self, node: &Node<'_>, within: &str) -> Component {
        let kind = node.get("type").and_then(Node::text).unwrap_or_default().to_ascii_uppercase();
        let mut component = Component { kind: kind.clone(), ..Component::default() };
        let prefix = if within == "components" { String::new() } else { format!("{within}.{kind}.") };
        let shown = if prefix.is_empty() { kind.as_str() } else { "CAROUSEL" };
        let shown = if shown.is_empty() { "TEMPLATE" } else { shown };
        for (key, value) in unique_entries(node) {
            let field = format!("{prefix}{key}");
            match key {
                "type" if value.text().is_some() => {}
                "type" => {
                    self.wrong(shown, &field, "text", value);
                    component.other.insert(key.into(), value.compact());
                }
                "format" => {
                    self.text_or_other(
                        shown,
                        &field,
                        key,
                        value,
                        &mut component.format,
                        &mut component.other,
                    );
                    component.format = component.format.map(|format| format.to_ascii_uppercase());
                }
                "text" => {
                    self.text_or_other(shown, &field, key, value, &mut component.text, &mut component.other);
                }
                "example" => {
                    if let Some(samples) = samples(value) {
                        component.samples = samples;
                    } else {
                        if value.object().is_none() {
                            self.wrong(shown, &field, "object", value);
                        }
                        component.samples = loose_samples(value);
                        component.other.insert(key.into(), value.compact());
                    }
                }
                "buttons" => {
                    if let Some(items) = value.list() {
                        component.buttons = self.buttons(items, shown, &field);
                    } else {
                        self.wrong(shown, &field, "list", value);
                        component.other.insert(key.into(), value.compact());
                    }
                }
                "cards" => {
                    if let Some(items) = value.list() {
                        component.cards = self.cards(items);
                    } else {
                        self.wrong(shown, &field, "list", value);
                        component.other.insert(key.into(), value.compact());
                    }
                }
                "limited_time_offer" if value.object().is_some() => {
                    for (inner, value) in unique_entries(value) {
                        match (inner, value.text()) {
                            ("text", Some(text)) => component.text = Some(text.into()),
                            _ => {
                                component.other.insert(format!("{key}.{inner}"), value.compact());
                            }
                        }
                    }
                }
                _ => {
                    if !known_keys::COMPONENT.contains(&key) {
                        self.unknown(shown, &field, key, value);
                    }
                    component.other.insert(key.into(), value.compact());
                }
            }
        }
        component
    }

    fn cards(&mut self, items: &[Node<'_>]) -> Vec<Card> {
        let mut cards = Vec::new();
        for (index, item) in items.iter().enumerate() {
            let path = format!("cards[{index}]");
            let mut card = Card::default();
            if item.object().is_none() {
                self.wrong("CAROUSEL", &path, "object", item);
                card.other.insert("?".into(), item.compact());
            }
            for (key, value) in unique_entries(item) {
                match value.list() {
                    Some(items) if key == "components" => card.components = self.components(items, &path),
                    _ => {
                        if key == "components" {
                            self.wrong("CAROUSEL", &format!("{path}.{key}"), "list", value);
                        } else if key != "card_index" {
                            self.unknown("CAROUSEL", &format!("{path}.{key}"), key, value);
                        }
                        card.other.insert(key.into(), value.compact());
                    }
                }
            }
            cards.push(card);
        }
        cards
    }

    fn buttons(&mut self, items: &[Node<'_>], component: &str, within: &str) -> Vec<Button> {
        items
            .iter()
            .enumerate()
            .map(|(index, item)| self.button(item, component, &format!("{within}[{index}]")))
            .collect()
    }

    fn button(&mut self, node: &Node<'_>, component: &str, path: &str) -> Button {
        let mut button = Button {
            kind: node.get("type").and_then(Node::text).unwrap_or_default().to_ascii_uppercase(),
            ..Button::default()
        };
        if node.object().is_none() {
            self.wrong(component, path, "object", node);
            button.other.insert("?".into(), node.compact());
        }
        for (key, value) in unique_entries(node) {
            let field = format!("{path}.{key}");
            let slot = match key {
                "type" if value.text().is_some() => continue,
                "text" => &mut button.text,
                "url" => &mut button.url,
                "phone_number" => &mut button.phone,
                "otp_type" => &mut button.otp,
                "example" => {
                    match value.texts() {
                        Some(texts) if !texts.is_empty() => button.samples = texts,
                        _ => {
                            button.samples = value.text().map(str::to_owned).into_iter().collect();
                            if button.samples.is_empty() {
                                self.wrong(component, &field, "list", value);
                            }
                            button.other.insert(key.into(), value.compact());
                        }
                    }
                    continue;
                }
                _ => {
                    if key == "type" {
                        self.wrong(component, &field, "text", value);
                    } else if !known_keys::BUTTON.contains(&key) {
                        self.unknown(component, &field, key, value);
                    }
                    button.other.insert(key.into(), value.compact());
                    continue;
                }
            };
            self.text_or_other(component, &field, key, value, slot, &mut button.other);
        }
        button.otp = button.otp.map(|kind| kind.to_ascii_uppercase());
        button
    }

    /// A part of the short form: `"body": "…"` or `"body": {"text": "…"}`.
    fn flat_part(&mut self, key: &str, value: &Node<'_>) -> Option<Component> {
        let kind = key.to_ascii_uppercase();
        if let Some(text) = value.text() {
            let format = (kind == "HEADER").then(|| "TEXT".to_owned());
            return Some(Component { kind, format, text: Some(text.into()), ..Component::default() });
        }
        if let (Some(items), "BUTTONS") = (value.list(), kind.as_str()) {
            let buttons = self.buttons(items, "BUTTONS", "buttons");
            return Some(Component { kind, buttons, ..Component::default() });
        }
        value.object()?;
        let mut component = self.component(value, "components");
        component.kind = kind;
        Some(component)
    }
}

/// Samples in the exact shape in which they are written again, so that nothing is lost.
fn samples(example: &Node<'_>) -> Option<Vec<Sample>> {
    let [(key, value)] = example.object()? else { return None };
    let positional = |values: Vec<String>| {
        let samples: Vec<Sample> = values.into_iter().map(|value| Sample { name: None, value }).collect();
        (!samples.is_empty()).then_some(samples)
    };
    match key.as_str() {
        "header_text" | "header_handle" => positional(value.texts()?),
        "body_text" => match value.list()? {
            [row] => positional(row.texts()?),
            _ => None,
        },
        "body_text_named_params" | "header_text_named_params" => {
            let named: Option<Vec<Sample>> = value
                .list()?
                .iter()
                .map(|item| {
                    let entries = item.object()?;
                    let name = item.get("param_name")?.text()?.to_owned();
                    let value = item.get("example")?.text()?.to_owned();
                    (entries.len() == 2).then_some(Sample { name: Some(name), value })
                })
                .collect();
            named.filter(|samples| !samples.is_empty())
        }
        _ => None,
    }
}

/// Samples in a shape that the form cannot write again; the JSON itself is kept beside them.
fn loose_samples(example: &Node<'_>) -> Vec<Sample> {
    let mut found = Vec::new();
    for (_, value) in example.object().unwrap_or_default() {
        let row = value.list().unwrap_or_default();
        let row = row.first().and_then(Node::list).unwrap_or(row);
        for item in row {
            if let Some(text) = item.text() {
                found.push(Sample { name: None, value: text.into() });
            } else if let (Some(name), Some(text)) =
                (item.get("param_name").and_then(Node::text), item.get("example").and_then(Node::text))
            {
                found.push(Sample { name: Some(name.into()), value: text.into() });
            }
        }
        if let Some(text) = value.text() {
            found.push(Sample { name: None, value: text.into() });
        }
    }
    found
}
