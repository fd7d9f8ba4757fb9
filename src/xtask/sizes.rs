//! `cargo xtask sizes`: the products' brotli bytes, held against `sizes.toml`.
//!
//! A product may grow by 1 % over the recorded figure, and never over its limit. Whoever makes it larger
//! records that with `--write`, so that the growth stands in the commit.

use crate::compress::brotli;
use crate::dist;
use crate::workspace::{files_below, nothing_left, root};
use anyhow::{Context, bail};
use pico_args::Arguments;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

/// How far a product may grow before it must be recorded.
const TOLERANCE_PERCENT: usize = 1;

const HEADING: &str = "# Brotli bytes of each product. `cargo xtask sizes --write` records the present ones.\n\
    # `limit` is the promise; a product over it fails the build, as does one 1 % over the recorded `bytes`.\n";

/// A recorded product.
#[derive(serde::Serialize, serde::Deserialize, Clone, Copy)]
struct Entry {
    bytes: usize,
    limit: usize,
}

/// What a product is made of: files in `dist`.
struct Product {
    name: &'static str,
    limit: usize,
    holds: fn(&str) -> bool,
}

/// The style sheets that the first page waits for.
pub(crate) const FIRST_PAGE_SHEETS: [&str; 4] = ["tokens", "base", "components", "workbench"];

/// What a browser fetches for the first page before the visitor touches it. The checks come with the first touch.
const FIRST_LOAD: [&str; 4] = ["site-wasm", "site-scripts", "first-page-css", "id-page"];

/// Limits are those of the project's promises to visitors with slow phones.
const PRODUCTS: &[Product] = &[
    Product { name: "site-wasm", limit: 200_000, holds: |path| is_built(path, "site-", ".wasm") },
    Product {
        name: "site-scripts",
        limit: 14_000,
        holds: |path| matches!(path, "boot.js" | "guard.js") || is_built(path, "site-", ".js"),
    },
    Product { name: "page-batch-wasm", limit: 170_000, holds: |path| is_built(path, "page-batch-", ".wasm") },
    Product {
        name: "page-contacts-wasm",
        limit: 200_000,
        holds: |path| is_built(path, "page-contacts-", ".wasm"),
    },
    Product { name: "message-wasm", limit: 110_000, holds: |path| is_built(path, "message-", ".wasm") },
    Product {
        name: "page-template",
        limit: 200_000,
        holds: |path| is_built(path, "page-template-", ".wasm"),
    },
    Product { name: "template-wasm", limit: 260_000, holds: |path| is_built(path, "template-", ".wasm") },
    Product {
        name: "message-scripts",
        limit: 8_000,
        holds: |path| is_built(path, "message-", ".js") || is_built(path, "worker-", ".js"),
    },
    Product { name: "contacts-wasm", limit: 92_160, holds: |path| is_built(path, "contacts-", ".wasm") },
    Product { name: "page-case-wasm", limit: 200_000, holds: |path| is_built(path, "page-case-", ".wasm") },
    Product { name: "guide-wasm", limit: 60_000, holds: |path| is_built(path, "guide-", ".wasm") },
    Product {
        name: "guide-scripts",
        limit: 10_500,
        holds: |path| {
            matches!(
                path,
                "page.js" | "search.js" | "shortcut.js" | "palette.js" | "wizard.js" | "account.js"
            ) || is_built(path, "guide-", ".js")
        },
    },
    Product { name: "guide-index", limit: 120_000, holds: |path| is_built(path, "guide-", ".idx") },
    Product {
        name: "first-page-css",
        limit: 9_000,
        holds: |path| FIRST_PAGE_SHEETS.iter().any(|name| is_built(path, &format!("{name}-"), ".css")),
    },
    Product { name: "id-page", limit: 9_000, holds: |path| path == "id/index.html" },
    Product {
        name: "rule-texts-id",
        limit: 60_000,
        holds: |path| is_built(path, "texts/rules.id-", ".json"),
    },
];

fn is_built(path: &str, start: &str, end: &str) -> bool {
    path.starts_with(start) && path.ends_with(end)
}

