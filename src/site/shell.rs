//! The page shell that Trunk built, and what each page leaves out of it or puts in: styles, program, scripts.

use anyhow::{Context, bail};
use std::collections::BTreeMap;
use std::fmt::Write as _;

const HEAD_MARK: &str = "<!--head-->";
const APP_MARK: &str = r#"<div id="app"><!--app--></div>"#;
const HTML_MARK: &str = r#"<html lang="id">"#;
const BOOT_SCRIPT: &str = r#"<script type="module" src="./boot.js""#;

/// What the policy says of frames in every page, and in one that shows the site's own.
const NO_FRAMES: &str = "frame-src 'none'";
const OWN_FRAMES: &str = "frame-src 'self'";

/// The pictures that icons refer to; they stand outside the interface, so they cost it nothing.
const SPRITE: &str = include_str!("../../www/icons/sprite.svg");

/// The style sheets of every page.
const COMMON_SHEETS: [&str; 3] = ["tokens", "base", "components"];

/// The files of a program.
#[derive(Debug, Clone, serde::Deserialize)]
pub struct Program {
    /// Its glue.
    pub js: String,
    /// Its module.
    pub wasm: String,
}

/// What starts in a page.
#[derive(Debug, Clone, Copy)]
pub enum Start<'a> {
    /// The program that Trunk built.
    FirstPage,
    /// Another program of the app.
    Program(&'a Program),
    /// No program: the script that documents share, and a section's own after it.
    Scripts(Option<&'static str>),
}

/// Whether a page may hold frames.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frames {
    /// None.
    None,
    /// Pages of this site alone.
    Own,
}

/// A page to be put into the shell.
#[derive(Debug)]
pub struct Finished<'a> {
    /// Its language's code.
    pub lang: &'a str,
    /// What stands before every address inside the site.
    pub base: &'a str,
    /// Elements of the head: title, description, links.
    pub head: &'a str,
    /// What stands in the body: one element with all of the page.
    pub body: &'a str,
    /// Names of the style sheets beside those of every page.
    pub sheets: &'a [&'a str],
    /// What starts in it.
    pub start: Start<'a>,
    /// Whether it shows pages of the site in frames.
    pub frames: Frames,
}

/// The page shell, checked once.
#[derive(Debug)]
pub struct Shell(String);

impl Shell {
    /// Takes the file that Trunk wrote; an error names the mark that it lacks.
    pub fn new(html: String) -> anyhow::Result<Self> {
        for mark in [HEAD_MARK, APP_MARK, HTML_MARK, BOOT_SCRIPT, NO_FRAMES] {
            if html.matches(mark).count() != 1 {
                bail!("the page shell must hold {mark} exactly once");
            }
        }
        Ok(Self(html))
    }

