//! Few words for many variables.

use super::{Hit, Judged};
use crate::template::limits::WORDS_PER_VARIABLE;

pub(crate) fn check(judged: &Judged<'_>) -> Vec<Hit> {
    if judged.is_authentication() {
        return Vec::new();
    }
    let mut hits = Vec::new();
    for field in judged.bodies() {
        let variables = field.variables.found.len();
        let masked = field.masked();
        let words = masked.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count();
        if variables > 0 && words < variables * WORDS_PER_VARIABLE {
            hits.push(Hit::at(field, 0..field.text.len()).measured(words, variables * WORDS_PER_VARIABLE));
        }
    }
    hits
}
