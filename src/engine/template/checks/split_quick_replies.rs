//! Quick replies with another kind of button between them.

use super::{Hit, Judged};

pub(crate) fn check(judged: &Judged<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for row in judged.button_rows() {
        let is_reply: Vec<bool> =
            row.buttons.iter().map(|placed| placed.button.kind == "QUICK_REPLY").collect();
        // Two groups are one change; a second change splits one of them.
        let second_change = is_reply.windows(2).enumerate().filter(|(_, pair)| pair[0] != pair[1]).nth(1);
        if let Some((before, _)) = second_change {
            hits.push(Hit::on(&row.component, &row.buttons[before + 1].path));
        }
    }
    hits
}
