//! Words of the letter page.

use crate::strings::{Text, number, text};
use engine::Lang;

pub(crate) const TITLE: Text = text("Tulis surat banding", "Write an appeal letter");
pub(crate) const DESCRIPTION: Text = text(
    "Isi fakta yang Anda ketahui; suratnya tersusun sendiri dalam bahasa Indonesia dan Inggris. Baris tanpa fakta tidak ditulis.",
    "Fill in the facts you know; the letter puts itself together in Indonesian and English. A line without its fact is not written.",
);
pub(super) const PROMISE: Text = text(
    "Ditulis di perangkat Anda. Tidak disimpan dan tidak dikirim.",
    "Written on your device. Not stored, not sent.",
);
pub(super) const WITHOUT_FORM: Text = text(
    "Formulir ini berjalan dengan JavaScript. Bentuk ketiga surat dapat dibaca dan disalin tanpanya:",
    "This form runs on JavaScript. The three letters can be read and copied without it:",
);

pub(super) const WHERE_TO: Text = text("Ke mana surat ini dikirim", "Where the letter goes");
pub(super) const LANGUAGE: Text = text("Bahasa surat", "Language of the letter");
pub(super) const FACTS: Text = text("Fakta Anda", "Your facts");
pub(super) const FACTS_ABOUT: Text = text(
    "Tulis hanya yang benar. Yang tidak Anda ketahui, kosongkan. Jangan menulis kode, PIN, kata sandi, atau NIK.",
    "Write only what is true. Leave empty what you do not know. No codes, PINs, passwords or ID numbers.",
);
pub(super) const REQUIRED: Text = text("wajib", "required");
pub(super) const LETTER: Text = text("Surat Anda", "Your letter");
pub(super) const TOO_EARLY: Text =
    text("Surat muncul di sini begitu ada fakta.", "The letter appears here once there are facts.");
pub(super) const MISSING: Text =
    text("Belum dapat dikirim. Masih kurang:", "Not ready to send. Still missing:");
pub(super) const BORROWED: Text = text(
    "Sebagian isi surat ini masih berbahasa Inggris. Isi ulang bagian itu di formulir dalam bahasa Indonesia.",
    "Parts of this letter are still in Indonesian. Fill those parts in again in English.",
);
pub(super) const MEND: Text = text("Yang perlu diperbaiki", "What to mend");
pub(super) const NOTHING_TO_MEND: Text = text(
    "Tidak ada yang perlu diperbaiki pada bentuknya. Keputusan tetap pada WhatsApp.",
    "Nothing to mend in its form. The decision remains WhatsApp's.",
);
pub(super) const SHARE: Text = text("Bagikan", "Share");
pub(super) const EMPTY: Text = text("Kosongkan formulir", "Empty the form");
pub(super) const ADVICE: Text =
    text("Apa yang sebaiknya ditulis, dan apa yang tidak", "What to write, and what to leave out");
pub(super) const ONCE: Text = text(
    "Kirim satu kali lewat jalur resmi di atas. Mengulang tidak mempercepat, dan tidak ada yang dapat menjamin hasilnya.",
    "Send it once, by the official route above. Repeating it speeds nothing up, and nobody can guarantee the outcome.",
);

/// How long the letter is.
pub(super) fn length(characters: usize, limit: usize, lang: Lang) -> String {
    let shown = |count: usize| number(u32::try_from(count).unwrap_or(u32::MAX), lang);
    match lang {
        Lang::Id => format!("{} dari paling banyak {} karakter", shown(characters), shown(limit)),
        Lang::En => format!("{} of at most {} characters", shown(characters), shown(limit)),
    }
}

/// A field's words in the other language.
pub(super) fn in_other_language(words: &str, lang: Lang) -> String {
    match lang {
        Lang::Id => format!("Dalam bahasa Indonesia: {words}"),
        Lang::En => format!("In English: {words}"),
    }
}
