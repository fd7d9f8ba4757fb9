//! `cargo xtask serve`: set up, build, and hand the site out on this machine.

use crate::http::{self, Headers, Log, Site};
use crate::workspace::nothing_left;
use crate::{dist, tools};
use anyhow::{Context, bail};
use pico_args::Arguments;
use std::path::PathBuf;

const USUAL_PORT: u16 = 8080;

/// `cargo xtask serve [--port N] [--base /sub/path/] [--csp-headers] [--quick] [--no-build] [--dir FOLDER] [--log]`
pub(crate) fn run(mut args: Arguments) -> anyhow::Result<()> {
    let port: Option<u16> = args.opt_value_from_str("--port")?;
    let base: String = args.opt_value_from_str("--base")?.unwrap_or_else(|| "/".to_owned());
    let headers = if args.contains("--csp-headers") { Headers::Policy } else { Headers::Bare };
    let log = if args.contains("--log") { Log::Requests } else { Log::Silent };
    let builds = !args.contains("--no-build");
    let quick = args.contains("--quick");
    let folder: PathBuf = args.opt_value_from_str("--dir")?.unwrap_or_else(dist::folder);
    nothing_left(args)?;
    if !base.starts_with('/') || !base.ends_with('/') {
        bail!("--base needs a slash at both ends, for example /toko/alat/");
    }
    if builds {
        tools::prepare_build()?;
        dist::build(&dist::Options { quick, ..dist::Options::default() })?;
    } else if !folder.is_dir() {
        bail!("{} is not there: run without --no-build", folder.display());
    }
    // A taken port is no reason to stop unless the caller asked for it.
    let listener = match (http::listen(port.unwrap_or(USUAL_PORT)), port) {
        (Err(_), None) => http::listen(0)?,
        (opened, _) => opened.context("the port cannot be opened: choose another with --port")?,
    };
    println!("http://{}{base}", listener.local_addr()?);
    http::serve(&listener, Site { folder, base, headers, log });
    Ok(())
}
