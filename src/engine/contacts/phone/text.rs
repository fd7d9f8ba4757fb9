//! From text to digits: where a number starts and ends, and what its signs stand for.

use super::{ParseError, digits::Digits, plan::ZEROS};
use std::borrow::Cow;

/// ASCII and full-width plus.
pub(super) const PLUS_SIGNS: [char; 2] = ['+', '\u{ff0b}'];

const PHONE_CONTEXT: &str = ";phone-context=";
const ISDN_SUBADDRESS: &str = ";isub=";
const TEL: &str = "tel:";

/// The value of a decimal digit of any script.
pub(in crate::contacts) fn digit_value(sign: char) -> Option<u8> {
    if sign.is_ascii() {
        return sign.to_digit(10).and_then(|digit| u8::try_from(digit).ok());
    }
    let code = u32::from(sign);
    let after = ZEROS.partition_point(|zero| *zero <= code);
    let offset = code - ZEROS.get(after.checked_sub(1)?)?;
    u8::try_from(offset).ok().filter(|offset| *offset < 10)
}

/// The part of `text` that may be a number, with the calling code of an RFC 3966 context before it.
pub(super) fn candidate(text: &str) -> Result<Cow<'_, str>, ParseError> {
    let mut candidate = match text.find(PHONE_CONTEXT) {
        Some(at) => {
            let context = text[at + PHONE_CONTEXT.len()..].split(';').next().unwrap_or_default();
            if !is_context(context) {
                return Err(ParseError::NotANumber);
            }
            let start = text.find(TEL).map_or(0, |tel| tel + TEL.len());
            let number = text.get(start..at).unwrap_or_default();
            let prefix = if context.starts_with('+') { context } else { "" };
            Cow::Owned(format!("{prefix}{number}"))
        }
        None => Cow::Borrowed(possible_number(text)?),
    };
    if let Some(at) = candidate.find(ISDN_SUBADDRESS) {
        candidate = Cow::Owned(candidate[..at].to_owned());
    }
    Ok(candidate)
}

/// From the first digit or plus to the last digit, letter or `#`, without a second extension.
fn possible_number(text: &str) -> Result<&str, ParseError> {
    let is_start = |sign: char| PLUS_SIGNS.contains(&sign) || digit_value(sign).is_some();
    let start = text.find(is_start).ok_or(ParseError::NotANumber)?;
    let number = text[start..].trim_end_matches(|sign: char| sign != '#' && !sign.is_alphanumeric());
    if number.is_empty() {
        return Err(ParseError::NotANumber);
    }
    Ok(before_second_number(number))
}

/// “(530) 583-6985 x302/x2303”: what stands before the slash, in the first line that has such a mark.
fn before_second_number(number: &str) -> &str {
    for line in number.split('\n') {
        for (at, _) in line.rmatch_indices(['/', '\\']) {
            if line[at + 1..].trim_start_matches(' ').starts_with('x') {
                return &line[..at];
            }
        }
    }
    number
}

/// A global number or a domain name, as RFC 3966 wants it.
fn is_context(context: &str) -> bool {
    let is_global = context.strip_prefix('+').is_some_and(|rest| {
        rest.chars().all(|sign| digit_value(sign).is_some() || matches!(sign, '-' | '.' | '(' | ')'))
            && rest.chars().any(|sign| digit_value(sign).is_some())
    });
    is_global || is_domain(context)
}

fn is_domain(context: &str) -> bool {
    let name = context.strip_suffix('.').unwrap_or(context);
    let is_sign = |sign: char| sign.is_ascii_alphabetic() || digit_value(sign).is_some();
    let is_label = |label: &str| {
        label.chars().all(|sign| is_sign(sign) || sign == '-')
            && label.starts_with(is_sign)
            && label.ends_with(is_sign)
    };
    name.split('.').all(is_label)
        && name.rsplit('.').next().is_some_and(|top| top.starts_with(|sign: char| sign.is_ascii_alphabetic()))
}

/// The digits of a number whose leading plus is gone. Three or more letters are read as on a keypad.
pub(super) fn normalise(text: &str) -> Result<Digits, ParseError> {
    let letters = text.bytes().filter(u8::is_ascii_alphabetic).take(3).count();
    let is_vanity = letters == 3 && !text.contains('\n');
    let mut digits = Digits::default();
    for sign in text.chars() {
        let digit = if is_vanity { keypad(sign) } else { digit_value(sign) };
        if let Some(digit) = digit {
            digits.push(digit).map_err(|()| ParseError::TooLong)?;
        }
    }
    Ok(digits)
}

/// ITU E.161.
fn keypad(sign: char) -> Option<u8> {
    Some(match sign.to_ascii_uppercase() {
        'A'..='C' => 2,
        'D'..='F' => 3,
        'G'..='I' => 4,
        'J'..='L' => 5,
        'M'..='O' => 6,
        'P'..='S' => 7,
        'T'..='V' => 8,
        'W'..='Z' => 9,
        '0'..='9' => u8::try_from(sign.to_digit(10)?).ok()?,
        _ => return None,
    })
}
