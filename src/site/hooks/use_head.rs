//! Keeps title and language of the document in step with the route.

use crate::pages;
use crate::platform;
use crate::route::Route;
use yew::prelude::*;

/// Describes the shown page to the browser. Only the language changes while a page is open, and focus stays on the
/// link that changed it.
#[hook]
pub fn use_head(route: Route) {
    use_effect_with(route, |&route| platform::describe_page(&pages::head(route).title, route.lang));
}
