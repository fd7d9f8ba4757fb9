//! The installable app: the manifest, and the service worker with its list of files.

use crate::hashed;
use crate::workspace::{files_below, root};
use anyhow::{Context, bail};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;

/// Folders that are for other sites, for previews or for shops of apps: no visitor needs them without a network.
const LEFT_OUT_FOLDERS: [&str; 4] = ["api/", "embed/", "pictures/", "screenshots/"];
/// Single files that browsers fetch by themselves or hosts read.
const LEFT_OUT: [&str; 3] = ["sw.js", "sw-kill.js", "manifest.webmanifest"];
/// What a page or a program needs; anything else is for hosts and search engines.
const KEPT_KINDS: [&str; 8] = ["html", "css", "js", "wasm", "json", "idx", "svg", "png"];

/// Lists that can be shared or opened, by MIME type and by ending.
const LIST_TYPES: [(&str, &[&str]); 4] = [
    ("text/csv", &[".csv"]),
    ("text/plain", &[".txt"]),
    ("text/vcard", &[".vcf"]),
    ("application/json", &[".json"]),
];

/// Phones show at most so many shortcuts.
const MAX_SHORTCUTS: usize = 4;

/// What the renderer says of the site beside its pages.
#[derive(serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Outline {
    pub(crate) pages: Vec<Listed>,
    /// By language.
    pub(crate) first_question: BTreeMap<String, Question>,
    /// Where each kind of search result stands, by language.
    pub(crate) sections: BTreeMap<String, BTreeMap<String, String>>,
}

/// A question of the recovery tree.
#[derive(serde::Deserialize)]
pub(crate) struct Question {
    pub(crate) question: String,
    pub(crate) answers: Vec<Answer>,
}

/// An answer and the page that it leads to.
#[derive(serde::Deserialize)]
pub(crate) struct Answer {
    pub(crate) words: String,
    pub(crate) path: String,
}

/// A page of the navigation.
#[derive(serde::Deserialize)]
pub(crate) struct Listed {
    name: String,
    lang: String,
    path: String,
    /// `text` or `list`, when other apps may hand it something.
    #[serde(default)]
    takes: Option<String>,
}

/// Reads what the renderer wrote.
pub(crate) fn read_outline(file: &Path) -> anyhow::Result<Outline> {
    serde_json::from_slice(&std::fs::read(file)?).context("the renderer's outline is not in its form")
}

/// Writes `manifest.webmanifest`.
pub(crate) fn write_manifest(staging: &Path, pages: &[Listed]) -> anyhow::Result<()> {
    let files = target_of(pages, "id", "list")?;
    let shortcuts = pages.iter().filter(|page| page.lang == "id").take(MAX_SHORTCUTS).map(|page| {
        json!({
            "name": page.name,
            "url": format!("./{}", page.path),
            "icons": [{ "src": "./icons/app-192.png", "sizes": "192x192", "type": "image/png" }],
        })
    });
    let shared: Vec<&str> = LIST_TYPES
        .iter()
        .flat_map(|(kind, endings)| std::iter::once(*kind).chain(endings.iter().copied()))
        .collect();
    let opened: serde_json::Map<String, Value> =
        LIST_TYPES.iter().map(|(kind, endings)| ((*kind).to_owned(), json!(endings))).collect();
    let icon = |name: &str, size: &str, purpose: &str| json!({ "src": format!("./icons/{name}.png"), "sizes": size, "type": "image/png", "purpose": purpose });
    let manifest = json!({
        "name": "PraKirim",
        "short_name": "PraKirim",
        "description": "Periksa pesan, template, dan daftar kontak WhatsApp sebelum dikirim. Tanpa mengirim data.",
        "lang": "id",
        "dir": "ltr",
        "start_url": "./id/",
        "scope": "./",
        "display": "standalone",
        "background_color": "#fbfaf6",
        "theme_color": "#1f4e8c",
        "categories": ["business", "productivity", "utilities"],
        "icons": [
            icon("app-192", "192x192", "any"),
            icon("app-512", "512x512", "any"),
            icon("app-maskable-512", "512x512", "maskable"),
        ],
        "screenshots": screenshots(staging)?,
        "shortcuts": shortcuts.collect::<Vec<_>>(),
        "share_target": {
            "action": "./share/",
            "method": "POST",
            "enctype": "multipart/form-data",
            "params": {
                "title": "title",
                "text": "text",
                "url": "url",
                "files": [{ "name": "files", "accept": shared }],
            },
        },
        "file_handlers": [{ "action": format!("./{}", files.path), "accept": opened }],
    });
    std::fs::write(staging.join("manifest.webmanifest"), serde_json::to_vec_pretty(&manifest)?)?;
    Ok(())
}

