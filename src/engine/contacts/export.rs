//! Exports: the file is read once more and written row by row, so memory stays as small as in the scan.
//!
//! Rows that the visitor corrected are written as corrected. The layouts of other programs stand in
//! `rules/contacts/exports.toml`.
//!
//! Cells that a spreadsheet would take for a formula (beginning with `=`, `+`, `-`, `@`, a tab, a line end or
//! their full-width forms) get an apostrophe in front. Phone numbers do not need one: they are built here of a
//! plus and digits alone, which a spreadsheet can only read as a number, never as a formula that does
//! something. An apostrophe there would break every import that expects `+62…`.

use super::{
    codes::{Code, Codes, EXPORTS, ExportLayout, Field},
    reader::{Cells, Reader},
    rows::Rows,
    scan::Scanned,
};
use crate::report::contacts::{Column, ExportKind, ExportOptions, NumberForm, Role};
use std::rc::Rc;

/// An export under way. Push the same file again, in chunks of any size, and keep what comes out.
#[derive(Debug)]
pub struct Export {
    rows: Rc<Rows>,
    options: ExportOptions,
    reader: Option<Reader>,
    columns: Vec<Column>,
    /// The layout of another program.
    layout: Option<&'static ExportLayout>,
    /// The next entry of `rows`.
    entry: usize,
    record: u32,
    written: u32,
}

impl Export {
    /// Begins an export of a scanned file.
    #[must_use]
    pub fn new(scanned: &Scanned, options: ExportOptions) -> Self {
        let layout = EXPORTS.iter().find(|layout| layout.kind == options.kind);
        let numbers = layout.and_then(|layout| layout.numbers).unwrap_or(options.numbers);
        Self {
            rows: Rc::clone(&scanned.rows),
            reader: Some(Reader::again(scanned.charset, scanned.layout.clone(), &scanned.edits)),
            columns: scanned.report.columns.clone(),
            layout,
            options: ExportOptions { numbers, ..options },
            entry: 0,
            record: 0,
            written: 0,
        }
    }

    /// What stands above the rows: byte order mark and header.
    #[must_use]
    pub fn head(&self) -> String {
        let mut out = String::new();
        if self.options.mark {
            out.push('\u{feff}');
        }
        let header: Vec<String> = match self.options.kind {
            ExportKind::Vcard => return out,
            ExportKind::Clean => {
                std::iter::once("phone".to_owned()).chain(self.kept().map(name_of)).collect()
            }
            ExportKind::Rejected => {
                let own = ["row", "line", "verdict", "reason"].map(str::to_owned);
                own.into_iter().chain(self.columns.iter().map(name_of)).collect()
            }
            _ => self.fields().map(|(header, _)| (*header).to_owned()).collect(),
        };
        self.line(&mut out, &mut header.iter().map(String::as_str));
        out
    }

    /// Takes in the next bytes of the file and writes the rows that end in them.
    pub fn push(&mut self, bytes: &[u8], out: &mut String) {
        if let Some(mut reader) = self.reader.take() {
            reader.push(bytes, &mut |cells, line, _| self.row(cells, line, out));
            self.reader = Some(reader);
        }
    }

    /// Ends the file and tells how many entries were written.
    pub fn finish(mut self, out: &mut String) -> u32 {
        if let Some(mut reader) = self.reader.take() {
            reader.finish(&mut |cells, line, _| self.row(cells, line, out));
        }
        self.written
    }

    /// Columns of a clean list: what is neither a number, which is written anew, nor sensitive.
    fn kept(&self) -> impl Iterator<Item = &Column> {
        self.columns.iter().filter(|column| !matches!(column.role, Role::Phone | Role::Sensitive))
    }

    fn row(&mut self, cells: Cells<'_>, line: u32, out: &mut String) {
        self.record += 1;
        while let Some((record, key, codes)) =
            self.rows.entry(self.entry).filter(|entry| entry.0 == self.record)
        {
            self.entry += 1;
            if self.wants(codes) {
                self.written += 1;
                match self.options.kind {
                    ExportKind::Clean => self.clean(cells, key, out),
                    ExportKind::Rejected => self.rejected(cells, (record, line), codes, out),
                    ExportKind::Vcard => self.vcard(cells, key, out),
                    _ => self.record(cells, key, codes, out),
                }
            }
        }
    }

    fn wants(&self, codes: Codes) -> bool {
        let is_clean = if self.options.consented_only { codes.are_consented() } else { codes.are_clean() };
        is_clean == (self.options.kind != ExportKind::Rejected)
    }

