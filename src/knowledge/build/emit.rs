//! Writes the static tables as Rust.

use super::{
    article::Article,
    raw::{self, Pair},
    read::Guide,
};
use std::fmt::Write;

/// The file `tables.rs`.
pub(crate) fn tables(guide: &Guide) -> String {
    let mut out = String::new();
    table(&mut out, "ARTICLES", "Article", guide.articles.iter().map(article));
    table(&mut out, "SLUGS", "Text", guide.articles.iter().map(|article| text(&article.meta.slug)));
    table(&mut out, "STATES", "State", guide.states.iter().map(|state| self::state(state, guide)));
    table(&mut out, "TREE", "Node", guide.tree.iter().map(node));
    table(&mut out, "LETTERS", "Letter", guide.letters.iter().map(letter));
    table(
        &mut out,
        "LETTER_LINTS",
        "LintText",
        guide.lints.lint.iter().map(|lint| {
            format!(
                "LintText {{ code: {:?}, title: {}, fix: {} }}",
                lint.code,
                text(&lint.title),
                text(&lint.fix)
            )
        }),
    );
    for (name, words) in [
        ("LETTER_WORDS", (|lint| &lint.words) as fn(&raw::Lint) -> &Vec<String>),
        ("LETTER_NEAR", |lint| &lint.near),
    ] {
        let lints = guide.lints.lint.iter().filter(|lint| !words(lint).is_empty());
        let entries = lints.map(|lint| format!("({:?}, {})", lint.code, names(words(lint))));
        table(&mut out, name, "(&str, &[&str])", entries);
    }
    let limits: Vec<_> =
        guide.lints.limits.iter().map(|(name, limit)| format!("{name}: {}", limit.value)).collect();
    let _infallible =
        writeln!(out, "pub(crate) static LETTER_LIMITS: Limits = Limits {{ {} }};", limits.join(", "));
    table(&mut out, "DEADLINES", "Deadline", guide.deadlines.iter().map(deadline));
    table(&mut out, "ACCOUNT", "Question", guide.account.iter().map(account_question));
    table(
        &mut out,
        "SHARED",
        "(&str, Text)",
        guide.shared.iter().map(|(name, pair)| format!("({name:?}, {})", text(pair))),
    );
    table(&mut out, "ERRORS", "ErrorCard", guide.errors.iter().map(error));
    table(&mut out, "SOURCES", "Source", guide.sources.iter().map(source));
    table(
        &mut out,
        "CHECKS",
        "CheckName",
        guide.checks.iter().map(|(id, check)| {
            let scope = match &id[..1] {
                "M" => "Message",
                "T" => "Template",
                _ => "Contacts",
            };
            let name = text(&check.name);
            format!(
                "CheckName {{ id: {id:?}, scope: Scope::{scope}, name: {name}, article: {:?}, heading: {:?} }}",
                check.article, check.heading
            )
        }),
    );
    table(
        &mut out,
        "GLOSSARY",
        "Term",
        guide
            .terms
            .iter()
            .map(|term| format!("Term {{ term: {}, means: {} }}", text(&term.term), text(&term.means))),
    );
    out.push_str("#[cfg(feature = \"bodies\")]\n");
    table(
        &mut out,
        "BODIES",
        "(&str, Text)",
        guide.articles.iter().map(|article| {
            let html = Pair { id: article.id.body.html.clone(), en: article.en.body.html.clone() };
            format!("({:?}, {})", article.meta.slug.id, text(&html))
        }),
    );
    out
}

fn table(out: &mut String, name: &str, kind: &str, items: impl Iterator<Item = String>) {
    let _infallible = writeln!(out, "pub(crate) static {name}: &[{kind}] = {};", list(items));
}

fn list(items: impl Iterator<Item = String>) -> String {
    let items: Vec<_> = items.collect();
    format!("&[{}]", items.join(",\n"))
}

fn text(pair: &Pair) -> String {
    format!("Text {{ id: {:?}, en: {:?} }}", pair.id, pair.en)
}

fn option(value: Option<String>) -> String {
    value.map_or("None".to_owned(), |value| format!("Some({value})"))
}

fn names(names: &[String]) -> String {
    list(names.iter().map(|name| format!("{name:?}")))
}

fn numbers(numbers: &[u16]) -> String {
    list(numbers.iter().map(ToString::to_string))
}

fn account_question(question: &raw::Question) -> String {
    format!(
        "Question {{ ask: {}, good: {}, when: When::{}, why: {}, fix: {}, article: {:?}, basis: Basis::{}, sources: {} }}",
        text(&question.ask),
        question.good,
        variant(&question.when),
        text(&question.why),
        text(&question.fix),
        question.article,
        variant(&question.basis),
        numbers(&question.sources)
    )
}

fn deadline(deadline: &raw::Deadline) -> String {
    format!(
        "Deadline {{ id: {:?}, states: {}, after: After::{}, hours: {}, title: {}, why: {}, basis: Basis::{}, sources: {} }}",
        deadline.id,
        names(&deadline.states),
        variant(&deadline.after),
        deadline.hours,
        text(&deadline.title),
        text(&deadline.why),
        variant(&deadline.basis),
        numbers(&deadline.sources)
    )
}

