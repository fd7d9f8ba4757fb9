//! Promotion without a word on how to stop it.

use super::{Checked, Hit};
use crate::message::promotion::promotion;

pub(crate) fn check(checked: &Checked<'_>) -> Vec<Hit> {
    if checked.signal("opt-out").is_empty() { Hit::at(promotion(checked)) } else { Vec::new() }
}
