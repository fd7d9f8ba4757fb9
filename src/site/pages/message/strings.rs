//! Words of the first page.

use crate::strings::{Text, text};

pub(crate) const TITLE: Text =
    text("Periksa pesan WhatsApp sebelum dikirim", "Check a WhatsApp message before you send it");
pub(crate) const DESCRIPTION: Text = text(
    "Tempel pesan promosi atau layanan Anda dan lihat apa yang bisa membuat akun WhatsApp Business dibatasi, mengapa, dan apa gantinya. Semua diperiksa di perangkat Anda.",
    "Paste a promotion or service message and see what in it can get a WhatsApp Business account restricted, why, and what to write instead. Everything is checked on your device.",
);

pub(super) const HEADING: Text = text("Periksa pesan sebelum dikirim", "Check a message before you send it");

pub(super) const SEVERAL: Text = text("Periksa banyak pesan sekaligus", "Check several messages at once");

pub(super) const CHECKED_TITLE: Text = text("Yang diperiksa", "What is checked");
pub(super) const CHECKED: [Text; 4] = [
    text(
        "Barang dan jasa yang dilarang kebijakan WhatsApp, juga bila hurufnya disamarkan.",
        "Goods and services that WhatsApp's policy forbids, also when the letters are disguised.",
    ),
    text(
        "Kata-kata yang biasa dipakai penipu: minta OTP, transfer dulu, hadiah, gaji cepat.",
        "Words that fraudsters use: asking for OTP codes, money first, prizes, quick pay.",
    ),
    text(
        "Tautan yang dipendekkan, ajakan menyebarkan, huruf besar semua, dan pengulangan.",
        "Shortened links, calls to forward, shouting in capitals, and repetition.",
    ),
    text(
        "Setiap temuan menyebut sumbernya dan kapan terakhir kami membacanya.",
        "Every finding names its source and when we last read it.",
    ),
];

pub(super) const UNSEEN_TITLE: Text = text("Yang tidak bisa kami lihat", "What we cannot see");
pub(super) const UNSEEN: [Text; 3] = [
    text(
        "Siapa yang Anda kirimi, dan apakah mereka pernah setuju. Pesan sopan pun dilaporkan bila tidak diminta.",
        "Whom you write to, and whether they ever agreed. Even a polite message gets reported when nobody asked for it.",
    ),
    text("Riwayat akun Anda, gambar, dan suara.", "Your account's history, pictures and voice notes."),
    text(
        "Keputusan WhatsApp. Tidak ada temuan bukan berarti tidak akan dibatasi.",
        "WhatsApp's decision. Nothing found does not mean that nothing will happen.",
    ),
];
