//! Byte offsets to UTF-16 offsets, in one pass over the text.

/// A cursor that converts byte offsets of one text to UTF-16 offsets; cheapest when they come in order.
pub(crate) struct Utf16Cursor<'a> {
    text: &'a str,
    byte: usize,
    unit: usize,
}

impl<'a> Utf16Cursor<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self { text, byte: 0, unit: 0 }
    }

    /// The UTF-16 offset of `byte`, which must lie on a character boundary of the text.
    pub(crate) fn units_at(&mut self, byte: usize) -> u32 {
        // Findings come rule by rule, so a place is often a little before the last one.
        if byte < self.byte {
            self.unit -= units(&self.text[byte..self.byte]);
        } else {
            self.unit += units(&self.text[self.byte..byte]);
        }
        self.byte = byte;
        u32::try_from(self.unit).unwrap_or(u32::MAX)
    }
}

fn units(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

/// Byte offsets to UTF-16 offsets in any order, each at the cost of a short stretch of the text.
#[cfg(feature = "template")]
#[derive(Debug)]
pub(crate) struct Utf16Index<'a> {
    text: &'a str,
    /// The UTF-16 offset of the last character boundary at or before every multiple of `STRIDE`.
    marks: Vec<usize>,
}

#[cfg(feature = "template")]
const STRIDE: usize = 1024;

#[cfg(feature = "template")]
impl<'a> Utf16Index<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        let mut cursor = Utf16Cursor::new(text);
        let marks = (0..=text.len() / STRIDE).map(|mark| {
            cursor.units_at(text.floor_char_boundary(mark * STRIDE));
            cursor.unit
        });
        Self { text, marks: marks.collect() }
    }

    /// The UTF-16 offset of `byte`, which must lie on a character boundary of the text.
    pub(crate) fn units_at(&self, byte: usize) -> u32 {
        let mark = byte / STRIDE;
        let from = self.text.floor_char_boundary(mark * STRIDE);
        u32::try_from(self.marks[mark] + units(&self.text[from..byte])).unwrap_or(u32::MAX)
    }

    /// The length of the text.
    pub(crate) fn len(&self) -> u32 {
        self.units_at(self.text.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn agrees_with_the_standard_encoding(text in ".*") {
            let mut cursor = Utf16Cursor::new(&text);
            for (byte, _) in text.char_indices().chain([(text.len(), ' ')]).collect::<Vec<_>>().into_iter().rev() {
                prop_assert_eq!(cursor.units_at(byte) as usize, text[..byte].encode_utf16().count());
            }
        }

        #[cfg(feature = "template")]
        #[test]
        fn the_index_agrees_with_the_cursor(piece in ".{1,40}") {
            let text = piece.repeat(100);
            let index = Utf16Index::new(&text);
            let mut cursor = Utf16Cursor::new(&text);
            for byte in text.char_indices().map(|(byte, _)| byte).chain([text.len()]) {
                prop_assert_eq!(index.units_at(byte), cursor.units_at(byte));
            }
        }
    }
}
