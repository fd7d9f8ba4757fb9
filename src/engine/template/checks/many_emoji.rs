//! A body with many emoji.

use super::{Hit, Judged, emoji};
use crate::template::limits::BODY_EMOJI;

pub(crate) fn check(judged: &Judged<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for field in judged.bodies() {
        let found = emoji(field.text);
        if let (Some(extra), Some(last)) = (found.get(BODY_EMOJI), found.last()) {
            hits.push(Hit::at(field, extra.start..last.end).measured(found.len(), BODY_EMOJI));
        }
    }
    hits
}
