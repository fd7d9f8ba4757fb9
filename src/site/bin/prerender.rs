//! Writes every page of both languages as a finished HTML file, from the shell that Trunk built.
//!
//! `prerender --shell FILE --out DIR [--site-url URL]`

use anyhow::{Context, bail};
use engine::Lang;
use pico_args::Arguments;
use site::app::{App, AppProps};
use site::documents::{self, Document, DocumentFrame, DocumentFrameProps};
use site::navigation::Section;
use site::pages;
use site::route::{Page, Route};
use site::strings::SITE_NAME;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use yew::{AttrValue, ServerRenderer};
use yew_router::history::{AnyHistory, History, MemoryHistory};

/// The pictures that icons refer to; they stand outside the interface, so they cost it nothing.
const SPRITE: &str = include_str!("../../../www/icons/sprite.svg");

const HEAD_MARK: &str = "<!--head-->";
const APP_MARK: &str = r#"<div id="app"><!--app--></div>"#;

struct Options {
    shell: PathBuf,
    out: PathBuf,
    site_url: Option<String>,
}

fn main() -> anyhow::Result<()> {
    let options = options(Arguments::from_env())?;
    let shell = std::fs::read_to_string(&options.shell)
        .with_context(|| format!("{} cannot be read", options.shell.display()))?;
    for mark in [HEAD_MARK, APP_MARK, r#"<html lang="id">"#] {
        if shell.matches(mark).count() != 1 {
            bail!("the page shell must hold {mark} exactly once");
        }
    }
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    for document in documents::all() {
        let page = runtime.block_on(render_document(&shell, &document, options.site_url.as_deref()))?;
        write(&options.out.join(document.path.get(document.lang)).join("index.html"), &page)?;
    }
    let routes = Route::all().into_iter().chain([Route::NotFound(Lang::Id)]);
    for route in routes {
        let base = base_of(route, options.site_url.as_deref());
        let app = runtime.block_on(render(route, base.clone()));
        let page = finish(&shell, route, &base, &app, options.site_url.as_deref());
        let file = match route {
            Route::NotFound(_) => options.out.join(route.path()),
            Route::Root | Route::Page(..) => options.out.join(route.path()).join("index.html"),
        };
        write(&file, &page)?;
    }
    Ok(())
}

fn options(mut arguments: Arguments) -> anyhow::Result<Options> {
    let options = Options {
        shell: arguments.value_from_str("--shell")?,
        out: arguments.value_from_str("--out")?,
        site_url: arguments
            .opt_value_from_str::<_, String>("--site-url")?
            .map(|url| format!("{}/", url.trim_end_matches('/'))),
    };
    match arguments.finish().first() {
        Some(unknown) => bail!("unknown option {}", unknown.display()),
        None => Ok(options),
    }
}

/// What stands before every address in the page. Hosts show the page for missing addresses at any depth, so
/// that one alone counts from the top.
fn base_of(route: Route, site_url: Option<&str>) -> String {
    match route {
        Route::NotFound(_) => site_url.unwrap_or("/").to_owned(),
        Route::Root | Route::Page(..) => "../".repeat(route.path().matches('/').count()),
    }
}

