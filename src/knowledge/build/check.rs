//! Checks across the files: every name that one file says must exist in another.

use super::{Faults, article::Article, raw, read::Guide};
use std::collections::{BTreeMap, BTreeSet};

const GROUPS: [&str; 6] = ["start", "causes", "recovery", "platform", "prevention", "benefits"];
const GRAVITIES: [&str; 5] = ["none", "notice", "limited", "stopped", "banned"];
const ENDINGS: [&str; 4] = ["itself", "action", "review", "final"];
const BASES: [&str; 4] = ["official", "app", "reported", "inferred"];
const FIELD_KINDS: [&str; 4] = ["number", "date", "line", "paragraph"];
/// W01–W27 and P01–P15.
const STATES: usize = 42;

/// What exists, to look names up.
struct Known<'a> {
    articles: BTreeMap<&'a str, &'a Article>,
    states: BTreeSet<&'a str>,
    sources: BTreeSet<u16>,
    letters: BTreeSet<&'a str>,
    errors: BTreeSet<&'a str>,
    checks: BTreeSet<&'a str>,
}

impl Known<'_> {
    fn article(&self, id: &str, file: &str, field: &str, faults: &mut Faults) {
        if !self.articles.contains_key(id) {
            faults.add(file, field, &format!("unknown article {id:?}"));
        }
    }

    /// The heading stands in the article; an unknown article has its own fault.
    fn heading(&self, article: &str, anchor: &str, file: &str, field: &str, faults: &mut Faults) {
        let Some(article) = self.articles.get(article) else { return };
        if !article.id.body.headings.iter().any(|heading| heading.anchor == anchor) {
            faults.add(file, field, &format!("unknown heading {anchor:?}"));
        }
    }

    fn states(&self, ids: &[String], file: &str, field: &str, faults: &mut Faults) {
        for id in ids.iter().filter(|id| !self.states.contains(id.as_str())) {
            faults.add(file, field, &format!("unknown state {id:?}"));
        }
    }

    fn source(&self, number: u16, file: &str, field: &str, faults: &mut Faults) {
        if !self.sources.contains(&number) {
            faults.add(file, field, &format!("unknown source {number}"));
        }
    }

    fn letter(&self, id: Option<&String>, file: &str, field: &str, faults: &mut Faults) {
        if let Some(id) = id.filter(|id| !self.letters.contains(id.as_str())) {
            faults.add(file, field, &format!("unknown letter {id:?}"));
        }
    }
}

/// Everything.
pub(crate) fn guide(guide: &Guide, faults: &mut Faults) {
    let known = Known {
        articles: guide.articles.iter().map(|article| (article.meta.slug.id.as_str(), article)).collect(),
        states: guide.states.iter().map(|state| state.code.as_str()).collect(),
        sources: guide.sources.iter().map(|source| source.number).collect(),
        letters: guide.letters.iter().map(|letter| letter.code.as_str()).collect(),
        errors: guide.errors.iter().map(|error| error.code.as_str()).collect(),
        checks: guide.checks.keys().map(String::as_str).collect(),
    };
    if guide.states.len() != STATES {
        faults.add("states", "count", &format!("{} instead of {STATES}", guide.states.len()));
    }
    for article in &guide.articles {
        self::article(article, &known, faults);
    }
    for state in &guide.states {
        self::state(state, guide, &known, faults);
    }
    for node in &guide.tree {
        self::node(node, &known, faults);
    }
    for letter in &guide.letters {
        self::letter(letter, &known, faults);
    }
    cards(guide, &known, faults);
}

