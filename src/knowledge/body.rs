//! Article bodies as HTML fragments and the search index as bytes, for tools that write them to files.

use crate::{Lang, tables};

/// Where a `kb:` address in a body leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkTarget<'a> {
    /// Another article, by id, with or without a heading.
    Article {
        /// Its id (Indonesian slug).
        id: &'a str,
        /// The heading's anchor.
        anchor: Option<&'a str>,
    },
    /// A screen.
    State(&'a str),
    /// A check.
    Check(&'a str),
    /// An error code.
    Error(&'a str),
    /// A letter.
    Letter(&'a str),
    /// A message to try in the checker, percent-encoded as in a URL.
    Try(&'a str),
}

/// The body of the article with this id, `None` for an unknown id.
///
/// Safe HTML made from Markdown without raw HTML: `h2`/`h3` with ids, tables inside
/// `<div class="table-scroll" role="region" tabindex="0" aria-label="…">`, citations as
/// `<sup class="cite"><a href="#source-3">[3]</a></sup>` (the page renders the list with these ids), messages to
/// try as `<figure class="example"><pre>…</pre><figcaption><a class="try" href="kb:try/…">…</a></figcaption></figure>`.
/// All other inner links are `kb:article/<id>#<anchor>`, `kb:state/W12`, `kb:check/M48`, `kb:error/131049`,
/// `kb:letter/L1`; [`resolve_links`] puts the site's addresses in their place.
pub fn body(article: &str, lang: Lang) -> Option<&'static str> {
    tables::BODIES.iter().find(|(id, _)| *id == article).map(|(_, text)| text.get(lang))
}

/// The search index that [`crate::search::Index::from_bytes`] reads.
pub fn search_index() -> &'static [u8] {
    include_bytes!(concat!(env!("OUT_DIR"), "/search.idx"))
}

/// Replaces every `kb:` address of a body by what `address` says.
pub fn resolve_links(html: &str, mut address: impl FnMut(LinkTarget<'_>) -> String) -> String {
    const MARK: &str = "href=\"kb:";
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once(MARK) {
        out.push_str(before);
        let (link, tail) = after.split_once('"').expect("the build closes every attribute");
        out.push_str("href=\"");
        match target(link) {
            Some(target) => out.push_str(&address(target)),
            None => out.push('#'),
        }
        out.push('"');
        rest = tail;
    }
    out.push_str(rest);
    out
}

fn target(link: &str) -> Option<LinkTarget<'_>> {
    let (kind, name) = link.split_once('/')?;
    Some(match kind {
        "article" => match name.split_once('#') {
            Some((id, anchor)) => LinkTarget::Article { id, anchor: Some(anchor) },
            None => LinkTarget::Article { id: name, anchor: None },
        },
        "state" => LinkTarget::State(name),
        "check" => LinkTarget::Check(name),
        "error" => LinkTarget::Error(name),
        "letter" => LinkTarget::Letter(name),
        "try" => LinkTarget::Try(name),
        _ => return None,
    })
}
