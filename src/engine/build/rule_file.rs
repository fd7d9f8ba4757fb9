//! Reads and checks the rule files: one rule = one TOML file.

use crate::Fault;
use serde::{Deserialize, Serialize};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// Words in both languages.
#[derive(Deserialize, Serialize, Clone)]
#[serde(deny_unknown_fields)]
pub(crate) struct Bilingual {
    pub(crate) id: String,
    pub(crate) en: String,
}

/// A rule as its file says it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RuleFile {
    /// The file's name without its ending.
    #[serde(skip)]
    pub(crate) id: String,
    /// `message`, `template` or `contacts`: the first folder.
    #[serde(skip)]
    pub(crate) scope: String,
    /// The second folder.
    #[serde(skip)]
    pub(crate) family: String,
    #[serde(skip)]
    path: PathBuf,
    pub(crate) covers: Vec<String>,
    pub(crate) severity: String,
    pub(crate) confidence: String,
    pub(crate) applies: Vec<String>,
    pub(crate) article: String,
    pub(crate) title: Bilingual,
    pub(crate) why: Bilingual,
    pub(crate) fix: Bilingual,
    pub(crate) source: Vec<SourceFile>,
    #[serde(default)]
    pub(crate) when: When,
    #[serde(default, rename = "match")]
    pub(crate) matching: Matching,
    #[serde(default)]
    pub(crate) suggest: Vec<Suggest>,
    pub(crate) examples: Examples,
    /// The largest share of honest messages it may hit, where that is not what its severity allows.
    max_honest_rate: Option<f64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SourceFile {
    pub(crate) name: String,
    pub(crate) url: String,
    pub(crate) basis: String,
    facts: Vec<String>,
    pub(crate) checked: String,
}

/// The contexts a rule speaks in; an empty list means all.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct When {
    pub(crate) channel: Vec<String>,
    pub(crate) consent: Vec<String>,
    pub(crate) purpose: Vec<String>,
}

/// What makes a rule fire.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Matching {
    /// Patterns on the folded text; each starts at a token and ends at a word's end.
    pub(crate) any: Vec<String>,
    /// At least one of these signals must stand in `scope` of the match.
    pub(crate) near: Vec<String>,
    /// Each of these signals must stand in `scope` of the match.
    pub(crate) with: Vec<String>,
    /// `sentence` (default), `nearby` (the sentences beside it too) or `message`.
    pub(crate) scope: Option<String>,
    /// A match is dropped when one of these signals stands in `unless_scope` of it.
    pub(crate) unless: Vec<String>,
    pub(crate) unless_scope: Option<String>,
    /// Name of the function that finds what a pattern cannot say, or judges the patterns' matches.
    pub(crate) check: Option<String>,
}

/// A rewrite of what the rule marked, or words to put in.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Suggest {
    /// The stable word for the kind of change, by which the interface names the button; `replace` by default.
    #[serde(default)]
    pub(crate) kind: Option<String>,
    /// `span` (default: in its place), `after` (right after it), `start` or `end` of the text.
    #[serde(default)]
    pub(crate) at: Option<String>,
    /// A whole marked span, folded, that this rewrite is for; without it, for every span.
    #[serde(default)]
    pub(crate) replace: Option<String>,
    pub(crate) with: Bilingual,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Examples {
    pub(crate) flags: Vec<String>,
    pub(crate) passes: Vec<String>,
}

/// A named group of patterns that rules share.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Signal {
    pub(crate) words: Vec<String>,
    /// What the group means, for whoever edits it.
    #[allow(dead_code, reason = "documentation for editors, required by the format")]
    about: String,
}

impl Signal {
    /// A group of patterns without a file of its own.
    pub(crate) fn of(words: Vec<String>) -> Self {
        Self { words, about: String::new() }
    }
}

/// Everything under `rules/`.
pub(crate) struct RuleData {
    /// By scope, family and id.
    pub(crate) rules: Vec<RuleFile>,
    pub(crate) signals: BTreeMap<String, Signal>,
}

const SCOPES: [&str; 3] = ["message", "template", "contacts"];

/// Loads and checks all files.
pub(crate) fn load(root: &Path) -> Result<RuleData, Fault> {
    let folder = root.join("rules");
    let signals_path = folder.join("signals.toml");
    let signals: BTreeMap<String, Signal> = toml::from_str(&fs::read_to_string(&signals_path)?)
        .map_err(|error| format!("rules/signals.toml: {error}"))?;
    let mut rules = Vec::new();
    for scope in SCOPES {
        for family in sorted_entries(&folder.join(scope))? {
            if !family.is_dir() {
                continue;
            }
            for path in sorted_entries(&family)? {
                rules.push(read_rule(scope, &family, path)?);
            }
        }
    }
    let mut seen = BTreeMap::new();
    for rule in &rules {
        if let Some(other) = seen.insert(rule.id.clone(), rule.path.clone()) {
            return Err(rule.fault("file name", &format!("the id is taken by {}", other.display())));
        }
    }
    let data = RuleData { rules, signals };
    for rule in &data.rules {
        check_rule(rule, &data)?;
    }
    check_functions(root, &data)?;
    Ok(data)
}

