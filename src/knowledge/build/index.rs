//! Builds the search index. `search/format.rs` reads what this writes.

use super::{Faults, article::Half, lexicon::Lexicon, raw, read::Guide};
use std::collections::{BTreeMap, BTreeSet};

/// Phrase kinds, as `search/mod.rs` weighs them.
const TITLE: u8 = 0;
const SCREEN: u8 = 1;
const ASK: u8 = 2;
const HEADING: u8 = 3;

/// What a token is worth by where it stands. The sum is quantised to a byte with [`STEPS`] a unit.
const TITLE_WORTH: f32 = 3.0;
const SCREEN_WORTH: f32 = 2.5;
const ASK_WORTH: f32 = 2.0;
const LEAD_WORTH: f32 = 1.5;
const HEADING_WORTH: f32 = 1.5;
const BODY_WORTH: f32 = 1.0;
const STEPS: f32 = 20.0;
/// Body words count fully only when they come back this often.
const BODY_SATURATION: f32 = 6.0;
/// A body word in more documents than this says nothing; left out to keep the file small.
const MIN_BODY_COUNT: u32 = 2;

/// One thing that can be found.
#[derive(Default)]
struct Document {
    kind: u8,
    id: String,
    title: raw::Pair,
    states: Vec<String>,
    phrases: Vec<(u8, Vec<String>)>,
    worth: BTreeMap<String, f32>,
}

impl Document {
    fn phrase(&mut self, kind: u8, worth: f32, text: &str, lexicon: &Lexicon) {
        let tokens = lexicon.tokens(&without_placeholders(text));
        for token in &tokens {
            let sum = self.worth.entry(token.clone()).or_default();
            *sum = sum.max(worth);
        }
        if !tokens.is_empty() {
            self.phrases.push((kind, tokens));
        }
    }

    fn words(&mut self, worth: f32, text: &str, lexicon: &Lexicon) {
        let mut counts: BTreeMap<String, u32> = BTreeMap::new();
        for token in lexicon.tokens(&without_placeholders(text)) {
            *counts.entry(token).or_default() += 1;
        }
        for (token, count) in counts {
            if count < MIN_BODY_COUNT && token.bytes().any(|b| b.is_ascii_digit()) {
                continue;
            }
            #[expect(clippy::cast_precision_loss, reason = "counts of words in one article are small")]
            let count = count as f32;
            *self.worth.entry(token).or_default() += worth * count / (count + BODY_SATURATION);
        }
    }
}

/// The finished file.
pub(crate) fn build(guide: &Guide, faults: &mut Faults) -> Vec<u8> {
    let lexicon = lexicon(&guide.words, faults);
    let mut documents: Vec<Document> = Vec::new();
    documents.extend(guide.states.iter().map(|state| self::state(state, &lexicon)));
    documents.extend(guide.articles.iter().map(|article| {
        let mut document = Document {
            kind: 1,
            id: article.meta.slug.id.clone(),
            title: raw::Pair { id: article.id.title.clone(), en: article.en.title.clone() },
            states: article.meta.states.clone(),
            ..Document::default()
        };
        for half in [&article.id, &article.en] {
            self::half(&mut document, half, &lexicon);
        }
        for ask in guide.phrases.articles.get(&article.meta.slug.id).into_iter().flatten() {
            document.phrase(ASK, ASK_WORTH, ask, &lexicon);
        }
        document
    }));
    documents.extend(guide.checks.iter().map(|(id, check)| {
        let mut document =
            Document { kind: 2, id: id.clone(), title: check.name.clone(), ..Document::default() };
        document.phrase(TITLE, TITLE_WORTH, &format!("{id} {}", check.name.id), &lexicon);
        document.phrase(TITLE, TITLE_WORTH, &check.name.en, &lexicon);
        for ask in guide.phrases.checks.get(id).into_iter().flatten() {
            document.phrase(ASK, ASK_WORTH, ask, &lexicon);
        }
        document
    }));
    documents.extend(guide.errors.iter().map(|error| {
        let title = |means: &str| format!("{}: {means}", error.code);
        let mut document = Document {
            kind: 3,
            id: error.code.clone(),
            title: raw::Pair { id: title(&error.means.id), en: title(&error.means.en) },
            states: error.states.clone(),
            ..Document::default()
        };
        document.phrase(TITLE, TITLE_WORTH, &format!("error {}", error.code), &lexicon);
        document.phrase(ASK, ASK_WORTH, &error.means.id, &lexicon);
        document.phrase(ASK, ASK_WORTH, &error.means.en, &lexicon);
        document.words(BODY_WORTH, &format!("{} {}", error.fix.id, error.fix.en), &lexicon);
        document
    }));
    write(&documents, &lexicon)
}

fn state(state: &raw::State, lexicon: &Lexicon) -> Document {
    let mut document = Document {
        kind: 0,
        id: state.code.clone(),
        title: state.title.clone(),
        states: vec![state.code.clone()],
        ..Document::default()
    };
    document.phrase(TITLE, TITLE_WORTH, &state.title.id, lexicon);
    document.phrase(TITLE, TITLE_WORTH, &state.title.en, lexicon);
    for screen in &state.screens {
        document.phrase(SCREEN, SCREEN_WORTH, &screen.text, lexicon);
    }
    for ask in &state.asks {
        document.phrase(ASK, ASK_WORTH, ask, lexicon);
    }
    document.phrase(HEADING, HEADING_WORTH, &state.code, lexicon);
    document.words(LEAD_WORTH, &format!("{} {}", state.means.id, state.means.en), lexicon);
    document
}

