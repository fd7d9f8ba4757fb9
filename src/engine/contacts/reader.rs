//! From bytes to records of text, for the scan and for everything that reads the file once more.

use super::{
    encoding::{self, Charset, Encoding, Wide},
    layout::{self, Layout},
    records::{Record, Splitter},
    small,
    vcard::{self, Card, Cards},
};
use crate::report::contacts::{ContactsOptions, Edit, IntakeError};
use std::{borrow::Cow, rc::Rc};

/// One data record's cells.
#[derive(Debug, Clone, Copy)]
pub(super) enum Cells<'a> {
    Record(&'a Record<'a>, Encoding),
    Card(&'a Card),
    /// A record with the visitor's corrections.
    Edited(&'a Cells<'a>, &'a [Edit]),
}

impl<'a> Cells<'a> {
    /// The cell's text without blanks around it; empty for a cell that is not there.
    pub(super) fn text(&self, index: usize) -> Cow<'a, str> {
        match self {
            Self::Record(record, encoding) => match encoding::decode(record.cell(index), *encoding) {
                Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
                Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
            },
            Self::Card(card) => Cow::Borrowed(card.get(index).map_or("", |value| value.trim())),
            Self::Edited(cells, edits) => match edits.iter().rfind(|edit| edit.column == index) {
                Some(edit) => Cow::Borrowed(edit.value.trim()),
                None => cells.text(index),
            },
        }
    }

    pub(super) fn len(&self) -> usize {
        match self {
            Self::Record(record, _) => record.len(),
            Self::Card(card) => card.len(),
            Self::Edited(cells, edits) => {
                edits.iter().map(|edit| edit.column + 1).fold(cells.len(), usize::max)
            }
        }
    }

    pub(super) fn is_blank(&self) -> bool {
        match self {
            Self::Record(record, _) => record.is_blank(),
            Self::Card(card) => card.iter().all(String::is_empty),
            Self::Edited(..) => (0..self.len()).all(|index| self.text(index).is_empty()),
        }
    }
}

/// How bytes become records.
#[derive(Debug)]
enum Machine {
    Table(Splitter),
    Cards(Cards),
}

/// A push machine from the file's bytes to its data records.
#[derive(Debug)]
pub(super) struct Reader {
    pub(super) charset: Charset,
    pub(super) layout: Layout,
    /// The encoding of the bytes that are split: the file's own, or UTF-8 after transcoding.
    encoding: Encoding,
    /// Bytes of the byte order mark still to be skipped.
    mark: usize,
    /// Makes UTF-8 of UTF-16; all other encodings are split as they are and decoded cell by cell.
    transcoder: Option<Wide>,
    text: String,
    machine: Machine,
    /// Records above the data.
    skip: usize,
    edits: Edits,
}

/// The visitor's corrections, by record, and how far the file has been read.
#[derive(Debug)]
struct Edits {
    all: Rc<[Edit]>,
    /// The next one in `all`.
    next: usize,
    /// Data records handed out so far.
    row: u32,
}

impl Edits {
    /// Hands the next data record on, with its corrections.
    fn apply(&mut self, cells: Cells<'_>, each: &mut dyn FnMut(Cells<'_>)) {
        self.row += 1;
        let rest = &self.all[self.next..];
        let count = rest.iter().take_while(|edit| edit.row <= self.row).count();
        self.next += count;
        let edits = &rest[..count];
        each(if edits.is_empty() { cells } else { Cells::Edited(&cells, edits) });
    }
}

/// Corrections in the order of their records; of several of one cell the last one counts.
pub(super) fn sorted(edits: &[Edit]) -> Rc<[Edit]> {
    let mut edits = edits.to_vec();
    edits.retain(|edit| edit.row > 0);
    small::sort(&mut edits, |a, b| a.row < b.row);
    edits.into()
}

impl Reader {
    /// Looks at the start of a file.
    pub(super) fn new(sample: &[u8], options: &ContactsOptions) -> Result<Self, IntakeError> {
        let charset = encoding::detect(sample)?;
        let whole = &sample[charset.mark..];
        let (bytes, encoding) = match Wide::new(charset.encoding) {
            None => (Cow::Borrowed(whole), charset.encoding),
            Some(mut wide) => {
                let mut text = String::new();
                wide.decode(whole, &mut text);
                (Cow::Owned(text.into_bytes()), Encoding::Utf8)
            }
        };
        let start = bytes.trim_ascii_start().get(..11);
        let layout = if start.is_some_and(|start| start.eq_ignore_ascii_case(b"BEGIN:VCARD")) {
            let mut samples = Vec::new();
            let mut cards = Cards::default();
            cards.push(&bytes, encoding, &mut |card, _, _| samples.push(card.to_vec()));
            cards.finish(encoding, &mut |card, _, _| samples.push(card.to_vec()));
            layout::of_cards(&vcard::COLUMNS, &samples, options)
        } else {
            layout::detect(&bytes, encoding, options)
        };
        Ok(Self::again(charset, layout, &sorted(&options.edits)))
    }

