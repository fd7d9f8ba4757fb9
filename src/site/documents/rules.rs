//! What is checked: every rule with its reason, its sources and examples that can be tried.

use super::parts::{article_link, outward, say, try_link};
use super::rates::Rates;
use super::search_field::search_field;
use super::words::ON_THIS_PAGE;
use super::{Document, Translated};
use crate::components::severity_icon;
use crate::navigation::{RULES, Section};
use crate::strings::findings::{WHAT_TO_DO, WHY, basis, last_checked};
use crate::strings::{Text, confidence_words, severity_meaning, severity_word, text};
use engine::report::{RuleText, Source};
use engine::texts::rule_texts;
use engine::{Lang, Severity};
use knowledge::Scope;
use std::collections::{BTreeMap, BTreeSet};
use yew::prelude::*;

const TITLE: Text = text("Aturan: apa yang diperiksa, dan mengapa", "Rules: what is checked, and why");
const DESCRIPTION: Text = text(
    "Semua aturan pemeriksa, dengan alasan, sumber, tanggal, dan contoh yang bisa Anda coba sendiri.",
    "Every rule of the checks, with its reason, source, date and examples that you can try yourself.",
);
const SEVERITIES: Text = text("Arti tingkatannya", "What the levels mean");
const SOURCES: Text = text("Sumber", "Sources");
const FLAGS: Text = text("Contoh yang ditandai", "Examples that are flagged");
const PASSES: Text = text("Kata yang sama, tetapi dibiarkan", "The same words, left alone");
const COVERS: Text = text("Pokok yang diperiksa", "What it looks for");
const HITS: Text = text("Terukur pada pesan berlabel", "Measured on labelled messages");
const MORE: Text = text("Penjelasan di panduan", "Explained in the guide");
const OTHERS: Text = text("Pokok lain", "Other matters");
const OTHERS_WHY: Text = text(
    "Pokok ini dijelaskan di panduan. Ia tidak punya aturan tersendiri di halaman ini.",
    "These matters are explained in the guide. They have no rule of their own on this page.",
);

const SCOPES: [(Scope, &str, Text); 3] = [
    (Scope::Message, "message", text("Pesan", "Messages")),
    (Scope::Template, "template", text("Template", "Templates")),
    (Scope::Contacts, "contacts", text("Daftar kontak", "Contact lists")),
];

/// The families' names, by folder, in the order of the page; a test names the folder that is missing here.
const FAMILIES: &[(&str, Text)] = &[
    ("forbidden-goods", text("Barang dan jasa terlarang", "Forbidden goods and services")),
    ("fraud", text("Penipuan dan penyamaran", "Fraud and impersonation")),
    ("sensitive-data", text("Data peka", "Sensitive data")),
    ("consent", text("Persetujuan dan identitas", "Consent and identity")),
    ("spam-manner", text("Gaya spam", "Manner of spam")),
    ("unofficial-tools", text("Alat tidak resmi", "Unofficial tools")),
    ("links", text("Tautan", "Links")),
    ("form", text("Bentuk dan format", "Form and formatting")),
    ("leftovers", text("Sisa yang tertinggal", "Leftovers")),
    ("chain", text("Pesan berantai", "Chain messages")),
    ("weighed", text("Tanda-tanda yang dijumlahkan", "Signs that add up")),
    ("category", text("Kategori", "Category")),
    ("structure", text("Susunan template", "Structure of the template")),
    ("content", text("Isi template", "Content of the template")),
    ("variables", text("Variabel", "Variables")),
    ("samples", text("Contoh nilai", "Sample values")),
    ("buttons", text("Tombol", "Buttons")),
    ("length", text("Panjang", "Length")),
    ("sending", text("Pengiriman", "Sending")),
    ("source", text("Asal kontak", "Where contacts come from")),
    ("opt-out", text("Permintaan berhenti", "Requests to stop")),
    ("numbers", text("Nomor telepon", "Phone numbers")),
    ("data", text("Isi daftar", "What the list holds")),
    ("plan", text("Rencana pengiriman", "The sending plan")),
];

