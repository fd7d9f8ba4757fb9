//! Words of the case page.

use super::file::Answer;
use crate::strings::{Text, text};
use engine::Lang;

pub(crate) const TITLE: Text = text("Kasus pemulihan Anda", "Your recovery case");
pub(crate) const DESCRIPTION: Text = text(
    "Catat kapan akun berhenti, langkah yang sudah dikerjakan, dan kapan harus melihat lagi. Semuanya tetap di perangkat Anda.",
    "Note when the account stopped, which steps are done, and when to look again. Everything stays on your device.",
);

pub(super) const WITHOUT_FORM: Text = text(
    "Formulir ini berjalan dengan JavaScript. Rencana untuk setiap layar dapat dibaca dan dicetak tanpanya:",
    "This form runs on JavaScript. The plan for each screen can be read and printed without it:",
);

pub(super) const KEEP: Text = text("Simpan kasus ini di perangkat ini", "Keep this case on this device");
pub(super) const KEEP_ABOUT: Text = text(
    "Tanpa centang, catatan hilang saat halaman ditutup. Dengan centang, catatan disimpan di peramban ini saja dan terlihat oleh siapa pun yang memakai perangkat ini.",
    "Without it, the notes go when the page is closed. With it, they are kept in this browser only, where everybody who uses this device can see them.",
);
pub(super) const KEPT: Text = text("Tersimpan di perangkat ini.", "Kept on this device.");
pub(super) const NOT_KEPT: Text = text("Belum disimpan.", "Not kept.");
pub(super) const KEEP_REFUSED: Text = text(
    "Peramban menolak menyimpan, mungkin karena jendela pribadi atau memori penuh. Simpan sebagai berkas di bawah.",
    "The browser refused to keep it, perhaps because of a private window or a full disk. Save it as a file below.",
);
pub(super) const OTHER_KEPT: Text = text(
    "Di perangkat ini tersimpan kasus untuk layar lain. Catatan itu yang tampil di bawah.",
    "A case for another screen is kept on this device. Its notes are shown below.",
);
pub(super) const BEGIN_ANEW: Text =
    text("Ganti dengan kasus untuk layar ini", "Replace it by a case for this screen");

pub(super) const SCREEN: Text = text("Layar Anda", "Your screen");
pub(super) const SCREEN_CHOICE: Text = text("Apa yang tertulis di layar", "What the screen says");
pub(super) const CHOOSE: Text = text("Pilih layar", "Choose the screen");
pub(super) const ON_PHONE: Text = text("Di ponsel", "On the phone");
pub(super) const ON_PLATFORM: Text = text("Platform Bisnis (API)", "Business Platform (API)");
pub(super) const NOT_SURE: Text =
    text("Belum yakin? Jawab beberapa pertanyaan", "Not sure? Answer a few questions");
pub(super) const SINCE: Text = text("Sejak kapan tulisan itu muncul", "When the text appeared");
pub(super) const TIMER: Text =
    text("Hitung mundur di layar berakhir (bila ada)", "The countdown on the screen ends (if there is one)");
pub(super) const ANSWERS: Text =
    text("Jawaban Anda di pertanyaan pemulihan", "Your answers to the questions");

pub(super) const STEPS: Text = text("Langkah Anda", "Your steps");
pub(super) const MENU: Text = text("Menu", "Menu");
pub(super) const WHOLE_PLAN: Text =
    text("Baca rencana lengkap layar ini", "Read the whole plan for this screen");
pub(super) const WRITE_LETTER: Text = text("Tulis surat bandingnya", "Write the appeal letter");

pub(super) const APPEAL: Text = text("Permintaan peninjauan", "Request for a review");
pub(super) const APPEAL_SENT: Text = text("Kapan Anda mengirimnya", "When you sent it");
pub(super) const ANSWER: Text = text("Jawabannya", "The answer");
pub(super) const ANSWERED_ON: Text = text("Kapan jawaban itu datang", "When it came");

