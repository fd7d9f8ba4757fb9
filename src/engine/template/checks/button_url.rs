//! A button's address: too long, or a variable anywhere but once at its end.

use super::{Hit, Judged, beyond};
use crate::template::{fields::Role, limits::URL};

pub(crate) fn check(judged: &Judged<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for field in judged.of_role(Role::ButtonUrl) {
        hits.extend(beyond(field, URL));
        let misplaced =
            field.variables.found.iter().filter(|variable| variable.range.end != field.text.trim_end().len());
        hits.extend(misplaced.map(|variable| Hit::at(field, variable.range.clone())));
    }
    hits
}