fn half(document: &mut Document, half: &Half, lexicon: &Lexicon) {
    document.phrase(TITLE, TITLE_WORTH, &half.title, lexicon);
    document.words(LEAD_WORTH, &half.lead, lexicon);
    // The six level-2 headings are the same everywhere and tell nothing apart.
    for heading in half.body.headings.iter().filter(|heading| heading.level == 3) {
        document.phrase(HEADING, HEADING_WORTH, &heading.text, lexicon);
    }
    document.words(BODY_WORTH, &half.body.plain, lexicon);
}

/// `{total}` in a screen's sentence is a value, not a word.
fn without_placeholders(text: &str) -> String {
    let mut out = String::new();
    for part in text.split('{') {
        out.push_str(part.split_once('}').map_or(part, |(_, after)| after));
        out.push(' ');
    }
    out
}

/// The word lists, checked for a word with two readings.
fn lexicon(words: &raw::Words, faults: &mut Faults) -> Lexicon {
    let file = "search/words.toml";
    let mut concepts = BTreeMap::new();
    for (concept, synonyms) in &words.concepts {
        for word in synonyms.iter().chain([concept]) {
            let folded = super::lexicon::words(word).join(" ");
            if folded != *word && !word.contains('_') {
                faults.add(file, concept, &format!("{word:?} must be written {folded:?}"));
            }
            if let Some(other) =
                concepts.insert(word.clone(), concept.clone()).filter(|other| other != concept)
            {
                faults.add(file, concept, &format!("{word:?} also stands under {other}"));
            }
        }
    }
    let stops: BTreeSet<_> = words.stop.iter().cloned().collect();
    for word in stops.iter().filter(|word| concepts.contains_key(*word)) {
        faults.add(file, "stop", &format!("{word:?} is also a synonym"));
    }
    Lexicon { stops, roots: words.roots.iter().cloned().collect(), concepts }
}

fn write(documents: &[Document], lexicon: &Lexicon) -> Vec<u8> {
    let mut out = Bytes(b"PKS1".to_vec());
    out.strings(lexicon.stops.iter());
    out.strings(lexicon.roots.iter());
    out.strings(lexicon.concepts.keys());
    let concepts: BTreeSet<&String> = lexicon.concepts.values().collect();
    let concepts: Vec<&String> = concepts.into_iter().collect();
    out.strings(concepts.iter().copied());
    for concept in lexicon.concepts.values() {
        out.number(concepts.binary_search(&concept).expect("collected from the same map"));
    }

    let mut postings: BTreeMap<&String, Vec<(usize, u8)>> = BTreeMap::new();
    for (place, document) in documents.iter().enumerate() {
        for (token, worth) in &document.worth {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to a byte")]
            let worth = (worth * STEPS).clamp(1.0, 255.0) as u8;
            postings.entry(token).or_default().push((place, worth));
        }
    }
    let tokens: Vec<&String> = postings.keys().copied().collect();
    out.strings(tokens.iter().copied());
    for places in postings.values() {
        out.number(places.len());
        let mut before = 0;
        for (place, worth) in places {
            out.number(place - before);
            out.0.push(*worth);
            before = *place;
        }
    }

    let states: Vec<&String> =
        documents.iter().filter(|document| document.kind == 0).map(|state| &state.id).collect();
    out.number(documents.len());
    for document in documents {
        out.0.push(document.kind);
        out.string(&document.id);
        out.string(&document.title.id);
        out.string(&document.title.en);
        out.number(document.states.len());
        for state in &document.states {
            // The cross-check has reported an unknown state already.
            out.number(states.iter().position(|known| *known == state).unwrap_or_default());
        }
        out.number(document.phrases.len());
        for (kind, phrase) in &document.phrases {
            out.0.push(*kind);
            out.number(phrase.len());
            for token in phrase {
                out.number(tokens.binary_search(&token).expect("every phrase's token has a posting"));
            }
        }
    }
    out.0
}

/// The file as it grows: numbers as LEB128, strings with their length, sorted lists front-coded.
struct Bytes(Vec<u8>);

impl Bytes {
    fn number(&mut self, number: usize) {
        let mut rest = number;
        loop {
            let low = u8::try_from(rest & 0x7f).expect("seven bits");
            rest >>= 7;
            if rest == 0 {
                return self.0.push(low);
            }
            self.0.push(low | 0x80);
        }
    }

    fn string(&mut self, text: &str) {
        self.number(text.len());
        self.0.extend_from_slice(text.as_bytes());
    }

    fn strings<'a>(&mut self, sorted: impl ExactSizeIterator<Item = &'a String>) {
        self.number(sorted.len());
        let mut before = "";
        for text in sorted {
            let shared = text.char_indices().zip(before.chars()).take_while(|((_, a), b)| a == b).last();
            let shared = shared.map_or(0, |((at, c), _)| at + c.len_utf8());
            self.number(shared);
            self.string(&text[shared..]);
            before = text;
        }
    }
}
