//! Rules that every finished page and script keeps, checked on the files themselves.

use crate::workspace::files_below;
use crate::{hook, policy};
use anyhow::bail;
use std::path::Path;

/// Ways to send something that no script of ours has a use for.
const FORBIDDEN_IN_SCRIPTS: [&str; 5] =
    ["XMLHttpRequest", "sendBeacon", "new WebSocket", "new EventSource", "window.open"];

/// Stands in the page with the widgets' preview alone.
const SHOWS_WIDGETS: &str = " data-builder=\"";

/// Lists every fault of the pages and scripts below the folder.
pub(crate) fn check_folder(dist: &Path) -> anyhow::Result<()> {
    let mut faults = Vec::new();
    let mut pages = 0;
    for file in files_below(dist)? {
        let name = file.strip_prefix(dist).expect("listed below it").to_string_lossy().into_owned();
        let extension = file.extension().and_then(|extension| extension.to_str());
        let check: fn(&str, &str) -> Vec<String> = match extension {
            Some("html") => page_faults,
            Some("js") => script_faults,
            Some("wasm") => module_faults,
            _ => continue,
        };
        pages += usize::from(extension == Some("html"));
        let content = std::fs::read(&file)?;
        let text = String::from_utf8_lossy(&content);
        faults.extend(check(&name, &text).into_iter().map(|fault| format!("{name}: {fault}")));
    }
    if pages == 0 {
        bail!("there is no page in {}", dist.display());
    }
    if !faults.is_empty() {
        bail!("{}", faults.join("\n"));
    }
    println!("   {pages} pages keep the rules");
    Ok(())
}

fn page_faults(name: &str, html: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let site_url = hook::site_url();
    let policy = if name.starts_with("embed/") {
        policy::embed(site_url.as_deref())
    } else if html.contains(SHOWS_WIDGETS) {
        policy::with_own_frames()
    } else {
        policy::PAGE.to_owned()
    };
    let meta = format!(r#"<head><meta http-equiv="Content-Security-Policy" content="{policy}">"#);
    let compact: String = html.lines().map(str::trim).collect();
    if !compact.contains(&meta) {
        faults.push("the policy is not the first element of the head".to_owned());
    }
    for tag in tags(html) {
        faults.extend(tag_fault(name, tag));
    }
    faults
}

/// Every start tag: from `<` and a letter up to `>`.
fn tags(html: &str) -> impl Iterator<Item = &str> {
    html.split('<')
        .skip(1)
        .filter(|piece| piece.starts_with(|first: char| first.is_ascii_alphabetic()))
        .map(|piece| piece.split('>').next().unwrap_or(piece))
}

fn tag_fault(page: &str, tag: &str) -> Option<String> {
    let name = tag.split_ascii_whitespace().next().unwrap_or("");
    let is_data = tag.contains("type=\"application/json\"") || tag.contains("type=\"application/ld+json\"");
    if name == "script" && !tag.contains(" src=") && !is_data {
        return Some("a script stands in the page".to_owned());
    }
    if name == "base" || name == "style" {
        return Some(format!("<{name}> is not allowed"));
    }
    if tag.contains(" style=\"") {
        return Some(format!("a style attribute in <{tag}>"));
    }
    if name == "link" && tag.contains("rel=\"preload\"") && tag.contains(".wasm") {
        return Some("a preload of wasm makes some browsers load it twice".to_owned());
    }
    // The page for missing addresses is shown at any depth, so it alone may name addresses from the root.
    let from_root = [" href=\"/", " src=\"/", " action=\"/", " data-js=\"/", " data-wasm=\"/"];
    if page != "404.html" && from_root.iter().any(|start| tag.contains(start)) {
        return Some(format!("an address from the root in <{tag}>"));
    }
    let loads = matches!(name, "script" | "img" | "iframe" | "source")
        || (name == "link" && !tag.contains("alternate") && !tag.contains("canonical"));
    if loads && ["=\"http:", "=\"https:", "=\"//"].iter().any(|start| tag.contains(start)) {
        return Some(format!("something from another origin in <{tag}>"));
    }
    None
}

fn script_faults(_: &str, script: &str) -> Vec<String> {
    let found = FORBIDDEN_IN_SCRIPTS.iter().filter(|word| script.contains(**word));
    found.map(|word| format!("`{word}` has no place in our scripts")).collect()
}

/// What articles say stands in documents; in a module every visitor would pay for it.
fn module_faults(_: &str, module: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for article in knowledge::articles() {
        for lang in knowledge::Lang::ALL {
            let body = knowledge::body(article.slug.id, lang).unwrap_or_default();
            if longest_sentence(body).is_some_and(|sentence| module.contains(sentence)) {
                faults.push(format!("the module holds the article `{}`", article.slug.get(lang)));
            }
        }
    }
    faults
}

/// The longest stretch of text between two tags.
fn longest_sentence(html: &str) -> Option<&str> {
    html.split('<')
        .filter_map(|piece| piece.split_once('>'))
        .map(|(_, text)| text)
        .max_by_key(|text| text.len())
}

#[cfg(test)]
mod tests {
    use super::{longest_sentence, module_faults, page_faults, script_faults};
    use crate::policy;

    #[track_caller]
    fn check(body: &str, expected_faults: usize) {
        let policy = policy::PAGE;
        let html = format!(
            "<html><head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n</head><body>{body}</body>"
        );
        let faults = page_faults("id/index.html", &html);
        assert_eq!(faults.len(), expected_faults, "{faults:?}");
    }

    #[test]
    fn lets_a_clean_page_through() {
        check(r#"<p class="a">1 < 2</p><script type="application/json" id="assets">{}</script>"#, 0);
        check(r#"<script type="module" src="../boot.js"></script><a href="https://example.org/">x</a>"#, 0);
    }

    #[test]
    fn finds_inline_code_and_styles() {
        check("<script>alert(1)</script>", 1);
        check(r#"<p style="color:red">x</p>"#, 1);
        check(r#"<base href="/">"#, 1);
    }

    #[test]
    fn finds_addresses_that_break_below_a_sub_path() {
        check(r#"<a href="/id/">x</a>"#, 1);
        check(r#"<img src="https://example.org/a.png">"#, 1);
    }

    #[test]
    fn misses_no_missing_policy() {
        assert_eq!(page_faults("a.html", "<html><head><title>x</title></head></html>").len(), 1);
    }

    #[test]
    fn finds_ways_to_send_in_scripts() {
        assert_eq!(script_faults("a.js", "navigator.sendBeacon(u, d)").len(), 1);
        assert!(script_faults("a.js", "fetch(u)").is_empty());
    }

    #[test]
    fn finds_an_article_inside_a_module() {
        let body = knowledge::body("ajukan-banding", knowledge::Lang::Id).unwrap();
        let sentence = longest_sentence(body).unwrap();
        assert!(sentence.len() > 80, "{sentence}");
        assert_eq!(module_faults("x.wasm", &format!("\0asm{sentence}\0")).len(), 1);
        assert!(module_faults("x.wasm", "\0asm and nothing else").is_empty());
    }
}
