//! Too many buttons, altogether or of one kind.

use super::{Hit, Judged};
use crate::template::limits::{BUTTONS, CODE_BUTTONS, PHONE_BUTTONS, URL_BUTTONS};

pub(crate) fn check(judged: &Judged<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for row in judged.button_rows() {
        let kinds = [
            (None, BUTTONS),
            (Some("URL"), URL_BUTTONS),
            (Some("PHONE_NUMBER"), PHONE_BUTTONS),
            (Some("COPY_CODE"), CODE_BUTTONS),
        ];
        for (kind, max) in kinds {
            let count = row
                .buttons
                .iter()
                .filter(|placed| kind.is_none_or(|kind| placed.button.kind == kind))
                .count();
            if count > max {
                let hit = Hit::on(&row.component, &row.path).measured(count, max);
                hits.push(match kind {
                    Some(kind) => hit.about(kind),
                    None => hit,
                });
            }
        }
    }
    hits
}
