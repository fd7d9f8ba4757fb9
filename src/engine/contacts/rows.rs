//! What is kept of each row: number, codes, place. Twenty-eight bytes a row, whatever the file holds.

use super::{
    codes::{Code, Codes},
    small,
};
use crate::report::contacts::{Row, RowFilter, RowPage};

/// The outcome of every row, in the file's order.
///
/// A record with several numbers has several entries with the same `row`.
#[derive(Debug, Default)]
pub struct Rows {
    /// The number's digits; 0 without a valid number.
    keys: Vec<u64>,
    codes: Vec<Codes>,
    /// The record, from 1.
    records: Vec<u32>,
    /// Low half of each record's first byte; `wraps` holds the records at which the high half rises.
    starts: Vec<u32>,
    wraps: Vec<u32>,
    /// Records after which lines and records drift apart: the record and the lines before it beyond its number.
    drift: Vec<(u32, u32)>,
    has_starts: bool,
    /// Open addressing over the numbers seen; 0 is an empty slot.
    table: Vec<u64>,
    used: usize,
}

impl Rows {
    pub(super) fn new(has_starts: bool) -> Self {
        Self { has_starts, table: vec![0; 1 << 10], ..Self::default() }
    }

    /// Begins a record and returns its number.
    pub(super) fn begin(&mut self, line: u32, start: u64) -> u32 {
        let row = u32::try_from(self.starts.len()).unwrap_or(u32::MAX).saturating_add(1);
        let drift = line.saturating_sub(row);
        if self.drift.last().map_or(drift != 0, |(_, before)| *before != drift) {
            self.drift.push((row, drift));
        }
        let low = u32::try_from(start & u64::from(u32::MAX)).expect("masked");
        if self.starts.last().is_some_and(|before| low < *before) {
            self.wraps.push(row);
        }
        self.starts.push(low);
        row
    }

    /// Adds an entry to the record begun last. A number that was seen before becomes a duplicate.
    pub(super) fn add(&mut self, key: u64, mut codes: Codes) {
        if key != 0 && !self.insert(key) {
            codes.add(Code::Duplicate);
        }
        self.keys.push(key);
        self.codes.push(codes);
        self.records.push(u32::try_from(self.starts.len()).unwrap_or(u32::MAX));
    }

    /// Whether the entry is no duplicate.
    pub(super) fn is_first(&self, index: usize) -> bool {
        self.codes.get(index).is_some_and(|codes| !codes.has(Code::Duplicate))
    }

    /// Whether the number is seen for the first time.
    fn insert(&mut self, key: u64) -> bool {
        if self.used * 4 >= self.table.len() * 3 {
            self.grow();
        }
        let slot = self.slot(key);
        if self.table[slot] != 0 {
            return false;
        }
        self.table[slot] = key;
        self.used += 1;
        true
    }

