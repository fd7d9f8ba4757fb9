//! `cargo xtask eval-contacts FOLDER`: how the list check does on public collections of lists and numbers.

use crate::contacts;
use anyhow::{Context as _, bail};
use engine::{
    contacts::{phone, table},
    report::contacts::{ContactsOptions, Role},
};
use pico_args::Arguments;
use serde::Deserialize;
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// Reads one collection's folder.
type Measure = fn(&Path) -> anyhow::Result<Outcome>;
/// Records by header.
type Records = Vec<BTreeMap<String, String>>;

/// What one collection came to.
struct Outcome {
    right: usize,
    all: usize,
    faults: Vec<String>,
}

impl Outcome {
    fn new() -> Self {
        Self { right: 0, all: 0, faults: Vec::new() }
    }

    fn note(&mut self, is_right: bool, fault: impl FnOnce() -> String) {
        self.all += 1;
        self.right += usize::from(is_right);
        if !is_right {
            self.faults.push(fault());
        }
    }
}

/// Runs the command. Collections that are not in the folder are left out.
pub(crate) fn run(args: Arguments) -> anyhow::Result<()> {
    let rest = args.finish();
    let [folder] = &rest[..] else { bail!("name the folder with the collections") };
    let folder = PathBuf::from(folder);
    let collections: [(&str, Measure); 5] = [
        ("phones_libphonenumber", phones),
        ("csv_spectrum", spectrum),
        ("csvw_w3c_tests", tables),
        ("contact_csv_shapes", shapes),
        ("vcards_ezvcard", cards),
    ];
    for (name, measure) in collections {
        let path = folder.join(name);
        if !path.is_dir() {
            println!("{name}: not there");
            continue;
        }
        let Outcome { right, all, faults } = measure(&path).with_context(|| name.to_owned())?;
        println!("{name}: {right} of {all}");
        for fault in faults {
            println!("  {fault}");
        }
    }
    Ok(())
}

#[derive(Deserialize)]
struct Known {
    input: String,
    default_region: String,
    parse: String,
    valid: Option<bool>,
    #[serde(rename = "type")]
    kind: Option<String>,
    region: Option<String>,
    e164: Option<String>,
}

/// Verdicts of another port: validity, type, region and E.164 must all be the same.
fn phones(folder: &Path) -> anyhow::Result<Outcome> {
    let mut outcome = Outcome::new();
    for line in fs::read_to_string(folder.join("oracle.jsonl"))?.lines() {
        let known: Known = serde_json::from_str(line)?;
        let expect = (known.parse == "ok").then_some((known.valid, known.kind, known.region, known.e164));
        let found =
            phone::parse(&known.input, phone::Region::from_code(&known.default_region)).ok().map(|number| {
                let region = number.region().map(|region| region.code().to_owned());
                (Some(number.is_valid()), Some(number.kind().code().to_owned()), region, Some(number.e164()))
            });
        outcome.note(found == expect, || format!("{:?}: {found:?}, known {expect:?}", known.input));
    }
    Ok(outcome)
}

/// Cells against the JSON beside each file.
fn spectrum(folder: &Path) -> anyhow::Result<Outcome> {
    let mut outcome = Outcome::new();
    for path in files(&folder.join("csvs"), "csv")? {
        let json = folder.join("json").join(path.with_extension("json").file_name().unwrap_or_default());
        // A file with one record has it without a list around it.
        let expect: Records = match serde_json::from_str(&fs::read_to_string(json)?)? {
            one @ serde_json::Value::Object(_) => vec![serde_json::from_value(one)?],
            many => serde_json::from_value(many)?,
        };
        let found: Records = match table(&fs::read(&path)?, &ContactsOptions::default()) {
            Ok((header, rows)) => {
                rows.into_iter().map(|row| header.iter().cloned().zip(row).collect()).collect()
            }
            Err(_) => Vec::new(),
        };
        outcome.note(found == expect, || format!("{}: {found:?}", path.display()));
    }
    Ok(outcome)
}

