//! One finding in a template: which part, which words, why, what to do, and who says so.

use super::client::TemplateClient;
use super::hooks::use_client;
use super::parts;
use super::place::in_draft;
use super::state::{Action, Origin, Store, Written, edited};
use super::strings::{WHOLE_FIELD, because_of, component_name, in_json, measured};
use crate::components::{explanation, icon, proof, severity_icon, shortened};
use crate::marks;
use crate::platform;
use crate::strings::findings::{SHOW_IN_TEXT, TEXTS_LOADING};
use crate::strings::mending::{ADDED, REMOVED, fix_label};
use crate::strings::{confidence_words, severity_word};
use engine::Lang;
use engine::report::Span;
use engine::report::template::{FieldEdit, Template, TemplateFinding, TemplateForm, TemplateReport};
use yew::prelude::*;

/// How much of a quoted stretch is shown, in characters; a card should not repeat the template.
const QUOTED_CHARACTERS: usize = 80;

/// How much of old and new words is shown, in characters.
const SHOWN_CHARACTERS: usize = 160;

/// One finding; closed it shows its first line only.
pub(super) fn finding(store: &Store, report: &TemplateReport, index: usize, lang: Lang) -> Html {
    let found = &report.findings[index];
    let rule = store.words.as_ref().and_then(|words| words.rules.rule(&found.rule));
    let severity = found.severity;
    let title = rule.map_or_else(|| TEXTS_LOADING.get(lang).to_owned(), |rule| rule.title.clone());
    html! {
        <details class={classes!("finding", format!("finding--{}", severity.code()))} open={index == 0}>
            <summary class="finding__head">
                { severity_icon(severity) }
                <span class="finding__line">
                    <span class={classes!("finding__severity", format!("risk-{}", severity.code()))}>
                        { severity_word(severity).get(lang) }{ " · " }{ component_name(&found.component).get(lang) }
                    </span>
                    <span class="finding__title">{ title }</span>
                </span>
                { icon("chevron") }
            </summary>
            <div class="finding__body">
                { place(report, found, lang) }
                { show(store, report, found, lang) }
                if let Some(rule) = rule { { explanation(rule, lang) } }
                { for found.fixes.iter().map(|fix| {
                    let edit = FieldEdit { component: found.component.clone(), field: found.field.clone(), fix: fix.clone() };
                    html! { <Change {lang} {edit} /> }
                }) }
                <footer class="finding__proof">
                    <p>{ confidence_words(found.confidence).get(lang) }</p>
                    if let Some(rule) = rule { { for rule.sources.iter().map(|source| proof(source, lang)) } }
                </footer>
            </div>
        </details>
    }
}

/// The words that it is about, and where they stand.
fn place(report: &TemplateReport, found: &TemplateFinding, lang: Lang) -> Html {
    let field =
        report.fields.iter().find(|field| field.component == found.component && field.field == found.field);
    let span = Span { start: found.start, end: found.end };
    let quote = field.map(|field| marks::quote(&field.text, span)).filter(|quote| !quote.trim().is_empty());
    let quote = quote.map(|quote| shortened(quote, QUOTED_CHARACTERS));
    html! {
        <>
            <p class="finding__quotes">
                <code class="template-place">{ found.component.clone() }{ " · " }{ found.field.clone() }</code>
                if let Some(quote) = quote {
                    <q class="quote" translate="no" dir="auto">{ quote }</q>
                } else if let Some(detail) = &found.detail {
                    <q class="quote" translate="no" dir="auto">{ shortened(detail, QUOTED_CHARACTERS) }</q>
                } else {
                    <span class="finding__note">{ WHOLE_FIELD.get(lang) }</span>
                }
            </p>
            if let (Some(measure), Some(limit)) = (found.measure, found.limit) {
                <p class="finding__note">{ measured(measure, limit, lang) }</p>
            }
            if let Some(rule) = &found.because { <p class="finding__note">{ because_of(rule, lang) }</p> }
            if let Some(place) = found.place { <p class="finding__note">{ in_json(place, lang) }</p> }
        </>
    }
}

/// The way to the words in the text box; only a single template is sure to stand there once.
fn show(store: &Store, report: &TemplateReport, found: &TemplateFinding, lang: Lang) -> Html {
    let field = report
        .fields
        .iter()
        .position(|field| field.component == found.component && field.field == found.field);
    let (Some(field), Some(form), Origin::Draft, 1) =
        (field, store.recognised(), store.origin, store.count())
    else {
        return Html::default();
    };
    let span = Span { start: found.start, end: found.end };
    let onclick = {
        let store = store.clone();
        Callback::from(move |_: MouseEvent| {
            let place =
                store.report().and_then(|report| in_draft(&store.draft, form, &report.fields, field, span));
            match place {
                Some(place) => platform::select_in_text(place.start, place.end),
                None => platform::focus_quietly(platform::DRAFT_ID),
            }
        })
    };
    html! {
        <div class="finding__tools">
            <button type="button" class="button button--quiet" {onclick}>{ icon("target") }{ SHOW_IN_TEXT.get(lang) }</button>
        </div>
    }
}

/// A change on offer.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct ChangeProps {
    pub(super) lang: Lang,
    pub(super) edit: FieldEdit,
}

/// Old words, new words, and the button that makes it so.
#[component]
pub(super) fn Change(props: &ChangeProps) -> Html {
    let (lang, edit) = (props.lang, &props.edit);
    let store = super::hooks::use_store();
    let client = use_client();
    let Some(mut template) = store.report().map(|report| report.template.clone()) else {
        return Html::default();
    };
    let Some(text) = parts::text_mut(&mut template, &edit.component, &edit.field) else {
        return Html::default();
    };
    let old = marks::quote(text, edit.fix.span).to_owned();
    let words = |words: &str, what: &'static str| {
        html! { <><span class="visually-hidden">{ what }{ " " }</span>{ shortened(words.trim(), SHOWN_CHARACTERS) }</> }
    };
    let onclick = {
        let (store, edits) = (store.clone(), vec![edit.clone()]);
        Callback::from(move |_: MouseEvent| make(&store, &client, &edits))
    };
    html! {
        <div class="mend__row">
            <p class="mend__change" translate="no" dir="auto">
                if !old.trim().is_empty() { <del class="mend__old">{ words(&old, REMOVED.get(lang)) }</del> }
                if !edit.fix.text.trim().is_empty() {
                    <ins class="mend__new">{ words(&edit.fix.text, ADDED.get(lang)) }</ins>
                }
            </p>
            <button type="button" class="button button--strong" {onclick}>
                { icon("check") }{ fix_label(&edit.fix.kind).get(lang) }
            </button>
        </div>
    }
}

/// Makes the changes in the form that the template is written in.
pub(super) fn make(store: &Store, client: &TemplateClient, edits: &[FieldEdit]) {
    let Some(template) = store.report().and_then(|report| edited(&report.template, edits)) else { return };
    store.dispatch(Action::ChangeStarted);
    write_back(store, client, template);
}

fn write_back(store: &Store, client: &TemplateClient, template: Template) {
    if store.origin == Origin::Form {
        store.dispatch(Action::FormEdited(template));
    } else {
        let is_text = store.recognised() == Some(TemplateForm::Text);
        client.write(&template, if is_text { Written::Text } else { Written::Json });
    }
}
