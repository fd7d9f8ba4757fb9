//! Turns the engine's data into what ships: rule files into tables and packed automata, Unicode's own
//! data into one look-alike table. Any fault stops the build and names the file and the field.
#![allow(clippy::print_stdout, reason = "a build script talks to cargo on standard output")]

mod automata;
mod contacts;
mod emit;
mod evidence_file;
mod fold_table;
mod operators;
mod phones;
mod rule_file;
mod template;

use std::{env, error::Error, fs, path::PathBuf};

/// A fault in a data file, told as `file: field: what is wrong`.
type Fault = Box<dyn Error>;

fn main() -> Result<(), Fault> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(env::var("OUT_DIR")?);
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=rules");
    println!("cargo::rerun-if-changed=message/checks");
    println!("cargo::rerun-if-changed=message/automata/code.rs");
    println!("cargo::rerun-if-changed=template");

    let data = rule_file::load(&root)?;
    let evidence = evidence_file::load(&root)?;
    if has_feature("TEXTS") {
        fs::write(out.join("signals.json"), emit::signals_json(&evidence)?)?;
        fs::write(out.join("texts.json"), emit::texts_json(&data)?)?;
        fs::write(out.join("marked_examples.json"), emit::marked_examples_json(&data)?)?;
        fs::write(out.join("template_texts.json"), template::texts_json(&root)?)?;
    }
    if has_feature("MESSAGE") {
        fs::write(out.join("fold_table.bin"), fold_table::packed())?;
        let built = automata::build(&data, &evidence)?;
        if has_feature("TEXTS") {
            fs::write(out.join("patterns.json"), serde_json::to_string(&built.all_expanded)?)?;
        }
        fs::write(out.join("automata.bin"), &built.packed)?;
        fs::write(out.join("rules.rs"), emit::tables(&data, &built))?;
        fs::write(out.join("evidence.rs"), emit::evidence(&evidence, &built))?;
    }
    if has_feature("CONTACTS") {
        phones::generate(&out)?;
        operators::generate(&root, &out)?;
        contacts::generate(&root, &out, &data)?;
    }
    if has_feature("TEMPLATE") {
        fs::write(out.join("template_rules.rs"), emit::template_rules(&data))?;
        template::generate(&root, &out)?;
    }
    Ok(())
}

fn has_feature(name: &str) -> bool {
    env::var_os(format!("CARGO_FEATURE_{name}")).is_some()
}
