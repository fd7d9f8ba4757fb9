//! The numbering plans: generated tables and libphonenumber's order of steps over them.

use super::{
    Kind, LengthFault, Number, ParseError, Region,
    digits::Digits,
    packed::{self, Table},
};
use std::sync::OnceLock;

/// What the build made of the metadata.
mod tables {
    #![expect(clippy::unreadable_literal, reason = "generated numbers are read by programs")]
    use super::Territory;

    include!(concat!(env!("OUT_DIR"), "/phones.rs"));
}

pub(super) use tables::ZEROS;
use tables::{STATES, STEPS, TERRITORIES, TRANSFORMS};

/// The automaton as `packed` understands it.
static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/phones.bin"));

/// One row of the territory table.
pub(super) struct Territory {
    /// Two letters; blanks for a calling code of no country.
    id: [u8; 2],
    pub(super) calling_code: u16,
    /// Start state of the automaton.
    start: u16,
    /// Possible lengths of a national number, one bit each.
    lengths: u32,
    /// Lengths that can be dialled locally only.
    local_lengths: u32,
    /// Where the programs of prefixes start in `STEPS`; 0 for none.
    dial_out: u16,
    national_prefix: u16,
    leading: u16,
    /// Index into `TRANSFORMS`: what a national prefix is replaced with.
    transform: u8,
}

impl Territory {
    pub(super) fn id(&'static self) -> &'static str {
        match std::str::from_utf8(&self.id) {
            Ok("  ") | Err(_) => "001",
            Ok(id) => id,
        }
    }
}

/// One step of a prefix program, as the build's `program.rs` writes it.
enum Step {
    /// One digit out of the mask.
    Digit(u16),
    /// Try the first, then the second.
    Split(u16, u16),
    Jump(u16),
    Open(u16),
    Close(u16),
    /// The number must end here.
    End,
    Match,
}

impl Step {
    fn at(place: u16) -> Self {
        let code = STEPS[usize::from(place)];
        let (next, argument) = (place + 1, code & 0x1fff);
        match code >> 13 {
            0 => Self::Digit(argument),
            1 => Self::Split(next, place + argument),
            2 => Self::Split(place + argument, next),
            3 => Self::Jump(place + argument),
            4 => Self::Open(argument),
            5 => Self::Close(argument),
            6 => Self::End,
            _ => Self::Match,
        }
    }
}

/// Output bit of a state: the general pattern accepts the number, whatever its length.
const GENERAL: u8 = 0x80;
/// Calling codes have three digits at most.
const CODES: usize = 1000;
const LENGTH_MIN: usize = 2;
const LENGTH_MAX: usize = 17;
/// Groups of a prefix pattern, the whole match included; the metadata has at most two.
const GROUPS: usize = 4;

/// Where the groups of a prefix begin and end; group 0 is the whole match.
type Groups = [Option<(usize, usize)>; GROUPS];

/// What `length_verdict` says of a national number's length in a plan.
#[derive(Clone, Copy, PartialEq, Eq)]
enum LengthVerdict {
    Possible,
    LocalOnly,
    TooShort,
    TooLong,
    Invalid,
}

pub(super) fn territory(index: u16) -> &'static Territory {
    &TERRITORIES[usize::from(index)]
}

pub(super) fn region(code: &str) -> Option<u16> {
    let place = TERRITORIES.iter().position(|territory| territory.id == code.as_bytes() && code != "  ")?;
    u16::try_from(place).ok()
}

/// The territories of a calling code, the main one first.
fn regions_of(calling_code: u16) -> std::ops::Range<u16> {
    static RANGES: OnceLock<Vec<(u16, u16)>> = OnceLock::new();
    let ranges = RANGES.get_or_init(|| {
        let mut ranges = vec![(0, 0); CODES];
        for (place, territory) in (0..).zip(&TERRITORIES) {
            let range = &mut ranges[usize::from(territory.calling_code)];
            if range.1 == 0 {
                range.0 = place;
            }
            range.1 = place + 1;
        }
        ranges
    });
    ranges.get(usize::from(calling_code)).map_or(0..0, |(start, end)| *start..*end)
}

