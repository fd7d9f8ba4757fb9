//! Where sentences begin and end in a folded text.

use std::ops::Range;

/// The sentences of a folded text, in order, covering it without gaps.
///
/// A sentence ends at a line break, or at `.`, `!`, `?` before a blank. A dot inside a number or a domain
/// name is no end, because no blank follows it.
pub(crate) fn sentences(text: &[u8]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, byte) in text.iter().enumerate() {
        let ends = match byte {
            b'\n' => true,
            b' ' => matches!(text.get(at.wrapping_sub(1)), Some(b'.' | b'!' | b'?')),
            _ => false,
        };
        if ends {
            found.push(start..at + 1);
            start = at + 1;
        }
    }
    if start < text.len() {
        found.push(start..text.len());
    }
    found
}

/// The index of the sentence that holds byte `at`; `sentences` must not be empty.
pub(crate) fn sentence_at(sentences: &[Range<usize>], at: usize) -> usize {
    sentences.partition_point(|sentence| sentence.end <= at).min(sentences.len().saturating_sub(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_at_marks_before_a_blank_and_at_line_breaks() {
        let text = b"harga rp10.000 saja! cek toko.id ya.\nterima kasih";
        let parts: Vec<&[u8]> = sentences(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(parts, [&b"harga rp10.000 saja! "[..], b"cek toko.id ya.\n", b"terima kasih"]);
        assert_eq!(sentence_at(&sentences(text), 25), 1);
    }
}
