//! Format marks or line breaks in a header, where they show as they are.

use super::{Hit, Judged};
use crate::template::fields::Role;

pub(crate) fn check(judged: &Judged<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for field in judged.of_role(Role::Header) {
        if let Some(at) = field.text.find('\n') {
            hits.push(Hit::at(field, at..at + 1));
        }
        for mark in ['*', '_', '~', '`'] {
            if let Some(range) = marked(field.text, mark) {
                hits.push(Hit::at(field, range));
            }
        }
    }
    hits
}

/// The first pair of marks around words, marks included.
fn marked(text: &str, mark: char) -> Option<std::ops::Range<usize>> {
    let mut from = 0;
    while let Some(open) = text[from..].find(mark).map(|at| from + at) {
        let inside = open + mark.len_utf8();
        let begins_word = !text[..open].ends_with(char::is_alphanumeric)
            && text[inside..].starts_with(|next: char| !next.is_whitespace());
        let close = text[inside..].find(mark).map(|at| inside + at).filter(|close| *close > inside);
        if let (true, Some(close)) = (begins_word, close)
            && !text[..close].ends_with(char::is_whitespace)
            && !text[close + mark.len_utf8()..].starts_with(char::is_alphanumeric)
        {
            return Some(open..close + mark.len_utf8());
        }
        from = inside;
    }
    None
}
