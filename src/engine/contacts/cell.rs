//! What stands in a phone cell: one number, several, or none, with every repair named.
//!
//! Repairs happen only where nothing is guessed. What cannot be told for sure is refused with its reason.

use super::{
    codes::{Code, Codes},
    phone::{self, Kind, Number, ParseError, Region, digit_value},
    small,
};

/// One number of a cell, or the reason why there is none.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reading {
    /// The number, when it is valid.
    pub(super) number: Option<Number>,
    pub(super) codes: Codes,
    /// A hotline or emergency number, which no customer has.
    pub(super) is_role: bool,
}

impl Reading {
    fn refused(code: Code) -> Self {
        Self { number: None, codes: Codes::of(code), is_role: false }
    }
}

/// Fewer digits than this are never a whole number: years, house numbers, extensions.
const DIGITS_MIN: usize = 7;
/// More digits than this are several numbers in one cell, or a mistake.
const DIGITS_MAX: usize = 17;
/// Digits of an Indonesian mobile number without the 0 that people meet in practice.
const USUAL_MOBILE: std::ops::RangeInclusive<usize> = 10..=12;
/// Digits of an Indonesian mobile number without the 0 in the plan.
const MOBILE: std::ops::RangeInclusive<usize> = 9..=12;

/// Reads a cell and adds one reading for each number in it, at least one.
pub(super) fn read(cell: &str, region: Region, out: &mut Vec<Reading>) {
    match plain(cell.as_bytes()) {
        Some(Plain { is_international, digits, count, codes }) if count > 0 => {
            out.push(judge(is_international, &digits[..count], region, codes));
        }
        _ => read_odd(cell, region, out),
    }
}

/// Digits with the usual punctuation and nothing else.
struct Plain {
    is_international: bool,
    digits: [u8; DIGITS_MAX],
    count: usize,
    codes: Codes,
}

/// The usual case, without allocation; `None` sends the cell the long way.
fn plain(cell: &[u8]) -> Option<Plain> {
    let mut found =
        Plain { is_international: false, digits: [0; DIGITS_MAX], count: 0, codes: Codes::default() };
    let mut cell = cell.trim_ascii();
    if let Some(whole) = decimal_tail(cell) {
        cell = whole;
        found.codes.add(Code::DecimalTail);
    }
    for byte in cell {
        match byte {
            b'0'..=b'9' => {
                *found.digits.get_mut(found.count)? = *byte;
                found.count += 1;
            }
            b'+' if found.count == 0 && !found.is_international => found.is_international = true,
            b' ' | b'-' | b'.' | b'(' | b')' => {}
            _ => return None,
        }
    }
    Some(found)
}

/// `6281234567890.0`: what a numeric column of a data tool looks like. One point only, zeros behind it.
fn decimal_tail(cell: &[u8]) -> Option<&[u8]> {
    let point = cell.iter().rposition(|byte| matches!(byte, b'.' | b','))?;
    let (whole, tail) = (&cell[..point], &cell[point + 1..]);
    let is_tail = matches!(tail, b"0" | b"00");
    let digits = whole.strip_prefix(b"+").unwrap_or(whole);
    (is_tail && digits.len() > DIGITS_MIN && digits.iter().all(u8::is_ascii_digit)).then_some(whole)
}

