//! Promotion in a template that asks for UTILITY.

use super::{Hit, Judged};
use crate::{
    report::template::Category,
    template::category::{Kind, Seen},
};

pub(crate) fn check(judged: &Judged<'_>) -> Vec<Hit> {
    if !judged.asks_for(Category::Utility) || judged.prediction.category != Category::Marketing {
        return Vec::new();
    }
    promoting(judged, Kind::Promotion)
}

/// The places of marketing words of one kind; light words only beside heavy ones.
pub(super) fn promoting(judged: &Judged<'_>, kind: Kind) -> Vec<Hit> {
    let of_kind = |seen: &&Seen| seen.leans_to(Category::Marketing) && seen.cue().kind == kind;
    let hits = judged
        .prediction
        .seen
        .iter()
        .filter(of_kind)
        .filter_map(|seen| judged.hit_in_wording(&seen.range).map(|hit| hit.about(seen.cue().id)));
    hits.collect()
}
