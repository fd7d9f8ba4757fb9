//! Promotion to people of whom nobody has said that they agreed.

use super::{Checked, Hit};
use crate::message::promotion::promotion;

pub(crate) fn check(checked: &Checked<'_>) -> Vec<Hit> {
    Hit::at(promotion(checked))
}
