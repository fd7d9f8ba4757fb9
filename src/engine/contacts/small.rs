//! Small collections without the code of the general ones, which would be a fifth of the module.

use super::phone::digit_value;

/// Sorts a short list in place, keeping the order of equals.
pub(super) fn sort<T>(items: &mut [T], is_before: impl Fn(&T, &T) -> bool) {
    for end in 1..items.len() {
        let mut at = end;
        while at > 0 && is_before(&items[at], &items[at - 1]) {
            items.swap(at, at - 1);
            at -= 1;
        }
    }
}

/// Sorts pairs, long lists too (Shell's sort, with Ciura's gaps and their usual continuation).
pub(super) fn sort_pairs(pairs: &mut [(u64, u32)]) {
    const GAPS: [usize; 8] = [701, 301, 132, 57, 23, 10, 4, 1];
    let shorter = |gap: usize| GAPS.into_iter().find(|next| *next < gap);
    let mut gap = GAPS[0];
    while gap * 9 / 4 < pairs.len() {
        gap = gap * 9 / 4;
    }
    loop {
        for end in gap..pairs.len() {
            let pair = pairs[end];
            let mut at = end;
            while at >= gap && pairs[at - gap] > pair {
                pairs[at] = pairs[at - gap];
                at -= gap;
            }
            pairs[at] = pair;
        }
        let next = if gap > GAPS[0] { Some((gap * 4 / 9).max(GAPS[0])) } else { shorter(gap) };
        let Some(next) = next else { return };
        gap = next;
    }
}

/// Every place at which `needle` stands in `text`.
pub(super) fn places(text: &str, needle: &str) -> impl Iterator<Item = usize> {
    let (text, needle) = (text.as_bytes(), needle.as_bytes());
    // Both are UTF-8, so a match begins and ends between characters.
    (0..text.len()).filter(move |at| text[*at..].starts_with(needle))
}

/// Whether `needle` stands in `text`.
pub(super) fn holds(text: &str, needle: &str) -> bool {
    places(text, needle).next().is_some()
}

/// The parts of `text` between all `needle`s.
pub(super) fn parts<'a>(text: &'a str, needle: &'a str) -> impl Iterator<Item = &'a str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let part = rest?;
        let at = places(part, needle).next();
        rest = at.map(|at| &part[at + needle.len()..]);
        Some(at.map_or(part, |at| &part[..at]))
    })
}

/// Whether the sign is a letter: of ASCII, or of any script, whose blocks lie between those of signs. The exact
/// answer would be a table of two kilobytes, for names and headers that do not need it.
pub(super) fn is_letter(sign: char) -> bool {
    // Latin-1, punctuation to shapes, CJK punctuation, private use, presentation forms, marks of order, emoji.
    let is_sign = matches!(sign,
        '\0'..='\u{bf}' | '×' | '÷' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{3004}'
        | '\u{3008}'..='\u{3020}' | '\u{e000}'..='\u{f8ff}' | '\u{fe00}'..='\u{fe6f}' | '\u{feff}'
        | '\u{ff00}'..='\u{ff20}' | '\u{1f000}'..);
    sign.is_ascii_alphabetic() || matches!(sign, 'ª' | 'µ' | 'º') || !is_sign
}

/// Whether the sign is a letter or a digit.
pub(super) fn is_word(sign: char) -> bool {
    is_letter(sign) || digit_value(sign).is_some()
}

/// Counts of a few different words.
#[derive(Debug, Default)]
pub(super) struct Counter {
    /// Sorted by word.
    words: Vec<(Box<str>, u32)>,
    /// Where the last word stood: neighbours are often alike.
    last: usize,
}

impl Counter {
    /// Different words that are counted; a column with more holds something else.
    const WORDS_MAX: usize = 2_000;

    pub(super) fn add(&mut self, word: &str) {
        if let Some((known, count)) = self.words.get_mut(self.last)
            && **known == *word
        {
            *count += 1;
            return;
        }
        match self.words.binary_search_by(|(known, _)| (**known).cmp(word)) {
            Ok(place) => {
                self.words[place].1 += 1;
                self.last = place;
            }
            Err(place) if self.words.len() < Self::WORDS_MAX => self.words.insert(place, (word.into(), 1)),
            Err(_) => {}
        }
    }

    pub(super) fn into_counts(self) -> impl Iterator<Item = (String, u32)> {
        self.words.into_iter().map(|(word, count)| (word.into(), count))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorts_and_keeps_the_order_of_equals() {
        let mut items = vec![(2, 'a'), (1, 'b'), (2, 'c'), (0, 'd'), (1, 'e')];
        sort(&mut items, |a, b| a.0 < b.0);
        assert_eq!(items, [(0, 'd'), (1, 'b'), (1, 'e'), (2, 'a'), (2, 'c')]);
    }

    #[test]
    fn sorts_long_lists_of_pairs() {
        for length in [0, 1, 2, 9, 500, 20_000] {
            let mut pairs: Vec<(u64, u32)> = (0..length)
                .map(|index| (u64::from(index).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40, index % 3))
                .collect();
            let mut expect = pairs.clone();
            expect.sort_unstable();
            sort_pairs(&mut pairs);
            assert_eq!(pairs, expect);
        }
    }

    #[test]
    fn tells_letters_from_signs() {
        for sign in "aZéßАбعבक中あ한ñ".chars() {
            assert!(is_letter(sign) && sign.is_alphabetic(), "{sign}");
        }
        for sign in " -.,;:/\u{a0}–—…“”’•€→★✓、。（）＋－🌸😀\u{200e}\u{feff}09".chars()
        {
            assert!(!is_letter(sign) && !sign.is_alphabetic(), "{sign}");
        }
        assert!(is_word('٣') && is_word('9') && !is_word('+'));
    }

    #[test]
    fn finds_and_parts() {
        assert_eq!(places("a né né", "né").collect::<Vec<_>>(), [2, 6]);
        assert!(holds("131026!", "131026") && !holds("13102", "131026"));
        assert_eq!(parts("a:::b::c:::", ":::").collect::<Vec<_>>(), ["a", "b::c", ""]);
        assert_eq!(parts("", ":::").collect::<Vec<_>>(), [""]);
    }

    #[test]
    fn counts_words() {
        let mut counter = Counter::default();
        for word in ["b", "a", "a", "b", "c", "a"] {
            counter.add(word);
        }
        let counts: Vec<(String, u32)> = counter.into_counts().collect();
        assert_eq!(counts, [("a".into(), 3), ("b".into(), 2), ("c".into(), 1)]);
    }
}
