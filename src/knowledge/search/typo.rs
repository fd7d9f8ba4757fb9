//! Mends words of a query that no text holds: wrong letters and words run together.

use super::{Index, MAX_QUERY_WORDS, lexicon};

/// A query with its unknown words replaced.
pub(super) struct Mended {
    pub(super) text: String,
    /// How far the mended query may be trusted: 1 when nothing was changed.
    pub(super) trust: f32,
}

/// Shorter words are too alike to guess.
const MIN_LETTERS: usize = 4;
/// From this length on two wrong letters are forgiven.
const TWO_ERRORS_FROM: usize = 8;
const MENDED_TRUST: f32 = 0.9;

impl Index {
    /// The query with every unknown word replaced by the closest known one, where one is close enough.
    pub(super) fn mend(&self, query: &str) -> Mended {
        let mut trust = 1.0;
        let mut words = lexicon::words(query);
        words.truncate(MAX_QUERY_WORDS);
        let count = words.len();
        for (i, word) in words.iter_mut().enumerate() {
            if self.is_known(word) || word.len() < MIN_LETTERS || word.bytes().any(|b| b.is_ascii_digit()) {
                continue;
            }
            // The last word may not be finished: leave it when it begins a known one.
            if i + 1 == count && self.terms.iter().any(|term| term.text.starts_with(word.as_str())) {
                continue;
            }
            if let Some(better) = self.halves(word).or_else(|| self.closest(word)) {
                *word = better;
                trust = MENDED_TRUST;
            }
        }
        Mended { text: words.join(" "), trust }
    }

    fn is_known(&self, word: &str) -> bool {
        self.knows(word) || self.phrase_words.contains(word) || self.term(&self.lexicon.stem(word)).is_some()
    }

    /// Whether the word is known as it stands or by its root.
    fn knows(&self, word: &str) -> bool {
        let lexicon = &self.lexicon;
        lexicon.stops.contains(word) || lexicon.is_root(word) || lexicon.is_root(&lexicon.stem(word))
    }

    /// "kenablokir" as "kena blokir".
    fn halves(&self, word: &str) -> Option<String> {
        (2..word.len().saturating_sub(2)).filter(|at| word.is_char_boundary(*at)).find_map(|at| {
            let (left, right) = word.split_at(at);
            let is_whole = |part: &str| self.knows(part) && (part.len() >= 3 || part == "wa");
            (is_whole(left) && is_whole(right)).then(|| format!("{left} {right}"))
        })
    }

    fn closest(&self, word: &str) -> Option<String> {
        let allowed = if word.len() >= TWO_ERRORS_FROM { 2 } else { 1 };
        let stem = self.lexicon.stem(word);
        let terms = self.terms.iter().map(|term| term.text.as_str());
        let known = self
            .lexicon
            .concepts
            .keys()
            .map(String::as_str)
            .chain(self.lexicon.roots.iter().map(String::as_str));
        known
            .chain(terms)
            .filter(|known| known.len() >= MIN_LETTERS && !known.contains([' ', '_']))
            .filter_map(|known| {
                let errors = distance(word, known, allowed)
                    .or_else(|| distance(&stem, known, 1).map(|errors| errors + 1))?;
                // The first letter is seldom wrong.
                let start = usize::from(!known.starts_with(word.chars().next()?));
                Some((errors * 2 + start, known))
            })
            .min()
            .map(|(_, known)| known.to_owned())
    }
}

/// Wrong, missing, surplus or swapped letters between two words, `None` above `allowed`.
fn distance(a: &str, b: &str, allowed: usize) -> Option<usize> {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) > allowed {
        return None;
    }
    let mut before = vec![0; b.len() + 1];
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut next = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let cost = usize::from(a[i - 1] != b[j - 1]);
            next[j] = (row[j] + 1).min(next[j - 1] + 1).min(row[j - 1] + cost);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                next[j] = next[j].min(before[j - 2] + 1);
            }
        }
        if next.iter().min().is_none_or(|least| *least > allowed) {
            return None;
        }
        before = std::mem::replace(&mut row, next);
    }
    row.last().copied().filter(|errors| *errors <= allowed)
}
