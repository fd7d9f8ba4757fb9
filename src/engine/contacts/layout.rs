//! How a file is laid out: its delimiter, its header among title lines, and what each column holds.

use super::{
    cell::{self, Reading},
    codes::{self, Code, role_of_header},
    dates::Day,
    encoding::{self, Encoding},
    phone::Region,
    records::{Record, Splitter},
    small,
};
use crate::report::{
    Confidence,
    contacts::{Column, ContactsOptions, Format, Role},
};

/// What is known of a file before its rows are read.
#[derive(Debug, Clone)]
pub(super) struct Layout {
    pub(super) format: Format,
    pub(super) delimiter: Option<u8>,
    /// Records before the first data record: title lines, `sep=`, the header.
    pub(super) skip: usize,
    pub(super) header_line: Option<u32>,
    pub(super) columns: Vec<Column>,
    /// Whether the records of the sample differ in how many cells they have, beyond what happens by accident.
    pub(super) is_ragged: bool,
}

impl Layout {
    pub(super) fn is_vcard(&self) -> bool {
        self.format == Format::Vcard
    }
}

/// Delimiters that lists use, the likeliest first.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];
/// Records of the sample that are looked at.
const SAMPLE_RECORDS: usize = 200;
/// Title lines that may stand above a header.
const TITLES_MAX: usize = 20;
/// From this share of values that can be numbers a column without a telling header is a phone column.
const PHONE_SHARE: f32 = 0.6;
/// Below this share a telling header alone is not believed.
const PHONE_SHARE_MIN: f32 = 0.2;

/// One record of the sample: its line and its cells.
type Sample = (u32, Vec<String>);

/// Looks at the start of a file.
pub(super) fn detect(sample: &[u8], encoding: Encoding, options: &ContactsOptions) -> Layout {
    let region =
        Region::from_code(&options.region).or_else(|| Region::from_code("ID")).expect("ID has a plan");
    let declared = sep_line(sample);
    let delimiter = declared.or_else(|| best_delimiter(sample, encoding, region));
    let mut records = read(sample, delimiter, encoding);
    records.truncate(SAMPLE_RECORDS);
    let first = usize::from(declared.is_some());
    let header = find_header(&records, first, region);
    let skip = header.map_or(first, |index| index + 1);
    let data: Vec<&Sample> = records.iter().skip(skip).filter(|record| !is_blank(record)).collect();
    let mut width = data.iter().map(|record| record.1.len()).max().unwrap_or(0);
    let names = header.map(|index| records[index].1.clone()).unwrap_or_default();
    width = width.max(names.len());
    let mut columns = guess(&names, &data, width, region);
    for column in &mut columns {
        if let Some((_, role)) = options.columns.iter().find(|(index, _)| *index == column.index) {
            column.role = *role;
            column.confidence = Confidence::Certain;
        }
    }
    let usual = mode(data.iter().map(|record| record.1.len()));
    let odd = data.iter().filter(|record| record.1.len() != usual).count();
    Layout {
        format: if delimiter.is_some() { Format::Table } else { Format::List },
        delimiter,
        skip,
        header_line: header.map(|index| records[index].0),
        columns,
        is_ragged: odd * 5 > data.len(),
    }
}

/// The columns of a vCard file.
pub(super) fn of_cards(names: &[&str], samples: &[Vec<String>], options: &ContactsOptions) -> Layout {
    let region =
        Region::from_code(&options.region).or_else(|| Region::from_code("ID")).expect("ID has a plan");
    let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    let records: Vec<Sample> = samples.iter().map(|cells| (1, cells.clone())).collect();
    let data: Vec<&Sample> = records.iter().collect();
    let mut columns = guess(&names, &data, names.len(), region);
    for column in &mut columns {
        // The properties say what they are, whatever stands in them.
        column.confidence = Confidence::Certain;
        if column.name == "Phone" {
            column.role = Role::Phone;
        }
    }
    Layout { format: Format::Vcard, delimiter: None, skip: 0, header_line: None, columns, is_ragged: false }
}

/// Excel's own line `sep=;` names the delimiter.
fn sep_line(sample: &[u8]) -> Option<u8> {
    let line = sample.split(|byte| matches!(byte, b'\n' | b'\r')).next()?;
    let line = line.trim_ascii();
    let line = line.strip_prefix(b"\"").and_then(|line| line.strip_suffix(b"\"")).unwrap_or(line);
    match line {
        [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', delimiter] => Some(*delimiter),
        [b's' | b'S', b'e' | b'E', b'p' | b'P', b'='] => Some(b'\t'),
        _ => None,
    }
}

fn read(sample: &[u8], delimiter: Option<u8>, encoding: Encoding) -> Vec<Sample> {
    let mut splitter = Splitter::new(delimiter);
    let mut records = Vec::new();
    let mut keep = |record: &Record<'_>| {
        if records.len() < SAMPLE_RECORDS {
            let cells =
                record.cells().map(|cell| encoding::decode(cell, encoding).trim().to_owned()).collect();
            records.push((record.line, cells));
        }
    };
    splitter.push(sample, &mut keep);
    splitter.finish(&mut keep);
    records
}

