//! Finds error codes and reasons of refusal in what people paste: a code, a sentence, a whole error as JSON.

use crate::{ErrorCard, errors};

/// Shorter numbers than this are codes only where the text says so: a message is full of small numbers.
const TELLING_DIGITS: usize = 5;

/// The cards of all codes and reasons that a text names, each once, in the order in which they first stand.
///
/// ```
/// let found = knowledge::errors_in(r##"{"error":{"message":"(#132001) Template name does not exist","code":132001}}"##);
/// assert_eq!(found.iter().map(|card| card.code).collect::<Vec<_>>(), ["132001"]);
/// ```
pub fn errors_in(text: &str) -> Vec<&'static ErrorCard> {
    let words: Vec<Word<'_>> = words(text).collect();
    let mut found: Vec<(usize, &ErrorCard)> =
        errors().iter().filter_map(|card| Some((place(card.code, &words)?, card))).collect();
    found.sort_by_key(|(place, _)| *place);
    found.into_iter().map(|(_, card)| card).collect()
}

/// A run of letters and digits.
struct Word<'t> {
    text: &'t str,
    follows_hash: bool,
}

fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    let is_part = |character: char| character.is_alphanumeric();
    text.split(move |character: char| !is_part(character)).filter(|word| !word.is_empty()).map(move |word| {
        // Both are parts of one text, so the difference is where the word stands in it.
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        Word { text: word, follows_hash: text[..start].ends_with('#') }
    })
}

/// The first word at which a code stands.
fn place(code: &str, words: &[Word<'_>]) -> Option<usize> {
    let parts: Vec<&str> = code.split('_').collect();
    let is_alone = words.len() == parts.len();
    words.windows(parts.len()).enumerate().position(|(at, window)| {
        let is_same = window.iter().zip(&parts).all(|(word, part)| word.text.eq_ignore_ascii_case(part));
        let is_code = if code.bytes().all(|byte| byte.is_ascii_digit()) {
            let before = at.checked_sub(1).map(|before| words[before].text.to_ascii_lowercase());
            let announcers = ["code", "subcode", "kode", "error", "galat"];
            code.len() >= TELLING_DIGITS
                || window[0].follows_hash
                || before.is_some_and(|before| announcers.contains(&before.as_str()))
        } else {
            // "scam" and "none" are words; in capitals, as the API writes them, they are reasons.
            parts.len() > 1 || window[0].text == code
        };
        is_same && (is_alone || is_code)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn names(text: &str, codes: &[&str]) {
        let found: Vec<&str> = errors_in(text).into_iter().map(|card| card.code).collect();
        assert_eq!(found, codes, "{text:?}");
    }

    #[test]
    fn every_code_is_found_by_itself_and_in_an_answer_of_the_api() {
        for card in errors() {
            names(card.code, &[card.code]);
            names(&card.code.to_lowercase(), &[card.code]);
            names(
                &format!("{{\"error\": {{\"code\": {0}, \"message\": \"(#{0}) x\"}}}}", card.code),
                &[card.code],
            );
        }
    }

    #[test]
    fn reasons_are_found_in_their_words_too() {
        names("Alasan: tag content mismatch", &["TAG_CONTENT_MISMATCH"]);
        names("rejected_reason=INVALID_FORMAT, SCAM", &["INVALID_FORMAT", "SCAM"]);
        names("This is no scam, and none of it is promotional.", &[]);
    }

    #[test]
    fn small_numbers_need_a_word_that_announces_them() {
        names("error 4", &["4"]);
        names("(#100) Invalid parameter, 2 of 4 rows", &["100"]);
        names("kode galat 131026 dan 131047", &["131026", "131047"]);
        names("4 pesanan, 100 gram, 33 orang", &[]);
        names("9131026", &[]);
        names("", &[]);
    }
}
