//! A body over its limit; a limited-time offer's is shorter.

use super::{Hit, Judged, beyond};
use crate::template::{
    fields::Role,
    limits::{BODY, OFFER_BODY},
};

pub(crate) fn check(judged: &Judged<'_>) -> Vec<Hit> {
    let has_offer = judged.template.component("LIMITED_TIME_OFFER").is_some();
    let max = if has_offer { OFFER_BODY } else { BODY };
    judged.of_role(Role::Body).filter_map(|field| beyond(field, max)).collect()
}
