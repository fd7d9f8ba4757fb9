//! Keeps title, language and focus of the document in step with the route.

use crate::pages;
use crate::platform;
use crate::route::Route;
use yew::prelude::*;

/// Describes the shown page to the browser; when another page is opened inside the app, focus goes to its
/// heading. A change of language alone leaves focus on the link that was used.
#[hook]
pub fn use_head(route: Route) {
    let shown_before = use_mut_ref(|| None::<Route>);
    use_effect_with(route, move |&route| {
        platform::describe_page(&pages::head(route).title, route.lang());
        let before = shown_before.replace(Some(route));
        if before.is_some_and(|before| before != route && before.translated() != route) {
            platform::focus_heading();
        }
    });
}
