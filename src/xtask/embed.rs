//! The widgets for other sites: `embed/`, one small page for each tool and the script that puts it into a host page.

use crate::offline::Outline;
use crate::wasm::Module;
use crate::workspace::root;
use crate::{api, hashed, policy};
use anyhow::{Context, bail};
use engine::Lang;
use std::fmt::Write as _;
use std::path::Path;

/// Files that are handed out as they are written.
const PLAIN: [&str; 5] = ["embed.css", "frame.js", "check.js", "guide.js", "v1.js"];

/// A widget: a page of its own.
struct Widget {
    /// Below `embed/`; the message check stands there itself.
    folder: &'static str,
    script: &'static str,
    /// Attributes of the script element, which tell the script its files.
    files: String,
    /// What stands in the page.
    tool: String,
}

/// Writes the folder; the modules are pairs of a name and what was built.
pub(crate) fn write<'a>(
    staging: &Path,
    site_url: Option<&str>,
    outline: &Outline,
    mut modules: impl Iterator<Item = (&'a str, &'a Module)>,
) -> anyhow::Result<()> {
    let (from, to) = (root().join("www/embed"), staging.join("embed"));
    std::fs::create_dir_all(&to)?;
    for name in PLAIN {
        std::fs::copy(from.join(name), to.join(name)).with_context(|| format!("www/embed has no {name}"))?;
    }
    let search = modules.find(|(name, _)| *name == "guide").context("the guide's search was not built")?.1;
    let fragment = |name: &str| {
        std::fs::read_to_string(from.join(name)).with_context(|| format!("www/embed has no {name}"))
    };
    let widgets = [
        Widget {
            folder: "",
            script: "check.js",
            files: check_files(&to, "", "message")?,
            tool: fragment("message.html")?,
        },
        Widget {
            folder: "template/",
            script: "check.js",
            files: check_files(&to, "../", "template")?,
            tool: fragment("template.html")?,
        },
        Widget { folder: "recovery/", script: "frame.js", files: String::new(), tool: question(outline)? },
        Widget {
            folder: "guide/",
            script: "guide.js",
            files: guide_files(&to, search, outline)?,
            tool: filled(
                &fragment("guide.html")?,
                &[
                    ("__GUIDE_ID__", section(outline, Lang::Id, "article")?),
                    ("__GUIDE_EN__", section(outline, Lang::En, "article")?),
                ],
            )?,
        },
    ];
    let shell = fragment("shell.html")?;
    for Widget { folder, script, files, tool } in widgets {
        let up = "../".repeat(folder.matches('/').count());
        let page = filled(
            &shell,
            &[
                ("__POLICY__", &policy::embed(site_url)),
                ("__SCRIPT__", script),
                ("__FILES__", &files),
                ("__TOOL__", &tool.replace("__SITE__", &format!("../{up}"))),
            ],
        )?;
        let folder = to.join(folder);
        std::fs::create_dir_all(&folder)?;
        std::fs::write(folder.join("index.html"), page.replace("__BASE__", &up))?;
    }
    Ok(())
}

/// The text with each mark, which stands in it once, replaced.
fn filled(text: &str, values: &[(&str, &str)]) -> anyhow::Result<String> {
    values.iter().try_fold(text.to_owned(), |text, (mark, value)| {
        if text.matches(mark).count() != 1 {
            bail!("www/embed must hold {mark} exactly once");
        }
        Ok(text.replace(mark, value))
    })
}

fn check_files(folder: &Path, up: &str, tool: &str) -> anyhow::Result<String> {
    let module = format!("../{up}{}/{tool}.js", api::FOLDER);
    let (id, en) = (short_texts(folder, tool, Lang::Id)?, short_texts(folder, tool, Lang::En)?);
    Ok(format!(
        r#" data-tool="{tool}" data-module="{module}" data-texts-id="{up}{id}" data-texts-en="{up}{en}""#
    ))
}

/// Titles and advice of the tool's rules alone: a host page's visitors did not ask for more.
fn short_texts(folder: &Path, tool: &str, lang: Lang) -> anyhow::Result<String> {
    let rules = engine::texts::rule_texts(lang).rules.into_iter().filter(|rule| rule.scope == tool);
    let short: serde_json::Map<String, serde_json::Value> =
        rules.map(|rule| (rule.id, serde_json::json!([rule.title, rule.fix]))).collect();
    hashed::write(folder, &format!("{tool}.{}", lang.code()), "json", &serde_json::to_vec(&short)?)
}

/// The search again, in the folder that other sites may load.
fn guide_files(folder: &Path, search: &Module, outline: &Outline) -> anyhow::Result<String> {
    let (js, _) = search.write_hashed(folder, "guide")?;
    let index = hashed::write(folder, "guide", "idx", knowledge::search_index())?;
    let from_page = |path: &String| format!("../../{path}");
    let sections: serde_json::Map<String, serde_json::Value> = outline
        .sections
        .iter()
        .map(|(lang, kinds)| {
            let kinds = kinds.iter().map(|(kind, path)| (kind.clone(), from_page(path).into()));
            (lang.clone(), serde_json::Value::Object(kinds.collect()))
        })
        .collect();
    let sections = escape(&serde_json::to_string(&sections)?);
    Ok(format!(r#" data-module="../{js}" data-index="../{index}" data-sections="{sections}""#))
}

fn section<'a>(outline: &'a Outline, lang: Lang, kind: &str) -> anyhow::Result<&'a str> {
    let found = outline.sections.get(lang.code()).and_then(|kinds| kinds.get(kind));
    found.map(String::as_str).with_context(|| format!("the outline has no section for {kind}"))
}

/// The first question of the recovery; its answers lead to the site, where the next one waits.
fn question(outline: &Outline) -> anyhow::Result<String> {
    let of = |lang: Lang| outline.first_question.get(lang.code()).context("the outline has no question");
    let (id, en) = (of(Lang::Id)?, of(Lang::En)?);
    let mut out = String::new();
    writeln!(
        out,
        r#"<h1 class="widget__title" data-en="{}">{}</h1>
<ul class="widget__links">"#,
        escape(&en.question),
        escape(&id.question)
    )?;
    for (id, en) in id.answers.iter().zip(&en.answers) {
        writeln!(
            out,
            r#"<li><a class="choice" href="__SITE__{}" data-en-href="__SITE__{}" target="_blank" rel="noopener" data-en="{}">{}</a></li>"#,
            id.path,
            en.path,
            escape(&en.words),
            escape(&id.words)
        )?;
    }
    out.push_str(
        "</ul>\n<p class=\"widget__promise\" data-en=\"Each answer opens PraKirim, where the next question and the plan \
         wait.\">Setiap jawaban membuka PraKirim; di sana ada pertanyaan berikutnya dan rencananya.</p>\n",
    );
    Ok(out)
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
