//! From a sentence to concept tokens: folding, stop words, Indonesian affixes, synonyms.
//!
//! Build script and run time use this one file, so that a query is read exactly as the texts were.
//! The stemmer follows Nazief and Adriani: an affix is taken off only when the rest is a known root. The
//! roots are the words of `search/words.toml`, a few hundred, because a general dictionary of 26,000 roots
//! weighs more than the whole index and knows neither "keblokir" nor "dibalikin".

use std::collections::{BTreeMap, BTreeSet};

/// The longest synonym in words.
const MAX_PHRASE_WORDS: usize = 4;

/// Word lists of the search.
#[derive(Debug, Default)]
pub(crate) struct Lexicon {
    /// Words without meaning for the search.
    pub(crate) stops: BTreeSet<String>,
    /// Words that affixes may stand around.
    pub(crate) roots: BTreeSet<String>,
    /// Word or words (joined by a space) → concept.
    pub(crate) concepts: BTreeMap<String, String>,
}

impl Lexicon {
    /// The concept tokens of `text`, in order, without stop words.
    pub(crate) fn tokens(&self, text: &str) -> Vec<String> {
        let words = words(text);
        let mut tokens = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let (first, length) = self.first_token(&words[at..]);
            tokens.extend(first);
            at += length;
        }
        tokens
    }

    /// The first token of `words` and how many words it took.
    fn first_token(&self, words: &[String]) -> (Option<String>, usize) {
        for taken in (2..=MAX_PHRASE_WORDS.min(words.len())).rev() {
            if let Some(concept) = self.concepts.get(&words[..taken].join(" ")) {
                return (Some(concept.clone()), taken);
            }
        }
        let word = &words[0];
        if self.stops.contains(word) {
            return (None, 1);
        }
        let stem = self.stem(word);
        if self.stops.contains(&stem) {
            return (None, 1);
        }
        (Some(self.concepts.get(&stem).cloned().unwrap_or(stem)), 1)
    }

    /// Whether affixes may stand around the word.
    pub(crate) fn is_root(&self, word: &str) -> bool {
        self.roots.contains(word) || self.concepts.contains_key(word)
    }

    /// The known root inside `word`, else the word without clitics.
    pub(crate) fn stem(&self, word: &str) -> String {
        if self.is_root(word) || word.len() < 4 || word.bytes().any(|b| b.is_ascii_digit()) {
            return word.to_owned();
        }
        let bare = without_clitic(word);
        let mut best: Option<String> = None;
        for middle in without_suffix(word).chain(without_suffix(bare)) {
            for root in without_prefix(middle) {
                if self.is_root(&root) && best.as_ref().is_none_or(|best| best.len() < root.len()) {
                    best = Some(root);
                }
            }
        }
        best.unwrap_or_else(|| bare.to_owned())
    }
}

/// Lower-case words; letters with marks are folded, apostrophes joined, stretched letters shortened, and the
/// "2" of a doubled word ("tiba2") dropped.
pub(crate) fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    for c in text.chars().flat_map(char::to_lowercase).map(fold) {
        if c.is_alphanumeric() {
            let is_stretched =
                word.len() >= 2 && c.is_alphabetic() && word.ends_with(&String::from_iter([c, c]));
            if !is_stretched {
                word.push(c);
            }
        } else if !matches!(c, '\'' | '\u{2019}' | '\u{301}') && !word.is_empty() {
            words.push(undoubled(std::mem::take(&mut word)));
        }
    }
    if !word.is_empty() {
        words.push(undoubled(word));
    }
    words
}

fn undoubled(word: String) -> String {
    match word.strip_suffix('2') {
        Some(single) if single.len() >= 4 && single.bytes().all(|b| b.is_ascii_alphabetic()) => {
            single.to_owned()
        }
        _ => word,
    }
}

fn fold(c: char) -> char {
    match c {
        'à'..='å' => 'a',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ò'..='ö' => 'o',
        'ù'..='ü' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        _ => c,
    }
}

const MIN_ROOT: usize = 3;

fn cut<'a>(word: &'a str, suffix: &str) -> Option<&'a str> {
    word.strip_suffix(suffix).filter(|rest| rest.len() >= MIN_ROOT)
}

/// Without -nya, -lah, -kah and their like.
fn without_clitic(word: &str) -> &str {
    ["nya", "lah", "kah", "pun", "ny"]
        .iter()
        .find_map(|suffix| cut(word, suffix).filter(|rest| rest.len() > MIN_ROOT))
        .unwrap_or(word)
}

/// The word and what is left without a formal, colloquial or English ending.
fn without_suffix(word: &str) -> impl Iterator<Item = &str> {
    const SUFFIXES: [&str; 17] = [
        "kan", "an", "i", "in", "ku", "mu", "ne", "e", "inya", "annya", "kannya", "s", "es", "ed", "ing",
        "ned", "ting",
    ];
    std::iter::once(word).chain(SUFFIXES.into_iter().filter_map(move |suffix| cut(word, suffix)))
}

/// The word and what may be left without one or two prefixes, with the sound that a nasal prefix swallowed.
fn without_prefix(word: &str) -> Vec<String> {
    let mut found = vec![word.to_owned()];
    let mut at = 0;
    while at < found.len() && found.len() < 64 {
        let word = found[at].clone();
        for prefix in [
            "di", "ke", "ter", "ber", "se", "me", "pe", "be", "te", "per", "nge", "tak", "ku", "mem", "pem",
            "un", "re",
        ] {
            found.extend(word.strip_prefix(prefix).filter(|rest| rest.len() >= MIN_ROOT).map(str::to_owned));
        }
        for (prefix, sounds) in [
            ("meng", &["", "k"][..]),
            ("peng", &["", "k"]),
            ("meny", &["s"]),
            ("peny", &["s"]),
            ("men", &["", "t"]),
            ("pen", &["", "t"]),
            ("mem", &["", "p"]),
            ("pem", &["", "p"]),
            ("ng", &["", "k"]),
            ("ny", &["s", "c"]),
            ("n", &["t", "c"]),
            ("m", &["p"]),
        ] {
            if let Some(rest) = word.strip_prefix(prefix).filter(|rest| rest.len() >= MIN_ROOT - 1) {
                found.extend(sounds.iter().map(|sound| format!("{sound}{rest}")));
            }
        }
        at += 1;
    }
    found
}
