//! Every link inside the finished documents arrives: page and fragment.

use super::{Document, DocumentFrame, DocumentFrameProps, all};
use crate::route::Route;
use std::collections::{BTreeMap, BTreeSet};
use yew::{AttrValue, ServerRenderer};

/// Each document's path and markup, with links counted from the site's root.
pub(super) fn rendered() -> BTreeMap<String, String> {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let render = |document: Document| {
        let path = document.path.get(document.lang).to_owned();
        let props = move || DocumentFrameProps { document, base: AttrValue::from("") };
        let html =
            runtime.block_on(ServerRenderer::<DocumentFrame>::with_props(props).hydratable(false).render());
        (path, html)
    };
    all().into_iter().map(render).collect()
}

fn attributes<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let mark = format!(" {name}=\"");
    html.split(&mark).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// Whether a page of the app knows what to do with the fragment: a text, a screen or a letter.
fn is_understood(fragment: &str) -> bool {
    fragment.is_empty()
        || fragment.starts_with("text=")
        || knowledge::state(fragment).is_some()
        || knowledge::letters::letter(fragment).is_some()
}

#[test]
fn every_link_inside_the_site_arrives() {
    let documents = rendered();
    let pages: BTreeSet<String> = Route::all().into_iter().map(Route::path).collect();
    let anchors: BTreeMap<&str, BTreeSet<&str>> = documents
        .iter()
        .map(|(path, html)| (path.as_str(), attributes(html, "id").into_iter().collect()))
        .collect();
    let mut faults = BTreeSet::new();
    for (from, html) in &documents {
        for link in attributes(html, "href") {
            if link.starts_with("https://")
                || link.starts_with("http://")
                || link.starts_with("mailto:")
                || link.starts_with("#i-")
            {
                continue;
            }
            let (path, fragment) = link.split_once('#').unwrap_or((link, ""));
            let path = if link.starts_with('#') { from } else { path };
            let arrives = match anchors.get(path) {
                Some(ids) => fragment.is_empty() || ids.contains(fragment),
                None => pages.contains(path) && is_understood(fragment),
            };
            if !arrives {
                faults.insert(format!("{link} (in {from})"));
            }
        }
    }
    assert!(faults.is_empty(), "{} dead links: {faults:#?}", faults.len());
}

#[test]
fn no_document_names_an_anchor_twice() {
    for (path, html) in rendered() {
        let ids = attributes(&html, "id");
        let different: BTreeSet<&str> = ids.iter().copied().collect();
        let twice: Vec<&&str> =
            different.iter().filter(|id| ids.iter().filter(|other| other == id).count() > 1).collect();
        assert!(twice.is_empty(), "{path}: {twice:?}");
    }
}
