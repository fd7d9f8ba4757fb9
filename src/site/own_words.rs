//! Names that belong to the visitor, such as a shop or a brand: a finding that marks nothing else is set aside.

use crate::marks;
use engine::report::{Finding, Span};

/// How many names are kept; a longer list would silence the check rather than a name.
const MAX_WORDS: usize = 50;

/// The longest name, in characters.
const MAX_CHARACTERS: usize = 60;

/// The visitor's own names, as they were typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OwnWords(Vec<String>);

impl OwnWords {
    /// The names, in the order in which they were added.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds a name, unless it is known, empty or too long, or the list is full.
    pub fn add(&mut self, name: &str) {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let fits = (1..=MAX_CHARACTERS).contains(&name.chars().count()) && self.0.len() < MAX_WORDS;
        let is_known = self.0.iter().any(|known| length_at(known, &name) == Some(known.len()));
        if fits && !is_known {
            self.0.push(name);
        }
    }

    /// Takes a name off the list.
    pub fn remove(&mut self, name: &str) {
        self.0.retain(|known| known != name);
    }

    /// Where the names stand in the text, in UTF-16 units.
    #[must_use]
    pub fn places_in(&self, text: &str) -> Vec<Span> {
        let mut places = Vec::new();
        if self.is_empty() {
            return places;
        }
        let (mut start, mut before) = (0, ' ');
        for (at, character) in text.char_indices() {
            if !before.is_alphanumeric() {
                let lengths = self.0.iter().filter_map(|name| length_at(&text[at..], name));
                if let Some(length) = lengths.max() {
                    places.push(Span { start, end: start + marks::units(&text[at..at + length]) });
                }
            }
            start += units_of(character);
            before = character;
        }
        places
    }
}

/// Whether everything that the finding marks lies within these places. One about the whole text never does.
#[must_use]
pub fn hold_all_of(finding: &Finding, text: &str, places: &[Span]) -> bool {
    let is_held = |unit: u32| places.iter().any(|place| place.start <= unit && unit < place.end);
    let is_own = |span: &Span| {
        let mut unit = span.start;
        marks::quote(text, *span).chars().all(|character| {
            let at = unit;
            unit += units_of(character);
            character.is_whitespace() || is_held(at)
        })
    };
    !places.is_empty() && !finding.spans.is_empty() && finding.spans.iter().all(is_own)
}

fn units_of(character: char) -> u32 {
    if character.len_utf16() == 2 { 2 } else { 1 }
}

/// How many bytes the name takes up at the beginning of the text, in whatever case and spacing; none where
/// something else stands, or the name is only a part of a word.
fn length_at(text: &str, name: &str) -> Option<usize> {
    let mut rest = text;
    for wanted in name.chars() {
        if wanted == ' ' {
            let behind = rest.trim_start();
            if behind.len() == rest.len() {
                return None;
            }
            rest = behind;
            continue;
        }
        let found = rest.chars().next()?;
        if !found.to_lowercase().eq(wanted.to_lowercase()) {
            return None;
        }
        rest = &rest[found.len_utf8()..];
    }
    let ends = !rest.starts_with(char::is_alphanumeric);
    ends.then_some(text.len() - rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dismissals::tests::finding;

    #[track_caller]
    fn check(names: &[&str], text: &str, marked: &[(u32, u32)], expect: bool) {
        let mut own = OwnWords::default();
        for name in names {
            own.add(name);
        }
        assert_eq!(hold_all_of(&finding("r", marked), text, &own.places_in(text)), expect, "{text}");
    }

    #[test]
    fn a_mark_inside_a_name_is_the_visitors_own() {
        check(&["Toko Slot Jaya"], "Halo dari TOKO  slot jaya!", &[(16, 20)], true);
        check(&["slot"], "😀 slot", &[(3, 7)], true);
        check(&["Slot", "Jaya"], "slot jaya", &[(0, 9)], true);
    }

    #[test]
    fn what_is_marked_beside_the_name_still_counts() {
        check(&["slot"], "slot gacor", &[(0, 10)], false);
        check(&["slot"], "slot gacor", &[(0, 4), (5, 10)], false);
        check(&["slot"], "slotgacor", &[(0, 4)], false);
        check(&["slot"], "slot", &[], false);
        check(&[], "slot", &[(0, 4)], false);
    }

    #[test]
    fn a_name_is_kept_once_and_goes_away_again() {
        let mut own = OwnWords::default();
        for name in ["  Toko   Melati ", "toko melati", "", &"x".repeat(MAX_CHARACTERS + 1)] {
            own.add(name);
        }
        assert_eq!(own.iter().collect::<Vec<_>>(), ["Toko Melati"]);
        own.remove("Toko Melati");
        assert!(own.is_empty());
    }
}
