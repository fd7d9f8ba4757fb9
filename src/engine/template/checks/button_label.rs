//! A button's label over its limit.

use super::{Hit, Judged, beyond};
use crate::template::{fields::Role, limits::BUTTON_LABEL};

pub(crate) fn check(judged: &Judged<'_>) -> Vec<Hit> {
    judged.of_role(Role::ButtonText).filter_map(|field| beyond(field, BUTTON_LABEL)).collect()
}
