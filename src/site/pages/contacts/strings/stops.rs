//! Words about people who said stop, and about what is remembered.

use super::super::state::StopFailure;
use super::failure_words;
use crate::strings::{Text, number, text};
use engine::Lang;

pub(in super::super) const STOPS: Text = text("Orang yang minta berhenti", "People who said stop");
pub(in super::super) const STOPS_PASTE: Text =
    text("Nomor mereka, satu per baris", "Their numbers, one a line");
pub(in super::super) const STOPS_FILE: Text = text("Atau pilih berkasnya", "Or choose a file of them");
pub(in super::super) const STOPS_HINT: Text = text(
    "Mereka dikeluarkan dari setiap daftar yang Anda periksa. Nomornya langsung diubah menjadi sidik acak, sehingga yang tersimpan bukan daftar nomor. Siapa pun yang memegang berkas sidiknya tetap bisa mencoba nomor satu per satu, jadi jangan dibagikan.",
    "They are taken out of every list that you check. Their numbers are turned into salted hashes at once, so what is kept is no list of numbers. Whoever holds the file of hashes can still try numbers one by one, so do not share it.",
);
pub(in super::super) const STOPS_ADD: Text = text("Tambahkan", "Add them");
pub(in super::super) const STOPS_WORKING: Text = text("Sedang dibaca …", "Reading …");
pub(in super::super) const STOPS_NONE: Text = text("Belum ada seorang pun.", "Nobody yet.");
pub(in super::super) const STOPS_SAVE: Text = text("Simpan sebagai berkas", "Save as a file");
pub(in super::super) const STOPS_FORGET: Text = text("Hapus semuanya", "Delete all of them");
pub(in super::super) const STOPS_FORGET_SURE: Text = text("Ya, hapus semuanya", "Yes, delete all of them");
pub(in super::super) const STOPS_KEEP: Text =
    text("Ingat mereka di perangkat ini", "Remember them on this device");
pub(in super::super) const STOPS_KEPT: Text = text(
    "Tersimpan di peramban ini saja, sampai Anda menghapusnya.",
    "Kept in this browser only, until you delete it.",
);
pub(in super::super) const STOPS_NOT_KEPT: Text = text(
    "Tanpa centang ini, daftarnya hilang saat halaman ditutup.",
    "Without this tick the list is gone when the page is closed.",
);
pub(in super::super) const KEEP_REFUSED: Text = text(
    "Peramban ini tidak mau menyimpannya: mungkin jendela pribadi, atau penyimpanannya penuh.",
    "This browser would not keep it: it may be a private window, or its storage is full.",
);
pub(in super::super) const COLUMNS_KEEP: Text = text(
    "Ingat arti kolom untuk berkas dengan judul yang sama",
    "Remember what columns mean for files with the same headings",
);
pub(in super::super) const COLUMNS_KEEP_HINT: Text = text(
    "Yang disimpan hanya judul kolom dan artinya, di peramban ini.",
    "Only the headings and what they mean are kept, in this browser.",
);

/// How many people said stop, and when somebody was added last.
pub(in super::super) fn stops_words(count: usize, changed: &str, lang: Lang) -> String {
    let people = number(u32::try_from(count).unwrap_or(u32::MAX), lang);
    match (lang, count) {
        (Lang::Id, _) => format!("{people} orang, terakhir ditambah {changed}."),
        (Lang::En, 1) => format!("1 person, added {changed}."),
        (Lang::En, _) => format!("{people} people, last added {changed}."),
    }
}

/// Why a list of people who said stop was not taken in.
pub(in super::super) fn stop_failure_words(failure: &StopFailure, lang: Lang) -> String {
    match failure {
        StopFailure::Unread(failure) => {
            let (what, way_on) = failure_words(failure, lang);
            format!("{what} {}", way_on.get(lang))
        }
        StopFailure::NoNumber => text(
            "Tidak ada nomor yang bisa dibaca di dalamnya. Tempel nomornya, satu per baris.",
            "No number in it could be read. Paste the numbers, one a line.",
        )
        .get(lang)
        .to_owned(),
        StopFailure::OtherSalt => text(
            "Berkas sidik ini dibuat di perangkat lain dan tidak bisa digabung. Hapus dulu yang ada di sini, atau tambahkan nomor aslinya.",
            "This file of hashes was made on another device and cannot be joined. Delete what is here first, or add the numbers themselves.",
        )
        .get(lang)
        .to_owned(),
    }
}
