//! Templates in a CSV file, one per row, and the findings as a CSV file.

use super::{from_json, json::Node, plain};
use crate::report::template::{Component, Template, TemplateEntry, TemplateErrorCode};
use csv_core::{ReadRecordResult, Reader, ReaderBuilder};
use std::fmt::Write as _;

/// What a column holds, with the headings it goes by.
const COLUMNS: [(&str, &[&str]); 11] = [
    ("id", &["id", "no"]),
    ("name", &["name", "nama", "template_name", "nama_template"]),
    ("language", &["language", "bahasa", "lang"]),
    ("category", &["category", "kategori"]),
    ("header", &["header", "kepala", "judul"]),
    ("body", &["body", "isi", "text", "teks", "pesan", "message"]),
    ("footer", &["footer", "kaki"]),
    ("buttons", &["buttons", "tombol"]),
    ("samples", &["samples", "contoh", "example", "examples", "body_samples"]),
    ("header_samples", &["header_samples", "contoh_header"]),
    ("template", &["template", "json", "components"]),
];

/// Whether the first line reads as headings of a table of templates.
pub(crate) fn looks_like_table(source: &str) -> bool {
    let Some(first) = source.lines().next() else { return false };
    let Some(delimiter) = delimiter(first) else { return false };
    let columns = columns(&records(first, delimiter).into_iter().next().unwrap_or_default());
    columns.iter().flatten().count() >= 2
        && columns.iter().flatten().any(|column| matches!(*column, "body" | "template"))
}

/// The rows as templates with their ids.
pub(crate) fn read(source: &str) -> Result<Vec<(Option<String>, Template)>, TemplateErrorCode> {
    let first = source.lines().next().unwrap_or_default();
    let mut rows = records(source, delimiter(first).unwrap_or(b',')).into_iter();
    let columns = columns(&rows.next().unwrap_or_default());
    if !columns.iter().flatten().any(|column| matches!(*column, "body" | "template")) {
        return Err(TemplateErrorCode::NoBodyColumn);
    }
    let is_blank = |row: &Vec<String>| row.iter().all(|cell| cell.trim().is_empty());
    Ok(rows.filter(|row| !is_blank(row)).map(|row| template(&columns, &row)).collect())
}

fn template(columns: &[Option<&str>], row: &[String]) -> (Option<String>, Template) {
    let cell = |name: &str| {
        let at = columns.iter().position(|column| *column == Some(name))?;
        row.get(at).filter(|cell| !cell.trim().is_empty())
    };
    let id = cell("id").cloned();
    let mut template = Template::default();
    if let Some(json) = cell("template") {
        let json = json.trim();
        let wrapped =
            if json.starts_with('[') { format!("{{\"components\":{json}}}") } else { json.to_owned() };
        template = match Node::read(&wrapped) {
            Ok(node) => from_json::template(&node).0,
            Err(_) => plain::read(json),
        };
    }
    template.name = cell("name").cloned().or(template.name);
    template.language = cell("language").cloned().or(template.language);
    template.category =
        cell("category").map(|category| category.trim().to_ascii_uppercase()).or(template.category);
    for (kind, samples) in [("header", "header_samples"), ("body", "samples"), ("footer", "")] {
        let Some(text) = cell(kind) else { continue };
        let mut source = format!("[{kind}]\n");
        for line in text.lines() {
            let escape = if line.starts_with(['[', '\\']) { "\\" } else { "" };
            let _infallible = writeln!(source, "{escape}{line}");
        }
        if let Some(samples) = cell(samples) {
            let _infallible = write!(source, "\n[samples]\n{}", samples.replace('|', "\n"));
        }
        template.components.extend(plain::read(&source).components);
    }
    if let Some(buttons) = cell("buttons") {
        let lines = buttons.replace(';', "\n");
        let parts: Vec<Component> = plain::read(&format!("[buttons]\n{lines}")).components;
        template.components.extend(parts);
    }
    (id, template)
}

fn columns(headings: &[String]) -> Vec<Option<&'static str>> {
    headings
        .iter()
        .map(|heading| {
            let heading =
                heading.trim().trim_start_matches('\u{feff}').to_lowercase().replace([' ', '-'], "_");
            COLUMNS.iter().find(|(_, words)| words.contains(&heading.as_str())).map(|(name, _)| *name)
        })
        .collect()
}

fn delimiter(line: &str) -> Option<u8> {
    let count = |sign: u8| line.bytes().filter(|byte| *byte == sign).count();
    [b',', b';', b'\t'].into_iter().filter(|sign| count(*sign) > 0).max_by_key(|sign| count(*sign))
}

fn records(source: &str, delimiter: u8) -> Vec<Vec<String>> {
    let mut reader: Reader = ReaderBuilder::new().delimiter(delimiter).build();
    let (mut rows, mut input) = (Vec::new(), source.as_bytes());
    let (mut text, mut ends) = (vec![0; 4096], vec![0; 64]);
    let (mut text_length, mut field_count) = (0, 0);
    loop {
        let (result, read, written, ended) =
            reader.read_record(input, &mut text[text_length..], &mut ends[field_count..]);
        input = &input[read..];
        text_length += written;
        field_count += ended;
        match result {
            // At the end of the input an empty read tells the reader so; it then answers with a record or `End`.
            ReadRecordResult::InputEmpty => {}
            ReadRecordResult::OutputFull => text.resize(text.len() * 2, 0),
            ReadRecordResult::OutputEndsFull => ends.resize(ends.len() * 2, 0),
            ReadRecordResult::Record => {
                let mut start = 0;
                let row = ends[..field_count].iter().map(|end| {
                    let cell = String::from_utf8_lossy(&text[start..*end]).into_owned();
                    start = *end;
                    cell
                });
                rows.push(row.collect());
                (text_length, field_count) = (0, 0);
            }
            ReadRecordResult::End => return rows,
        }
    }
}

/// All findings as a table with a heading, one row per finding and one for a template without any.
pub(crate) fn findings(entries: &[TemplateEntry]) -> String {
    let mut out = String::from("id,ok,predicted,severity,rule,covers,component,field,start,end\n");
    for entry in entries {
        let Some(report) = &entry.report else {
            let code = entry.error.as_ref().map(|error| error.code.code()).unwrap_or_default();
            let _infallible = writeln!(out, "{},false,,error,{code},,,,,", cell(&entry.id));
            continue;
        };
        let head = format!("{},{},{}", cell(&entry.id), report.ok, report.category.predicted.code());
        if report.findings.is_empty() {
            let _infallible = writeln!(out, "{head},,,,,,,");
        }
        for finding in &report.findings {
            let _infallible = writeln!(
                out,
                "{head},{},{},{},{},{},{},{}",
                finding.severity.code(),
                finding.rule,
                finding.covers.join(" "),
                finding.component,
                cell(&finding.field),
                finding.start,
                finding.end
            );
        }
    }
    out
}

/// One cell, quoted where needed; a leading sign that a spreadsheet would run as a formula is defused.
fn cell(text: &str) -> String {
    let defused =
        if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() };
    if defused.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", defused.replace('"', "\"\""))
    } else {
        defused
    }
}