    fn clean(&self, cells: Cells<'_>, key: u64, out: &mut String) {
        let values: Vec<String> = self.kept().map(|column| safe(&cells.text(column.index))).collect();
        let number = written(key, self.options.numbers);
        self.line(out, &mut std::iter::once(number.as_str()).chain(values.iter().map(String::as_str)));
    }

    fn rejected(&self, cells: Cells<'_>, (record, line): (u32, u32), codes: Codes, out: &mut String) {
        let words = |code: Code| self.options.reasons.iter().find(|(id, _)| id == code.id());
        let reason = |code: Code| words(code).map_or(code.id(), |(_, words)| words.as_str());
        let reasons: Vec<&str> = codes.iter().map(reason).collect();
        let own = [
            record.to_string(),
            line.to_string(),
            codes.verdict().code().to_owned(),
            safe(&reasons.join("; ")),
        ];
        let width = self.columns.len().max(cells.len());
        let values: Vec<String> =
            own.into_iter().chain((0..width).map(|index| safe(&cells.text(index)))).collect();
        self.line(out, &mut values.iter().map(String::as_str));
    }

    fn fields(&self) -> impl Iterator<Item = &'static (&'static str, Field)> {
        self.layout.into_iter().flat_map(|layout| layout.columns)
    }

    /// A line in the layout of another program.
    fn record(&self, cells: Cells<'_>, key: u64, codes: Codes, out: &mut String) {
        let value = |field: Field| match field {
            Field::Phone => written(key, self.options.numbers),
            Field::Name => safe(&self.name(cells)),
            Field::Tags => {
                let labels = self.columns.iter().find(|column| column.role == Role::Tags);
                labels.map(|column| safe(&cells.text(column.index))).unwrap_or_default()
            }
            Field::Consent if !self.columns.iter().any(|column| column.role == Role::Consent) => {
                String::new()
            }
            Field::Consent if codes.has(Code::ConsentMissing) || codes.has(Code::ConsentRefused) => {
                "FALSE".into()
            }
            Field::Consent => "TRUE".into(),
            Field::Fixed(text) => text.into(),
        };
        let values: Vec<String> = self.fields().map(|(_, field)| value(*field)).collect();
        self.line(out, &mut values.iter().map(String::as_str));
    }

    fn vcard(&self, cells: Cells<'_>, key: u64, out: &mut String) {
        let number = written(key, self.options.numbers);
        let name = self.name(cells);
        let name = if name.is_empty() { number.clone() } else { escaped(&name) };
        for part in [
            "BEGIN:VCARD",
            "VERSION:3.0",
            &format!("FN:{name}"),
            &format!("N:{name};;;;"),
            &format!("TEL;TYPE=CELL:{number}"),
            "END:VCARD",
        ] {
            out.push_str(part);
            out.push_str("\r\n");
        }
    }

    /// The parts of the name that the file has, joined.
    fn name(&self, cells: Cells<'_>) -> String {
        let part = |role: Role| {
            let columns = self.columns.iter().filter(move |column| column.role == role);
            columns.map(|column| cells.text(column.index)).filter(|text| !text.is_empty())
        };
        if let Some(whole) = part(Role::Name).next() {
            return whole.into_owned();
        }
        part(Role::GivenName).chain(part(Role::FamilyName)).collect::<Vec<_>>().join(" ")
    }

    fn line(&self, out: &mut String, cells: &mut dyn Iterator<Item = &str>) {
        for (index, cell) in cells.enumerate() {
            if index > 0 {
                out.push(self.options.delimiter);
            }
            // The other delimiters are quoted too: a program may guess another one.
            if cell.contains(['"', '\n', '\r', ',', ';', '\t', '|']) || cell.trim() != cell {
                out.push('"');
                out.push_str(&cell.replace('"', "\"\""));
                out.push('"');
            } else {
                out.push_str(cell);
            }
        }
        out.push_str("\r\n");
    }
}

/// The column's header, or a word for its place.
fn name_of(column: &Column) -> String {
    if column.name.is_empty() { format!("column {}", column.index + 1) } else { safe(&column.name) }
}

fn written(key: u64, form: NumberForm) -> String {
    let digits = key.to_string();
    match form {
        NumberForm::E164 => format!("+{digits}"),
        NumberForm::Digits => digits,
        NumberForm::Local => match digits.strip_prefix("62") {
            Some(national) => format!("0{national}"),
            None => format!("+{digits}"),
        },
    }
}

/// The cell with an apostrophe in front when a spreadsheet would take it for a formula.
fn safe(cell: &str) -> String {
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if is_formula { format!("'{cell}") } else { cell.to_owned() }
}

/// A vCard value.
fn escaped(value: &str) -> String {
    value.replace('\\', "\\\\").replace(',', "\\,").replace(';', "\\;").replace(['\r', '\n'], " ")
}
