//! Words of fixes and dismissals.

use super::{PALETTE, Text, number, text};
use crate::dismissals::Reach;
use engine::Lang;

pub const MENDED: Text = text("Diubah:", "Changed:");
pub const UNDO_FIX: Text = text("Urungkan", "Undo");
pub const UNDO_KEYS: Text = text("Ctrl+Z atau ⌘Z di kotak teks", "Ctrl+Z or ⌘Z in the text box");
pub const REMOVED: Text = text("Dihapus:", "Removed:");
pub const ADDED: Text = text("Ditulis:", "Written:");

/// What the button of a fix says, by the fix's stable word.
#[must_use]
pub fn fix_label(kind: &str) -> Text {
    match kind {
        "add-shop-name" => text("Sebutkan nama toko", "Say which shop writes"),
        "add-opt-out" => text("Tambahkan cara berhenti", "Add a way to stop"),
        "add-order-details" => text("Tambahkan rincian pesanan", "Add the order's details"),
        "add-full-link" => text("Tambahkan alamat lengkap", "Add the full address"),
        "fill-placeholder" => text("Isi bagian kosong", "Fill the blank"),
        "close-mark" => text("Tutup tanda format", "Close the formatting mark"),
        "calm" => text("Pakai huruf biasa", "Use ordinary letters"),
        "plain-letters" => text("Tulis tanpa samaran", "Write it undisguised"),
        "remove-sentence" => text("Hapus bagian ini", "Take this part out"),
        _ => text("Ganti dengan ini", "Replace with this"),
    }
}

/// What has been done, by the fix's stable word.
#[must_use]
pub fn fix_done(kind: &str) -> Text {
    match kind {
        "add-shop-name" => text("nama toko ditambahkan.", "shop's name added."),
        "add-opt-out" => text("cara berhenti ditambahkan.", "way to stop added."),
        "add-order-details" => text("rincian pesanan ditambahkan.", "order details added."),
        "add-full-link" => text("alamat lengkap ditambahkan.", "full address added."),
        "fill-placeholder" => text("bagian kosong diisi.", "blank filled."),
        "close-mark" => text("tanda format ditutup.", "formatting mark closed."),
        "calm" => text("huruf biasa dipakai.", "ordinary letters used."),
        "plain-letters" => text("samaran huruf dihapus.", "disguise undone."),
        "remove-sentence" => text("satu bagian dihapus.", "part taken out."),
        _ => text("kata-kata diganti.", "words replaced."),
    }
}

/// The button that makes all changes of one kind.
#[must_use]
pub fn everywhere(count: usize, lang: Lang) -> String {
    let count = counted(count, lang);
    match lang {
        Lang::Id => format!("Lakukan di {count} tempat sekaligus"),
        Lang::En => format!("Do so in all {count} places"),
    }
}

/// How many more places could be changed than are shown.
#[must_use]
pub fn more_fixes(count: usize, lang: Lang) -> String {
    let shown = counted(count, lang);
    match (lang, count) {
        (Lang::Id, _) => format!("dan {shown} tempat lain"),
        (Lang::En, 1) => format!("and {shown} more place"),
        (Lang::En, _) => format!("and {shown} more places"),
    }
}

pub const DISMISS: Text = text("Sembunyikan", "Hide");
pub const BRING_BACK: Text = text("Tampilkan lagi", "Show again");
pub const NEXT_FINDING: Text = text("Temuan berikutnya", "Next finding");
pub const PREVIOUS_FINDING: Text = text("Temuan sebelumnya", "Previous finding");
pub const NEXT_KEYS: Text = text("F8 atau Alt+panah bawah", "F8 or Alt+down arrow");
pub const PREVIOUS_KEYS: Text = text("Shift+F8 atau Alt+panah atas", "Shift+F8 or Alt+up arrow");
pub const KEYS_FOLD: Text = text("Tombol pintas (?)", "Keyboard shortcuts (?)");

/// The keys of the message page and what they do.
pub const KEYS: [(Text, Text); 6] = [
    (NEXT_KEYS, NEXT_FINDING),
    (PREVIOUS_KEYS, PREVIOUS_FINDING),
    (text("Esc", "Esc"), text("Kembali ke kotak teks", "Back to the text box")),
    (UNDO_KEYS, text("Urungkan ubahan terakhir", "Undo the last change")),
    (text("Ctrl+K atau Cmd+K", "Ctrl+K or Cmd+K"), PALETTE),
    (text("?", "?"), text("Buka daftar ini", "Open this list")),
];

pub const ALL_HIDDEN: Text = text("Semua temuan Anda sembunyikan", "You have hidden every finding");

pub const SETTINGS: Text = text("Nama sendiri dan ingatan", "Own names and memory");
pub const OWN_WORDS_ABOUT: Text = text(
    "Nama toko atau merek yang kebetulan mirip kata terlarang. Temuan yang hanya menandai nama ini disisihkan.",
    "A shop or brand name that happens to look like a forbidden word. Findings that mark nothing else are set aside.",
);
pub const OWN_WORD: Text = text("Nama toko atau merek", "Shop or brand name");
pub const ADD_OWN_WORD: Text = text("Tambah", "Add");
pub const REMEMBER: Text = text(
    "Ingat nama dan jawaban di atas di perangkat ini",
    "Remember names and the answers above on this device",
);

/// The button that takes a name off the list.
#[must_use]
pub fn remove_own_word(name: &str, lang: Lang) -> String {
    match lang {
        Lang::Id => format!("Hapus {name}"),
        Lang::En => format!("Remove {name}"),
    }
}

/// The choice of how far a dismissal reaches.
#[must_use]
pub const fn dismiss_choice(reach: Reach) -> Text {
    match reach {
        Reach::Words => text("Temuan ini saja", "Only this finding"),
        Reach::Text => text("Aturan ini, di teks ini", "This rule, in this text"),
        Reach::Always => text("Aturan ini, seterusnya", "This rule, always"),
        Reach::Own => text("Kata ini nama milik saya", "These words are a name of mine"),
    }
}

/// How far a dismissal reaches, for the list of what is hidden.
#[must_use]
pub const fn dismissed_how(reach: Reach) -> Text {
    match reach {
        Reach::Words => text("temuan ini saja", "only this finding"),
        Reach::Text => text("untuk teks ini", "for this text"),
        Reach::Always => text("seterusnya, diingat di perangkat ini", "always, remembered on this device"),
        Reach::Own => text("nama milik Anda sendiri", "a name of your own"),
    }
}

/// How many findings are hidden.
#[must_use]
pub fn hidden_count(count: usize, lang: Lang) -> String {
    let shown = counted(count, lang);
    match (lang, count) {
        (Lang::Id, _) => format!("{shown} temuan disembunyikan"),
        (Lang::En, 1) => format!("{shown} finding hidden"),
        (Lang::En, _) => format!("{shown} findings hidden"),
    }
}

fn counted(count: usize, lang: Lang) -> String {
    number(u32::try_from(count).unwrap_or(u32::MAX), lang)
}