fn is_blank(record: &Sample) -> bool {
    record.1.iter().all(String::is_empty)
}

/// The delimiter that parts most records into the same number of cells; `None` for a list.
fn best_delimiter(sample: &[u8], encoding: Encoding, region: Region) -> Option<u8> {
    let mut best: Option<(f32, u8)> = None;
    for delimiter in DELIMITERS {
        let records: Vec<Sample> =
            read(sample, Some(delimiter), encoding).into_iter().filter(|record| !is_blank(record)).collect();
        let usual = mode(records.iter().map(|record| record.1.len()).filter(|width| *width > 1));
        if usual < 2 {
            continue;
        }
        let alike = records.iter().filter(|record| record.1.len() == usual).count();
        let has_header = records.iter().take(TITLES_MAX).any(|record| known_headers(&record.1) >= 2);
        let score =
            ratio(alike, records.len()) + if has_header { 1.0 } else { 0.0 } + ratio(usual.min(20), 200);
        if best.is_none_or(|(other, _)| score > other) {
            best = Some((score, delimiter));
        }
    }
    let (score, delimiter) = best?;
    let lines = read(sample, None, encoding);
    let lines: Vec<&Sample> = lines.iter().filter(|line| !is_blank(line)).collect();
    // A few lines with a comma in them do not make a table …
    if score < 0.5 && lines.len() > 2 {
        return None;
    }
    // … and a line of numbers is a list, whatever stands between them.
    let is_numbers = |cell: &str| cell.is_empty() || is_phone_like(cell, region);
    let records = read(sample, Some(delimiter), encoding);
    let all_numbers = records.iter().all(|record| record.1.iter().all(|cell| is_numbers(cell)));
    (!all_numbers).then_some(delimiter)
}

/// How many cells are headers that the tables know.
fn known_headers(cells: &[String]) -> usize {
    cells.iter().filter(|cell| cell.len() < 60 && role_of_header(cell).is_some()).count()
}

/// The record that names the columns, if one does.
fn find_header(records: &[Sample], first: usize, region: Region) -> Option<usize> {
    let usual = mode(records.iter().filter(|record| !is_blank(record)).map(|record| record.1.len()));
    let has_phone = |cells: &[String]| cells.iter().any(|cell| is_phone_like(cell, region));
    let candidates = records.iter().enumerate().skip(first).take(TITLES_MAX);
    let named = candidates
        .clone()
        .take_while(|(_, record)| !has_phone(&record.1))
        .filter(|(_, record)| record.1.len() * 2 >= usual)
        .map(|(index, record)| (known_headers(&record.1), index))
        .filter(|(known, index)| {
            *known >= 2.min(usual)
                && records[*index].1.iter().filter(|cell| !cell.is_empty()).count() * 2 > usual
        })
        .max_by_key(|(known, index)| (*known, std::cmp::Reverse(*index)));
    if let Some((_, index)) = named {
        return Some(index);
    }
    // No known name: the first full record is a header when nothing in it looks like data.
    let (index, (_, cells)) = candidates
        .clone()
        .find(|(_, record)| record.1.len() == usual && record.1.iter().all(|cell| !cell.is_empty()))?;
    let has_twins = (1..cells.len()).any(|index| cells[..index].contains(&cells[index]));
    let is_word = |cell: &String| {
        cell.chars().any(small::is_letter)
            && !cell.contains('@')
            && Day::parse(cell).is_none()
            && !is_phone_like(cell, region)
    };
    let is_header = !has_twins && cells.iter().all(is_word);
    let rest = &records[index + 1..];
    // In a list of one column, or above numbers, a word on top is a header.
    let is_above_data =
        rest.iter().any(|record| has_phone(&record.1) || record.1.len() > 1 && !record.1.iter().all(is_word))
            || usual > 1 && !rest.is_empty();
    (is_header && is_above_data).then_some(index)
}

/// Whether a cell is a number or the ruin of one.
#[inline(never)]
fn is_phone_like(cell: &str, region: Region) -> bool {
    if cell.is_empty()
        || cell.len() > 200
        || !cell.bytes().any(|byte| byte.is_ascii_digit()) && cell.is_ascii()
    {
        return false;
    }
    let mut readings = Vec::new();
    cell::read(cell, region, &mut readings);
    readings.iter().any(|Reading { number, codes, .. }| {
        number.is_some() || codes.has(Code::LostDigits) || codes.has(Code::MaskedNumber)
    })
}

