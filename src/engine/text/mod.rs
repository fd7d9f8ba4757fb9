//! Reading a message: folding to plain letters, sentences, tokens and links, always with a way back to the
//! characters that were typed.

pub(crate) mod bare;
pub(crate) mod fold;
pub(crate) mod language;
mod leet;
pub(crate) mod letter_case;
pub(crate) mod links;
pub(crate) mod placeholders;
pub(crate) mod sentences;
pub(crate) mod spans;
