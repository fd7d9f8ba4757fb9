//! `cargo xtask trunk-hook`: what Trunk runs on its staging folder before it becomes `dist`.
//!
//! Trunk knows one wasm product and one page. This adds the check modules, the rule texts, every finished page,
//! the compressed copies, and holds the result against the pages' rules.

use crate::workspace::{cargo, files_below, nothing_left, root, run, target};
use crate::{api, compress, embed, hashed, offline, pages, publish, wasm};
use anyhow::{Context, bail};
use engine::Lang;
use engine::report::{RuleText, RuleTexts};
use pico_args::Arguments;
use serde_json::{Map, Value, json};
use std::path::{Path, PathBuf};

/// The message checks.
pub(crate) const MESSAGE: wasm::Recipe = module("message", "message-wasm", "release", "");

/// Set by `cargo xtask dist --site-url` for the hook that Trunk starts.
pub(crate) const SITE_URL_VARIABLE: &str = "PRAKIRIM_SITE_URL";

/// Set by `cargo xtask dist --base` for the hook that Trunk starts.
pub(crate) const BASE_VARIABLE: &str = "PRAKIRIM_BASE";

/// The list checks.
pub(crate) const CONTACTS: wasm::Recipe = module("contacts", "contacts-wasm", wasm::FAST_PROFILE, "");

/// Modules that are loaded when they are needed.
const MODULES: [wasm::Recipe; 4] = [
    MESSAGE,
    module("template", "message-wasm", "release", "template"),
    CONTACTS,
    module("guide", "guide-wasm", "release", ""),
];

const fn module(
    name: &'static str,
    package: &'static str,
    profile: &'static str,
    features: &'static str,
) -> wasm::Recipe {
    wasm::Recipe { name, package, profile, features, binary: None }
}

const fn program(name: &'static str) -> wasm::Recipe {
    wasm::Recipe {
        name,
        package: "site",
        profile: wasm::PROGRAM_PROFILE,
        features: "hydrate",
        binary: Some(name),
    }
}

/// The programs of all pages but the first, as `Page::program` of the site names them: binaries of that crate.
const PROGRAMS: [&str; 4] = ["page-batch", "page-case", "page-contacts", "page-template"];
const EMPTY_ASSETS: &str = r#"<script type="application/json" id="assets">{}</script>"#;

/// `cargo xtask trunk-hook`
pub(crate) fn run_command(args: Arguments) -> anyhow::Result<()> {
    nothing_left(args)?;
    let staging = PathBuf::from(
        std::env::var_os("TRUNK_STAGING_DIR")
            .context("this runs inside `trunk build`; use `cargo xtask dist`")?,
    );
    let shell = staging.join("index.html");
    let mut html = std::fs::read_to_string(&shell).context("Trunk wrote no index.html")?;
    html = optimise_interface(&staging, &html)?;
    let programs = PROGRAMS.map(program);
    let recipes: Vec<wasm::Recipe> = MODULES.into_iter().chain(programs).collect();
    let built = wasm::build_all(&recipes)?;
    let (modules, programs) = built.split_at(MODULES.len());
    let assets = write_assets(&staging, modules)?;
    api::write(&staging, named(modules))?;
    if !html.contains(EMPTY_ASSETS) {
        bail!("index.html lacks the line {EMPTY_ASSETS}");
    }
    // `<` would end the script element early if a name ever held a tag.
    let block = serde_json::to_string(&assets)?.replace('<', "\\u003c");
    html = html.replace(EMPTY_ASSETS, &EMPTY_ASSETS.replace("{}", &block));
    std::fs::write(&shell, html)?;
    let outline = prerender(&staging, &shell, &write_programs(&staging, programs)?)?;
    embed::write(&staging, site_url().as_deref(), &outline, named(modules))?;
    publish::write_all(&staging, site_url().as_deref())?;
    offline::write_manifest(&staging, &outline.pages)?;
    offline::write_worker(&staging, &outline.pages)?;
    pages::check_folder(&staging)?;
    if wasm::is_quick() {
        return Ok(());
    }
    compress::compress_folder(&staging)
}

/// The check modules by their names.
fn named(modules: &[wasm::Module]) -> impl Iterator<Item = (&str, &wasm::Module)> {
    MODULES.iter().map(|recipe| recipe.name).zip(modules)
}

/// Optimises the interface's wasm and gives it a name by its final content.
fn optimise_interface(staging: &Path, html: &str) -> anyhow::Result<String> {
    let old = attribute(html, "data-wasm").context("index.html's start script has no data-wasm")?;
    let old_name = old.rsplit('/').next().unwrap_or(old);
    let optimised = wasm::optimise(&std::fs::read(staging.join(old_name))?)?;
    std::fs::remove_file(staging.join(old_name))?;
    let name = hashed::write(staging, "site", "wasm", &optimised)?;
    Ok(html.replace(old_name, &name))
}

/// The first value of the attribute in the page.
fn attribute<'a>(html: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = html.split_once(&format!("{name}=\""))?;
    rest.split_once('"').map(|(value, _)| value)
}

