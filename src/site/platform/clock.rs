//! The device's clock. Dates that visitors type are local, as `<input type="datetime-local">` gives them.

use js_sys::Date;
use wasm_bindgen::JsValue;

/// Milliseconds since 1970.
#[must_use]
pub fn now_ms() -> f64 {
    Date::now()
}

/// The moment of a local date such as `2026-11-18T09:15`; `None` for what is no date.
#[must_use]
pub fn local_ms(value: &str) -> Option<f64> {
    if value.is_empty() {
        return None;
    }
    let ms = Date::new(&JsValue::from_str(value)).get_time();
    ms.is_finite().then_some(ms)
}

/// The local date of a moment, as an input for dates wants it.
#[must_use]
pub fn local_value(ms: f64) -> String {
    let date = Date::new(&JsValue::from_f64(ms));
    format!(
        "{:04}-{:02}-{:02}T{:02}:{:02}",
        date.get_full_year(),
        date.get_month() + 1,
        date.get_date(),
        date.get_hours(),
        date.get_minutes()
    )
}

/// The moment as calendars write it, in UTC: `20261118T021500Z`.
#[must_use]
pub fn utc_stamp(ms: f64) -> String {
    let iso = String::from(Date::new(&JsValue::from_f64(ms)).to_iso_string());
    let seconds = iso.split('.').next().unwrap_or_default();
    let digits: String = seconds.chars().filter(|c| !matches!(c, '-' | ':')).collect();
    digits + "Z"
}
