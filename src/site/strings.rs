//! The words of the interface that more than one page uses. A page's own words stand beside the page.
#![expect(missing_docs, reason = "a sentence says itself what it is")]

pub mod editor;
pub mod findings;
pub mod mending;
pub mod report;

use engine::{Confidence, Lang, Severity};

/// One sentence in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text {
    /// Indonesian.
    pub id: &'static str,
    /// English.
    pub en: &'static str,
}

impl Text {
    /// The sentence in this language.
    #[must_use]
    pub const fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Id => self.id,
            Lang::En => self.en,
        }
    }
}

/// Shorthand for the tables of words.
#[must_use]
pub const fn text(id: &'static str, en: &'static str) -> Text {
    Text { id, en }
}

/// The site's name, the same in both languages.
pub const SITE_NAME: &str = "PraKirim";

pub const SKIP_TO_CONTENT: Text = text("Langsung ke isi", "Skip to content");
pub const HOME: Text = text("PraKirim, halaman depan", "PraKirim, front page");
pub const MAIN_NAVIGATION: Text = text("Bagian situs", "Site sections");
pub const PALETTE: Text = text("Cari halaman, artikel, atau aturan", "Find a page, an article or a rule");
pub const PALETTE_KEYS: Text =
    text("Cari halaman, artikel, atau aturan (Ctrl+K)", "Find a page, an article or a rule (Ctrl+K)");
pub const PALETTE_SHORT: Text = text("Cari …", "Find …");

/// A language's own name, for the link that leads to it.
#[must_use]
pub const fn language_name(lang: Lang) -> &'static str {
    match lang {
        Lang::Id => "Bahasa Indonesia",
        Lang::En => "English",
    }
}

pub const NAV_MESSAGE: Text = text("Pesan", "Message");
pub const NAV_TEMPLATE: Text = text("Template", "Template");
pub const NAV_CONTACTS: Text = text("Kontak", "Contacts");
pub const NAV_BATCH: Text = text("Banyak pesan", "Several messages");
pub const NAV_GUIDE: Text = text("Panduan", "Guide");
pub const NAV_RECOVERY: Text = text("Pemulihan", "Recovery");
pub const NAV_ACCOUNT: Text = text("Cek akun", "Account check");
pub const NAV_SCREENS: Text = text("Tulisan di layar", "What the screen says");
pub const NAV_CODES: Text = text("Kode galat", "Error codes");
pub const NAV_LETTERS: Text = text("Surat banding", "Appeal letters");
pub const NAV_LETTER: Text = text("Tulis surat banding", "Write an appeal letter");
pub const NAV_CASE: Text = text("Kasus Anda", "Your case");
pub const NAV_RULES: Text = text("Aturan", "Rules");
pub const NAV_EMBEDDING: Text = text("Pasang di situs Anda", "Put it on your site");
pub const NAV_DEVELOPERS: Text = text("Untuk pengembang", "For developers");
pub const NAV_PROOF: Text = text("Buktikan sendiri", "Check it yourself");
pub const NAV_PRIVACY: Text = text("Privasi", "Privacy");
pub const NAV_DESIGN: Text = text("Desain", "Design");

pub const THEME_AUTO: Text = text("Ikut perangkat", "Same as device");
pub const THEME_LIGHT: Text = text("Terang", "Light");
pub const THEME_DARK: Text = text("Gelap", "Dark");

/// The name of the theme switch, which says what is set.
#[must_use]
pub fn theme_label(theme: Text, lang: Lang) -> String {
    match lang {
        Lang::Id => format!("Tampilan: {}", theme.get(lang).to_lowercase()),
        Lang::En => format!("Appearance: {}", theme.get(lang).to_lowercase()),
    }
}

pub const FOOTER_NAVIGATION: Text = text("Semua halaman", "All pages");
pub const INDEPENDENT: Text = text(
    "PraKirim berdiri sendiri: tidak terafiliasi dengan, disponsori, atau didukung oleh Meta atau WhatsApp.",
    "PraKirim is independent: not affiliated with, sponsored or endorsed by Meta or WhatsApp.",
);
pub const PROMISE: Text =
    text("Diperiksa di perangkat Anda. Tidak ada yang dikirim.", "Checked on your device. Nothing is sent.");
pub const PROMISE_PROOF: Text = text("Buktikan sendiri", "See for yourself");

pub const RETRY: Text = text("Coba lagi", "Try again");
pub const CLOSE: Text = text("Tutup", "Close");

