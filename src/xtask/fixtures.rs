//! What the native engine says, written to files that the tests of the wasm modules compare with.

use crate::workspace::target;
use anyhow::Context;
use engine::contacts::ContactScan;
use engine::report::contacts::{ContactsOptions, IntakeError, RowFilter};
use engine::report::template::TemplateOptions;
use engine::report::{Channel, MessageContext};
use engine::{Lang, check_message, check_templates};
use serde::Serialize;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// Texts that no rule is about but that every layer has to survive.
const ODD_TEXTS: [&str; 8] = [
    "",
    " \n\t\r\n ",
    "\0 nul \0",
    "😀👩‍👩‍👧‍👦🇮🇩🧕🏽",
    "مرحبا بكم في متجرنا 123",
    "ｆｕｌｌ ｗｉｄｔｈ ＴＥＸＴ",
    "a\u{200b}b\u{301}\u{301}\u{301} İI\u{feff}",
    "{{1}} *tebal* _miring_ ~coret~ ```kode```",
];

/// Lists beside the rules' own examples: quotes, separators, a vCard, plain lines, and files that are refused.
const LISTS: [&str; 7] = [
    "nama,nomor,izin\nSari,0812-3456-7890,ya\nBudi,+62 812 3456 7890,\nAni,12345,tidak\n\nRia,62811223344,ya\n",
    "Name;Phone;Note\n\"Toko; Melati\";\"(021) 555-1234\";\"satu\ndua\"\nX;=cmd();@y\n",
    "BEGIN:VCARD\nVERSION:3.0\nFN:Sari\nTEL;TYPE=CELL:+6281234567890\nEND:VCARD\n",
    "081234567890\n0812 3456 7891\n+6281234567890\nbukan nomor\n",
    "\u{feff}nomor\n８１２３４５６７８９０\n",
    "",
    "%PDF-1.7\n%\u{e2}",
];

/// The day that dates in lists are held against.
const TODAY: &str = "2026-11-22";
/// More rows than any of the lists has.
const ALL_ROWS: usize = 1000;

/// Writes one file for each module; the result is their folder.
pub(crate) fn write_all() -> anyhow::Result<PathBuf> {
    let folder = target().join("fixtures");
    std::fs::create_dir_all(&folder)?;
    write(&folder, "message", &message_fixtures())?;
    write(&folder, "template", &template_fixtures()?)?;
    write(&folder, "contacts", &contacts_fixtures()?)?;
    Ok(folder)
}

fn write(folder: &Path, module: &str, fixtures: &[Value]) -> anyhow::Result<()> {
    std::fs::write(folder.join(format!("{module}.json")), serde_json::to_vec(fixtures)?)
        .context("the fixtures cannot be written")
}

/// The odd texts and every example of the rules with this scope.
fn examples(scope: &str) -> Vec<String> {
    let mut texts: Vec<String> = ODD_TEXTS.iter().map(|text| (*text).to_owned()).collect();
    for rule in engine::texts::rule_texts(Lang::Id).rules {
        if rule.scope == scope {
            texts.extend(rule.flags);
            texts.extend(rule.passes);
        }
    }
    texts
}

fn message_fixtures() -> Vec<Value> {
    let mut texts = examples("message");
    // All examples in one text: many findings, and offsets far from the start.
    texts.push(texts.join("\n"));
    let mut fixtures = Vec::new();
    for channel in [Channel::Broadcast, Channel::Api] {
        let context = MessageContext { channel, ..MessageContext::default() };
        for text in &texts {
            fixtures
                .push(json!({ "text": text, "context": context, "report": check_message(text, &context) }));
        }
    }
    fixtures
}

fn template_fixtures() -> anyhow::Result<Vec<Value>> {
    let options = TemplateOptions::default();
    examples("template")
        .iter()
        .map(|text| answered("text", text, check_templates(text, None, &options), |error| json!(error.code)))
        .collect()
}

fn contacts_fixtures() -> anyhow::Result<Vec<Value>> {
    let options = ContactsOptions { today: Some(TODAY.to_owned()), ..ContactsOptions::default() };
    let lists = LISTS.iter().map(|list| (*list).to_owned()).chain(examples("contacts"));
    lists
        .map(|list| {
            let mut scan = ContactScan::new(options.clone());
            let scanned = scan.push(list.as_bytes()).and_then(|()| scan.finish());
            let found = scanned.map(|scanned| {
                let page = scanned.rows.select(&RowFilter::default(), 0, ALL_ROWS);
                json!({ "report": scanned.report, "rows": page.rows })
            });
            let mut fixture = answered("list", &list, found, |error| refusal(error).into())?;
            fixture["today"] = TODAY.into();
            Ok(fixture)
        })
        .collect()
}

/// The code that a caller of the module is given.
const fn refusal(error: &IntakeError) -> &'static str {
    match error {
        IntakeError::Empty => "empty",
        IntakeError::NotAList { .. } => "not-a-list",
    }
}

/// An input with what came of it: `report`, or the `error` that a caller is given.
fn answered<E>(
    name: &str,
    input: &str,
    result: Result<impl Serialize, E>,
    told: impl Fn(&E) -> Value,
) -> anyhow::Result<Value> {
    let mut fixture = json!({ name: input });
    match result {
        Ok(report) => fixture["report"] = serde_json::to_value(report)?,
        Err(error) => fixture["error"] = told(&error),
    }
    Ok(fixture)
}
