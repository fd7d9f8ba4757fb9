//! Dates as they stand in lists, counted in days, without a clock.

use super::small;

/// Days since 1970-01-01.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Day(pub(super) i32);

/// Month names by their first three letters, Indonesian and English.
const MONTHS: [[&str; 2]; 12] = [
    ["jan", "jan"],
    ["feb", "feb"],
    ["mar", "mar"],
    ["apr", "apr"],
    ["mei", "may"],
    ["jun", "jun"],
    ["jul", "jul"],
    ["agu", "aug"],
    ["sep", "sep"],
    ["okt", "oct"],
    ["nov", "nov"],
    ["des", "dec"],
];

impl Day {
    /// Reads `2026-05-02`, `02/05/2026` (day first, as in Indonesia), `2 Mei 2026`, with or without a time.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let mut rest = text;
        let (first, second, third) = (part(&mut rest)?, part(&mut rest)?, part(&mut rest)?);
        if first.len() == 4 {
            Self::new(number(first)?.try_into().ok()?, month(second)?, number(third)?)
        } else if third.len() == 4 {
            let (day, month) = match (number(first), month(second)) {
                (Some(day), Some(month)) if month <= 12 => (day, month),
                // Month first can be told only when the other order is impossible.
                (Some(month), Some(day)) => (day, month),
                _ => (number(second)?, month(first)?),
            };
            Self::new(number(third)?.try_into().ok()?, month, day)
        } else {
            None
        }
    }

    /// The day, or `None` for a date that the calendar does not have.
    pub(super) fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let length = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if is_leap => 29,
            2 => 28,
            _ => return None,
        };
        if !(1..=length).contains(&day) || !(1900..=2200).contains(&year) {
            return None;
        }
        // Days from civil (Howard Hinnant), with the year starting in March.
        let (month, day) = (i32::try_from(month).ok()?, i32::try_from(day).ok()?);
        let year = if month <= 2 { year - 1 } else { year };
        let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
        let of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + day - 1;
        Some(Self(era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468))
    }

    /// Whole years from this day to `other`, counting 365.2425 days a year.
    pub(super) fn years_until(self, other: Self) -> i32 {
        ((i64::from(other.0) - i64::from(self.0)) * 10_000 / 3_652_425).try_into().unwrap_or(i32::MAX)
    }
}

#[inline(never)]
fn number(digits: &str) -> Option<u32> {
    digits.parse().ok()
}

/// A month by its number or its name.
#[inline(never)]
fn month(word: &str) -> Option<u32> {
    number(word).or_else(|| {
        let start = word.get(..3)?;
        let named = MONTHS.iter().position(|names| names.iter().any(|name| start.eq_ignore_ascii_case(name)));
        u32::try_from(named? + 1).ok()
    })
}

/// Takes the next run of digits or of letters; “02T10” has three.
#[inline(never)]
fn part<'a>(rest: &mut &'a str) -> Option<&'a str> {
    let text = rest.trim_start_matches(|sign: char| !small::is_word(sign));
    let is_digits = text.starts_with(|sign: char| sign.is_ascii_digit());
    let end = text.find(|sign: char| !small::is_word(sign) || sign.is_ascii_digit() != is_digits);
    let (part, after) = text.split_at(end.unwrap_or(text.len()));
    *rest = after;
    Some(part).filter(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use super::Day;

    #[test]
    fn reads_the_forms_that_lists_use() {
        let day = Day::new(2026, 5, 2);
        assert_eq!(day, Some(Day(20_575)));
        for text in [
            "2026-05-02",
            "02/05/2026",
            "2.5.2026",
            "2 Mei 2026",
            "2 MEI 2026",
            "May 2, 2026",
            "2026-05-02T10:00:00Z",
            "2026/5/2 08:00",
        ] {
            assert_eq!(Day::parse(text), day, "{text}");
        }
        assert_eq!(Day::parse("05/22/2026"), Day::new(2026, 5, 22));
        assert_eq!(Day::parse("17 AGUSTUS 2026"), Day::new(2026, 8, 17));
        assert_eq!(Day::parse("1-OKT-2026"), Day::new(2026, 10, 1));
        for text in ["", "kemarin", "2026-02-30", "31/04/2026", "1-2-26", "0812 3456 7890"] {
            assert_eq!(Day::parse(text), None, "{text}");
        }
    }

    #[test]
    fn counts_whole_years() {
        let born = Day::new(2008, 11, 23).expect("a date");
        assert_eq!(born.years_until(Day::new(2026, 11, 22).expect("a date")), 17);
        assert_eq!(born.years_until(Day::new(2026, 11, 24).expect("a date")), 18);
    }
}
