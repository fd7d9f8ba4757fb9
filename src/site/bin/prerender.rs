//! Writes every page of both languages as a finished HTML file, from the shell that Trunk built.
//!
//! `prerender --shell FILE --programs FILE --out DIR --list FILE [--site-url URL] [--base PATH]`

use anyhow::{Context, bail};
use engine::Lang;
use pico_args::Arguments;
use site::app::{App, AppProps};
use site::documents::{self, Document, DocumentFrame, DocumentFrameProps, NOT_FOUND_FILE, Palette};
use site::head::{self, About};
use site::navigation::{self, Section};
use site::outline;
use site::pages;
use site::route::{Page, Route};
use site::shell::{self, Finished, Frames, Program, Shell, Start};
use site::strings::SITE_NAME;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use yew::{AttrValue, ServerRenderer};
use yew_router::history::{AnyHistory, History, MemoryHistory};

struct Options {
    shell: PathBuf,
    programs: PathBuf,
    out: PathBuf,
    list: PathBuf,
    site_url: Option<String>,
    /// Where the site stands on its host, with a slash at both ends.
    base: String,
}

fn main() -> anyhow::Result<()> {
    let options = options(Arguments::from_env())?;
    let site = Site {
        shell: Shell::new(read(&options.shell)?)?,
        programs: shell::programs(&read(&options.programs)?)?,
        url: options.site_url,
        top: options.base,
    };
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    for document in documents::all().into_iter().chain([documents::root(), documents::share()]) {
        let page = runtime.block_on(site.document(&document))?;
        write(&options.out.join(document.path.get(document.lang)).join("index.html"), &page)?;
    }
    write(&options.list, &outline::outline().to_string())?;
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
        list: arguments.value_from_str("--list")?,
        site_url: arguments
            .opt_value_from_str::<_, String>("--site-url")?
            .map(|url| format!("{}/", url.trim_end_matches('/'))),
        base: arguments.opt_value_from_str("--base")?.unwrap_or_else(|| "/".to_owned()),
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
    top: String,
}

impl Site {
    /// A page of the app, ready to be taken over by its program.
    async fn page(&self, route: Route) -> anyhow::Result<String> {
        let path = route.path();
        let base = base_of(&path, &self.top);
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
        let about = About {
            lang: route.lang,
            title: &about.title,
            description: about.description,
            base: &base,
            paths: Some(translations(route.page)),
            path: &path,
            has_default: route.page == Page::Message,
            is_app: true,
            above: &[],
        };
        let start = match route.page.program() {
            None => Start::FirstPage,
            Some(name) => Start::Program(
                self.programs.get(name).with_context(|| format!("the program {name} was not built"))?,
            ),
        };
        self.shell.fill(&Finished {
            lang: route.lang.code(),
            base: &base,
            head: &head::head(&about, self.url.as_deref()),
            body: &shell::app_element(&rendered),
            sheets: route.page.sheets(),
            start,
            frames: Frames::None,
        })
    }

    /// A document, complete without a program.
    async fn document(&self, document: &Document) -> anyhow::Result<String> {
        let lang = document.lang;
        let path = document.path.get(lang);
        let base = base_of(path, &self.top);
        let (shown, links) = (document.clone(), base.clone());
        let props = move || DocumentFrameProps { document: shown, base: AttrValue::from(links) };
        let body = ServerRenderer::<DocumentFrame>::with_props(props).hydratable(false).render().await;
        let (script, own_sheets) = match document.section {
            Some(Section::Documents(section)) => (section.script, section.sheets),
            Some(Section::App(_)) | None => (None, &[][..]),
        };
        let title = format!("{} – {SITE_NAME}", document.title);
        let translated = || Lang::ALL.map(|lang| (lang, document.path.get(lang).to_owned()));
        let is_root = path.is_empty();
        let shows_widgets = document.section == Some(Section::Documents(&navigation::EMBEDDING));
        let paths =
            if is_root { Some(translations(Page::Message)) } else { document.has_twin().then(translated) };
        let about = About {
            lang,
            title: &title,
            description: &document.description,
            base: &base,
            paths,
            path,
            has_default: is_root,
            is_app: false,
            above: &sections_above(document),
        };
        let sheets: Vec<&str> = ["documents", "search"].iter().chain(own_sheets).copied().collect();
        self.shell.fill(&Finished {
            lang: lang.code(),
            base: &base,
            head: &head::head(&about, self.url.as_deref()),
            body: &format!(r#"<div id="document">{body}</div>"#),
            sheets: &sheets,
            start: Start::Scripts(script),
            frames: if shows_widgets { Frames::Own } else { Frames::None },
        })
    }
}

/// The page's path in each language.
fn translations(page: Page) -> [(Lang, String); 2] {
    Lang::ALL.map(|lang| (lang, Route { lang, page }.path()))
}

/// Names and paths of the first page and of the section that the document belongs to, where it is not that itself.
fn sections_above(document: &Document) -> Vec<(String, String)> {
    let lang = document.lang;
    let Some(Section::Documents(section)) = document.section else { return Vec::new() };
    let first = (SITE_NAME.to_owned(), Route { lang, page: Page::Message }.path());
    let own = (section.name.get(lang).to_owned(), section.path(lang));
    if own.1 == document.path.get(lang) { vec![first] } else { vec![first, own] }
}

/// What stands before every address in the page. Hosts show the page for missing addresses at any depth, so
/// that one alone counts from the site's top.
fn base_of(path: &str, top: &str) -> String {
    if path == NOT_FOUND_FILE {
        return top.to_owned();
    }
    "../".repeat(path.matches('/').count())
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
        assert_eq!(base_of("", "/"), "");
        assert_eq!(base_of("id/", "/"), "../");
        assert_eq!(base_of("en/privacy/", "/shop/tools/"), "../../");
        assert_eq!(base_of(NOT_FOUND_FILE, "/shop/tools/"), "/shop/tools/");
        assert_eq!(base_of(NOT_FOUND_FILE, "/"), "/");
    }
}
