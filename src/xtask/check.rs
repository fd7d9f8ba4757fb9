//! `cargo xtask check`: the engine on the command line.

use crate::contacts;
use crate::template;
use anyhow::{Context as _, bail};
use engine::{
    Lang, check_message,
    report::{Channel, Finding, MessageContext, MessageReport, RuleText},
    texts::rule_texts,
};
use pico_args::Arguments;
use std::{collections::BTreeMap, ffi::OsString, path::PathBuf};

/// Runs the command.
pub(crate) fn run(mut args: Arguments) -> anyhow::Result<()> {
    if let Some(file) = contacts::file_option(&mut args, "--phones")? {
        return contacts::check_phones(args, &file);
    }
    if let Some(file) = contacts::file_option(&mut args, "--contacts")? {
        let lang = language(&mut args)?;
        return contacts::check_contacts(args, &file, lang);
    }
    let json = args.contains("--json");
    let lang = language(&mut args)?;
    let api = args.contains("--api");
    let template: Option<PathBuf> = args.opt_value_from_str("--template")?;
    if let Some(path) = template {
        let output = match (json, args.contains("--csv")) {
            (true, _) => template::Output::Json,
            (false, true) => template::Output::Csv,
            (false, false) => template::Output::Text,
        };
        return template::run(&path, output, lang);
    }
    let file: Option<PathBuf> = args.opt_value_from_str("--file")?;
    let text = match file {
        Some(file) => read_text(&file)?,
        None => one_text(args.finish())?,
    };
    let channel = if api { Channel::Api } else { Channel::default() };
    let report = check_message(&text, &MessageContext { channel, ..MessageContext::default() });
    if json {
        println!("{}", serde_json::to_string_pretty(&report)?);
    } else {
        print!("{}", told(&text, &report, lang));
    }
    Ok(())
}

/// The language of what is printed: `--lang id` (default) or `--lang en`.
fn language(args: &mut Arguments) -> anyhow::Result<Lang> {
    let code: Option<String> = args.opt_value_from_str("--lang")?;
    match code {
        None => Ok(Lang::Id),
        Some(code) => Lang::from_code(&code).with_context(|| format!("--lang takes id or en, not {code:?}")),
    }
}

fn one_text(rest: Vec<OsString>) -> anyhow::Result<String> {
    match <[OsString; 1]>::try_from(rest) {
        Ok([text]) => Ok(text.to_string_lossy().into_owned()),
        Err(rest) if rest.is_empty() => bail!("give a text in quotes, or --file FILE"),
        Err(rest) => bail!("one text only; put it in quotes (found {} arguments)", rest.len()),
    }
}

/// A file's text; bytes that are no UTF-8 become the replacement character.
fn read_text(file: &PathBuf) -> anyhow::Result<String> {
    let bytes = std::fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn told(text: &str, report: &MessageReport, lang: Lang) -> String {
    let texts: BTreeMap<String, RuleText> =
        rule_texts(lang).rules.into_iter().map(|rule| (rule.id.clone(), rule)).collect();
    let units: Vec<u16> = text.encode_utf16().collect();
    let mut out = match (report.band, lang) {
        (Some(band), _) => format!("{}\n", band.code()),
        (None, Lang::Id) => "Tidak ada temuan. Ini bukan jaminan.\n".into(),
        (None, Lang::En) => "Nothing found. This is no guarantee.\n".into(),
    };
    for finding in &report.findings {
        out.push_str(&told_finding(finding, &units, texts.get(&finding.rule)));
    }
    if report.checked < report.length {
        out.push_str(&match lang {
            Lang::Id => format!("Diperiksa {} dari {} unit UTF-16.\n", report.checked, report.length),
            Lang::En => format!("Checked {} of {} UTF-16 units.\n", report.checked, report.length),
        });
    }
    out
}

fn told_finding(finding: &Finding, units: &[u16], words: Option<&RuleText>) -> String {
    let mut out = format!("\n{} ({})  {}", finding.severity.code(), finding.confidence.code(), finding.rule);
    if let Some(words) = words {
        out.push_str(&format!("\n  {}\n  {}\n  {}", words.title, words.why, words.fix));
        for source in &words.sources {
            out.push_str(&format!("\n  {} — {} ({})", source.name, source.url, source.checked));
        }
    }
    for span in &finding.spans {
        let marked = String::from_utf16_lossy(&units[span.start as usize..span.end as usize]);
        out.push_str(&format!("\n  {}–{} {marked:?}", span.start, span.end));
    }
    out.push('\n');
    out
}
