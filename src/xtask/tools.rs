//! Sets up what the build and the tests need, each tool once, in `target/tools`.
//!
//! Every function says what it does and how long that usually takes, skips what is there, and fails with one
//! sentence that names the remedy.

use crate::workspace::{cargo, command, nothing_left, output, root, run, target};
use anyhow::{Context, bail};
use pico_args::Arguments;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Trunk from 0.22 on needs a newer Rust than the workspace's.
const TRUNK_VERSION: &str = "0.21.14";
/// The target of every wasm product.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";
/// Node's test runner takes globs and `--test-concurrency` from here on.
const OLDEST_NODE: u32 = 20;

fn tools() -> PathBuf {
    target().join("tools")
}

/// The folder of an npm package that [`prepare_npm`] has installed.
pub(crate) fn npm_folder() -> PathBuf {
    tools().join("npm")
}

/// A program of [`prepare_build`], by its name.
pub(crate) fn program(name: &str) -> PathBuf {
    tools().join("bin").join(name)
}

/// `node` with a script of an npm package.
pub(crate) fn node_script(path_in_packages: &str) -> Command {
    let mut node = command("node");
    node.arg(npm_folder().join("node_modules").join(path_in_packages));
    node
}

/// `cargo xtask tools`
pub(crate) fn run_command(args: Arguments) -> anyhow::Result<()> {
    nothing_left(args)?;
    prepare_build()?;
    let chromium = prepare_chromium()?;
    println!("everything is there; the browser is {}", chromium.display());
    Ok(())
}

/// Everything that a build of the site needs.
pub(crate) fn prepare_build() -> anyhow::Result<()> {
    prepare_wasm_target()?;
    prepare_npm()?;
    // Quick when nothing is missing; the build itself runs offline.
    run(&mut cargo(&["fetch", "--locked", "--quiet"]))
        .context("the crates cannot be fetched: check the network and run the command again")?;
    prepare_cargo_tool("trunk", TRUNK_VERSION, "5 minutes")?;
    prepare_cargo_tool("wasm-bindgen-cli", &locked_version("wasm-bindgen")?, "1 minute")
}

fn prepare_wasm_target() -> anyhow::Result<()> {
    let library = output(&mut rustc(&["--print", "target-libdir", "--target", WASM_TARGET]))?;
    if Path::new(library.trim()).is_dir() {
        return Ok(());
    }
    println!("   adding the compiler's {WASM_TARGET} target (about 20 seconds)");
    run(command("rustup").args(["target", "add", WASM_TARGET])).with_context(|| {
        format!("the target {WASM_TARGET} is missing: connect to the network and run `rustup target add {WASM_TARGET}`")
    })
}

fn rustc(arguments: &[&str]) -> Command {
    let mut rustc = command("rustc");
    rustc.args(arguments);
    rustc
}

fn prepare_cargo_tool(package: &str, version: &str, usual_time: &str) -> anyhow::Result<()> {
    // Cargo's own record of what it has installed below this root, e.g. `"trunk 0.21.14 (registry+…)" = […]`.
    let installed = std::fs::read_to_string(tools().join(".crates.toml")).unwrap_or_default();
    if installed.contains(&format!("\"{package} {version} (")) {
        return Ok(());
    }
    println!("   building {package} {version} into target/tools (about {usual_time}, once)");
    run(cargo(&["install", "--quiet", "--locked", "--force", "--version", version, package, "--root"])
        .arg(tools()))
    .with_context(|| {
        format!("{package} {version} cannot be installed: check the network and run the command again")
    })
}

/// Node's packages for the build and the tests, as `tests/browser/package-lock.json` names them.
pub(crate) fn prepare_npm() -> anyhow::Result<()> {
    install_npm(
        "tests/browser",
        &npm_folder(),
        "wasm-opt, the TypeScript checker and the browser driver from npm (about 1 minute, 140 MB)",
    )
}

/// The folder of the packages that [`prepare_peers`] has installed.
pub(crate) fn peers_folder() -> PathBuf {
    tools().join("npm-peers")
}

/// The packages beside which the list check is measured; only `bench` needs them.
pub(crate) fn prepare_peers() -> anyhow::Result<()> {
    install_npm(
        "tests/bench",
        &peers_folder(),
        "the peers of the measurement from npm (a few seconds, 12 MB)",
    )
}

/// Installs the packages that a folder's `package-lock.json` names, once.
fn install_npm(from: &str, folder: &Path, what: &str) -> anyhow::Result<()> {
    check_node()?;
    let lock = root().join(from).join("package-lock.json");
    let wanted = std::fs::read(&lock).with_context(|| format!("{} cannot be read", lock.display()))?;
    // The copy of the lock file is written last, so it tells of a finished installation.
    let finished = folder.join("installed-lock.json");
    if std::fs::read(&finished).is_ok_and(|found| found == wanted) {
        return Ok(());
    }
    println!("   fetching {what}");
    std::fs::create_dir_all(folder)?;
    for name in ["package.json", "package-lock.json"] {
        std::fs::copy(root().join(from).join(name), folder.join(name))?;
    }
    run(command("npm").current_dir(folder).args(["ci", "--no-audit", "--no-fund", "--silent"])).context(
        "npm's packages cannot be installed: check the network and that `npm` is there, then run again",
    )?;
    std::fs::write(&finished, wanted)?;
    Ok(())
}

