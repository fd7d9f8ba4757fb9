//! Words of the contact list page.

use crate::list_client::Failure;
use crate::strings::{Text, number, text};
use engine::Lang;
use engine::report::contacts::{Goods, Role, Verdict};
use engine::report::{Channel, Purpose};

mod plan;
mod stops;

pub(super) use plan::*;
pub(super) use stops::*;

pub(crate) const TITLE: Text =
    text("Periksa daftar kontak WhatsApp sebelum dikirimi", "Check a WhatsApp contact list before you send");
pub(crate) const DESCRIPTION: Text = text(
    "Setiap baris dari Excel, Google Contacts, atau vCard dihitung: nomor yang sah, yang diperbaiki, yang ganda, dan yang tidak boleh dikirimi. Semua diperiksa di perangkat Anda.",
    "Every row from Excel, Google Contacts or vCard is accounted for: valid numbers, repaired ones, duplicates, and people you must not write to. Everything is checked on your device.",
);
pub(super) const HEADING: Text = text("Periksa daftar kontak", "Check a contact list");

pub(super) const CHOOSE: Text = text("Pilih berkas daftar Anda", "Choose your list");
pub(super) const CHOOSE_HINT: Text = text(
    "CSV, TSV, TXT, atau vCard (.vcf), sampai 2 GB. Boleh juga diseret ke kotak ini.",
    "CSV, TSV, TXT or vCard (.vcf), up to 2 GB. You can also drop it on this box.",
);
pub(super) const PASTE: Text = text("Atau tempel nomor di sini", "Or paste numbers here");
pub(super) const PASTE_EXAMPLE: Text =
    text("0812-3456-7890\n+62 857 1234 5678\n…", "0812-3456-7890\n+62 857 1234 5678\n…");
pub(super) const CHECK_PASTED: Text = text("Periksa nomor ini", "Check these numbers");
pub(super) const PASTED_NAME: Text = text("Daftar yang ditempel", "The pasted list");

pub(super) const CHECKING: Text = text("Sedang memeriksa", "Checking");
pub(super) const STOP: Text = text("Hentikan", "Stop");
pub(super) const STOPPED: Text =
    text("Pemeriksaan dihentikan. Tidak ada yang disimpan.", "The check was stopped. Nothing has been kept.");
pub(super) const CHECK_AGAIN: Text = text("Periksa ulang", "Check again");
pub(super) const STALE: Text = text(
    "Jawaban Anda berubah. Periksa ulang agar hasilnya sesuai.",
    "Your answers have changed. Check again to bring the result up to date.",
);

/// How far a check is.
pub(super) fn progress_words(rows: u32, percent: u32, seconds_left: Option<u32>, lang: Lang) -> String {
    let rows = number(rows, lang);
    match (lang, seconds_left) {
        (Lang::Id, None) => format!("{rows} baris, {percent} %"),
        (Lang::Id, Some(left)) => format!("{rows} baris, {percent} %, kira-kira {left} detik lagi"),
        (Lang::En, None) => format!("{rows} rows, {percent}%"),
        (Lang::En, Some(left)) => format!("{rows} rows, {percent}%, about {left} s left"),
    }
}

/// A size of a file in words.
pub(super) fn size_words(bytes: f64, lang: Lang) -> String {
    let (value, unit) = if bytes < 1e6 { (bytes / 1e3, "KB") } else { (bytes / 1e6, "MB") };
    let digits = format!("{value:.1}");
    match lang {
        Lang::Id => format!("{} {unit}", digits.replace('.', ",")),
        Lang::En => format!("{digits} {unit}"),
    }
}