/// Validates digits and names what had to be done to them.
fn judge(is_international: bool, digits: &[u8], region: Region, mut codes: Codes) -> Reading {
    let parsed = phone::parse_digits(is_international, digits, Some(region));
    let is_home = |number: &Number| number.calling_code() == region.calling_code();
    if let Ok(number) = parsed
        && number.is_valid()
    {
        if !is_international && is_home(&number) && !has_prefix(digits, region) {
            // “0376 712345” without its 0 may as well be “+376 712345”.
            if number.kind() != Kind::Mobile
                && phone::parse_digits(true, digits, None).is_ok_and(|other| other.is_valid())
            {
                return Reading::refused(Code::CountryUnclear);
            }
            codes.add(Code::LostZero);
        }
        return accept(number, codes);
    }
    if !is_international {
        if let Some(rest) = digits.strip_prefix(b"00")
            && let Ok(number) = phone::parse_digits(true, rest, None)
            && number.is_valid()
        {
            codes.add(Code::DialOutZeros);
            return accept(number, codes);
        }
        if digits.first() != Some(&b'0')
            && digits.len() > DIGITS_MIN
            && phone::parse_digits(true, digits, None).is_ok_and(|number| number.is_valid())
        {
            return Reading::refused(Code::CountryUnclear);
        }
    }
    let code = match parsed {
        Err(ParseError::TooLong) => Code::TooLong,
        Err(ParseError::InvalidCountryCode) => Code::InvalidNumber,
        Err(_) => Code::TooShort,
        Ok(_) if digits.len() < DIGITS_MIN => Code::TooShort,
        Ok(number) => length_code(&number),
    };
    Reading { is_role: !is_international && is_role_number(digits), ..Reading::refused(code) }
}

/// Whether an invalid number is one by its length.
fn length_code(number: &Number) -> Code {
    // Other Indonesian numbers reach 17 digits, so the plan as a whole says little about mobiles.
    let is_mobile = number.calling_code() == 62 && number.national().starts_with('8');
    match number.length_fault() {
        Some(phone::LengthFault::TooShort) => Code::TooShort,
        Some(phone::LengthFault::TooLong) => Code::TooLong,
        None if is_mobile && number.national_length() < *MOBILE.start() => Code::TooShort,
        None if is_mobile && number.national_length() > *MOBILE.end() => Code::TooLong,
        None => Code::InvalidNumber,
    }
}

fn accept(number: Number, mut codes: Codes) -> Reading {
    match number.kind() {
        Kind::Mobile | Kind::FixedLineOrMobile => {}
        Kind::FixedLine => codes.add(Code::Landline),
        _ => codes.add(Code::ServiceNumber),
    }
    let is_indonesian_mobile = number.calling_code() == 62 && number.kind() == Kind::Mobile;
    if is_indonesian_mobile && !USUAL_MOBILE.contains(&number.national_length()) {
        codes.add(Code::UnusualLength);
    }
    Reading { number: Some(number), codes, is_role: codes.has(Code::ServiceNumber) }
}

/// Whether a home number was written with its 0 or with its calling code.
fn has_prefix(digits: &[u8], region: Region) -> bool {
    if region.calling_code() != 62 {
        // Only Indonesia's lists lose a zero; other plans may have none.
        return true;
    }
    digits.starts_with(b"0") || digits.starts_with(b"62")
}

/// Emergency (110, 112 …), 14xxx, 500xxx and 1500xxx lines.
fn is_role_number(digits: &[u8]) -> bool {
    match digits.len() {
        3 => digits.starts_with(b"11") || digits == b"129",
        5 => digits.starts_with(b"14"),
        6 => digits.starts_with(b"500"),
        7 => digits.starts_with(b"1500"),
        _ => false,
    }
}

/// Everything that is not digits and plain punctuation.
fn read_odd(cell: &str, region: Region, out: &mut Vec<Reading>) {
    let mut codes = Codes::default();
    let text = unify(cell, &mut codes);
    let mut text = text.trim();
    text = unwrap(text, &mut codes);
    if !text.chars().any(small::is_word) && !is_masked(text) {
        out.push(Reading::refused(Code::NoNumber));
        return;
    }
    match exponent(text) {
        Exponent::Whole(digits) => {
            codes.add(Code::Exponent);
            out.push(judge(false, digits.as_bytes(), region, codes));
            return;
        }
        Exponent::Lossy => {
            out.push(Reading::refused(Code::LostDigits));
            return;
        }
        Exponent::None => {}
    }
    let link = chat_link(text);
    if link.is_some() {
        codes.add(Code::OddSigns);
    }
    let text = link.unwrap_or(text);
    if is_masked(text) {
        out.push(Reading::refused(Code::MaskedNumber));
        return;
    }
    let before = out.len();
    let parts = split(text);
    let is_several = parts.iter().filter(|part| digit_count(part) >= DIGITS_MIN).count() > 1;
    if is_several {
        codes.add(Code::SeveralNumbers);
    }
    let has_whole = parts.iter().any(|part| digit_count(part) >= DIGITS_MIN);
    let mut has_rest = false;
    for part in &parts {
        let count = digit_count(part);
        if count == 0 {
            continue;
        }
        if has_whole && count < DIGITS_MIN {
            // “…/8”: the start of another number that cannot be known.
            has_rest = true;
            continue;
        }
        out.push(read_part(part, region, codes));
    }
    if out.len() == before {
        out.push(Reading::refused(Code::NotANumber));
    }
    if has_rest {
        out[before..].iter_mut().for_each(|reading| reading.codes.add(Code::RestIgnored));
    }
    // In a cell with several numbers those that cannot be read do not hide those that can.
    if out.len() > before + 1 && out[before..].iter().any(|reading| reading.number.is_some()) {
        let mut index = 0;
        out.retain(|reading| {
            index += 1;
            index <= before || reading.number.is_some() || !reading.codes.has(Code::NotANumber)
        });
    }
}

