//! More than one variable in a header.

use super::{Hit, Judged};
use crate::template::{fields::Role, limits::HEADER_VARIABLES};

pub(crate) fn check(judged: &Judged<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for field in judged.of_role(Role::Header) {
        let count = field.variables.found.len();
        for extra in field.variables.found.iter().skip(HEADER_VARIABLES) {
            hits.push(Hit::at(field, extra.range.clone()).measured(count, HEADER_VARIABLES));
        }
    }
    hits
}
