//! `cargo xtask dist`: the release folder, built by Trunk with our hook.

use crate::workspace::{command, nothing_left, root, run, target};
use crate::{archive, hook, sizes, tools, wasm};
use anyhow::{Context, bail};
use pico_args::Arguments;
use std::ffi::OsString;
use std::path::PathBuf;

/// What a build can be told.
#[derive(Default)]
pub(crate) struct Options {
    /// The address the site will have, for canonical links, the sitemap and pictures in previews.
    pub(crate) site_url: Option<String>,
    /// Where the site stands on its host, for the page that hosts show at any depth; all others need no such word.
    pub(crate) base: Option<String>,
    /// Builds fast what is only to be looked at: little optimised, not compressed, of any size.
    pub(crate) quick: bool,
}

/// `cargo xtask dist [--site-url URL] [--base PATH] [--quick]`
pub(crate) fn run_command(mut args: Arguments) -> anyhow::Result<()> {
    let site_url: Option<String> = args.opt_value_from_str("--site-url")?;
    let base: Option<String> = args.opt_value_from_str("--base")?;
    let quick = args.contains("--quick");
    nothing_left(args)?;
    let base = checked_base(site_url.as_deref(), base)?;
    tools::prepare_build()?;
    build(&Options { site_url, base, quick })?;
    if quick {
        return Ok(());
    }
    archive::write(&folder(), &root().join("target/prakirim.zip"))?;
    sizes::check_folder(&folder())
}

/// The path of the site on its host: the one that was given, or else the one in its address.
fn checked_base(site_url: Option<&str>, base: Option<String>) -> anyhow::Result<Option<String>> {
    let in_url = match site_url {
        None => None,
        Some(url) => {
            let after_scheme = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
            let (_, path) = after_scheme
                .filter(|rest| !rest.is_empty() && !rest.contains(['?', '#', ' ', '"']))
                .with_context(|| {
                    format!("--site-url takes an address such as https://example.org/, not {url:?}")
                })?
                .split_once('/')
                .unwrap_or_default();
            Some(if path.is_empty() { "/".to_owned() } else { format!("/{}/", path.trim_end_matches('/')) })
        }
    };
    let Some(base) = base else { return Ok(in_url) };
    if !base.starts_with('/') || !base.ends_with('/') || base.contains(['?', '#', ' ', '"']) {
        bail!("--base takes a path with a slash at both ends, such as /shop/tools/, not {base:?}");
    }
    if let Some(in_url) = in_url.filter(|in_url| *in_url != base) {
        bail!("--base says {base} and --site-url says {in_url}: leave one out");
    }
    Ok(Some(base))
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
    trunk.env(wasm::RUSTFLAGS, remapped_paths()?);
    // Trunk reads NO_COLOR as a boolean and refuses other values that the convention allows.
    trunk.env_remove("NO_COLOR");
    if let Some(url) = &options.site_url {
        trunk.env(hook::SITE_URL_VARIABLE, url);
    }
    if let Some(base) = &options.base {
        trunk.env(hook::BASE_VARIABLE, base);
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

#[cfg(test)]
mod tests {
    use super::checked_base;

    #[track_caller]
    fn check(site_url: Option<&str>, base: Option<&str>, expect: Option<&str>) {
        assert_eq!(checked_base(site_url, base.map(str::to_owned)).unwrap().as_deref(), expect);
    }

    #[test]
    fn the_path_comes_from_the_address_or_by_itself() {
        check(None, None, None);
        check(None, Some("/shop/"), Some("/shop/"));
        check(Some("https://example.org"), None, Some("/"));
        check(Some("https://example.org/shop/tools"), None, Some("/shop/tools/"));
        check(Some("https://example.org/shop/"), Some("/shop/"), Some("/shop/"));
    }

    #[track_caller]
    fn refuse(site_url: Option<&str>, base: Option<&str>) {
        assert!(checked_base(site_url, base.map(str::to_owned)).is_err());
    }

    #[test]
    fn what_contradicts_or_is_no_path_is_refused() {
        refuse(Some("https://example.org/shop/"), Some("/"));
        refuse(None, Some("shop"));
        refuse(Some("example.org"), None);
    }
}
