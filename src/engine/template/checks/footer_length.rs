//! A footer over its limit.

use super::{Hit, Judged, beyond};
use crate::template::{fields::Role, limits::FOOTER};

pub(crate) fn check(judged: &Judged<'_>) -> Vec<Hit> {
    judged.of_role(Role::Footer).filter_map(|field| beyond(field, FOOTER)).collect()
}