/// Digits of all scripts become ASCII, odd hyphens and blanks usual ones, invisible signs go.
fn unify(cell: &str, codes: &mut Codes) -> String {
    let mut out = String::with_capacity(cell.len());
    for sign in cell.chars() {
        let plain = match sign {
            _ if sign.is_ascii() => {
                out.push(sign);
                continue;
            }
            '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{feff}'
            | '\u{ad}' => None,
            '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' | '\u{30fc}' => {
                Some('-')
            }
            '\u{ff0b}' => Some('+'),
            '\u{ff0e}' => Some('.'),
            '\u{ff08}' => Some('('),
            '\u{ff09}' => Some(')'),
            '\u{ff0f}' => Some('/'),
            _ if sign.is_whitespace() => Some(' '),
            _ => {
                let Some(digit) = digit_value(sign) else {
                    out.push(sign);
                    continue;
                };
                Some(char::from(b'0' + digit))
            }
        };
        codes.add(Code::OddSigns);
        out.extend(plain);
    }
    out
}

/// Takes off `="…"`, quotes and the apostrophe that makes a spreadsheet keep text as text.
fn unwrap<'a>(text: &'a str, codes: &mut Codes) -> &'a str {
    let bare = text.strip_prefix('=').unwrap_or(text).trim_matches(|sign: char| {
        matches!(sign, '"' | '\'' | '`' | '’' | '‘' | '“' | '”') || sign.is_whitespace()
    });
    if bare.len() != text.len() {
        codes.add(Code::TextMarker);
    }
    bare
}

/// What a spreadsheet's short form of a large number still holds.
enum Exponent {
    /// Every digit.
    Whole(String),
    /// The first digits only.
    Lossy,
    /// It is no such form.
    None,
}

/// `6.281234567890E+12` has all its digits, `6.28123E+12` has not.
fn exponent(text: &str) -> Exponent {
    let Some((mantissa, power)) = text.split_once(['e', 'E']) else { return Exponent::None };
    let Ok(power) = power.trim_start_matches('+').parse::<usize>() else { return Exponent::None };
    let mantissa = mantissa.strip_prefix('+').unwrap_or(mantissa);
    let (whole, fraction) = mantissa.split_once(['.', ',']).unwrap_or((mantissa, ""));
    let digits = format!("{whole}{fraction}");
    if whole.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Exponent::None;
    }
    if whole.len() == 1 && digits.len() == power + 1 { Exponent::Whole(digits) } else { Exponent::Lossy }
}

/// The number of a click-to-chat link.
fn chat_link(text: &str) -> Option<&str> {
    let lower = text.to_ascii_lowercase();
    let start = ["wa.me/", "phone="]
        .iter()
        .find_map(|mark| small::places(&lower, mark).next().map(|at| at + mark.len()))?;
    let rest = &text[start..];
    let rest = rest.strip_prefix("%2B").unwrap_or(rest);
    let end =
        rest.find(|sign: char| !(sign.is_ascii_digit() || matches!(sign, '+' | '-'))).unwrap_or(rest.len());
    Some(&rest[..end])
}

