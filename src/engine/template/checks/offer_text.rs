//! The words of a limited-time offer over their limit.

use super::{Hit, Judged, beyond};
use crate::template::{fields::Role, limits::OFFER_TEXT};

pub(crate) fn check(judged: &Judged<'_>) -> Vec<Hit> {
    judged.of_role(Role::Offer).filter_map(|field| beyond(field, OFFER_TEXT)).collect()
}
