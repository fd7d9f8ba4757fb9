//! A coupon code over its limit.

use super::{Hit, Judged, count_beyond};
use crate::template::limits::COUPON_CODE;

pub(crate) fn check(judged: &Judged<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for row in judged.button_rows() {
        for placed in row.buttons.iter().filter(|placed| placed.button.kind == "COPY_CODE") {
            for code in &placed.button.samples {
                if let Some(count) = count_beyond(code, COUPON_CODE) {
                    let path = format!("{}.example", placed.path);
                    hits.push(Hit::on(&placed.component, &path).about(code).measured(count, COUPON_CODE));
                }
            }
        }
    }
    hits
}
