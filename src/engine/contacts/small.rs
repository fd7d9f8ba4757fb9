//! Small collections without the code of the general ones, which would be a fifth of the module.

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
    fn counts_words() {
        let mut counter = Counter::default();
        for word in ["b", "a", "a", "b", "c", "a"] {
            counter.add(word);
        }
        let counts: Vec<(String, u32)> = counter.into_counts().collect();
        assert_eq!(counts, [("a".into(), 3), ("b".into(), 2), ("c".into(), 1)]);
    }
}
