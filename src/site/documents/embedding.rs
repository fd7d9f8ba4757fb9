//! How to show a check on another site: a builder with a preview, the lines to copy, and notes for hosts.
//!
//! Without JavaScript the lines stand there with an example address; `builder.js` puts in the true one and lets the
//! visitor choose.

use super::{Document, Translated};
use crate::navigation::{EMBEDDING, Section};
use crate::strings::report::{COPIED, COPY, NOT_COPIED};
use crate::strings::{Text, text};
use engine::Lang;
use yew::prelude::*;

const TITLE: Text = text("Pasang pemeriksa di situs Anda", "Put the check on your site");
const DESCRIPTION: Text = text(
    "Tampilkan pemeriksa pesan, template, pemulihan akun, atau pencarian panduan di blog Anda: salin satu baris. Tanpa kuki, tanpa pelacak.",
    "Show the message or template check, account recovery or the guide's search on your blog: copy one line. No cookies, no tracking.",
);
const LEAD: Text = text(
    "Pembaca Anda memeriksa pesannya langsung di halaman Anda. Teksnya diproses di perangkat mereka; tidak sampai ke kami, dan tidak sampai ke Anda.",
    "Your readers check their messages right on your page. Their text is worked on in their own device; it reaches neither us nor you.",
);
const CHOOSE: Text = text("Pilih yang ditampilkan", "Choose what to show");
const TOOL: Text = text("Alat", "Tool");
const LANGUAGE: Text = text("Bahasa", "Language");
const THEME: Text = text("Tampilan", "Appearance");
const PREVIEW: Text = text("Pratinjau", "Preview");
const FRAME: Text = text("Baris yang selalu bisa: bingkai", "The line that always works: a frame");
const FRAME_ABOUT: Text = text(
    "Salin ke halaman Anda. Tingginya tetap; isinya bisa digulir di dalam bingkai.",
    "Copy it into your page. Its height is fixed; the content scrolls inside the frame.",
);
const SCRIPT: Text = text("Atau skrip: tingginya menyesuaikan", "Or the script: the height adapts");
const SCRIPT_ABOUT: Text = text(
    "Skrip kecil ini memasang bingkai yang sama di tempatnya berdiri, lalu menyesuaikan tingginya. Tanpa data-lang, bahasanya mengikuti halaman Anda.",
    "This small script puts the same frame where it stands and adapts the height. Without data-lang the language follows your page.",
);
const WITHOUT_SCRIPT: Text = text(
    "Ganti https://example.org dengan alamat situs ini. Dengan JavaScript, halaman ini mengisinya sendiri dan menampilkan pratinjau.",
    "Replace https://example.org by the address of this site. With JavaScript this page fills it in and shows a preview.",
);
const POLICY: Text = text("Bila situs Anda membatasi sumber (CSP)", "If your site limits its sources (CSP)");
const POLICY_ABOUT: Text = text(
    "Tambahkan baris pertama untuk bingkai. Baris kedua hanya perlu bila Anda memakai skripnya.",
    "Add the first line for the frame. The second is needed only if you use the script.",
);
const HEARD: Text = text("Yang didengar halaman Anda", "What your page hears");
const HEARD_ABOUT: Text = text(
    "Bingkai memberi tahu tingginya, bahwa ia siap, dan hasilnya sebagai jumlah: tingkat terberat dan banyaknya temuan. Tidak pernah teksnya, dan tidak pernah nama aturannya. Dengan skrip, dengarkan seperti ini:",
    "The frame tells its height, that it is ready, and results as counts: the gravest severity and how many findings. Never the text, and never the names of rules. With the script, listen like this:",
);
const LISTEN: &str =
    "addEventListener(\"prakirim:result\", ({ detail }) => {\n  console.log(detail.band, detail.parts);\n});";
const PLATFORMS: Text = text("Di tempat Anda menulis", "Where you write");
/// Where people write, and how it is done there.
const NOTES: [(Text, Text); 4] = [
    (
        text("WordPress di server sendiri", "WordPress on your own server"),
        text(
            "Tambahkan blok HTML Khusus, lalu tempel salah satu baris. Peran penulis dan kontributor tidak boleh menyimpan bingkai atau skrip; mintalah editor atau administrator.",
            "Add a Custom HTML block and paste either line. The roles author and contributor may not save frames or scripts; ask an editor or administrator.",
        ),
    ),
    (
        text("WordPress.com", "WordPress.com"),
        text(
            "Beberapa paket membuang bingkai dan skrip saat disimpan. Bila bingkainya hilang, pasang tautan ke pemeriksanya saja.",
            "Some plans remove frames and scripts on saving. If the frame disappears, put a link to the check instead.",
        ),
    ),
    (
        text("Blogger", "Blogger"),
        text(
            "Di tulisan: ganti ke tampilan HTML, lalu tempel. Di samping tulisan: Tata Letak, tambah gadget HTML/JavaScript. Nama menunya bisa berubah.",
            "In a post: change to the HTML view and paste. Beside the posts: Layout, add the gadget HTML/JavaScript. The names of the menus may change.",
        ),
    ),
    (
        text("HTML biasa", "Plain HTML"),
        text(
            "Tempel di tempat yang Anda mau di dalam body. Beberapa bingkai di satu halaman boleh; masing-masing bekerja sendiri.",
            "Paste it wherever you like inside the body. Several on one page are fine; each works by itself.",
        ),
    ),
];

