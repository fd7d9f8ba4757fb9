//! A template that asks for UTILITY and refers to nothing that the receiver did.

use super::{Hit, Judged};
use crate::report::template::Category;

pub(crate) fn check(judged: &Judged<'_>) -> Vec<Hit> {
    let says_nothing = judged.prediction.sums.utility == 0 && judged.prediction.sums.authentication == 0;
    if !judged.asks_for(Category::Utility) || !says_nothing {
        return Vec::new();
    }
    vec![Hit::on("BODY", "text")]
}
