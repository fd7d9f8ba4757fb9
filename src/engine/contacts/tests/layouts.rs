//! The exports of other programs, as `rules/contacts/layouts.toml` has them.

use super::scan;
use crate::report::contacts::Role;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Layout {
    program: String,
    status: String,
    checked: String,
    file: String,
    roles: BTreeMap<String, Role>,
    numbers: BTreeSet<String>,
}

fn layouts() -> BTreeMap<String, Layout> {
    toml::from_str(include_str!("../../rules/contacts/layouts.toml")).expect("layouts")
}

#[test]
fn the_columns_and_numbers_of_known_exports_are_read() {
    let mut faults = Vec::new();
    for (id, layout) in layouts() {
        let scanned = scan(layout.file.trim_start_matches('\n'));
        let columns: BTreeMap<&str, Role> =
            scanned.report.columns.iter().map(|column| (column.name.as_str(), column.role)).collect();
        for (header, role) in &layout.roles {
            let found = columns.get(header.as_str());
            if found != Some(role) {
                faults.push(format!("{id}: {header} is {found:?}, not {role:?}"));
            }
        }
        let numbers: BTreeSet<String> = scanned.rows.iter().filter_map(|row| row.e164).collect();
        if numbers != layout.numbers {
            faults.push(format!("{id}: {numbers:?}"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_layout_says_how_sure_its_headers_are() {
    let layouts = layouts();
    assert!(layouts.len() >= 13);
    for (id, Layout { program, status, checked, .. }) in layouts {
        assert!(!program.is_empty() && checked.len() == 10, "{id}");
        assert!(["documented", "seen", "reported"].contains(&status.as_str()), "{id}: {status}");
    }
}
