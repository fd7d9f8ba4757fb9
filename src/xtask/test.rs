//! `cargo xtask test`: every check that CI runs, one named step after another.

use crate::workspace::{self, cargo, nothing_left};
use anyhow::bail;
use pico_args::Arguments;
use std::time::Instant;

/// A named check.
struct Step {
    name: &'static str,
    check: fn() -> anyhow::Result<()>,
}

const STEPS: &[Step] = &[
    Step { name: "format", check: || workspace::run(&mut cargo(&["fmt", "--all", "--check"])) },
    Step { name: "lints, native", check: lint_native },
    Step {
        name: "tests, native",
        check: || workspace::run(&mut cargo(&["test", "--workspace", "--locked", "--quiet"])),
    },
];

/// `cargo xtask test [--only WORD]`: all steps, or those whose name holds the word; ends with one line that
/// counts them.
pub(crate) fn run(mut args: Arguments) -> anyhow::Result<()> {
    let only: Option<String> = args.opt_value_from_str("--only")?;
    nothing_left(args)?;
    let mut failed = Vec::new();
    let mut passed = 0;
    for step in STEPS.iter().filter(|step| only.as_ref().is_none_or(|word| step.name.contains(word))) {
        println!("── {}", step.name);
        let start = Instant::now();
        let result = (step.check)();
        let seconds = start.elapsed().as_secs_f32();
        match result {
            Ok(()) => {
                passed += 1;
                println!("   ok, {seconds:.1} s");
            }
            Err(error) => {
                println!("   FAILED, {seconds:.1} s: {error:#}");
                failed.push(step.name);
            }
        }
    }
    for name in &failed {
        println!("failed: {name}");
    }
    println!("{passed} passed, {} failed", failed.len());
    if passed == 0 || !failed.is_empty() {
        bail!("the checks did not pass");
    }
    Ok(())
}

fn lint_native() -> anyhow::Result<()> {
    workspace::run(&mut cargo(&[
        "clippy",
        "--workspace",
        "--all-targets",
        "--locked",
        "--quiet",
        "--",
        "-D",
        "warnings",
    ]))
}