/// Decides about a normalised number.
pub(super) fn resolve(
    is_international: bool,
    digits: Digits,
    default: Option<Region>,
) -> Result<Number, ParseError> {
    let default = default.map(Region::territory);
    let (code, rest) = match split_calling_code(is_international, digits, default) {
        Err(ParseError::InvalidCountryCode) if is_international => {
            // “+0812…”: the plus is a slip, so the number is read once more without it.
            match split_calling_code(false, digits, default)? {
                (None, _) => return Err(ParseError::InvalidCountryCode),
                found => found,
            }
        }
        other => other?,
    };
    let plan = match code {
        Some(code) => regions_of(code).next().map(territory),
        None => default,
    };
    let Some(plan) = plan else { return Err(ParseError::InvalidCountryCode) };
    if rest.len() < LENGTH_MIN {
        return Err(ParseError::TooShort);
    }
    let stripped = strip_national_prefix(plan, rest);
    // Stripping must leave a number of a possible length; otherwise the original may be a short number.
    let national = match length_verdict(plan, stripped.len()) {
        LengthVerdict::LocalOnly | LengthVerdict::TooShort | LengthVerdict::Invalid => rest,
        LengthVerdict::Possible | LengthVerdict::TooLong => stripped,
    };
    if national.len() < LENGTH_MIN {
        return Err(ParseError::TooShort);
    }
    if national.len() > LENGTH_MAX {
        return Err(ParseError::TooLong);
    }
    let calling_code = plan.calling_code;
    let (region, kind) = place(calling_code, national);
    Ok(Number { calling_code, national, region, kind })
}

/// The calling code, if the number carries one, and the digits after it.
fn split_calling_code(
    is_international: bool,
    digits: Digits,
    default: Option<&Territory>,
) -> Result<(Option<u16>, Digits), ParseError> {
    let dialled = if is_international { Some(digits) } else { strip_dial_out(default, digits) };
    if let Some(dialled) = dialled {
        if dialled.len() <= LENGTH_MIN {
            return Err(ParseError::TooShortAfterDialOut);
        }
        let mut code = 0;
        for (index, digit) in dialled.iter().take(3).enumerate() {
            code = code * 10 + u16::from(digit);
            if code == 0 {
                break;
            }
            if !regions_of(code).is_empty() {
                return Ok((Some(code), dialled.after(index + 1)));
            }
        }
        return Err(ParseError::InvalidCountryCode);
    }
    // Without a plus the number may still begin with the default region's own calling code.
    if let Some(plan) = default
        && let Some(rest) = strip_own_code(plan, digits)
    {
        let rest = strip_national_prefix(plan, rest);
        let becomes_right = !is_general(plan, digits) && is_general(plan, rest);
        if becomes_right || length_verdict(plan, digits.len()) == LengthVerdict::TooLong {
            return Ok((Some(plan.calling_code), rest));
        }
    }
    Ok((None, digits))
}

fn strip_own_code(plan: &Territory, digits: Digits) -> Option<Digits> {
    let mut divisor = [100, 10, 1].into_iter().skip_while(|divisor| plan.calling_code < *divisor);
    let mut count = 0;
    for digit in digits.iter() {
        let Some(divisor) = divisor.next() else { break };
        if u16::from(digit) != plan.calling_code / divisor % 10 {
            return None;
        }
        count += 1;
    }
    divisor.next().is_none().then(|| digits.after(count))
}

fn strip_dial_out(default: Option<&Territory>, digits: Digits) -> Option<Digits> {
    let groups = run(default?.dial_out, digits.as_slice())?;
    let rest = digits.after(groups[0]?.1);
    // No calling code begins with 0.
    (rest.as_slice().first() != Some(&0)).then_some(rest)
}

fn strip_national_prefix(plan: &Territory, digits: Digits) -> Digits {
    let Some(groups) = run(plan.national_prefix, digits.as_slice()) else { return digits };
    let Some((_, end)) = groups[0] else { return digits };
    let rule = TRANSFORMS[usize::from(plan.transform)];
    let is_empty = |group: Option<(usize, usize)>| group.is_none_or(|(start, end)| start == end);
    let is_transformed = !rule.is_empty()
        && groups[1].is_some()
        && (!is_empty(groups[2]) || groups[2].is_none() && !is_empty(groups[1]));
    let stripped =
        if is_transformed { transform(rule, &groups, digits, end) } else { Some(digits.after(end)) };
    match stripped {
        Some(stripped) if !is_general(plan, digits) || is_general(plan, stripped) => stripped,
        _ => digits,
    }
}

/// The rule's digits and groups, then what follows the prefix.
fn transform(rule: &str, groups: &Groups, digits: Digits, end: usize) -> Option<Digits> {
    let mut out = Digits::default();
    let mut signs = rule.bytes();
    while let Some(sign) = signs.next() {
        if sign == b'$' {
            let group = usize::from(signs.next()?.checked_sub(b'0')?);
            if let Some((start, end)) = groups.get(group).copied().flatten() {
                digits.as_slice()[start..end].iter().try_for_each(|digit| out.push(*digit)).ok()?;
            }
        } else {
            out.push(sign.checked_sub(b'0')?).ok()?;
        }
    }
    digits.as_slice()[end..].iter().try_for_each(|digit| out.push(*digit)).ok()?;
    Some(out)
}

