//! What the interface asks of the browser outside its own elements.

mod assets;
mod clock;
mod files;
mod lists;

pub use assets::{Assets, PerLang, Product, assets};
pub use clock::{local_ms, local_value, now_ms, utc_stamp};
pub use files::{can_share, encoded, offer_blob, offer_file, read_file, share, text_of_json};
pub use lists::{
    ask_before_leaving, chosen_file, country_name, day_after, dropped_file, pasted_file,
    show_view_in_address, today, view_in_address,
};

use crate::settings::Settings;
use engine::Lang;
use engine::report::Span;
use gloo::events::EventListener;
use std::collections::BTreeSet;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Document, Element, Event, EventInit, FocusOptions, HtmlDetailsElement, HtmlDocument, HtmlElement,
    HtmlSelectElement, HtmlTextAreaElement, Window,
};

/// Where the theme is remembered; written only when the visitor chooses one.
const THEME_KEY: &str = "prakirim.theme";

/// Where the rules dismissed for good are remembered; written only when the visitor dismisses one.
const DISMISSED_KEY: &str = "prakirim.dismissed-rules";

/// Where it is remembered that something is kept in the device store; written only when the visitor asks for that.
const KEPT_KEY: &str = "prakirim.kept";

/// Where answers and own names are remembered; written only while the visitor has that ticked.
const SETTINGS_KEY: &str = "prakirim.settings";

/// `NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT`.
const ELEMENTS_AND_COMMENTS: u32 = 0x1 | 0x80;

/// The id of the text box for the message.
pub const DRAFT_ID: &str = "draft";

/// The colours that the visitor wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the device is set.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// All three, in the order in which the switch shows them.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// The word used in the attribute, the store and form values.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme with this code; anything else counts as [`Theme::Auto`].
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        Self::ALL.into_iter().find(|theme| theme.code() == code).unwrap_or_default()
    }
}

fn window() -> Window {
    web_sys::window().expect("the interface runs in a window, not in a worker")
}

/// The page.
#[must_use]
pub fn document() -> Document {
    window().document().expect("a window has a document")
}

fn html() -> Element {
    document().document_element().expect("a page has a root element")
}

/// The element that the interface fills.
#[must_use]
pub fn app_root() -> Element {
    document().get_element_by_id("app").expect("the page shell has an element with the id `app`")
}

/// Whether nobody changed the pre-rendered elements. Translators and extensions do; taking over what they
/// changed would end the interface, so then it is drawn anew.
#[must_use]
pub fn is_as_prerendered(root: &Element) -> bool {
    let expected = root.get_attribute("data-n").and_then(|n| n.parse::<u32>().ok());
    let translated = html().class_name().contains("translated-");
    let Ok(walker) = document().create_tree_walker_with_what_to_show(root, ELEMENTS_AND_COMMENTS) else {
        return false;
    };
    let mut count = 0;
    while let Ok(Some(_)) = walker.next_node() {
        count += 1;
    }
    !translated && expected == Some(count)
}

/// The site's folder as an absolute path with a slash at both ends, as `boot.js` found it.
#[must_use]
pub fn base_path() -> String {
    html().get_attribute("data-root").unwrap_or_else(|| "/".to_owned())
}

/// Tells `boot.js` and tests that the interface answers.
pub fn announce_ready() {
    set_html_attribute("data-app", "ready");
}

fn set_html_attribute(name: &str, value: &str) {
    html().set_attribute(name, value).expect("the attribute names here are valid");
}

/// Puts title and language of the shown page on the document.
pub fn describe_page(title: &str, lang: Lang) {
    document().set_title(title);
    set_html_attribute("lang", lang.code());
}

/// Shows the theme, without remembering it.
pub fn show_theme(theme: Theme) {
    match theme {
        Theme::Auto => html().remove_attribute("data-theme").expect("the attribute name is valid"),
        Theme::Light | Theme::Dark => set_html_attribute("data-theme", theme.code()),
    }
}

/// The theme chosen on an earlier visit.
#[must_use]
pub fn remembered_theme() -> Theme {
    let stored = window().local_storage().ok().flatten().and_then(|store| store.get_item(THEME_KEY).ok()?);
    stored.map_or(Theme::Auto, |code| Theme::from_code(&code))
}

