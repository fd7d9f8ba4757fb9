//! Buttons that a desktop does not show.

use super::{Hit, Judged};
use crate::template::limits::DESKTOP_BUTTONS;

pub(crate) fn check(judged: &Judged<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for row in judged.button_rows() {
        let replies = row.buttons.iter().filter(|placed| placed.button.kind == "QUICK_REPLY").count();
        let is_mixed = replies > 0 && replies < row.buttons.len();
        if row.buttons.len() > DESKTOP_BUTTONS || is_mixed {
            hits.push(Hit::on(&row.component, &row.path).measured(row.buttons.len(), DESKTOP_BUTTONS));
        }
    }
    hits
}
