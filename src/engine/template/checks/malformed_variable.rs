//! Braces that do not make a variable.

use super::{Hit, Judged};
use crate::report::Fix;

pub(crate) fn check(judged: &Judged<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for field in judged.fields {
        for range in &field.variables.malformed {
            let mut hit = Hit::at(field, range.clone());
            let span = crate::report::Span { start: hit.start, end: hit.end };
            hit.fixes = mended(&field.text[range.clone()])
                .map(|text| Fix { kind: "replace".into(), span, text })
                .into_iter()
                .collect();
            hits.push(hit);
        }
    }
    hits
}

/// The variable that was meant, when its name can be read.
fn mended(typed: &str) -> Option<String> {
    let name = typed.trim_matches(['{', '}', ' ']);
    let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    is_name.then(|| format!("{{{{{}}}}}", name.to_ascii_lowercase()))
}
