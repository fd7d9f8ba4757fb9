//! What the contact list page asks of the browser: files in, files out, the address and the day.

use super::window;
use engine::Lang;
use gloo::events::{EventListener, EventListenerOptions};
use js_sys::{Array, Date, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, DragEvent, Event, File, HtmlInputElement};

/// The file that the visitor chose. The field is emptied, so that the same file can be chosen again.
#[must_use]
pub fn chosen_file(event: &Event) -> Option<File> {
    let field: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = field.files()?.get(0);
    field.set_value("");
    file
}

/// The first of the files that were dropped.
#[must_use]
pub fn dropped_file(event: &DragEvent) -> Option<File> {
    event.data_transfer()?.files()?.get(0)
}

/// Pasted text as a file.
#[must_use]
pub fn pasted_file(text: &str) -> Option<Blob> {
    let kind = BlobPropertyBag::new();
    kind.set_type("text/plain");
    Blob::new_with_str_sequence_and_options(&Array::of1(&JsValue::from_str(text)), &kind).ok()
}

/// Asks before the page is left, until the listener is dropped.
pub fn ask_before_leaving() -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window(), "beforeunload", options, Event::prevent_default)
}

/// What stands behind the `#` of the page's address; no server sees it.
#[must_use]
pub fn view_in_address() -> String {
    window().location().hash().unwrap_or_default().trim_start_matches('#').to_owned()
}

/// Puts it there without a new entry in the history; nothing removes it.
pub fn show_view_in_address(view: &str) {
    let location = window().location();
    let (Ok(path), Ok(search), Ok(history)) = (location.pathname(), location.search(), window().history())
    else {
        return;
    };
    let address = if view.is_empty() { path + &search } else { format!("{path}{search}#{view}") };
    let state = history.state().unwrap_or(JsValue::NULL);
    drop(history.replace_state_with_url(&state, "", Some(&address)));
}

/// The day by the device's clock, ISO 8601.
#[must_use]
pub fn today() -> String {
    let now = Date::new_0();
    format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}

/// The day so many days after today: its place in a week from Monday on, and its name, such as “25 Nov”.
#[must_use]
pub fn day_after(days: u32, lang: Lang) -> (u32, String) {
    let day = Date::new_0();
    day.set_date(day.get_date() + days);
    let options = Object::new();
    for (part, form) in [("day", "numeric"), ("month", "short")] {
        drop(Reflect::set(&options, &JsValue::from_str(part), &JsValue::from_str(form)));
    }
    ((day.get_day() + 6) % 7, day.to_locale_date_string(lang.code(), &options).into())
}

/// A country's name as the browser knows it; the code itself where it does not.
#[must_use]
pub fn country_name(code: &str, lang: Lang) -> String {
    named(code, lang).unwrap_or_else(|| code.to_owned())
}

fn named(code: &str, lang: Lang) -> Option<String> {
    let intl = Reflect::get(&js_sys::global(), &JsValue::from_str("Intl")).ok()?;
    let names: Function = Reflect::get(&intl, &JsValue::from_str("DisplayNames")).ok()?.dyn_into().ok()?;
    let options = Object::new();
    Reflect::set(&options, &JsValue::from_str("type"), &JsValue::from_str("region")).ok()?;
    let names = Reflect::construct(&names, &Array::of2(&JsValue::from_str(lang.code()), &options)).ok()?;
    let of: Function = Reflect::get(&names, &JsValue::from_str("of")).ok()?.dyn_into().ok()?;
    of.call1(&names, &JsValue::from_str(code)).ok()?.as_string()
}
