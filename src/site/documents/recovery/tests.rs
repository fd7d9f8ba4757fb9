//! Every path of the tree is walked through documents that exist.

use super::earlier::steps_to;
use super::{address, documents, target};
use crate::documents::{Document, DocumentFrame, DocumentFrameProps};
use engine::Lang;
use knowledge::tree::{self, MAX_QUESTIONS, Next, Node};
use std::collections::BTreeMap;
use yew::{AttrValue, ServerRenderer};

/// Markup by path, with links counted from the site's root.
fn rendered() -> BTreeMap<String, String> {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let render = |document: Document| {
        let path = document.path.get(document.lang).to_owned();
        let props = move || DocumentFrameProps { document, base: AttrValue::from("") };
        let page = ServerRenderer::<DocumentFrame>::with_props(props).hydratable(false).render();
        (path, runtime.block_on(page))
    };
    documents().into_iter().map(render).collect()
}

/// Follows every answer as a link and counts the ends that it comes to.
fn walk(
    pages: &BTreeMap<String, String>,
    node: &'static Node,
    path: &mut Vec<&'static str>,
    lang: Lang,
) -> usize {
    assert!(path.len() < MAX_QUESTIONS, "{path:?}");
    path.push(node.id);
    let page = &pages[&address(node.id, lang)];
    let mut ends = 0;
    for (i, answer) in node.answers.iter().enumerate() {
        let to = address(target(&answer.next), lang);
        let link = format!("href=\"{to}\" data-place=\"{}\"", i + 1);
        assert!(page.contains(&link), "{path:?} lacks {link}");
        assert!(pages.contains_key(&to), "{to}");
        match &answer.next {
            Next::Question(id) => ends += walk(pages, tree::node(id).unwrap(), path, lang),
            Next::Outcome(outcome) => {
                assert!(pages[&to].contains("<ol class=\"steps"), "{}", outcome.id);
                ends += 1;
            }
        }
        // The page that this answer opens can name the whole way to it.
        let steps = steps_to(target(&answer.next));
        for (place, id) in path.iter().enumerate() {
            let next = path.get(place + 1).copied().unwrap_or(target(&answer.next));
            let known =
                |step: &(&Node, usize, &tree::Answer)| step.0.id == *id && target(&step.2.next) == next;
            assert!(steps.iter().any(known), "{to} does not know {id}");
        }
    }
    path.pop();
    ends
}

#[test]
fn every_path_leads_through_documents_to_a_plan() {
    let pages = rendered();
    let ends = Lang::ALL.map(|lang| walk(&pages, tree::start(), &mut Vec::new(), lang));
    assert_eq!(ends[0], ends[1]);
    assert!(
        ends[0] > super::outcomes().count(),
        "questions that are reached on several ways count each time"
    );
}

#[test]
fn every_plan_warns_of_unban_sellers_and_stolen_codes() {
    let pages = rendered();
    for (_, outcome) in super::outcomes() {
        for (lang, words) in [(Lang::Id, knowledge::Lang::Id), (Lang::En, knowledge::Lang::En)] {
            let page = &pages[&address(outcome.id, lang)];
            for name in ["no-unban", "no-code"] {
                let warning = knowledge::shared_text(name).unwrap().get(words);
                assert_eq!(page.matches(warning).count(), 1, "{} {name}", outcome.id);
            }
        }
    }
}
