//! The frame around every page of the app: route, header, footer. Each page has a program of its own that puts
//! its content into this frame.

use crate::components::{Base, Footer, Header};
use crate::hooks::use_head;
use crate::navigation::Here;
use crate::platform;
use crate::route::{Page, Route};
use crate::strings::SKIP_TO_CONTENT;
use engine::Lang;
use yew::prelude::*;
use yew_router::Router;
use yew_router::history::AnyHistory;
use yew_router::hooks::use_route;

/// Draws a page between header and footer.
pub type Content = fn(Entry) -> Html;

/// What a page is told when it is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The language of the interface. It changes while the page is open, and nothing else does.
    pub lang: Lang,
    /// What the visitor typed into the text box before the interface started.
    pub draft: AttrValue,
}

/// What differs between the pre-rendered page and the browser.
#[derive(Clone, Properties)]
pub struct AppProps {
    /// The page of this program.
    pub page: Page,
    /// What the page shows.
    pub content: Content,
    /// Where the language comes from.
    pub history: AnyHistory,
    /// The site's folder as the router must strip it; none while pre-rendering.
    #[prop_or_default]
    pub basename: Option<AttrValue>,
    /// What stands before every link: the site's folder, absolute or relative, ending in a slash.
    pub base: AttrValue,
    /// A draft that was typed before the interface started.
    #[prop_or_default]
    pub draft: AttrValue,
}

// The content is a function that never changes, and functions have no equality to rely on.
impl PartialEq for AppProps {
    fn eq(&self, other: &Self) -> bool {
        self.page == other.page && self.base == other.base && self.draft == other.draft
    }
}

/// One page in both languages.
#[component]
pub fn App(props: &AppProps) -> Html {
    html! {
        <Router history={props.history.clone()} basename={props.basename.clone()}>
            <Frame page={props.page} content={props.content} base={props.base.clone()} draft={props.draft.clone()} />
        </Router>
    }
}

#[derive(Clone, Properties)]
struct FrameProps {
    page: Page,
    content: Content,
    base: AttrValue,
    draft: AttrValue,
}

impl PartialEq for FrameProps {
    fn eq(&self, other: &Self) -> bool {
        self.page == other.page && self.base == other.base && self.draft == other.draft
    }
}

#[component]
fn Frame(props: &FrameProps) -> Html {
    let lang = use_route::<Route>().map_or(Lang::Id, |route| route.lang);
    let route = Route { lang, page: props.page };
    use_head(route);
    use_effect_with((), |()| platform::announce_ready());

    html! {
        <ContextProvider<Base> context={Base(props.base.clone())}>
            <a class="skip-link" href="#main">{ SKIP_TO_CONTENT.get(lang) }</a>
            <Header here={Here::Page(route)} />
            <main id="main" class="page" tabindex="-1">
                { (props.content)(Entry { lang, draft: props.draft.clone() }) }
            </main>
            <Footer here={Here::Page(route)} />
        </ContextProvider<Base>>
    }
}

/// Takes over the pre-rendered page, or draws it anew where something changed it.
#[cfg(feature = "hydrate")]
pub fn start(page: Page, content: Content) {
    let root = platform::app_root();
    let base = platform::base_path();
    let untouched = platform::is_as_prerendered(&root);
    // Taking over keeps the text area itself; drawing anew must carry its text across.
    let draft = if untouched { String::new() } else { platform::typed_draft() };
    let props = AppProps {
        page,
        content,
        history: AnyHistory::from(yew_router::history::BrowserHistory::new()),
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

/// Starts the page that the address names; for programs with several pages.
#[cfg(feature = "hydrate")]
pub fn start_one_of(pages: &[(Page, Content)]) {
    let base = platform::base_path();
    let address = platform::path();
    let route = address.strip_prefix(&base).and_then(Route::from_path);
    let here = route.and_then(|route| pages.iter().find(|(page, _)| *page == route.page));
    let (page, content) = *here.or(pages.first()).expect("a program has a page");
    start(page, content);
}
