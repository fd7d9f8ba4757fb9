//! PraKirim's guide search for JavaScript: translates, and leaves every decision to `knowledge`.
//!
//! The index is a file of its own (`Index::from_bytes`), so that the module holds no texts.
#![warn(missing_docs)]

use knowledge::Lang;
use knowledge::search::{Hit, Index, Kind, path};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");

/// A result with its address.
#[derive(Serialize)]
struct Found<'a> {
    kind: Kind,
    id: &'a str,
    title: &'a str,
    path: String,
    score: f32,
    states: Vec<&'a str>,
}

impl<'a> Found<'a> {
    fn new(hit: Hit<'a>, lang: Lang) -> Self {
        let path = path(hit.kind, hit.id, lang);
        Self { kind: hit.kind, id: hit.id, title: hit.title, path, score: hit.score, states: hit.states }
    }
}

/// The guide's search, ready to answer.
#[wasm_bindgen]
#[derive(Debug)]
pub struct GuideSearch {
    index: Index,
}

#[wasm_bindgen]
impl GuideSearch {
    /// Reads the index file. Throws an error with the code `bad-index` when it is of another version.
    #[wasm_bindgen(js_name = fromBytes)]
    pub fn from_bytes(bytes: &[u8]) -> Result<GuideSearch, JsValue> {
        let index = Index::from_bytes(bytes).map_err(|reason| failure("bad-index", &reason.to_string()))?;
        Ok(Self { index })
    }

    /// The best `limit` results; titles and addresses in the language (`"id"`, otherwise English). Every string is a
    /// valid query.
    #[wasm_bindgen(unchecked_return_type = "Found[]")]
    pub fn search(&self, query: &str, lang: &str, limit: u32) -> Result<JsValue, JsValue> {
        let lang = Lang::from_code(lang).unwrap_or(Lang::En);
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        let hits = self.index.search(query, lang, limit).into_iter();
        let found: Vec<Found<'_>> = hits.map(|hit| Found::new(hit, lang)).collect();
        found
            .serialize(&Serializer::json_compatible())
            .map_err(|reason| failure("internal", &reason.to_string()))
    }
}

/// An `Error` with a stable `code`; the message is for logs, not for users.
fn failure(code: &str, message: &str) -> JsValue {
    let error = js_sys::Error::new(message);
    error.set_name("PraKirimError");
    // A fresh error takes every property, so there is nothing to report should this not hold.
    drop(js_sys::Reflect::set(&error, &JsValue::from_str("code"), &JsValue::from_str(code)));
    error.into()
}
