//! The head of a finished page: what search engines, previews and the browser's own menus show of it.

use crate::documents::NOT_FOUND_FILE;
use crate::strings::SITE_NAME;
use engine::Lang;
use serde_json::{Value, json};
use std::fmt::Write as _;

/// The colours of the browser's frame, as in `www/css/tokens.css`.
const FRAME_COLOURS: [(&str, &str); 2] = [("light", "#fbfaf6"), ("dark", "#12161c")];
/// Previews cut longer titles.
const PREVIEW_TITLE_CHARACTERS: usize = 60;

/// What the head says of a page, beside what the shell says of all.
#[derive(Debug)]
pub struct About<'a> {
    /// Its language.
    pub lang: Lang,
    /// Title, with the site's name.
    pub title: &'a str,
    /// One or two sentences.
    pub description: &'a str,
    /// What stands before every address inside the site.
    pub base: &'a str,
    /// The page's path in each language, where it has one that search engines may know.
    pub paths: Option<[(Lang, String); 2]>,
    /// Its path from the site's root.
    pub path: &'a str,
    /// Whether its set of languages holds the page for visitors of any other language.
    pub has_default: bool,
    /// Whether it is a page with a task.
    pub is_app: bool,
    /// Names and paths of the sections above it, the outermost first.
    pub above: &'a [(String, String)],
}

/// The elements, one a line. Without the site's address (with a slash at the end) those are left out that need it.
#[must_use]
pub fn head(about: &About<'_>, site_url: Option<&str>) -> String {
    let base = about.base;
    let mut out = format!("<title>{}</title>\n", escape(about.title));
    meta(&mut out, "name", "description", about.description);
    line(&mut out, &format!(r#"<link rel="icon" href="{base}icons/mark.svg" type="image/svg+xml">"#));
    if about.path == NOT_FOUND_FILE || (about.paths.is_none() && !about.path.is_empty()) {
        meta(&mut out, "name", "robots", "noindex");
        return out;
    }
    line(&mut out, &format!(r#"<link rel="apple-touch-icon" href="{base}icons/app-192.png">"#));
    line(&mut out, &format!(r#"<link rel="manifest" href="{base}manifest.webmanifest">"#));
    for (scheme, colour) in FRAME_COLOURS {
        line(
            &mut out,
            &format!(
                r#"<meta name="theme-color" media="(prefers-color-scheme: {scheme})" content="{colour}">"#
            ),
        );
    }
    // An empty address is no valid one: the root names itself by its folder.
    let address = |path: &str| match format!("{}{path}", site_url.unwrap_or(base)) {
        empty if empty.is_empty() => "./".to_owned(),
        address => address,
    };
    for (lang, path) in about.paths.iter().flatten() {
        line(
            &mut out,
            &format!(r#"<link rel="alternate" hreflang="{}" href="{}">"#, lang.code(), address(path)),
        );
    }
    if about.has_default {
        line(&mut out, &format!(r#"<link rel="alternate" hreflang="x-default" href="{}">"#, address("")));
    }
    if let Some(url) = site_url {
        line(&mut out, &format!(r#"<link rel="canonical" href="{}">"#, address(about.path)));
        preview(&mut out, about, url);
        for block in structured(about, url) {
            // `<` would end the script element early if a title ever held a tag.
            let block = block.to_string().replace('<', "\\u003c");
            line(&mut out, &format!(r#"<script type="application/ld+json">{block}</script>"#));
        }
    }
    out
}

/// What messengers and social networks show of a link.
fn preview(out: &mut String, about: &About<'_>, url: &str) {
    let short = about.title.strip_suffix(&format!(" – {SITE_NAME}")).unwrap_or(about.title);
    let title = if about.title.chars().count() > PREVIEW_TITLE_CHARACTERS { short } else { about.title };
    let code = about.lang.code();
    for (property, content) in [
        ("og:type", "website"),
        ("og:site_name", SITE_NAME),
        ("og:title", title),
        ("og:description", about.description),
        ("og:locale", locale(about.lang)),
        ("og:locale:alternate", locale(about.lang.other())),
        ("og:url", &format!("{url}{}", about.path)),
        ("og:image", &format!("{url}pictures/preview-{code}.png")),
        ("og:image:width", "1200"),
        ("og:image:height", "630"),
    ] {
        meta(out, "property", property, content);
    }
    meta(out, "name", "twitter:card", "summary_large_image");
}

const fn locale(lang: Lang) -> &'static str {
    match lang {
        Lang::Id => "id_ID",
        Lang::En => "en_US",
    }
}

/// What the page is, in schema.org's words: nothing that the page itself does not say.
fn structured(about: &About<'_>, url: &str) -> Vec<Value> {
    let mut blocks = Vec::new();
    if about.is_app {
        blocks.push(json!({
            "@context": "https://schema.org",
            "@type": "WebApplication",
            "name": about.title,
            "description": about.description,
            "url": format!("{url}{}", about.path),
            "applicationCategory": "BusinessApplication",
            "operatingSystem": "Any",
            "inLanguage": about.lang.code(),
            "isAccessibleForFree": true,
            "offers": { "@type": "Offer", "price": "0", "priceCurrency": "IDR" },
        }));
    }
    if !about.above.is_empty() {
        let steps = about.above.iter().enumerate().map(|(index, (name, path))| {
            json!({ "@type": "ListItem", "position": index + 1, "name": name, "item": format!("{url}{path}") })
        });
        blocks.push(json!({
            "@context": "https://schema.org",
            "@type": "BreadcrumbList",
            "itemListElement": steps.collect::<Vec<_>>(),
        }));
    }
    blocks
}

fn meta(out: &mut String, kind: &str, name: &str, content: &str) {
    line(out, &format!(r#"<meta {kind}="{name}" content="{}">"#, escape(content)));
}

fn line(out: &mut String, element: &str) {
    writeln!(out, "{element}").expect("a String takes every write");
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn about(path: &str) -> About<'_> {
        About {
            lang: Lang::Id,
            title: "A \"title\" – PraKirim",
            description: "It says </script>.",
            base: "../",
            paths: Some([(Lang::Id, "id/".to_owned()), (Lang::En, "en/".to_owned())]),
            path,
            has_default: true,
            is_app: true,
            above: &[],
        }
    }

    #[test]
    fn without_an_address_nothing_names_one() {
        let head = head(&about("id/"), None);
        assert!(!head.contains("https://") && !head.contains("canonical") && !head.contains("og:"), "{head}");
        assert!(head.contains(r#"hreflang="en" href="../en/""#), "{head}");
    }

    #[test]
    fn the_root_names_itself_by_its_folder() {
        let root = head(&About { base: "", path: "", ..about("") }, None);
        assert!(root.contains(r#"hreflang="x-default" href="./""#) && !root.contains(r#"href="""#), "{root}");
    }

    #[test]
    fn with_an_address_every_link_is_whole() {
        let head = head(&about("id/"), Some("https://example.org/x/"));
        assert!(head.contains(r#"rel="canonical" href="https://example.org/x/id/""#), "{head}");
        assert!(head.contains(r#"hreflang="x-default" href="https://example.org/x/""#), "{head}");
        assert!(
            head.contains(r#"og:image" content="https://example.org/x/pictures/preview-id.png""#),
            "{head}"
        );
        assert_eq!(head.matches("</script>").count(), 1, "{head}");
    }

    #[test]
    fn the_page_for_missing_addresses_is_kept_from_search_engines() {
        let head = head(&about(NOT_FOUND_FILE), Some("https://example.org/"));
        assert!(head.contains("noindex") && !head.contains("canonical"), "{head}");
    }
}
