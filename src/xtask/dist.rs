//! `cargo xtask dist`: the release folder, built by Trunk with our hook.

use crate::workspace::{command, nothing_left, root, run, target};
use crate::{sizes, tools, wasm};
use anyhow::Context;
use pico_args::Arguments;
use std::ffi::OsString;
use std::path::PathBuf;

/// What a build can be told.
#[derive(Default)]
pub(crate) struct Options {
    /// The address the site will have, for canonical links, the sitemap and pictures in previews.
    pub(crate) site_url: Option<String>,
    /// Builds fast what is only to be looked at: little optimised, not compressed, of any size.
    pub(crate) quick: bool,
}

/// `cargo xtask dist [--site-url URL] [--quick]`
pub(crate) fn run_command(mut args: Arguments) -> anyhow::Result<()> {
    let site_url = args.opt_value_from_str("--site-url")?;
    let quick = args.contains("--quick");
    nothing_left(args)?;
    tools::prepare_build()?;
    build(&Options { site_url, quick })?;
    if quick {
        return Ok(());
    }
    sizes::check_folder(&folder())
}

/// Where the build stands when it is done.
pub(crate) fn folder() -> PathBuf {
    root().join("dist")
}

/// Builds `dist`; the tools must be there.
pub(crate) fn build(options: &Options) -> anyhow::Result<()> {
    println!("   building the site (1 to 4 minutes the first time)");
    let mut trunk = command(&tools::program("trunk").to_string_lossy());
    trunk.args(["build", "--locked", "--offline"]);
    if options.quick {
        trunk.args(["--cargo-profile", wasm::QUICK_PROFILE]).env(wasm::QUICK_VARIABLE, "1");
    } else {
        trunk.args(["--cargo-profile", wasm::PROGRAM_PROFILE]);
    }
    trunk.env("PATH", path_with_tools()?);
    trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", remapped_paths()?);
    // Trunk reads NO_COLOR as a boolean and refuses other values that the convention allows.
    trunk.env_remove("NO_COLOR");
    if let Some(url) = &options.site_url {
        trunk.env("PRAKIRIM_SITE_URL", url);
    }
    run(&mut trunk)
}

/// Trunk takes wasm-bindgen from the PATH when it may not download.
fn path_with_tools() -> anyhow::Result<OsString> {
    let inherited = std::env::var_os("PATH").unwrap_or_default();
    let own = target().join("tools/bin");
    let folders = std::iter::once(own).chain(std::env::split_paths(&inherited));
    std::env::join_paths(folders).context("the PATH cannot be extended")
}

/// Panic messages hold source paths: without the builder's folders two machines give the same bytes.
fn remapped_paths() -> anyhow::Result<String> {
    let home = std::env::var_os("HOME").unwrap_or_default();
    let cargo_home =
        std::env::var("CARGO_HOME").unwrap_or_else(|_| format!("{}/.cargo", home.to_string_lossy()));
    let workspace = root();
    let workspace = workspace.to_str().context("the workspace's path is not UTF-8")?;
    Ok(format!("--remap-path-prefix={workspace}=. --remap-path-prefix={cargo_home}=cargo"))
}
