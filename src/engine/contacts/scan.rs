//! The scan: bytes in, one verdict for every row out.

use super::{
    cell::{self, Reading},
    checks,
    codes::{self, Code, Codes},
    dates::Day,
    encoding::{Charset, Encoding},
    facts::{Facts, Places},
    layout::Layout,
    phone::{self, Number, Region},
    reader::{Cells, Reader, sorted},
    register::{self, Register},
    rows::Rows,
    small::{self, Counter},
};
use crate::report::{
    SCHEMA,
    contacts::{ContactsOptions, ContactsReport, Edit, Format, IntakeError, Tally},
};
use std::rc::Rc;

/// So much of a file is looked at before the first row is judged.
const SAMPLE_BYTES: usize = 256 << 10;

/// A list check that takes its file in chunks of any size. See the example in [`crate::contacts`].
#[derive(Debug)]
pub struct ContactScan {
    options: ContactsOptions,
    state: State,
}

#[derive(Debug)]
enum State {
    Sampling(Vec<u8>),
    Running(Box<Running>),
}

/// A finished scan.
#[derive(Debug)]
pub struct Scanned {
    /// Counts, columns and findings.
    pub report: ContactsReport,
    /// Every row's outcome; shared with exports under way.
    pub rows: Rc<Rows>,
    pub(super) charset: Charset,
    pub(super) layout: Layout,
    pub(super) edits: Rc<[Edit]>,
}

impl ContactScan {
    /// A scan that has seen nothing yet.
    #[must_use]
    pub fn new(options: ContactsOptions) -> Self {
        Self { options, state: State::Sampling(Vec::new()) }
    }

    /// Takes in the next bytes of the file.
    pub fn push(&mut self, bytes: &[u8]) -> Result<(), IntakeError> {
        match &mut self.state {
            State::Running(running) => running.push(bytes),
            State::Sampling(sample) => {
                sample.extend_from_slice(bytes);
                if sample.len() >= SAMPLE_BYTES {
                    self.start()?;
                }
            }
        }
        Ok(())
    }

    /// Rows judged so far.
    #[must_use]
    pub fn rows_so_far(&self) -> usize {
        match &self.state {
            State::Sampling(_) => 0,
            State::Running(running) => running.rows.len(),
        }
    }

    /// Ends the file and tells everything.
    pub fn finish(mut self) -> Result<Scanned, IntakeError> {
        if matches!(self.state, State::Sampling(_)) {
            self.start()?;
        }
        match self.state {
            State::Running(running) => Ok(running.finish()),
            State::Sampling(_) => Err(IntakeError::Empty),
        }
    }

    fn start(&mut self) -> Result<(), IntakeError> {
        let State::Sampling(sample) = &mut self.state else { return Ok(()) };
        let sample = std::mem::take(sample);
        let mut running = Running::new(&sample, &self.options)?;
        running.push(&sample);
        self.state = State::Running(Box::new(running));
        Ok(())
    }
}

impl Scanned {
    /// What an opt-out register keeps of the list's numbers: a salted hash of each, sorted.
    #[must_use]
    pub fn marks(&self, salt: &str) -> Vec<String> {
        register::marks(&self.rows, salt)
    }

    /// The cells of the records in a small part of the file, which must begin at a row's `start`; as they stand
    /// there, without corrections.
    #[must_use]
    pub fn cells(&self, bytes: &[u8]) -> Vec<Vec<String>> {
        let charset = Charset { mark: 0, ..self.charset };
        let layout = Layout { skip: 0, ..self.layout.clone() };
        let mut reader = Reader::again(charset, layout, &Rc::from([]));
        let mut rows = Vec::new();
        let mut keep = |cells: Cells<'_>, _, _| {
            rows.push((0..cells.len()).map(|index| cells.text(index).into_owned()).collect());
        };
        reader.push(bytes, &mut keep);
        reader.finish(&mut keep);
        rows
    }
}

#[derive(Debug)]
struct Running {
    reader: Reader,
    judge: Judge,
    rows: Rows,
}

