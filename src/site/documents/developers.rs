//! The modules for developers: an example that runs in the page, where the files stand, and what is promised.

use super::{Document, Translated};
use crate::navigation::{DEVELOPERS, Section};
use crate::strings::{Text, text};
use engine::Lang;
use yew::prelude::*;

const TITLE: Text = text("Modul untuk pengembang", "Modules for developers");
const DESCRIPTION: Text = text(
    "Pakai pemeriksa pesan, template, dan daftar kontak di program Anda: modul JavaScript dan WebAssembly dengan tipe TypeScript.",
    "Use the checks for messages, templates and contact lists in your own program: JavaScript and WebAssembly with TypeScript types.",
);
const LEAD: Text = text(
    "Situs ini sendiri memakai modul-modul ini. Modulnya berjalan di peramban, di worker, lewat bundler, dan di Node 20; tidak mengirim dan tidak menyimpan apa pun.",
    "This site is itself a user of these modules. They run in browsers, in workers, through bundlers and in Node 20; they send nothing and store nothing.",
);
const EXAMPLE: Text = text("Contoh sepuluh baris", "An example in ten lines");
const TEXT_LABEL: Text = text("Pesan untuk contoh ini", "The message for this example");
const RUN: Text = text("Jalankan contoh", "Run the example");
const OUTPUT: Text = text("Hasilnya", "What it prints");
const FAILED: Text = text(
    "Modulnya tidak berhasil dimuat. Periksa koneksi Anda, lalu jalankan lagi.",
    "The module could not be loaded. See to your connection, then run it again.",
);
const SAMPLE: &str = "Slot gacor malam ini, depo 10rb langsung WD, klik bit.ly/xx";
const FILES: Text = text("Berkasnya", "The files");
const PROMISES: Text = text("Yang tetap di v1", "What stays in v1");

/// What a module does, by its name in `api/v1`.
const MODULES: [(&str, Text); 3] = [
    (
        "message",
        text(
            "checkMessage, applyFix, previewMessage: pesan biasa.",
            "checkMessage, applyFix, previewMessage: ordinary messages.",
        ),
    ),
    (
        "template",
        text(
            "checkTemplate, checkTemplates dan lain-lain: template Cloud API.",
            "checkTemplate, checkTemplates and others: Cloud API templates.",
        ),
    ),
    (
        "contacts",
        text(
            "ContactScan: daftar kontak CSV, vCard, atau teks, sepotong demi sepotong.",
            "ContactScan: contact lists as CSV, vCard or text, piece by piece.",
        ),
    ),
];

const KEPT: [Text; 5] = [
    text(
        "Posisi dihitung dalam satuan UTF-16: text.slice(start, end) memberi kata-katanya.",
        "Offsets count UTF-16 units: text.slice(start, end) gives the words.",
    ),
    text(
        "Nama aturan tidak berubah. Penjelasannya ada di texts/, dalam dua bahasa.",
        "Rule ids do not change. Their explanations stand in texts/, in two languages.",
    ),
    text(
        "Yang dilempar selalu Error dengan code yang tetap, seperti invalid-options.",
        "What is thrown is always an Error with a stable code, such as invalid-options.",
    ),
    text(
        "Bentuk laporan dan tipenya tidak rusak di v1; perubahan besar mendapat folder baru.",
        "Reports and their types do not break in v1; a change that breaks them gets a folder of its own.",
    ),
    text(
        "Laporan tanpa temuan bukan jaminan apa pun tentang sebuah akun.",
        "A report without findings is no guarantee about any account.",
    ),
];

/// The page in both languages.
pub(super) fn documents() -> Vec<Document> {
    let page = |lang: Lang| Document {
        lang,
        path: Translated { id: DEVELOPERS.path(Lang::Id), en: DEVELOPERS.path(Lang::En) },
        section: Some(Section::Documents(&DEVELOPERS)),
        title: TITLE.get(lang).into(),
        description: DESCRIPTION.get(lang).into(),
        body: developers_page,
        key: String::new(),
    };
    Lang::ALL.map(page).into()
}

fn developers_page(document: &Document, base: &str) -> Html {
    let lang = document.lang;
    let folder = format!("{base}api/v1/");
    let file = |(name, about): &(&str, Text)| {
        html! {
            <li>
                <code>{ format!("{name}.js") }</code>{ ", " }<code>{ format!("{name}.wasm") }</code>{ ", " }
                <code>{ format!("{name}.d.ts") }</code>{ ": " }{ about.get(lang) }
            </li>
        }
    };
    html! {
        <article class="prose article">
            <h1 tabindex="-1">{ document.title.clone() }</h1>
            <p class="lead">{ LEAD.get(lang) }</p>
            <section>
                <h2>{ EXAMPLE.get(lang) }</h2>
                // What is shown here is what runs: the script reads it from the file beside it.
                <pre class="builder__code" translate="no"><code>{ include_str!("../../../www/api/example.js") }</code></pre>
            </section>
            <section class="example-run" hidden=true data-example={folder}>
                <label class="example-run__label" for="example-text">{ TEXT_LABEL.get(lang) }</label>
                <textarea class="copy__words" id="example-text" rows="3" translate="no" autocomplete="off" value={SAMPLE} />
                <button type="button" class="button button--strong" data-run="">{ RUN.get(lang) }</button>
                <h3>{ OUTPUT.get(lang) }</h3>
                <pre class="builder__code example-run__output" translate="no" aria-live="polite" data-output="" data-failed={FAILED.get(lang)}></pre>
            </section>
            <section>
                <h2>{ FILES.get(lang) }</h2>
                <ul>{ for MODULES.iter().map(file) }</ul>
            </section>
            <section>
                <h2>{ PROMISES.get(lang) }</h2>
                <ul>{ for KEPT.iter().map(|words| html! { <li>{ words.get(lang) }</li> }) }</ul>
            </section>
        </article>
    }
}
