//! Words that several documents use.

use crate::strings::{Text, day, text};
use engine::Lang;
use knowledge::{Basis, Ending, Gravity, Group};

pub(super) const SOURCES: Text = text("Sumber", "Sources");
pub(super) const ARTICLES: Text = text("Baca juga", "Read also");
pub(super) const WHERE_YOU_ARE: Text = text("Letak halaman ini", "Where this page stands");
pub(super) const ON_THIS_PAGE: Text = text("Di halaman ini", "On this page");
pub(super) const PRINT: Text = text("Cetak halaman ini", "Print this page");
pub(super) const OPENS_ELSEWHERE: Text = text("(buka di tab baru)", "(opens in a new tab)");
pub(super) const CHECK_THIS: Text = text("Periksa pesan ini", "Check this message");
pub(super) const LINK_TO_HERE: Text = text("Tautan ke bagian ini", "Link to this part");

pub(super) fn checked_on(iso: &str, lang: Lang) -> String {
    match lang {
        Lang::Id => format!("Diperiksa {}", day(iso, lang)),
        Lang::En => format!("Checked {}", day(iso, lang)),
    }
}

/// How far a fact may be called WhatsApp's own word.
pub(super) const fn basis(basis: Basis) -> Text {
    match basis {
        Basis::Official => text("Sumber resmi", "Official source"),
        Basis::App => text("Terlihat di aplikasi", "Seen in the app"),
        Basis::Reported => text("Dilaporkan", "Reported"),
        Basis::Inferred => text("Kesimpulan atau terjemahan kami", "Our own conclusion or translation"),
    }
}

/// How surely a sentence on the screen reads like this.
pub(super) const fn wording_basis(basis: Basis) -> Text {
    match basis {
        Basis::Official => text("Dari halaman resmi", "From an official page"),
        Basis::App => text("Terlihat di aplikasi", "Seen in the app"),
        Basis::Reported => {
            text("Dilaporkan; di ponsel Anda bisa sedikit lain", "Reported; yours may differ a little")
        }
        Basis::Inferred => text(
            "Terjemahan kerja kami; kata-kata di ponsel Anda bisa lain",
            "Our working translation; the words on your phone may differ",
        ),
    }
}

pub(super) const fn gravity(gravity: Gravity) -> Text {
    match gravity {
        Gravity::None => text("Bukan blokir", "Not a block"),
        Gravity::Notice => text("Peringatan, belum ada yang berhenti", "A warning, nothing has stopped"),
        Gravity::Limited => text("Sebagian fungsi berhenti", "Some functions have stopped"),
        Gravity::Stopped => {
            text("Akun tidak dapat dipakai untuk sementara", "The account cannot be used for now")
        }
        Gravity::Banned => text("Akun diblokir", "The account is blocked"),
    }
}

pub(super) const fn ending(ending: Ending) -> Text {
    match ending {
        Ending::Itself => text("Berakhir sendiri setelah waktunya", "Ends by itself in time"),
        Ending::Action => text("Berakhir setelah Anda bertindak", "Ends when you act"),
        Ending::Review => text("Hanya lewat peninjauan", "Only through a review"),
        Ending::Final => text("Biasanya tidak berakhir", "Usually does not end"),
    }
}

pub(super) const fn group_name(group: Group) -> Text {
    match group {
        Group::Start => text("Mulai di sini", "Start here"),
        Group::Causes => text("Penyebab", "Causes"),
        Group::Recovery => text("Pemulihan per layar", "Recovery, screen by screen"),
        Group::Platform => text("Platform Bisnis (API)", "Business Platform (API)"),
        Group::Prevention => text("Pencegahan", "Prevention"),
        Group::Benefits => text("Manfaat dan tanya jawab", "Benefits and questions"),
    }
}
