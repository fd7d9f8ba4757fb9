//! A variable in a footer, on which the documents disagree.

use super::{Hit, Judged};
use crate::template::fields::Role;

pub(crate) fn check(judged: &Judged<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for field in judged.of_role(Role::Footer) {
        hits.extend(field.variables.found.iter().map(|variable| Hit::at(field, variable.range.clone())));
    }
    hits
}
