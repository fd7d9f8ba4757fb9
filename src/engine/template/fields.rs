//! All texts of a template as a flat list, each with its place, its variables and their samples.

use super::variables::{Variables, fill};
use crate::{
    CHECKED_MAX_BYTES,
    report::template::{Component, Sample, Template, TemplateField},
    utf16::Utf16Index,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

/// What a text is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    Header,
    Body,
    Footer,
    /// The words of a limited-time offer.
    Offer,
    CardHeader,
    CardBody,
    ButtonText,
    ButtonUrl,
    ButtonPhone,
}

/// One text.
#[derive(Debug)]
pub(crate) struct Field<'t> {
    pub(crate) role: Role,
    pub(crate) component: String,
    pub(crate) path: String,
    pub(crate) text: &'t str,
    /// Where its bytes stand in UTF-16.
    pub(crate) units: Utf16Index<'t>,
    pub(crate) variables: Variables,
    /// Sample values as written, in order; their names only when named.
    pub(crate) samples: Vec<&'t Sample>,
    /// Sample by variable name.
    values: BTreeMap<String, String>,
}

impl Field<'_> {
    /// The sample of a variable.
    pub(crate) fn sample(&self, name: &str) -> Option<&String> {
        self.values.get(name)
    }

    /// The text with blanks in place of its variables and stray braces.
    pub(crate) fn masked(&self) -> String {
        let mut found = self.variables.found.iter().map(|variable| &variable.range).peekable();
        let mut malformed = self.variables.malformed.iter().peekable();
        // One ASCII character for another, so that bytes and UTF-16 units both stay in step.
        let blank = |(at, character): (usize, char)| {
            while found.next_if(|range| range.end <= at).is_some() {}
            while malformed.next_if(|range| range.end <= at).is_some() {}
            let is_in = |range: Option<&&Range<usize>>| range.is_some_and(|range| range.contains(&at));
            let is_hidden = character.is_ascii() && (is_in(found.peek()) || is_in(malformed.peek()));
            if is_hidden { ' ' } else { character }
        };
        self.text.char_indices().map(blank).collect()
    }

    /// For the report.
    pub(crate) fn told(&self) -> TemplateField {
        TemplateField {
            component: self.component.clone(),
            field: self.path.clone(),
            text: self.text.to_owned(),
            filled: fill(self.text, &self.variables, &self.values),
        }
    }
}

/// A button with its place.
pub(crate) struct PlacedButton<'t> {
    pub(crate) button: &'t crate::report::template::Button,
    pub(crate) component: String,
    pub(crate) path: String,
}

/// A list of buttons that stand together.
pub(crate) struct ButtonRow<'t> {
    pub(crate) component: String,
    pub(crate) path: String,
    pub(crate) buttons: Vec<PlacedButton<'t>>,
}

/// The texts in the order a phone shows them: header, body, footer, offer, buttons, cards.
pub(crate) fn fields<'t>(template: &'t Template, url_samples: &'t [Vec<Sample>]) -> Vec<Field<'t>> {
    let mut found = Vec::new();
    for (component, prefix, in_card) in parts(template) {
        let role = match (component.kind.as_str(), in_card) {
            ("HEADER", false) => Role::Header,
            ("BODY", false) => Role::Body,
            ("FOOTER", _) => Role::Footer,
            ("LIMITED_TIME_OFFER", _) => Role::Offer,
            ("HEADER", true) => Role::CardHeader,
            ("BODY", true) => Role::CardBody,
            _ => continue,
        };
        if let Some(text) = &component.text {
            let (shown, path) = place_of(component, &prefix, "text");
            found.push(field(role, shown, path, text, component.samples.iter().collect()));
        }
    }
    let mut url_samples = url_samples.iter();
    for row in button_rows(template) {
        for placed in row.buttons {
            let samples = url_samples.next().map(|samples| samples.iter().collect()).unwrap_or_default();
            let texts = [
                (Role::ButtonText, "text", &placed.button.text, Vec::new()),
                (Role::ButtonUrl, "url", &placed.button.url, samples),
                (Role::ButtonPhone, "phone_number", &placed.button.phone, Vec::new()),
            ];
            for (role, key, text, samples) in texts {
                if let Some(text) = text {
                    let path = format!("{}.{key}", placed.path);
                    found.push(field(role, placed.component.clone(), path, text, samples));
                }
            }
        }
    }
    found
}

/// The samples of each button, in the order of [`button_rows`], in the form of samples of texts.
pub(crate) fn button_samples(template: &Template) -> Vec<Vec<Sample>> {
    button_rows(template)
        .iter()
        .flat_map(|row| &row.buttons)
        .map(|placed| {
            placed.button.samples.iter().map(|value| Sample { name: None, value: value.clone() }).collect()
        })
        .collect()
}

/// All components with the path of their card; those of the template itself first.
pub(crate) fn parts(template: &Template) -> Vec<(&Component, String, bool)> {
    let mut found: Vec<(&Component, String, bool)> = Vec::new();
    let mut kinds: BTreeSet<&str> = BTreeSet::new();
    for (index, component) in template.components.iter().enumerate() {
        // A part that stands twice is told apart by its place in the list.
        let is_repeated = !kinds.insert(&component.kind);
        let prefix = if is_repeated { format!("components[{index}].") } else { String::new() };
        found.push((component, prefix, false));
    }
    for component in &template.components {
        for (index, card) in component.cards.iter().enumerate() {
            let prefix = format!("cards[{index}].");
            found.extend(card.components.iter().map(|part| (part, prefix.clone(), true)));
        }
    }
    found
}