    /// Where the number stands or belongs.
    fn slot(&self, key: u64) -> usize {
        // Fibonacci hashing: neighbouring numbers must not fill neighbouring slots.
        let mask = self.table.len() - 1;
        let hash = key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32;
        let mut slot = usize::try_from(hash).expect("32 bits") & mask;
        while self.table[slot] != 0 && self.table[slot] != key {
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn grow(&mut self) {
        let size = self.table.len() * 2;
        let old = std::mem::replace(&mut self.table, vec![0; size]);
        for key in old.into_iter().filter(|key| *key != 0) {
            let slot = self.slot(key);
            self.table[slot] = key;
        }
    }

    /// Ends the scan: the table of numbers is not needed any more, and a request to stop holds for every row
    /// with the same number, wherever it stands.
    pub(super) fn settle(&mut self) {
        self.table = Vec::new();
        let stops = [Code::OptedOut, Code::MarketingStopped];
        let mut stopped: Vec<(u64, u32)> = Vec::new();
        for (key, codes) in self.keys.iter().zip(&self.codes).filter(|(key, _)| **key != 0) {
            stopped.extend(stops.into_iter().filter(|code| codes.has(*code)).map(|code| (*key, code as u32)));
        }
        if stopped.is_empty() {
            return;
        }
        small::sort_pairs(&mut stopped);
        for (key, codes) in self.keys.iter().zip(&mut self.codes).filter(|(key, _)| **key != 0) {
            let from = stopped.partition_point(|(other, _)| other < key);
            let own = stopped[from..].iter().take_while(|(other, _)| other == key);
            own.for_each(|(_, code)| codes.merge(Codes::bit(*code)));
        }
    }

    /// How many entries there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// How many records the file has below its header.
    #[must_use]
    pub fn records(&self) -> usize {
        self.starts.len()
    }

    /// Record number, number (0 for none) and codes of every entry.
    pub(super) fn entries(&self) -> impl Iterator<Item = (u32, u64, Codes)> + '_ {
        self.records.iter().zip(&self.keys).zip(&self.codes).map(|((row, key), codes)| (*row, *key, *codes))
    }

    /// Record number, number (0 for none) and codes of one entry.
    pub(super) fn entry(&self, index: usize) -> Option<(u32, u64, Codes)> {
        Some((*self.records.get(index)?, self.keys[index], self.codes[index]))
    }

    /// One entry in full.
    #[must_use]
    pub fn row(&self, index: usize) -> Option<Row> {
        let (row, codes, key) = (*self.records.get(index)?, self.codes[index], self.keys[index]);
        Some(Row {
            row,
            line: row + self.drift_at(row),
            verdict: codes.verdict(),
            codes: codes.iter().map(|code| code.id().to_owned()).collect(),
            e164: (key != 0).then(|| format!("+{key}")),
            start: self.has_starts.then(|| self.start(row)),
            end: (self.has_starts && (row as usize) < self.starts.len()).then(|| self.start(row + 1)),
        })
    }

    /// All entries in full, in order.
    pub fn iter(&self) -> impl Iterator<Item = Row> + '_ {
        (0..self.len()).filter_map(|index| self.row(index))
    }

    /// One page of the rows that a filter lets through, and how many these are in all.
    #[must_use]
    pub fn select(&self, filter: &RowFilter, first: usize, count: usize) -> RowPage {
        let code = filter.code.as_deref().map(|id| Codes::all().find(|code| code.id() == id));
        let key = filter.e164.as_deref().map(|number| number.trim_start_matches('+').parse::<u64>().ok());
        let passes = |index: &usize| {
            let codes = self.codes[*index];
            filter.verdict.is_none_or(|verdict| codes.verdict() == verdict)
                && code.is_none_or(|code| code.is_some_and(|code| codes.has(code)))
                && key.is_none_or(|key| key == Some(self.keys[*index]))
        };
        let mut page = RowPage { total: 0, rows: Vec::new() };
        for index in (0..self.len()).filter(passes) {
            let place = page.total as usize;
            if place >= first && place - first < count {
                page.rows.extend(self.row(index));
            }
            page.total += 1;
        }
        page
    }

    fn drift_at(&self, row: u32) -> u32 {
        let after = self.drift.partition_point(|(from, _)| *from <= row);
        after.checked_sub(1).map_or(0, |index| self.drift[index].1)
    }

    #[expect(clippy::cast_precision_loss, reason = "no file reaches 2^53 bytes")]
    fn start(&self, row: u32) -> f64 {
        let high = self.wraps.partition_point(|from| *from <= row) as u64;
        let low = self.starts[row as usize - 1];
        ((high << 32) + u64::from(low)) as f64
    }
}

impl<'a> IntoIterator for &'a Rows {
    type Item = Row;
    type IntoIter = Box<dyn Iterator<Item = Row> + 'a>;

    fn into_iter(self) -> Self::IntoIter {
        Box::new(self.iter())
    }
}
