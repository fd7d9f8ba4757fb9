//! Numbers and names as variables in one template.

use super::{Hit, Judged};
use crate::template::fields::Role;

pub(crate) fn check(judged: &Judged<'_>) -> Vec<Hit> {
    // An address has a numbered variable whatever the texts use.
    let texts: Vec<_> = judged.fields.iter().filter(|field| field.role != Role::ButtonUrl).collect();
    let numbered =
        texts.iter().any(|field| field.variables.found.iter().any(|variable| variable.position().is_some()));
    if !numbered {
        return Vec::new();
    }
    let mut hits = Vec::new();
    for field in texts {
        let named = field.variables.found.iter().filter(|variable| variable.position().is_none());
        hits.extend(named.map(|variable| Hit::at(field, variable.range.clone())));
    }
    hits
}