/// Why a list was not checked, and what to do.
pub(super) fn failure_words(failure: &Failure, lang: Lang) -> (String, Text) {
    let plain = |words: Text| words.get(lang).to_owned();
    match failure {
        Failure::Empty => (
            plain(text("Berkas ini kosong.", "The file is empty.")),
            text(
                "Pilih berkas lain, atau ekspor daftarnya sekali lagi.",
                "Choose another file, or export the list once more.",
            ),
        ),
        Failure::NotAList(kind) => {
            let kind = kind.to_uppercase();
            let words = match lang {
                Lang::Id => format!("Ini berkas {kind}, bukan daftar kontak."),
                Lang::En => format!("This is a {kind} file, not a contact list."),
            };
            (
                words,
                text(
                    "Di aplikasi asalnya, simpan atau ekspor daftar sebagai CSV atau vCard, lalu pilih berkas itu.",
                    "In the program it comes from, save or export the list as CSV or vCard, then choose that file.",
                ),
            )
        }
        Failure::Unreadable => (
            plain(text(
                "Berkas ini berubah, dipindahkan, atau terkunci saat dibaca.",
                "The file was changed, moved or locked while it was read.",
            )),
            text(
                "Tutup program yang memakainya, lalu pilih berkasnya sekali lagi.",
                "Close the program that uses it, then choose the file again.",
            ),
        ),
        Failure::TooLarge => (
            plain(text(
                "Berkas ini terlalu besar untuk satu halaman peramban.",
                "The file is too large for one browser page.",
            )),
            text(
                "Bagi menjadi beberapa berkas di bawah 2 GB dan periksa satu per satu.",
                "Split it into files below 2 GB and check them one by one.",
            ),
        ),
        Failure::LoadFailed => (
            plain(text("Pemeriksanya tidak bisa dimuat.", "The checks could not be loaded.")),
            text(
                "Periksa koneksi Anda, lalu coba lagi. Berkas Anda tidak dikirim ke mana pun.",
                "Check your connection, then try again. Your file has not been sent anywhere.",
            ),
        ),
        Failure::TimedOut => (
            plain(text("Pemeriksanya tidak menjawab.", "The checks did not answer.")),
            text(
                "Coba lagi; bila terulang, bagi berkasnya menjadi dua.",
                "Try again; if it happens once more, split the file in two.",
            ),
        ),
        Failure::Broken => (
            plain(text("Pemeriksaan berhenti karena kesalahan kami.", "The check ended on a fault of ours.")),
            text(
                "Coba lagi, atau tempel sebagian nomornya saja.",
                "Try again, or paste only some of the numbers.",
            ),
        ),
    }
}

pub(super) const QUESTIONS: Text = text("Untuk apa daftar ini", "What the list is for");
pub(super) const CHANNEL: Text = text("Dikirim lewat", "Sent through");
pub(super) const PURPOSE: Text = text("Isi pesannya", "What is sent");
pub(super) const GOODS: Text = text("Yang ditawarkan", "What is offered");
pub(super) const OWN_NUMBER: Text = text("Nomor Anda sendiri", "Your own number");
pub(super) const LIMIT: Text =
    text("Batas kirim akun, orang per 24 jam", "Your account's limit, people in 24 hours");

/// A way of sending.
pub(super) const fn channel_words(channel: Channel) -> Text {
    match channel {
        Channel::Broadcast => text("Aplikasi WhatsApp Business", "WhatsApp Business app"),
        Channel::Reply => text("Balasan dalam obrolan", "Answers in chats"),
        Channel::Group => text("Grup", "A group"),
        Channel::Api => text("API (WhatsApp Business Platform)", "API (WhatsApp Business Platform)"),
    }
}

/// What a message is for.
pub(super) const fn purpose_words(purpose: Purpose) -> Text {
    match purpose {
        Purpose::Unknown => text("Belum tahu", "Not decided"),
        Purpose::Promotion => text("Promosi", "A promotion"),
        Purpose::Service => text("Layanan: pesanan, janji, akun", "Service: orders, appointments, accounts"),
    }
}

/// Goods with an age limit.
pub(super) const fn goods_words(goods: Goods) -> Text {
    match goods {
        Goods::Ordinary => text("Tanpa batas umur", "Nothing with an age limit"),
        Goods::Regulated => text("Barang 18 tahun ke atas", "Goods from 18"),
        Goods::Alcohol => text("Alkohol (21 tahun ke atas)", "Alcohol (from 21)"),
    }
}

pub(super) const COUNTS: Text = text("Hasil hitungan", "The count");
pub(super) const ROWS_IN: Text = text("Baris masuk", "Rows in");
pub(super) const COUNT_HINT: Text = text(
    "Setiap baris dihitung tepat sekali. Pilih satu angka untuk melihat barisnya.",
    "Every row is counted exactly once. Choose a figure to see its rows.",
);