    /// Reads a file whose layout is known, from its first byte.
    pub(super) fn again(charset: Charset, layout: Layout, edits: &Rc<[Edit]>) -> Self {
        let is_split_as_is = charset.encoding.is_ascii_compatible();
        Self {
            encoding: if is_split_as_is { charset.encoding } else { Encoding::Utf8 },
            mark: charset.mark,
            transcoder: Wide::new(charset.encoding),
            text: String::new(),
            machine: if layout.is_vcard() {
                Machine::Cards(Cards::default())
            } else {
                Machine::Table(Splitter::new(layout.delimiter))
            },
            skip: layout.skip,
            edits: Edits { all: Rc::clone(edits), next: 0, row: 0 },
            charset,
            layout,
        }
    }

    /// Whether a record's first byte in the file is known.
    pub(super) fn has_starts(&self) -> bool {
        self.transcoder.is_none()
    }

    /// Takes in bytes and hands each data record to `each`, with its line and first byte.
    pub(super) fn push(&mut self, bytes: &[u8], each: &mut dyn FnMut(Cells<'_>, u32, u64)) {
        let skipped = self.mark.min(bytes.len());
        self.mark -= skipped;
        self.feed(&bytes[skipped..], each);
    }

    fn feed(&mut self, bytes: &[u8], each: &mut dyn FnMut(Cells<'_>, u32, u64)) {
        let Some(transcoder) = &mut self.transcoder else { return self.split(bytes, each) };
        let mut text = std::mem::take(&mut self.text);
        text.clear();
        transcoder.decode(bytes, &mut text);
        self.split(text.as_bytes(), each);
        self.text = text;
    }

    fn split(&mut self, bytes: &[u8], each: &mut dyn FnMut(Cells<'_>, u32, u64)) {
        let Self { machine, encoding, skip, charset, edits, .. } = self;
        let mark = charset.mark as u64;
        match machine {
            Machine::Table(splitter) => splitter.push(bytes, &mut |record| {
                if *skip > 0 {
                    *skip -= 1;
                } else {
                    let (line, start) = (record.line, record.offset + mark);
                    edits.apply(Cells::Record(record, *encoding), &mut |cells| each(cells, line, start));
                }
            }),
            Machine::Cards(cards) => {
                cards.push(bytes, *encoding, &mut |card, line, start| {
                    edits.apply(Cells::Card(card), &mut |cells| each(cells, line, start + mark));
                });
            }
        }
    }

    /// Ends the file.
    pub(super) fn finish(&mut self, each: &mut dyn FnMut(Cells<'_>, u32, u64)) {
        let Self { machine, encoding, skip, charset, edits, .. } = self;
        let mark = charset.mark as u64;
        match machine {
            Machine::Table(splitter) => splitter.finish(&mut |record| {
                if *skip == 0 {
                    let (line, start) = (record.line, record.offset + mark);
                    edits.apply(Cells::Record(record, *encoding), &mut |cells| each(cells, line, start));
                }
            }),
            Machine::Cards(cards) => {
                cards.finish(*encoding, &mut |card, line, start| {
                    edits.apply(Cells::Card(card), &mut |cells| each(cells, line, start + mark));
                });
            }
        }
    }
}

/// Header and data records of a small file as text, for previews; blank records are empty.
pub fn table(
    bytes: &[u8],
    options: &ContactsOptions,
) -> Result<(Vec<String>, Vec<Vec<String>>), IntakeError> {
    let mut reader = Reader::new(bytes, options)?;
    let header = reader.layout.columns.iter().map(|column| column.name.clone()).collect();
    let mut rows = Vec::new();
    let mut keep = |cells: Cells<'_>, _, _| {
        rows.push((0..cells.len()).map(|index| cells.text(index).into_owned()).collect());
    };
    reader.push(bytes, &mut keep);
    reader.finish(&mut keep);
    Ok((header, rows))
}
