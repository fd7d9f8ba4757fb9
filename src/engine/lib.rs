//! PraKirim's checks: text, templates and contact rows in, findings out.
//!
//! Pure: no I/O, no clock, no randomness, no JavaScript. Every text is valid input.
#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod lang;
pub mod report;

pub use lang::Lang;
pub use report::{Confidence, Severity};
