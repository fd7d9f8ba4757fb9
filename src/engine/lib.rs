//! PraKirim's checks: text, templates and contact rows in, findings out.
//!
//! Pure: no I/O, no clock, no randomness, no JavaScript. Every text is valid input.
//! Without features the crate is the protocol types alone.
#![forbid(unsafe_code)]
#![warn(missing_docs)]

#[cfg(feature = "contacts")]
pub mod contacts;
#[cfg(all(test, feature = "message", feature = "texts"))]
mod examples;
mod lang;
#[cfg(feature = "message")]
mod message;
pub mod plan;
pub mod preview;
pub mod report;
#[cfg(any(feature = "message", feature = "contacts"))]
mod rule;
#[cfg(feature = "template")]
mod template;
#[cfg(feature = "message")]
mod text;
#[cfg(feature = "texts")]
pub mod texts;
#[cfg(feature = "message")]
mod utf16;

pub use lang::Lang;
#[cfg(all(feature = "message", feature = "texts"))]
pub use message::evidence::{signal_ids, signals_in};
#[cfg(feature = "message")]
pub use message::{CHECKED_MAX_BYTES, apply_fix, check_message, preview as preview_message};
pub use report::{Confidence, Severity};
#[cfg(feature = "template")]
pub use template::{
    INPUT_MAX_BYTES, TEMPLATES_MAX, check_template, check_template_form, check_templates, findings_csv,
    template_to_json, template_to_text,
};
