//! `cargo xtask check --phones` and `--contacts`: number and list checks on the command line.

use anyhow::Context as _;
use engine::contacts::phone::{self, Region};
use pico_args::Arguments;
use serde::{Deserialize, Serialize};
use std::{
    fs::File,
    io::{BufRead as _, BufReader, Write as _},
    path::{Path, PathBuf},
};

/// One line of a file of numbers.
#[derive(Deserialize)]
struct PhoneLine {
    id: serde_json::Value,
    input: String,
    default_region: Option<String>,
}

/// What libphonenumber's rules say of it, without our repairs.
#[derive(Serialize)]
struct PhoneVerdict {
    id: serde_json::Value,
    valid: bool,
    #[serde(rename = "type")]
    kind: Option<&'static str>,
    region: Option<&'static str>,
    e164: Option<String>,
}

/// `--phones FILE.jsonl [--json]`: one verdict a line.
pub(crate) fn check_phones(mut args: Arguments, file: &Path) -> anyhow::Result<()> {
    let json = args.contains("--json");
    let lines =
        BufReader::new(File::open(file).with_context(|| format!("cannot read {}", file.display()))?).lines();
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for (index, line) in lines.enumerate() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        let phone: PhoneLine =
            serde_json::from_str(&line).with_context(|| format!("{}: line {}", file.display(), index + 1))?;
        let verdict = judge(phone);
        if json {
            writeln!(out, "{}", serde_json::to_string(&verdict)?)?;
        } else {
            let word = if verdict.valid { "valid" } else { "invalid" };
            let PhoneVerdict { id, kind, region, e164, .. } = verdict;
            let [kind, region] = [kind, region].map(|word| word.unwrap_or("-"));
            writeln!(out, "{id} {word} {kind} {region} {}", e164.as_deref().unwrap_or("-"))?;
        }
    }
    Ok(out.flush()?)
}

fn judge(line: PhoneLine) -> PhoneVerdict {
    let default = line.default_region.as_deref().and_then(Region::from_code);
    match phone::parse(&line.input, default) {
        Ok(number) => PhoneVerdict {
            id: line.id,
            valid: number.is_valid(),
            kind: Some(number.kind().code()),
            region: number.region().map(Region::code),
            e164: Some(number.e164()),
        },
        Err(_) => PhoneVerdict { id: line.id, valid: false, kind: None, region: None, e164: None },
    }
}

/// The file after an option, if the option is there.
pub(crate) fn file_option(args: &mut Arguments, name: &'static str) -> anyhow::Result<Option<PathBuf>> {
    Ok(args.opt_value_from_str(name)?)
}