/// Remembers the theme, where the browser lets us; the choice holds for this visit in any case.
pub fn remember_theme(theme: Theme) {
    let Ok(Some(store)) = window().local_storage() else { return };
    let done = match theme {
        Theme::Auto => store.remove_item(THEME_KEY),
        Theme::Light | Theme::Dark => store.set_item(THEME_KEY, theme.code()),
    };
    drop(done);
}

/// The rules that were dismissed for good on an earlier visit.
#[must_use]
pub fn remembered_dismissed() -> BTreeSet<String> {
    remembered_words(DISMISSED_KEY)
}

fn remembered_words(key: &str) -> BTreeSet<String> {
    let stored = window().local_storage().ok().flatten().and_then(|store| store.get_item(key).ok()?);
    let mut words = BTreeSet::new();
    words.extend(stored.unwrap_or_default().split_whitespace().map(str::to_owned));
    words
}

/// Remembers them, where the browser lets us; the choice holds for this visit in any case.
pub fn remember_dismissed(rules: &BTreeSet<String>) {
    remember_words(DISMISSED_KEY, rules);
}

fn remember_words(key: &str, words: &BTreeSet<String>) {
    let Ok(Some(store)) = window().local_storage() else { return };
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    drop(if words.is_empty() { store.remove_item(key) } else { store.set_item(key, &words.join(" ")) });
}

/// The names of what the visitor keeps on the device; empty until that is asked for.
#[must_use]
pub fn kept_items() -> BTreeSet<String> {
    remembered_words(KEPT_KEY)
}

/// Remembers which they are.
pub fn remember_kept_items(items: &BTreeSet<String>) {
    remember_words(KEPT_KEY, items);
}

/// What stands behind the `#` of the page's address; no server sees it.
#[must_use]
pub fn fragment() -> String {
    window().location().hash().unwrap_or_default().trim_start_matches('#').to_owned()
}

/// The path of the page's address.
#[must_use]
pub fn path() -> String {
    window().location().pathname().unwrap_or_default()
}

/// The answers and names that the visitor let the device remember.
#[must_use]
pub fn remembered_settings() -> Option<Settings> {
    let lines = window().local_storage().ok()??.get_item(SETTINGS_KEY).ok()??;
    Some(Settings::from_lines(&lines))
}

/// Remembers them, where the browser lets us; nothing at all clears what was remembered.
pub fn remember_settings(settings: Option<&Settings>) {
    let Ok(Some(store)) = window().local_storage() else { return };
    drop(match settings {
        Some(settings) => store.set_item(SETTINGS_KEY, &settings.to_lines()),
        None => store.remove_item(SETTINGS_KEY),
    });
}

/// The address of this page with a text in its fragment, which no server sees.
#[must_use]
pub fn address_with(text: &str) -> Option<String> {
    let location = window().location();
    Some(location.origin().ok()? + &location.pathname().ok()? + "#text=" + &encoded(text))
}

/// Whether the event comes from something that takes typed letters.
#[must_use]
pub fn is_in_field(event: &Event) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| element.matches("input, textarea, select").unwrap_or(false))
}

/// Opens a fold and moves focus to its button.
pub fn open_fold(id: &str) {
    let fold = document().get_element_by_id(id);
    if let Some(fold) = fold.and_then(|fold| fold.dyn_into::<HtmlDetailsElement>().ok()) {
        fold.set_open(true);
        focus_first(&format!("#{id} > summary"));
    }
}

/// Calls back when the window, the zoom or the text size changes, until the listener is dropped.
pub fn on_resize(callback: impl FnMut(&Event) + 'static) -> EventListener {
    EventListener::new(&window(), "resize", callback)
}

/// Moves focus to the element with this id without moving the page.
pub fn focus_quietly(id: &str) {
    let element = document().get_element_by_id(id).and_then(|element| element.dyn_into::<HtmlElement>().ok());
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    if let Some(element) = element {
        drop(element.focus_with_options(&options));
    }
}

/// Moves focus to the first element that this selector finds, and the page with it.
pub fn focus_first(selector: &str) {
    let element = document().query_selector(selector).ok().flatten();
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        drop(element.focus());
    }
}

/// Whether the event comes from a list of choices, which has its own arrow keys.
#[must_use]
pub fn is_in_select(event: &Event) -> bool {
    event.target().is_some_and(|target| target.dyn_into::<HtmlSelectElement>().is_ok())
}