fn article(article: &Article, known: &Known<'_>, faults: &mut Faults) {
    let file = article.file();
    let meta = &article.meta;
    one_of(&meta.group, &GROUPS, &file, "group", faults);
    kebab(&meta.slug.id, &file, "slug.id", faults);
    kebab(&meta.slug.en, &file, "slug.en", faults);
    if known.articles.values().filter(|other| other.meta.slug.en == meta.slug.en).count() > 1 {
        faults.add(&file, "slug.en", "stands twice");
    }
    day(&meta.checked, &file, "checked", faults);
    for change in &meta.changed {
        day(&change.date, &file, "changed.date", faults);
        filled(&raw::Pair { id: change.id.clone(), en: change.en.clone() }, &file, "changed", faults);
    }
    known.states(&meta.states, &file, "states", faults);
    for check in meta.checks.iter().filter(|check| !known.checks.contains(check.as_str())) {
        faults.add(&file, "checks", &format!("unknown check {check:?}"));
    }
    for related in &meta.related {
        known.article(related, &file, "related", faults);
    }
    if meta.related.contains(&meta.slug.id) || !(2..=5).contains(&meta.related.len()) {
        faults.add(&file, "related", "needs two to five other articles");
    }
    for source in &meta.sources {
        known.source(*source, &file, "sources", faults);
    }
    for (file, half) in article.halves() {
        for cite in half.body.cites.iter().filter(|cite| !meta.sources.contains(cite)) {
            faults.add(&file, "citation", &format!("[^{cite}] is not listed in article.toml"));
        }
        for source in meta.sources.iter().filter(|source| !half.body.cites.contains(source)) {
            faults.add(&file, "citation", &format!("source {source} is listed but never cited"));
        }
        for link in &half.body.links {
            self::link(link, &file, known, faults);
        }
    }
}

fn link(link: &str, file: &str, known: &Known<'_>, faults: &mut Faults) {
    let Some((kind, name)) = link.split_once(':') else { return };
    let is_known = match kind {
        "article" => {
            let (id, anchor) = name.split_once('#').map_or((name, None), |(id, anchor)| (id, Some(anchor)));
            known.articles.get(id).is_some_and(|article| {
                anchor.is_none_or(|anchor| {
                    article.id.body.headings.iter().any(|heading| heading.anchor == anchor)
                })
            })
        }
        "state" => known.states.contains(name),
        "check" => known.checks.contains(name),
        "error" => known.errors.contains(name),
        _ => known.letters.contains(name),
    };
    if !is_known {
        faults.add(file, "link", &format!("{link:?} leads nowhere"));
    }
}

fn state(state: &raw::State, guide: &Guide, known: &Known<'_>, faults: &mut Faults) {
    let file = format!("states/{}.toml", state.code);
    one_of(&state.area, &["app", "platform"], &file, "area", faults);
    one_of(&state.gravity, &GRAVITIES, &file, "gravity", faults);
    one_of(&state.ends, &ENDINGS, &file, "ends", faults);
    day(&state.checked, &file, "checked", faults);
    for (field, pair) in [("title", &state.title), ("means", &state.means), ("wait", &state.wait)] {
        filled(pair, &file, field, faults);
    }
    let lists = [("prepare", &state.prepare), ("never", &state.never)];
    let singles = [("data", &state.data), ("customers", &state.customers)];
    let texts =
        lists.iter().flat_map(|(field, texts)| texts.iter().map(move |text| (*field, text))).chain(singles);
    for (field, text) in texts {
        match text {
            raw::TextOrName::Text(pair) => filled(pair, &file, field, faults),
            raw::TextOrName::Name(name) if guide.shared.contains_key(name.trim_start_matches('@')) => {}
            raw::TextOrName::Name(name) => faults.add(&file, field, &format!("unknown shared text {name:?}")),
        }
    }
    if state.never.is_empty()
        || state.prepare.is_empty()
        || state.steps.is_empty()
        || state.articles.is_empty()
    {
        faults.add(&file, "steps, prepare, never, articles", "must not be empty");
    }
    steps(&state.steps, &file, faults);
    for screen in &state.screens {
        one_of(&screen.lang, &["id", "en"], &file, "screens.lang", faults);
        one_of(&screen.basis, &BASES, &file, "screens.basis", faults);
    }
    known.letter(state.letter.as_ref(), &file, "letter", faults);
    for article in &state.articles {
        known.article(article, &file, "articles", faults);
    }
    if !guide.articles.iter().any(|article| article.meta.states.contains(&state.code)) {
        faults.add(&file, "articles", "no article lists this state");
    }
    for (basis, numbers) in &state.sources {
        one_of(basis, &BASES, &file, "sources", faults);
        for number in numbers {
            known.source(*number, &file, "sources", faults);
        }
    }
    if state.sources.is_empty() {
        faults.add(&file, "sources", "there is none");
    }
}

