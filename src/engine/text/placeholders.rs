//! Finds places that somebody, or some program, was to fill in: `[NAMA]`, `{nama}`, `{{1}}`, `%{order_id}`.

use std::ops::Range;

/// Longest name inside the marks; a longer run in brackets is a remark.
const NAME_MAX_CHARACTERS: usize = 30;

/// A place to fill in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Placeholder<'a> {
    /// With its marks, in bytes of the text.
    pub(crate) range: Range<usize>,
    /// What stands between the marks.
    pub(crate) name: &'a str,
    /// Which marks.
    pub(crate) marks: Marks,
}

/// The marks around a place to fill in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Marks {
    /// `{{name}}`, the form of message templates.
    DoubleBraces,
    /// `{name}`, and `${name}` or `%{name}` of programs.
    Braces,
    /// `[name]` and `[[name]]`.
    Brackets,
    /// `<name>`
    Angles,
    /// `:order_id`
    Colon,
}

/// Opening and closing marks, longer ones first.
const PAIRS: [(&str, &str, Marks); 7] = [
    ("{{", "}}", Marks::DoubleBraces),
    ("${", "}", Marks::Braces),
    ("%{", "}", Marks::Braces),
    ("{", "}", Marks::Braces),
    ("[[", "]]", Marks::Brackets),
    ("[", "]", Marks::Brackets),
    ("<", ">", Marks::Angles),
];

/// All places to fill in, in order.
pub(crate) fn placeholders(text: &str) -> Vec<Placeholder<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(offset) = text[at..].find(['{', '$', '%', '[', '<', ':']) {
        let start = at + offset;
        let place = in_marks(text, start).or_else(|| after_colon(text, start));
        at = match place {
            Some(place) => {
                let end = place.range.end;
                found.push(place);
                end
            }
            None => start + 1,
        };
    }
    found
}

fn in_marks(text: &str, start: usize) -> Option<Placeholder<'_>> {
    PAIRS.into_iter().find_map(|(open, close, marks)| {
        let inner = text[start..].strip_prefix(open)?;
        let reach = inner
            .char_indices()
            .take(NAME_MAX_CHARACTERS + 1)
            .find(|(_, character)| !is_name_part(*character))
            .map(|(at, _)| at)?;
        let name = &inner[..reach];
        let named = !name.trim().is_empty() && name.chars().any(char::is_alphanumeric);
        (named && inner[reach..].starts_with(close)).then(|| Placeholder {
            range: start..start + open.len() + reach + close.len(),
            name: name.trim(),
            marks,
        })
    })
}

/// `:order_id`; the underscore tells it from a time and from “catatan:besok”.
fn after_colon(text: &str, start: usize) -> Option<Placeholder<'_>> {
    let inner = text[start..].strip_prefix(':')?;
    let before = text[..start].chars().next_back();
    let reach = inner
        .find(|character: char| !(character.is_ascii_lowercase() || character == '_'))
        .unwrap_or(inner.len());
    let name = &inner[..reach];
    let is_variable = name.contains('_')
        && name.starts_with(|first: char| first.is_ascii_lowercase())
        && name.ends_with(|last: char| last.is_ascii_lowercase())
        && before.is_none_or(|character| !character.is_alphanumeric() && character != ':');
    is_variable.then(|| Placeholder { range: start..start + 1 + reach, name, marks: Marks::Colon })
}

fn is_name_part(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '_' | ' ' | '.' | '-' | '/')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn finds(text: &str, expected: &[&str]) {
        let places: Vec<&str> = placeholders(text).into_iter().map(|place| &text[place.range]).collect();
        assert_eq!(places, expected, "{text:?}");
    }

    #[test]
    fn finds_every_form() {
        finds(
            "Halo [NAMA], {nama} {{1}} %{order_id} ${total} <nama> pesanan :order_id",
            &["[NAMA]", "{nama}", "{{1}}", "%{order_id}", "${total}", "<nama>", ":order_id"],
        );
    }

    #[test]
    fn leaves_remarks_times_and_open_marks_alone() {
        finds("jam 10:30, rasio 1:2, catatan:besok, {}, [ ], a < b, 100%, $5", &[]);
        finds("{nama, [ini catatan yang panjang sekali tentang banyak hal]", &[]);
        finds("", &[]);
    }
}