/// The page in both languages.
pub(super) fn documents() -> Vec<Document> {
    let page = |lang: Lang| Document {
        lang,
        path: Translated { id: RULES.path(Lang::Id), en: RULES.path(Lang::En) },
        section: Some(Section::Documents(&RULES)),
        title: TITLE.get(lang).into(),
        description: DESCRIPTION.get(lang).into(),
        body: rules_page,
        key: String::new(),
    };
    Lang::ALL.map(page).into()
}

fn family_name(family: &str) -> Option<Text> {
    FAMILIES.iter().find(|(folder, _)| *folder == family).map(|(_, name)| *name)
}

/// Families of a scope in the order of [`FAMILIES`], each with its rules.
fn families<'a>(rules: &'a [RuleText], scope: &str) -> Vec<(Text, Vec<&'a RuleText>)> {
    let order = |family: &str| FAMILIES.iter().position(|(folder, _)| *folder == family);
    let mut grouped: BTreeMap<(Option<usize>, &str), Vec<&RuleText>> = BTreeMap::new();
    for rule in rules.iter().filter(|rule| rule.scope == scope) {
        grouped.entry((order(&rule.family), &rule.family)).or_default().push(rule);
    }
    let named = |((_, family), rules)| (family_name(family).unwrap_or(OTHERS), rules);
    grouped.into_iter().map(named).collect()
}

/// The rule that carries the anchor of each check: the gravest of those that cover it.
fn anchors(rules: &[RuleText]) -> BTreeMap<&str, &str> {
    let mut gravest_first: Vec<&RuleText> = rules.iter().collect();
    gravest_first.sort_by_key(|rule| std::cmp::Reverse(rule.severity));
    let mut anchors = BTreeMap::new();
    for rule in gravest_first {
        for check in &rule.covers {
            anchors.entry(check.as_str()).or_insert(rule.id.as_str());
        }
    }
    anchors
}

fn rules_page(document: &Document, base: &str) -> Html {
    let lang = document.lang;
    let texts = rule_texts(lang);
    let anchors = anchors(&texts.rules);
    let rates = Rates::measured();
    let covered: BTreeSet<&str> = anchors.keys().copied().collect();
    let contents = SCOPES.iter().map(|(_, scope, name)| (scope, name, families(&texts.rules, scope)));
    let contents = contents.filter(|(_, _, families)| !families.is_empty()).map(|(scope, name, families)| {
        let entry = |(family, rules): (Text, Vec<&RuleText>)| {
            let rules = rules.into_iter().map(|rule| {
                html! { <li><a href={format!("#{}", rule.id)}>{ rule.title.clone() }</a></li> }
            });
            html! { <li><details><summary>{ family.get(lang) }</summary><ul>{ for rules }</ul></details></li> }
        };
        html! {
            <li><a href={format!("#{scope}")}>{ name.get(lang) }</a><ul>{ for families.into_iter().map(entry) }</ul></li>
        }
    });
    let severity = |severity: Severity| {
        html! {
            <>
                <dt>{ severity_icon(severity) }{ severity_word(severity).get(lang) }</dt>
                <dd>{ severity_meaning(severity).get(lang) }</dd>
            </>
        }
    };
    let scope = |(kind, scope, name): &(Scope, &str, Text)| {
        let family = |(family, rules): (Text, Vec<&RuleText>)| {
            html! {
                <section class="guide-group">
                    <h3>{ family.get(lang) }</h3>
                    { for rules.into_iter().map(|each| rule(each, &anchors, &rates, lang, base)) }
                </section>
            }
        };
        html! {
            <section class="guide-group" id={scope.to_string()}>
                <h2>{ name.get(lang) }</h2>
                { for families(&texts.rules, scope).into_iter().map(family) }
                { others(*kind, &covered, lang, base) }
            </section>
        }
    };
    html! {
        <div class="document">
            <h1>{ document.title.clone() }</h1>
            <p class="lead">{ document.description.clone() }</p>
            { search_field(lang, base) }
            <nav class="contents" aria-label={ON_THIS_PAGE.get(lang)}><ul>{ for contents }</ul></nav>
            <h2 id="levels">{ SEVERITIES.get(lang) }</h2>
            <dl class="levels">{ for Severity::ALL.map(severity) }</dl>
            { for SCOPES.iter().map(scope) }
        </div>
    }
}

