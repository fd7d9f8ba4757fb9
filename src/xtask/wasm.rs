//! From a crate to a pair of files for the browser: cargo, wasm-bindgen, wasm-opt.

use crate::compress::brotli;
use crate::hashed;
use crate::tools;
use crate::workspace::{cargo, command, run, target};
use anyhow::Context;
use std::path::{Path, PathBuf};

/// Named one by one: with all features wasm-opt writes modules that browsers refuse.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];
/// The smallest file on disk is not always the smallest on the wire, so each of these is tried.
const LEVELS: [&str; 3] = ["-Oz", "-Os", "-O2"];

/// The cargo profile of the programs of pages.
pub(crate) const PROGRAM_PROFILE: &str = "release-small";
/// The cargo profile of [`is_quick`].
pub(crate) const QUICK_PROFILE: &str = "quick";
/// The cargo profile of the module that reads long lists.
pub(crate) const FAST_PROFILE: &str = "release-fast";
/// The flags of the compiler for the browser's programs; `dist` sets them too.
pub(crate) const RUSTFLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";
/// How LLVM inlines and unrolls for [`FAST_PROFILE`]: as sparingly as when it optimises for size. Its usual limits
/// for speed make the module 4 KB larger after brotli and a list of a million rows no faster.
const SPARING_FAST: [&str; 3] = [
    "-Cllvm-args=-inline-threshold=10",
    "-Cllvm-args=-inlinehint-threshold=40",
    "-Cllvm-args=-unroll-threshold=20",
];
/// … and for the profile `release`, whose usual limits make the message module 4 KB larger after brotli and its
/// checks no faster.
const SPARING: [&str; 2] = ["-Cllvm-args=-inline-threshold=25", "-Cllvm-args=-inlinehint-threshold=100"];
/// Set by `cargo xtask dist --quick` for the hook that Trunk starts.
pub(crate) const QUICK_VARIABLE: &str = "PRAKIRIM_QUICK";

/// Whether this build is only to be looked at: little optimised, not compressed, never published.
pub(crate) fn is_quick() -> bool {
    std::env::var_os(QUICK_VARIABLE).is_some()
}

/// A wasm product in its finished form.
pub(crate) struct Module {
    /// The ES module that wasm-bindgen wrote (`--target web`).
    pub(crate) glue: String,
    pub(crate) wasm: Vec<u8>,
    /// The wasm file's name inside `glue`, its default when no address is given.
    pub(crate) default_name: String,
}

/// How a module is made from a crate.
pub(crate) struct Recipe {
    /// What its files are called.
    pub(crate) name: &'static str,
    /// The crate.
    pub(crate) package: &'static str,
    /// The cargo profile that suits it.
    pub(crate) profile: &'static str,
    /// Cargo features, separated by commas.
    pub(crate) features: &'static str,
    /// The binary of the crate that it is made from; none for the library.
    pub(crate) binary: Option<&'static str>,
}

/// Builds the modules one after another and optimises each while the next is compiled: the linker uses one core
/// and wasm-opt another.
pub(crate) fn build_all(recipes: &[Recipe]) -> anyhow::Result<Vec<Module>> {
    std::thread::scope(|scope| {
        let mut finishing = Vec::new();
        for recipe in recipes {
            let bound = compile_and_bind(recipe)?;
            finishing.push(scope.spawn(move || bound.optimised()));
        }
        finishing.into_iter().map(|thread| thread.join().expect("wasm-opt's thread ends by itself")).collect()
    })
}

fn compile_and_bind(recipe: &Recipe) -> anyhow::Result<Module> {
    let Recipe { name, package, profile, features, binary } = *recipe;
    let profile = if is_quick() { QUICK_PROFILE } else { profile };
    let mut compile = cargo(&[
        "build",
        "--quiet",
        "--locked",
        "--profile",
        profile,
        "--target",
        tools::WASM_TARGET,
        "--package",
        package,
        "--features",
        features,
    ]);
    match binary {
        Some(name) => compile.args(["--bin", name]),
        None => compile.arg("--lib"),
    };
    let sparing: &[&str] = match profile {
        FAST_PROFILE => &SPARING_FAST,
        "release" => &SPARING,
        _ => &[],
    };
    let flags = std::env::var(RUSTFLAGS).into_iter().chain(sparing.iter().map(|flag| (*flag).to_owned()));
    compile.env(RUSTFLAGS, flags.collect::<Vec<_>>().join(" "));
    run(&mut compile)?;
    let file = binary.map_or_else(|| package.replace('-', "_"), str::to_owned);
    let built = target().join(tools::WASM_TARGET).join(profile).join(format!("{file}.wasm"));
    let folder = target().join("modules").join(name);
    run(command(&tools::program("wasm-bindgen").to_string_lossy())
        .args(["--target", "web", "--out-name", name, "--out-dir"])
        .arg(&folder)
        .arg(&built))?;
    let default_name = format!("{name}_bg.wasm");
    Ok(Module {
        glue: std::fs::read_to_string(folder.join(format!("{name}.js")))?,
        wasm: std::fs::read(folder.join(&default_name))?,
        default_name,
    })
}

impl Module {
    fn optimised(self) -> anyhow::Result<Self> {
        Ok(Self { wasm: optimise(&self.wasm)?, ..self })
    }

    /// Writes glue and wasm under hashed names; the glue's default address is the hashed one.
    pub(crate) fn write_hashed(&self, folder: &Path, stem: &str) -> anyhow::Result<(String, String)> {
        let wasm = hashed::write(folder, stem, "wasm", &self.wasm)?;
        let js = hashed::write(folder, stem, "js", self.glue.replace(&self.default_name, &wasm).as_bytes())?;
        Ok((js, wasm))
    }
}

/// The module in the form with the fewest brotli bytes. Results are kept in `target`, because wasm-opt takes
/// tens of seconds.
pub(crate) fn optimise(wasm: &[u8]) -> anyhow::Result<Vec<u8>> {
    if is_quick() {
        return Ok(wasm.to_vec());
    }
    let recipe = [FEATURES.join(" "), LEVELS.join(" "), tools::locked_npm_version("binaryen")?].join(" ");
    let key = hashed::short_hash(&[wasm, recipe.as_bytes()].concat());
    let cache = target().join("wasm-opt");
    std::fs::create_dir_all(&cache)?;
    let kept = cache.join(format!("{key}.wasm"));
    if let Ok(found) = std::fs::read(&kept) {
        return Ok(found);
    }
    let input = cache.join(format!("{key}.input.wasm"));
    std::fs::write(&input, wasm)?;
    let mut candidates = Vec::new();
    for level in LEVELS {
        let optimised = run_wasm_opt(&input, level)?;
        candidates.push((brotli(&optimised).len(), level, optimised));
    }
    std::fs::remove_file(&input)?;
    let (size, level, best) =
        candidates.into_iter().min_by_key(|(size, _, _)| *size).context("no level of wasm-opt was tried")?;
    println!("   wasm-opt {level}: {size} bytes after brotli");
    std::fs::write(&kept, &best)?;
    Ok(best)
}

fn run_wasm_opt(input: &Path, level: &str) -> anyhow::Result<Vec<u8>> {
    let out: PathBuf = input.with_extension("out.wasm");
    run(tools::node_script("binaryen/bin/wasm-opt")
        .arg(input)
        .arg("--output")
        .arg(&out)
        .arg(level)
        .args(FEATURES)
        .args(["--strip-debug", "--strip-producers", "--strip-target-features"]))?;
    let optimised = std::fs::read(&out)?;
    std::fs::remove_file(&out)?;
    Ok(optimised)
}
