//! JSON with the place of every value, so that a wrong field can be told by line and column.

use crate::report::template::Place;
use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor},
};
use serde_json::value::RawValue;
use std::fmt;

/// Deeper values are kept as text: a template is at most eight deep, and each level costs a pass.
const DEPTH_MAX: usize = 24;

/// A value and where it begins in the source, in bytes.
#[derive(Debug, Clone)]
pub(crate) struct Node<'a> {
    pub(crate) at: usize,
    /// The value as it was typed.
    pub(crate) raw: &'a str,
    pub(crate) value: Value<'a>,
}

/// What a value is.
#[derive(Debug, Clone)]
pub(crate) enum Value<'a> {
    Text(String),
    List(Vec<Node<'a>>),
    Object(Vec<(String, Node<'a>)>),
    /// A number, a truth value, null, or something nested too deeply to be of use.
    Other,
}

impl<'a> Node<'a> {
    /// Reads one JSON value from `source`.
    pub(crate) fn read(source: &'a str) -> Result<Self, serde_json::Error> {
        let raw: &RawValue = serde_json::from_str(source)?;
        Ok(Self::from_raw(raw, source, 0))
    }

    fn from_raw(raw: &'a RawValue, source: &str, depth: usize) -> Self {
        let text = raw.get();
        // Both point into the same string, so the difference is the offset.
        let at = text.as_ptr() as usize - source.as_ptr() as usize;
        let value = match text.as_bytes().first() {
            // Only half of a surrogate pair makes a valid JSON string unreadable; then the typed form stands.
            Some(b'"') => {
                Value::Text(serde_json::from_str(text).unwrap_or_else(|_| text.trim_matches('"').to_owned()))
            }
            Some(b'[') if depth < DEPTH_MAX => match serde_json::from_str::<Vec<&RawValue>>(text) {
                Ok(items) => Value::List(
                    items.into_iter().map(|item| Self::from_raw(item, source, depth + 1)).collect(),
                ),
                Err(_) => Value::Other,
            },
            Some(b'{') if depth < DEPTH_MAX => match serde_json::from_str::<Entries<'a>>(text) {
                Ok(entries) => Value::Object(
                    entries
                        .0
                        .into_iter()
                        .map(|(key, item)| (key, Self::from_raw(item, source, depth + 1)))
                        .collect(),
                ),
                Err(_) => Value::Other,
            },
            _ => Value::Other,
        };
        Self { at, raw: text, value }
    }

    pub(crate) fn text(&self) -> Option<&str> {
        if let Value::Text(text) = &self.value { Some(text) } else { None }
    }

    pub(crate) fn list(&self) -> Option<&[Self]> {
        if let Value::List(items) = &self.value { Some(items) } else { None }
    }

    pub(crate) fn object(&self) -> Option<&[(String, Self)]> {
        if let Value::Object(entries) = &self.value { Some(entries) } else { None }
    }

    /// The value of a key; the last one counts when it stands twice.
    pub(crate) fn get(&self, key: &str) -> Option<&Self> {
        self.object()?.iter().rev().find(|(name, _)| name == key).map(|(_, node)| node)
    }

    /// All items as texts, or `None` when one of them is none.
    pub(crate) fn texts(&self) -> Option<Vec<String>> {
        self.list()?.iter().map(|item| item.text().map(str::to_owned)).collect()
    }

    /// The value without the blanks between its parts.
    pub(crate) fn compact(&self) -> String {
        // The number's digits survive: `serde_json::Value` alone would round them.
        match &self.value {
            Value::Text(text) => quoted(text),
            Value::List(items) => {
                format!("[{}]", items.iter().map(Self::compact).collect::<Vec<_>>().join(","))
            }
            Value::Object(entries) => {
                let parts: Vec<String> =
                    entries.iter().map(|(key, node)| format!("{}:{}", quoted(key), node.compact())).collect();
                format!("{{{}}}", parts.join(","))
            }
            Value::Other => self.raw.to_owned(),
        }
    }
}

/// A text as a JSON string.
pub(crate) fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// Tells line and column of byte offsets; cheapest when they come in order.
#[derive(Debug)]
pub(crate) struct Places<'a> {
    source: &'a str,
    at: usize,
    line: usize,
    column: usize,
}

impl<'a> Places<'a> {
    pub(crate) fn new(source: &'a str) -> Self {
        Self { source, at: 0, line: 1, column: 1 }
    }

    /// The place of a byte, or of the character that it belongs to.
    pub(crate) fn at(&mut self, byte: usize) -> Place {
        let byte = self.source.floor_char_boundary(byte);
        if byte < self.at {
            *self = Self::new(self.source);
        }
        for character in self.source[self.at..byte].chars() {
            if character == '\n' {
                self.line += 1;
                self.column = 1;
            } else {
                self.column += 1;
            }
        }
        self.at = byte;
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Place { line: count(self.line), column: count(self.column) }
    }
}

/// An object's entries in their order, doubles included.
struct Entries<'a>(Vec<(String, &'a RawValue)>);

impl<'de> Deserialize<'de> for Entries<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct EntriesVisitor;
        impl<'de> Visitor<'de> for EntriesVisitor {
            type Value = Entries<'de>;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("an object")
            }

            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Self::Value, M::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Entries(entries))
            }
        }
        deserializer.deserialize_map(EntriesVisitor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_knows_its_line_and_column() {
        let source = "{\n  \"é\": 1, \"name\": 5\n}";
        let node = Node::read(source).expect("valid");
        let name = node.get("name").expect("there");
        assert_eq!(Places::new(source).at(name.at), Place { line: 2, column: 19 });
    }

    #[test]
    fn a_deep_nest_is_kept_as_text() {
        let source = format!("{}{}", "[".repeat(100), "]".repeat(100));
        assert_eq!(Node::read(&source).expect("valid").compact(), source);
    }
}
