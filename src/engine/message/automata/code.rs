//! The signs of packed automata, for the build that writes them and the reader.
//!
//! A byte of ASCII stands for itself, a blank for any single blank of the folded text. Operators stand before
//! what they are about: one byte, one class, one call, or a pair of brackets. Operands are below 0x80.

/// Opens a bracket.
pub(crate) const OPEN: u8 = 0x80;
/// Parts branches, in brackets or of the whole automaton.
pub(crate) const OR: u8 = 0x81;
/// Closes a bracket.
pub(crate) const CLOSE: u8 = 0x82;
/// Once or not at all.
pub(crate) const OPTIONAL: u8 = 0x83;
/// Any number of times.
pub(crate) const ANY_NUMBER: u8 = 0x84;
/// Once or more often.
pub(crate) const AT_LEAST_ONE: u8 = 0x85;
/// Followed by the least and the greatest number of times.
pub(crate) const REPEAT: u8 = 0x86;
/// Followed by the index of a class.
pub(crate) const CLASS: u8 = 0x87;
/// Followed by the index of a signal, whose automaton stands here.
pub(crate) const CALL: u8 = 0x88;
/// Ends an automaton.
pub(crate) const END: u8 = 0x89;
/// The greatest number of times of a repeat without limit.
pub(crate) const NO_LIMIT: u8 = 0x7f;
