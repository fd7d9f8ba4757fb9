//! The list of files that the build wrote into the page: what is loaded when it is needed, and where it stands.

use super::{base_path, document, window};
use crate::protocol;
use engine::Lang;
use serde::Serialize;
use wasm_bindgen::JsValue;
use web_sys::Url;

/// Where the files stand that are loaded when they are needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assets {
    /// The message checks.
    pub message: Product,
    /// The template checks.
    pub template: Product,
    /// The list checks.
    pub contacts: Product,
    /// Rule texts.
    pub texts: PerLang,
    /// What people read about templates beside their findings.
    pub template_texts: PerLang,
    /// What people read about lists.
    pub contact_texts: PerLang,
    /// The worker's script.
    pub worker: String,
}

/// A wasm module with its glue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Product {
    /// The glue.
    pub js: String,
    /// The module.
    pub wasm: String,
}

/// One address for each language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PerLang {
    /// Indonesian.
    pub id: String,
    /// English.
    pub en: String,
}

impl PerLang {
    /// The one for this language.
    #[must_use]
    pub fn of(&self, lang: Lang) -> &str {
        match lang {
            Lang::Id => &self.id,
            Lang::En => &self.en,
        }
    }
}

/// The list with absolute addresses.
#[must_use]
pub fn assets() -> Option<Assets> {
    let json = document().get_element_by_id("assets")?.text_content()?;
    let listed: JsValue = js_sys::JSON::parse(&json).ok()?;
    let root = Url::new_with_base(&base_path(), &window().location().href().ok()?).ok()?.href();
    let address = |object: &JsValue, name: &str| {
        let path = protocol::text(object, name)?;
        Some(Url::new_with_base(&path, &root).ok()?.href())
    };
    let product = |name: &str| {
        let product = protocol::field(&listed, name);
        Some(Product { js: address(&product, "js")?, wasm: address(&product, "wasm")? })
    };
    let per_lang = |name: &str| {
        let files = protocol::field(&listed, name);
        Some(PerLang { id: address(&files, "id")?, en: address(&files, "en")? })
    };
    Some(Assets {
        message: product("message")?,
        template: product("template")?,
        contacts: product("contacts")?,
        texts: per_lang("texts")?,
        template_texts: per_lang("templateTexts")?,
        contact_texts: per_lang("contactTexts")?,
        worker: address(&listed, "worker")?,
    })
}
