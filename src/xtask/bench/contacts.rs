//! `cargo xtask bench contacts`: the list check beside what a developer would write with `PapaParse`,
//! `libphonenumber-js` (its largest metadata) and a `Set`, in one browser, on the same files.

use super::next_random;
use crate::workspace::{self, command, root, target};
use crate::{hook, tools, wasm};
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;

/// The rows of the two lists: one to read through, one to start up with.
const ROWS: [usize; 2] = [1_000_000, 100_000];
/// The seed of their making.
const SEED: u64 = 20_261_125;

pub(crate) fn run() -> anyhow::Result<()> {
    tools::prepare_build()?;
    tools::prepare_peers()?;
    let chromium = tools::prepare_chromium()?;
    let module = wasm::build_all(&[hook::CONTACTS])?.remove(0);
    let folder = target().join("bench").join("contacts");
    std::fs::create_dir_all(&folder)?;
    std::fs::write(folder.join("contacts.js"), &module.glue)?;
    std::fs::write(folder.join(&module.default_name), &module.wasm)?;
    std::fs::copy(root().join("www/worker.js"), folder.join("worker.js"))?;
    std::fs::copy(root().join("tests/bench/peer-worker.js"), folder.join("peer-worker.js"))?;
    for (path, name) in [
        ("papaparse/papaparse.min.js", "papaparse.js"),
        ("libphonenumber-js/bundle/libphonenumber-max.js", "libphonenumber.js"),
    ] {
        std::fs::copy(tools::peers_folder().join("node_modules").join(path), folder.join(name))?;
    }
    for rows in ROWS {
        write_list(&folder.join(format!("{rows}.csv")), rows)?;
    }
    workspace::run(
        command("node")
            .env("PRAKIRIM_NPM", tools::npm_folder())
            .env("PRAKIRIM_CHROMIUM", chromium)
            .arg(root().join("tests/bench/contacts.mjs"))
            .arg(folder)
            .args(ROWS.map(|rows| rows.to_string())),
    )
}

fn write_list(path: &Path, rows: usize) -> anyhow::Result<()> {
    let mut file = std::io::BufWriter::new(std::fs::File::create(path)?);
    let mut state = SEED;
    let mut line = String::from("nama,no hp,kota,email,izin,tanggal izin,sumber izin\n");
    for row in 0..rows {
        write_row(&mut line, row, &mut state);
        file.write_all(line.as_bytes())?;
        line.clear();
    }
    Ok(file.flush()?)
}

/// One contact, in the spellings in which numbers come: mostly plain, some repaired by people or ruined by
/// spreadsheets, one in twenty a number of an earlier row.
fn write_row(line: &mut String, row: usize, state: &mut u64) {
    const NAMES: [&str; 8] = [
        "Ani Lestari",
        "Budi Santoso",
        "Citra Dewi",
        "Dedi Kurnia",
        "Eka Putri",
        "Fajar Nugraha",
        "Gita",
        "Hendra",
    ];
    const CITIES: [&str; 6] = ["Depok", "Bogor", "Bandung", "Surabaya", "Makassar", "Kota Medan"];
    const PREFIXES: [&str; 6] = ["812", "813", "857", "878", "896", "881"];
    const SOURCES: [&str; 4] = ["kasir", "form web", "\"stan, pameran\"", "WhatsApp"];
    let mut pick = |below: usize| next_random(state, below);
    // A number of an earlier row: the same place in the same sequence.
    let person = if row > 20 && pick(20) == 0 { pick(row) } else { row };
    let (prefix, rest) = (PREFIXES[person % PREFIXES.len()], person * 7_919 % 100_000_000);
    let national = format!("{prefix}{rest:08}");
    let number = match pick(20) {
        0..=7 => format!("0{national}"),
        8..=10 => format!("+62 {}-{}-{}", &national[..3], &national[3..7], &national[7..]),
        11..=13 => format!("62{national}"),
        14 => national,
        15 => format!("0{}-{}-{}", &national[..3], &national[3..7], &national[7..]),
        16 => format!("62{national}.0"),
        17 => format!("6.2{}E+12", &national[..4]),
        18 => format!("(021) {:07}", 5_000_000 + rest % 4_000_000),
        _ => format!("0{}", &national[..5]),
    };
    let name = NAMES[pick(NAMES.len())];
    let (city, source) = (CITIES[pick(CITIES.len())], SOURCES[pick(SOURCES.len())]);
    let consent = if pick(10) == 0 { "" } else { "ya" };
    let (month, day) = (1 + pick(10), 1 + pick(28));
    writeln!(
        line,
        "{name} {row},{number},{city},orang{row}@toko.example,{consent},2026-{month:02}-{day:02},{source}"
    )
    .expect("a String takes every write");
}

#[cfg(test)]
mod tests {
    use super::{SEED, write_row};

    #[test]
    fn the_same_rows_are_made_every_time_and_some_repeat() {
        let made = || {
            let (mut text, mut state) = (String::new(), SEED);
            (0..2_000).for_each(|row| write_row(&mut text, row, &mut state));
            text
        };
        let text = made();
        assert_eq!(text, made());
        let plain: Vec<&str> = text
            .lines()
            .filter_map(|line| line.split(',').nth(1))
            .filter(|cell| cell.starts_with("08"))
            .collect();
        let different: std::collections::BTreeSet<&&str> = plain.iter().collect();
        assert!(different.len() > 600 && different.len() < plain.len());
    }
}
