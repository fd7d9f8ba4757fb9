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
    }
}
