//! Words of the list of findings.

use super::{Text, day, number, severity_word, text};
use crate::state::Failure;
use engine::Lang;
use engine::report::{Basis, Part, Source};

pub const FINDINGS: Text = text("Temuan", "Findings");
pub const NO_FINDINGS: Text = text("Tidak ada temuan", "Nothing found");
pub const NO_FINDINGS_WHY: Text = text(
    "Aturan yang kami kenal tidak menemukan apa-apa di teks ini. Itu bukan jaminan: WhatsApp juga menilai siapa yang Anda kirimi dan berapa orang yang memblokir atau melaporkan Anda.",
    "The rules we know found nothing in this text. That is no guarantee: WhatsApp also looks at whom you write to and how many people block or report you.",
);

pub const EMPTY_TITLE: Text = text("Temuan muncul di sini", "Findings appear here");
pub const EMPTY_WHY: Text = text(
    "Begitu ada teks, Anda melihat bagian mana yang bisa membuat akun dibatasi, mengapa, dan apa gantinya.",
    "As soon as there is text, you see which parts can get an account restricted, why, and what to write instead.",
);

pub const LOADING_TITLE: Text = text("Menyiapkan pemeriksa", "Getting the checks ready");
pub const LOADING_WHY: Text = text(
    "Hanya sekali di awal. Teks Anda tetap di perangkat ini.",
    "Only once, at the start. Your text stays on this device.",
);

pub const TEXTS_LOADING: Text = text("Penjelasan sedang dimuat …", "The explanation is loading …");
pub const TEXTS_FAILED: Text = text(
    "Penjelasan tidak berhasil dimuat. Tandanya tetap benar; coba muat lagi saat koneksi kembali.",
    "The explanations could not be loaded. The marks are still right; try again when you are back online.",
);

pub const WHY: Text = text("Mengapa", "Why");
pub const WHAT_TO_DO: Text = text("Yang bisa Anda lakukan", "What to do");
pub const MORE_IN_GUIDE: Text = text("Selengkapnya di panduan", "More in the guide");
pub const SHOW_IN_TEXT: Text = text("Tunjukkan di teks", "Show in text");
pub const WHOLE_TEXT: Text = text("Tentang seluruh pesan", "About the whole message");
pub const WEIGHED_SIGNALS: Text =
    text("Tanda yang ditimbang (minus berarti meringankan)", "What was weighed (minus speaks for you)");
pub const DISGUISED: Text = text(
    "Ditulis menyamar: huruf dipisah, diganti, atau disembunyikan.",
    "Written in disguise: letters spaced out, swapped or hidden.",
);
pub const OPENS_ELSEWHERE: Text = text("(buka di tab baru)", "(opens in a new tab)");

/// A failure in words: what happened.
#[must_use]
pub const fn failure_title(failure: Failure) -> Text {
    match failure {
        Failure::LoadFailed => text("Pemeriksa tidak berhasil dimuat", "The checks could not be loaded"),
        Failure::WorkerRefused => {
            text("Peramban menolak menjalankan pemeriksa", "The browser refused to run the checks")
        }
        Failure::TimedOut => text("Pemeriksaan terlalu lama", "The check took too long"),
        Failure::BadAnswer => text("Jawaban pemeriksa tidak terbaca", "The checks gave an unreadable answer"),
    }
}

/// A failure in words: why, and what to do.
#[must_use]
pub const fn failure_why(failure: Failure) -> Text {
    match failure {
        Failure::LoadFailed => text(
            "Mungkin koneksi terputus. Teks Anda masih ada. Periksa koneksi, lalu coba lagi.",
            "The connection may be down. Your text is still here. Check the connection, then try again.",
        ),
        Failure::WorkerRefused => text(
            "Peramban lama, mode hemat, atau ekstensi bisa menghalanginya. Perbarui peramban atau matikan ekstensi, lalu coba lagi.",
            "An old browser, a data saver or an extension can be in the way. Update the browser or turn the extension off, then try again.",
        ),
        Failure::TimedOut => text(
            "Perangkat atau koneksi sedang lambat. Teks Anda masih ada. Coba lagi, atau periksa bagian yang lebih pendek.",
            "The device or the connection is slow. Your text is still here. Try again, or check a shorter part.",
        ),
        Failure::BadAnswer => text(
            "Berkas situs mungkin bercampur dengan versi lama. Muat ulang halaman, lalu tempel pesan Anda lagi.",
            "Files of an older version may be mixed in. Reload the page, then paste your message again.",
        ),
    }
}

