//! Words of the preview and of the report.

use super::{Text, text};

pub const RESULTS: Text = text("Hasil pemeriksaan", "Results");
pub const TAB_FINDINGS: Text = text("Temuan", "Findings");
pub const TAB_PREVIEW: Text = text("Pratinjau", "Preview");
pub const TAB_REPORT: Text = text("Laporan", "Report");

pub const PREVIEW_EMPTY: Text = text(
    "Begitu ada teks, di sini terlihat bagaimana WhatsApp menampilkannya: tebal, miring, daftar, tautan.",
    "As soon as there is text, this shows how WhatsApp displays it: bold, italic, lists, links.",
);
pub const PREVIEW_ABOUT: Text = text(
    "Tanda format dibaca seperti di WhatsApp. Jenis huruf dan warna di ponsel penerima bisa berbeda.",
    "Formatting marks are read as WhatsApp does. Typeface and colours on the receiver's phone may differ.",
);
pub const CHAT_LOOK: Text = text("Tampilan chat", "Chat appearance");
pub const CHAT_LIGHT: Text = text("Terang", "Light");
pub const CHAT_DARK: Text = text("Gelap", "Dark");

pub const REPORT_TITLE: Text = text("Laporan pemeriksaan pesan", "Message check report");
pub const REPORT_EMPTY: Text = text(
    "Laporan muncul di sini setelah ada pesan yang diperiksa.",
    "The report appears here once a message has been checked.",
);
pub const REPORT_FORMAT: Text = text("Salin sebagai", "Copy as");
pub const FORMAT_TEXT: Text = text("Teks", "Text");
pub const COPY: Text = text("Salin", "Copy");
pub const COPIED: Text = text("Disalin.", "Copied.");
pub const NOT_COPIED: Text = text(
    "Peramban menolak menyalin. Teksnya sudah dipilih: salin dengan tangan.",
    "The browser refused to copy. The text is selected: copy it by hand.",
);
pub const PRINT: Text = text("Cetak", "Print");
pub const RULE: Text = text("Aturan", "Rule");
pub const VERSION: Text = text("Versi", "Version");
pub const QUOTED: Text = text("Kata yang ditandai", "Marked words");
pub const OWN_WORDS: Text = text("Nama milik sendiri", "Own names");
pub const SOURCE: Text = text("Sumber", "Source");

pub const MAKE_LINK: Text = text("Buat tautan berisi pesan ini", "Make a link with this message");
pub const LINK_LABEL: Text = text("Tautan ke pemeriksaan pesan ini", "Link to the check of this message");
pub const LINK_ABOUT: Text = text(
    "Seluruh pesan tertulis di dalam tautan, setelah tanda #. Bagian itu tidak dikirim ke server, tetapi siapa pun yang menerima tautan dapat membaca pesannya.",
    "The whole message stands in the link, behind the # sign. That part is not sent to any server, but whoever gets the link can read the message.",
);

pub const WRONG_FLAG: Text = text("Temuan ini keliru?", "Is this wrong?");
pub const WRONG_FLAG_ABOUT: Text = text(
    "Catatan ini tidak dikirim ke mana pun. Salin, lalu kirim sendiri lewat saluran pilihan Anda. Isinya hanya yang Anda centang.",
    "This note is sent nowhere. Copy it and pass it on yourself. It holds only what you tick.",
);
pub const NOTE_TITLE: Text = text("Temuan keliru di PraKirim", "Wrong flag in PraKirim");
pub const NOTE_LABEL: Text = text("Isi catatan", "The note");
pub const TICK_WORDS: Text = text("Sertakan kata yang ditandai", "Include the marked words");
pub const TICK_MESSAGE: Text = text("Sertakan seluruh pesan", "Include the whole message");
