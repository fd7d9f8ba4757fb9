//! What the visitor takes away: lists for other programs, and the report.

use super::report::{markdown, saved_json};
use super::state::Action;
use super::strings::{
    COMMA, EXPORT_CONSENTED, EXPORT_DELIMITER, EXPORT_KIND, EXPORT_MARK, EXPORT_NUMBERS, EXPORT_SAVE,
    EXPORT_WORKING, EXPORTS, REPORT_JSON, REPORT_MARKDOWN, REPORT_PRINT, SEMICOLON, exported_words,
    failure_words,
};
use super::{PartProps, use_list_client, use_list_state};
use crate::platform;
use crate::strings::{Text, text};
use engine::report::contacts::{ExportKind, ExportOptions, NumberForm};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// The kinds of export, what they are called, and their file names.
const KINDS: [(ExportKind, Text, Text); 7] = [
    (ExportKind::Clean, text("Daftar bersih", "Clean list"), text("daftar-bersih.csv", "clean-list.csv")),
    (
        ExportKind::Rejected,
        text("Yang tidak ikut, dengan alasannya", "Everyone left out, with reasons"),
        text("tidak-ikut.csv", "left-out.csv"),
    ),
    (
        ExportKind::Google,
        text("Google Contacts", "Google Contacts"),
        text("google-contacts.csv", "google-contacts.csv"),
    ),
    (ExportKind::Vcard, text("vCard untuk ponsel", "vCard for phones"), text("kontak.vcf", "contacts.vcf")),
    (ExportKind::Qiscus, text("Qiscus", "Qiscus"), text("qiscus.csv", "qiscus.csv")),
    (ExportKind::Qontak, text("Mekari Qontak", "Mekari Qontak"), text("qontak.csv", "qontak.csv")),
    (ExportKind::Wati, text("Wati", "Wati"), text("wati.csv", "wati.csv")),
];

/// The forms of numbers; a number says itself in any language.
const FORMS: [(NumberForm, &str); 3] =
    [(NumberForm::E164, "+6281…"), (NumberForm::Digits, "6281…"), (NumberForm::Local, "081…")];

const DELIMITERS: [(char, Text); 2] = [(',', COMMA), (';', SEMICOLON)];

/// Choices of an export and the button that saves it; reports beside it.
#[component]
pub(super) fn Exports(props: &PartProps) -> Html {
    let lang = props.lang;
    let store = use_list_state();
    let client = use_list_client();
    let options = use_state_eq(ExportOptions::default);
    let change = |change: fn(&mut ExportOptions, usize)| {
        let options = options.clone();
        Callback::from(move |place: usize| {
            let mut changed = (*options).clone();
            change(&mut changed, place);
            options.set(changed);
        })
    };
    let chosen = |event: Event| {
        event.target_unchecked_into::<HtmlSelectElement>().value().parse::<usize>().unwrap_or_default()
    };
    let ticked = |event: Event| usize::from(event.target_unchecked_into::<HtmlInputElement>().checked());
    let option = |place: usize, selected: bool, words: &'static str| {
        html! { <option value={place.to_string()} {selected}>{ words }</option> }
    };
    let kinds = KINDS.iter().enumerate();
    let forms = FORMS.iter().enumerate();
    let delimiters = DELIMITERS.iter().enumerate();
    let onsave = {
        let (options, dispatcher, texts) =
            ((*options).clone(), store.dispatcher(), store.texts(lang).cloned());
        Callback::from(move |_: MouseEvent| {
            let mut options = options.clone();
            if let Some(texts) = &texts {
                let reasons = texts.codes.iter().map(|code| (code.id.clone(), code.title.clone()));
                options.reasons = reasons.collect();
            }
            let name =
                KINDS.iter().find(|(kind, ..)| *kind == options.kind).map_or("", |(.., name)| name.get(lang));
            let kind = if options.kind == ExportKind::Vcard { "text/vcard" } else { "text/csv" };
            dispatcher.dispatch(Action::ExportAsked);
            client.export(&options, name.to_owned(), kind);
        })
    };
    let onmarkdown = {
        let store = store.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(file) = markdown(&store, lang).and_then(|words| platform::pasted_file(&words)) {
                platform::offer_blob("prakirim.md", &file);
            }
        })
    };
    let onjson = {
        let store = store.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(file) = saved_json(&store).and_then(|words| platform::pasted_file(&words)) {
                platform::offer_blob("prakirim.json", &file);
            }
        })
    };
    let said = match &store.exported {
        _ if store.exporting => EXPORT_WORKING.get(lang).to_owned(),
        None => String::new(),
        Some(Ok(written)) => exported_words(*written, lang),
        Some(Err(failure)) => failure_words(failure, lang).0,
    };
    html! {
        <section class="contacts__part" aria-labelledby="exports-name">
            <h2 id="exports-name">{ EXPORTS.get(lang) }</h2>
            <div class="questions">
                <label class="question">
                    <span>{ EXPORT_KIND.get(lang) }</span>
                    <select class="field" id="export-kind" onchange={change(|options, place| options.kind = KINDS[place].0).reform(chosen)}>
                        { for kinds.map(|(i, (kind, words, _))| option(i, *kind == options.kind, words.get(lang))) }
                    </select>
                </label>
                <label class="question">
                    <span>{ EXPORT_NUMBERS.get(lang) }</span>
                    <select class="field" onchange={change(|options, place| options.numbers = FORMS[place].0).reform(chosen)}>
                        { for forms.map(|(i, (form, words))| option(i, *form == options.numbers, words)) }
                    </select>
                </label>
                <label class="question">
                    <span>{ EXPORT_DELIMITER.get(lang) }</span>
                    <select class="field" onchange={change(|options, place| options.delimiter = DELIMITERS[place].0).reform(chosen)}>
                        { for delimiters.map(|(i, (sign, words))| option(i, *sign == options.delimiter, words.get(lang))) }
                    </select>
                </label>
                <div>
                    <label class="tick">
                        <input type="checkbox" checked={options.mark} onchange={change(|options, on| options.mark = on == 1).reform(ticked)} />
                        { EXPORT_MARK.get(lang) }
                    </label>
                    <label class="tick">
                        <input type="checkbox" checked={options.consented_only} onchange={change(|options, on| options.consented_only = on == 1).reform(ticked)} />
                        { EXPORT_CONSENTED.get(lang) }
                    </label>
                </div>
            </div>
            <div class="contacts__bar">
                <button type="button" class="button button--strong" disabled={store.exporting} onclick={onsave}>{ EXPORT_SAVE.get(lang) }</button>
                <button type="button" class="button" onclick={onmarkdown}>{ REPORT_MARKDOWN.get(lang) }</button>
                <button type="button" class="button" onclick={onjson}>{ REPORT_JSON.get(lang) }</button>
                <button type="button" class="button" onclick={|_: MouseEvent| platform::print()}>{ REPORT_PRINT.get(lang) }</button>
            </div>
            <p role="status">{ said }</p>
        </section>
    }
}
