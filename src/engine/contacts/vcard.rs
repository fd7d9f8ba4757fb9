//! vCard 2.1, 3.0 and 4.0 as records: one card, one record with fixed columns.

use super::{
    encoding::{self, Encoding},
    small,
};
use std::mem::take;

/// The columns that a card becomes, named so that the usual guess finds them.
pub(super) const COLUMNS: [&str; 6] = ["Name", "Phone", "City", "Birthday", "Tags", "Note"];

/// One card's values, in the order of [`COLUMNS`]; several phones are parted by line ends.
pub(super) type Card = [String; COLUMNS.len()];

/// A push machine over lines.
#[derive(Debug, Default)]
pub(super) struct Cards {
    /// Bytes of a line whose end has not come yet.
    rest: Vec<u8>,
    /// A line that may go on in the next one.
    pending: Option<Vec<u8>>,
    card: Option<Building>,
    line: u32,
    position: u64,
}

#[derive(Debug, Default)]
struct Building {
    values: Card,
    /// N, for cards without FN.
    structured: String,
    line: u32,
    offset: u64,
}

impl Cards {
    /// Takes in bytes and hands each finished card to `each`, with its first line and byte.
    pub(super) fn push(&mut self, input: &[u8], encoding: Encoding, each: &mut dyn FnMut(&Card, u32, u64)) {
        self.rest.extend_from_slice(input);
        let mut bytes = take(&mut self.rest);
        let mut start = 0;
        while let Some(length) = bytes[start..].iter().position(|byte| *byte == b'\n') {
            self.line(&bytes[start..start + length], length as u64 + 1, encoding, each);
            start += length + 1;
        }
        bytes.drain(..start);
        self.rest = bytes;
    }

    /// Ends the input. A card without its end counts as a card.
    pub(super) fn finish(&mut self, encoding: Encoding, each: &mut dyn FnMut(&Card, u32, u64)) {
        let rest = take(&mut self.rest);
        if !rest.is_empty() {
            self.line(&rest, rest.len() as u64, encoding, each);
        }
        self.property(encoding, each);
        self.end(each);
    }

    fn line(&mut self, line: &[u8], length: u64, encoding: Encoding, each: &mut dyn FnMut(&Card, u32, u64)) {
        self.line += 1;
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let is_soft = |pending: &[u8]| pending.ends_with(b"=") && is_quoted_printable(pending);
        match &mut self.pending {
            Some(pending) if is_soft(pending) => {
                pending.pop();
                pending.extend_from_slice(line);
            }
            Some(pending) if line.starts_with(b" ") || line.starts_with(b"\t") => {
                pending.extend_from_slice(&line[1..]);
            }
            _ => {
                self.property(encoding, each);
                if line.trim_ascii().eq_ignore_ascii_case(b"BEGIN:VCARD") {
                    self.end(each);
                    self.card =
                        Some(Building { line: self.line, offset: self.position, ..Building::default() });
                } else {
                    self.pending = Some(line.to_vec());
                }
            }
        }
        self.position += length;
    }

    /// Takes in the line that is now known to be whole.
    fn property(&mut self, encoding: Encoding, each: &mut dyn FnMut(&Card, u32, u64)) {
        let Some(line) = self.pending.take() else { return };
        if line.trim_ascii().eq_ignore_ascii_case(b"END:VCARD") {
            self.end(each);
            return;
        }
        let Some(card) = &mut self.card else { return };
        let Some(colon) = value_start(&line) else { return };
        let head = encoding::decode(&line[..colon], encoding).to_ascii_uppercase();
        let raw = &line[colon + 1..];
        let (name, parameters) = head.split_once(';').unwrap_or((&head, ""));
        // “item1.TEL”: a group before the property's name.
        let name = name.rsplit('.').next().unwrap_or(name);
        let value = if is_quoted_printable(&line) {
            let charset = match parameters.split(';').find_map(|each| each.strip_prefix("CHARSET=")) {
                Some("UTF-8" | "UTF8") => Encoding::Utf8,
                Some("ISO-8859-1" | "WINDOWS-1252" | "LATIN1") => Encoding::Windows1252,
                _ => encoding,
            };
            encoding::decode(&unquote(raw), charset).into_owned()
        } else {
            encoding::decode(raw, encoding).into_owned()
        };
        let [full, phone, city, birthday, tags, note] = &mut card.values;
        match name {
            "FN" => unescape(&value).clone_into(full),
            "N" => {
                let parts: Vec<String> = value.split(';').map(unescape).collect();
                let order = [3, 1, 2, 0, 4].iter().filter_map(|index| parts.get(*index));
                card.structured =
                    order.filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" ");
            }
            "TEL" if !["FAX", "PAGER"].iter().any(|kind| small::holds(parameters, kind)) => {
                add(phone, &unescape(&value), "\n");
            }
            "ADR" => add(city, value.split(';').nth(3).unwrap_or_default(), ", "),
            "BDAY" => value.clone_into(birthday),
            "CATEGORIES" => add(tags, &unescape(&value), ","),
            "NOTE" => add(note, &unescape(&value), " "),
            _ => {}
        }
    }

    fn end(&mut self, each: &mut dyn FnMut(&Card, u32, u64)) {
        let Some(mut card) = self.card.take() else { return };
        if card.values[0].is_empty() {
            card.values[0] = take(&mut card.structured);
        }
        each(&card.values, card.line, card.offset);
    }
}

