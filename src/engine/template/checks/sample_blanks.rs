//! A sample value that the API refuses when sending: empty, broken over lines, or with wide gaps.

use super::{Hit, Judged};
use crate::template::limits::SAMPLE_SPACES;

pub(crate) fn check(judged: &Judged<'_>) -> Vec<Hit> {
    let is_bad = |value: &str| {
        value.trim().is_empty() || value.contains(['\n', '\r', '\t']) || longest_gap(value) > SAMPLE_SPACES
    };
    let mut hits = Vec::new();
    for field in judged.fields {
        for sample in field.samples.iter().filter(|sample| is_bad(&sample.value)) {
            let hit = Hit::on(&field.component, &sample_path(&field.path)).about(&sample.value);
            hits.push(hit.measured(longest_gap(&sample.value), SAMPLE_SPACES));
        }
    }
    hits
}

/// The most spaces in a row.
pub(super) fn longest_gap(value: &str) -> usize {
    value.split(|character| character != ' ').map(str::len).max().unwrap_or_default()
}

/// `text` → `example`, `buttons[0].url` → `buttons[0].example`.
pub(super) fn sample_path(path: &str) -> String {
    match path.rsplit_once('.') {
        Some((before, _)) => format!("{before}.example"),
        None => "example".into(),
    }
}
