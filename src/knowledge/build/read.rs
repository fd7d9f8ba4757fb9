//! Reads every data file into one [`Guide`].

use super::{
    Faults,
    article::{self, Article},
    raw,
};
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Files and folders whose change means a new build.
pub(crate) const WATCHED: [&str; 15] = [
    "build.rs",
    "build",
    "articles",
    "states",
    "letters",
    "search",
    "account.toml",
    "deadlines.toml",
    "shared.toml",
    "tree.toml",
    "errors.toml",
    "sources.toml",
    "checks.toml",
    "glossary.toml",
    "Cargo.toml",
];

/// All the data.
pub(crate) struct Guide {
    pub(crate) articles: Vec<Article>,
    pub(crate) states: Vec<raw::State>,
    pub(crate) shared: BTreeMap<String, raw::Pair>,
    pub(crate) tree: Vec<raw::Node>,
    pub(crate) letters: Vec<raw::Letter>,
    pub(crate) lints: raw::Lints,
    pub(crate) deadlines: Vec<raw::Deadline>,
    pub(crate) errors: Vec<raw::ErrorCard>,
    pub(crate) sources: Vec<raw::Source>,
    pub(crate) checks: BTreeMap<String, raw::CheckName>,
    pub(crate) account: Vec<raw::Question>,
    pub(crate) terms: Vec<raw::Term>,
    pub(crate) phrases: raw::Phrases,
    pub(crate) words: raw::Words,
}

impl Guide {
    /// The text, looked up in `shared.toml` when it is a name; the check has seen that the name exists.
    pub(crate) fn text(&self, text: &raw::TextOrName) -> raw::Pair {
        match text {
            raw::TextOrName::Text(pair) => pair.clone(),
            raw::TextOrName::Name(name) => {
                self.shared.get(name.trim_start_matches('@')).cloned().unwrap_or_default()
            }
        }
    }
}

/// Reads everything; what cannot be read is a fault and left out.
pub(crate) fn guide(folder: &Path, faults: &mut Faults) -> Guide {
    let mut states: Vec<raw::State> =
        files(folder, "states", faults, |state: &mut raw::State, code| state.code = code);
    // W before P: the app comes first.
    states.sort_by_key(|state| (state.code.starts_with('P'), state.code.clone()));
    let mut letters: Vec<raw::Letter> = Vec::new();
    for code in ["L1", "L2", "L3"] {
        if let Some(mut letter) = parse::<raw::Letter>(folder, &format!("letters/{code}.toml"), faults) {
            code.clone_into(&mut letter.code);
            letters.push(letter);
        }
    }
    Guide {
        articles: article::all(folder, faults),
        states,
        letters,
        shared: parse(folder, "shared.toml", faults).unwrap_or_default(),
        tree: parse::<raw::Tree>(folder, "tree.toml", faults).map(|tree| tree.node).unwrap_or_default(),
        lints: parse(folder, "letters/lint.toml", faults).unwrap_or_default(),
        deadlines: parse::<raw::Deadlines>(folder, "deadlines.toml", faults).unwrap_or_default().deadline,
        errors: parse::<raw::Errors>(folder, "errors.toml", faults).unwrap_or_default().error,
        sources: parse::<raw::Sources>(folder, "sources.toml", faults).unwrap_or_default().source,
        checks: parse(folder, "checks.toml", faults).unwrap_or_default(),
        account: parse::<raw::Account>(folder, "account.toml", faults).unwrap_or_default().question,
        terms: parse::<raw::Glossary>(folder, "glossary.toml", faults).unwrap_or_default().term,
        phrases: parse(folder, "search/phrases.toml", faults).unwrap_or_default(),
        words: parse(folder, "search/words.toml", faults).unwrap_or_default(),
    }
}

/// One TOML file.
pub(crate) fn parse<T: DeserializeOwned>(folder: &Path, name: &str, faults: &mut Faults) -> Option<T> {
    let text = text(folder, name, faults)?;
    match toml::from_str(&text) {
        Ok(value) => Some(value),
        Err(error) => {
            faults.add(name, "TOML", &error.to_string().replace('\n', " "));
            None
        }
    }
}

/// One text file.
pub(crate) fn text(folder: &Path, name: &str, faults: &mut Faults) -> Option<String> {
    match fs::read_to_string(folder.join(name)) {
        Ok(text) => Some(text),
        Err(error) => {
            faults.add(name, "file", &error.to_string());
            None
        }
    }
}

/// Names in a folder, sorted.
pub(crate) fn names(folder: &Path, name: &str, faults: &mut Faults) -> Vec<String> {
    let entries = match fs::read_dir(folder.join(name)) {
        Ok(entries) => entries,
        Err(error) => {
            faults.add(name, "folder", &error.to_string());
            return Vec::new();
        }
    };
    let mut names: Vec<_> = entries
        .filter_map(Result::ok)
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

fn files<T: DeserializeOwned>(
    folder: &Path,
    name: &str,
    faults: &mut Faults,
    set_code: impl Fn(&mut T, String),
) -> Vec<T> {
    let mut all = Vec::new();
    for file in names(folder, name, faults) {
        let Some(code) = file.strip_suffix(".toml") else {
            faults.add(name, "file", &format!("{file} is not TOML"));
            continue;
        };
        if let Some(mut value) = parse(folder, &format!("{name}/{file}"), faults) {
            set_code(&mut value, code.to_owned());
            all.push(value);
        }
    }
    all
}
