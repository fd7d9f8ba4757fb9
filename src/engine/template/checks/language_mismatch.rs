//! A language tag that the words contradict.

use super::{Hit, Judged};
use crate::{
    Lang,
    template::fields::Role,
    text::{fold::fold, language::language_counts},
};

/// Words of a language that must outnumber the other's before the tag is doubted.
const LEAD_MIN: usize = 3;

pub(crate) fn check(judged: &Judged<'_>) -> Vec<Hit> {
    let Some(tag) = judged.template.language.as_deref().and_then(tagged) else { return Vec::new() };
    let (indonesian, english) = judged
        .of_role(Role::Body)
        .map(|field| language_counts(&fold(&field.masked()).text))
        .fold((0, 0), |sum, counts| (sum.0 + counts.0, sum.1 + counts.1));
    let (own, other) = if tag == Lang::Id { (indonesian, english) } else { (english, indonesian) };
    if other < own + LEAD_MIN {
        return Vec::new();
    }
    vec![Hit::on("TEMPLATE", "language").about(tag.other().code())]
}

/// Indonesian or English by the tag; other languages are not told apart here.
fn tagged(tag: &str) -> Option<Lang> {
    Lang::from_code(&tag.split(['_', '-']).next().unwrap_or_default().to_ascii_lowercase())
}
