//! The hand-written scripts of `www`, checked by the TypeScript compiler as they are.

use crate::tools;
use crate::workspace::{files_below, root, run};
use std::path::PathBuf;

/// Scripts that run in a worker know another set of globals than pages.
const WORKER_SCRIPTS: [&str; 2] = ["worker.js", "sw.js"];

/// Shown to readers as it stands, so it carries no types; its test runs it.
const EXAMPLE: &str = "example.js";

/// Runs `tsc --checkJs` over the pages' scripts and over each worker script.
pub(crate) fn check_types() -> anyhow::Result<()> {
    let scripts: Vec<PathBuf> = files_below(&root().join("www"))?
        .into_iter()
        .filter(|file| {
            file.extension().is_some_and(|extension| extension == "js") && !file.ends_with(EXAMPLE)
        })
        .collect();
    let is_worker = |file: &PathBuf| {
        file.file_name().and_then(|name| name.to_str()).is_some_and(|name| WORKER_SCRIPTS.contains(&name))
    };
    let (workers, pages): (Vec<PathBuf>, Vec<PathBuf>) = scripts.into_iter().partition(is_worker);
    for page in &pages {
        check_script(page, "es2022,dom,dom.iterable")?;
    }
    for worker in &workers {
        check_script(worker, "es2022,webworker")?;
    }
    println!("   {} scripts", pages.len() + workers.len());
    Ok(())
}

fn check_script(script: &PathBuf, libraries: &str) -> anyhow::Result<()> {
    run(tools::node_script("typescript/bin/tsc")
        .args(["--noEmit", "--allowJs", "--checkJs", "--strict", "--target", "es2022", "--module", "esnext"])
        .args(["--moduleResolution", "bundler", "--lib", libraries])
        .arg(script))
}
