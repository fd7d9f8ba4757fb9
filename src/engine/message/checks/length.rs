//! A text longer than WhatsApp takes.

use super::{Checked, Hit};

/// Characters in a text message (fact E23, Cloud API text messages).
const TEXT_MAX: usize = 4_096;

pub(crate) fn check(checked: &Checked<'_>) -> Vec<Hit> {
    let Some((cut, _)) = checked.text.char_indices().nth(TEXT_MAX) else { return Vec::new() };
    let characters = checked.text.chars().count();
    vec![Hit {
        spans: std::iter::once(cut..checked.text.len()).collect(),
        measure: u32::try_from(characters).ok(),
        limit: u32::try_from(TEXT_MAX).ok(),
        ..Hit::default()
    }]
}
