//! How visitors see for themselves that nothing is sent, and what such a trial cannot show.

use super::{Document, Translated};
use crate::navigation::{PROOF, Section};
use crate::strings::{Text, text};
use engine::Lang;
use yew::prelude::*;

const TITLE: Text = text("Buktikan sendiri: tidak ada yang dikirim", "Check it yourself: nothing is sent");
const DESCRIPTION: Text = text(
    "Tiga cara melihat sendiri bahwa teks dan daftar Anda tidak meninggalkan perangkat: mode pesawat, alat pengembang, dan aturan di dalam halaman.",
    "Three ways to see that your texts and lists do not leave your device: flight mode, developer tools, and the rules inside the page.",
);
const LEAD: Text = text(
    "Janji “tidak dikirim” mudah ditulis. Di sini caranya memeriksa janji itu, tanpa perlu percaya kepada kami.",
    "A promise that nothing is sent is easily written. Here is how to test it without trusting us.",
);

/// A way to see it: what it is called, its steps, and what one then knows.
struct Way {
    name: Text,
    steps: &'static [Text],
    shows: Text,
}

const WAYS: [Way; 3] = [
    Way {
        name: text("Mode pesawat: di ponsel, dua menit", "Flight mode: on a phone, two minutes"),
        steps: &[
            text(
                "Buka halaman Cek pesan dan periksa satu pesan apa saja.",
                "Open the message check and check any message.",
            ),
            text(
                "Biarkan halaman terbuka sekitar setengah menit; peramban menyimpan salinan situs ini.",
                "Leave the page open for half a minute; the browser keeps a copy of this site.",
            ),
            text(
                "Nyalakan mode pesawat, dan matikan Wi-Fi bila masih menyala.",
                "Switch on flight mode, and switch off Wi-Fi if it is still on.",
            ),
            text(
                "Tulis pesan lain. Lalu muat ulang halaman, buka panduan, dan pilih sebuah daftar kontak.",
                "Write another message. Then reload the page, open the guide, and choose a contact list.",
            ),
        ],
        shows: text(
            "Semuanya tetap berjalan. Tanpa sambungan tidak ada yang bisa dikirim, jadi pemeriksaannya memang terjadi di ponsel Anda.",
            "Everything goes on working. Without a connection nothing can be sent, so the checking does happen on your phone.",
        ),
    },
    Way {
        name: text(
            "Alat pengembang: di komputer, lima menit",
            "Developer tools: on a computer, five minutes",
        ),
        steps: &[
            text(
                "Buka halaman Cek pesan, tekan F12, lalu pilih tab Network (Jaringan).",
                "Open the message check, press F12, then choose the tab Network.",
            ),
            text(
                "Ketik beberapa huruf. Sekali itu saja pemeriksa dan penjelasannya diunduh; semua alamatnya milik situs ini.",
                "Type a few letters. Once, the check and its explanations are downloaded; every address is this site's own.",
            ),
            text(
                "Kosongkan daftarnya, lalu tulis pesan yang panjang, periksa daftar kontak, dan unduh hasilnya.",
                "Clear the list, then write a long message, check a contact list and download the result.",
            ),
            text(
                "Buka tab Application atau Storage (Penyimpanan), lalu lihat Cookies, Local storage, Session storage, dan IndexedDB.",
                "Open the tab Application or Storage, and look at Cookies, Local storage, Session storage and IndexedDB.",
            ),
        ],
        shows: text(
            "Tidak ada permintaan yang membawa teks atau nomor Anda. Di penyimpanan hanya ada salinan berkas situs ini, serta pilihan yang Anda simpan sendiri.",
            "No request carries your text or your numbers. Storage holds a copy of this site's files and whatever you chose to keep yourself.",
        ),
    },
    Way {
        name: text("Aturan di dalam halaman: baca sumbernya", "The rules inside the page: read the source"),
        steps: &[
            text(
                "Buka sumber halaman (Ctrl+U) dan lihat baris pertama yang memuat Content-Security-Policy.",
                "Open the page's source (Ctrl+U) and look at the first line with Content-Security-Policy.",
            ),
            text(
                "Cari connect-src 'self' dan form-action 'none' di dalamnya.",
                "Find connect-src 'self' and form-action 'none' in it.",
            ),
            text(
                "Coba sendiri di tab Console: fetch(\"https://example.org\"). Peramban menolaknya.",
                "Try it in the tab Console: fetch(\"https://example.org\"). The browser refuses.",
            ),
        ],
        shows: text(
            "Peramban sendiri melarang halaman ini menghubungi alamat lain, juga bila ada kesalahan di program kami.",
            "Your browser itself forbids this page to contact any other address, even if our program had a fault.",
        ),
    },
];

