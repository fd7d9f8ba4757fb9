//! Search over screens, articles, checks and error codes, in both languages at once and without network.
//!
//! A query and every text are read by the same lexicon: letters folded, stop words dropped, Indonesian affixes
//! taken off, slang and synonyms of both languages brought to one concept. Unknown words are mended against
//! the known ones (one wrong letter in short words, two in long ones, words run together). A document scores
//! by its rare words and by its best single sentence: title, screen wording or a way people ask for it.

mod address;
mod format;
mod lexicon;
mod typo;

pub use address::path;
pub use format::BadIndex;

use crate::Lang;
use lexicon::Lexicon;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A screen; its id is W01 … P15.
    State,
    /// An article; its id is the Indonesian slug.
    Article,
    /// A check; its id is M01 … L32.
    Rule,
    /// An error code.
    Error,
}

impl Kind {
    fn from_byte(byte: u8) -> Option<Self> {
        [Self::State, Self::Article, Self::Rule, Self::Error].get(usize::from(byte)).copied()
    }

    /// What the kind is worth when two documents fit equally well: people look for their screen first, and a
    /// check only when they name its matter.
    const fn worth(self) -> f32 {
        match self {
            Self::State => 1.0,
            Self::Article => 0.95,
            Self::Error => 0.9,
            Self::Rule => 0.82,
        }
    }
}

/// A result.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Hit<'a> {
    /// What it is.
    pub kind: Kind,
    /// Its id.
    pub id: &'a str,
    /// Its title in the wanted language.
    pub title: &'a str,
    /// How well it fits; comparable within one answer only.
    pub score: f32,
    /// The screens that it treats; for a state its own id.
    pub states: Vec<&'a str>,
}

/// A token and where it stands.
#[derive(Debug)]
struct Term {
    text: String,
    postings: Vec<(u16, u8)>,
    rarity: f32,
}

#[derive(Debug)]
struct Phrase {
    kind: u8,
    tokens: Vec<u16>,
}

#[derive(Debug)]
struct Document {
    kind: Kind,
    id: String,
    title_id: String,
    title_en: String,
    states: Vec<u16>,
    phrases: Vec<Phrase>,
}

impl Document {
    /// What the document is worth when two fit equally well. Most people use the app, so a screen of the platform
    /// must be the better fit.
    fn worth(&self) -> f32 {
        let is_platform = self.kind == Kind::State && self.id.starts_with('P');
        self.kind.worth() * if is_platform { 0.96 } else { 1.0 }
    }

    /// Whether the query names an error card by its code. Codes of one or two digits are too common as numbers.
    fn is_named_by(&self, words: &[String]) -> bool {
        self.kind == Kind::Error && self.id.len() > 2 && words.contains(&self.id)
    }
}

/// The index, ready to answer.
#[derive(Debug)]
pub struct Index {
    lexicon: Lexicon,
    /// Single words of the synonyms that have several ("center" of "call center").
    phrase_words: BTreeSet<String>,
    terms: Vec<Term>,
    documents: Vec<Document>,
}

/// Share of the score that comes from single words; the rest comes from the best sentence.
const WORDS_SHARE: f32 = 0.4;
/// A posting of this weight counts half; the build writes 20 for each unit of worth.
const HALF_WORTH: f32 = 30.0;
/// Sentence kinds by number: title, screen, a way people ask, heading.
const PHRASE_WORTH: [f32; 4] = [0.95, 1.0, 1.0, 0.75];
/// Added for an error card whose code stands in the query.
const NAMED: f32 = 0.3;
/// Short numbers ("24 hours") stand in too many texts to decide anything.
const NUMBER_TRUST: f32 = 0.4;
/// A document that fits worse than this share of the best one is left out.
const MIN_SHARE_OF_BEST: f32 = 0.25;
/// What the last, unfinished word is worth when it is only the beginning of a known one.
const PREFIX_TRUST: f32 = 0.6;
const MIN_PREFIX: usize = 3;
/// More words than this are not a question; the rest is not read.
const MAX_QUERY_WORDS: usize = 96;

