//! `cargo xtask search`: the guide's search on the command line, from the same index that the site loads.

use anyhow::{Context, bail};
use knowledge::Lang;
use knowledge::search::{Hit, Index};
use pico_args::Arguments;
use serde::Serialize;
use std::path::PathBuf;

const RESULTS: usize = 10;

/// One line of the answer.
#[derive(Serialize)]
struct Answer<'a> {
    query_id: &'a str,
    results: Vec<Hit<'a>>,
}

/// `search "QUERY"` or `--file QUERIES.tsv` (id, tab, query); `--lang id|en`, `--json`.
pub(crate) fn run(mut args: Arguments) -> anyhow::Result<()> {
    let json = args.contains("--json");
    let lang: Option<String> = args.opt_value_from_str("--lang")?;
    let file: Option<PathBuf> = args.opt_value_from_str("--file")?;
    let query: Option<String> = args.opt_free_from_str()?;
    let lang = match lang {
        Some(code) => Lang::from_code(&code).with_context(|| format!("unknown language `{code}`"))?,
        None => Lang::Id,
    };
    let text = match (&file, query) {
        (Some(file), None) => {
            std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?
        }
        (None, Some(query)) => format!("1\t{}", query.replace(['\n', '\t'], " ")),
        _ => bail!("give one query, or --file QUERIES.tsv"),
    };
    let index = Index::from_bytes(knowledge::search_index())?;
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let (query_id, query) = line.split_once('\t').with_context(|| format!("no tab in `{line}`"))?;
        let results = index.search(query, lang, RESULTS);
        if json || file.is_some() {
            println!("{}", serde_json::to_string(&Answer { query_id, results })?);
        } else {
            for hit in results {
                println!(
                    "{:.2}  {:?} {}  {}  {}",
                    hit.score,
                    hit.kind,
                    hit.id,
                    hit.title,
                    hit.states.join(" ")
                );
            }
        }
    }
    Ok(())
}