pub(super) const DAYS: Text = text("Hari yang perlu diingat", "Days to remember");
pub(super) const NO_DAYS: Text = text(
    "Belum ada. Isi sejak kapan tulisan itu muncul, hitung mundurnya, atau kapan permintaan dikirim.",
    "None yet. Fill in when the text appeared, its countdown, or when the request was sent.",
);
pub(super) const TIMER_DAY: (Text, Text) = (
    text("Hitung mundur di layar berakhir", "The countdown on the screen ends"),
    text(
        "Buka aplikasi resmi dan lihat layarnya. Jangan langsung mengirim massal lagi.",
        "Open the official app and look at the screen. Do not go back to mass sending at once.",
    ),
);
pub(super) const TO_CALENDAR: Text = text("Unduh pengingat (.ics)", "Download reminders (.ics)");

pub(super) const NOTES: Text = text("Catatan", "Notes");
pub(super) const NOTES_HINT: Text = text(
    "Misalnya kiriman terakhir, alat yang dilepas, dan siapa yang Anda hubungi. Jangan menulis kode, PIN, atau data pelanggan.",
    "For example the last sending, tools removed, and whom you contacted. Write no codes, PINs or customers' data.",
);

pub(super) const TAKE_AWAY: Text = text("Bawa atau hapus", "Take along or delete");
pub(super) const EXPORT: Text = text("Simpan sebagai berkas", "Save as a file");
pub(super) const PRINT: Text = text("Cetak", "Print");
pub(super) const DELETE: Text = text("Hapus semuanya", "Delete everything");
pub(super) const DELETE_SURE: Text = text("Ya, hapus catatan ini", "Yes, delete these notes");
pub(super) const DELETE_NOT: Text = text("Batal", "Cancel");
pub(super) const DELETED: Text =
    text("Semua catatan sudah dihapus dari perangkat ini.", "All notes have been deleted from this device.");

/// The words for an answer.
pub(super) const fn answer(answer: Answer) -> Text {
    match answer {
        Answer::None => text("Belum ada", "None yet"),
        Answer::Restored => text("Akun dipulihkan", "The account was restored"),
        Answer::Refused => text("Ditolak", "Refused"),
        Answer::Asked => text("Diminta data tambahan", "More was asked for"),
    }
}

/// How long it still is to a moment that lies `ms` ahead.
pub(super) fn remaining(ms: f64, lang: Lang) -> String {
    if ms <= 0.0 {
        return text("Sudah lewat", "Passed").get(lang).to_owned();
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a positive number of minutes; more than fit would be shown as the most that fit"
    )]
    let minutes = (ms / 60_000.0).ceil() as u32;
    let (days, hours, minutes) = (minutes / 1440, minutes / 60 % 24, minutes % 60);
    let counted =
        |count: u32, one: &str| if count == 1 { format!("1 {one}") } else { format!("{count} {one}s") };
    match (lang, days, hours) {
        (Lang::Id, 0, 0) => format!("{minutes} menit lagi"),
        (Lang::Id, 0, _) => format!("{hours} jam {minutes} menit lagi"),
        (Lang::Id, ..) => format!("{days} hari {hours} jam lagi"),
        (Lang::En, 0, 0) => format!("in {}", counted(minutes, "minute")),
        (Lang::En, 0, _) => format!("in {} {}", counted(hours, "hour"), counted(minutes, "minute")),
        (Lang::En, ..) => format!("in {} {}", counted(days, "day"), counted(hours, "hour")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_how_long_it_still_is() {
        const MINUTE: f64 = 60_000.0;
        assert_eq!(remaining(0.0, Lang::Id), "Sudah lewat");
        assert_eq!(remaining(30.0, Lang::En), "in 1 minute");
        assert_eq!(remaining(61.0 * MINUTE, Lang::En), "in 1 hour 1 minute");
        assert_eq!(remaining(90.0 * MINUTE, Lang::Id), "1 jam 30 menit lagi");
        assert_eq!(remaining(1441.0 * MINUTE, Lang::Id), "1 hari 0 jam lagi");
        assert_eq!(remaining(2.0 * 1440.0 * MINUTE, Lang::En), "in 2 days 0 hours");
    }
}