/// Writes modules and texts into the folder; the result is the `assets` block, with paths from the site's root.
fn write_assets(staging: &Path, modules: &[wasm::Module]) -> anyhow::Result<Value> {
    let mut assets = Map::new();
    for (recipe, module) in MODULES.iter().zip(modules) {
        let (js, wasm) = module.write_hashed(staging, recipe.name)?;
        assets.insert(recipe.name.to_owned(), json!({ "js": js, "wasm": wasm }));
    }
    assets["guide"]["index"] = hashed::write(staging, "guide", "idx", knowledge::search_index())?.into();
    let (mut texts, mut template_texts, mut contact_texts) = (Map::new(), Map::new(), Map::new());
    for lang in Lang::ALL {
        let content = serde_json::to_vec(&with_localised_articles(engine::texts::rule_texts(lang)))?;
        let name =
            hashed::write(&staging.join("texts"), &format!("rules.{}", lang.code()), "json", &content)?;
        texts.insert(lang.code().to_owned(), format!("texts/{name}").into());
        let content = serde_json::to_vec(&engine::texts::template_texts(lang))?;
        let name =
            hashed::write(&staging.join("texts"), &format!("template.{}", lang.code()), "json", &content)?;
        template_texts.insert(lang.code().to_owned(), format!("texts/{name}").into());
        let mut content = engine::texts::contact_texts(lang);
        localise_articles(lang, &mut content.rules);
        let content = serde_json::to_vec(&content)?;
        let name =
            hashed::write(&staging.join("texts"), &format!("contacts.{}", lang.code()), "json", &content)?;
        contact_texts.insert(lang.code().to_owned(), format!("texts/{name}").into());
    }
    assets.insert("texts".to_owned(), texts.into());
    assets.insert("templateTexts".to_owned(), template_texts.into());
    assets.insert("contactTexts".to_owned(), contact_texts.into());
    let worker = std::fs::read(root().join("www/worker.js")).context("www/worker.js cannot be read")?;
    assets.insert("worker".to_owned(), hashed::write(staging, "worker", "js", &worker)?.into());
    assets.insert("build".to_owned(), build_id(staging)?.into());
    Ok(assets.into())
}

/// Rule files name articles by their Indonesian slug; the interface links to the slug of its own language, and
/// to the heading that fits the rule.
fn with_localised_articles(mut texts: RuleTexts) -> RuleTexts {
    localise_articles(texts.lang, &mut texts.rules);
    texts
}

fn localise_articles(lang: Lang, rules: &mut [RuleText]) {
    let lang = match lang {
        Lang::Id => knowledge::Lang::Id,
        Lang::En => knowledge::Lang::En,
    };
    for rule in rules {
        if let Some(article) = knowledge::article(&rule.article) {
            let checks = rule.covers.iter().map(String::as_str);
            knowledge::heading_for(article.slug.id, checks).clone_into(&mut rule.heading);
            article.slug.get(lang).clone_into(&mut rule.article);
        }
    }
}

/// One word for this set of files: equal inputs give the equal word.
fn build_id(staging: &Path) -> anyhow::Result<String> {
    let mut all = Vec::new();
    for file in files_below(staging)? {
        let content = std::fs::read(&file)?;
        let name = file.strip_prefix(staging).expect("listed below it").to_string_lossy().into_owned();
        all.push(format!("{name} {}", hashed::short_hash(&content)));
    }
    Ok(hashed::short_hash(all.join("\n").as_bytes()))
}

/// Writes the programs of all pages but the first, whose program Trunk builds; the result lists them for the
/// renderer, which lets each page start its own.
fn write_programs(staging: &Path, built: &[wasm::Module]) -> anyhow::Result<PathBuf> {
    let mut programs = Map::new();
    for (name, program) in PROGRAMS.iter().copied().zip(built) {
        let (js, wasm) = program.write_hashed(staging, name)?;
        programs.insert(name.to_owned(), json!({ "js": js, "wasm": wasm }));
    }
    let list = target().join("modules").join("programs.json");
    std::fs::write(&list, serde_json::to_vec(&programs)?)?;
    Ok(list)
}

/// The address that the site will have, with a slash at the end, where it is known.
pub(crate) fn site_url() -> Option<String> {
    let url = std::env::var(SITE_URL_VARIABLE).ok()?;
    Some(format!("{}/", url.trim_end_matches('/')))
}

/// Lets the native renderer write every page of both languages.
fn prerender(staging: &Path, shell: &Path, programs: &Path) -> anyhow::Result<offline::Outline> {
    let list = target().join("modules").join("outline.json");
    let mut renderer = cargo(&[
        "run",
        "--quiet",
        "--locked",
        "--package",
        "site",
        "--bin",
        "prerender",
        "--no-default-features",
        "--features",
        "ssr",
        "--",
        "--shell",
    ]);
    renderer.arg(shell).arg("--programs").arg(programs).arg("--out").arg(staging).arg("--list").arg(&list);
    if let Some(url) = site_url() {
        renderer.args(["--site-url", &url]);
    }
    if let Ok(base) = std::env::var(BASE_VARIABLE) {
        renderer.args(["--base", &base]);
    }
    run(&mut renderer)?;
    offline::read_outline(&list)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_leads_to_a_heading_of_an_article_in_its_language() {
        for (lang, words) in [(Lang::Id, knowledge::Lang::Id), (Lang::En, knowledge::Lang::En)] {
            for rule in with_localised_articles(engine::texts::rule_texts(lang)).rules {
                let found = knowledge::article_by_slug(&rule.article, words)
                    .unwrap_or_else(|| panic!("{} names {}", rule.id, rule.article));
                let is_there = found.headings.iter().any(|heading| heading.anchor == rule.heading);
                assert!(is_there, "{} names {}#{}", rule.id, rule.article, rule.heading);
            }
        }
    }
}
