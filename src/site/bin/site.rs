//! The interface in the browser: takes over the pre-rendered page, or draws it anew.

use site::app::{App, AppProps};
use site::platform;
use yew_router::history::{AnyHistory, BrowserHistory};

fn main() {
    let root = platform::app_root();
    let base = platform::base_path();
    let untouched = platform::is_as_prerendered(&root);
    // Taking over keeps the text area itself; drawing anew must carry its text across.
    let draft = if untouched { String::new() } else { platform::typed_draft() };
    let props = AppProps {
        history: AnyHistory::from(BrowserHistory::new()),
        basename: Some(base.clone().into()),
        base: base.into(),
        draft: draft.into(),
    };
    let renderer = yew::Renderer::<App>::with_root_and_props(root, props);
    if untouched {
        renderer.hydrate();
    } else {
        renderer.render();
    }
}
