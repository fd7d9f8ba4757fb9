//! Which encoding a file has, and what kind of file is no list at all.

use crate::report::contacts::IntakeError;
use std::borrow::Cow;

/// The encodings that lists come in. A general library carries tables for dozens of others, which would be
/// two thirds of the module.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Encoding {
    Utf8,
    Utf16Le,
    Utf16Be,
    Windows1252,
}

impl Encoding {
    /// The name that the web uses.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le => "UTF-16LE",
            Self::Utf16Be => "UTF-16BE",
            Self::Windows1252 => "windows-1252",
        }
    }

    /// Whether delimiters and line ends are the bytes that ASCII has for them.
    pub(super) fn is_ascii_compatible(self) -> bool {
        matches!(self, Self::Utf8 | Self::Windows1252)
    }
}

/// How the bytes of a file become text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Charset {
    pub(super) encoding: Encoding,
    /// Bytes of the byte order mark.
    pub(super) mark: usize,
}

/// First bytes of files that people drop by mistake, and what to call them.
const FOREIGN: &[(&[u8], &str)] = &[
    (b"\x89PNG", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF8", "gif"),
    (b"%PDF", "pdf"),
    (b"PK\x03\x04", "xlsx"),
    (b"\xd0\xcf\x11\xe0", "xls"),
    (b"SQLite format 3", "sqlite"),
    (b"{\\rtf", "rtf"),
];

/// Byte order marks.
const MARKS: [(&[u8], Encoding); 3] =
    [(b"\xef\xbb\xbf", Encoding::Utf8), (b"\xff\xfe", Encoding::Utf16Le), (b"\xfe\xff", Encoding::Utf16Be)];

/// Above this share of NUL bytes on one side of the byte pairs a text is UTF-16 without a mark.
const NUL_SHARE: usize = 3;

/// Decides by the mark, then by NUL bytes, then by whether the sample is valid UTF-8.
pub(super) fn detect(sample: &[u8]) -> Result<Charset, IntakeError> {
    if sample.is_empty() {
        return Err(IntakeError::Empty);
    }
    if let Some((mark, encoding)) = MARKS.into_iter().find(|(mark, _)| sample.starts_with(mark)) {
        return Ok(Charset { encoding, mark: mark.len() });
    }
    if let Some((_, kind)) = FOREIGN.iter().find(|(magic, _)| sample.starts_with(magic)) {
        return Err(IntakeError::NotAList { kind: (*kind).into() });
    }
    let nuls = |offset: usize| sample.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (nuls(0), nuls(1));
    let pairs = sample.len() / 2;
    let encoding = if odd * NUL_SHARE > pairs && even * 20 < odd {
        Encoding::Utf16Le
    } else if even * NUL_SHARE > pairs && odd * 20 < even {
        Encoding::Utf16Be
    } else if even + odd > 0 {
        return Err(IntakeError::NotAList { kind: "binary".into() });
    } else if is_utf8(sample) {
        Encoding::Utf8
    } else {
        Encoding::Windows1252
    };
    Ok(Charset { encoding, mark: 0 })
}

/// Valid UTF-8, apart from a character that the end of the sample cuts in two.
fn is_utf8(sample: &[u8]) -> bool {
    match std::str::from_utf8(sample) {
        Ok(_) => true,
        Err(error) => error.error_len().is_none(),
    }
}

/// One cell's text. A cell that is no UTF-8 in a file that is becomes Windows-1252, which is what mixed
/// exports hold; nothing is lost to replacement characters.
pub(super) fn decode(bytes: &[u8], encoding: Encoding) -> Cow<'_, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) if encoding == Encoding::Utf8 || bytes.is_ascii() => Cow::Borrowed(text),
        _ => Cow::Owned(bytes.iter().map(|byte| windows_1252(*byte)).collect()),
    }
}

/// What the bytes 0x80–0x9f are in Windows-1252; all others are the characters of the same number.
const UPPER: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

fn windows_1252(byte: u8) -> char {
    byte.checked_sub(0x80)
        .and_then(|index| UPPER.get(usize::from(index)).copied())
        .unwrap_or(char::from(byte))
}

/// Makes text of UTF-16 whose chunks may end anywhere.
#[derive(Debug)]
pub(super) struct Wide {
    is_little: bool,
    /// First byte of a unit whose second has not come yet.
    odd: Option<u8>,
    /// First half of a surrogate pair.
    high: Option<u16>,
}

impl Wide {
    /// A decoder for the encoding; `None` when it is not UTF-16.
    pub(super) fn new(encoding: Encoding) -> Option<Self> {
        (!encoding.is_ascii_compatible()).then_some(Self {
            is_little: encoding == Encoding::Utf16Le,
            odd: None,
            high: None,
        })
    }

    /// Adds what the bytes say to `out`; half a pair without its other half becomes U+FFFD.
    pub(super) fn decode(&mut self, bytes: &[u8], out: &mut String) {
        let mut bytes = self.odd.take().into_iter().chain(bytes.iter().copied());
        let mut units = Vec::new();
        units.extend(self.high.take());
        while let Some(first) = bytes.next() {
            let Some(second) = bytes.next() else {
                self.odd = Some(first);
                break;
            };
            let pair = [first, second];
            units.push(if self.is_little { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) });
        }
        if units.last().is_some_and(|unit| (0xd800..0xdc00).contains(unit)) {
            self.high = units.pop();
        }
        out.extend(char::decode_utf16(units).map(|sign| sign.unwrap_or(char::REPLACEMENT_CHARACTER)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_every_byte_as_the_reference_does() {
        let bytes: Vec<u8> = (0..=255).collect();
        let (expect, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(&bytes);
        assert_eq!(decode(&bytes, Encoding::Windows1252), expect);
    }

    #[test]
    fn joins_units_and_pairs_across_chunks() {
        let text = "Né 😀 0812";
        let bytes: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        for chunk in 1..=5 {
            let (mut wide, mut out) = (Wide::new(Encoding::Utf16Be).expect("wide"), String::new());
            bytes.chunks(chunk).for_each(|part| wide.decode(part, &mut out));
            assert_eq!(out, text);
        }
    }
}