/// What each column is, by its header and its values.
fn guess(names: &[String], data: &[&Sample], width: usize, region: Region) -> Vec<Column> {
    let mut columns: Vec<Column> = (0..width)
        .map(|index| {
            let values: Vec<&str> = data
                .iter()
                .filter_map(|record| record.1.get(index))
                .map(String::as_str)
                .filter(|value| !value.is_empty())
                .collect();
            let name = names.get(index).cloned().unwrap_or_default();
            let (role, confidence) = role(&name, &values, region);
            let samples = values.iter().take(3).map(|value| value.chars().take(80).collect()).collect();
            Column { index, name, role, confidence, samples }
        })
        .collect();
    let has = |columns: &[Column], role: Role| columns.iter().any(|column| column.role == role);
    // Without a header the values speak: once for each role, and clearly for phones.
    for column in columns.iter_mut().filter(|column| column.role == Role::Phone && column.name.is_empty()) {
        column.confidence = Confidence::Likely;
    }
    if names.is_empty() {
        for (role, test) in [(Role::Consent, is_consent as fn(&str) -> bool), (Role::Name, is_name)] {
            if has(&columns, role) {
                continue;
            }
            let fits = |column: &&mut Column| {
                column.role == Role::Other
                    && !column.samples.is_empty()
                    && column.samples.iter().all(|value| test(value))
            };
            if let Some(column) = columns.iter_mut().find(fits) {
                column.role = role;
                column.confidence = Confidence::Hint;
            }
        }
    }
    columns
}

fn is_consent(value: &str) -> bool {
    [&codes::YES, &codes::NO, &codes::STOP].iter().any(|words| words.are(value))
}

fn is_name(value: &str) -> bool {
    value.chars().any(small::is_letter)
        && !value.contains('@')
        && !value.bytes().any(|byte| byte.is_ascii_digit())
}

fn role(name: &str, values: &[&str], region: Region) -> (Role, Confidence) {
    /// Headers that also stand above row numbers or people's names.
    const WEAK: [&str; 6] = ["no", "nomor", "number", "nomer", "kontak", "contact"];
    let likely = || ratio(values.iter().filter(|value| is_phone_like(value, region)).count(), values.len());
    match role_of_header(name) {
        Some((Role::Phone, is_exact)) => {
            let is_weak = WEAK.contains(&codes::plain_words(name).as_str());
            if values.is_empty() {
                return (if is_weak { Role::Other } else { Role::Phone }, Confidence::Hint);
            }
            let share = likely();
            match share {
                _ if share >= PHONE_SHARE => (Role::Phone, Confidence::Certain),
                _ if share >= PHONE_SHARE_MIN => (Role::Phone, Confidence::Likely),
                _ if is_weak || !is_exact && share == 0.0 && values.len() > 5 => {
                    (Role::Other, Confidence::Likely)
                }
                _ => (Role::Phone, Confidence::Hint),
            }
        }
        Some((role, true)) => (role, Confidence::Certain),
        Some((role, false)) => (role, Confidence::Likely),
        // A header that says something else is believed: order numbers can look like phone numbers.
        None if !values.is_empty() && likely() >= PHONE_SHARE && may_hide_phones(name) => {
            (Role::Phone, Confidence::Hint)
        }
        None => (Role::Other, Confidence::Likely),
    }
}

/// Whether a column of numbers under this header may be phones.
fn may_hide_phones(name: &str) -> bool {
    let plain = codes::plain_words(name);
    let is_other = [
        "id", "pesanan", "order", "resi", "kode", "code", "sku", "fax", "faks", "zip", "pos", "postal",
        "total", "harga", "price", "invoice", "nota", "tanggal", "date", "number", "tracking", "isdn",
        "telex", "pager", "rekening",
    ];
    !plain.split(' ').any(|word| is_other.contains(&word))
}

/// The most frequent value; of several the largest.
fn mode(values: impl Iterator<Item = usize>) -> usize {
    let mut counts: Vec<(usize, usize)> = Vec::new();
    for value in values {
        match counts.iter_mut().find(|(_, known)| *known == value) {
            Some((count, _)) => *count += 1,
            None => counts.push((1, value)),
        }
    }
    counts.into_iter().max().map_or(0, |(_, value)| value)
}

#[expect(clippy::cast_precision_loss, reason = "counts of a sample of some hundred records")]
fn ratio(part: usize, whole: usize) -> f32 {
    if whole == 0 { 0.0 } else { part as f32 / whole as f32 }
}
