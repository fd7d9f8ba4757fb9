//! Writes every page of both languages as a finished HTML file, from the shell that Trunk built.
//!
//! `prerender --shell FILE --programs FILE --out DIR [--site-url URL]`

use anyhow::{Context, bail};
use engine::Lang;
use pico_args::Arguments;
use site::app::{App, AppProps};
use site::documents::{self, Document, DocumentFrame, DocumentFrameProps, NOT_FOUND_FILE, Palette};
use site::navigation::Section;
use site::pages;
use site::route::{Page, Route};
use site::shell::{self, Finished, Program, Shell, Start};
use site::strings::SITE_NAME;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use yew::{AttrValue, ServerRenderer};
use yew_router::history::{AnyHistory, History, MemoryHistory};

struct Options {
    shell: PathBuf,
    programs: PathBuf,
    out: PathBuf,
    site_url: Option<String>,
}

fn main() -> anyhow::Result<()> {
    let options = options(Arguments::from_env())?;
    let site = Site {
        shell: Shell::new(read(&options.shell)?)?,
        programs: shell::programs(&read(&options.programs)?)?,
        url: options.site_url,
    };
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    for document in documents::all().into_iter().chain([documents::root()]) {
        let page = runtime.block_on(site.document(&document))?;
        write(&options.out.join(document.path.get(document.lang)).join("index.html"), &page)?;
    }
    let not_found = runtime.block_on(site.document(&documents::not_found()))?;
    write(&options.out.join(NOT_FOUND_FILE), &not_found)?;
    for route in Route::all() {
        let page = runtime.block_on(site.page(route))?;
        write(&options.out.join(route.path()).join("index.html"), &page)?;
    }
    for lang in Lang::ALL {
        let palette = Palette::new(lang, site.shell.sheet("search")?);
        write(&options.out.join(Palette::file(lang)), &serde_json::to_string(&palette)?)?;
    }
    Ok(())
}

fn options(mut arguments: Arguments) -> anyhow::Result<Options> {
    let options = Options {
        shell: arguments.value_from_str("--shell")?,
        programs: arguments.value_from_str("--programs")?,
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

/// What all pages are made from.
struct Site {
    shell: Shell,
    programs: BTreeMap<String, Program>,
    url: Option<String>,
}

/// What the head says of a page, beside what the shell says of all.
struct About<'a> {
    title: &'a str,
    description: &'a str,
    base: &'a str,
    /// The page's path in each language, where it has one that search engines may know.
    paths: Option<[(Lang, String); 2]>,
    /// Its path from the site's root.
    path: &'a str,
    /// Whether it is the page for visitors of any other language.
    is_default: bool,
}

impl Site {
    /// A page of the app, ready to be taken over by its program.
    async fn page(&self, route: Route) -> anyhow::Result<String> {
        let path = route.path();
        let base = base_of(&path, None);
        let links = base.clone();
        let rendered = ServerRenderer::<App>::with_props(move || {
            let history = MemoryHistory::new();
            history.replace(format!("/{}", route.path()));
            AppProps {
                page: route.page,
                content: pages::content(route.page),
                history: AnyHistory::from(history),
                basename: None,
                base: links.into(),
                draft: "".into(),
            }
        })
        .render()
        .await;
        let about = pages::head(route);
        let head = self.head(&About {
            title: &about.title,
            description: about.description,
            base: &base,
            paths: Some(Lang::ALL.map(|lang| (lang, Route { lang, page: route.page }.path()))),
            path: &path,
            is_default: route.page == Page::Message,
        });
        let start = match route.page.program() {
            None => Start::FirstPage,
            Some(name) => Start::Program(
                self.programs.get(name).with_context(|| format!("the program {name} was not built"))?,
            ),
        };
        self.shell.fill(&Finished {
            lang: route.lang.code(),
            base: &base,
            head: &head,
            body: &shell::app_element(&rendered),
            sheets: route.page.sheets(),
            start,
        })
    }

    /// A document, complete without a program.
    async fn document(&self, document: &Document) -> anyhow::Result<String> {
        let lang = document.lang;
        let path = document.path.get(lang);
        let base = base_of(path, self.url.as_deref());
        let (shown, links) = (document.clone(), base.clone());
        let props = move || DocumentFrameProps { document: shown, base: AttrValue::from(links) };
        let body = ServerRenderer::<DocumentFrame>::with_props(props).hydratable(false).render().await;
        let (script, own_sheets) = match document.section {
            Some(Section::Documents(section)) => (section.script, section.sheets),
            Some(Section::App(_)) | None => (None, &[][..]),
        };
        let title = format!("{} – {SITE_NAME}", document.title);
        let translated = || Lang::ALL.map(|lang| (lang, document.path.get(lang).to_owned()));
        let head = self.head(&About {
            title: &title,
            description: &document.description,
            base: &base,
            paths: document.has_twin().then(translated),
            path,
            is_default: false,
        });
        let sheets: Vec<&str> = ["documents", "search"].iter().chain(own_sheets).copied().collect();
        self.shell.fill(&Finished {
            lang: lang.code(),
            base: &base,
            head: &head,
            body: &format!(r#"<div id="document">{body}</div>"#),
            sheets: &sheets,
            start: Start::Scripts(script),
        })
    }

    fn head(&self, about: &About<'_>) -> String {
        let mut out = format!(
            "<title>{}</title>\n<meta name=\"description\" content=\"{}\">\n\
             <link rel=\"icon\" href=\"{}icons/mark.svg\" type=\"image/svg+xml\">\n",
            escape(about.title),
            escape(about.description),
            about.base
        );
        if about.path == NOT_FOUND_FILE {
            out.push_str("<meta name=\"robots\" content=\"noindex\">\n");
            return out;
        }
        let address = |path: &str| format!("{}{path}", self.url.as_deref().unwrap_or(about.base));
        let mut link = |lang: &str, path: &str| {
            writeln!(out, r#"<link rel="alternate" hreflang="{lang}" href="{}">"#, address(path))
                .expect("a String takes every write");
        };
        for (lang, path) in about.paths.iter().flatten() {
            link(lang.code(), path);
        }
        if about.is_default {
            link("x-default", "");
        }
        if self.url.is_some() {
            writeln!(out, r#"<link rel="canonical" href="{}">"#, address(about.path))
                .expect("a String takes every write");
        }
        out
    }
}

/// What stands before every address in the page. Hosts show the page for missing addresses at any depth, so
/// that one alone counts from the top.
fn base_of(path: &str, site_url: Option<&str>) -> String {
    if path == NOT_FOUND_FILE {
        return site_url.unwrap_or("/").to_owned();
    }
    "../".repeat(path.matches('/').count())
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

fn read(file: &Path) -> anyhow::Result<String> {
    std::fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))
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
    fn links_lead_to_the_root_from_every_depth() {
        assert_eq!(base_of("", None), "");
        assert_eq!(base_of("id/", None), "../");
        assert_eq!(base_of("en/privacy/", Some("https://example.org/")), "../../");
        assert_eq!(base_of(NOT_FOUND_FILE, Some("https://example.org/")), "https://example.org/");
        assert_eq!(base_of(NOT_FOUND_FILE, None), "/");
    }
}
