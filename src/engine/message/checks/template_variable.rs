//! Variables of a program's template that stand in the text.

use super::{Checked, Hit, unfilled_placeholder};
use crate::{
    report::Channel,
    text::placeholders::{Marks, placeholders},
};

pub(crate) fn check(checked: &Checked<'_>) -> Vec<Hit> {
    let by_hand = !unfilled_placeholder::check(checked).is_empty();
    let is_variable = |marks: Marks, name: &str| match marks {
        Marks::DoubleBraces => checked.context.channel != Channel::Api,
        Marks::Braces | Marks::Colon => true,
        // A word in brackets is often a label (“[Info]”); only a program writes an underscore.
        Marks::Brackets | Marks::Angles => name.contains('_'),
    };
    Hit::at(
        placeholders(checked.text)
            .into_iter()
            .filter(|place| {
                is_variable(place.marks, place.name)
                    && !(by_hand && unfilled_placeholder::is_by_hand(place, checked))
            })
            .map(|place| place.range)
            .collect(),
    )
}
