//! Reads the data files, stops the build on any fault, and writes the static tables and the search index.

#[path = "build/mod.rs"]
mod build;

fn main() -> Result<(), build::Faults> {
    build::run()
}
