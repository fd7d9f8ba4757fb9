//! `cargo xtask test`: every check that CI runs, one named step after another.

use crate::workspace::{self, cargo, nothing_left};
use crate::{browser, dist, fixtures, guard, imports, scripts, sizes, tools};
use anyhow::bail;
use pico_args::Arguments;
use std::time::Instant;

/// A named check.
struct Step {
    name: &'static str,
    check: fn() -> anyhow::Result<()>,
}

const STEPS: &[Step] = &[
    Step { name: "set-up", check: tools::prepare_build },
    Step { name: "format", check: || workspace::run(&mut cargo(&["fmt", "--all", "--check"])) },
    Step { name: "lints, native", check: lint_native },
    Step { name: "tests, native", check: test_native },
    Step { name: "dependencies of the interface", check: guard::check_site_dependencies },
    Step { name: "licences", check: guard::check_licences },
    Step { name: "types of the scripts", check: scripts::check_types },
    Step { name: "lints, wasm", check: lint_wasm },
    Step { name: "build", check: || dist::build(&dist::Options::default()) },
    Step { name: "sizes", check: || sizes::check_folder(&dist::folder()) },
    Step { name: "imports", check: || imports::check_folder(&dist::folder()) },
    Step { name: "modules", check: test_modules },
    Step { name: "hosting", check: test_hosting },
    Step { name: "browser", check: || browser::run_tests("browser", "", &[]) },
];

/// `cargo xtask test [--only WORD]`: all steps, or those whose name holds the word; ends with one line that counts
/// them.
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
    lint(&["--workspace", "--exclude", "site", "--all-targets"])?;
    // The interface renders pages natively and takes them over in the browser: never both in one build.
    lint(&["--package", "site", "--all-targets", "--no-default-features", "--features", "ssr"])
}

fn lint_wasm() -> anyhow::Result<()> {
    let modules = ["--package", "message-wasm", "--package", "contacts-wasm", "--package", "guide-wasm"];
    lint(&[&modules[..], &["--target", tools::WASM_TARGET]].concat())?;
    lint(&["--package", "site", "--lib", "--bins", "--target", tools::WASM_TARGET])
}

fn lint(arguments: &[&str]) -> anyhow::Result<()> {
    let mut clippy = cargo(&["clippy", "--locked", "--offline", "--quiet"]);
    workspace::run(clippy.args(arguments).args(["--", "-D", "warnings"]))
}

fn test_native() -> anyhow::Result<()> {
    let common = ["test", "--locked", "--offline", "--quiet"];
    workspace::run(cargo(&common).args(["--workspace", "--exclude", "site"]))?;
    workspace::run(cargo(&common).args(["--package", "site", "--no-default-features", "--features", "ssr"]))
}

fn test_modules() -> anyhow::Result<()> {
    let fixtures = fixtures::write_all()?;
    println!("   {}", fixtures.display());
    browser::run_tests("module", "", &[])
}

fn test_hosting() -> anyhow::Result<()> {
    browser::run_tests("hosting", "", &[("PRAKIRIM_NGINX", tools::prepare_nginx()?)])
}
