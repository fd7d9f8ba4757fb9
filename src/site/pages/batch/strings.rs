//! Words of the page for several messages.

use super::intake::MAX_MESSAGES;
use crate::strings::{Text, number, text};
use engine::Lang;

pub(crate) const TITLE: Text = text("Periksa banyak pesan sekaligus", "Check several messages at once");
pub(crate) const DESCRIPTION: Text = text(
    "Tempel beberapa pesan WhatsApp atau pilih berkas CSV atau JSON Lines, dan lihat pesan mana yang perlu diperbaiki. Semua diperiksa di perangkat Anda.",
    "Paste several WhatsApp messages or choose a CSV or JSON Lines file, and see which ones need work. Everything is checked on your device.",
);

pub(super) const LABEL: Text = text("Pesan-pesan Anda", "Your messages");
pub(super) const HINT: Text = text(
    "Pisahkan pesan dengan satu baris kosong. Bila pesannya sendiri punya baris kosong, pisahkan dengan baris berisi ---.",
    "Part messages by an empty line. If a message has empty lines of its own, part them by a line of ---.",
);
pub(super) const CHECK: Text = text("Periksa semua", "Check all");
pub(super) const FILE: Text =
    text("atau pilih berkas (.csv, .jsonl, .txt)", "or choose a file (.csv, .jsonl, .txt)");
pub(super) const ASSUMED: Text = text(
    "Setiap pesan diperiksa sebagai kiriman ke banyak orang dari aplikasi WhatsApp Business. Untuk keadaan lain, buka pesannya.",
    "Each message is checked as one sent to many people from the WhatsApp Business app. For other situations, open the message.",
);
pub(super) const STOP: Text = text("Hentikan", "Stop");
pub(super) const NONE: Text = text(
    "Tidak ada pesan yang terbaca. Periksa pemisahnya, atau nama kolom pesan di berkas.",
    "No message could be read. Check what parts them, or the name of the message column in the file.",
);
pub(super) const TOO_LARGE: Text = text(
    "Berkas ini lebih dari 5 MB atau tidak bisa dibaca. Bagi menjadi beberapa berkas.",
    "This file is over 5 MB or cannot be read. Split it into several files.",
);
pub(super) const RESULTS: Text = text("Hasil", "Results");
pub(super) const NOTHING: Text = text("Tanpa temuan", "Nothing found");
pub(super) const ONLY_GRAVE: Text = text("Hanya yang sedang ke atas", "Only moderate and graver");
pub(super) const COLUMN_VERDICT: Text = text("Penilaian", "Verdict");
pub(super) const COLUMN_MESSAGE: Text = text("Pesan dan temuan", "Message and findings");
pub(super) const OPENS_NEW_TAB: Text = text("(tab baru)", "(new tab)");
pub(super) const EXPORT_CSV: Text = text("Simpan CSV", "Save CSV");
pub(super) const EXPORT_JSON: Text = text("Simpan JSON", "Save JSON");
pub(super) const BEFORE: Text = text("Sebelumnya", "Previous");
pub(super) const AFTER: Text = text("Berikutnya", "Next");
pub(super) const FILE_STEM: Text = text("pemeriksaan-pesan", "message-check");

fn count(value: usize, lang: Lang) -> String {
    number(u32::try_from(value).unwrap_or(u32::MAX), lang)
}

/// How far the run is.
pub(super) fn progress(done: usize, total: usize, lang: Lang) -> String {
    let (done, total) = (count(done, lang), count(total, lang));
    match lang {
        Lang::Id => format!("{done} dari {total} pesan diperiksa"),
        Lang::En => format!("{done} of {total} messages checked"),
    }
}

/// How many messages have one verdict.
pub(super) fn tally(word: Text, messages: usize, lang: Lang) -> String {
    format!("{}: {}", word.get(lang), count(messages, lang))
}

/// That some messages were left out.
pub(super) fn left_out(found: usize, lang: Lang) -> String {
    let (found, most) = (count(found, lang), count(MAX_MESSAGES, lang));
    match lang {
        Lang::Id => format!("Ada {found} pesan; {most} yang pertama diperiksa."),
        Lang::En => format!("There are {found} messages; the first {most} are checked."),
    }
}

/// The link that opens one message.
pub(super) fn open(place: usize, lang: Lang) -> String {
    let place = count(place, lang);
    match lang {
        Lang::Id => format!("Buka pesan {place}"),
        Lang::En => format!("Open message {place}"),
    }
}

/// Which rows of the table are shown.
pub(super) fn rows(from: usize, to: usize, total: usize, lang: Lang) -> String {
    let (from, to, total) = (count(from, lang), count(to, lang), count(total, lang));
    match lang {
        Lang::Id => format!("{from}–{to} dari {total}"),
        Lang::En => format!("{from}–{to} of {total}"),
    }
}