/// `cargo xtask sizes [--write]`
pub(crate) fn run_command(mut args: Arguments) -> anyhow::Result<()> {
    let writes = args.contains("--write");
    nothing_left(args)?;
    let folder = dist::folder();
    if !writes {
        return check_folder(&folder);
    }
    let measured = measure(&folder)?;
    let mut toml = String::from(HEADING);
    for (name, entry) in &measured {
        write!(toml, "\n[{name}]\nbytes = {}\nlimit = {}\n", entry.bytes, entry.limit)?;
    }
    std::fs::write(root().join("sizes.toml"), toml)?;
    println!("sizes.toml holds {} products", measured.len());
    Ok(())
}

/// Fails with one sentence for each product that outgrew its record or its limit.
pub(crate) fn check_folder(dist: &Path) -> anyhow::Result<()> {
    let recorded: BTreeMap<String, Entry> = match std::fs::read_to_string(root().join("sizes.toml")) {
        Ok(text) => toml::from_str(&text).context("sizes.toml is not in its form")?,
        Err(_) => BTreeMap::new(),
    };
    let mut faults = Vec::new();
    for (name, now) in measure(dist)? {
        let before = recorded.get(name);
        println!("   {name:<16} {:>7} bytes, limit {:>7}", now.bytes, now.limit);
        faults.extend(fault(name, now, before.copied()));
    }
    if !faults.is_empty() {
        bail!("{}", faults.join("\n"));
    }
    Ok(())
}

fn fault(name: &str, now: Entry, before: Option<Entry>) -> Option<String> {
    let Some(before) = before else {
        return Some(format!("{name} is not in sizes.toml: record it with `cargo xtask sizes --write`"));
    };
    let limit = before.limit.min(now.limit);
    if now.bytes > limit {
        return Some(format!(
            "{name} has {} brotli bytes, over its limit of {limit}: make it smaller",
            now.bytes
        ));
    }
    let allowed = before.bytes + before.bytes * TOLERANCE_PERCENT / 100;
    (now.bytes > allowed).then(|| {
        format!(
            "{name} grew from {} to {} brotli bytes: make it smaller, or record it with `cargo xtask sizes --write`",
            before.bytes, now.bytes
        )
    })
}

/// Every product that is there, and the first load of the Indonesian start page.
fn measure(dist: &Path) -> anyhow::Result<BTreeMap<&'static str, Entry>> {
    let mut measured = BTreeMap::new();
    for file in files_below(dist)? {
        let path = file.strip_prefix(dist).expect("listed below it").to_string_lossy().into_owned();
        for product in PRODUCTS.iter().filter(|product| (product.holds)(&path)) {
            let bytes = packed_len(&file)?;
            measured.entry(product.name).or_insert(Entry { bytes: 0, limit: product.limit }).bytes += bytes;
        }
    }
    let mut first_load = 0;
    for name in FIRST_LOAD {
        first_load += measured.get(name).with_context(|| format!("dist holds no {name}"))?.bytes;
    }
    measured.insert("first-load-id", Entry { bytes: first_load, limit: 300_000 });
    Ok(measured)
}

/// A file's brotli bytes: those of the copy that lies beside it, which `dist` makes with the same settings.
fn packed_len(file: &Path) -> anyhow::Result<usize> {
    match std::fs::metadata(format!("{}.br", file.display())) {
        Ok(packed) => Ok(usize::try_from(packed.len())?),
        Err(_) => Ok(brotli(&std::fs::read(file)?).len()),
    }
}

#[cfg(test)]
mod tests {
    use super::{Entry, fault};

    const RECORDED: Option<Entry> = Some(Entry { bytes: 1000, limit: 2000 });

    #[test]
    fn a_rise_of_one_percent_passes_and_more_fails() {
        assert_eq!(fault("css", Entry { bytes: 1010, limit: 2000 }, RECORDED), None);
        assert!(
            fault("css", Entry { bytes: 1011, limit: 2000 }, RECORDED)
                .is_some_and(|line| line.contains("1011"))
        );
    }

    #[test]
    fn the_limit_holds_even_when_recorded() {
        let over = Entry { bytes: 2001, limit: 2000 };
        assert!(fault("css", over, Some(over)).is_some_and(|line| line.contains("limit of 2000")));
    }

    #[test]
    fn an_unknown_product_must_be_recorded() {
        assert!(
            fault("css", Entry { bytes: 1, limit: 2 }, None).is_some_and(|line| line.contains("--write"))
        );
    }
}
