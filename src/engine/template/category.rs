//! Which category the words speak for: weighted cues from `category.toml`, added up, nothing hidden.

use super::{
    fields::{Field, Wording, parts},
    report::PLACES_MAX,
};
use crate::{
    message::automata::Patterns,
    report::{
        Confidence, Fix, Span,
        template::{Advice, Category, CategoryReport, CategoryWord, FieldEdit, Template, ToUtility},
    },
    text::{
        fold::{Folded, fold},
        sentences::{sentence_at, sentences},
    },
};
use std::{collections::BTreeSet, ops::Range};

include!(concat!(env!("OUT_DIR"), "/category.rs"));

static PATTERNS: Patterns = Patterns::new(include_bytes!(concat!(env!("OUT_DIR"), "/category.bin")));

/// A named group of words that speak for a category.
pub(crate) struct Cue {
    pub(crate) id: &'static str,
    /// `None` for words that only silence others or serve one check.
    leans: Option<Category>,
    /// In tenths.
    weight: u32,
    pub(crate) kind: Kind,
    /// Cues (by index) that silence this one in the same sentence.
    unless: &'static [usize],
}

/// What kind of marketing a cue tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Promotion,
    /// Bringing people back: carts, renewals, birthdays, apologies with a credit.
    Retargeting,
    /// Thanks, surveys and a lively tone: neither an offer nor a return.
    General,
}

/// A sum from which a category needs no company.
const DECIDES: u32 = 20;
/// A sum from which utility stands, when nothing promotes.
const UTILITY_STANDS: u32 = 14;
/// A sum from which words lean to a category, when nothing speaks against it.
const LEANS: u32 = 12;
/// From this sum on, one category alone is certain enough to say so.
const CLEAR: u32 = 36;

/// The cue of phrases that ask for an answer without saying about what.
const VAGUE: &str = "vague";

/// One place where a cue was seen; the range is of the joined wording.
#[derive(Debug, Clone)]
pub(crate) struct Seen {
    pub(crate) cue: usize,
    pub(crate) range: Range<usize>,
}

/// What the words say.
#[derive(Debug)]
pub(crate) struct Prediction {
    pub(crate) category: Category,
    pub(crate) confidence: Confidence,
    /// The cues that stand, in the order of the data file.
    pub(crate) seen: Vec<Seen>,
    pub(crate) sums: Sums,
}

/// The sums by category.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Sums {
    pub(crate) marketing: u32,
    pub(crate) utility: u32,
    pub(crate) authentication: u32,
}

impl Seen {
    pub(crate) fn cue(&self) -> &'static Cue {
        &CUES[self.cue]
    }

    pub(crate) fn leans_to(&self, category: Category) -> bool {
        self.cue().leans == Some(category)
    }
}

impl Prediction {
    /// Where a cue was seen.
    pub(crate) fn places(&self, id: &str) -> impl Iterator<Item = &Range<usize>> {
        self.seen.iter().filter(move |seen| seen.cue().id == id).map(|seen| &seen.range)
    }
}

/// What the form says without words: buttons and components that one category alone has.
pub(crate) fn structure(template: &Template) -> Sums {
    let mut sums = Sums::default();
    for (component, ..) in parts(template) {
        if component.kind == "LIMITED_TIME_OFFER" {
            sums.marketing = DECIDES * 2;
        }
        if component.other.contains_key("add_security_recommendation")
            || component.other.contains_key("code_expiration_minutes")
        {
            sums.authentication = DECIDES * 2;
        }
        for button in &component.buttons {
            match button.kind.as_str() {
                "CATALOG" | "MPM" | "SPM" | "COPY_CODE" => sums.marketing = DECIDES * 2,
                "OTP" => sums.authentication = DECIDES * 2,
                _ => {}
            }
        }
    }
    sums
}

/// Adds up the cues of a text.
pub(crate) fn predict(text: &str, structure: Sums) -> Prediction {
    read(&fold(text), structure)
}