const TESTED: Text = text("Yang kami uji setiap kali", "What we test each time");
const TESTED_ABOUT: [Text; 2] = [
    text(
        "Sebelum terbit, sebuah peramban otomatis mencoba lebih dari dua puluh jalan keluar dari halaman ini: permintaan, gambar, skrip, formulir, sambungan langsung, dan lainnya. Pengujian gagal bila satu saja sampai ke alamat lain.",
        "Before each release an automatic browser tries more than twenty ways out of this page: requests, pictures, scripts, forms, direct connections and more. The test fails if a single one reaches another address.",
    ),
    text(
        "Dua jalan tidak dapat ditutup oleh peramban mana pun: membuka jendela baru dan pindah ke halaman lain. Keduanya terlihat oleh Anda, dan program kami tidak memakainya untuk membawa teks.",
        "Two ways no browser can close: opening a window and going to another page. Both are visible to you, and our program does not use them to carry text.",
    ),
];

const LIMITS: Text = text("Yang tidak dibuktikan", "What this does not prove");
const LIMITS_ABOUT: [Text; 3] = [
    text(
        "Ekstensi peramban dan papan ketik pihak ketiga dapat membaca apa yang Anda ketik di halaman mana pun.",
        "Browser extensions and third-party keyboards can read what you type on any page.",
    ),
    text(
        "Percobaan ini berlaku untuk versi yang sedang Anda buka. Ulangi bila Anda ingin yakin tentang versi berikutnya.",
        "A trial holds for the version in front of you. Repeat it if you want to be sure of the next one.",
    ),
    text(
        "Salinan situs ini yang dipasang orang lain bisa saja telah diubah. Periksa alamatnya.",
        "A copy of this site that somebody else runs may have been changed. Look at the address.",
    ),
];

/// The page in both languages.
pub(super) fn documents() -> Vec<Document> {
    let page = |lang: Lang| Document {
        lang,
        path: Translated { id: PROOF.path(Lang::Id), en: PROOF.path(Lang::En) },
        section: Some(Section::Documents(&PROOF)),
        title: TITLE.get(lang).into(),
        description: DESCRIPTION.get(lang).into(),
        body: proof_page,
        key: String::new(),
    };
    Lang::ALL.map(page).into()
}

fn proof_page(document: &Document, _: &str) -> Html {
    let lang = document.lang;
    let paragraphs =
        |all: &[Text]| -> Html { all.iter().map(|words| html! { <p>{ words.get(lang) }</p> }).collect() };
    let way = |way: &Way| {
        html! {
            <section>
                <h2>{ way.name.get(lang) }</h2>
                <ol>{ for way.steps.iter().map(|step| html! { <li>{ step.get(lang) }</li> }) }</ol>
                <p><strong>{ way.shows.get(lang) }</strong></p>
            </section>
        }
    };
    html! {
        <article class="prose">
            <h1 tabindex="-1">{ document.title.clone() }</h1>
            <p class="lead">{ LEAD.get(lang) }</p>
            { for WAYS.iter().map(way) }
            <section><h2>{ TESTED.get(lang) }</h2>{ paragraphs(&TESTED_ABOUT) }</section>
            <section><h2>{ LIMITS.get(lang) }</h2>{ paragraphs(&LIMITS_ABOUT) }</section>
        </article>
    }
}
