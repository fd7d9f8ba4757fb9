//! Every part of the interface in each of its states. The store-backed ones are the site's own components.

use super::strings::{
    BUTTON_ICON, BUTTON_PLAIN, BUTTON_QUIET, BUTTON_STRONG, BUTTONS, CHAT, CHAT_WORDS, CHIP, CHIP_PRESSED,
    FAILURE, FAILURE_WHY, FIELD_LABEL, FIELD_METER, FIELD_OPTION, FIELD_TICK, FIELD_WORDS, FIELDS, FINDINGS,
    MARKS, NOTICE, NOTICES, TABLES, TABS,
};
use crate::components::{Base, FindingCard, icon, part_list, severity_icon};
use crate::documents::words_lang;
use crate::state::{AppState, Outcome, RuleBook, RuleWords, Store};
use crate::strings::report::{TAB_FINDINGS, TAB_PREVIEW};
use crate::strings::{RETRY, severity_meaning, severity_word};
use engine::report::{Finding, MessageContext, MessageReport, MessageStats, Part, RuleText, SCHEMA, Span};
use engine::texts::rule_texts;
use engine::{Lang, Severity};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct SpecimensProps {
    pub(super) lang: Lang,
    pub(super) base: AttrValue,
}

/// All parts, one below the other.
#[component]
pub(super) fn Specimens(props: &SpecimensProps) -> Html {
    let lang = props.lang;
    let store: Store = use_reducer_eq(AppState::default);
    html! {
        <ContextProvider<Base> context={Base(props.base.clone())}>
        <ContextProvider<Store> context={store}>
            { part(BUTTONS.get(lang), buttons(lang)) }
            { part(FIELDS.get(lang), fields(lang)) }
            { part(TABS.get(lang), tabs(lang)) }
            { part(NOTICES.get(lang), notices(lang)) }
            { part(FINDINGS.get(lang), findings(lang)) }
            { part(MARKS.get(lang), marks(lang)) }
            { part(TABLES.get(lang), table(lang)) }
            { part(CHAT.get(lang), chat(lang)) }
        </ContextProvider<Store>>
        </ContextProvider<Base>>
    }
}

fn part(name: &'static str, content: Html) -> Html {
    html! { <div class="stage__part"><h3>{ name }</h3>{ content }</div> }
}

fn buttons(lang: Lang) -> Html {
    html! {
        <div class="stage__row">
            <button type="button" class="button button--strong">{ BUTTON_STRONG.get(lang) }</button>
            <button type="button" class="button">{ icon("check") }{ BUTTON_PLAIN.get(lang) }</button>
            <button type="button" class="button button--quiet">{ BUTTON_QUIET.get(lang) }</button>
            <button type="button" class="button button--icon" aria-label={BUTTON_ICON.get(lang)}>{ icon("menu") }</button>
            <button type="button" class="chip" aria-pressed="false">{ CHIP.get(lang) }</button>
            <button type="button" class="chip" aria-pressed="true">{ CHIP_PRESSED.get(lang) }</button>
        </div>
    }
}

fn fields(lang: Lang) -> Html {
    html! {
        <>
            <label class="choice">
                <span class="choice__label">{ FIELD_LABEL.get(lang) }</span>
                <select class="choice__select"><option>{ FIELD_OPTION.get(lang) }</option></select>
            </label>
            <label class="tick"><input type="checkbox" checked=true />{ FIELD_TICK.get(lang) }</label>
            <textarea class="copy__words" rows="2" readonly=true aria-label={FIELD_WORDS.get(lang)} value={FIELD_WORDS.get(lang)} />
            <progress class="meter" max="4096" value="1200" aria-label={FIELD_METER.get(lang)} />
        </>
    }
}

fn tabs(lang: Lang) -> Html {
    html! {
        <div class="tabs" role="tablist" aria-label={TABS.get(lang)}>
            <button type="button" role="tab" class="tab" aria-selected="true">{ TAB_FINDINGS.get(lang) }</button>
            <button type="button" role="tab" class="tab" aria-selected="false">{ TAB_PREVIEW.get(lang) }</button>
        </div>
    }
}

