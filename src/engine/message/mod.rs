//! Checks of a message's text.

pub(crate) mod checks;
pub(crate) mod evidence;
mod matcher;
mod promotion;
mod report;

pub use report::{CHECKED_MAX_BYTES, check_message};