fn add(to: &mut String, value: &str, between: &str) {
    if !value.trim().is_empty() {
        if !to.is_empty() {
            to.push_str(between);
        }
        to.push_str(value.trim());
    }
}

/// The colon before the value; one inside quoted parameters is not it.
fn value_start(line: &[u8]) -> Option<usize> {
    let mut is_quoted = false;
    line.iter().position(|byte| {
        is_quoted ^= *byte == b'"';
        *byte == b':' && !is_quoted
    })
}

fn is_quoted_printable(line: &[u8]) -> bool {
    value_start(line).is_some_and(|colon| {
        line[..colon].windows(16).any(|part| part.eq_ignore_ascii_case(b"QUOTED-PRINTABLE"))
    })
}

/// Quoted-printable to bytes; what is no code stays as it is.
fn unquote(raw: &[u8]) -> Vec<u8> {
    let hex = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let mut out = Vec::with_capacity(raw.len());
    let mut at = 0;
    while let Some(byte) = raw.get(at) {
        let code = || Some(hex(*raw.get(at + 1)?)? << 4 | hex(*raw.get(at + 2)?)?);
        if *byte == b'='
            && let Some(code) = code()
        {
            out.push(code);
            at += 3;
        } else {
            out.push(*byte);
            at += 1;
        }
    }
    out
}

/// `\,` `\;` `\n` and `\\`.
fn unescape(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut signs = value.chars();
    while let Some(sign) = signs.next() {
        let escaped = if sign == '\\' { signs.next() } else { None };
        out.push(match escaped {
            Some('n' | 'N') => ' ',
            Some(other) => other,
            None => sign,
        });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cards(text: &str, chunk: usize) -> Vec<(Card, u32, u64)> {
        let mut machine = Cards::default();
        let mut found = Vec::new();
        for part in text.as_bytes().chunks(chunk) {
            machine.push(part, Encoding::Utf8, &mut |card, line, offset| {
                found.push((card.clone(), line, offset));
            });
        }
        machine.finish(Encoding::Utf8, &mut |card, line, offset| found.push((card.clone(), line, offset)));
        found
    }

    #[test]
    fn reads_folded_grouped_and_quoted_printable_lines() {
        let text = "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=89va;Budi=\r\n;;;\r\n\
                    item1.TEL;CELL:0812-3456\r\n -7890\r\nTEL;HOME;FAX:021 555\r\nTEL;TYPE=\"a:b\":+62811\r\nEND:VCARD\r\n\
                    BEGIN:VCARD\nFN:Ani\\, toko\nEND:VCARD\n";
        for chunk in [1, 5, 1_000] {
            let found = cards(text, chunk);
            assert_eq!(found.len(), 2);
            assert_eq!(found[0].0[0], "Budi Éva");
            assert_eq!(found[0].0[1], "0812-3456-7890\n+62811");
            assert_eq!((found[1].0[0].as_str(), found[1].1), ("Ani, toko", 10));
            assert!(text[usize::try_from(found[1].2).expect("small")..].starts_with("BEGIN:VCARD\nFN"));
        }
    }
}
