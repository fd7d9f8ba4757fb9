//! A sample value with exactly as many spaces as sources disagree about.

use super::{
    Hit, Judged,
    sample_blanks::{longest_gap, sample_path},
};
use crate::template::limits::SAMPLE_SPACES;

pub(crate) fn check(judged: &Judged<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for field in judged.fields {
        for sample in field.samples.iter().filter(|sample| longest_gap(&sample.value) == SAMPLE_SPACES) {
            if !sample.value.trim().is_empty() {
                hits.push(Hit::on(&field.component, &sample_path(&field.path)).about(&sample.value));
            }
        }
    }
    hits
}
