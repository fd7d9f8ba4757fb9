//! Turns `rules/contacts/operators.toml` into a sorted table of prefixes.

use crate::Fault;
use serde::Deserialize;
use std::{collections::BTreeMap, fmt::Write as _, fs, path::Path};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Operators {
    source: String,
    url: String,
    checked: String,
    prefixes: BTreeMap<String, Vec<String>>,
}

/// Writes `operators.rs` into `out`.
pub(crate) fn generate(root: &Path, out: &Path) -> Result<(), Fault> {
    let name = "rules/contacts/operators.toml";
    let text = fs::read_to_string(root.join(name)).map_err(|error| format!("{name}: {error}"))?;
    let operators: Operators = toml::from_str(&text).map_err(|error| format!("{name}: {error}"))?;
    let mut rows = BTreeMap::new();
    for (operator, prefixes) in &operators.prefixes {
        for prefix in prefixes {
            let number: u16 =
                prefix.parse().map_err(|_| format!("{name}: {operator}: {prefix:?} is no prefix"))?;
            if prefix.len() != 3 || rows.insert(number, operator).is_some() {
                return Err(
                    format!("{name}: {operator}: {prefix:?} is not three digits or stands twice").into()
                );
            }
        }
    }
    let mut source = String::from("static OPERATORS: &[(u16, &str)] = &[\n");
    for (prefix, operator) in rows {
        writeln!(source, "({prefix}, {operator:?}),")?;
    }
    let Operators { source: origin, url, checked, .. } = operators;
    write!(
        source,
        "];\n/// Where the prefixes come from.\npub const OPERATORS_SOURCE: (&str, &str) = ({origin:?}, {url:?});\n\
         /// The day they were read, ISO 8601.\npub const OPERATORS_CHECKED: &str = {checked:?};\n"
    )?;
    fs::write(out.join("operators.rs"), source)?;
    Ok(())
}