impl Running {
    fn new(sample: &[u8], options: &ContactsOptions) -> Result<Self, IntakeError> {
        let reader = Reader::new(sample, options)?;
        let judge = Judge::new(options.clone(), reader.layout.clone());
        let rows = Rows::new(reader.has_starts());
        Ok(Self { reader, judge, rows })
    }

    fn push(&mut self, bytes: &[u8]) {
        let Self { reader, judge, rows } = self;
        reader.push(bytes, &mut |cells, line, start| judge.record(cells, line, start, rows));
    }

    fn finish(mut self) -> Scanned {
        let Self { reader, judge, rows } = &mut self;
        reader.finish(&mut |cells, line, start| judge.record(cells, line, start, rows));
        let Self { reader, judge, mut rows } = self;
        let edits = sorted(&judge.facts.options.edits);
        rows.settle();
        let report = judge.report(reader.charset, &rows);
        Scanned { report, rows: Rc::new(rows), charset: reader.charset, layout: reader.layout, edits }
    }
}

/// Judges one record after the other.
#[derive(Debug)]
struct Judge {
    region: Region,
    today: Option<Day>,
    own: Option<u64>,
    /// Sorted.
    opt_outs: Vec<(u64, u32)>,
    register: Register,
    places: Places,
    facts: Facts,
    regions: Counter,
    operators: Counter,
    kinds: Counter,
    readings: Vec<Reading>,
    /// Cells that were no UTF-8 in a file that is.
    strays: u32,
    /// Cells outside ASCII that were.
    regulars: u32,
}

impl Judge {
    fn new(options: ContactsOptions, layout: Layout) -> Self {
        let region =
            Region::from_code(&options.region).or_else(|| Region::from_code("ID")).expect("ID has a plan");
        let own = options.own_number.as_deref().and_then(|text| numbers(text, region).next());
        let numbers = options.opt_outs.lines().flat_map(|line| numbers(line, region));
        let mut opt_outs: Vec<(u64, u32)> = numbers.map(|key| (key, 0)).collect();
        small::sort_pairs(&mut opt_outs);
        Self {
            region,
            today: options.today.as_deref().and_then(Day::parse),
            own,
            opt_outs,
            register: Register::new(&options.register),
            places: Places::new(&layout.columns),
            facts: Facts::new(options, layout),
            regions: Counter::default(),
            operators: Counter::default(),
            kinds: Counter::default(),
            readings: Vec::new(),
            strays: 0,
            regulars: 0,
        }
    }

    fn record(&mut self, cells: Cells<'_>, line: u32, start: u64, rows: &mut Rows) {
        let row = rows.begin(line, start);
        if cells.is_blank() {
            rows.add(0, Codes::of(Code::BlankRow));
            return;
        }
        if let Cells::Record(record, encoding) = cells
            && encoding == Encoding::Utf8
        {
            for cell in record.cells().filter(|cell| !cell.is_ascii()) {
                let is_stray = std::str::from_utf8(cell).is_err();
                *(if is_stray { &mut self.strays } else { &mut self.regulars }) += 1;
            }
        }
        self.row(row, rows, cells);
    }

    fn row(&mut self, row: u32, rows: &mut Rows, cells: Cells<'_>) {
        let mut readings = std::mem::take(&mut self.readings);
        readings.clear();
        let mut has_text = false;
        for index in &self.places.phones {
            let text = cells.text(*index);
            if !text.is_empty() {
                has_text = true;
                cell::read(&text, self.region, &mut readings);
            }
        }
        // Further empty-handed columns say nothing once one has a number.
        if readings.iter().any(|reading| reading.number.is_some()) && self.places.phones.len() > 1 {
            readings.retain(|reading| reading.number.is_some() || !reading.codes.has(Code::NoNumber));
        }
        if readings.is_empty() {
            let code = if self.is_summary(cells) { Code::SummaryRow } else { Code::NoNumber };
            rows.add(0, Codes::of(code));
        } else if readings.iter().all(|reading| reading.number.is_none()) {
            let is_summary = has_text && self.is_summary(cells);
            for reading in &readings {
                rows.add(0, if is_summary { Codes::of(Code::SummaryRow) } else { reading.codes });
                if reading.is_role {
                    self.facts.role_numbers.note(row);
                }
            }
        } else {
            let shared = self.facts.note_row(row, &self.places, self.today, cells);
            for (index, reading) in readings.iter().enumerate() {
                let is_repeat = reading.number.is_some()
                    && readings[..index].iter().any(|other| other.number == reading.number);
                if !is_repeat {
                    self.number(row, reading, shared, rows);
                }
            }
        }
        self.readings = readings;
    }

