//! The frame around every document.

use super::Document;
use crate::components::{Base, Footer, Header};
use crate::navigation::Here;
use crate::strings::SKIP_TO_CONTENT;
use yew::prelude::*;

/// Which document, and where links start.
#[derive(Clone, Properties)]
pub struct DocumentFrameProps {
    /// The document.
    pub document: Document,
    /// What stands before every path inside the site; ends in a slash.
    pub base: AttrValue,
}

// A document is rendered once, so two are never compared.
impl PartialEq for DocumentFrameProps {
    fn eq(&self, other: &Self) -> bool {
        self.base == other.base
            && self.document.path == other.document.path
            && self.document.lang == other.document.lang
    }
}

/// Header, document, footer.
#[component]
pub fn DocumentFrame(props: &DocumentFrameProps) -> Html {
    let document = &props.document;
    let lang = document.lang;
    let here = Here::Document {
        lang,
        section: document.section,
        translated: AttrValue::from(document.path.get(lang.other()).to_owned()),
    };
    html! {
        <ContextProvider<Base> context={Base(props.base.clone())}>
            <a class="skip-link" href="#main">{ SKIP_TO_CONTENT.get(lang) }</a>
            <Header here={here.clone()} />
            <main id="main" class="page" tabindex="-1">{ (document.body)(document, &props.base) }</main>
            <Footer {here} />
        </ContextProvider<Base>>
    }
}
