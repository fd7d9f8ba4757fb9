//! What the wasm modules may call: the names that each imports, held against `imports.toml`.
//!
//! A module can do nothing but compute and call what it imports. So a way to send something would be a new name in
//! that file, for everyone to read in the commit.

use crate::workspace::{files_below, nothing_left, root};
use crate::{dist, hashed};
use anyhow::{Context, bail};
use pico_args::Arguments;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

const HEADING: &str = "# What each wasm module may call. `cargo xtask imports --write` adds what the present build calls.\n\
    # No name here opens a connection; `fetch` stands in hand-written scripts alone, under `connect-src 'self'`.\n";

/// Parts of names that no module has a use for, whatever the list says.
const NEVER: [&str; 8] = [
    "fetch",
    "xmlhttprequest",
    "beacon",
    "websocket",
    "eventsource",
    "rtcpeer",
    "webtransport",
    "importscripts",
];

const IMPORT_SECTION: u8 = 2;

/// Names by module, as `imports.toml` has them.
type Allowed = BTreeMap<String, BTreeSet<String>>;

/// `cargo xtask imports [--write]`
pub(crate) fn run_command(mut args: Arguments) -> anyhow::Result<()> {
    let writes = args.contains("--write");
    nothing_left(args)?;
    if !writes {
        return check_folder(&dist::folder());
    }
    let mut allowed = allowed()?;
    for (module, names) in called(&dist::folder())? {
        allowed.entry(module).or_default().extend(names);
    }
    let mut toml = HEADING.to_owned();
    for (module, names) in &allowed {
        writeln!(toml, "\n{module} = [")?;
        for name in names {
            writeln!(toml, "    \"{name}\",")?;
        }
        toml.push_str("]\n");
    }
    std::fs::write(list_file(), toml)?;
    println!("imports.toml holds {} modules", allowed.len());
    Ok(())
}

/// Fails with a line for each module that calls what it may not.
pub(crate) fn check_folder(dist: &Path) -> anyhow::Result<()> {
    let allowed = allowed()?;
    let called = called(dist)?;
    let faults: Vec<String> =
        called.iter().flat_map(|(module, names)| faults(module, names, allowed.get(module))).collect();
    if !faults.is_empty() {
        bail!("{}", faults.join("\n"));
    }
    println!("   {} modules call what they may", called.len());
    Ok(())
}

fn faults(module: &str, names: &BTreeSet<String>, allowed: Option<&BTreeSet<String>>) -> Vec<String> {
    let mut faults = Vec::new();
    for name in names {
        let plain = name.to_lowercase().replace('_', "");
        if NEVER.iter().any(|part| plain.contains(part)) {
            faults.push(format!("{module} calls `{name}`, which could send something"));
        } else if !allowed.is_some_and(|allowed| allowed.contains(name)) {
            faults.push(format!("{module} calls `{name}`, which is not in imports.toml: read it, then `cargo xtask imports --write`"));
        }
    }
    faults
}

fn list_file() -> PathBuf {
    root().join("imports.toml")
}

fn allowed() -> anyhow::Result<Allowed> {
    match std::fs::read_to_string(list_file()) {
        Ok(text) => toml::from_str(&text).context("imports.toml is not in its form"),
        Err(_) => Ok(Allowed::new()),
    }
}

/// What the modules of the folder call, by the modules' names without hashes.
fn called(dist: &Path) -> anyhow::Result<Allowed> {
    let mut all = Allowed::new();
    for file in files_below(dist)? {
        if file.extension().is_none_or(|extension| extension != "wasm") {
            continue;
        }
        let name = file.file_stem().and_then(|stem| stem.to_str()).context("a module has a name")?;
        let file_name = format!("{name}.wasm");
        let module = if hashed::is_hashed(&file_name) {
            name.rsplit_once('-').map_or(name, |(stem, _)| stem)
        } else {
            name
        };
        let names = imports(&std::fs::read(&file)?)
            .with_context(|| format!("{} is no module that can be read", file.display()))?;
        all.entry(module.to_owned())
            .or_default()
            .extend(names.iter().map(|name| without_hash(name).to_owned()));
    }
    Ok(all)
}

/// wasm-bindgen ends names in a hash of the signature: `__wbg_now_0123456789abcdef`.
fn without_hash(name: &str) -> &str {
    let is_hash = |tail: &str| tail.len() == 16 && tail.bytes().all(|byte| byte.is_ascii_hexdigit());
    name.rsplit_once('_').filter(|(_, tail)| is_hash(tail)).map_or(name, |(name, _)| name)
}

/// The names in the module's import section; `None` when the bytes are cut off or no module.
fn imports(module: &[u8]) -> Option<Vec<String>> {
    let mut rest = Reader(module.strip_prefix(b"\0asm\x01\0\0\0")?);
    while !rest.0.is_empty() {
        let section = rest.byte()?;
        let length = rest.number()?;
        let mut body = Reader(rest.take(length)?);
        if section == IMPORT_SECTION {
            let count = body.number()?;
            return (0..count).map(|_| body.import()).collect();
        }
    }
    Some(Vec::new())
}

/// Reads a module's bytes from the front.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    /// An unsigned number, seven bits a byte, the lowest first.
    fn number(&mut self) -> Option<usize> {
        let mut number = 0;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }

    /// One import: its name, past the module it comes from and what it is.
    fn import(&mut self) -> Option<String> {
        let length = self.number()?;
        self.take(length)?;
        let length = self.number()?;
        let name = String::from_utf8(self.take(length)?.to_vec()).ok()?;
        match self.byte()? {
            // A function has a type.
            0 => {
                self.number()?;
            }
            // A table has an element type and limits; a memory has limits.
            kind @ (1 | 2) => {
                if kind == 1 {
                    self.byte()?;
                }
                let has_most = self.byte()? & 1 == 1;
                self.number()?;
                if has_most {
                    self.number()?;
                }
            }
            // A global has a type and may change or not.
            3 => {
                self.take(2)?;
            }
            _ => return None,
        }
        Some(name)
    }
}

#[cfg(test)]
mod tests {
    use super::{faults, imports, without_hash};
    use std::collections::BTreeSet;

    #[test]
    fn reads_functions_memories_and_globals() {
        let module = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x02\x18\x03\x01a\x01f\0\0\x01a\x03mem\x02\x01\x01\x02\x01a\x01g\x03\x7f\0";
        assert_eq!(imports(module).unwrap(), ["f", "mem", "g"]);
        assert_eq!(imports(&module[..20]), None, "cut off");
        assert_eq!(imports(b"GIF89a"), None);
        assert_eq!(imports(b"\0asm\x01\0\0\0"), Some(Vec::new()));
    }

    #[test]
    fn names_are_compared_without_their_hashes() {
        assert_eq!(without_hash("__wbg_now_0123456789abcdef"), "__wbg_now");
        assert_eq!(without_hash("__wbindgen_throw"), "__wbindgen_throw");
    }

    #[test]
    fn what_is_not_listed_fails_and_what_sends_fails_even_when_listed() {
        let names = |all: &[&str]| all.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<_>>();
        let listed = names(&["__wbg_now", "__wbg_sendBeacon"]);
        assert!(faults("a", &names(&["__wbg_now"]), Some(&listed)).is_empty());
        assert_eq!(faults("a", &names(&["__wbg_open"]), Some(&listed)).len(), 1);
        assert_eq!(faults("a", &names(&["__wbg_sendBeacon"]), Some(&listed)).len(), 1);
        assert_eq!(faults("a", &names(&["__wbg_now"]), None).len(), 1);
    }
}
