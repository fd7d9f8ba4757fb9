//! Turns libphonenumber's metadata, as the crate `rlibphonenumber` ships it, into the tables of
//! `contacts::phone`: one minimal acyclic automaton for all regions and small programs for prefixes.
//!
//! The crate is a dev-dependency only (it is the oracle of the tests); its code is not needed to build,
//! just one file in its source, which `cargo metadata` finds wherever the package was unpacked or vendored.

mod automaton;
mod metadata;
mod packer;
mod program;

use crate::Fault;
use metadata::Territory;
use std::{env, fmt::Write as _, fs, path::PathBuf, process::Command};

/// Writes `phones.rs` with the small tables and `phones.bin` with the packed automaton into `out`.
pub(crate) fn generate(out: &std::path::Path) -> Result<(), Fault> {
    let path = metadata_path()?;
    println!("cargo::rerun-if-changed={}", path.display());
    let bytes = fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let territories = metadata::decode(&bytes)?;
    println!("cargo::rerun-if-changed=contacts/phone/packed.rs");
    let (source, packed) = tables(&territories)?;
    fs::write(out.join("phones.rs"), source)?;
    fs::write(out.join("phones.bin"), packed)?;
    Ok(())
}

/// The metadata file inside the package that `Cargo.lock` names.
fn metadata_path() -> Result<PathBuf, Fault> {
    let manifest = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("Cargo.toml");
    let ask = |offline: bool| -> Result<Vec<u8>, Fault> {
        let mut command = Command::new(env::var("CARGO")?);
        command.args(["metadata", "--format-version", "1", "--locked", "--manifest-path"]).arg(&manifest);
        command.args(["--filter-platform", &env::var("HOST")?]);
        if offline {
            command.arg("--offline");
        }
        let output = command.output()?;
        if !output.status.success() {
            return Err(format!("cargo metadata: {}", String::from_utf8_lossy(&output.stderr)).into());
        }
        Ok(output.stdout)
    };
    // A build that downloaded its own packages only may lack some that the full graph names.
    let graph: serde_json::Value = serde_json::from_slice(&ask(true).or_else(|_| ask(false))?)?;
    let package = graph["packages"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|package| package["name"] == "rlibphonenumber")
        .ok_or("cargo metadata: no package rlibphonenumber")?;
    let manifest = package["manifest_path"].as_str().ok_or("cargo metadata: no manifest_path")?;
    Ok(PathBuf::from(manifest).with_file_name("src").join("generated/metadata/metadata.bin"))
}

fn tables(territories: &[Territory]) -> Result<(String, Vec<u8>), Fault> {
    let mut states = automaton::States::new();
    let mut programs = program::Programs::default();
    let mut transforms: Vec<&str> = vec![""];
    let mut rows = String::new();
    // By calling code, the main country of a shared code first, otherwise in the file's order.
    let mut order: Vec<&Territory> = territories.iter().collect();
    order.sort_by_key(|territory| (territory.calling_code, !territory.is_main));
    let mut starts = Vec::new();
    for territory in &order {
        starts.push(states.add(territory).map_err(|error| format!("{}: {error}", territory.id))?);
    }
    let new = states.renumber(&starts);
    for (territory, start) in order.iter().zip(starts) {
        let start = new[usize::from(start)];
        let fault = |error: Fault| format!("{}: {error}", territory.id);
        let dial_out = programs.add(territory.dial_out.as_deref()).map_err(fault)?;
        let national = programs.add(territory.national_prefix.as_deref()).map_err(fault)?;
        let leading = programs.add(territory.leading_digits.as_deref()).map_err(fault)?;
        let rule = territory.transform.as_deref().unwrap_or_default();
        let transform = transforms.iter().position(|known| *known == rule).unwrap_or_else(|| {
            transforms.push(rule);
            transforms.len() - 1
        });
        writeln!(
            rows,
            "Territory {{ id: *b{:?}, calling_code: {}, start: {start}, lengths: {}, local_lengths: {}, dial_out: \
             {dial_out}, national_prefix: {national}, leading: {leading}, transform: {transform} }},",
            // A calling code of no country goes by three digits.
            if territory.id == "001" { "  " } else { &territory.id },
            territory.calling_code,
            mask(&territory.general.lengths),
            mask(&territory.general.local_lengths),
        )?;
    }
    let mut text = String::new();
    writeln!(text, "pub(super) static TERRITORIES: [Territory; {}] = [\n{rows}];", order.len())?;
    writeln!(text, "pub(super) static TRANSFORMS: &[&str] = &{transforms:?};")?;
    writeln!(text, "pub(super) const STATES: usize = {};", states.len())?;
    text.push_str(&programs.source()?);
    writeln!(text, "pub(crate) static ZEROS: &[u32] = &{:?};", decimal_zeros()?)?;
    Ok((text, packer::pack(states.table())))
}

fn mask(lengths: &[i32]) -> u32 {
    lengths.iter().filter(|length| (0..32).contains(*length)).fold(0, |mask, length| mask | 1 << length)
}

/// The digit zero of every script that has decimal digits; the other nine follow it.
fn decimal_zeros() -> Result<Vec<u32>, Fault> {
    let hir = regex_syntax::parse(r"\p{Nd}")?;
    let regex_syntax::hir::HirKind::Class(regex_syntax::hir::Class::Unicode(class)) = hir.into_kind() else {
        return Err("\\p{Nd} is not a class".into());
    };
    Ok(class
        .ranges()
        .iter()
        .flat_map(|range| (u32::from(range.start())..=u32::from(range.end())).step_by(10))
        .filter(|zero| *zero > 0x7f)
        .collect())
}