fn length_verdict(plan: &Territory, length: usize) -> LengthVerdict {
    let bit = u32::try_from(length).ok().and_then(|length| 1_u32.checked_shl(length)).unwrap_or(0);
    if plan.lengths == 0 {
        LengthVerdict::Invalid
    } else if plan.local_lengths & bit != 0 {
        LengthVerdict::LocalOnly
    } else if plan.lengths & bit != 0 {
        LengthVerdict::Possible
    } else if bit != 0 && bit < plan.lengths & plan.lengths.wrapping_neg() {
        LengthVerdict::TooShort
    } else if bit == 0 || bit > plan.lengths {
        LengthVerdict::TooLong
    } else {
        LengthVerdict::Invalid
    }
}

/// Whether the calling code's main plan has only longer or only shorter numbers.
pub(super) fn length_fault(calling_code: u16, length: usize) -> Option<LengthFault> {
    match length_verdict(territory(regions_of(calling_code).next()?), length) {
        LengthVerdict::TooShort => Some(LengthFault::TooShort),
        LengthVerdict::TooLong => Some(LengthFault::TooLong),
        _ => None,
    }
}

/// Region and kind of a national number, among the regions that share its calling code.
fn place(calling_code: u16, national: Digits) -> (Option<Region>, Kind) {
    let mut regions = regions_of(calling_code);
    if regions.len() == 1 {
        let only = regions.start;
        return (Some(Region(only)), kind_in(territory(only), national));
    }
    regions
        .find_map(|index| {
            let plan = territory(index);
            let kind = kind_in(plan, national);
            (kind != Kind::Unknown || run(plan.leading, national.as_slice()).is_some())
                .then_some((Some(Region(index)), kind))
        })
        .unwrap_or((None, Kind::Unknown))
}

fn kind_in(plan: &Territory, national: Digits) -> Kind {
    Kind::ALL[usize::from(output(plan, national) & !GENERAL)]
}

fn is_general(plan: &Territory, digits: Digits) -> bool {
    output(plan, digits) & GENERAL != 0
}

fn output(plan: &Territory, digits: Digits) -> u8 {
    let Table { next, output } = automaton();
    let mut state = plan.start;
    for digit in digits.iter() {
        state = next[usize::from(state)][usize::from(digit)];
        if state == 0 {
            return 0;
        }
    }
    output[usize::from(state)]
}

/// The automaton, unpacked when the first number is read.
fn automaton() -> &'static Table {
    static AUTOMATON: OnceLock<Table> = OnceLock::new();
    AUTOMATON.get_or_init(|| {
        let mut table = Table { next: vec![[0; 10]; STATES], output: vec![0; STATES] };
        packed::walk(&mut packed::Unpacker::new(PACKED), &mut table, &[]);
        table
    })
}

/// Runs a prefix program at the start of `digits`; the first way that matches wins, as in a regular
/// expression. Programs have no loops, so the work is bounded.
fn run(program: u16, digits: &[u8]) -> Option<Groups> {
    fn step(mut at: u16, mut position: usize, digits: &[u8], groups: &mut Groups) -> bool {
        loop {
            match Step::at(at) {
                Step::Digit(mask) => {
                    match digits.get(position) {
                        Some(digit) if mask >> digit & 1 == 1 => position += 1,
                        _ => return false,
                    }
                    at += 1;
                }
                Step::Split(first, second) => {
                    let saved = *groups;
                    if step(first, position, digits, groups) {
                        return true;
                    }
                    *groups = saved;
                    at = second;
                }
                Step::Jump(target) => at = target,
                Step::Open(group) => {
                    groups[usize::from(group)] = Some((position, position));
                    at += 1;
                }
                Step::Close(group) => {
                    if let Some((_, end)) = &mut groups[usize::from(group)] {
                        *end = position;
                    }
                    at += 1;
                }
                Step::End => {
                    if position != digits.len() {
                        return false;
                    }
                    at += 1;
                }
                Step::Match => {
                    groups[0] = Some((0, position));
                    return true;
                }
            }
        }
    }
    let mut groups = Groups::default();
    (program != 0 && step(program, 0, digits, &mut groups)).then_some(groups)
}