/// The word for a severity.
#[must_use]
pub const fn severity_word(severity: Severity) -> Text {
    match severity {
        Severity::Block => text("Terlarang", "Forbidden"),
        Severity::High => text("Berat", "Serious"),
        Severity::Medium => text("Sedang", "Moderate"),
        Severity::Low => text("Ringan", "Minor"),
        Severity::Info => text("Catatan", "Note"),
    }
}

/// What a severity means.
#[must_use]
pub const fn severity_meaning(severity: Severity) -> Text {
    match severity {
        Severity::Block => text(
            "Disebut dilarang dalam aturan WhatsApp. Jangan kirim sebelum diganti.",
            "Named as forbidden in WhatsApp's rules. Do not send before it is changed.",
        ),
        Severity::High => {
            text("Tanda kuat bahwa sebuah aturan dilanggar.", "A strong sign that a rule is broken.")
        }
        Severity::Medium => text(
            "Bisa melanggar, atau membuat orang memblokir dan melaporkan Anda.",
            "May break a rule, or make people block and report you.",
        ),
        Severity::Low => text(
            "Soal mutu: pesan lebih enak dibaca tanpa ini.",
            "A matter of quality: the message reads better without it.",
        ),
        Severity::Info => text("Sekadar perlu Anda ketahui.", "Just worth knowing."),
    }
}

/// The word for how sure a finding is.
#[must_use]
pub const fn confidence_words(confidence: Confidence) -> Text {
    match confidence {
        Confidence::Certain => {
            text("Pasti: terlihat langsung di teks", "Certain: plain from the text itself")
        }
        Confidence::Likely => text("Kemungkinan besar tepat", "Very likely right"),
        Confidence::Hint => text("Perlu Anda nilai sendiri", "For you to judge"),
    }
}

/// A whole number with the language's thousands mark.
#[must_use]
pub fn number(value: u32, lang: Lang) -> String {
    let mark = match lang {
        Lang::Id => '.',
        Lang::En => ',',
    };
    let digits = value.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(mark);
        }
        out.push(digit);
    }
    out
}

const MONTHS: [Text; 12] = [
    text("Januari", "January"),
    text("Februari", "February"),
    text("Maret", "March"),
    text("April", "April"),
    text("Mei", "May"),
    text("Juni", "June"),
    text("Juli", "July"),
    text("Agustus", "August"),
    text("September", "September"),
    text("Oktober", "October"),
    text("November", "November"),
    text("Desember", "December"),
];

/// An ISO 8601 day in words, such as "24 Juni 2026"; what is not a day comes back as it is.
#[must_use]
pub fn day(iso: &str, lang: Lang) -> String {
    let mut parts = iso.splitn(3, '-');
    let (Some(year), Some(month), Some(day)) = (parts.next(), parts.next(), parts.next()) else {
        return iso.to_owned();
    };
    let month = month.parse::<usize>().ok().and_then(|month| MONTHS.get(month.checked_sub(1)?));
    match (month, day.parse::<u8>()) {
        (Some(month), Ok(day)) => format!("{day} {} {year}", month.get(lang)),
        _ => iso.to_owned(),
    }
}

/// A local date with its hour, such as `2026-11-18T09:15`, in words; what is none comes back as it is.
#[must_use]
pub fn moment(local: &str, lang: Lang) -> String {
    let Some((date, time)) = local.split_once('T') else { return local.to_owned() };
    let date = day(date, lang);
    match lang {
        Lang::Id => format!("{date} pukul {}", time.replace(':', ".")),
        Lang::En => format!("{date}, {time}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_thousands_as_each_language_does() {
        assert_eq!(number(0, Lang::Id), "0");
        assert_eq!(number(999, Lang::Id), "999");
        assert_eq!(number(1024, Lang::Id), "1.024");
        assert_eq!(number(5_242_880, Lang::En), "5,242,880");
    }

    #[test]
    fn writes_moments_in_words() {
        assert_eq!(moment("2026-11-18T09:15", Lang::Id), "18 November 2026 pukul 09.15");
        assert_eq!(moment("2026-11-18T09:15", Lang::En), "18 November 2026, 09:15");
        assert_eq!(moment("soon", Lang::En), "soon");
    }

    #[test]
    fn writes_days_in_words() {
        assert_eq!(day("2026-06-24", Lang::Id), "24 Juni 2026");
        assert_eq!(day("2026-08-01", Lang::En), "1 August 2026");
        assert_eq!(day("2026-13-01", Lang::En), "2026-13-01");
        assert_eq!(day("soon", Lang::En), "soon");
    }
}
