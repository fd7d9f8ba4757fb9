//! What happens to what visitors type, and how they can verify it.

use super::{Document, Translated};
use crate::navigation::{PRIVACY, Section};
use crate::strings::{Text, text};
use engine::Lang;
use yew::prelude::*;

const TITLE: Text = text("Privasi, dan cara membuktikannya", "Privacy, and how to verify it");
const DESCRIPTION: Text = text(
    "Pesan Anda diperiksa di perangkat Anda sendiri. Halaman ini menjelaskan apa yang disimpan, apa yang tidak, dan cara membuktikannya.",
    "Your message is checked on your own device. This page says what is stored, what is not, and how to verify it.",
);

/// A heading and its paragraphs.
type Part = (Text, &'static [Text]);

const PARTS: [Part; 4] = [
    (
        text("Ke mana pesan Anda pergi", "Where your message goes"),
        &[
            text(
                "Tidak ke mana-mana. Pemeriksa ini adalah program kecil yang diunduh bersama halaman, lalu berjalan di peramban Anda. Teks Anda tidak dikirim ke kami, ke WhatsApp, atau ke siapa pun.",
                "Nowhere. The check is a small program that is downloaded with the page and runs inside your browser. Your text is not sent to us, to WhatsApp or to anybody else.",
            ),
            text(
                "Halaman ini melarang peramban menghubungi alamat lain: aturan keamanan (Content Security Policy) di dalamnya hanya mengizinkan berkas dari situs ini sendiri. Tidak ada iklan, analitik, atau kuki.",
                "The page forbids the browser to contact any other address: its Content Security Policy allows files from this site only. There are no advertisements, no analytics and no cookies.",
            ),
        ],
    ),
    (
        text("Yang disimpan", "What is stored"),
        &[
            text(
                "Teks Anda tidak disimpan. Tutup atau muat ulang halaman, dan teks itu hilang; kadang peramban sendiri mengembalikan isi kotak saat halaman dimuat ulang.",
                "Your text is not stored. Close the page and it is gone; some browsers restore what stood in the box when a page is reloaded.",
            ),
            text(
                "Yang disimpan hanya pilihan yang Anda buat sendiri, dan semuanya tinggal di peramban Anda: tampilan terang atau gelap, aturan yang Anda sembunyikan “seterusnya”, serta nama toko dan jawaban tentang pengiriman bila Anda mencentang “Ingat”. Tanpa centang itu, nama dan jawaban hilang saat halaman ditutup.",
                "Only choices that you make yourself are stored, and all of them stay in your browser: light or dark, the rules that you hide “always”, and your shop's names with your answers about sending if you tick “Remember”. Without that tick, names and answers are gone when the page is closed.",
            ),
            text(
                "Catatan kasus pemulihan, jawaban cek akun, orang yang minta berhenti (sebagai sidik acak, bukan nomor), dan arti kolom daftar Anda disimpan hanya bila Anda mencentang kotaknya. Semuanya juga tinggal di peramban Anda, dan Anda dapat menghapusnya kapan saja di halaman yang sama.",
                "A recovery case, the answers of the account check, people who said stop (as salted hashes, not numbers) and what the columns of your lists mean are kept only while you tick their box. They stay in your browser as well, and you can delete them on the same page at any time.",
            ),
            text(
                "Semua itu bisa ditarik kembali di tempat Anda memilihnya, atau dengan menghapus data situs ini di peramban.",
                "Each of them can be taken back where you chose it, or by clearing this site's data in the browser.",
            ),
        ],
    ),
    (
        text("Buktikan sendiri", "See for yourself"),
        &[
            text(
                "Cara mudah: buka halaman ini dan periksa satu pesan, lalu nyalakan mode pesawat. Ganti teksnya. Pemeriksaan tetap berjalan, karena tidak ada yang perlu dikirim.",
                "The easy way: open the page, check one message, then switch to flight mode. Change the text. The check goes on, because nothing needs to be sent.",
            ),
            text(
                "Cara teliti, di komputer: tekan F12, buka tab Network (Jaringan), lalu ketik pesan. Setelah pemeriksa dan penjelasan aturannya termuat, daftar itu tidak bertambah lagi.",
                "The thorough way, on a computer: press F12, open the Network tab, then type a message. Once the checks and the explanations of the rules are loaded, the list does not grow any more.",
            ),
        ],
    ),
    (
        text("Yang tidak bisa kami janjikan", "What we cannot promise"),
        &[
            text(
                "Sebuah halaman selalu bisa membuka halaman lain; itu cara kerja web. Tautan sumber di bawah temuan membuka situs lain bila Anda menekannya, tanpa membawa teks Anda.",
                "A page can always open another page; that is how the web works. The source links under a finding open other sites when you press them, without your text.",
            ),
            text(
                "Ekstensi peramban dan papan ketik pihak ketiga dapat membaca apa yang Anda ketik di halaman mana pun, termasuk di sini.",
                "Browser extensions and third-party keyboards can read what you type on any page, this one included.",
            ),
        ],
    ),
];

/// The page in both languages.
pub(super) fn documents() -> Vec<Document> {
    let page = |lang: Lang| Document {
        lang,
        path: Translated { id: PRIVACY.path(Lang::Id), en: PRIVACY.path(Lang::En) },
        section: Some(Section::Documents(&PRIVACY)),
        title: TITLE.get(lang).into(),
        description: DESCRIPTION.get(lang).into(),
        body: privacy_page,
        key: String::new(),
    };
    Lang::ALL.map(page).into()
}

/// The promise, what it rests on, and its limits.
fn privacy_page(document: &Document, _: &str) -> Html {
    let lang = document.lang;
    let part = |(heading, paragraphs): &Part| {
        html! {
            <section>
                <h2>{ heading.get(lang) }</h2>
                { for paragraphs.iter().map(|words| html! { <p>{ words.get(lang) }</p> }) }
            </section>
        }
    };
    html! {
        <article class="prose">
            <h1 tabindex="-1">{ document.title.clone() }</h1>
            { for PARTS.iter().map(part) }
        </article>
    }
}