/// What becomes of a row.
pub(super) const fn verdict_words(verdict: Verdict) -> Text {
    match verdict {
        Verdict::Ok => text("Baik", "Fine"),
        Verdict::Repaired => text("Diperbaiki", "Repaired"),
        Verdict::Warned => text("Perlu dilihat", "To look at"),
        Verdict::Duplicate => text("Ganda", "Duplicate"),
        Verdict::Rejected => text("Ditolak", "Rejected"),
        Verdict::Blank => text("Kosong", "Empty"),
    }
}

pub(super) const COLUMNS: Text = text("Arti kolom", "What the columns mean");
pub(super) const COLUMNS_HINT: Text = text(
    "Kami menebak dari judul dan isinya. Betulkan yang keliru, lalu periksa ulang.",
    "We guessed from headings and values. Correct what is wrong, then check again.",
);
pub(super) const COLUMN: Text = text("Kolom", "Column");
pub(super) const MEANING: Text = text("Isinya", "Holds");
pub(super) const SAMPLES: Text = text("Contoh", "Samples");
pub(super) const SURENESS: Text = text("Keyakinan", "How sure");

/// A column without a heading, from 0.
pub(super) fn column_number(index: usize, lang: Lang) -> String {
    match lang {
        Lang::Id => format!("Kolom {}", index + 1),
        Lang::En => format!("Column {}", index + 1),
    }
}

/// All roles and what they are called.
pub(super) const ROLES: [(Role, Text); 23] = [
    (Role::Phone, text("Nomor telepon", "Phone number")),
    (Role::Name, text("Nama", "Name")),
    (Role::GivenName, text("Nama depan", "First name")),
    (Role::FamilyName, text("Nama belakang", "Last name")),
    (Role::Consent, text("Persetujuan", "Consent")),
    (Role::ConsentDate, text("Tanggal persetujuan", "Date of consent")),
    (Role::ConsentSource, text("Asal persetujuan", "Where consent was given")),
    (Role::Category, text("Disetujui untuk apa", "What they agreed to")),
    (Role::SmsConsent, text("Persetujuan SMS atau surel", "Consent to SMS or e-mail")),
    (Role::Status, text("Status", "Status")),
    (Role::WithdrawnDate, text("Tanggal minta berhenti", "Date they said stop")),
    (Role::DeliveryError, text("Galat pengiriman terakhir", "Last delivery error")),
    (Role::SavedUs, text("Menyimpan nomor Anda", "Saved your number")),
    (Role::LastInbound, text("Pesan terakhir dari mereka", "Their last message")),
    (Role::LastContact, text("Kontak terakhir", "Last contact")),
    (Role::Replies, text("Jumlah balasan", "Replies")),
    (Role::Sends, text("Jumlah kiriman", "Times written to")),
    (Role::Birth, text("Tanggal lahir atau umur", "Birthday or age")),
    (Role::Group, text("Grup", "Group")),
    (Role::Tags, text("Label", "Tags")),
    (Role::City, text("Kota", "City")),
    (Role::Sensitive, text("Data pribadi sensitif", "Sensitive personal data")),
    (Role::Other, text("Lainnya", "Something else")),
];

pub(super) const FINDINGS: Text = text("Temuan", "Findings");
pub(super) const NO_FINDINGS: Text = text(
    "Tidak ada temuan tentang daftar ini. Itu tidak berarti setiap orang di dalamnya setuju dikirimi.",
    "Nothing was found about this list. That does not mean that everyone in it agreed to be written to.",
);

/// How many rows a finding is about.
pub(super) fn rows_concerned(rows: u32, lang: Lang) -> String {
    let figure = number(rows, lang);
    match (lang, rows) {
        (Lang::Id, _) => format!("{figure} baris"),
        (Lang::En, 1) => "1 row".to_owned(),
        (Lang::En, _) => format!("{figure} rows"),
    }
}

/// A measured figure beside its limit.
pub(super) fn measured(measure: u32, limit: u32, lang: Lang) -> String {
    let (measure, limit) = (number(measure, lang), number(limit, lang));
    match lang {
        Lang::Id => format!("Di daftar ini {measure}, batasnya {limit}."),
        Lang::En => format!("{measure} in this list, the limit is {limit}."),
    }
}