fn node(node: &raw::Node, known: &Known<'_>, faults: &mut Faults) {
    let file = "tree.toml";
    filled(&node.ask, file, &node.id, faults);
    if let Some(hint) = &node.hint {
        filled(hint, file, &node.id, faults);
    }
    for answer in &node.answers {
        filled(&raw::Pair { id: answer.id.clone(), en: answer.en.clone() }, file, &node.id, faults);
        known.states(&answer.states, file, &node.id, faults);
        answer.articles.iter().for_each(|article| known.article(article, file, &node.id, faults));
        known.letter(answer.letter.as_ref(), file, &node.id, faults);
        steps(&answer.steps, file, faults);
    }
}

fn letter(letter: &raw::Letter, known: &Known<'_>, faults: &mut Faults) {
    let file = format!("letters/{}.toml", letter.code);
    known.states(&letter.states, &file, "states", faults);
    for pair in [&letter.title, &letter.purpose].into_iter().chain(&letter.lines) {
        filled(pair, &file, "title, purpose, lines", faults);
    }
    let mut used = BTreeSet::new();
    for line in &letter.lines {
        let (id, en) = (braces(&line.id), braces(&line.en));
        if id != en || id.is_none() {
            faults.add(
                &file,
                "lines",
                &format!("fields differ between the languages or a brace is open: {}", line.id),
            );
        }
        used.extend(id.into_iter().flatten());
    }
    for field in &letter.fields {
        one_of(&field.kind, &FIELD_KINDS, &file, &field.id, faults);
        filled(&field.label, &file, &field.id, faults);
        filled(&field.hint, &file, &field.id, faults);
        if !used.remove(field.id.as_str()) {
            faults.add(&file, &field.id, "no line uses this field");
        }
    }
    for field in used {
        faults.add(&file, field, "a line uses a field that nobody asks for");
    }
}

/// The fields in braces, sorted; `None` when a brace is left open.
fn braces(line: &str) -> Option<BTreeSet<&str>> {
    let mut parts = line.split('{');
    let before = parts.next()?;
    let fields: Option<BTreeSet<_>> =
        parts.map(|part| part.split_once('}').map(|(field, _)| field)).collect();
    fields.filter(|_| !before.contains('}'))
}

fn cards(guide: &Guide, known: &Known<'_>, faults: &mut Faults) {
    for error in &guide.errors {
        let field = &error.code;
        filled(&error.means, "errors.toml", field, faults);
        filled(&error.fix, "errors.toml", field, faults);
        known.article(&error.article, "errors.toml", field, faults);
        known.states(&error.states, "errors.toml", field, faults);
        error.sources.iter().for_each(|number| known.source(*number, "errors.toml", field, faults));
        one_of(&error.basis, &BASES, "errors.toml", field, faults);
        day(&error.checked, "errors.toml", field, faults);
        if guide.errors.iter().filter(|other| other.code == error.code).count() > 1 {
            faults.add("errors.toml", field, "stands twice");
        }
        if error.facts.is_empty() || error.sources.is_empty() {
            faults.add("errors.toml", field, "needs a fact id and a source");
        }
    }
    for source in &guide.sources {
        let field = source.number.to_string();
        filled(&source.title, "sources.toml", &field, faults);
        filled(&source.dated, "sources.toml", &field, faults);
        one_of(&source.basis, &BASES, "sources.toml", &field, faults);
        day(&source.checked, "sources.toml", &field, faults);
        if source.url.as_ref().is_some_and(|url| !url.starts_with("https://")) {
            faults.add("sources.toml", &field, "url must begin with https://");
        }
    }
    for (id, check) in &guide.checks {
        filled(&check.name, "checks.toml", id, faults);
        known.article(&check.article, "checks.toml", id, faults);
        known.heading(&check.article, &check.heading, "checks.toml", id, faults);
        let (kind, digits) = id.split_at(1);
        if !matches!(kind, "M" | "T" | "L") || digits.len() != 2 || digits.parse::<u8>().is_err() {
            faults.add("checks.toml", id, "must be M, T or L with two digits");
        }
    }
    for (name, pair) in &guide.shared {
        filled(pair, "shared.toml", name, faults);
    }
    for question in &guide.account {
        account_question(question, known, faults);
    }
    for term in &guide.terms {
        filled(&term.term, "glossary.toml", &term.term.id, faults);
        filled(&term.means, "glossary.toml", &term.term.id, faults);
    }
    for lint in &guide.lints.lint {
        filled(&lint.title, "letters/lint.toml", &lint.code, faults);
        filled(&lint.fix, "letters/lint.toml", &lint.code, faults);
    }
    for (name, limit) in &guide.lints.limits {
        if limit.reason.trim().is_empty() {
            faults.add("letters/lint.toml", name, "a limit needs its reason");
        }
    }
    for each in &guide.deadlines {
        deadline(each, known, faults);
    }
    for id in guide.phrases.articles.keys() {
        known.article(id, "search/phrases.toml", "articles", faults);
    }
    for id in guide.phrases.checks.keys().filter(|id| !known.checks.contains(id.as_str())) {
        faults.add("search/phrases.toml", "checks", &format!("unknown check {id:?}"));
    }
}

