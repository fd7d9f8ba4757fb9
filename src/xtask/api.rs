//! The checks as modules for developers: `api/v1/`, under names that never change.

use crate::wasm::Module;
use crate::workspace::{root, target};
use anyhow::{Context, bail};
use engine::Lang;
use serde_json::json;
use std::path::Path;

/// Where the modules stand; a change that breaks callers gets a new number beside it.
pub(crate) const FOLDER: &str = "api/v1";
/// The modules for developers, by the names that the build gives them.
const PUBLIC: [&str; 3] = ["message", "template", "contacts"];

/// Files that are handed out as they are written.
const PLAIN: [&str; 2] = ["README.md", "example.js"];

/// Lets the module find its wasm in Node, whose `fetch` reads no files. Nothing is imported, so that bundlers for
/// browsers have nothing to resolve.
const FOR_NODE: &str = "
        const files = globalThis.process?.getBuiltinModule?.('node:fs/promises');
        if (files && module_or_path.protocol === 'file:') module_or_path = await files.readFile(module_or_path);";

/// Writes the folder, from pairs of a name and its module.
pub(crate) fn write<'a>(
    staging: &Path,
    modules: impl Iterator<Item = (&'a str, &'a Module)>,
) -> anyhow::Result<()> {
    let folder = staging.join(FOLDER);
    std::fs::create_dir_all(folder.join("texts"))?;
    for (name, module) in modules.filter(|(name, _)| PUBLIC.contains(name)) {
        let wasm = format!("{name}.wasm");
        let default = format!("module_or_path = new URL('{}', import.meta.url);", module.default_name);
        if module.glue.matches(&default).count() != 1 {
            bail!("the glue of {name} sets its default address in another way than expected");
        }
        let named = format!("module_or_path = new URL('{wasm}', import.meta.url);{FOR_NODE}");
        std::fs::write(folder.join(format!("{name}.js")), module.glue.replace(&default, &named))?;
        std::fs::write(folder.join(&wasm), &module.wasm)?;
        let types = format!("{name}.d.ts");
        std::fs::copy(target().join("modules").join(name).join(&types), folder.join(&types))
            .with_context(|| format!("wasm-bindgen wrote no {types}"))?;
    }
    for lang in Lang::ALL {
        let texts = folder.join("texts");
        let write = |name: &str, content: Vec<u8>| {
            std::fs::write(texts.join(format!("{name}.{}.json", lang.code())), content)
        };
        write("message", serde_json::to_vec(&engine::texts::rule_texts(lang))?)?;
        write("template", serde_json::to_vec(&engine::texts::template_texts(lang))?)?;
        write("contacts", serde_json::to_vec(&engine::texts::contact_texts(lang))?)?;
    }
    for name in PLAIN {
        std::fs::copy(root().join("www/api").join(name), folder.join(name))
            .with_context(|| format!("www/api has no {name}"))?;
    }
    std::fs::write(folder.join("package.json"), serde_json::to_vec_pretty(&package())?)?;
    Ok(())
}

fn package() -> serde_json::Value {
    let mut exports = serde_json::Map::new();
    for name in PUBLIC {
        exports.insert(
            format!("./{name}"),
            json!({ "types": format!("./{name}.d.ts"), "default": format!("./{name}.js") }),
        );
        exports.insert(format!("./{name}.wasm"), format!("./{name}.wasm").into());
    }
    exports.insert("./texts/*".to_owned(), "./texts/*".into());
    json!({
        "name": "prakirim",
        "version": env!("CARGO_PKG_VERSION"),
        "description": "Checks WhatsApp Business messages, templates and contact lists where they are, in WebAssembly.",
        "license": "MIT OR Apache-2.0",
        "type": "module",
        "exports": exports,
        "files": ["*.js", "*.wasm", "*.d.ts", "texts", "README.md"],
        "sideEffects": false,
        "engines": { "node": ">=20.16" },
        "keywords": ["whatsapp", "whatsapp-business", "template", "contacts", "csv", "wasm"],
    })
}