    fn number(&mut self, row: u32, reading: &Reading, shared: Codes, rows: &mut Rows) {
        let mut codes = reading.codes;
        let Some((number, key)) = reading.number.and_then(|number| Some((number, number.key()?))) else {
            rows.add(0, codes);
            return;
        };
        codes.merge(shared);
        if self.opt_outs.binary_search_by_key(&key, |(number, _)| *number).is_ok() || self.register.holds(key)
        {
            codes.add(Code::InOptOutList);
        }
        if self.own == Some(key) {
            codes.add(Code::OwnNumber);
        }
        let before = rows.len();
        rows.add(key, codes);
        if rows.is_first(before) {
            self.tally(row, &number, reading.is_role);
        }
    }

    fn tally(&mut self, row: u32, number: &Number, is_role: bool) {
        let region = number.region().map_or("001", Region::code);
        self.regions.add(region);
        self.kinds.add(number.kind().code());
        if let Some(operator) = phone::operator(number) {
            self.operators.add(operator);
        }
        if number.calling_code() != self.region.calling_code() {
            self.facts.foreign.note(row);
        }
        if is_role {
            self.facts.role_numbers.note(row);
        }
    }

    /// “Total: 350 kontak”, “Dicetak 12 Mei”: a row whose first words say that it is no contact.
    fn is_summary(&self, cells: Cells<'_>) -> bool {
        let width = self.facts.layout.columns.len();
        let first = (0..width).map(|index| cells.text(index)).find(|value| !value.is_empty());
        first.is_some_and(|value| codes::SUMMARY.begin(&value))
    }

    fn report(mut self, charset: Charset, rows: &Rows) -> ContactsReport {
        self.facts.mixed_encoding = self.strays > 0 && self.regulars > 0;
        self.facts.settle(rows);
        let encoding = if self.strays > self.regulars { Encoding::Windows1252 } else { charset.encoding };
        let findings = checks::run(&self.facts);
        let Facts { layout, counts, by_code, consented, sources, cities, .. } = self.facts;
        let codes = Codes::all()
            .zip(&by_code)
            .filter(|(_, seen)| seen.rows > 0)
            .map(|(code, seen)| Tally { key: code.id().into(), count: seen.rows })
            .collect();
        ContactsReport {
            schema: SCHEMA,
            format: layout.format,
            encoding: encoding.name().into(),
            delimiter: layout
                .delimiter
                .filter(|_| layout.format == Format::Table)
                .map(|byte| char::from(byte).into()),
            header_row: layout.header_line,
            columns: layout.columns,
            counts,
            consented,
            codes,
            findings,
            countries: ranked(self.regions),
            operators: ranked(self.operators),
            kinds: ranked(self.kinds),
            sources: ranked_few(sources),
            cities: ranked_few(cities),
        }
    }
}

/// The valid numbers in a text.
fn numbers(text: &str, region: Region) -> impl Iterator<Item = u64> {
    let mut readings = Vec::new();
    cell::read(text, region, &mut readings);
    readings.into_iter().filter_map(|reading| reading.number?.key())
}

/// The most frequent first, equals by name.
fn ranked(counts: Counter) -> Vec<Tally> {
    let mut tallies: Vec<Tally> = counts.into_counts().map(|(key, count)| Tally { key, count }).collect();
    small::sort(&mut tallies, |a, b| (b.count, &a.key) < (a.count, &b.key));
    tallies
}

/// Of columns that hold anything, such as cities: a chart of more bars says nothing.
fn ranked_few(counts: Counter) -> Vec<Tally> {
    const SHOWN: usize = 50;
    let mut tallies = ranked(counts);
    tallies.truncate(SHOWN);
    tallies
}