fn sorted_entries(folder: &Path) -> Result<Vec<PathBuf>, Fault> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    paths.sort();
    Ok(paths)
}

fn read_rule(scope: &str, family: &Path, path: PathBuf) -> Result<RuleFile, Fault> {
    let name =
        |path: &Path| path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    if path.extension().is_none_or(|ending| ending != "toml") {
        return Err(format!("{}: only .toml files belong here", path.display()).into());
    }
    let mut rule: RuleFile = toml::from_str(&fs::read_to_string(&path)?)
        .map_err(|error| format!("{}: {error}", path.display()))?;
    rule.id = name(&path);
    rule.scope = scope.into();
    rule.family = name(family);
    rule.path = path;
    for text in rule.examples.flags.iter_mut().chain(&mut rule.examples.passes) {
        *text = write_out_repeats(text);
    }
    Ok(rule)
}

/// `⟦300×ha ⟧` in an example stands for 300 times “ha ”: examples of limits would be unreadable otherwise.
fn write_out_repeats(text: &str) -> String {
    let Some((before, rest)) = text.split_once('⟦') else { return text.into() };
    let Some((inside, after)) = rest.split_once('⟧') else { return text.into() };
    let Some((times, words)) = inside.split_once('×') else { return text.into() };
    let Ok(times) = times.parse() else { return text.into() };
    format!("{before}{}{}", words.repeat(times), write_out_repeats(after))
}

impl RuleFile {
    pub(crate) fn fault(&self, field: &str, what: &str) -> Fault {
        format!("{}: {field}: {what}", self.path.display()).into()
    }

    fn one_of(&self, field: &str, value: &str, allowed: &[&str]) -> Result<(), Fault> {
        if allowed.contains(&value) {
            return Ok(());
        }
        Err(self.fault(field, &format!("“{value}” is none of {}", allowed.join(", "))))
    }

    fn all_of(&self, field: &str, values: &[String], allowed: &[&str]) -> Result<(), Fault> {
        values.iter().try_for_each(|value| self.one_of(field, value, allowed))
    }
}

fn is_kebab(text: &str) -> bool {
    !text.is_empty()
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// `true` for e.g. `2026-06-24`.
pub(crate) fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts[..] else { return false };
    let within = |part: &str, length: usize, range: std::ops::RangeInclusive<u32>| {
        part.len() == length && part.parse().is_ok_and(|number| range.contains(&number))
    };
    within(year, 4, 2000..=2100) && within(month, 2, 1..=12) && within(day, 2, 1..=31)
}

fn check_rule(rule: &RuleFile, data: &RuleData) -> Result<(), Fault> {
    if !is_kebab(&rule.id) {
        return Err(rule.fault("file name", "use lower-case letters, digits and hyphens"));
    }
    let letter = match rule.scope.as_str() {
        "message" => 'M',
        "template" => 'T',
        _ => 'L',
    };
    // Only a hint of our own may stand without a check of the fact base behind it, or what a template's
    // components are made of: those facts have no numbered check.
    let may_be_empty = matches!(rule.severity.as_str(), "low" | "info") || rule.family == "structure";
    if rule.covers.is_empty() && !may_be_empty
        || !rule.covers.iter().all(|id| {
            id.strip_prefix(letter).is_some_and(|digits| digits.len() == 2 && digits.parse::<u8>().is_ok())
        })
    {
        return Err(rule.fault("covers", &format!("name check ids such as {letter}01")));
    }
    rule.one_of("severity", &rule.severity, &["block", "high", "medium", "low", "info"])?;
    rule.one_of("confidence", &rule.confidence, &["certain", "likely", "hint"])?;
    rule.all_of("applies", &rule.applies, &["app", "api"])?;
    rule.all_of("when.channel", &rule.when.channel, &["broadcast", "reply", "group", "api"])?;
    rule.all_of("when.consent", &rule.when.consent, &["unknown", "yes", "no"])?;
    rule.all_of("when.purpose", &rule.when.purpose, &["unknown", "promotion", "service"])?;
    if rule.applies.is_empty() {
        return Err(rule.fault("applies", "name at least one of app, api"));
    }
    if !is_kebab(&rule.article) {
        return Err(rule.fault("article", "name the guide's article by its slug"));
    }
    if rule.max_honest_rate.is_some_and(|rate| !(0.0..=1.0).contains(&rate)) {
        return Err(rule.fault("max_honest_rate", "is a share from 0 to 1"));
    }
    check_texts(rule)?;
    check_sources(rule)?;
    check_matching(rule, data)?;
    check_examples(rule)
}

