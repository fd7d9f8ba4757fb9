//! `cargo xtask browser`: the tests that need Chromium, on the `dist` that is there.

use crate::workspace::{command, nothing_left, root, run};
use crate::{dist, tools};
use anyhow::{Context, bail};
use pico_args::Arguments;
use std::path::PathBuf;
use std::process::Command;

/// `cargo xtask browser [WORD]`: all test files of `tests/browser`, or those whose name holds the word.
pub(crate) fn run_command(mut args: Arguments) -> anyhow::Result<()> {
    let word: Option<String> = args.opt_free_from_str()?;
    nothing_left(args)?;
    tools::prepare_npm()?;
    run_tests("browser", word.as_deref().unwrap_or(""), &[])
}

/// Runs the test files of a folder below `tests` whose name holds the word, one after another: two cores are
/// not enough for two browsers and a measured time. They get these environment variables beside those of [`node`].
pub(crate) fn run_tests(folder: &str, word: &str, variables: &[(&str, PathBuf)]) -> anyhow::Result<()> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(root().join("tests").join(folder))? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.ends_with(".test.mjs") && name.contains(word) {
            files.push(path);
        }
    }
    files.sort();
    if files.is_empty() {
        bail!("no test file of tests/{folder} has `{word}` in its name");
    }
    let mut node = node()?;
    node.envs(variables.iter().map(|(name, value)| (name, value)));
    node.args(["--test", "--test-concurrency=1", "--test-reporter=spec"]).args(files);
    run(&mut node)
}

/// `node` with the variables that `tests/browser/support/site.mjs` reads.
pub(crate) fn node() -> anyhow::Result<Command> {
    if !dist::folder().join("index.html").is_file() {
        bail!("there is no dist: run `cargo xtask dist` first");
    }
    let mut node = command("node");
    node.env("PRAKIRIM_XTASK", std::env::current_exe().context("the tool cannot find itself")?);
    node.env("PRAKIRIM_NPM", tools::npm_folder());
    node.env("PRAKIRIM_CHROMIUM", tools::prepare_chromium()?);
    Ok(node)
}
