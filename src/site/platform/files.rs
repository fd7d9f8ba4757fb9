//! Files and texts that leave the page because the visitor asks for it.

use super::{document, window};
use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, ShareData, Url};

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
