//! Phone numbers as libphonenumber reads them: parse, validity, kind, region, E.164, for all regions.
//!
//! The tables are generated at build time from libphonenumber's metadata; nothing here compiles or runs a
//! regular expression. The order of steps is libphonenumber's, so that every verdict is the same; the tests
//! hold it against an independent port. What this module never does is repair: that is `contacts::cell`.
//!
//! ```
//! use engine::contacts::phone::{self, Kind, Region};
//!
//! let number = phone::parse("0812-3456-7890", Region::from_code("ID")).unwrap();
//! assert!(number.is_valid());
//! assert_eq!(number.e164(), "+6281234567890");
//! assert_eq!(number.kind(), Kind::Mobile);
//! assert_eq!(phone::operator(&number), Some("Telkomsel"));
//! ```

mod digits;
mod extension;
mod operator;
mod packed;
mod plan;
mod text;

pub use operator::{OPERATORS_CHECKED, OPERATORS_SOURCE, operator};

pub(in crate::contacts) use text::digit_value;

use digits::Digits;
use plan::Territory;

/// The kinds of number that libphonenumber tells apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Valid nowhere, or valid without a known kind.
    Unknown,
    /// Costs the caller more than a call.
    PremiumRate,
    /// Costs the caller nothing.
    TollFree,
    /// The costs are shared.
    SharedCost,
    /// Over the internet.
    Voip,
    /// Follows a person.
    PersonalNumber,
    /// A pager.
    Pager,
    /// One number for a whole company.
    Uan,
    /// A voice mailbox.
    Voicemail,
    /// The plan does not tell landlines and mobiles apart.
    FixedLineOrMobile,
    /// A landline.
    FixedLine,
    /// A mobile phone.
    Mobile,
}

impl Kind {
    /// All kinds, in the order of the generated tables.
    const ALL: [Self; 12] = [
        Self::Unknown,
        Self::PremiumRate,
        Self::TollFree,
        Self::SharedCost,
        Self::Voip,
        Self::PersonalNumber,
        Self::Pager,
        Self::Uan,
        Self::Voicemail,
        Self::FixedLineOrMobile,
        Self::FixedLine,
        Self::Mobile,
    ];

    /// libphonenumber's name for it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unknown => "UNKNOWN",
            Self::PremiumRate => "PREMIUM_RATE",
            Self::TollFree => "TOLL_FREE",
            Self::SharedCost => "SHARED_COST",
            Self::Voip => "VOIP",
            Self::PersonalNumber => "PERSONAL_NUMBER",
            Self::Pager => "PAGER",
            Self::Uan => "UAN",
            Self::Voicemail => "VOICEMAIL",
            Self::FixedLineOrMobile => "FIXED_LINE_OR_MOBILE",
            Self::FixedLine => "FIXED_LINE",
            Self::Mobile => "MOBILE",
        }
    }

    /// Whether a person's phone may stand behind it.
    #[must_use]
    pub const fn is_mobile(self) -> bool {
        matches!(self, Self::Mobile | Self::FixedLineOrMobile)
    }
}

/// A country or territory with a numbering plan of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Region(u16);

impl Region {
    /// The region with this two-letter code, or `None` for a code without a plan.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        plan::region(code).map(Self)
    }

    /// Two letters, or `001` for a calling code that belongs to no country.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.territory().id()
    }

    /// The digits after the plus.
    #[must_use]
    pub fn calling_code(self) -> u16 {
        self.territory().calling_code
    }

    fn territory(self) -> &'static Territory {
        plan::territory(self.0)
    }
}

/// Why a text is no phone number at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParseError {
    /// Too few digits, or signs that no phone number has.
    NotANumber,
    /// It starts with a plus or a dial-out prefix, and no country has what follows; or there is no default.
    InvalidCountryCode,
    /// A dial-out prefix with next to nothing behind it.
    TooShortAfterDialOut,
    /// Fewer than two digits are left.
    TooShort,
    /// More than seventeen digits are left.
    TooLong,
}

/// On which side a number misses all possible lengths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LengthFault {
    /// Shorter than every number of the plan.
    TooShort,
    /// Longer than every number of the plan.
    TooLong,
}

/// A number that could be parsed; it may still be invalid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Number {
    calling_code: u16,
    national: Digits,
    region: Option<Region>,
    kind: Kind,
}

impl Number {
    /// Whether the numbering plan knows it.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        self.kind != Kind::Unknown
    }

    /// Its kind, [`Kind::Unknown`] when it is not valid.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// The region it belongs to; for an invalid number only when its calling code has a single region.
    #[must_use]
    pub const fn region(&self) -> Option<Region> {
        self.region
    }

    /// The digits after the plus that name the country.
    #[must_use]
    pub const fn calling_code(&self) -> u16 {
        self.calling_code
    }

    /// The digits after the calling code.
    #[must_use]
    pub fn national(&self) -> String {
        self.national.iter().map(|digit| char::from(b'0' + digit)).collect()
    }

    /// How many digits the national number has.
    #[must_use]
    pub fn national_length(&self) -> usize {
        self.national.len()
    }

    /// Whether the main plan of its calling code has no numbers as short or as long.
    #[must_use]
    pub fn length_fault(&self) -> Option<LengthFault> {
        plan::length_fault(self.calling_code, self.national.len())
    }

    /// `+`, calling code, national number.
    #[must_use]
    pub fn e164(&self) -> String {
        format!("+{}{}", self.calling_code, self.national())
    }

    /// The digits of [`Number::e164`] as one number; unique, because no calling code starts with 0.
    /// `None` only for an invalid number with too many digits.
    #[must_use]
    pub fn key(&self) -> Option<u64> {
        self.national.iter().try_fold(u64::from(self.calling_code), |key, digit| {
            key.checked_mul(10)?.checked_add(u64::from(digit))
        })
    }
}

/// Reads `text` as libphonenumber does: skips what stands before the number, understands `tel:` links,
/// letters on the keypad and extensions. `default` is where a number without a calling code belongs.
pub fn parse(text: &str, default: Option<Region>) -> Result<Number, ParseError> {
    let candidate = text::candidate(text)?;
    if !extension::is_viable(&candidate) {
        return Err(ParseError::NotANumber);
    }
    if default.is_none() && !candidate.starts_with(text::PLUS_SIGNS) {
        return Err(ParseError::InvalidCountryCode);
    }
    let number = extension::strip(&candidate);
    let bare = number.trim_start_matches(text::PLUS_SIGNS);
    plan::resolve(bare.len() != number.len(), text::normalise(bare)?, default)
}

/// Reads ASCII digits that stand alone; `is_international` when a plus stood before them.
pub fn parse_digits(
    is_international: bool,
    ascii_digits: &[u8],
    default: Option<Region>,
) -> Result<Number, ParseError> {
    let mut digits = Digits::default();
    for digit in ascii_digits {
        if !digit.is_ascii_digit() {
            return Err(ParseError::NotANumber);
        }
        digits.push(digit - b'0').map_err(|()| ParseError::TooLong)?;
    }
    if digits.len() < 3 && (is_international || digits.len() < 2) {
        return Err(ParseError::NotANumber);
    }
    plan::resolve(is_international, digits, default)
}

#[cfg(test)]
mod tests;