fn rule(rule: &RuleText, anchors: &BTreeMap<&str, &str>, rates: &Rates, lang: Lang, base: &str) -> Html {
    let covers = rule.covers.iter().filter_map(|id| knowledge::check(id)).map(|check| {
        let anchored = anchors.get(check.id) == Some(&rule.id.as_str());
        let id = anchored.then_some(check.id);
        html! { <li {id}><span class="check-id">{ check.id }</span>{ " " }{ say(check.name, lang) }</li> }
    });
    let examples = |name: Text, texts: &[String]| {
        let example = |text: &String| {
            html! {
                <li class="example"><pre translate="no">{ text.clone() }</pre>{ try_link(text, lang, base) }</li>
            }
        };
        html! {
            <details class="card__more">
                <summary>{ name.get(lang) }</summary>
                <ul class="examples">{ for texts.iter().map(example) }</ul>
            </details>
        }
    };
    let tries = rule.scope == "message";
    html! {
        <section class="card" id={rule.id.clone()}>
            <h4><a class="anchor" href={format!("#{}", rule.id)}>{ rule.title.clone() }</a></h4>
            <p class="card__level">
                { severity_icon(rule.severity) }
                <span class={format!("risk-{}", rule.severity.code())}>{ severity_word(rule.severity).get(lang) }</span>
                { " · " }{ confidence_words(rule.confidence).get(lang) }
            </p>
            <dl class="card__words">
                <dt>{ WHY.get(lang) }</dt><dd>{ rule.why.clone() }</dd>
                <dt>{ WHAT_TO_DO.get(lang) }</dt><dd>{ rule.fix.clone() }</dd>
                <dt>{ COVERS.get(lang) }</dt><dd><ul>{ for covers }</ul></dd>
                if let Some(hits) = rates.sentence(&rule.id, lang) {
                    <dt>{ HITS.get(lang) }</dt><dd>{ hits }</dd>
                }
                if let Some(article) = knowledge::article(&rule.article) {
                    <dt>{ MORE.get(lang) }</dt><dd>{ article_link(article, lang, base) }</dd>
                }
                <dt>{ SOURCES.get(lang) }</dt>
                <dd><ul>{ for rule.sources.iter().map(|each| source(each, lang)) }</ul></dd>
            </dl>
            if tries && !rule.flags.is_empty() { { examples(FLAGS, &rule.flags) } }
            if tries && !rule.passes.is_empty() { { examples(PASSES, &rule.passes) } }
        </section>
    }
}

fn source(source: &Source, lang: Lang) -> Html {
    html! {
        <li>
            { outward(&source.url, &source.name, lang) }
            <span class="sources__note">{ basis(source.basis).get(lang) }{ " · " }{ last_checked(source, lang) }</span>
        </li>
    }
}

/// Checks that no rule on this page covers: named with the article that explains them, so that every link to a
/// check arrives.
fn others(scope: Scope, covered: &BTreeSet<&str>, lang: Lang, base: &str) -> Html {
    let left = knowledge::checks().iter().filter(|check| check.scope == scope && !covered.contains(check.id));
    let entry = |check: &knowledge::CheckName| {
        let article = knowledge::article(check.article).map(|article| article_link(article, lang, base));
        html! {
            <li id={check.id}>
                <span class="check-id">{ check.id }</span>{ " " }{ say(check.name, lang) }
                <span class="sources__note">{ for article }</span>
            </li>
        }
    };
    let entries: Vec<Html> = left.map(entry).collect();
    if entries.is_empty() {
        return Html::default();
    }
    html! {
        <section class="guide-group">
            <h3>{ OTHERS.get(lang) }</h3>
            <p>{ OTHERS_WHY.get(lang) }</p>
            <ul class="check-list">{ for entries }</ul>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_family_has_a_name() {
        for rule in rule_texts(Lang::Id).rules {
            assert!(family_name(&rule.family).is_some(), "{} needs a name", rule.family);
        }
    }
}
