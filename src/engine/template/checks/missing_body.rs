//! A template without a body.

use super::{Hit, Judged};

pub(crate) fn check(judged: &Judged<'_>) -> Vec<Hit> {
    // An authentication body is preset and has no text of its own.
    let is_there = |component: &crate::report::template::Component| {
        component.kind == "BODY"
            && (judged.is_authentication()
                || component.other.contains_key("text")
                || component.text.as_deref().is_some_and(|text| !text.trim().is_empty()))
    };
    let has_body = judged.template.components.iter().any(is_there);
    (!has_body).then(|| Hit::on("BODY", "text")).into_iter().collect()
}
