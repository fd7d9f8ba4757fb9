//! Full payment-card numbers: 13 to 19 digits with a valid Luhn digit.

use super::{Checked, Hit};

/// Digits of a card number (ISO/IEC 7812).
const DIGITS: std::ops::RangeInclusive<usize> = 13..=19;

/// Keeps the candidates (long digit groups without a parcel or order label) that are card numbers.
pub(crate) fn check(checked: &Checked<'_>) -> Vec<Hit> {
    let is_card = |text: &str| {
        let digits: Vec<u32> = text.chars().filter_map(|character| character.to_digit(10)).collect();
        DIGITS.contains(&digits.len())
            // Networks issue numbers that start with 2 to 6; others are order and phone numbers.
            && (2..=6).contains(&digits[0])
            && digits.iter().any(|digit| *digit != digits[0])
            && has_luhn_digit(&digits)
    };
    Hit::at(
        checked.candidates.iter().filter(|range| is_card(&checked.text[(*range).clone()])).cloned().collect(),
    )
}

fn has_luhn_digit(digits: &[u32]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(place, digit)| match (place % 2, digit * 2) {
            (0, _) => *digit,
            (_, double @ 10..) => double - 9,
            (_, double) => double,
        })
        .sum();
    sum.is_multiple_of(10)
}