fn read(folded: &Folded, structure: Sums) -> Prediction {
    let matches = PATTERNS.matches(&folded.text);
    let sentences = sentences(&folded.text);
    let sentence_of = |range: &Range<usize>| sentence_at(&sentences, range.start);
    let silenced = |cue: &Cue| -> BTreeSet<usize> {
        cue.unless.iter().flat_map(|other| &matches[*other]).map(sentence_of).collect()
    };
    let mut seen = Vec::new();
    let mut sums = structure;
    for (index, cue) in CUES.iter().enumerate() {
        let silenced = silenced(cue);
        let mut places =
            matches[index].iter().filter(|range| !silenced.contains(&sentence_of(range))).peekable();
        if places.peek().is_none() {
            continue;
        }
        match cue.leans {
            Some(Category::Marketing) => sums.marketing += cue.weight,
            Some(Category::Utility) => sums.utility += cue.weight,
            Some(Category::Authentication) => sums.authentication += cue.weight,
            Some(Category::Unclear) | None => {}
        }
        seen.extend(
            places.take(PLACES_MAX).map(|range| Seen { cue: index, range: folded.original(range.clone()) }),
        );
    }
    let is_vague = seen.iter().any(|seen| seen.cue().id == VAGUE);
    let (category, confidence) = judged(sums).unwrap_or_else(|| by_shape(&folded.text, sums, is_vague));
    Prediction { category, confidence, seen, sums }
}

/// Promotion beats everything, because mixed content is marketing (facts E18, E21).
fn judged(sums: Sums) -> Option<(Category, Confidence)> {
    let Sums { marketing, utility, authentication } = sums;
    let sure = |sum: u32, against: u32| {
        if sum >= CLEAR && against < LEANS { Confidence::Certain } else { Confidence::Likely }
    };
    if marketing >= DECIDES {
        Some((Category::Marketing, sure(marketing, utility.max(authentication))))
    } else if authentication >= DECIDES {
        Some((Category::Authentication, sure(authentication, marketing)))
    } else if utility >= UTILITY_STANDS && utility >= marketing {
        Some((Category::Utility, sure(utility, marketing)))
    } else if marketing >= LEANS {
        Some((Category::Marketing, Confidence::Hint))
    } else if utility >= LEANS {
        Some((Category::Utility, Confidence::Hint))
    } else {
        None
    }
}

/// Fewer words than this say nothing by themselves, unless a cue knows them.
const WORDS_MIN: usize = 6;
/// So many variables are details of something that concerns the receiver.
const DETAILS_MIN: usize = 2;

/// Without a cue of weight, what is left is the shape: a text that names details by variables tells the receiver
/// about something of theirs, a whole text without them speaks about the sender, which is awareness (fact E18).
fn by_shape(folded: &[u8], sums: Sums, is_vague: bool) -> (Category, Confidence) {
    let text = String::from_utf8_lossy(folded);
    let variables = text.matches("{{").count();
    let words = text
        .split_whitespace()
        .filter(|word| !word.contains("{{") && word.bytes().filter(u8::is_ascii_alphabetic).count() > 1)
        .count();
    if is_vague || words < WORDS_MIN {
        (Category::Unclear, Confidence::Likely)
    } else if sums.utility > sums.marketing || sums.utility == sums.marketing && variables >= DETAILS_MIN {
        (Category::Utility, Confidence::Hint)
    } else {
        (Category::Marketing, Confidence::Hint)
    }
}

