//! From data files to tables: read, check, write.

mod article;
mod check;
mod emit;
mod faults;
mod index;
#[path = "../search/lexicon.rs"]
mod lexicon;
mod markdown;
mod raw;
mod read;
mod tree;

pub(crate) use faults::Faults;

use std::path::PathBuf;

/// The whole build.
pub(crate) fn run() -> Result<(), Faults> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    for name in read::WATCHED {
        println!("cargo::rerun-if-changed={}", folder.join(name).display());
    }
    let mut faults = Faults::default();
    let guide = read::guide(&folder, &mut faults);
    check::guide(&guide, &mut faults);
    tree::check(&guide.tree, &mut faults);
    let index = index::build(&guide, &mut faults);
    faults.settle()?;
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR for build scripts"));
    let written = std::fs::write(out.join("tables.rs"), emit::tables(&guide))
        .and_then(|()| std::fs::write(out.join("search.idx"), index));
    if let Err(error) = written {
        faults.add(&out.display().to_string(), "output", &error.to_string());
    }
    faults.settle()
}
