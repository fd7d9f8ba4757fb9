//! One finding: what, where, why, what to do, and who says so.

use super::dismissal::dismiss_menu;
use super::fixes::fixes;
use super::{DocumentLink, WrongFlag, icon, severity_icon, shortened};
use crate::hooks::use_store;
use crate::marks;
use crate::navigation::GUIDE;
use crate::platform;
use crate::state::{Action, Outcome, RuleBook, RuleWords};
use crate::strings::findings::{
    DISGUISED, MORE_IN_GUIDE, OPENS_ELSEWHERE, SHOW_IN_TEXT, TEXTS_LOADING, WEIGHED_SIGNALS, WHAT_TO_DO,
    WHOLE_TEXT, WHY, basis, last_checked, more_places, weight,
};
use crate::strings::{confidence_words, severity_word};
use engine::Lang;
use engine::report::{Evidence, Finding, Source};
use std::rc::Rc;
use yew::prelude::*;

/// How many places of a finding are quoted; the marks in the text show them all.
const QUOTED_PLACES: usize = 3;

/// How many places are looked at for words that differ; a message may repeat a link thousands of times.
const READ_PLACES: usize = 24;

/// How much of a quoted stretch is shown, in characters; a card should not repeat the message.
const QUOTED_CHARACTERS: usize = 80;

/// A finding and its words.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct FindingCardProps {
    /// The language of the words.
    pub lang: Lang,
    /// The report and its text.
    pub outcome: Outcome,
    /// The finding's place in the report.
    pub index: usize,
    /// The rules' words, once they are loaded.
    pub book: Option<Rc<RuleBook>>,
    /// Whether it begins open.
    pub open: bool,
    /// Whether the visitor pointed at it.
    pub selected: bool,
}

/// One finding; closed it shows its first line only.
#[component]
pub fn FindingCard(props: &FindingCardProps) -> Html {
    let store = use_store();
    let lang = props.lang;
    let card = use_node_ref();
    {
        let card = card.clone();
        let was_selected = use_mut_ref(|| false);
        use_effect_with((props.selected, store.selected.is_none()), move |&(selected, none_is)| {
            let was_selected = was_selected.replace(selected);
            let Some(card) = card.cast::<web_sys::HtmlDetailsElement>() else { return };
            if selected {
                card.set_open(true);
                platform::reveal_in_column(&card);
            } else if was_selected && none_is {
                card.set_open(false);
            }
        });
    }
    let Some(finding) = props.outcome.report.findings.get(props.index) else { return Html::default() };
    let index = props.index;
    let rule = props.book.as_ref().and_then(|book| book.rule(&finding.rule));
    let show = {
        let store = store.clone();
        Callback::from(move |_: MouseEvent| {
            store.dispatch(Action::FindingSelected(Some(index)));
            if let Some(mark) = store.marks.iter().find(|mark| mark.finding == index) {
                platform::select_in_text(mark.span.start, mark.span.end);
            }
        })
    };
    let marked = store.marks.iter().any(|mark| mark.finding == index);
    let severity = finding.severity;
    let title = rule.map_or_else(|| TEXTS_LOADING.get(lang).to_owned(), |rule| rule.title.clone());
    let class = classes!(
        "finding",
        format!("finding--{}", severity.code()),
        props.selected.then_some("finding--selected")
    );
    html! {
        <details {class} open={props.open} ref={card}>
            <summary class="finding__head">
                { severity_icon(severity) }
                <span class="finding__line">
                    <span class={classes!("finding__severity", format!("risk-{}", severity.code()))}>
                        { severity_word(severity).get(lang) }
                    </span>
                    <span class="finding__title">{ title }</span>
                </span>
                { icon("chevron") }
            </summary>
            <div class="finding__body">
                { quotes(finding, &props.outcome.text, lang) }
                if finding.disguised { <p class="finding__note">{ DISGUISED.get(lang) }</p> }
                if let Some(rule) = rule { { explanation(rule, lang) } }
                { fixes(&store, finding, &props.outcome, lang) }
                if let Some(book) = &props.book { { weighed(finding, book, &props.outcome.text, lang) } }
                <div class="finding__tools">
                    if marked {
                        <button type="button" class="button button--quiet" onclick={show}>
                            { icon("target") }{ SHOW_IN_TEXT.get(lang) }
                        </button>
                    }
                    { dismiss_menu(&store, index, marked, lang) }
                    <WrongFlag {lang} finding={finding.clone()} text={Rc::clone(&props.outcome.text)} />
                </div>
                <footer class="finding__proof">
                    <p>{ confidence_words(finding.confidence).get(lang) }</p>
                    if let Some(rule) = rule { { for rule.sources.iter().map(|source| proof(source, lang)) } }
                </footer>
            </div>
        </details>
    }
}