/// A choice of the builder: its value in the lines, and its name.
type Choice = (&'static str, Text);

const TOOLS: [Choice; 4] = [
    ("message", text("Cek pesan", "Message check")),
    ("template", text("Cek template", "Template check")),
    ("recovery", text("Pertanyaan pemulihan akun", "Account recovery question")),
    ("guide", text("Pencarian panduan", "Guide search")),
];
const LANGUAGES: [Choice; 2] = [("id", text("Indonesia", "Indonesian")), ("en", text("Inggris", "English"))];
const THEMES: [Choice; 3] = [
    ("auto", text("Mengikuti perangkat", "As the device")),
    ("light", text("Terang", "Light")),
    ("dark", text("Gelap", "Dark")),
];

/// The page in both languages.
pub(super) fn documents() -> Vec<Document> {
    let page = |lang: Lang| Document {
        lang,
        path: Translated { id: EMBEDDING.path(Lang::Id), en: EMBEDDING.path(Lang::En) },
        section: Some(Section::Documents(&EMBEDDING)),
        title: TITLE.get(lang).into(),
        description: DESCRIPTION.get(lang).into(),
        body: embedding_page,
        key: String::new(),
    };
    Lang::ALL.map(page).into()
}

fn embedding_page(document: &Document, base: &str) -> Html {
    let lang = document.lang;
    let code = lang.code();
    let frame = format!(
        "<iframe src=\"https://example.org/embed/?lang={code}\" title=\"PraKirim\" width=\"100%\" height=\"560\" loading=\"lazy\" referrerpolicy=\"no-referrer\"></iframe>"
    );
    let script = format!(
        "<script async src=\"https://example.org/embed/v1.js\" data-tool=\"message\" data-lang=\"{code}\"></script>"
    );
    let policy = "frame-src https://example.org;\nscript-src https://example.org;";
    html! {
        <article class="prose article" data-builder={format!("{base}embed/")}>
            <h1 tabindex="-1">{ document.title.clone() }</h1>
            <p class="lead">{ LEAD.get(lang) }</p>
            <form class="builder" hidden=true data-script="">
                <h2 class="builder__title">{ CHOOSE.get(lang) }</h2>
                { chooser("tool", TOOL, &TOOLS, "message", lang) }
                { chooser("lang", LANGUAGE, &LANGUAGES, code, lang) }
                { chooser("theme", THEME, &THEMES, "auto", lang) }
            </form>
            <section class="builder__preview" hidden=true data-script="" data-preview="" aria-label={PREVIEW.get(lang)}>
                <h2>{ PREVIEW.get(lang) }</h2>
            </section>
            <p data-no-script="">{ WITHOUT_SCRIPT.get(lang) }</p>
            <section>
                <h2>{ FRAME.get(lang) }</h2>
                <p>{ FRAME_ABOUT.get(lang) }</p>
                { lines("frame", FRAME, &frame, lang) }
            </section>
            <section>
                <h2>{ SCRIPT.get(lang) }</h2>
                <p>{ SCRIPT_ABOUT.get(lang) }</p>
                { lines("script", SCRIPT, &script, lang) }
            </section>
            <section>
                <h2>{ POLICY.get(lang) }</h2>
                <p>{ POLICY_ABOUT.get(lang) }</p>
                { lines("policy", POLICY, policy, lang) }
            </section>
            <section>
                <h2>{ PLATFORMS.get(lang) }</h2>
                <dl class="builder__notes">
                    { for NOTES.iter().map(|(name, note)| html! {
                        <div><dt>{ name.get(lang) }</dt><dd>{ note.get(lang) }</dd></div>
                    }) }
                </dl>
            </section>
            <section>
                <h2>{ HEARD.get(lang) }</h2>
                <p>{ HEARD_ABOUT.get(lang) }</p>
                <pre class="builder__code" translate="no"><code>{ LISTEN }</code></pre>
            </section>
        </article>
    }
}

/// A list to choose from.
fn chooser(name: &'static str, label: Text, choices: &[Choice], first: &str, lang: Lang) -> Html {
    let option = |(value, words): &Choice| {
        html! { <option value={*value} selected={*value == first}>{ words.get(lang) }</option> }
    };
    html! {
        <label class="builder__choice">
            <span>{ label.get(lang) }</span>
            <select class="field" {name} autocomplete="off">{ for choices.iter().map(option) }</select>
        </label>
    }
}

/// Lines to copy, with the button that `builder.js` brings to life.
fn lines(name: &'static str, label: Text, words: &str, lang: Lang) -> Html {
    html! {
        <div class="copy">
            <textarea class="copy__words" readonly=true rows="3" translate="no" spellcheck="false" autocomplete="off"
                aria-label={label.get(lang)} data-lines={name} value={words.to_owned()} />
            <div class="copy__foot">
                <button type="button" class="button button--strong" hidden=true data-script="" data-copy={name}
                    data-done={COPIED.get(lang)} data-failed={NOT_COPIED.get(lang)}>{ COPY.get(lang) }</button>
                <span role="status" data-copied={name}></span>
            </div>
        </div>
    }
}