/// `0812****890`, `08xx-xxxx-xxxx`, `******12`: digits were hidden on purpose.
fn is_masked(text: &str) -> bool {
    let stars = text.chars().filter(|sign| matches!(sign, '*' | '•' | '●' | '…')).count();
    let digits = digit_count(text);
    let lower = text.to_ascii_lowercase();
    stars >= 2
        || small::holds(&lower, "xx") && (digits > 0 || lower.len() > 6) && !small::holds(&lower, "ext")
}

fn digit_count(text: &str) -> usize {
    text.bytes().filter(u8::is_ascii_digit).count()
}

/// The parts of a cell that may each be a number.
fn split(text: &str) -> Vec<&str> {
    let marked: Vec<&str> = text.split(['/', ';', ',', '|', '\n', '\r', '&']).collect();
    let mut parts = Vec::new();
    // “6,281,234,567,890” is one number written like an amount.
    let is_amount = marked.len() > 2
        && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b',')
        && marked[1..].iter().all(|group| group.len() == 3);
    if is_amount {
        return vec![text];
    }
    for part in marked {
        for word in [" dan ", " atau ", " or ", " and "] {
            if small::holds(part, word)
                && small::parts(part, word).filter(|each| digit_count(each) >= DIGITS_MIN).count() > 1
            {
                return small::parts(text, word).flat_map(split).collect();
            }
        }
        for part in small::parts(part, ":::") {
            push_spaced(part, &mut parts);
        }
    }
    parts
}

/// “081234567890 081234567891”: blanks part numbers when each piece is long enough to be one by itself.
fn push_spaced<'a>(part: &'a str, parts: &mut Vec<&'a str>) {
    /// The shortest mobile number with its 0.
    const WHOLE_MIN: usize = 9;
    let pieces: Vec<&str> = part.split_whitespace().filter(|piece| digit_count(piece) > 0).collect();
    if pieces.len() > 1 && pieces.iter().all(|piece| digit_count(piece) >= WHOLE_MIN) {
        parts.extend(pieces);
    } else {
        parts.push(part);
    }
}

/// One part: words may stand around the number, never in it.
fn read_part(part: &str, region: Region, mut codes: Codes) -> Reading {
    // “HP1: 0812…”: a label may hold digits.
    let part = match part.split_once(':') {
        Some((label, rest)) if label.contains(small::is_letter) && digit_count(rest) >= DIGITS_MIN => {
            codes.add(Code::OddSigns);
            rest
        }
        _ => part,
    };
    let Some(start) = part.find(|sign: char| sign.is_ascii_digit() || sign == '+') else {
        return Reading::refused(Code::NotANumber);
    };
    let (mut digits, mut is_international, mut end) = (Vec::new(), false, part.len());
    for (at, sign) in part[start..].char_indices() {
        match sign {
            '0'..='9' => digits.push(u8::try_from(sign).expect("ASCII")),
            '+' if digits.is_empty() => is_international = true,
            ' ' | '-' | '.' | '(' | ')' | ',' | '~' | '[' | ']' | '_' | '\t' => {}
            _ => {
                end = start + at;
                break;
            }
        }
    }
    if let Some(whole) = decimal_tail(part[start..end].trim().as_bytes()) {
        digits.truncate(whole.iter().filter(|byte| byte.is_ascii_digit()).count());
        codes.add(Code::DecimalTail);
    }
    let rest = digit_count(&part[end..]);
    if rest > 0 {
        if digits.len() < DIGITS_MIN || rest >= DIGITS_MIN {
            return Reading::refused(Code::NotANumber);
        }
        codes.add(Code::RestIgnored);
    }
    if part[..start].contains(small::is_word) || part[end..].contains(|sign: char| !sign.is_whitespace()) {
        codes.add(Code::OddSigns);
    }
    if digits.len() > 2 * DIGITS_MAX {
        return Reading::refused(Code::TooLong);
    }
    judge(is_international, &digits, region, codes)
}