async fn render(route: Route, base: String) -> String {
    let html = ServerRenderer::<App>::with_props(move || {
        let history = MemoryHistory::new();
        history.replace(format!("/{}", route.path()));
        AppProps { history: AnyHistory::from(history), basename: None, base: base.into(), draft: "".into() }
    })
    .render()
    .await;
    without_type_names(&html)
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

fn finish(shell: &str, route: Route, base: &str, app: &str, site_url: Option<&str>) -> String {
    let app = format!(r#"{SPRITE}<div id="app" data-n="{}">{app}</div>"#, count_nodes(app));
    let base = if base.is_empty() { "./" } else { base };
    shell
        .replace(r#"="./"#, &format!(r#"="{base}"#))
        .replace(r#"<html lang="id">"#, &format!(r#"<html lang="{}">"#, route.lang().code()))
        .replace(HEAD_MARK, &head(route, base, site_url))
        .replace(APP_MARK, &app)
}

/// A document's page: the shell without the app, with the small script that documents share.
async fn render_document(shell: &str, document: &Document, site_url: Option<&str>) -> anyhow::Result<String> {
    let lang = document.lang;
    let path = document.path.get(lang);
    let base = "../".repeat(path.matches('/').count());
    let (shown, links) = (document.clone(), base.clone());
    let props = move || DocumentFrameProps { document: shown, base: AttrValue::from(links) };
    let body = ServerRenderer::<DocumentFrame>::with_props(props).hydratable(false).render().await;
    let address = |lang: Lang| format!("{}{}", site_url.unwrap_or(&base), document.path.get(lang));
    let mut head = format!(
        "<title>{} – {SITE_NAME}</title>\n<meta name=\"description\" content=\"{}\">\n\
         <link rel=\"icon\" href=\"{base}icons/mark.svg\" type=\"image/svg+xml\">\n",
        escape(&document.title),
        escape(&document.description)
    );
    for lang in Lang::ALL {
        head.push_str(&format!(
            "<link rel=\"alternate\" hreflang=\"{}\" href=\"{}\">\n",
            lang.code(),
            address(lang)
        ));
    }
    if site_url.is_some() {
        head.push_str(&format!("<link rel=\"canonical\" href=\"{}\">\n", address(lang)));
    }
    let own_script = match document.section {
        Some(Section::Documents(section)) => section.script,
        Some(Section::App(_)) | None => None,
    };
    Ok(without_the_app(shell, own_script)?
        .replace(r#"="./"#, &format!(r#"="{base}"#))
        .replace(r#"<html lang="id">"#, &format!(r#"<html lang="{}">"#, lang.code()))
        .replace(HEAD_MARK, &head)
        .replace(APP_MARK, &format!(r#"{SPRITE}<div id="document">{body}</div>"#)))
}

/// Takes out of the shell what loads the app, and puts in the script of documents and, after it, the section's own.
fn without_the_app(shell: &str, own_script: Option<&str>) -> anyhow::Result<String> {
    let mut out = String::with_capacity(shell.len());
    let mut rest = shell;
    while let Some(at) = rest.find(r#"<link rel="modulepreload""#) {
        out.push_str(&rest[..at]);
        let end = rest[at..].find('>').context("a link in the page shell does not end")?;
        rest = &rest[at + end + 1..];
    }
    out.push_str(rest);
    let start =
        out.find(r#"<script type="module" src="./boot.js""#).context("the page shell has no boot script")?;
    let end = out[start..].find("</script>").context("the boot script does not end")? + start;
    let mut scripts = r#"<script type="module" src="./page.js">"#.to_owned();
    if let Some(own) = own_script {
        write!(scripts, "</script>\n<script type=\"module\" src=\"./{own}\">")?;
    }
    out.replace_range(start..end, &scripts);
    Ok(out)
}

/// How many elements and comments stand in the markup, as a tree walker counts them.
fn count_nodes(html: &str) -> usize {
    let starts = html.match_indices('<').map(|(at, _)| &html[at + 1..]);
    let is_node =
        |rest: &&str| rest.starts_with(|c: char| c.is_ascii_alphabetic()) || rest.starts_with("!--");
    starts.filter(is_node).count()
}

fn head(route: Route, base: &str, site_url: Option<&str>) -> String {
    let head = pages::head(route);
    let mut out = format!(
        "<title>{}</title>\n<meta name=\"description\" content=\"{}\">\n\
         <link rel=\"icon\" href=\"{base}icons/mark.svg\" type=\"image/svg+xml\">\n",
        escape(&head.title),
        escape(head.description)
    );
    if let Route::NotFound(_) = route {
        out.push_str("<meta name=\"robots\" content=\"noindex\">\n");
        return out;
    }
    let address = |target: Route| match site_url {
        Some(url) => format!("{url}{}", target.path()),
        None => format!("{base}{}", target.path()),
    };
    let page = match route {
        Route::Page(_, page) => page,
        Route::Root | Route::NotFound(_) => Page::Message,
    };
    let mut link = |lang: &str, target: Route| {
        writeln!(out, r#"<link rel="alternate" hreflang="{lang}" href="{}">"#, address(target))
            .expect("a String takes every write");
    };
    for lang in Lang::ALL {
        link(lang.code(), Route::Page(lang, page));
    }
    if page == Page::Message {
        link("x-default", Route::Root);
    }
    if site_url.is_some() {
        writeln!(out, r#"<link rel="canonical" href="{}">"#, address(route))
            .expect("a String takes every write");
    }
    out
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

fn write(file: &Path, page: &str) -> anyhow::Result<()> {
    let folder = file.parent().context("a page stands in a folder")?;
    std::fs::create_dir_all(folder)?;
    std::fs::write(file, page).with_context(|| format!("{} cannot be written", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_elements_and_comments_but_not_text_or_end_tags() {
        assert_eq!(count_nodes("<!--<[]>--><p>1 &lt; 2<br></p><!--</[]>-->"), 4);
    }

    #[test]
    fn forgets_type_names_in_marks() {
        let html = "<!--<[site::App]>--><p>x</p><!--</[site::App]>-->";
        assert_eq!(without_type_names(html), "<!--<[]>--><p>x</p><!--</[]>-->");
    }

    #[test]
    fn links_lead_to_the_root_from_every_depth() {
        assert_eq!(base_of(Route::Root, None), "");
        assert_eq!(base_of(Route::Page(Lang::Id, Page::Message), None), "../");
        assert_eq!(base_of(Route::Page(Lang::En, Page::Privacy), Some("https://example.org/")), "../../");
        assert_eq!(base_of(Route::NotFound(Lang::Id), Some("https://example.org/")), "https://example.org/");
    }
}