fn check_texts(rule: &RuleFile) -> Result<(), Fault> {
    /// A title is one line of a list on a phone.
    const TITLE_MAX: usize = 70;
    for (field, text) in [("title", &rule.title), ("why", &rule.why), ("fix", &rule.fix)] {
        for (lang, words) in [("id", &text.id), ("en", &text.en)] {
            let field = format!("{field}.{lang}");
            if words.trim().is_empty() || words.trim() != words.as_str() {
                return Err(rule.fault(&field, "must hold words, without blanks around them"));
            }
            if field.starts_with("title") && words.chars().count() > TITLE_MAX {
                return Err(rule.fault(&field, &format!("at most {TITLE_MAX} characters")));
            }
        }
    }
    Ok(())
}

fn check_sources(rule: &RuleFile) -> Result<(), Fault> {
    if rule.source.is_empty() {
        return Err(rule.fault("source", "name at least one"));
    }
    for source in &rule.source {
        rule.one_of("source.basis", &source.basis, &["official", "app", "reported", "inferred"])?;
        if source.name.trim().is_empty() {
            return Err(rule.fault("source.name", "is empty"));
        }
        if !source.url.starts_with("https://") {
            return Err(rule.fault("source.url", "must start with https://"));
        }
        if !is_date(&source.checked) {
            return Err(rule.fault("source.checked", "must be a date such as 2026-06-24"));
        }
        if source.facts.is_empty() || source.facts.iter().any(|fact| fact.len() != 3) {
            return Err(rule.fault("source.facts", "name ids of the fact base such as A20"));
        }
    }
    Ok(())
}

fn check_matching(rule: &RuleFile, data: &RuleData) -> Result<(), Fault> {
    let matching = &rule.matching;
    if matching.any.is_empty() && matching.check.is_none() {
        return Err(rule.fault("match", "needs `any` patterns or a `check` function"));
    }
    if rule.scope != "message" && !matching.any.is_empty() {
        return Err(rule.fault("match.any", "only message rules have patterns"));
    }
    for (field, names) in [("near", &matching.near), ("with", &matching.with), ("unless", &matching.unless)] {
        for name in names {
            if !data.signals.contains_key(name) {
                return Err(rule
                    .fault(&format!("match.{field}"), &format!("no signal “{name}” in rules/signals.toml")));
            }
        }
    }
    for suggest in &rule.suggest {
        if let Some(at) = &suggest.at {
            rule.one_of("suggest.at", at, &["span", "after", "start", "end"])?;
        }
        if suggest.kind.as_ref().is_some_and(|kind| !is_kebab(kind)) {
            return Err(rule.fault("suggest.kind", "use lower-case letters, digits and hyphens"));
        }
    }
    for (field, scope) in [("scope", &matching.scope), ("unless_scope", &matching.unless_scope)] {
        if let Some(scope) = scope {
            rule.one_of(&format!("match.{field}"), scope, &["sentence", "nearby", "message"])?;
        }
    }
    Ok(())
}

fn check_examples(rule: &RuleFile) -> Result<(), Fault> {
    const EXAMPLES_MIN: usize = 5;
    for (field, texts) in [("flags", &rule.examples.flags), ("passes", &rule.examples.passes)] {
        if texts.len() < EXAMPLES_MIN {
            let found = texts.len();
            return Err(
                rule.fault(&format!("examples.{field}"), &format!("at least {EXAMPLES_MIN}, found {found}"))
            );
        }
        let unique: BTreeSet<&String> = texts.iter().collect();
        if unique.len() != texts.len() {
            return Err(rule.fault(&format!("examples.{field}"), "holds the same text twice"));
        }
    }
    for text in &rule.examples.flags {
        if text.matches('«').count() != text.matches('»').count() {
            return Err(rule.fault("examples.flags", &format!("«marks» do not pair in {text:?}")));
        }
    }
    Ok(())
}

/// Every function file is named by exactly one rule, and every name has a file.
fn check_functions(root: &Path, data: &RuleData) -> Result<(), Fault> {
    for scope in SCOPES {
        let mut named = BTreeMap::new();
        for rule in data.rules.iter().filter(|rule| rule.scope == scope) {
            let Some(check) = &rule.matching.check else { continue };
            if let Some(other) = named.insert(check.replace('-', "_"), &rule.id) {
                return Err(
                    rule.fault("match.check", &format!("“{check}” is the function of {other} already"))
                );
            }
        }
        let folder = root.join(scope).join("checks");
        for path in sorted_entries(&folder)? {
            let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            if scope != "contacts" && stem != "mod" && named.remove(&stem).is_none() {
                return Err(format!("{}: no rule names this function", path.display()).into());
            }
        }
        if scope != "contacts"
            && let Some((name, rule)) = named.into_iter().next()
        {
            return Err(format!("rule {rule}: match.check: there is no {scope}/checks/{name}.rs").into());
        }
    }
    Ok(())
}