/// `kebab-case` to the name of an enum's variant.
fn variant(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

fn article(article: &Article) -> String {
    let meta = &article.meta;
    let pair = |id: &str, en: &str| text(&Pair { id: id.to_owned(), en: en.to_owned() });
    let headings = article.id.body.headings.iter().zip(&article.en.body.headings);
    format!(
        "Article {{ number: {}, group: Group::{}, slug: {}, title: {}, lead: {}, headings: {}, states: {}, checks: {}, sources: {}, related: {}, checked: {:?}, changed: {} }}",
        meta.number,
        variant(&meta.group),
        text(&meta.slug),
        pair(&article.id.title, &article.en.title),
        pair(&article.id.lead, &article.en.lead),
        list(headings.map(|(id, en)| {
            format!(
                "Heading {{ level: {}, anchor: {:?}, text: {} }}",
                id.level,
                id.anchor,
                pair(&id.text, &en.text)
            )
        })),
        names(&meta.states),
        names(&meta.checks),
        numbers(&meta.sources),
        names(&meta.related),
        meta.checked,
        list(meta.changed.iter().map(|change| {
            format!("Change {{ date: {:?}, text: {} }}", change.date, pair(&change.id, &change.en))
        })),
    )
}

fn step(step: &raw::Step) -> String {
    let words = Pair { id: step.id.clone(), en: step.en.clone() };
    format!("Step {{ text: {}, route: {} }}", text(&words), option(step.route.as_ref().map(text)))
}

fn state(state: &raw::State, guide: &Guide) -> String {
    let cited = state.sources.iter().flat_map(|(basis, numbers)| {
        numbers
            .iter()
            .map(move |number| format!("Cited {{ number: {number}, basis: Basis::{} }}", variant(basis)))
    });
    let texts = |texts: &[raw::TextOrName]| list(texts.iter().map(|one| text(&guide.text(one))));
    format!(
        "State {{ id: {:?}, area: Area::{}, title: {}, gravity: Gravity::{}, ends: Ending::{}, screens: {}, means: {}, steps: {}, wait: {}, prepare: {}, never: {}, data: {}, customers: {}, letter: {}, articles: {}, sources: {}, checked: {:?} }}",
        state.code,
        variant(&state.area),
        text(&state.title),
        variant(&state.gravity),
        variant(&state.ends),
        list(state.screens.iter().map(|screen| {
            let (lang, basis) = (variant(&screen.lang), variant(&screen.basis));
            format!("Screen {{ lang: Lang::{lang}, text: {:?}, basis: Basis::{basis} }}", screen.text)
        })),
        text(&state.means),
        list(state.steps.iter().map(step)),
        text(&state.wait),
        texts(&state.prepare),
        texts(&state.never),
        text(&guide.text(&state.data)),
        text(&guide.text(&state.customers)),
        option(state.letter.as_ref().map(|letter| format!("{letter:?}"))),
        names(&state.articles),
        list(cited),
        state.checked,
    )
}

fn node(node: &raw::Node) -> String {
    let answers = node.answers.iter().enumerate().map(|(i, answer)| {
        let words = Pair { id: answer.id.clone(), en: answer.en.clone() };
        let next = match &answer.go {
            Some(go) => format!("Next::Question({go:?})"),
            None => format!(
                "Next::Outcome(Outcome {{ id: {:?}, states: {}, articles: {}, letter: {}, note: {}, steps: {} }})",
                format!("{}-{}", node.id, i + 1),
                names(&answer.states),
                names(&answer.articles),
                option(answer.letter.as_ref().map(|letter| format!("{letter:?}"))),
                option(answer.note.as_ref().map(text)),
                list(answer.steps.iter().map(step)),
            ),
        };
        format!("Answer {{ text: {}, next: {next} }}", text(&words))
    });
    format!(
        "Node {{ id: {:?}, ask: {}, hint: {}, answers: {} }}",
        node.id,
        text(&node.ask),
        option(node.hint.as_ref().map(text)),
        list(answers)
    )
}

fn letter(letter: &raw::Letter) -> String {
    let fields = letter.fields.iter().map(|field| {
        format!(
            "Field {{ id: {:?}, label: {}, hint: {}, required: {}, translate: {}, kind: FieldKind::{} }}",
            field.id,
            text(&field.label),
            text(&field.hint),
            field.required,
            field.translate,
            variant(&field.kind)
        )
    });
    format!(
        "Letter {{ id: {:?}, title: {}, purpose: {}, states: {}, fields: {}, lines: {} }}",
        letter.code,
        text(&letter.title),
        text(&letter.purpose),
        names(&letter.states),
        list(fields),
        list(letter.lines.iter().map(text))
    )
}

fn error(error: &raw::ErrorCard) -> String {
    format!(
        "ErrorCard {{ code: {:?}, means: {}, fix: {}, article: {:?}, states: {}, facts: {}, sources: {}, basis: Basis::{}, checked: {:?} }}",
        error.code,
        text(&error.means),
        text(&error.fix),
        error.article,
        names(&error.states),
        names(&error.facts),
        numbers(&error.sources),
        variant(&error.basis),
        error.checked
    )
}

fn source(source: &raw::Source) -> String {
    format!(
        "Source {{ number: {}, title: {}, url: {}, dated: {}, basis: Basis::{}, checked: {:?} }}",
        source.number,
        text(&source.title),
        option(source.url.as_ref().map(|url| format!("{url:?}"))),
        text(&source.dated),
        variant(&source.basis),
        source.checked
    )
}
