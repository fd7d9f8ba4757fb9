//! Checks of a message's text.

pub(crate) mod automata;
pub(crate) mod checks;
pub(crate) mod evidence;
mod fixes;
mod format;
mod matcher;
mod promotion;
mod reading;
mod report;
mod trial;

pub use fixes::apply_fix;
pub use format::preview;
pub use report::{CHECKED_MAX_BYTES, check_message};

/// Whether the rule of this id says anything about a message in the default context.
#[cfg(all(test, feature = "texts"))]
pub(crate) fn speaks_by_default(id: &str) -> bool {
    let context = crate::report::MessageContext::default();
    matcher::RULES.iter().any(|rule| rule.meta.id == id && rule.speaks_in(context))
}