/// The pictures of the site as shops of apps show them: names end in the shape and the language.
fn screenshots(staging: &Path) -> anyhow::Result<Vec<Value>> {
    let mut found = Vec::new();
    for (file, form, label) in [
        ("narrow-id.png", "narrow", "Pesan diperiksa di ponsel"),
        ("wide-id.png", "wide", "Pesan, temuan, dan cara memperbaikinya"),
    ] {
        let (width, height) = png_size(&staging.join("screenshots").join(file))?;
        found.push(json!({
            "src": format!("./screenshots/{file}"),
            "sizes": format!("{width}x{height}"),
            "type": "image/png",
            "form_factor": form,
            "label": label,
        }));
    }
    Ok(found)
}

/// Width and height of a PNG, from its first chunk.
pub(crate) fn png_size(file: &Path) -> anyhow::Result<(u32, u32)> {
    let bytes = std::fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
    let number = |at: usize| {
        let four = bytes.get(at..at + 4)?;
        Some(u32::from_be_bytes([four[0], four[1], four[2], four[3]]))
    };
    if !bytes.starts_with(b"\x89PNG") {
        bail!("{} is no PNG", file.display());
    }
    number(16).zip(number(20)).with_context(|| format!("{} is cut off", file.display()))
}

/// The page of this language that takes what other apps hand over.
fn target_of<'a>(pages: &'a [Listed], lang: &str, what: &str) -> anyhow::Result<&'a Listed> {
    pages
        .iter()
        .find(|page| page.lang == lang && page.takes.as_deref() == Some(what))
        .with_context(|| format!("no page in the language `{lang}` takes a {what}"))
}

/// Writes `sw.js` with the list of what it keeps, the word for this build, and where shared things go.
pub(crate) fn write_worker(staging: &Path, pages: &[Listed]) -> anyhow::Result<()> {
    let (mut addresses, mut contents) = (Vec::new(), String::new());
    for file in files_below(staging)? {
        let path = file.strip_prefix(staging).expect("listed below it").to_string_lossy().into_owned();
        if let Some(address) = kept_address(&path) {
            contents.push_str(&format!("{address} {}\n", hashed::short_hash(&std::fs::read(&file)?)));
            addresses.push(address);
        }
    }
    let mut targets = serde_json::Map::new();
    for lang in ["id", "en"] {
        let (text, list) = (target_of(pages, lang, "text")?, target_of(pages, lang, "list")?);
        targets.insert(lang.to_owned(), json!({ "text": text.path, "file": list.path }));
    }
    let list = serde_json::to_string(&addresses)?;
    let targets = Value::from(targets).to_string();
    let source = std::fs::read_to_string(root().join("www/sw.js")).context("www/sw.js cannot be read")?;
    let script = [
        ("__BUILD__", hashed::short_hash(contents.as_bytes()).as_str()),
        ("[/*__FILES__*/]", list.as_str()),
        ("{/*__SHARE_TARGETS__*/}", targets.as_str()),
    ]
    .into_iter()
    .try_fold(source, |script, (mark, value)| {
        if script.matches(mark).count() != 1 {
            bail!("www/sw.js must hold {mark} exactly once");
        }
        Ok(script.replace(mark, value))
    })?;
    std::fs::write(staging.join("sw.js"), script)?;
    std::fs::copy(root().join("www/sw-kill.js"), staging.join("sw-kill.js"))?;
    println!("   {} files for use without a network", addresses.len());
    Ok(())
}

/// The address under which hosts hand the file out without a redirect; `None` for what no page needs.
fn kept_address(path: &str) -> Option<String> {
    if LEFT_OUT.contains(&path) || LEFT_OUT_FOLDERS.iter().any(|folder| path.starts_with(folder)) {
        return None;
    }
    let (_, kind) = path.rsplit_once('.')?;
    if !KEPT_KINDS.contains(&kind) {
        return None;
    }
    if path == "index.html" {
        return Some("./".to_owned());
    }
    Some(path.strip_suffix("/index.html").map_or_else(|| path.to_owned(), |folder| format!("{folder}/")))
}

#[cfg(test)]
mod tests {
    use super::kept_address;

    #[track_caller]
    fn check(path: &str, address: Option<&str>) {
        assert_eq!(kept_address(path).as_deref(), address, "{path}");
    }

    #[test]
    fn pages_are_kept_by_their_folder() {
        check("index.html", Some("./"));
        check("id/panduan/index.html", Some("id/panduan/"));
        check("404.html", Some("404.html"));
    }

    #[test]
    fn what_is_for_others_is_left_out() {
        check("embed/index.html", None);
        check("api/v1/message.js", None);
        check("pictures/preview-id.png", None);
        check("sw.js", None);
        check("robots.txt", None);
        check("_headers", None);
    }
}
