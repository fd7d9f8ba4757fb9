//! A header text over its limit.

use super::{Hit, Judged, beyond};
use crate::template::{fields::Role, limits::HEADER};

pub(crate) fn check(judged: &Judged<'_>) -> Vec<Hit> {
    let headers = judged.fields.iter().filter(|field| matches!(field.role, Role::Header | Role::CardHeader));
    headers.filter_map(|field| beyond(field, HEADER)).collect()
}
