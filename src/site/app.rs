//! The frame around every page: state, route, header, footer.

use crate::components::{Base, Footer, Header};
use crate::hooks::{Engine, use_dismissals, use_engine, use_head};
use crate::navigation::Here;
use crate::pages;
use crate::platform;
use crate::route::Route;
use crate::state::{AppState, Store};
use crate::strings::SKIP_TO_CONTENT;
use engine::Lang;
use yew::prelude::*;
use yew_router::Router;
use yew_router::history::AnyHistory;
use yew_router::hooks::use_route;

/// What differs between the pre-rendered page and the browser.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct AppProps {
    /// Where the route comes from.
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

/// The whole interface.
#[component]
pub fn App(props: &AppProps) -> Html {
    html! {
        <Router history={props.history.clone()} basename={props.basename.clone()}>
            <Frame base={props.base.clone()} draft={props.draft.clone()} />
        </Router>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct FrameProps {
    base: AttrValue,
    draft: AttrValue,
}

#[component]
fn Frame(props: &FrameProps) -> Html {
    let route = use_route::<Route>().unwrap_or(Route::NotFound(Lang::Id));
    let lang = route.lang();
    let store: Store = {
        let draft = props.draft.clone();
        use_reducer_eq(move || AppState::starting_with(&draft))
    };
    let engine = use_engine(&store, lang);
    use_dismissals(&store);
    use_head(route);
    use_effect_with((), |()| platform::announce_ready());

    html! {
        <ContextProvider<Base> context={Base(props.base.clone())}>
        <ContextProvider<Store> context={store}>
        <ContextProvider<Engine> context={engine}>
            <a class="skip-link" href="#main">{ SKIP_TO_CONTENT.get(lang) }</a>
            <Header here={Here::Page(route)} />
            <main id="main" class="page" tabindex="-1">{ pages::view(route) }</main>
            <Footer here={Here::Page(route)} />
        </ContextProvider<Engine>>
        </ContextProvider<Store>>
        </ContextProvider<Base>>
    }
}
