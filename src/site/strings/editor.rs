//! Words in and around the text box.

use super::{Text, number, text};
use engine::Lang;
use engine::report::{Channel, Consent, Purpose};

pub const DRAFT_LABEL: Text = text("Pesan yang akan Anda kirim", "The message you are about to send");
pub const DRAFT_PLACEHOLDER: Text = text(
    "Tempel atau ketik pesan Anda di sini.\n\nContoh: Halo Kak Dewi, cicilan bulan ini sudah kami terima. Terima kasih! – Koperasi Mekar",
    "Paste or type your message here.\n\nExample: Hi Dewi, we have received this month's instalment. Thank you! – Mekar Cooperative",
);

pub const CLEAR: Text = text("Hapus teks", "Clear text");
pub const CLEARED: Text = text("Teks dihapus.", "Text cleared.");
pub const UNDO: Text = text("Kembalikan", "Undo");

pub const SAMPLES_LABEL: Text = text("Coba dengan contoh:", "Try an example:");

/// Name and text of the three samples. All shops, people and addresses in them are made up.
pub const SAMPLES: [(Text, Text); 3] = [
    (
        text("Promo kilat", "Flash sale"),
        text(
            "PROMO GILA HANYA HARI INI!!! SEMUA HIJAB DISKON 70%, SISA 5 LAGI!!! Buruan transfer dulu ke rekening admin sebelum jam 12 siang, yang telat tidak dilayani. Klik bit.ly/hijabgila dan sebarkan ke 10 grup biar dapat bonus pulsa!!!",
            "CRAZY SALE TODAY ONLY!!! ALL SCARVES 70% OFF, ONLY 5 LEFT!!! Transfer first to the admin's account before noon, latecomers will not be served. Click bit.ly/crazyscarf and forward this to 10 groups to get free phone credit!!!",
        ),
    ),
    (
        text("Kabar pesanan", "Order update"),
        text(
            "Selamat siang Pak Yusuf, kacamata Bapak sudah selesai dan bisa diambil mulai besok pukul 09.00. Mohon bawa nota ya. Kalau ada yang mau ditanyakan, balas saja pesan ini. – Optik Cahaya Mata",
            "Good afternoon Mr Yusuf, your glasses are ready and can be picked up from 9 am tomorrow. Please bring the receipt. If you have a question, just reply to this message. – Cahaya Mata Optics",
        ),
    ),
    (
        text("Tawaran kerja", "Job offer"),
        text(
            "Halo kak, kami buka lowongan kerja dari rumah, cukup like video, gaji 500rb per hari langsung cair, dijamin tanpa risiko. Deposit 200rb dulu untuk aktivasi akun, lalu kirim foto KTP dan kode OTP yang masuk ke HP kakak.",
            "Hi, we have a work-from-home opening: just like videos, earn Rp500,000 a day paid at once, guaranteed and risk-free. Deposit Rp200,000 first to activate your account, then send a photo of your ID and the OTP code that arrives on your phone.",
        ),
    ),
];

pub const CONTEXT_LEGEND: Text = text("Tentang pengiriman pesan ini", "About sending this message");

pub const CHANNEL: Text = text("Dikirim ke", "Sent to");

/// Where a message goes; the default first.
pub const CHANNELS: [(Channel, Text); 4] = [
    (Channel::Broadcast, text("Banyak orang", "Many people")),
    (Channel::Reply, text("Balasan chat", "A reply in a chat")),
    (Channel::Group, text("Grup", "A group")),
    (Channel::Api, text("Lewat API resmi", "Through the API")),
];

pub const CONSENT: Text = text("Penerima setuju?", "Did they agree?");

/// Whether receivers agreed; the default first.
pub const CONSENTS: [(Consent, Text); 3] = [
    (Consent::Unknown, text("Belum dijawab", "Not answered")),
    (Consent::Yes, text("Ya, setuju", "Yes, they agreed")),
    (Consent::No, text("Belum", "No")),
];

pub const PURPOSE: Text = text("Isinya", "It is about");

/// What a message is for; the default first.
pub const PURPOSES: [(Purpose, Text); 3] = [
    (Purpose::Unknown, text("Lihat isinya", "Judge by words")),
    (Purpose::Promotion, text("Promosi", "A promotion")),
    (Purpose::Service, text("Layanan, pesanan", "Service, an order")),
];

/// Meta's limit for the text of a template and for captions (facts E02, E23).
pub const CAPTION_LIMIT: u32 = 1_024;

/// Meta's limit for a plain text message (fact E23).
pub const TEXT_LIMIT: u32 = 4_096;

pub const METER_LABEL: Text =
    text("Panjang pesan dibanding batas 4.096 karakter", "Length against the limit of 4,096 characters");

/// How long the message is, beside the next limit that it can reach.
#[must_use]
pub fn length(characters: u32, lang: Lang) -> String {
    let count = number(characters, lang);
    let limit = number(if characters > CAPTION_LIMIT { TEXT_LIMIT } else { CAPTION_LIMIT }, lang);
    match lang {
        Lang::Id => format!("{count} dari {limit} karakter"),
        Lang::En => format!("{count} of {limit} characters"),
    }
}

/// What the next limit is for, once the message comes near it.
#[must_use]
pub const fn limit_meaning(characters: u32) -> Option<Text> {
    if characters > TEXT_LIMIT {
        Some(text("melewati batas pesan teks", "over the limit for a text message"))
    } else if is_near(characters, TEXT_LIMIT) {
        Some(text("batas pesan teks", "the limit for a text message"))
    } else if characters <= CAPTION_LIMIT && is_near(characters, CAPTION_LIMIT) {
        Some(text("batas template dan keterangan foto", "the limit for templates and captions"))
    } else {
        None
    }
}

const fn is_near(characters: u32, limit: u32) -> bool {
    characters >= limit / 4 * 3
}
