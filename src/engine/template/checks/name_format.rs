//! A name that the API does not take.

use super::{Hit, Judged};
use crate::template::limits::NAME;

pub(crate) fn check(judged: &Judged<'_>) -> Vec<Hit> {
    let Some(name) = &judged.template.name else { return Vec::new() };
    let is_allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
    let count = name.chars().count();
    if !name.is_empty() && count <= NAME && name.bytes().all(is_allowed) {
        return Vec::new();
    }
    vec![Hit::on("TEMPLATE", "name").measured(count, NAME)]
}