/// The prediction with the places of its words and the way to utility.
pub(crate) fn report(
    prediction: &Prediction,
    wording: &Wording,
    fields: &[Field<'_>],
    structure: Sums,
) -> CategoryReport {
    let mut words: Vec<CategoryWord> =
        prediction.seen.iter().filter_map(|seen| word(seen, wording, fields)).collect();
    words.sort_by_key(|word| {
        (
            word.category != prediction.category,
            std::cmp::Reverse(word.weight),
            word.component.clone(),
            word.start,
        )
    });
    if prediction.category == Category::Marketing
        && !words.iter().any(|word| word.category == Category::Marketing)
    {
        words.splice(0..0, structural_word(fields));
    }
    let to_utility = (prediction.category == Category::Marketing)
        .then(|| to_utility(prediction, wording, fields, structure));
    CategoryReport { predicted: prediction.category, confidence: prediction.confidence, words, to_utility }
}

fn word(seen: &Seen, wording: &Wording, fields: &[Field<'_>]) -> Option<CategoryWord> {
    let category = seen.cue().leans?;
    let (index, range) = wording.in_field(&seen.range, fields)?;
    let field = &fields[index];
    Some(CategoryWord {
        category,
        cue: seen.cue().id.into(),
        weight: seen.cue().weight,
        component: field.component.clone(),
        field: field.path.clone(),
        start: field.units.units_at(range.start),
        end: field.units.units_at(range.end),
        text: field.text[range].to_owned(),
    })
}

/// When only the form promotes: the words that stand on the button or the offer.
fn structural_word(fields: &[Field<'_>]) -> Option<CategoryWord> {
    use super::fields::Role;
    let field = fields
        .iter()
        .find(|field| field.role == Role::Offer)
        .or_else(|| fields.iter().find(|field| field.role == Role::ButtonText))
        .or_else(|| fields.first())?;
    let length = field.text.encode_utf16().count();
    Some(CategoryWord {
        category: Category::Marketing,
        cue: "form".into(),
        weight: DECIDES,
        component: field.component.clone(),
        field: field.path.clone(),
        start: 0,
        end: u32::try_from(length).unwrap_or(u32::MAX),
        text: field.text.to_owned(),
    })
}

/// A share of the wording, in percent, from which taking it out is rather a second template.
const SPLIT_SHARE_PERCENT: usize = 60;
/// Cues lighter than this stay in a utility template.
const STAYS_BELOW: u32 = 10;

fn to_utility(
    prediction: &Prediction,
    wording: &Wording,
    fields: &[Field<'_>],
    structure: Sums,
) -> ToUtility {
    let keep = ToUtility { advice: Advice::Keep, edits: Vec::new(), removed: Vec::new() };
    if prediction.sums.utility < UTILITY_STANDS || structure.marketing > 0 {
        return keep;
    }
    let folded = fold(&wording.text);
    let sentences: Vec<Range<usize>> =
        sentences(&folded.text).into_iter().map(|range| folded.original(range)).collect();
    for heaviest in [DECIDES, STAYS_BELOW] {
        let promoting = prediction
            .seen
            .iter()
            .filter(|seen| seen.leans_to(Category::Marketing) && seen.cue().weight >= heaviest);
        let promoting: BTreeSet<usize> =
            promoting.map(|seen| sentence_at(&sentences, seen.range.start)).collect();
        let (mut out, mut rest) = (Vec::new(), Vec::new());
        for (index, sentence) in sentences.iter().enumerate() {
            if promoting.contains(&index) { &mut out } else { &mut rest }.push(sentence.clone());
        }
        let remaining: String = rest.iter().map(|range| &wording.text[range.clone()]).collect();
        if predict(&remaining, structure).category != Category::Utility {
            continue;
        }
        let removed_bytes: usize = out.iter().map(Range::len).sum();
        let is_much = removed_bytes * 100 >= wording.text.len() * SPLIT_SHARE_PERCENT;
        let edits: Vec<FieldEdit> = out.iter().filter_map(|range| edit(range, wording, fields)).collect();
        let removed = out.iter().map(|range| wording.text[range.clone()].trim().to_owned()).collect();
        return ToUtility { advice: if is_much { Advice::Split } else { Advice::Remove }, edits, removed };
    }
    keep
}

fn edit(range: &Range<usize>, wording: &Wording, fields: &[Field<'_>]) -> Option<FieldEdit> {
    let (index, range) = wording.in_field(range, fields)?;
    let field = &fields[index];
    let span = Span { start: field.units.units_at(range.start), end: field.units.units_at(range.end) };
    Some(FieldEdit {
        component: field.component.clone(),
        field: field.path.clone(),
        fix: Fix { kind: "remove-sentence".into(), span, text: String::new() },
    })
}
