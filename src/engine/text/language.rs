//! A rough guess at a message's language, for choosing the language of words to insert.

use crate::Lang;

/// Short words that are frequent in one language and rare in the other.
const INDONESIAN: &[&str] = &[
    "yang", "yg", "dan", "di", "ke", "kak", "anda", "untuk", "utk", "dengan", "dgn", "ini", "kami", "ya",
    "tidak", "sudah", "bisa", "pesanan", "dari", "kamu", "ada", "mau", "juga", "lagi", "terima", "kasih",
    "silakan", "promo",
];
const ENGLISH: &[&str] = &[
    "the", "and", "you", "your", "for", "with", "this", "we", "is", "are", "our", "of", "please", "order",
    "to", "now", "have", "will", "has", "on", "get",
];

/// English only when English words outnumber Indonesian ones; Indonesian otherwise.
pub(crate) fn language(folded: &[u8]) -> Lang {
    let (indonesian, english) = language_counts(folded);
    if english > indonesian { Lang::En } else { Lang::Id }
}

/// How many words are frequent in Indonesian, and how many in English.
pub(crate) fn language_counts(folded: &[u8]) -> (usize, usize) {
    let count = |words: &[&str]| {
        folded
            .split(|byte| !byte.is_ascii_alphabetic())
            .filter(|word| words.iter().any(|known| known.as_bytes() == *word))
            .count()
    };
    (count(INDONESIAN), count(ENGLISH))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_the_two_languages_apart() {
        assert_eq!(language(b"your order is ready for pickup"), Lang::En);
        assert_eq!(language(b"pesanan kakak sudah siap, order lagi ya"), Lang::Id);
        assert_eq!(language(b""), Lang::Id);
    }
}
