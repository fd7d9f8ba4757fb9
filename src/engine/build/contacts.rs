//! Turns the data files of `rules/contacts` into tables: row codes, header names, words in cells, and the
//! list rules with their functions.

use crate::{
    Fault, emit,
    rule_file::{Bilingual, RuleData, SourceFile},
    template::check_source,
};
use serde::Deserialize;
use std::{fmt::Write as _, fs, path::Path};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RowCode {
    verdict: String,
    title: Bilingual,
    fix: Bilingual,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Column {
    names: Vec<String>,
    words: Vec<String>,
    not: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Values {
    yes: Vec<String>,
    no: Vec<String>,
    stop: Vec<String>,
    bought: Vec<String>,
    group: Vec<String>,
    service: Vec<String>,
    promotion: Vec<String>,
    kin: Vec<String>,
    summary: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ExportLayout {
    /// For readers of the file.
    #[serde(rename = "program")]
    _program: String,
    #[serde(rename = "source")]
    _source: String,
    #[serde(rename = "checked")]
    _checked: String,
    numbers: Option<String>,
    columns: Vec<(String, String)>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PacingNote {
    applies: String,
    text: Bilingual,
    source: SourceFile,
}

/// A set of codes is one 32-bit word.
const CODES_MAX: usize = 32;

/// Writes `contact_tables.rs` and, for the tools, `row_codes.json` and `pacing.json` into `out`.
pub(crate) fn generate(root: &Path, out: &Path, data: &RuleData) -> Result<(), Fault> {
    let codes = tables::<RowCode>(root, "rules/contacts/row-codes.toml")?;
    let columns = tables::<Column>(root, "rules/contacts/columns.toml")?;
    let values: Values = read(root, "rules/contacts/values.toml")?;
    let mut text = codes_source(&codes)?;
    text.push_str("pub(super) static COLUMNS: &[ColumnNames] = &[\n");
    for (role, Column { names, words, not }) in &columns {
        for name in names.iter().chain(words).chain(not) {
            if name.chars().any(|sign| !(sign.is_lowercase() || sign.is_ascii_digit() || sign == ' ')) {
                return Err(format!("rules/contacts/columns.toml: {role}: {name:?} holds other signs").into());
            }
        }
        let role = camel(role);
        writeln!(
            text,
            "ColumnNames {{ role: Role::{role}, names: {:?}, words: {:?}, not: {:?} }},",
            names.join("\n"),
            words.join("\n"),
            not.join("\n"),
        )?;
    }
    text.push_str("];\n");
    for (name, words) in [
        ("YES", &values.yes),
        ("NO", &values.no),
        ("STOP", &values.stop),
        ("BOUGHT", &values.bought),
        ("GROUP", &values.group),
        ("SERVICE", &values.service),
        ("PROMOTION", &values.promotion),
        ("KIN", &values.kin),
        ("SUMMARY", &values.summary),
    ] {
        writeln!(text, "pub(super) static {name}: Words = Words::new({:?});", words.join("\n"))?;
    }
    text.push_str(&exports_source(&tables(root, "rules/contacts/exports.toml")?)?);
    fs::write(out.join("contact_tables.rs"), text)?;
    fs::write(out.join("contacts_rules.rs"), rules_source(data)?)?;
    let texts = |lang: fn(&Bilingual) -> &String| -> serde_json::Value {
        codes
            .iter()
            .map(|(id, code)| {
                serde_json::json!({"id": id, "verdict": code.verdict, "title": lang(&code.title), "fix": lang(&code.fix)})
            })
            .collect()
    };
    let json = serde_json::json!({"id": texts(|words| &words.id), "en": texts(|words| &words.en)});
    fs::write(out.join("row_codes.json"), json.to_string())?;
    fs::write(out.join("pacing.json"), pacing(&tables(root, "rules/contacts/pacing.toml")?)?)?;
    Ok(())
}

fn read<T: serde::de::DeserializeOwned>(root: &Path, name: &str) -> Result<T, Fault> {
    let text = fs::read_to_string(root.join(name)).map_err(|error| format!("{name}: {error}"))?;
    Ok(toml::from_str(&text).map_err(|error| format!("{name}: {error}"))?)
}

/// A file of tables in the order in which they stand, which is meant.
fn tables<T: serde::de::DeserializeOwned>(root: &Path, name: &str) -> Result<Vec<(String, T)>, Fault> {
    let text = fs::read_to_string(root.join(name))?;
    let mut rows: toml::Table = text.parse().map_err(|error| format!("{name}: {error}"))?;
    let mut order = Vec::new();
    for id in text.lines().filter_map(|line| line.strip_prefix('[')?.strip_suffix(']')) {
        let row = rows.remove(id).ok_or_else(|| format!("{name}: {id} stands twice"))?;
        order.push((id.to_owned(), row.try_into().map_err(|error| format!("{name}: {id}: {error}"))?));
    }
    Ok(order)
}

/// What is published about the pace of sending, by language.
fn pacing(notes: &[(String, PacingNote)]) -> Result<String, Fault> {
    let channel = |id: &str, applies: &str| match applies {
        "app" => Ok("broadcast"),
        "api" => Ok("api"),
        other => Err(format!("rules/contacts/pacing.toml: {id}: “{other}” is neither app nor api")),
    };
    let mut by_lang = [Vec::new(), Vec::new()];
    for (id, PacingNote { applies, text, source }) in notes {
        let SourceFile { name, url, basis, checked, .. } = source;
        check_source(&format!("rules/contacts/pacing.toml: {id}"), url, basis, checked)?;
        let channel = channel(id, applies)?;
        for (list, text) in by_lang.iter_mut().zip([&text.id, &text.en]) {
            list.push(serde_json::json!({
                "id": id, "channel": channel, "text": text,
                "source": {"name": name, "url": url, "basis": basis, "checked": checked},
            }));
        }
    }
    let [id, en] = by_lang;
    Ok(serde_json::json!({"id": id, "en": en}).to_string())
}

fn codes_source(codes: &[(String, RowCode)]) -> Result<String, Fault> {
    if codes.len() > CODES_MAX {
        return Err(
            format!("rules/contacts/row-codes.toml: {} codes, at most {CODES_MAX}", codes.len()).into()
        );
    }
    let mut text = String::from(
        "/// What can be said of one row; the words stand in `rules/contacts/row-codes.toml`.\n\
         #[derive(Debug, Clone, Copy, PartialEq, Eq)]\npub enum Code {\n",
    );
    for (id, code) in codes {
        writeln!(text, "/// {}.\n{},", code.title.en, camel(id))?;
    }
    writeln!(text, "}}\nstatic ROWS: [(Code, &str, Verdict); {}] = [", codes.len())?;
    for (id, code) in codes {
        let verdict = &code.verdict;
        if !["blank", "rejected", "duplicate", "warned", "repaired"].contains(&verdict.as_str()) {
            return Err(format!("rules/contacts/row-codes.toml: {id}: verdict: “{verdict}” is none").into());
        }
        writeln!(text, "(Code::{}, {id:?}, Verdict::{}),", camel(id), camel(verdict))?;
    }
    text.push_str("];\n");
    Ok(text)
}

/// The layouts of exports: `EXPORTS`.
fn exports_source(layouts: &[(String, ExportLayout)]) -> Result<String, Fault> {
    let mut text = String::from("pub(super) static EXPORTS: &[ExportLayout] = &[\n");
    for (id, layout) in layouts {
        let fault =
            |what: &str| format!("rules/contacts/exports.toml: {id}: {what} is none of the known words");
        let numbers = match layout.numbers.as_deref() {
            None => "None".to_owned(),
            Some(form @ ("digits" | "local")) => format!("Some(NumberForm::{})", camel(form)),
            Some(other) => return Err(fault(other).into()),
        };
        let columns = layout.columns.iter().map(|(header, value)| {
            let value = match (value.as_str(), value.strip_prefix('=')) {
                (_, Some(fixed)) => format!("Field::Fixed({fixed:?})"),
                (known @ ("phone" | "name" | "tags" | "consent"), _) => format!("Field::{}", camel(known)),
                (other, _) => return Err(fault(other)),
            };
            Ok(format!("({header:?}, {value})"))
        });
        let columns = columns.collect::<Result<Vec<String>, String>>()?.join(", ");
        let kind = camel(id);
        writeln!(
            text,
            "ExportLayout {{ kind: ExportKind::{kind}, numbers: {numbers}, columns: &[{columns}] }},"
        )?;
    }
    text.push_str("];\n");
    Ok(text)
}

/// The contact rules, each with its function.
fn rules_source(data: &RuleData) -> Result<String, Fault> {
    let mut text = String::from("static RULES: &[(RuleMeta, Check)] = &[\n");
    for rule in data.rules.iter().filter(|rule| rule.scope == "contacts") {
        let check = rule.matching.check.as_deref().unwrap_or_default().replace('-', "_");
        writeln!(text, "({}, {check}),", emit::meta(rule))?;
    }
    text.push_str("];\n");
    Ok(text)
}

/// `lost-zero` → `LostZero`.
fn camel(id: &str) -> String {
    id.split('-').map(|word| word[..1].to_ascii_uppercase() + &word[1..]).collect()
}