/// Why a rule is there, what to do, and where the guide says more.
pub(crate) fn explanation(rule: &RuleWords, lang: Lang) -> Html {
    let mut path = format!("{}{}/", GUIDE.path(lang), rule.article);
    if !rule.heading.is_empty() {
        path.push('#');
        path.push_str(&rule.heading);
    }
    html! {
        <>
            <dl class="finding__words">
                <dt>{ WHY.get(lang) }</dt><dd>{ rule.why.clone() }</dd>
                <dt>{ WHAT_TO_DO.get(lang) }</dt><dd>{ rule.fix.clone() }</dd>
            </dl>
            <p class="finding__guide">
                <DocumentLink {path}>{ MORE_IN_GUIDE.get(lang) }</DocumentLink>
            </p>
        </>
    }
}

/// The signals that a weighed finding is the sum of, each with its share.
fn weighed(finding: &Finding, book: &RuleBook, text: &str, lang: Lang) -> Html {
    let row = |evidence: &Evidence| {
        let label = book.signal(&evidence.signal)?.to_owned();
        let quote =
            evidence.spans.first().map(|&span| shortened(marks::quote(text, span), QUOTED_CHARACTERS));
        Some(html! {
            <li class="evidence__row">
                <span class="evidence__weight">{ weight(evidence.weight, lang) }</span>
                <span>
                    { label }
                    if let Some(quote) = quote { { " " }<q class="quote" translate="no" dir="auto">{ quote }</q> }
                </span>
            </li>
        })
    };
    if finding.evidence.is_empty() {
        return Html::default();
    }
    html! {
        <div class="evidence">
            <p class="evidence__title">{ WEIGHED_SIGNALS.get(lang) }</p>
            <ul class="evidence__list">{ for finding.evidence.iter().filter_map(row) }</ul>
        </div>
    }
}

fn quotes(finding: &Finding, text: &str, lang: Lang) -> Html {
    if finding.spans.is_empty() {
        return html! { <p class="finding__note">{ WHOLE_TEXT.get(lang) }</p> };
    }
    let mut quotes: Vec<String> = Vec::new();
    for &span in finding.spans.iter().take(READ_PLACES) {
        let quote = shortened(marks::quote(text, span), QUOTED_CHARACTERS);
        if quotes.len() < QUOTED_PLACES && !quotes.contains(&quote) {
            quotes.push(quote);
        }
    }
    let more = finding.spans.len() - quotes.len();
    html! {
        <p class="finding__quotes">
            { for quotes.into_iter().map(|quote| html! { <q class="quote" translate="no" dir="auto">{ quote }</q> }) }
            if more > 0 { <span class="finding__more">{ more_places(more, lang) }</span> }
        </p>
    }
}

/// Who says so, and when that was last read.
pub(crate) fn proof(source: &Source, lang: Lang) -> Html {
    html! {
        <p>
            { basis(source.basis).get(lang) }{ ": " }
            <a href={source.url.clone()} target="_blank" rel="noopener noreferrer">
                { source.name.clone() }<span class="visually-hidden">{ " " }{ OPENS_ELSEWHERE.get(lang) }</span>
            </a>
            { ", " }{ last_checked(source, lang) }
        </p>
    }
}
