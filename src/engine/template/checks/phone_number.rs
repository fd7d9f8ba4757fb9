//! A call button's number over its limit.

use super::{Hit, Judged, beyond};
use crate::template::{fields::Role, limits::PHONE_NUMBER};

pub(crate) fn check(judged: &Judged<'_>) -> Vec<Hit> {
    judged.of_role(Role::ButtonPhone).filter_map(|field| beyond(field, PHONE_NUMBER)).collect()
}
