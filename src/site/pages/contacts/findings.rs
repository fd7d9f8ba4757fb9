//! What the rules found in the list: what, why, what to do, and who says so.

use super::state::ListState;
use super::strings::{FINDINGS, NO_FINDINGS, measured, rows_concerned};
use super::{PartProps, use_list_state};
use crate::components::{explanation, icon, proof, severity_icon};
use crate::state::RuleWords;
use crate::strings::{confidence_words, severity_word};
use engine::Lang;
use engine::report::contacts::ListFinding;
use yew::prelude::*;

/// The findings, the gravest first.
#[component]
pub(super) fn ListFindings(props: &PartProps) -> Html {
    let lang = props.lang;
    let store = use_list_state();
    let Some(report) = &store.report else { return Html::default() };
    html! {
        <section class="contacts__part" aria-labelledby="list-findings-name">
            <h2 id="list-findings-name">{ FINDINGS.get(lang) }</h2>
            if report.findings.is_empty() {
                <p>{ NO_FINDINGS.get(lang) }</p>
            } else {
                <div class="contacts__findings">
                    { for report.findings.iter().map(|finding| card(finding, &store, lang)) }
                </div>
            }
        </section>
    }
}

fn card(finding: &ListFinding, store: &ListState, lang: Lang) -> Html {
    let rule = store.texts(lang).and_then(|texts| texts.rules.iter().find(|rule| rule.id == finding.rule));
    let title = rule.map_or_else(|| finding.rule.clone(), |rule| rule.title.clone());
    let code = finding.severity.code();
    let figures = finding.measure.zip(finding.limit);
    html! {
        <details key={finding.rule.clone()} class={classes!("finding", format!("finding--{code}"))}>
            <summary class="finding__head">
                { severity_icon(finding.severity) }
                <span class="finding__line">
                    <span class={classes!("finding__severity", format!("risk-{code}"))}>
                        { severity_word(finding.severity).get(lang) }
                        if finding.rows > 0 { { ", " }{ rows_concerned(finding.rows, lang) } }
                    </span>
                    <span class="finding__title">{ title }</span>
                </span>
                { icon("chevron") }
            </summary>
            <div class="finding__body">
                if let Some((measure, limit)) = figures { <p>{ measured(measure, limit, lang) }</p> }
                if !finding.columns.is_empty() {
                    <p class="finding__quotes">
                        { for finding.columns.iter().map(|name| html! { <q class="quote" translate="no" dir="auto">{ name.clone() }</q> }) }
                    </p>
                }
                if let Some(rule) = rule { { explanation(&RuleWords::from(rule), lang) } }
                <footer class="finding__proof">
                    <p>{ confidence_words(finding.confidence).get(lang) }</p>
                    if let Some(rule) = rule { { for rule.sources.iter().map(|source| proof(source, lang)) } }
                </footer>
            </div>
        </details>
    }
}
