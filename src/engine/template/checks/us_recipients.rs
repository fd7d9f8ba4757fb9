//! Marketing to numbers of the United States.

use super::{Hit, Judged};

pub(crate) fn check(judged: &Judged<'_>) -> Vec<Hit> {
    let hit = judged.options.us_recipients && judged.is_marketing();
    hit.then(|| Hit::on("TEMPLATE", "category")).into_iter().collect()
}