/// Every file is read, and every line that holds anything ends up in the header, above it or in a row.
fn tables(folder: &Path) -> anyhow::Result<Outcome> {
    let mut outcome = Outcome::new();
    for path in files(folder, "csv")? {
        let scanned = contacts::scan(&path, ContactsOptions::default())?;
        let is_accounted = scanned.as_ref().is_ok_and(|scanned| {
            let counts = scanned.report.counts;
            let sum = counts.ok
                + counts.repaired
                + counts.warned
                + counts.rejected
                + counts.duplicate
                + counts.blank;
            sum == counts.rows_in && counts.rows_in as usize == scanned.rows.len()
        });
        outcome.note(is_accounted, || format!("{}", path.display()));
    }
    Ok(outcome)
}

#[derive(Deserialize)]
struct Shape {
    #[serde(rename = "shape")]
    name: String,
    columns: Vec<String>,
    phone_columns: String,
}

/// The phone columns of known layouts, from a file of one made-up row; and the sample files.
fn shapes(folder: &Path) -> anyhow::Result<Outcome> {
    let mut outcome = Outcome::new();
    let shapes: Vec<Shape> = serde_json::from_str(&fs::read_to_string(folder.join("headers.json"))?)?;
    for Shape { name, columns, phone_columns } in shapes {
        // “Phone N - Value” stands for every number.
        let wanted: Vec<String> = phone_columns
            .split([',', '|'])
            .map(|column| column.trim().to_lowercase().replace(" n ", " 1 "))
            .filter(|wanted| columns.iter().any(|column| column.to_lowercase() == *wanted))
            .collect();
        let cell = |column: &String| {
            if wanted.contains(&column.to_lowercase()) { "\"0812-3456-7890\"" } else { "\"\"" }
        };
        let header = columns.iter().map(|column| format!("\"{column}\"")).collect::<Vec<_>>().join(",");
        let row = columns.iter().map(cell).collect::<Vec<_>>().join(",");
        let text = format!("{header}\n{row}\n");
        let mut scan = engine::contacts::ContactScan::new(ContactsOptions::default());
        let scanned = scan.push(text.as_bytes()).and_then(|()| scan.finish());
        let found: Vec<String> = scanned.map_or_else(
            |_| Vec::new(),
            |scanned| {
                let columns = scanned.report.columns.into_iter();
                columns
                    .filter(|column| column.role == Role::Phone)
                    .map(|column| column.name.to_lowercase())
                    .collect()
            },
        );
        outcome.note(!wanted.is_empty() && wanted.iter().all(|name| found.contains(name)), || {
            format!("{name}: found {found:?}, wanted {wanted:?}")
        });
    }
    for path in files(&folder.join("samples"), "csv")? {
        let scanned = contacts::scan(&path, ContactsOptions::default())?;
        let has_phone = scanned
            .is_ok_and(|scanned| scanned.report.columns.iter().any(|column| column.role == Role::Phone));
        outcome.note(has_phone, || format!("{}: no phone column", path.display()));
    }
    Ok(outcome)
}

/// As many records as cards begin.
fn cards(folder: &Path) -> anyhow::Result<Outcome> {
    let mut outcome = Outcome::new();
    for path in files(folder, "vcf")? {
        let bytes = fs::read(&path)?;
        let begins = String::from_utf8_lossy(&bytes).to_uppercase().matches("BEGIN:VCARD").count();
        let records = contacts::scan(&path, ContactsOptions::default())?
            .map_or(0, |scanned| scanned.report.counts.records as usize);
        outcome.note(records == begins, || format!("{}: {records} of {begins} cards", path.display()));
    }
    Ok(outcome)
}

/// All files below a folder with this ending, sorted.
fn files(folder: &Path, ending: &str) -> anyhow::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path, ending)?);
        } else if path.extension().is_some_and(|other| other == ending) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
