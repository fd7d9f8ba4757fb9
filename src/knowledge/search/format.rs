//! Reads the index file that the build writes: numbers as LEB128, strings with their length, sorted lists
//! front-coded.

use super::{Document, Index, Phrase, Term, lexicon::Lexicon};
use std::fmt;

/// The first bytes of an index that this version reads.
const MAGIC: &[u8] = b"PKS1";

/// The bytes are not an index of this version; load the file again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadIndex;

impl fmt::Display for BadIndex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a search index of this version")
    }
}

impl std::error::Error for BadIndex {}

struct Reader<'a>(&'a [u8]);

impl Reader<'_> {
    fn byte(&mut self) -> Result<u8, BadIndex> {
        let (first, rest) = self.0.split_first().ok_or(BadIndex)?;
        self.0 = rest;
        Ok(*first)
    }

    fn number(&mut self) -> Result<usize, BadIndex> {
        let mut number = 0usize;
        for shift in (0..28).step_by(7) {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        Err(BadIndex)
    }

    fn place(&mut self) -> Result<u16, BadIndex> {
        u16::try_from(self.number()?).map_err(|_| BadIndex)
    }

    fn string(&mut self) -> Result<String, BadIndex> {
        let length = self.number()?;
        let (text, rest) = self.0.split_at_checked(length).ok_or(BadIndex)?;
        self.0 = rest;
        String::from_utf8(text.to_vec()).map_err(|_| BadIndex)
    }

    fn strings(&mut self) -> Result<Vec<String>, BadIndex> {
        let count = self.number()?;
        let mut all: Vec<String> = Vec::new();
        for _ in 0..count {
            let shared = self.number()?;
            let before = all.last().map_or("", String::as_str).get(..shared).ok_or(BadIndex)?.to_owned();
            all.push(before + &self.string()?);
        }
        Ok(all)
    }
}

/// The whole file.
pub(super) fn read(bytes: &[u8]) -> Result<Index, BadIndex> {
    let mut reader = Reader(bytes.strip_prefix(MAGIC).ok_or(BadIndex)?);
    let stops = reader.strings()?.into_iter().collect();
    let roots = reader.strings()?.into_iter().collect();
    let words = reader.strings()?;
    let names = reader.strings()?;
    let mut lexicon = Lexicon { stops, roots, ..Lexicon::default() };
    for word in words {
        let concept = names.get(reader.number()?).ok_or(BadIndex)?;
        lexicon.concepts.insert(word, concept.clone());
    }
    let mut terms = Vec::new();
    for text in reader.strings()? {
        terms.push(Term { text, postings: Vec::new(), rarity: 0.0 });
    }
    for term in &mut terms {
        let mut place = 0;
        for _ in 0..reader.number()? {
            place += reader.place()?;
            term.postings.push((place, reader.byte()?));
        }
    }
    let mut documents = Vec::new();
    for _ in 0..reader.number()? {
        let kind = super::Kind::from_byte(reader.byte()?).ok_or(BadIndex)?;
        let (id, title_id, title_en) = (reader.string()?, reader.string()?, reader.string()?);
        let mut states = Vec::new();
        for _ in 0..reader.number()? {
            states.push(reader.place()?);
        }
        let mut phrases = Vec::new();
        for _ in 0..reader.number()? {
            let kind = reader.byte()?;
            let mut tokens = Vec::new();
            for _ in 0..reader.number()? {
                tokens.push(reader.place()?);
            }
            if tokens.iter().any(|token| usize::from(*token) >= terms.len()) {
                return Err(BadIndex);
            }
            phrases.push(Phrase { kind, tokens });
        }
        documents.push(Document { kind, id, title_id, title_en, states, phrases });
    }
    let count = documents.len();
    let is_inside = |place: u16| usize::from(place) < count;
    let postings = terms.iter().flat_map(|term| &term.postings).map(|(place, _)| *place);
    let states = documents.iter().flat_map(|document| &document.states).copied();
    if !reader.0.is_empty() || !postings.chain(states).all(is_inside) {
        return Err(BadIndex);
    }
    Ok(Index::new(lexicon, terms, documents))
}
