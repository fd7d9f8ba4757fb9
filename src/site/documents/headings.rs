//! A link on every heading of an article, so that a reader can pass on the address of one part.

use super::words::LINK_TO_HERE;
use engine::Lang;

/// Puts a link to itself behind the words of each `h2` and `h3` that has an id.
pub(super) fn with_links(html: &str, lang: Lang) -> String {
    let mut out = String::with_capacity(html.len() + html.len() / 8);
    let mut rest = html;
    while let Some(at) = next_heading(rest) {
        let (before, heading) = rest.split_at(at);
        out.push_str(before);
        let level = &heading[1..3];
        let Some((inner, after)) = heading.split_once(&format!("</{level}>")) else {
            out.push_str(heading);
            return out;
        };
        out.push_str(inner);
        if let Some(anchor) = inner.split_once("id=\"").and_then(|(_, id)| id.split_once('"')) {
            let label = LINK_TO_HERE.get(lang);
            out.push_str(&format!(
                " <a class=\"self-link\" href=\"#{}\" aria-label=\"{label}\">#</a>",
                anchor.0
            ));
        }
        out.push_str(&format!("</{level}>"));
        rest = after;
    }
    out.push_str(rest);
    out
}

fn next_heading(html: &str) -> Option<usize> {
    ["<h2 ", "<h3 "].iter().filter_map(|start| html.find(start)).min()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gives_each_heading_its_own_link() {
        let html = "<h2 id=\"a\">A</h2><p>x</p><h3 id=\"b\">B</h3>";
        let linked = with_links(html, Lang::En);
        assert_eq!(linked.matches("class=\"self-link\"").count(), 2);
        assert!(linked.contains("<h3 id=\"b\">B <a class=\"self-link\" href=\"#b\""));
        assert!(linked.ends_with("</a></h3>"));
    }

    #[test]
    fn leaves_other_markup_alone() {
        let html = "<p>1 < 2</p><ul><li>x</li></ul>";
        assert_eq!(with_links(html, Lang::Id), html);
    }
}
