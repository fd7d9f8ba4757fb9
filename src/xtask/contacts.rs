//! `cargo xtask check --phones` and `--contacts`: number and list checks on the command line.

use anyhow::{Context as _, bail};
use engine::{
    Lang,
    contacts::{
        ContactScan, Scanned,
        phone::{self, Region},
    },
    report::{
        Channel,
        contacts::{Column, ContactsOptions, IntakeError, Role, Row},
    },
    texts::{contact_texts, row_code_texts, rule_texts},
};
use pico_args::Arguments;
use serde::{Deserialize, Serialize};
use std::{
    fs::File,
    io::{BufRead as _, BufReader, Read as _, Write as _},
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

/// Bytes handed to the scan at once, as the browser's worker does.
const CHUNK_BYTES: usize = 1 << 20;

/// `--contacts FILE [--today YYYY-MM-DD] [--region ID] [--api] [--lang id|en] [--json | --markdown]`.
pub(crate) fn check_contacts(mut args: Arguments, file: &Path, lang: Lang) -> anyhow::Result<()> {
    let json = args.contains("--json");
    let markdown = args.contains("--markdown");
    let channel = if args.contains("--api") { Channel::Api } else { Channel::default() };
    let today: Option<String> = args.opt_value_from_str("--today")?;
    let region: Option<String> = args.opt_value_from_str("--region")?;
    let mut options = ContactsOptions { channel, today, ..ContactsOptions::default() };
    if let Some(region) = region {
        options.region = region;
    }
    if let rest @ [_, ..] = &args.finish()[..] {
        bail!("unknown arguments: {rest:?}");
    }
    let scanned = match scan(file, options)? {
        Ok(scanned) => scanned,
        Err(error) if json => {
            println!("{}", serde_json::json!({ "file": file, "error": error }));
            return Ok(());
        }
        Err(error) => bail!("{}: {}", file.display(), refusal(&error)),
    };
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    if json {
        write_json(&mut out, file, &scanned)?;
    } else if markdown {
        let heading = file.file_name().unwrap_or_default().to_string_lossy();
        write!(
            out,
            "{}",
            engine::report::contacts::markdown(&scanned.report, &contact_texts(lang), &heading)
        )?;
    } else {
        write_told(&mut out, &scanned, lang)?;
    }
    Ok(out.flush()?)
}

/// Streams a file through a scan.
pub(crate) fn scan(file: &Path, options: ContactsOptions) -> anyhow::Result<Result<Scanned, IntakeError>> {
    let mut reader = File::open(file).with_context(|| format!("cannot read {}", file.display()))?;
    let mut scan = ContactScan::new(options);
    let mut chunk = vec![0; CHUNK_BYTES];
    loop {
        let length = reader.read(&mut chunk)?;
        if length == 0 {
            return Ok(scan.finish());
        }
        if let Err(error) = scan.push(&chunk[..length]) {
            return Ok(Err(error));
        }
    }
}

fn refusal(error: &IntakeError) -> String {
    match error {
        IntakeError::Empty => "the file is empty".into(),
        IntakeError::NotAList { kind } => format!("not a contact list but a file of the kind {kind}"),
    }
}

/// One row as the machine-readable output has it.
#[derive(Serialize)]
struct RowLine {
    row: u32,
    line: u32,
    verdict: engine::report::contacts::Verdict,
    codes: Vec<String>,
    e164: Option<String>,
}

fn write_json(out: &mut impl std::io::Write, file: &Path, scanned: &Scanned) -> anyhow::Result<()> {
    let report = &scanned.report;
    let names = |roles: &[Role]| -> Vec<serde_json::Value> {
        report.columns.iter().filter(|column| roles.contains(&column.role)).map(label).collect()
    };
    let first = |role: Role| names(&[role]).into_iter().next().unwrap_or_default();
    let columns = serde_json::json!({
        "phone": names(&[Role::Phone]),
        "name": names(&[Role::Name, Role::GivenName, Role::FamilyName]),
        "consent": first(Role::Consent),
        "consent_date": first(Role::ConsentDate),
        "consent_source": first(Role::ConsentSource),
        "status": first(Role::Status),
        "tags": first(Role::Tags),
        "city": first(Role::City),
        "birth": first(Role::Birth),
        "sensitive": names(&[Role::Sensitive]),
    });
    let counts = report.counts;
    let head = serde_json::json!({
        "file": file, "format": report.format, "encoding": report.encoding, "delimiter": report.delimiter,
        "header_row": report.header_row, "columns": columns,
        "counts": {
            "rows_in": counts.rows_in, "records": counts.records, "ok": counts.ok, "repaired": counts.repaired,
            "warned": counts.warned, "rejected": counts.rejected, "duplicate": counts.duplicate, "blank": counts.blank,
        },
        "findings": report.findings.iter().map(|finding| serde_json::json!({
            "rule": finding.rule, "covers": finding.covers, "severity": finding.severity, "rows": finding.rows,
        })).collect::<Vec<_>>(),
    });
    // Rows are written one by one: a list of a million must not be built a second time in memory.
    let head = head.to_string();
    write!(out, "{},\"rows\":[", head.strip_suffix('}').unwrap_or(&head))?;
    for (index, row) in scanned.rows.iter().enumerate() {
        let Row { row, line, verdict, codes, e164, .. } = row;
        let comma = if index == 0 { "" } else { "," };
        write!(out, "{comma}{}", serde_json::to_string(&RowLine { row, line, verdict, codes, e164 })?)?;
    }
    writeln!(out, "]}}")?;
    Ok(())
}

/// A column's header, or its place from 0 without one.
fn label(column: &Column) -> serde_json::Value {
    if column.name.is_empty() { column.index.into() } else { column.name.clone().into() }
}

fn write_told(out: &mut impl std::io::Write, scanned: &Scanned, lang: Lang) -> anyhow::Result<()> {
    let report = &scanned.report;
    let counts = report.counts;
    writeln!(
        out,
        "{} rows: {} ok, {} repaired, {} warned, {} rejected, {} duplicate, {} blank",
        counts.rows_in,
        counts.ok,
        counts.repaired,
        counts.warned,
        counts.rejected,
        counts.duplicate,
        counts.blank
    )?;
    for column in report.columns.iter().filter(|column| column.role != Role::Other) {
        writeln!(out, "  {} = {:?} ({})", label(column), column.role, column.confidence.code())?;
    }
    let words = row_code_texts(lang);
    for tally in &report.codes {
        let title = words.iter().find(|text| text.id == tally.key).map_or("", |text| &text.title);
        writeln!(out, "  {:>8}  {title} ({})", tally.count, tally.key)?;
    }
    let rules = rule_texts(lang).rules;
    for finding in &report.findings {
        writeln!(out, "\n{} ({})  {}", finding.severity.code(), finding.confidence.code(), finding.rule)?;
        if let Some(text) = rules.iter().find(|rule| rule.id == finding.rule) {
            writeln!(out, "  {}\n  {}\n  {}", text.title, text.why, text.fix)?;
        }
        if !finding.examples.is_empty() {
            writeln!(out, "  {} rows, such as {:?}", finding.rows, finding.examples)?;
        }
    }
    Ok(())
}

/// The file after an option, if the option is there.
pub(crate) fn file_option(args: &mut Arguments, name: &'static str) -> anyhow::Result<Option<PathBuf>> {
    Ok(args.opt_value_from_str(name)?)
}
