//! Words of the design page.

use crate::strings::{Text, text};

pub(super) const TITLE: Text = text("Desain: bagian antarmuka", "Design: the parts of the interface");
pub(super) const DESCRIPTION: Text = text(
    "Warna, huruf, jarak, dan setiap bagian antarmuka PraKirim, dalam tampilan terang dan gelap, dengan angka kontrasnya.",
    "Colours, type, space and every part of PraKirim's interface, in the light and the dark theme, with their contrast.",
);
pub(super) const LEAD: Text = text(
    "Untuk yang ikut mengerjakan situs ini. Semua di halaman ini memakai lembar gaya dan bagian yang sama dengan situsnya, jadi yang terlihat di sini adalah yang dipakai.",
    "For those who work on this site. Everything on this page uses the site's own style sheets and parts, so what you see here is what is in use.",
);
pub(super) const LIGHT: Text = text("Terang", "Light");
pub(super) const DARK: Text = text("Gelap", "Dark");

pub(super) const COLOURS: Text = text("Warna dan kontras", "Colours and contrast");
pub(super) const COLOURS_ABOUT: Text = text(
    "Teks perlu kontras paling sedikit 4,5; bentuk dan tepi 3. Angka dihitung dari lembar gaya, dan sebuah uji gagal bila ada yang kurang.",
    "Text needs a contrast of at least 4.5; shapes and edges 3. The figures are computed from the style sheet, and a test fails when one falls short.",
);
pub(super) const PAIR: Text = text("Pasangan", "Pair");
pub(super) const SAMPLE: Text = text("Contoh", "Sample");
pub(super) const LEAST: Text = text("Paling sedikit", "At least");

pub(super) const TYPE: Text = text("Huruf", "Type");
pub(super) const TYPE_ABOUT: Text = text(
    "Huruf bawaan perangkat. Ukuran dasar 17 piksel, jarak baris 1,55, paling lebar 66 huruf.",
    "The device's own typeface. 17 pixels, line height 1.55, at most 66 characters a line.",
);
pub(super) const TYPE_HEADING: Text = text("Judul halaman", "Page heading");
pub(super) const TYPE_TITLE: Text = text("Judul bagian", "Section heading");
pub(super) const TYPE_BODY: Text = text(
    "Teks biasa, yang dibaca dengan tenang di ponsel di bawah sinar matahari.",
    "Running text, read calmly on a phone in the sun.",
);
pub(super) const TYPE_SMALL: Text =
    text("Keterangan kecil, diperiksa 24 Juni 2026", "Small print, checked 24 June 2026");

pub(super) const SPACE: Text = text("Jarak", "Space");

pub(super) const BUTTONS: Text = text("Tombol", "Buttons");
pub(super) const BUTTON_STRONG: Text = text("Tindakan utama", "Main action");
pub(super) const BUTTON_PLAIN: Text = text("Tindakan lain", "Other action");
pub(super) const BUTTON_QUIET: Text = text("Tindakan kecil", "Small action");
pub(super) const BUTTON_ICON: Text = text("Tombol bergambar", "Button with a picture");
pub(super) const CHIP: Text = text("Pilihan", "Choice");
pub(super) const CHIP_PRESSED: Text = text("Pilihan yang aktif", "Pressed choice");

pub(super) const FIELDS: Text = text("Isian", "Fields");
pub(super) const FIELD_LABEL: Text = text("Dikirim ke", "Sent to");
pub(super) const FIELD_OPTION: Text = text("Banyak orang", "Many people");
pub(super) const FIELD_TICK: Text = text("Sertakan seluruh pesan", "Include the whole message");
pub(super) const FIELD_WORDS: Text = text("Teks untuk disalin", "Words to copy");
pub(super) const FIELD_METER: Text = text("Panjang pesan", "Length of the message");

pub(super) const TABS: Text = text("Tab", "Tabs");
pub(super) const NOTICES: Text = text("Pemberitahuan", "Notices");
pub(super) const NOTICE: Text = text("Sesuatu yang perlu Anda ketahui.", "Something worth knowing.");
pub(super) const FAILURE: Text = text("Pemeriksa tidak berhasil dimuat", "The checks could not be loaded");
pub(super) const FAILURE_WHY: Text = text(
    "Mungkin koneksi terputus. Teks Anda masih ada.",
    "The connection may be down. Your text is still here.",
);

pub(super) const FINDINGS: Text = text("Temuan menurut tingkat", "Findings by severity");
pub(super) const MARKS: Text = text("Tanda di teks", "Marks in the text");
pub(super) const TABLES: Text = text("Tabel", "Tables");
pub(super) const CHAT: Text = text("Pratinjau chat", "Chat preview");
pub(super) const CHAT_WORDS: Text =
    text("Halo Kak, pesanan siap diambil jam 4 sore.", "Hello, your order is ready at 4 pm.");
