//! A body that begins or ends with a variable.

use super::{Hit, Judged};

pub(crate) fn check(judged: &Judged<'_>) -> Vec<Hit> {
    // Meta's own authentication text begins with the code.
    if judged.is_authentication() {
        return Vec::new();
    }
    let mut hits = Vec::new();
    for field in judged.bodies() {
        // Format marks are not shown, so the variable is still the first or last thing seen.
        let is_unseen =
            |character: char| character.is_whitespace() || matches!(character, '*' | '_' | '~' | '`');
        let start = field.text.len() - field.text.trim_start_matches(is_unseen).len();
        let end = field.text.trim_end_matches(is_unseen).len();
        let at_edge = |range: &std::ops::Range<usize>| range.start == start || range.end == end;
        hits.extend(
            field
                .variables
                .found
                .iter()
                .filter(|variable| at_edge(&variable.range))
                .map(|variable| Hit::at(field, variable.range.clone())),
        );
    }
    hits
}
