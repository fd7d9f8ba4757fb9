//! Content that says nothing by itself.

use super::{Hit, Judged};
use crate::{report::template::Category, template::fields::Role};

/// Words without which a body is only a greeting or a variable.
const WORDS_MIN: usize = 2;

pub(crate) fn check(judged: &Judged<'_>) -> Vec<Hit> {
    if judged.is_authentication() || judged.prediction.category == Category::Authentication {
        return Vec::new();
    }
    let mut hits = Vec::new();
    for field in judged.of_role(Role::Body) {
        let masked = field.masked();
        let words = masked.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).count();
        let says_little =
            words < WORDS_MIN || words == WORDS_MIN && judged.prediction.category == Category::Unclear;
        if says_little {
            hits.push(Hit::at(field, 0..field.text.len()).measured(words, WORDS_MIN));
        }
    }
    hits
}