    /// The address of the style sheet with this name, from the site's root.
    pub fn sheet(&self, name: &str) -> anyhow::Result<&str> {
        let tags = self.0.split("<link").skip(1);
        tags.filter(|tag| sheet_name(tag) == Some(name))
            .find_map(|tag| tag.split_once(r#"href="./"#)?.1.split('"').next())
            .with_context(|| format!("the page shell has no style sheet {name}: index.html lists them"))
    }

    /// The finished page.
    pub fn fill(&self, page: &Finished<'_>) -> anyhow::Result<String> {
        let wanted: Vec<&str> = COMMON_SHEETS.iter().chain(page.sheets).copied().collect();
        let html = with_sheets(&self.0, &wanted)?;
        let html = match page.start {
            Start::FirstPage => html,
            Start::Program(program) => with_program(&html, program)?,
            Start::Scripts(own) => with_scripts(&html, own)?,
        };
        let html = match page.frames {
            Frames::None => html,
            Frames::Own => html.replace(NO_FRAMES, OWN_FRAMES),
        };
        let base = if page.base.is_empty() { "./" } else { page.base };
        Ok(html
            .replace(r#"="./"#, &format!(r#"="{base}"#))
            .replace(HTML_MARK, &format!(r#"<html lang="{}">"#, page.lang))
            .replace(HEAD_MARK, page.head)
            .replace(APP_MARK, &format!("{SPRITE}{}", page.body)))
    }
}

/// Keeps the style sheets with these names and leaves out the others.
fn with_sheets(html: &str, wanted: &[&str]) -> anyhow::Result<String> {
    let mut missing: Vec<&str> = wanted.to_vec();
    let html = without_links(html, |tag| {
        let Some(name) = sheet_name(tag) else { return false };
        missing.retain(|wanted| *wanted != name);
        !wanted.contains(&name)
    })?;
    if let Some(name) = missing.first() {
        bail!("the page shell has no style sheet {name}: index.html lists them");
    }
    Ok(html)
}

/// The name of the style sheet that the tag loads, without the hash that Trunk adds.
fn sheet_name(tag: &str) -> Option<&str> {
    if !tag.contains(r#"rel="stylesheet""#) {
        return None;
    }
    let (_, rest) = tag.split_once(r#"href="./"#)?;
    let (file, _) = rest.split_once('"')?;
    file.rsplit_once('-').map(|(name, _)| name)
}

/// Takes out the `<link>` tags for which the question is answered with yes.
fn without_links(html: &str, mut leaves_out: impl FnMut(&str) -> bool) -> anyhow::Result<String> {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find("<link") {
        let end = at + rest[at..].find('>').context("a link in the page shell does not end")? + 1;
        let kept = if leaves_out(&rest[at..end]) { at } else { end };
        out.push_str(&rest[..kept]);
        rest = &rest[end..];
    }
    out.push_str(rest);
    Ok(out)
}

/// Lets the boot script start another program than the first page's.
fn with_program(html: &str, program: &Program) -> anyhow::Result<String> {
    let old_js = attribute(html, "data-js").context("the boot script names no glue")?;
    let old_wasm = attribute(html, "data-wasm").context("the boot script names no module")?;
    Ok(html.replace(old_js, &format!("./{}", program.js)).replace(old_wasm, &format!("./{}", program.wasm)))
}

fn attribute<'a>(html: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = html.split_once(&format!("{name}=\""))?;
    rest.split_once('"').map(|(value, _)| value)
}

/// Takes out what loads the app, and puts in the script of documents and, after it, the section's own.
fn with_scripts(html: &str, own_script: Option<&str>) -> anyhow::Result<String> {
    let mut html = without_links(html, |tag| tag.contains(r#"rel="modulepreload""#))?;
    let start = html.find(BOOT_SCRIPT).context("the page shell has no boot script")?;
    let end = html[start..].find("</script>").context("the boot script does not end")? + start;
    let mut scripts = r#"<script type="module" src="./page.js">"#.to_owned();
    if let Some(own) = own_script {
        write!(scripts, "</script>\n<script type=\"module\" src=\"./{own}\">")?;
    }
    html.replace_range(start..end, &scripts);
    Ok(html)
}

/// What the renderer wrote for the app, in the element that the app takes over. The number of its elements and
/// comments stands with it, so that the app can tell whether somebody changed them.
#[must_use]
pub fn app_element(rendered: &str) -> String {
    let rendered = without_type_names(rendered);
    format!(r#"<div id="app" data-n="{}">{rendered}</div>"#, count_nodes(&rendered))
}

/// Debug builds of the renderer name each component's type in its marks; release builds leave it empty and
/// accept both. Without the names the pages do not depend on how the renderer was built.
fn without_type_names(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find("<!--") {
        let (before, comment) = rest.split_at(at);
        out.push_str(before);
        let end = comment.find("-->").map_or(comment.len(), |end| end + "-->".len());
        let (comment, after) = comment.split_at(end);
        out.push_str(match comment {
            component if component.starts_with("<!--<[") => "<!--<[]>-->",
            component if component.starts_with("<!--</[") => "<!--</[]>-->",
            other => other,
        });
        rest = after;
    }
    out.push_str(rest);
    out
}

/// How many elements and comments stand in the markup, as a tree walker counts them.
fn count_nodes(html: &str) -> usize {
    let starts = html.match_indices('<').map(|(at, _)| &html[at + 1..]);
    let is_node =
        |rest: &&str| rest.starts_with(|c: char| c.is_ascii_alphabetic()) || rest.starts_with("!--");
    starts.filter(is_node).count()
}

/// The programs beside the first page's, by their names, as the build wrote them into a file.
pub fn programs(json: &str) -> anyhow::Result<BTreeMap<String, Program>> {
    serde_json::from_str(json).context("the list of programs is not in its form")
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHELL: &str = concat!(
        r#"<!doctype html><html lang="id"><head><meta content="frame-src 'none'"><!--head-->"#,
        r#"<link rel="stylesheet" href="./tokens-1a.css"/><link rel="stylesheet" href="./base-2b.css"/>"#,
        r#"<link rel="stylesheet" href="./components-3c.css"/><link rel="stylesheet" href="./workbench-4d.css"/>"#,
        r#"<link rel="modulepreload" href="./boot.js"><link rel="modulepreload" href="./site-5e.js">"#,
        r#"<script type="module" src="./boot.js" data-js="./site-5e.js" data-wasm="./site-5e_bg.wasm"></script>"#,
        r#"</head><body><div id="app"><!--app--></div></body></html>"#,
    );

    fn fill(sheets: &[&str], start: Start<'_>) -> String {
        fill_with(sheets, start, Frames::None)
    }

    fn fill_with(sheets: &[&str], start: Start<'_>, frames: Frames) -> String {
        let shell = Shell::new(SHELL.to_owned()).unwrap();
        let (head, body) = ("<title>x</title>", "<p>y</p>");
        shell.fill(&Finished { lang: "en", base: "../", head, body, sheets, start, frames }).unwrap()
    }

    #[test]
    fn only_a_page_that_shows_frames_may_hold_them() {
        assert!(fill(&[], Start::Scripts(None)).contains(NO_FRAMES));
        let page = fill_with(&[], Start::Scripts(None), Frames::Own);
        assert!(page.contains(OWN_FRAMES) && !page.contains(NO_FRAMES));
    }

    #[test]
    fn a_page_has_its_own_styles_and_no_others() {
        let page = fill(&["workbench"], Start::FirstPage);
        assert!(
            page.contains(r#"href="../workbench-4d.css""#)
                && page.contains(r#"data-wasm="../site-5e_bg.wasm""#)
        );
        assert!(!fill(&[], Start::FirstPage).contains("workbench"));
    }

    #[test]
    fn a_style_sheet_that_is_not_there_is_an_error() {
        let shell = Shell::new(SHELL.to_owned()).unwrap();
        let page = Finished {
            lang: "id",
            base: "",
            head: "",
            body: "",
            sheets: &["absent"],
            start: Start::FirstPage,
            frames: Frames::None,
        };
        assert!(shell.fill(&page).unwrap_err().to_string().contains("absent"));
    }

    #[test]
    fn tells_where_a_style_sheet_stands() {
        let shell = Shell::new(SHELL.to_owned()).unwrap();
        assert_eq!(shell.sheet("base").unwrap(), "base-2b.css");
        assert!(shell.sheet("absent").is_err());
    }

    #[test]
    fn another_program_takes_the_place_of_the_first() {
        let program = Program { js: "other-1.js".into(), wasm: "other-2.wasm".into() };
        let page = fill(&[], Start::Program(&program));
        assert!(!page.contains("site-5e"));
        assert_eq!(page.matches("../other-1.js").count(), 2);
        assert_eq!(page.matches("../other-2.wasm").count(), 1);
    }

    #[test]
    fn a_document_loads_no_program() {
        let page = fill(&[], Start::Scripts(Some("wizard.js")));
        assert!(!page.contains("boot.js") && !page.contains("site-5e"));
        assert!(page.contains(r#"src="../page.js""#) && page.contains(r#"src="../wizard.js""#));
    }

    #[test]
    fn counts_elements_and_comments_but_not_text_or_end_tags() {
        assert_eq!(count_nodes("<!--<[]>--><p>1 &lt; 2<br></p><!--</[]>-->"), 4);
    }

    #[test]
    fn forgets_type_names_in_marks() {
        let html = "<!--<[site::App]>--><p>x</p><!--</[site::App]>-->";
        assert_eq!(without_type_names(html), "<!--<[]>--><p>x</p><!--</[]>-->");
    }
}