fn notices(lang: Lang) -> Html {
    html! {
        <>
            <p class="notice">{ icon("info") }<span>{ NOTICE.get(lang) }</span></p>
            <div class="notice notice--failure">
                { icon("warning") }
                <div class="notice__words">
                    <p class="notice__title">{ FAILURE.get(lang) }</p>
                    <p>{ FAILURE_WHY.get(lang) }</p>
                    <button type="button" class="button button--strong">{ RETRY.get(lang) }</button>
                </div>
            </div>
        </>
    }
}

/// One real rule of each severity that has one, with its first example.
fn rules(lang: Lang) -> Vec<RuleText> {
    let rules = rule_texts(lang).rules;
    let first = |severity: Severity| {
        rules
            .iter()
            .find(|rule| rule.scope == "message" && rule.severity == severity && !rule.flags.is_empty())
    };
    let in_own_language = |rule: &RuleText| {
        // Rule files name articles by their Indonesian slug.
        let article = knowledge::article(&rule.article).expect("the build checks the articles of rules");
        RuleText { article: article.slug.get(words_lang(lang)).to_owned(), ..rule.clone() }
    };
    Severity::ALL.into_iter().filter_map(first).map(in_own_language).collect()
}

fn findings(lang: Lang) -> Html {
    let rules = rules(lang);
    let parts: Vec<Part> = rules.iter().map(|rule| Part { severity: rule.severity, count: 1 }).collect();
    let card = |(place, rule): (usize, RuleText)| {
        let outcome = outcome_of(&rule);
        let book = RuleBook { rules: vec![RuleWords::from(&rule)], signals: Vec::new() };
        html! {
            <li><FindingCard {lang} {outcome} index=0 book={Some(Rc::new(book))} open={place == 0} selected={place == 1} /></li>
        }
    };
    html! {
        <>
            { part_list(&parts, lang) }
            <ol class="findings__list">{ for rules.into_iter().enumerate().map(card) }</ol>
        </>
    }
}

/// A report that holds nothing but this rule's finding.
fn outcome_of(rule: &RuleText) -> Outcome {
    let text = rule.flags.first().map_or("", String::as_str);
    let length = u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX);
    let finding = Finding {
        rule: rule.id.clone(),
        covers: rule.covers.clone(),
        severity: rule.severity,
        confidence: rule.confidence,
        spans: vec![Span { start: 0, end: length }],
        measure: None,
        limit: None,
        disguised: false,
        fixes: Vec::new(),
        evidence: Vec::new(),
    };
    let report = MessageReport {
        schema: SCHEMA,
        band: Some(rule.severity),
        parts: vec![Part { severity: rule.severity, count: 1 }],
        findings: vec![finding],
        stats: MessageStats::default(),
        length,
        checked: length,
    };
    Outcome { text: text.into(), context: MessageContext::default(), report: Rc::new(report) }
}

fn marks(lang: Lang) -> Html {
    let mark = |severity: Severity| {
        html! { <><span class={format!("mark mark--{}", severity.code())}>{ severity_word(severity).get(lang) }</span>{ " " }</> }
    };
    html! { <p>{ for Severity::ALL.map(mark) }</p> }
}

fn table(lang: Lang) -> Html {
    let row = |severity: Severity| {
        html! {
            <tr>
                <th scope="row">{ severity_icon(severity) }{ " " }{ severity_word(severity).get(lang) }</th>
                <td>{ severity_meaning(severity).get(lang) }</td>
            </tr>
        }
    };
    html! { <table class="swatches"><tbody>{ for Severity::ALL.map(row) }</tbody></table> }
}

fn chat(lang: Lang) -> Html {
    html! { <div class="chat"><div class="chat__bubble">{ CHAT_WORDS.get(lang) }</div></div> }
}
