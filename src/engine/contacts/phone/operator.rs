//! The Indonesian operator behind a mobile prefix, from `rules/contacts/operators.toml`.

use super::Number;

include!(concat!(env!("OUT_DIR"), "/operators.rs"));

const INDONESIA: u16 = 62;

/// The operator that was given the prefix of a valid Indonesian mobile number.
#[must_use]
pub fn operator(number: &Number) -> Option<&'static str> {
    if number.calling_code() != INDONESIA || !number.kind().is_mobile() {
        return None;
    }
    let digits = number.national;
    let prefix = digits.iter().take(3).fold(0, |prefix, digit| prefix * 10 + u16::from(digit));
    let found = OPERATORS.binary_search_by_key(&prefix, |(known, _)| *known).ok()?;
    Some(OPERATORS[found].1)
}
