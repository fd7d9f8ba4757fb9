//! Files that the visitor gives to the page, and files that leave it because the visitor asks for them.

use super::{document, window};
use crate::protocol;
use gloo::events::EventListener;
use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, File, FileReader, HtmlAnchorElement, ShareData, Url};

/// Reads a file as UTF-8 text; nothing when the browser cannot.
pub fn read_file(file: &File, done: impl FnOnce(Option<String>) + 'static) {
    let Ok(reader) = FileReader::new() else { return done(None) };
    let source = reader.clone();
    let listener = EventListener::once(&reader, "loadend", move |_| {
        done(source.result().ok().and_then(|result| result.as_string()));
    });
    // The reader ends by itself, with or without a result, and its listener with it.
    listener.forget();
    drop(reader.read_as_text(file));
}

/// Hands the visitor a file of these words; the browser saves it like a download.
pub fn offer_file(name: &str, kind: &str, content: &str) {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&JsValue::from_str(content));
    if let Ok(blob) = Blob::new_with_str_sequence_and_options(&parts, &options) {
        offer_blob(name, &blob);
    }
}

/// Hands the visitor a file made here; the browser saves it like a download.
pub fn offer_blob(name: &str, content: &Blob) {
    let Ok(address) = Url::create_object_url_with_blob(content) else { return };
    let link = document().create_element("a").ok().and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
    if let Some(link) = link {
        link.set_href(&address);
        link.set_download(name);
        link.click();
    }
    drop(Url::revoke_object_url(&address));
}

/// Whether the device has a sheet for sharing.
#[must_use]
pub fn can_share() -> bool {
    Reflect::has(&window().navigator(), &JsValue::from_str("share")).unwrap_or(false)
}

/// Opens that sheet with the text; what the visitor does with it is not ours to know.
pub fn share(text: &str) {
    let data = ShareData::new();
    data.set_text(text);
    drop(window().navigator().share_with_data(&data));
}

/// The words in one JSON value: a string, or the first of these fields of an object.
#[must_use]
pub fn text_of_json(json: &str, fields: &[&str]) -> Option<String> {
    let value: JsValue = js_sys::JSON::parse(json).ok()?;
    value.as_string().or_else(|| fields.iter().find_map(|name| protocol::text(&value, name)))
}

/// Words as they may stand in an address.
#[must_use]
pub fn encoded(words: &str) -> String {
    js_sys::encode_uri_component(words).into()
}