/// Closes the menu that is open and focuses its button; false when none is.
pub fn close_menu() -> bool {
    let menu = document().query_selector(".menu[open]").ok().flatten();
    let Some(menu) = menu.and_then(|menu| menu.dyn_into::<HtmlDetailsElement>().ok()) else { return false };
    focus_first(".menu[open] > summary");
    menu.set_open(false);
    true
}

/// Scrolls the column of findings, and nothing else, until the finding can be seen. Where the column does not
/// scroll by itself, as on a phone, the page stays where the visitor reads.
pub fn reveal_in_column(finding: &HtmlElement) {
    let Ok(Some(column)) = finding.closest(".workbench__findings") else { return };
    let (top, bottom) = (finding.offset_top(), finding.offset_top() + finding.offset_height());
    let seen = column.scroll_top()..=column.scroll_top() + column.client_height();
    if !(seen.contains(&top) && seen.contains(&bottom)) {
        column.set_scroll_top(top);
    }
}

fn text_area() -> Option<HtmlTextAreaElement> {
    document().get_element_by_id(DRAFT_ID)?.dyn_into().ok()
}

/// Selects a stretch of the text box, in UTF-16 units.
pub fn select_in_text(start: u32, end: u32) {
    if let Some(area) = text_area() {
        drop(area.focus());
        drop(area.set_selection_range(start, end));
    }
}

/// Replaces a stretch of the text box and selects another; the result is the box's text.
///
/// The words go in the way typed ones do, so the browser's own undo takes them back. A browser that refuses gets
/// them set, and the event that typing would have fired.
pub fn change_text(span: Span, words: &str, then: Span) -> Option<String> {
    let area = text_area()?;
    focus_quietly(DRAFT_ID);
    area.set_selection_range(span.start, span.end).ok()?;
    let before = area.value();
    let command = if words.is_empty() { "delete" } else { "insertText" };
    let page = document().dyn_into::<HtmlDocument>().ok();
    let typed = page.and_then(|page| page.exec_command_with_show_ui_and_value(command, false, words).ok());
    if typed != Some(true) || area.value() == before {
        area.set_range_text_with_start_and_end(words, span.start, span.end).ok()?;
        let bubbling = EventInit::new();
        bubbling.set_bubbles(true);
        area.dispatch_event(&Event::new_with_event_init_dict("input", &bubbling).ok()?).ok()?;
    }
    area.set_selection_range(then.start, then.end).ok()?;
    // A keyboard on the screen would cover what has changed, unless there is something to fill in.
    if then.start == then.end && is_finger() {
        drop(area.blur());
    }
    Some(area.value())
}

/// The value as indented JSON.
#[must_use]
pub fn to_json(value: &impl serde::Serialize) -> Option<String> {
    let value = value.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).ok()?;
    let indent = JsValue::from_f64(2.0);
    js_sys::JSON::stringify_with_replacer_and_space(&value, &JsValue::NULL, &indent).ok().map(String::from)
}

/// Copies what stands in the box; it stays selected for copying by hand should the browser refuse.
#[must_use]
pub fn copy_from(area: &HtmlTextAreaElement) -> bool {
    area.select();
    // Also works where the page is not served securely, unlike the newer clipboard interface.
    document().dyn_into::<HtmlDocument>().is_ok_and(|page| page.exec_command("copy").unwrap_or(false))
}

/// Opens the browser's print dialogue.
pub fn print() {
    drop(window().print());
}

fn is_finger() -> bool {
    window().match_media("(pointer: coarse)").ok().flatten().is_some_and(|query| query.matches())
}

/// What stands in the text box, also before the interface took it over.
#[must_use]
pub fn typed_draft() -> String {
    text_area().map(|area| area.value()).unwrap_or_default()
}

/// The message that the page's address carried in its fragment (`#text=…`, which no server sees). It is taken
/// once: the fragment goes away, so that the address bar, the history and a bookmark do not keep the message.
#[must_use]
pub fn take_text_from_address() -> Option<String> {
    let location = window().location();
    let hash = location.hash().ok()?;
    let encoded = hash.strip_prefix("#text=")?;
    let history = window().history().ok()?;
    let state = history.state().unwrap_or(JsValue::NULL);
    let address = location.pathname().ok()? + &location.search().ok()?;
    drop(history.replace_state_with_url(&state, "", Some(&address)));
    // What is not valid percent encoding is not a text of ours.
    js_sys::decode_uri_component(encoded).ok().map(String::from)
}