impl Index {
    /// Reads the file that the build wrote.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, BadIndex> {
        format::read(bytes)
    }

    fn new(lexicon: Lexicon, mut terms: Vec<Term>, documents: Vec<Document>) -> Self {
        #[expect(clippy::cast_precision_loss, reason = "a few hundred documents")]
        for term in &mut terms {
            // A word that only bodies hold says less about a document than its count suggests.
            let strong: f32 =
                term.postings.iter().map(|(_, worth)| (f32::from(*worth) / 40.0).min(1.0)).sum();
            term.rarity = (1.0 + documents.len() as f32 / (1.0 + strong)).ln();
        }
        let phrases = lexicon.concepts.keys().filter(|words| words.contains(' '));
        let phrase_words = phrases.flat_map(|words| words.split(' ').map(str::to_owned)).collect();
        Self { lexicon, phrase_words, terms, documents }
    }

    /// The best `limit` documents for `query`, titles in `lang`. An empty or wholly unknown query finds nothing.
    pub fn search(&self, query: &str, lang: Lang, limit: usize) -> Vec<Hit<'_>> {
        let wanted = self.read_query(query);
        let total: f32 =
            wanted.values().zip(wanted.keys()).map(|(trust, term)| trust * self.rarity(*term)).sum();
        if total <= 0.0 {
            return Vec::new();
        }
        let words = lexicon::words(query);
        let mut by_words = vec![0.0; self.documents.len()];
        for (term, trust) in &wanted {
            let Some(known) = self.terms.get(usize::from(*term)) else { continue };
            for (place, worth) in &known.postings {
                let worth = f32::from(*worth);
                by_words[usize::from(*place)] += trust * known.rarity * worth / (worth + HALF_WORTH);
            }
        }
        let mut hits: Vec<_> = self
            .documents
            .iter()
            .zip(by_words)
            .filter(|(_, by_words)| *by_words > 0.0)
            .map(|(document, by_words)| {
                let by_sentence = document
                    .phrases
                    .iter()
                    .map(|phrase| self.likeness(phrase, &wanted, total))
                    .fold(0.0, f32::max);
                let score = WORDS_SHARE * by_words / total + (1.0 - WORDS_SHARE) * by_sentence;
                let named = if document.is_named_by(&words) { NAMED } else { 0.0 };
                (document, score * document.worth() + named)
            })
            .collect();
        hits.sort_by(|(a, a_score), (b, b_score)| {
            b_score.total_cmp(a_score).then(a.kind.cmp(&b.kind)).then(a.id.cmp(&b.id))
        });
        let best = hits.first().map_or(0.0, |(_, score)| *score);
        hits.into_iter()
            .take(limit)
            .take_while(|(_, score)| *score >= best * MIN_SHARE_OF_BEST)
            .map(|(document, score)| self.hit(document, score, lang))
            .collect()
    }

    fn hit<'a>(&'a self, document: &'a Document, score: f32, lang: Lang) -> Hit<'a> {
        let title = match lang {
            Lang::Id => &document.title_id,
            Lang::En => &document.title_en,
        };
        let states =
            document.states.iter().map(|state| self.documents[usize::from(*state)].id.as_str()).collect();
        Hit { kind: document.kind, id: &document.id, title, score, states }
    }

    fn rarity(&self, term: u16) -> f32 {
        // A word that stands nowhere still weighs, so that it lowers every likeness a little.
        self.terms.get(usize::from(term)).map_or(1.0, |term| term.rarity)
    }

    /// How alike the query and one sentence are, from 0 to 1: shared weight against both, with the sentence that
    /// stands whole inside a long query counting nearly as much as an equal one.
    fn likeness(&self, phrase: &Phrase, wanted: &BTreeMap<u16, f32>, total: f32) -> f32 {
        let mut shared = 0.0;
        let mut whole = 0.0;
        for (i, token) in phrase.tokens.iter().enumerate() {
            if phrase.tokens[..i].contains(token) {
                continue;
            }
            let rarity = self.rarity(*token);
            whole += rarity;
            shared += rarity * wanted.get(token).copied().unwrap_or(0.0);
        }
        if whole <= 0.0 {
            return 0.0;
        }
        let both = 2.0 * shared / (total + whole);
        let inside =
            if phrase.tokens.len() >= 3 { 0.85 * shared / whole * (shared / total).sqrt() } else { 0.0 };
        PHRASE_WORTH.get(usize::from(phrase.kind)).copied().unwrap_or(0.0) * both.max(inside)
    }

    /// The query's terms with how surely they are meant. Unknown words get numbers past the last term.
    fn read_query(&self, query: &str) -> BTreeMap<u16, f32> {
        let mended = self.mend(query);
        let mut wanted: BTreeMap<u16, f32> = BTreeMap::new();
        let mut unknown = u16::MAX;
        let tokens = self.lexicon.tokens(&mended.text);
        let last = tokens.len().saturating_sub(1);
        for (i, token) in tokens.iter().enumerate() {
            if let Some(term) = self.term(token) {
                let is_number = token.len() < 3 && token.bytes().all(|b| b.is_ascii_digit());
                let trust = wanted.entry(term).or_default();
                *trust = trust.max(if is_number { NUMBER_TRUST } else { mended.trust });
            } else {
                let mut found = false;
                if i == last && token.len() >= MIN_PREFIX {
                    let start = self.terms.partition_point(|term| term.text.as_str() < token.as_str());
                    for (place, _) in self
                        .terms
                        .iter()
                        .enumerate()
                        .skip(start)
                        .take_while(|(_, term)| term.text.starts_with(token))
                    {
                        let Ok(place) = u16::try_from(place) else { break };
                        wanted.entry(place).or_insert(PREFIX_TRUST);
                        found = true;
                    }
                }
                if !found {
                    wanted.insert(unknown, 0.5);
                    unknown -= 1;
                }
            }
        }
        wanted
    }

    fn term(&self, token: &str) -> Option<u16> {
        let place = self.terms.binary_search_by(|term| term.text.as_str().cmp(token)).ok()?;
        u16::try_from(place).ok()
    }
}
