//! A part that stands more than once.

use super::{Hit, Judged};

pub(crate) fn check(judged: &Judged<'_>) -> Vec<Hit> {
    ["HEADER", "BODY", "FOOTER", "BUTTONS"]
        .into_iter()
        .filter_map(|kind| {
            let count = judged.template.components.iter().filter(|component| component.kind == kind).count();
            (count > 1).then(|| Hit::on(kind, "type").measured(count, 1))
        })
        .collect()
}
