//! A variable's name with capitals, blanks or signs.

use super::{Hit, Judged};

pub(crate) fn check(judged: &Judged<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for field in judged.fields {
        for variable in field.variables.found.iter().filter(|variable| !variable.is_well_named()) {
            hits.push(Hit::at(field, variable.range.clone()).about(&variable.name));
        }
    }
    hits
}
