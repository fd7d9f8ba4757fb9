//! Contact lists.
pub mod phone;
