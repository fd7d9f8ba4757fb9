//! Which encoding a file has, and what kind of file is no list at all.

use crate::report::contacts::IntakeError;
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

/// How the bytes of a file become text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Charset {
    pub(super) encoding: &'static Encoding,
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

/// Above this share of NUL bytes on one side of the byte pairs a text is UTF-16 without a mark.
const NUL_SHARE: usize = 3;

/// Decides by the mark, then by NUL bytes, then by whether the sample is valid UTF-8.
pub(super) fn detect(sample: &[u8]) -> Result<Charset, IntakeError> {
    if sample.is_empty() {
        return Err(IntakeError::Empty);
    }
    if let Some((encoding, mark)) = Encoding::for_bom(sample) {
        return Ok(Charset { encoding, mark });
    }
    if let Some((_, kind)) = FOREIGN.iter().find(|(magic, _)| sample.starts_with(magic)) {
        return Err(IntakeError::NotAList { kind: (*kind).into() });
    }
    let nuls = |offset: usize| sample.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (nuls(0), nuls(1));
    let pairs = sample.len() / 2;
    let encoding = if odd * NUL_SHARE > pairs && even * 20 < odd {
        UTF_16LE
    } else if even * NUL_SHARE > pairs && odd * 20 < even {
        UTF_16BE
    } else if even + odd > 0 {
        return Err(IntakeError::NotAList { kind: "binary".into() });
    } else if is_utf8(sample) {
        UTF_8
    } else {
        WINDOWS_1252
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
pub(super) fn decode<'a>(bytes: &'a [u8], encoding: &'static Encoding) -> Cow<'a, str> {
    if encoding == UTF_8
        && let Ok(text) = std::str::from_utf8(bytes)
    {
        return Cow::Borrowed(text);
    }
    WINDOWS_1252.decode_without_bom_handling(bytes).0
}