fn deadline(deadline: &raw::Deadline, known: &Known<'_>, faults: &mut Faults) {
    let (file, field) = ("deadlines.toml", deadline.id.as_str());
    filled(&deadline.title, file, field, faults);
    filled(&deadline.why, file, field, faults);
    known.states(&deadline.states, file, field, faults);
    deadline.sources.iter().for_each(|number| known.source(*number, file, field, faults));
    if deadline.sources.is_empty() || deadline.states.is_empty() || deadline.hours == 0 {
        faults.add(file, field, "needs a source, a state and hours");
    }
    if !["since", "appeal"].contains(&deadline.after.as_str()) {
        faults.add(file, field, "counts from \"since\" or \"appeal\"");
    }
    if !BASES.contains(&deadline.basis.as_str()) {
        faults.add(file, field, "unknown basis");
    }
}

fn account_question(question: &raw::Question, known: &Known<'_>, faults: &mut Faults) {
    let (file, field) = ("account.toml", question.ask.en.as_str());
    for pair in [&question.ask, &question.why, &question.fix] {
        filled(pair, file, field, faults);
    }
    known.article(&question.article, file, field, faults);
    question.sources.iter().for_each(|number| known.source(*number, file, field, faults));
    if question.sources.is_empty() && question.basis != "inferred" {
        faults.add(file, field, "needs a source");
    }
}

fn steps(steps: &[raw::Step], file: &str, faults: &mut Faults) {
    for step in steps {
        filled(&raw::Pair { id: step.id.clone(), en: step.en.clone() }, file, "steps", faults);
        if let Some(route) = &step.route {
            filled(route, file, "steps.route", faults);
        }
    }
}

fn filled(pair: &raw::Pair, file: &str, field: &str, faults: &mut Faults) {
    for (lang, text) in [("id", &pair.id), ("en", &pair.en)] {
        if text.trim().is_empty() {
            faults.add(file, field, &format!("{lang} is missing"));
        }
    }
}

fn one_of(value: &str, known: &[&str], file: &str, field: &str, faults: &mut Faults) {
    if !known.contains(&value) {
        faults.add(file, field, &format!("{value:?} is none of {known:?}"));
    }
}

fn kebab(value: &str, file: &str, field: &str, faults: &mut Faults) {
    if value.is_empty() || !value.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-') {
        faults.add(file, field, &format!("{value:?} is not kebab-case"));
    }
}

/// `2026-11-22`.
fn day(value: &str, file: &str, field: &str, faults: &mut Faults) {
    let parts: Vec<_> = value.split('-').collect();
    let is_day = parts.iter().map(|part| part.len()).eq([4, 2, 2])
        && parts.iter().all(|part| part.parse::<u16>().is_ok());
    if !is_day {
        faults.add(file, field, &format!("{value:?} is not a day such as 2026-11-22"));
    }
}
