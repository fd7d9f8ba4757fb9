//! The sections of the site, whichever way they are made: pages of the app or finished documents.

use crate::components::DocumentLink;
use crate::pages;
use crate::route::{Page, Route};
use crate::strings::{
    NAV_ACCOUNT, NAV_CODES, NAV_DESIGN, NAV_DEVELOPERS, NAV_EMBEDDING, NAV_GUIDE, NAV_LETTERS, NAV_PRIVACY,
    NAV_PROOF, NAV_RECOVERY, NAV_RULES, NAV_SCREENS, Text,
};
use engine::Lang;
use yew::prelude::*;

/// Where the visitor is.
#[derive(Debug, Clone, PartialEq)]
pub enum Here {
    /// On a page of the app.
    Page(Route),
    /// On a document.
    Document {
        /// Its language.
        lang: Lang,
        /// The section it belongs to.
        section: Option<Section>,
        /// The path of the same document in the other language.
        translated: AttrValue,
    },
}

impl Here {
    /// The language of the interface.
    #[must_use]
    pub const fn lang(&self) -> Lang {
        match self {
            Self::Page(route) => route.lang,
            Self::Document { lang, .. } => *lang,
        }
    }
}

/// A section of the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// A page of the app: interactive, loads the program.
    App(Page),
    /// The first of a group of documents: complete without the program.
    Documents(&'static DocumentSection),
}

/// A group of documents that has a place in the navigation.
#[derive(Debug, PartialEq, Eq)]
pub struct DocumentSection {
    /// Its name in navigation.
    pub name: Text,
    /// The path of its first document below the language, without slashes.
    pub slug: Text,
    /// A script of its own, beside the one that all documents share.
    pub script: Option<&'static str>,
    /// Style sheets of its own, by their names in `www/css`, beside those that all documents share.
    pub sheets: &'static [&'static str],
}

impl DocumentSection {
    /// The path of its first document from the site's root.
    #[must_use]
    pub fn path(&self, lang: Lang) -> String {
        format!("{}/{}/", lang.code(), self.slug.get(lang))
    }
}

/// The guide: articles and screens.
pub static GUIDE: DocumentSection =
    DocumentSection { name: NAV_GUIDE, slug: Text { id: "panduan", en: "guide" }, script: None, sheets: &[] };

/// The questions that lead from the sentence on the screen to a plan.
pub static RECOVERY: DocumentSection = DocumentSection {
    name: NAV_RECOVERY,
    slug: Text { id: "pulih", en: "recover" },
    script: Some("wizard.js"),
    sheets: &["recovery"],
};

/// Questions about practice, and a plan for thirty days.
pub static ACCOUNT: DocumentSection = DocumentSection {
    name: NAV_ACCOUNT,
    slug: Text { id: "cek-akun", en: "account-check" },
    script: Some("account.js"),
    sheets: &["recovery"],
};

/// One document for each screen that people meet.
pub static SCREENS: DocumentSection = DocumentSection {
    name: NAV_SCREENS,
    slug: Text { id: "layar", en: "screen" },
    script: None,
    sheets: &[],
};

/// Error codes of the Cloud API and reasons for refused templates.
pub static CODES: DocumentSection =
    DocumentSection { name: NAV_CODES, slug: Text { id: "kode", en: "codes" }, script: None, sheets: &[] };

/// Letters for an appeal.
pub static LETTERS: DocumentSection = DocumentSection {
    name: NAV_LETTERS,
    slug: Text { id: "surat", en: "letters" },
    script: None,
    sheets: &[],
};

/// What is checked, with examples, sources and dates.
pub static RULES: DocumentSection =
    DocumentSection { name: NAV_RULES, slug: Text { id: "aturan", en: "rules" }, script: None, sheets: &[] };

/// What happens to what the visitor types, and how to verify it.
pub static PRIVACY: DocumentSection = DocumentSection {
    name: NAV_PRIVACY,
    slug: Text { id: "privasi", en: "privacy" },
    script: None,
    sheets: &[],
};

/// How to see for oneself that nothing is sent.
pub static PROOF: DocumentSection = DocumentSection {
    name: NAV_PROOF,
    slug: Text { id: "buktikan", en: "check-it-yourself" },
    script: None,
    sheets: &[],
};

/// How to show a check on another site, with a preview.
pub static EMBEDDING: DocumentSection = DocumentSection {
    name: NAV_EMBEDDING,
    slug: Text { id: "pasang", en: "embed" },
    script: Some("builder.js"),
    sheets: &["builder"],
};

/// The modules for developers, with a running example.
pub static DEVELOPERS: DocumentSection = DocumentSection {
    name: NAV_DEVELOPERS,
    slug: Text { id: "pengembang", en: "developers" },
    script: Some("developers.js"),
    sheets: &["builder"],
};

/// The interface's own parts, for those who work on it. Stands in no menu.
pub static DESIGN: DocumentSection = DocumentSection {
    name: NAV_DESIGN,
    slug: Text { id: "desain", en: "design" },
    script: None,
    sheets: &["workbench", "recovery", "design"],
};

/// What stands in the bar at the top, in order.
pub static MAIN: &[Section] = &[
    Section::App(Page::Message),
    Section::App(Page::Template),
    Section::App(Page::Contacts),
    Section::Documents(&RECOVERY),
    Section::Documents(&ACCOUNT),
    Section::Documents(&GUIDE),
];

/// What stands at the end of every page, in order.
pub static ALL: &[Section] = &[
    Section::App(Page::Message),
    Section::App(Page::Batch),
    Section::App(Page::Template),
    Section::App(Page::Contacts),
    Section::Documents(&RECOVERY),
    Section::App(Page::Case),
    Section::Documents(&ACCOUNT),
    Section::Documents(&GUIDE),
    Section::Documents(&SCREENS),
    Section::Documents(&CODES),
    Section::Documents(&LETTERS),
    Section::App(Page::Letter),
    Section::Documents(&RULES),
    Section::Documents(&PRIVACY),
    Section::Documents(&PROOF),
    Section::Documents(&EMBEDDING),
    Section::Documents(&DEVELOPERS),
];

/// A link to a section, marked when the visitor is there.
pub fn section_link(section: Section, here: &Here, class: &'static str) -> Html {
    let lang = here.lang();
    match section {
        Section::App(page) => {
            let to = Route { lang, page };
            let current = *here == Here::Page(to);
            html! { <DocumentLink path={to.path()} {current} {class}>{ pages::name(page).get(lang) }</DocumentLink> }
        }
        Section::Documents(documents) => {
            let current = matches!(here, Here::Document { section: Some(there), .. } if *there == section);
            html! {
                <DocumentLink path={documents.path(lang)} {current} {class}>{ documents.name.get(lang) }</DocumentLink>
            }
        }
    }
}
