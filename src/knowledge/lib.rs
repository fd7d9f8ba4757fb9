//! PraKirim's guide as data: articles, screens, decision tree, letters, error codes and search.
//!
//! Everything a person reads stands in TOML and Markdown files beside this crate, in Indonesian and
//! English. `build.rs` checks them (it stops the build with file and field) and turns them into static
//! tables, so nothing is parsed at run time.
//!
//! | question | answer |
//! |---|---|
//! | all articles, one article | [`articles()`], [`article()`], [`article_by_slug()`] |
//! | contents list of an article | [`Article::headings`] |
//! | an article as HTML (feature `bodies`) | `body()`, then `resolve_links()` for the `kb:` addresses |
//! | screens | [`states()`], [`state()`] |
//! | decision tree | [`tree::start()`], [`tree::node()`], [`tree::follow()`] |
//! | account check | [`account::questions()`] |
//! | days that follow from a case | [`deadlines()`] |
//! | letters | [`letters::all()`], [`letters::compose()`], [`letters::check()`] |
//! | Cloud API codes, template rejections | [`errors()`], [`error()`], [`errors_in()`] a pasted text |
//! | names of the checks M.., T.., L.. | [`checks()`], [`check()`] |
//! | words of the house | [`glossary()`] |
//! | where facts come from | [`sources()`], [`source()`] |
//! | search | [`search::Index`] over the file that `search_index()` (feature `bodies`) holds |
//!
//! Deliberately absent: Markdown at run time, article bodies in the default build, any clock.
#![forbid(unsafe_code)]
#![warn(missing_docs)]

pub mod account;
mod article;
#[cfg(feature = "bodies")]
mod body;
mod card;
mod deadline;
mod decoder;
mod lang;
pub mod letters;
pub mod search;
mod state;
pub mod tree;

pub use article::{Article, Change, Group, Heading, article, article_by_slug, articles};
#[cfg(feature = "bodies")]
pub use body::{LinkTarget, body, resolve_links, search_index};
pub use card::{
    Basis, CheckName, ErrorCard, Scope, Source, Term, check, checks, error, errors, glossary, heading_for,
    shared_text, source, sources,
};
pub use deadline::{After, Deadline, deadlines};
pub use decoder::errors_in;
pub use lang::{Lang, Text};
pub use state::{Area, Cited, Ending, Gravity, Screen, State, Step, state, states};

/// The static tables that `build.rs` writes from the data files.
mod tables {
    use crate::account::{Question, When};
    use crate::letters::{Field, FieldKind, Letter, Limits, LintText};
    use crate::tree::{Answer, Next, Node, Outcome};
    use crate::{
        After, Area, Article, Basis, Change, CheckName, Cited, Deadline, Ending, ErrorCard, Gravity, Group,
        Heading, Lang, Scope, Screen, Source, State, Step, Term, Text,
    };
    include!(concat!(env!("OUT_DIR"), "/tables.rs"));
}
