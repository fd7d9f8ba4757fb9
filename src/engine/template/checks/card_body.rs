//! A card's body over its limit.

use super::{Hit, Judged, beyond};
use crate::template::{fields::Role, limits::CARD_BODY};

pub(crate) fn check(judged: &Judged<'_>) -> Vec<Hit> {
    judged.of_role(Role::CardBody).filter_map(|field| beyond(field, CARD_BODY)).collect()
}
