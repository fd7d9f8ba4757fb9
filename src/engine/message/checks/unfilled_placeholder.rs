//! Places that somebody was to fill in by hand and did not.

use super::{Checked, Hit};
use crate::{
    report::Channel,
    text::{
        fold::fold,
        placeholders::{Marks, Placeholder, placeholders},
        spans::sorted_spans,
    },
};

/// From this many different names on, a text is a program's template that the program fills in.
const TEMPLATE_NAMES_MIN: usize = 3;

/// First words of what people leave blank for themselves.
const FILLED_BY_HAND: &[&str] = &[
    "nama",
    "name",
    "your",
    "nomor",
    "tanggal",
    "tgl",
    "alamat",
    "harga",
    "link",
    "kota",
    "jam",
    "hari",
    "isi",
    "sebut",
    "sebutkan",
    "insert",
    "masukkan",
    "produk",
    "product",
    "pelanggan",
    "customer",
    "first",
    "toko",
    "brand",
    "sapaan",
    "date",
    "price",
    "city",
    "address",
    "time",
    "amount",
    "jumlah",
    "nominal",
    "total",
    "tautan",
    "promo",
    "diskon",
];

/// Flags what looks filled in by hand; a program's own variables are `template_variable`'s.
pub(crate) fn check(checked: &Checked<'_>) -> Vec<Hit> {
    let places = placeholders(checked.text);
    let mut spans: Vec<_> = if is_typing_guide(checked) || is_program_template(&places) {
        Vec::new()
    } else {
        places.iter().filter(|place| is_by_hand(place, checked)).map(|place| place.range.clone()).collect()
    };
    // “Dear XXX” comes as a pattern; only capitals are a blank, small ones are kisses.
    spans.extend(
        checked.candidates.iter().filter(|range| checked.text[(*range).clone()].contains("XX")).cloned(),
    );
    Hit::at(sorted_spans(spans))
}

/// Whether the text tells people what to type: brackets then stand for the reader's own words.
pub(super) fn is_typing_guide(checked: &Checked<'_>) -> bool {
    !checked.plain.signal("typing-guide").is_empty()
}

/// Whether so many different names stand in the text that only a program can mean to fill them.
fn is_program_template(places: &[Placeholder<'_>]) -> bool {
    let names = || {
        places
            .iter()
            .filter(|place| place.name.parse::<u8>().is_err() && place.marks != Marks::Angles)
            .map(|place| place.name)
    };
    let mut different: Vec<&str> = Vec::new();
    for name in names() {
        if different.len() < TEMPLATE_NAMES_MIN && !different.contains(&name) {
            different.push(name);
        }
    }
    different.len() >= TEMPLATE_NAMES_MIN && names().any(|name| name.contains('_') || is_lower(name))
}

fn is_lower(name: &str) -> bool {
    name.chars().all(char::is_lowercase)
}

/// Whether a person was to fill this in.
pub(super) fn is_by_hand(place: &Placeholder<'_>, checked: &Checked<'_>) -> bool {
    let folded = fold(place.name).text;
    let first = folded.split(|byte| !byte.is_ascii_alphabetic()).next().unwrap_or(&[]);
    let known = FILLED_BY_HAND.iter().any(|word| word.as_bytes() == first);
    let is_code = place.name.contains('_') || place.name.contains('.');
    match place.marks {
        // Templates of the Business Platform keep their variables until they are sent.
        Marks::DoubleBraces if checked.context.channel == Channel::Api => false,
        Marks::DoubleBraces => place.name.parse::<u8>().is_ok() || (known && !is_code),
        Marks::Braces | Marks::Brackets | Marks::Angles => known && !is_code,
        Marks::Colon => false,
    }
}
