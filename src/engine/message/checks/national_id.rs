//! Indonesian national identity numbers (NIK): 16 digits that hold a region and a date of birth.

use super::{Checked, Hit};

/// Province codes that the civil registry has issued numbers for.
const PROVINCES: std::ops::RangeInclusive<u32> = 11..=97;
/// Added to the day of birth in a woman's number.
const WOMAN: u32 = 40;

/// Keeps the candidates (16 digits without a parcel or order label) whose parts fit.
pub(crate) fn check(checked: &Checked<'_>) -> Vec<Hit> {
    let is_nik = |text: &str| {
        let digits: Vec<u32> = text.chars().filter_map(|character| character.to_digit(10)).collect();
        let pair = |at: usize| digits[at] * 10 + digits[at + 1];
        digits.len() == 16
            && PROVINCES.contains(&pair(0))
            && pair(2) > 0
            && pair(4) > 0
            && (1..=31).contains(&(pair(6) % WOMAN))
            && pair(6) <= 31 + WOMAN
            && (1..=12).contains(&pair(8))
            && digits[12..].iter().any(|digit| *digit > 0)
    };
    Hit::at(
        checked.candidates.iter().filter(|range| is_nik(&checked.text[(*range).clone()])).cloned().collect(),
    )
}
