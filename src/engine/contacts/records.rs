//! Splits bytes into records and cells as RFC 4180 says, and as spreadsheets really write.
//!
//! A push machine: chunks may end anywhere. Lines end with LF, CRLF or CR; quotes may hold any of these.
//! Cells keep their bytes; nothing is trimmed or decoded here. A line without any byte is a record too,
//! with one empty cell, so that every line of a file is accounted for.

/// What the machine is in the middle of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// At the start of a record.
    Record,
    /// At the start of a cell.
    Cell,
    Plain,
    Quoted,
    /// Behind a quote inside a quoted cell: the end of the quotes, or the first half of `""`.
    Quote,
}

/// One record; borrowed from the splitter until the next push.
#[derive(Debug)]
pub(super) struct Record<'a> {
    bytes: &'a [u8],
    ends: &'a [u32],
    /// Where it starts in the bytes given to the splitter.
    pub(super) offset: u64,
    /// The physical line on which it starts, from 1.
    pub(super) line: u32,
}

impl<'a> Record<'a> {
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The cell's bytes; nothing for a cell that a short record does not have.
    pub(super) fn cell(&self, index: usize) -> &'a [u8] {
        let Some(end) = self.ends.get(index) else { return &[] };
        let start = index.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.bytes[start as usize..*end as usize]
    }

    pub(super) fn cells(&self) -> impl Iterator<Item = &'a [u8]> + '_ {
        (0..self.len()).map(|index| self.cell(index))
    }

    /// Whether no cell holds anything but blanks.
    pub(super) fn is_blank(&self) -> bool {
        self.bytes.iter().all(u8::is_ascii_whitespace)
    }
}

/// The push machine.
#[derive(Debug)]
pub(super) struct Splitter {
    /// `None` when every line is one cell.
    delimiter: Option<u8>,
    state: State,
    bytes: Vec<u8>,
    ends: Vec<u32>,
    /// Bytes taken in so far.
    position: u64,
    offset: u64,
    line: u32,
    first_line: u32,
    /// The byte before was CR: an LF now belongs to it.
    after_return: bool,
}

impl Splitter {
    pub(super) fn new(delimiter: Option<u8>) -> Self {
        Self {
            delimiter,
            state: State::Record,
            bytes: Vec::new(),
            ends: Vec::new(),
            position: 0,
            offset: 0,
            line: 1,
            first_line: 1,
            after_return: false,
        }
    }

