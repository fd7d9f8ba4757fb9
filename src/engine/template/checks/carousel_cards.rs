//! More cards than a carousel holds.

use super::{Hit, Judged};
use crate::template::limits::CARDS;

pub(crate) fn check(judged: &Judged<'_>) -> Vec<Hit> {
    let too_many = judged.template.components.iter().filter(|component| component.cards.len() > CARDS);
    too_many
        .map(|component| Hit::on(&component.kind, "cards").measured(component.cards.len(), CARDS))
        .collect()
}
