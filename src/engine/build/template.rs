//! Turns the template check's data files into tables: `template/category.toml` into cues with packed
//! automata, `template/limits.toml` into constants, and both plus the texts into JSON for people.

use crate::{
    Fault, automata,
    rule_file::{Bilingual, RuleData, Signal, is_date},
};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fmt::Write as _, fs, path::Path};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CategoryFile {
    /// Fragments that patterns name as `<part>`.
    parts: BTreeMap<String, String>,
    cue: BTreeMap<String, CueFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CueFile {
    leans: String,
    #[serde(default)]
    weight: u32,
    #[serde(default)]
    kind: Option<String>,
    #[serde(default)]
    unless: Vec<String>,
    words: Vec<String>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct LimitFile {
    max: usize,
    fact: String,
    source: String,
    url: String,
    basis: String,
    checked: String,
    about: Bilingual,
}

/// What a predicted category means, and what is left unchecked.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct TextsFile {
    consequence: Vec<ConsequenceFile>,
    not_checked: Vec<NotCheckedFile>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct ConsequenceFile {
    category: String,
    about: String,
    text: Bilingual,
    source: String,
    url: String,
    basis: String,
    checked: String,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct NotCheckedFile {
    id: String,
    what: Bilingual,
    because: Bilingual,
}

const CATEGORY: &str = "template/category.toml";
const LIMITS: &str = "template/limits.toml";
const TEXTS: &str = "template/texts.toml";

fn read<T: serde::de::DeserializeOwned>(root: &Path, name: &str) -> Result<T, Fault> {
    let text = fs::read_to_string(root.join(name)).map_err(|error| format!("{name}: {error}"))?;
    toml::from_str(&text).map_err(|error| format!("{name}: {error}").into())
}

/// Writes `category.rs`, `category.bin` and `template_limits.rs` into `out`.
pub(crate) fn generate(root: &Path, out: &Path) -> Result<(), Fault> {
    let file: CategoryFile = read(root, CATEGORY)?;
    let names: Vec<&String> = file.cue.keys().collect();
    let mut source = String::from("static CUES: &[Cue] = &[\n");
    for (name, cue) in &file.cue {
        let fault = |what: &str| format!("{CATEGORY}: cue.{name}: {what}");
        let leans = match cue.leans.as_str() {
            "marketing" => "Some(Category::Marketing)",
            "utility" => "Some(Category::Utility)",
            "authentication" => "Some(Category::Authentication)",
            "none" => "None",
            _ => return Err(fault("leans: marketing, utility, authentication or none").into()),
        };
        if (cue.weight == 0) != (cue.leans == "none") {
            return Err(fault("weight: every cue that leans has one, and no other").into());
        }
        let kind = match cue.kind.as_deref() {
            None | Some("promotion") => "Promotion",
            Some("retargeting") => "Retargeting",
            Some("general") => "General",
            Some(_) => return Err(fault("kind: promotion, retargeting or general").into()),
        };
        let unless: Vec<usize> = cue
            .unless
            .iter()
            .map(|other| {
                names
                    .iter()
                    .position(|name| *name == other)
                    .ok_or_else(|| fault(&format!("unless: no cue “{other}”")))
            })
            .collect::<Result<_, _>>()?;
        writeln!(
            source,
            "Cue {{ id: {name:?}, leans: {leans}, weight: {}, kind: Kind::{kind}, unless: &{unless:?} }},",
            cue.weight
        )?;
    }
    source.push_str("];\n");
    let data = RuleData { rules: Vec::new(), signals: signals(&file) };
    fs::write(out.join("category.rs"), source)?;
    fs::write(out.join("category.bin"), automata::build_signals(&data, CATEGORY)?)?;
    let mut constants = String::new();
    for (name, limit) in limits(root)? {
        writeln!(constants, "pub(crate) const {}: usize = {};", name.to_uppercase(), limit.max)?;
    }
    fs::write(out.join("template_limits.rs"), constants)?;
    Ok(())
}

/// The cues with their parts written out.
fn signals(file: &CategoryFile) -> BTreeMap<String, Signal> {
    let written_out = |word: &String| {
        file.parts.iter().fold(word.clone(), |word, (name, part)| word.replace(&format!("<{name}>"), part))
    };
    file.cue
        .iter()
        .map(|(name, cue)| (name.clone(), Signal::of(cue.words.iter().map(written_out).collect())))
        .collect()
}

fn limits(root: &Path) -> Result<BTreeMap<String, LimitFile>, Fault> {
    let limits: BTreeMap<String, LimitFile> = read(root, LIMITS)?;
    for (name, limit) in &limits {
        check_source(&format!("{LIMITS}: {name}"), &limit.url, &limit.basis, &limit.checked)?;
        if limit.fact.len() != 3 || limit.source.trim().is_empty() {
            return Err(format!("{LIMITS}: {name}: name the fact and its source").into());
        }
    }
    Ok(limits)
}

pub(crate) fn check_source(place: &str, url: &str, basis: &str, checked: &str) -> Result<(), Fault> {
    if !url.starts_with("https://") {
        return Err(format!("{place}: url: must start with https://").into());
    }
    if !["official", "app", "reported", "inferred"].contains(&basis) {
        return Err(format!("{place}: basis: official, app, reported or inferred").into());
    }
    if !is_date(checked) {
        return Err(format!("{place}: checked: must be a date such as 2026-06-24").into());
    }
    Ok(())
}

/// `{"id": TemplateTexts, "en": TemplateTexts}`.
pub(crate) fn texts_json(root: &Path) -> Result<String, Fault> {
    let file: TextsFile = read(root, TEXTS)?;
    for part in &file.consequence {
        check_source(
            &format!("{TEXTS}: {} {}", part.category, part.about),
            &part.url,
            &part.basis,
            &part.checked,
        )?;
    }
    let limits = limits(root)?;
    let in_lang = |lang: &str| {
        let pick = |words: &Bilingual| if lang == "id" { words.id.clone() } else { words.en.clone() };
        let source = |name: &str, url: &str, basis: &str, checked: &str| serde_json::json!({ "name": name, "url": url, "basis": basis, "checked": checked });
        serde_json::json!({
            "lang": lang,
            "consequences": file.consequence.iter().map(|part| serde_json::json!({
                "category": part.category, "about": part.about, "text": pick(&part.text),
                "source": source(&part.source, &part.url, &part.basis, &part.checked),
            })).collect::<Vec<_>>(),
            "notChecked": file.not_checked.iter().map(|part| serde_json::json!({
                "id": part.id, "what": pick(&part.what), "because": pick(&part.because),
            })).collect::<Vec<_>>(),
            "limits": limits.iter().map(|(name, limit)| serde_json::json!({
                "id": name.replace('_', "-"), "max": limit.max, "about": pick(&limit.about),
                "source": source(&limit.source, &limit.url, &limit.basis, &limit.checked),
            })).collect::<Vec<_>>(),
        })
    };
    Ok(serde_json::to_string(&serde_json::json!({ "id": in_lang("id"), "en": in_lang("en") }))?)
}
