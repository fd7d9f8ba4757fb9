//! Bringing people back in a template that asks for UTILITY.

use super::{Hit, Judged, utility_promotion::promoting};
use crate::{report::template::Category, template::category::Kind};

pub(crate) fn check(judged: &Judged<'_>) -> Vec<Hit> {
    if !judged.asks_for(Category::Utility) || judged.prediction.category != Category::Marketing {
        return Vec::new();
    }
    promoting(judged, Kind::Retargeting)
}
