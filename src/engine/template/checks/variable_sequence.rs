//! Positional variables that do not run 1, 2, 3 … by first use.

use super::{Hit, Judged};

pub(crate) fn check(judged: &Judged<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for field in judged.fields {
        // A number may stand again once it was introduced.
        let mut next = 1;
        for variable in &field.variables.found {
            let Some(position) = variable.position() else { continue };
            if position == next {
                next += 1;
            } else if position == 0 || position > next {
                hits.push(Hit::at(field, variable.range.clone()).about(&next.to_string()));
                next = next.max(position.saturating_add(1));
            }
        }
    }
    hits
}