/// Component and path of a key of a part.
fn place_of(component: &Component, prefix: &str, key: &str) -> (String, String) {
    if prefix.is_empty() {
        (component.kind.clone(), key.to_owned())
    } else if prefix.starts_with("components") {
        (component.kind.clone(), format!("{prefix}{key}"))
    } else {
        ("CAROUSEL".to_owned(), format!("{prefix}{}.{key}", component.kind))
    }
}

/// The rows of buttons: the template's own and each card's.
pub(crate) fn button_rows(template: &Template) -> Vec<ButtonRow<'_>> {
    parts(template)
        .into_iter()
        .filter(|(component, ..)| !component.buttons.is_empty())
        .map(|(part, prefix, _)| {
            let (component, path) = place_of(part, &prefix, "buttons");
            let buttons = part.buttons.iter().enumerate().map(|(index, button)| PlacedButton {
                button,
                component: component.clone(),
                path: format!("{path}[{index}]"),
            });
            ButtonRow { buttons: buttons.collect(), component: component.clone(), path: path.clone() }
        })
        .collect()
}

fn field<'t>(
    role: Role,
    component: String,
    path: String,
    text: &'t str,
    samples: Vec<&'t Sample>,
) -> Field<'t> {
    let variables = Variables::read(text);
    let mut values = BTreeMap::new();
    for (index, sample) in samples.iter().enumerate() {
        let name = sample.name.clone().unwrap_or_else(|| (index + 1).to_string());
        // Samples of an address are the whole address or the value of its variable.
        let value = if role == Role::ButtonUrl {
            url_value(text, &variables, &sample.value)
        } else {
            sample.value.clone()
        };
        values.insert(name, value);
    }
    // Nameless samples of named variables count in the order of the variables.
    for (name, sample) in variables.distinct().into_iter().zip(&samples) {
        if sample.name.is_none() && name.parse::<u32>().is_err() {
            values.insert(name.to_owned(), sample.value.clone());
        }
    }
    Field { role, component, path, text, units: Utf16Index::new(text), variables, samples, values }
}

fn url_value(url: &str, variables: &Variables, sample: &str) -> String {
    let before = variables.found.first().map_or(url, |variable| &url[..variable.range.start]);
    sample.strip_prefix(before).unwrap_or(sample).to_owned()
}

/// The wording of a template as one text, and the way back to its fields.
pub(crate) struct Wording {
    /// Every field on lines of its own.
    pub(crate) text: String,
    /// The same with blanks for variables.
    pub(crate) masked: String,
    /// For each field in it: its index, first byte and first UTF-16 unit.
    starts: Vec<(usize, usize, u32)>,
    /// Whether words stand beyond what is judged.
    pub(crate) is_cut: bool,
}

impl Wording {
    /// Joins all fields but telephone numbers, as far as the words of a message are judged: every part at its
    /// limit together is shorter.
    pub(crate) fn new(fields: &[Field<'_>]) -> Self {
        let mut wording =
            Self { text: String::new(), masked: String::new(), starts: Vec::new(), is_cut: false };
        let mut units = 0;
        for (index, field) in fields.iter().enumerate().filter(|(_, field)| field.role != Role::ButtonPhone) {
            // The line break after the field counts too.
            let room = CHECKED_MAX_BYTES.saturating_sub(wording.text.len() + 1);
            let end = field.text.floor_char_boundary(room);
            wording.is_cut |= end < field.text.len();
            if end == 0 {
                continue;
            }
            wording.starts.push((index, wording.text.len(), units));
            wording.text.push_str(&field.text[..end]);
            wording.text.push('\n');
            wording.masked.push_str(&field.masked()[..end]);
            wording.masked.push('\n');
            units += field.units.units_at(end) + 1;
        }
        wording
    }

    /// The last field that begins before something.
    fn at(&self, begins: impl Fn(&(usize, usize, u32)) -> bool) -> Option<(usize, usize, u32)> {
        let after = self.starts.partition_point(begins);
        Some(*self.starts.get(after.checked_sub(1)?)?)
    }

    /// The field at a byte, and a range of the wording as a range of that field, cut at the field's end.
    pub(crate) fn in_field(
        &self,
        range: &Range<usize>,
        fields: &[Field<'_>],
    ) -> Option<(usize, Range<usize>)> {
        let (index, start, _) = self.at(|(_, start, _)| *start <= range.start)?;
        let length = fields[index].text.len();
        Some((index, (range.start - start).min(length)..(range.end - start).min(length)))
    }

    /// The same for UTF-16 units.
    pub(crate) fn units_in_field(
        &self,
        start: u32,
        end: u32,
        fields: &[Field<'_>],
    ) -> Option<(usize, u32, u32)> {
        let (index, _, first) = self.at(|(_, _, first)| *first <= start)?;
        let length = fields[index].units.len();
        Some((index, (start - first).min(length), (end - first).min(length)))
    }
}
