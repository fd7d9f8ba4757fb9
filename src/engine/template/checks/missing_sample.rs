//! A variable without a sample value.

use super::{Hit, Judged};
use std::collections::BTreeSet;

pub(crate) fn check(judged: &Judged<'_>) -> Vec<Hit> {
    // Authentication templates have a preset text, whose code needs no sample.
    if judged.is_authentication() {
        return Vec::new();
    }
    let mut hits = Vec::new();
    for field in judged.fields {
        let mut told: BTreeSet<&str> = BTreeSet::new();
        for variable in &field.variables.found {
            if field.sample(&variable.name).is_none() && told.insert(&variable.name) {
                hits.push(Hit::at(field, variable.range.clone()).about(&variable.name));
            }
        }
    }
    hits
}