/// How many findings there are.
#[must_use]
pub fn finding_count(count: u32, lang: Lang) -> String {
    let shown = number(count, lang);
    match (lang, count) {
        (_, 0) => NO_FINDINGS.get(lang).to_owned(),
        (Lang::Id, _) => format!("{shown} temuan"),
        (Lang::En, 1) => format!("{shown} finding"),
        (Lang::En, _) => format!("{shown} findings"),
    }
}

/// How many findings of one severity there are, such as "1 berat".
#[must_use]
pub fn part(part: Part, lang: Lang) -> String {
    format!("{} {}", number(part.count, lang), severity_word(part.severity).get(lang).to_lowercase())
}

/// The summary that screen readers hear: the number of findings and their severities.
#[must_use]
pub fn summary(parts: &[Part], lang: Lang) -> String {
    let total = parts.iter().map(|part| part.count).sum();
    let list: Vec<String> = parts.iter().map(|&each| part(each, lang)).collect();
    if list.is_empty() {
        return format!("{}.", NO_FINDINGS.get(lang));
    }
    format!("{}: {}.", finding_count(total, lang), list.join(", "))
}

/// How many more places a finding has than are quoted.
#[must_use]
pub fn more_places(count: usize, lang: Lang) -> String {
    let count = number(u32::try_from(count).unwrap_or(u32::MAX), lang);
    match lang {
        Lang::Id => format!("dan {count} tempat lain"),
        Lang::En => format!("and {count} more"),
    }
}

/// That only the first part of a very long text was checked.
#[must_use]
pub fn over_cap(checked: u32, length: u32, lang: Lang) -> String {
    let (checked, length) = (number(checked, lang), number(length, lang));
    match lang {
        Lang::Id => format!(
            "Teks ini sangat panjang. Hanya {checked} dari {length} satuan teks pertama yang diperiksa; sisanya belum dilihat."
        ),
        Lang::En => format!(
            "This text is very long. The first {checked} of {length} text units were checked; the rest was not looked at."
        ),
    }
}

/// A signal's share of a weighed finding, with sign and one decimal.
#[must_use]
pub fn weight(value: f32, lang: Lang) -> String {
    let sign = if value < 0.0 { '−' } else { '+' };
    // Whole numbers only: the formatting of fractions would be a fiftieth of the program.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share is a small number")]
    let tenths = (value.abs() * 10.0).round() as u32;
    let (whole, tenth) = (tenths / 10, tenths % 10);
    match lang {
        Lang::Id => format!("{sign}{whole},{tenth}"),
        Lang::En => format!("{sign}{whole}.{tenth}"),
    }
}

/// In whose voice a source speaks.
#[must_use]
pub const fn basis(basis: Basis) -> Text {
    match basis {
        Basis::Official => text("Sumber resmi", "Official source"),
        Basis::App => text("Terlihat di aplikasi", "Seen in the app"),
        Basis::Reported => text("Dilaporkan", "Reported"),
        Basis::Inferred => text("Penilaian kami", "Our own judgement"),
    }
}

/// When a source was last read.
#[must_use]
pub fn last_checked(source: &Source, lang: Lang) -> String {
    let day = day(&source.checked, lang);
    match lang {
        Lang::Id => format!("diperiksa {day}"),
        Lang::En => format!("checked {day}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use engine::Severity;

    #[test]
    fn writes_weights_with_their_sign() {
        assert_eq!(weight(1.25, Lang::En), "+1.3");
        assert_eq!(weight(-0.5, Lang::Id), "−0,5");
    }

    #[test]
    fn sums_up_in_both_languages() {
        let parts =
            [Part { severity: Severity::Block, count: 1 }, Part { severity: Severity::Low, count: 2 }];
        assert_eq!(summary(&parts, Lang::Id), "3 temuan: 1 terlarang, 2 ringan.");
        assert_eq!(summary(&parts[..1], Lang::En), "1 finding: 1 forbidden.");
        assert_eq!(summary(&[], Lang::En), "Nothing found.");
    }
}