    /// Takes in `input` and hands each finished record to `each`.
    pub(super) fn push(&mut self, input: &[u8], each: &mut dyn FnMut(&Record<'_>)) {
        let delimiter = self.delimiter;
        let ends_plain = |byte: u8| byte == b'\n' || byte == b'\r' || Some(byte) == delimiter;
        let mut at = 0;
        while let Some(&byte) = input.get(at) {
            if std::mem::take(&mut self.after_return) && byte == b'\n' {
                // The second half of CRLF: inside quotes it belongs to the cell.
                if self.state == State::Quoted {
                    self.bytes.push(byte);
                } else if self.state == State::Record {
                    self.offset = self.position + at as u64 + 1;
                }
                at += 1;
                continue;
            }
            match self.state {
                State::Quoted => {
                    // Runs without a quote or a line end are taken at once.
                    let rest = &input[at..];
                    let run = rest
                        .iter()
                        .position(|byte| matches!(byte, b'"' | b'\n' | b'\r'))
                        .unwrap_or(rest.len());
                    self.bytes.extend_from_slice(&rest[..run]);
                    at += run;
                    let Some(&byte) = input.get(at) else { break };
                    if byte == b'"' {
                        self.state = State::Quote;
                    } else {
                        self.bytes.push(byte);
                        self.line += 1;
                        self.after_return = byte == b'\r';
                    }
                    at += 1;
                }
                State::Quote if byte == b'"' => {
                    self.bytes.push(byte);
                    self.state = State::Quoted;
                    at += 1;
                }
                State::Record | State::Cell if byte == b'"' && delimiter.is_some() => {
                    self.state = State::Quoted;
                    at += 1;
                }
                _ => {
                    let rest = &input[at..];
                    let run = rest.iter().position(|byte| ends_plain(*byte)).unwrap_or(rest.len());
                    self.bytes.extend_from_slice(&rest[..run]);
                    if run > 0 {
                        self.state = State::Plain;
                    }
                    at += run;
                    let Some(&byte) = input.get(at) else { break };
                    at += 1;
                    self.end_cell();
                    if Some(byte) == delimiter {
                        self.state = State::Cell;
                    } else {
                        self.line += 1;
                        self.after_return = byte == b'\r';
                        self.emit(each);
                        self.offset = self.position + at as u64;
                    }
                }
            }
        }
        self.position += input.len() as u64;
    }

    /// Ends the input: the last line may lack its end.
    pub(super) fn finish(&mut self, each: &mut dyn FnMut(&Record<'_>)) {
        if self.state == State::Record {
            return;
        }
        self.end_cell();
        self.line += 1;
        self.emit(each);
        self.offset = self.position;
    }

    fn end_cell(&mut self) {
        self.ends.push(u32::try_from(self.bytes.len()).unwrap_or(u32::MAX));
    }

    fn emit(&mut self, each: &mut dyn FnMut(&Record<'_>)) {
        each(&Record { bytes: &self.bytes, ends: &self.ends, offset: self.offset, line: self.first_line });
        self.first_line = self.line;
        self.bytes.clear();
        self.ends.clear();
        self.state = State::Record;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(input: &str, delimiter: Option<u8>, chunk: usize) -> Vec<(u64, u32, Vec<String>)> {
        let mut splitter = Splitter::new(delimiter);
        let mut records = Vec::new();
        let mut keep = |record: &Record<'_>| {
            let cells = record.cells().map(|cell| String::from_utf8_lossy(cell).into_owned()).collect();
            records.push((record.offset, record.line, cells));
        };
        for part in input.as_bytes().chunks(chunk) {
            splitter.push(part, &mut keep);
        }
        splitter.finish(&mut keep);
        records
    }

    #[track_caller]
    fn check(input: &str, expect: &[(u64, u32, &[&str])]) {
        for chunk in [1, 2, 3, 1_000] {
            let found = split(input, Some(b','), chunk);
            let found: Vec<(u64, u32, Vec<&str>)> = found
                .iter()
                .map(|(offset, line, cells)| (*offset, *line, cells.iter().map(String::as_str).collect()))
                .collect();
            let expect: Vec<(u64, u32, Vec<&str>)> =
                expect.iter().map(|(offset, line, cells)| (*offset, *line, cells.to_vec())).collect();
            assert_eq!(found, expect, "in chunks of {chunk}");
        }
    }

    #[test]
    fn splits_at_every_kind_of_line_end() {
        check(
            "a,b\r\nc,d\ne\rf",
            &[(0, 1, &["a", "b"]), (5, 2, &["c", "d"]), (9, 3, &["e"]), (11, 4, &["f"])],
        );
    }

    #[test]
    fn keeps_quoted_delimiters_line_ends_and_doubled_quotes() {
        check("\"a,\"\"b\",\"c\r\nd\"\n\"e\"x,f", &[(0, 1, &["a,\"b", "c\r\nd"]), (15, 3, &["ex", "f"])]);
    }

    #[test]
    fn counts_empty_lines_as_records() {
        check("a\n\n,\n", &[(0, 1, &["a"]), (2, 2, &[""]), (3, 3, &["", ""])]);
    }

    #[test]
    fn a_quote_inside_a_plain_cell_is_a_letter() {
        check("5\" pipa,b\n", &[(0, 1, &["5\" pipa", "b"])]);
    }

    #[test]
    fn without_a_delimiter_a_line_is_a_cell() {
        assert_eq!(split("\"a\",b\nc", None, 7).len(), 2);
        assert_eq!(split("\"a\",b\nc", None, 7)[0].2, ["\"a\",b"]);
    }
}
