//! A field that the API does not know.

use super::{Hit, Judged, shape_hits};
use crate::template::from_json::ShapeKind;

pub(crate) fn check(judged: &Judged<'_>) -> Vec<Hit> {
    shape_hits(judged, ShapeKind::UnknownField)
}
