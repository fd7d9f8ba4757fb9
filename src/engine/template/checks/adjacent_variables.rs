//! Two variables with nothing readable between them.

use super::{Hit, Judged};
use crate::template::fields::Role;

pub(crate) fn check(judged: &Judged<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for field in judged.fields.iter().filter(|field| field.role != Role::ButtonUrl) {
        for pair in field.variables.found.windows(2) {
            let between = &field.text[pair[0].range.end..pair[1].range.start];
            if between
                .chars()
                .all(|character| character.is_whitespace() || matches!(character, '*' | '_' | '~' | '`'))
            {
                hits.push(Hit::at(field, pair[0].range.start..pair[1].range.end));
            }
        }
    }
    hits
}
