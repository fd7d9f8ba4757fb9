//! `cargo xtask browser`: the tests that need Chromium, on the `dist` that is there.

use crate::workspace::{command, nothing_left, root};
use crate::{dist, tools};
use anyhow::{Context, bail};
use pico_args::Arguments;
use std::path::PathBuf;
use std::process::Command;
use std::sync::Mutex;

/// `cargo xtask browser [WORD]`: all test files of `tests/browser`, or those whose name holds the word.
pub(crate) fn run_command(mut args: Arguments) -> anyhow::Result<()> {
    let word: Option<String> = args.opt_free_from_str()?;
    nothing_left(args)?;
    tools::prepare_npm()?;
    run_tests("browser", word.as_deref().unwrap_or(""), &[])
}

/// Test files that measure a time: they run one after another, because two cores are not enough for two browsers
/// and a measured time. All others run two at once.
const MEASURING: [&str; 3] = ["contacts.test.mjs", "message.test.mjs", "template.test.mjs"];

/// Runs the test files of a folder below `tests` whose name holds the word. They get these environment variables
/// beside those of [`node`].
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
    let (measuring, others): (Vec<_>, Vec<_>) =
        files.into_iter().partition(|file| MEASURING.iter().any(|name| file.ends_with(name)));
    let mut failed = run_files(&measuring, 1, variables)?;
    failed.extend(run_files(&others, 2, variables)?);
    // On a busy machine a page may once take longer than a test waits. A fault that stays fails; one that goes is
    // printed all the same.
    let lasting = run_files(&failed, 1, variables)?;
    if !lasting.is_empty() {
        bail!("{} of the test files failed twice", lasting.len());
    }
    Ok(())
}

/// Runs test files, so many at once, and prints what each said; the result is those that failed.
fn run_files(
    files: &[PathBuf],
    at_once: usize,
    variables: &[(&str, PathBuf)],
) -> anyhow::Result<Vec<PathBuf>> {
    let waiting = Mutex::new(files.iter());
    let failed = Mutex::new(Vec::new());
    let next = || waiting.lock().expect("no thread panics").next();
    let work = || -> anyhow::Result<()> {
        while let Some(file) = next() {
            let mut node = node()?;
            node.envs(variables.iter().map(|(name, value)| (name, value)));
            let done = node.args(["--test", "--test-reporter=spec"]).arg(file).output()?;
            print!("{}{}", String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr));
            if !done.status.success() {
                println!("   failed: {}", file.display());
                failed.lock().expect("no thread panics").push(file.clone());
            }
        }
        Ok(())
    };
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..at_once).map(|_| scope.spawn(work)).collect();
        workers.into_iter().try_for_each(|worker| worker.join().expect("running a file does not panic"))
    })?;
    Ok(failed.into_inner().expect("no thread panics"))
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