pub(super) const CHARTS: Text = text("Gambaran", "At a glance");
pub(super) const CHART_REASONS: Text = text("Apa yang terjadi pada baris", "What happened to rows");
pub(super) const CHART_CONSENT: Text = text("Izin dan permintaan berhenti", "Consent and requests to stop");
pub(super) const CHART_SOURCES: Text = text("Asal persetujuan", "Where consent was given");
pub(super) const SOURCE_UNSAID: Text = text("Tidak disebut", "Not said");
pub(super) const CHART_COUNTRIES: Text = text("Negara", "Countries");
pub(super) const CHART_OPERATORS: Text = text("Operator", "Operators");
pub(super) const CHART_CITIES: Text = text("Kota", "Cities");
pub(super) const CHART_ROWS: Text = text("Baris", "Rows");
pub(super) const CHART_BAR: Text = text("Perbandingan", "Share");
pub(super) const CHART_REST: Text = text("Lainnya", "Others");

pub(super) const TABLE: Text = text("Baris demi baris", "Row by row");
pub(super) const FILTER_VERDICT: Text = text("Hasil", "Outcome");
pub(super) const FILTER_REASON: Text = text("Alasan", "Reason");
pub(super) const FILTER_ALL: Text = text("Semua", "All");
pub(super) const LINE: Text = text("Baris", "Line");
pub(super) const NUMBER: Text = text("Nomor", "Number");
pub(super) const NAME: Text = text("Nama", "Name");
pub(super) const NO_ROWS: Text = text("Tidak ada baris seperti ini.", "No such rows.");
pub(super) const ROWS_LOADING: Text = text("Mengambil baris …", "Fetching rows …");
pub(super) const ROWS_FAILED: Text = text(
    "Baris tidak bisa dibaca lagi dari berkas. Pilih berkasnya sekali lagi.",
    "The rows could not be read from the file again. Choose the file once more.",
);
pub(super) const PREVIOUS: Text = text("Sebelumnya", "Previous");
pub(super) const NEXT: Text = text("Berikutnya", "Next");
pub(super) const EDIT: Text = text("Ubah nomor", "Change the number");
pub(super) const SAVE: Text = text("Simpan", "Save");
pub(super) const UNDO: Text = text("Urungkan perubahan terakhir", "Undo the last change");
pub(super) const EDIT_HINT: Text = text(
    "Berkas asli tidak diubah; perubahan ikut dalam ekspor.",
    "Your file stays as it is; changes go into the exports.",
);

/// Which rows are shown.
pub(super) fn page_words(first: u32, last: u32, total: u32, lang: Lang) -> String {
    let [first, last, total] = [first, last, total].map(|each| number(each, lang));
    match lang {
        Lang::Id => format!("Baris {first} sampai {last} dari {total}"),
        Lang::En => format!("Rows {first} to {last} of {total}"),
    }
}

pub(super) const EXPORTS: Text = text("Ambil hasilnya", "Take the result");
pub(super) const EXPORT_KIND: Text = text("Isi", "Content");
pub(super) const EXPORT_NUMBERS: Text = text("Bentuk nomor", "Form of numbers");
pub(super) const EXPORT_DELIMITER: Text = text("Pemisah", "Separator");
pub(super) const EXPORT_MARK: Text = text("Tanda UTF-8 untuk Excel (BOM)", "UTF-8 mark for Excel (BOM)");
pub(super) const EXPORT_CONSENTED: Text = text("Hanya yang setuju", "Only people who agreed");
pub(super) const EXPORT_SAVE: Text = text("Simpan berkas", "Save the file");
pub(super) const EXPORT_WORKING: Text = text("Menyusun berkas …", "Making the file …");
pub(super) const COMMA: Text = text("Koma", "Comma");
pub(super) const SEMICOLON: Text = text("Titik koma (Excel Indonesia)", "Semicolon (Indonesian Excel)");
pub(super) const REPORT_MARKDOWN: Text = text("Laporan Markdown", "Report as Markdown");
pub(super) const REPORT_JSON: Text = text("Laporan JSON", "Report as JSON");
pub(super) const REPORT_PRINT: Text = text("Cetak", "Print");

/// How many entries a saved file holds.
pub(super) fn exported_words(written: u32, lang: Lang) -> String {
    let figure = number(written, lang);
    match (lang, written) {
        (Lang::Id, _) => format!("Berkas disimpan, {figure} kontak di dalamnya."),
        (Lang::En, 1) => "Saved; it holds 1 contact.".to_owned(),
        (Lang::En, _) => format!("Saved; it holds {figure} contacts."),
    }
}
