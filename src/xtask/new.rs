//! `cargo xtask new-rule FAMILY/ID` and `new-article SLUG`: a filled-in start.

use crate::workspace;
use anyhow::{Context as _, bail, ensure};
use pico_args::Arguments;
use std::{fs, path::Path};

/// The rule file to start from; every field that the build asks for is there, with a word on what belongs in it.
const RULE: &str = r#"# One rule = one file; the file's name is the rule's id and names the fault in the message.
covers     = ["M00"]                # check ids of the fact base that this rule carries out
severity   = "medium"               # block | high | medium | low | info
confidence = "likely"               # certain | likely | hint
applies    = ["app", "api"]
article    = "penyebab-umum"        # slug of the guide's article that explains the matter
title = { id = "", en = "" }        # what was found, at most 70 characters
why   = { id = "", en = "" }        # why it matters; "WhatsApp melarang" only for official sources
fix   = { id = "", en = "" }        # what to do

[[source]]
name = ""
url = "https://"
basis = "official"                  # official | app | reported | inferred
facts = ["A00"]
checked = "2026-01-01"              # the day the source was read

[match]
any    = [""]                       # patterns on the folded text: lower-case ASCII, single blanks
near   = ["offer"]                  # one of these signals in the same sentence
unless = ["warning", "negation"]    # and none of these

[examples]
flags  = []                         # at least 5, the marked words in « », at least half Indonesian
passes = []                         # at least 5: the same words in innocent use
"#;

/// Runs `new-rule`.
pub(crate) fn run_rule(mut args: Arguments) -> anyhow::Result<()> {
    let name: String = args.free_from_str().context("say FAMILY/ID, e.g. links/link-shortener")?;
    let Some((family, id)) = name.split_once('/') else { bail!("say FAMILY/ID, e.g. links/link-shortener") };
    ensure!(is_kebab(family) && is_kebab(id), "{name:?}: lower-case letters, digits and hyphens only");
    let path = workspace::root().join(format!("src/engine/rules/message/{family}/{id}.toml"));
    create(&path, RULE)?;
    println!("{} is there. The build says what is still missing: cargo check -p engine", path.display());
    Ok(())
}

/// Runs `new-article`.
pub(crate) fn run_article(mut args: Arguments) -> anyhow::Result<()> {
    let slug: String = args.free_from_str().context("say the article's Indonesian slug")?;
    ensure!(is_kebab(&slug), "{slug:?}: lower-case letters, digits and hyphens only");
    let folder = workspace::root().join("src/knowledge/articles").join(&slug);
    create(&folder.join("article.toml"), &article_toml(&slug))?;
    create(&folder.join("id.md"), &body(&INDONESIAN_HEADINGS))?;
    create(&folder.join("en.md"), &body(&ENGLISH_HEADINGS))?;
    println!("{} is there. The build says what is still missing: cargo check -p knowledge", folder.display());
    Ok(())
}

/// Title and anchor of the six headings that every article has, in order.
type Headings = [(&'static str, &'static str); 6];

const INDONESIAN_HEADINGS: Headings = [
    ("Apa yang Anda lihat", "what-you-see"),
    ("Apa artinya", "what-it-is"),
    ("Yang dilakukan sekarang", "what-to-do-now"),
    ("Waktu tunggu", "waiting-time"),
    ("Jangan pernah", "never-do"),
    ("Data dan pelanggan", "data-and-customers"),
];

const ENGLISH_HEADINGS: Headings = [
    ("What you see", "what-you-see"),
    ("What it is", "what-it-is"),
    ("What to do now", "what-to-do-now"),
    ("Waiting time", "waiting-time"),
    ("Never do this", "never-do"),
    ("Data and customers", "data-and-customers"),
];

fn article_toml(slug: &str) -> String {
    format!(
        "number  = 0                      # the next free one\n\
         group   = \"causes\"               # start | causes | recovery | platform | prevention | benefits\n\
         slug    = {{ id = \"{slug}\", en = \"\" }}\n\
         states  = []                     # screens it treats, e.g. \"W12\"\n\
         checks  = []                     # check ids that lead here, e.g. \"M48\"\n\
         sources = []                     # numbers in sources.toml; every [^n] of the text\n\
         related = []                     # 2–5 slugs\n\
         checked = \"\"                     # the day its sources were read\n"
    )
}

fn body(headings: &Headings) -> String {
    let sections: Vec<String> =
        headings.iter().map(|(title, anchor)| format!("## {title} {{#{anchor}}}\n")).collect();
    format!("+++\ntitle = \"\"\nlead = \"\"\n+++\n{}", sections.join("\n"))
}

fn is_kebab(text: &str) -> bool {
    !text.is_empty()
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

fn create(path: &Path, text: &str) -> anyhow::Result<()> {
    ensure!(!path.exists(), "{} is there already", path.display());
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text).with_context(|| format!("cannot write {}", path.display()))
}
