//! What must not get in: crates that the interface is too small for, and licences that do not fit.

use crate::tools::WASM_TARGET;
use crate::workspace::{cargo, output, root};
use anyhow::{Context, bail};
use std::collections::BTreeSet;

/// Pattern engines cost more than the whole interface; the checks live in modules of their own.
const NOT_IN_SITE: [&str; 4] = ["regex", "regex-automata", "regex-lite", "aho-corasick"];

/// No dependency of the interface's wasm is a pattern engine.
pub(crate) fn check_site_dependencies() -> anyhow::Result<()> {
    let tree = output(&mut cargo(&[
        "tree",
        "--locked",
        "--offline",
        "--package",
        "site",
        "--target",
        WASM_TARGET,
        "--edges",
        "normal,no-proc-macro",
        "--prefix",
        "none",
        "--format",
        "{p}",
    ]))?;
    let names: BTreeSet<&str> = tree.lines().filter_map(|line| line.split(' ').next()).collect();
    if !names.contains("yew") {
        bail!("the interface's dependencies cannot be read: yew is not among them");
    }
    let found: Vec<&str> = NOT_IN_SITE.into_iter().filter(|name| names.contains(name)).collect();
    if !found.is_empty() {
        bail!("the interface depends on {}: move what needs it into a check module", found.join(", "));
    }
    Ok(())
}

/// Every crate's licence may be combined with ours, by the list in `deny.toml`.
pub(crate) fn check_licences() -> anyhow::Result<()> {
    let rules: toml::Table = std::fs::read_to_string(root().join("deny.toml"))?.parse()?;
    let allowed: Vec<&str> = rules["licenses"]["allow"]
        .as_array()
        .context("deny.toml lists no licences")?
        .iter()
        .filter_map(toml::Value::as_str)
        .collect();
    let metadata = output(&mut cargo(&["metadata", "--locked", "--offline", "--format-version", "1"]))?;
    let metadata: serde_json::Value = serde_json::from_str(&metadata)?;
    let packages = metadata["packages"].as_array().context("cargo lists no packages")?;
    let mut faults = Vec::new();
    for package in packages {
        let name = package["name"].as_str().unwrap_or("?");
        let licence = package["license"].as_str().unwrap_or("");
        if !is_allowed(licence, &allowed) {
            faults.push(format!("{name}: `{licence}`"));
        }
        let source = package["source"].as_str();
        if source.is_some_and(|source| !source.starts_with("registry+")) {
            faults.push(format!("{name} does not come from the registry"));
        }
    }
    if !faults.is_empty() {
        bail!("licences or sources that do not fit: {}", faults.join("; "));
    }
    println!("   {} crates", packages.len());
    Ok(())
}

/// Whether an SPDX expression can be met with the allowed licences alone.
fn is_allowed(expression: &str, allowed: &[&str]) -> bool {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let words: Vec<&str> = spaced.split_ascii_whitespace().collect();
    let mut rest = words.as_slice();
    either(&mut rest, allowed) && rest.is_empty()
}

fn either(rest: &mut &[&str], allowed: &[&str]) -> bool {
    let mut met = both(rest, allowed);
    while let Some((&"OR", after)) = rest.split_first() {
        *rest = after;
        met |= both(rest, allowed);
    }
    met
}

fn both(rest: &mut &[&str], allowed: &[&str]) -> bool {
    let mut met = one(rest, allowed);
    while let Some((&"AND", after)) = rest.split_first() {
        *rest = after;
        met &= one(rest, allowed);
    }
    met
}

fn one(rest: &mut &[&str], allowed: &[&str]) -> bool {
    let Some((&word, after)) = rest.split_first() else { return false };
    *rest = after;
    if word == "(" {
        let met = either(rest, allowed);
        let Some((&")", after)) = rest.split_first() else { return false };
        *rest = after;
        return met;
    }
    if let [with @ "WITH", exception, after @ ..] = *rest {
        *rest = after;
        return allowed.contains(&format!("{word} {with} {exception}").as_str());
    }
    allowed.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::is_allowed;

    #[track_caller]
    fn check(expression: &str, expected: bool) {
        let allowed = ["MIT", "Apache-2.0", "Unicode-3.0", "Apache-2.0 WITH LLVM-exception"];
        assert_eq!(is_allowed(expression, &allowed), expected, "{expression}");
    }

    #[test]
    fn reads_licence_expressions() {
        check("MIT", true);
        check("MIT/Apache-2.0", true);
        check("GPL-3.0-only OR MIT", true);
        check("(MIT OR Apache-2.0) AND Unicode-3.0", true);
        check("Apache-2.0 WITH LLVM-exception OR GPL-2.0-only", true);
        check("Apache-2.0 WITH Other-exception", false);
        check("MIT AND GPL-3.0-only", false);
        check("GPL-3.0-only", false);
        check("", false);
        check("(MIT", false);
    }
}