fn check_node() -> anyhow::Result<()> {
    let remedy = format!("install Node {OLDEST_NODE} or newer with npm (https://nodejs.org) and run again");
    let version =
        output(command("node").arg("--version")).with_context(|| format!("Node is missing: {remedy}"))?;
    let major: u32 =
        version.trim().trim_start_matches('v').split('.').next().unwrap_or("").parse().unwrap_or(0);
    if major < OLDEST_NODE {
        bail!("Node {} is too old: {remedy}", version.trim());
    }
    Ok(())
}

/// A program that comes from the system's packages.
struct SystemProgram {
    name: &'static str,
    /// Names its path, when set.
    variable: &'static str,
    /// What it may be called, the best first.
    files: &'static [&'static str],
    /// Debian's package.
    package: &'static str,
    usual_time: &'static str,
}

const CHROMIUM: SystemProgram = SystemProgram {
    name: "Chromium",
    variable: "CHROMIUM",
    files: &["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"],
    package: "chromium",
    usual_time: "2 minutes",
};

const NGINX: SystemProgram = SystemProgram {
    name: "nginx",
    variable: "NGINX",
    files: &["nginx"],
    package: "nginx-light",
    usual_time: "20 seconds",
};

/// Administrators' programs stand here, which other users have not on their PATH.
const SYSTEM_FOLDER: &str = "/usr/sbin";

/// A Chromium for the browser tests: `CHROMIUM`, one on the PATH, or Debian's package.
pub(crate) fn prepare_chromium() -> anyhow::Result<PathBuf> {
    prepare_system_program(&CHROMIUM)
}

/// An nginx for the test of its sample: `NGINX`, one on the PATH, or Debian's package.
pub(crate) fn prepare_nginx() -> anyhow::Result<PathBuf> {
    prepare_system_program(&NGINX)
}

fn prepare_system_program(wanted: &SystemProgram) -> anyhow::Result<PathBuf> {
    if let Some(found) = find_system_program(wanted) {
        return Ok(found);
    }
    let SystemProgram { name, variable, package, usual_time, .. } = wanted;
    let remedy = format!(
        "install {name} (on Debian as root: `apt-get install {package}`) or set {variable} to its path"
    );
    let is_root = output(command("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    if !is_root {
        bail!("no {name} was found and only root can install it: {remedy}");
    }
    println!("   installing {name} from the system's packages (about {usual_time})");
    run(command("apt-get").args(["update", "--quiet=2"]))
        .with_context(|| format!("no {name} was found: {remedy}"))?;
    let install = ["install", "--yes", "--quiet=2", package];
    run(command("apt-get").env("DEBIAN_FRONTEND", "noninteractive").args(install))
        .with_context(|| format!("{name} cannot be installed: {remedy}"))?;
    find_system_program(wanted).with_context(|| format!("no {name} was found after installing it: {remedy}"))
}

fn find_system_program(wanted: &SystemProgram) -> Option<PathBuf> {
    if let Some(named) = std::env::var_os(wanted.variable) {
        return Some(PathBuf::from(named));
    }
    let path = std::env::var_os("PATH")?;
    let folders = || std::env::split_paths(&path).chain([PathBuf::from(SYSTEM_FOLDER)]);
    wanted
        .files
        .iter()
        .flat_map(|name| folders().map(move |folder| folder.join(name)))
        .find(|file| file.is_file())
}

/// The version of a package in `Cargo.lock`.
pub(crate) fn locked_version(package: &str) -> anyhow::Result<String> {
    let lock: toml::Table = std::fs::read_to_string(root().join("Cargo.lock"))?.parse()?;
    let packages =
        lock.get("package").and_then(toml::Value::as_array).context("Cargo.lock lists no packages")?;
    packages
        .iter()
        .find(|entry| entry.get("name").and_then(toml::Value::as_str) == Some(package))
        .and_then(|entry| entry.get("version")?.as_str())
        .map(str::to_owned)
        .with_context(|| format!("Cargo.lock does not name {package}"))
}

/// The version of an npm package in `tests/browser/package-lock.json`.
pub(crate) fn locked_npm_version(package: &str) -> anyhow::Result<String> {
    let lock: serde_json::Value =
        serde_json::from_slice(&std::fs::read(root().join("tests/browser/package-lock.json"))?)?;
    let version = &lock["packages"][format!("node_modules/{package}")]["version"];
    version.as_str().map(str::to_owned).with_context(|| format!("package-lock.json does not name {package}"))
}
