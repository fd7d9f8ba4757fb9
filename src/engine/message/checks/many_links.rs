//! More links than a reader looks at; only the first gets a preview.

use super::{Checked, Hit};

/// From this many on, the links after the first are marked. House judgement: two (catalogue and map) are common.
const LINKS_MIN: usize = 3;

pub(crate) fn check(checked: &Checked<'_>) -> Vec<Hit> {
    if checked.links.len() < LINKS_MIN {
        return Vec::new();
    }
    let spans = checked.links.iter().skip(1).map(|link| link.range.clone()).collect();
    let measure = u32::try_from(checked.links.len()).unwrap_or(u32::MAX);
    vec![Hit { spans, measure: Some(measure), ..Hit::default() }]
}
