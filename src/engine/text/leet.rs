//! Digits and signs that stand for letters inside a word.

use super::fold::is_word;

/// The letter that the digit or sign at `at` stands for between letters.
pub(super) fn decoded(text: &[u8], at: usize) -> Option<u8> {
    /// No decision below needs to see further, and a long run of digits must not be read again for each of them.
    const REACH: usize = 8;
    let letter = letter_for(text[at])?;
    // “4D” at the end of a name is a number of digits, as in lotteries.
    let ends_in_d = text.get(at + 1) == Some(&b'd') && text.get(at + 2).is_none_or(|next| !is_word(*next));
    if matches!(text[at], b'4' | b'5') && ends_in_d {
        return None;
    }
    let is_code = |byte: &&u8| letter_for(**byte).is_some();
    let start = at - text[..at].iter().rev().take(REACH).take_while(is_code).count();
    let end = at + text[at..].iter().take(REACH).take_while(is_code).count();
    let is_letter = |byte: &&u8| byte.is_ascii_alphabetic();
    let in_word = |byte: &&u8| byte.is_ascii_alphabetic() || is_code(byte);
    let letters_before = text[..start].iter().rev().take(REACH).take_while(in_word).filter(is_letter).count();
    let letters_after = text[end..].iter().take(REACH).take_while(in_word).filter(is_letter).count();
    let reads = match (letters_before, letters_after) {
        (0, after) => end - start == 1 && after >= 3 && text[at] != b'!',
        // "k0d3": two letters and another digit between them are a word as well.
        (before, 0) => {
            let others = text[..start].iter().rev().take_while(in_word).filter(|byte| is_code(byte)).count();
            end - start == 1 && (before >= 3 || before == 2 && others > 0) && text[at].is_ascii_digit()
        }
        _ => end - start <= 2,
    };
    reads.then_some(letter)
}

pub(super) const fn letter_for(byte: u8) -> Option<u8> {
    Some(match byte {
        b'0' => b'o',
        b'1' | b'!' | b'|' => b'i',
        b'3' => b'e',
        b'4' | b'@' => b'a',
        b'5' | b'$' => b's',
        b'6' | b'9' => b'g',
        b'7' => b't',
        b'8' => b'b',
        _ => return None,
    })
}
