//! Words of the sending plan.

use crate::strings::{Text, number, text};
use engine::Lang;

pub(in super::super) const PLAN: Text = text("Rencana kirim", "Sending plan");
pub(in super::super) const PLAN_NOBODY: Text = text(
    "Daftar ini tidak menunjukkan siapa pun yang setuju dikirimi, jadi tidak ada yang bisa direncanakan. Mintalah persetujuan dulu, lalu catat di satu kolom.",
    "The list does not show that anyone agreed to be written to, so there is nothing to plan. Ask for consent first, then note it in a column.",
);
pub(in super::super) const PLAN_UNDECLARED: Text = text(
    "Isi batas kirim akun Anda di bagian “Untuk apa daftar ini”. Angkanya ada di WhatsApp Manager; kami tidak mengarangnya.",
    "Enter your account's limit under “What the list is for”. It stands in WhatsApp Manager; we do not make one up.",
);
pub(in super::super) const PLAN_NO_DAYS: Text = text(
    "Berapa daftar siaran yang boleh dikirim per hari tidak diumumkan, jadi tidak ada tanggal di sini.",
    "How many broadcast lists may be sent a day is not published, so there are no dates here.",
);
pub(in super::super) const PLAN_NOTES: Text =
    text("Yang diumumkan tentang laju kirim", "What is published about the pace");
pub(in super::super) const PLAN_CALENDAR: Text = text("Kalender", "Calendar");
pub(in super::super) const PLAN_CHART_LISTS: Text =
    text("Orang per daftar siaran", "People in each broadcast list");
pub(in super::super) const PLAN_CHART_WEEKS: Text = text("Orang per tujuh hari", "People in each seven days");
pub(in super::super) const PLAN_PEOPLE: Text = text("Orang", "People");
pub(in super::super) const WEEKDAYS: [Text; 7] = [
    text("Sen", "Mon"),
    text("Sel", "Tue"),
    text("Rab", "Wed"),
    text("Kam", "Thu"),
    text("Jum", "Fri"),
    text("Sab", "Sat"),
    text("Min", "Sun"),
];

/// What the published limits make of the people who agreed.
pub(in super::super) fn lists_words(people: u32, lists: u32, lang: Lang) -> String {
    let (people, figure) = (number(people, lang), number(lists, lang));
    match (lang, lists) {
        (Lang::Id, _) => format!("{people} orang yang setuju muat dalam {figure} daftar siaran."),
        (Lang::En, 1) => format!("{people} people who agreed fit into one broadcast list."),
        (Lang::En, _) => format!("{people} people who agreed fit into {figure} broadcast lists."),
    }
}

/// … when the Platform's limit is declared.
pub(in super::super) fn days_words(people: u32, each: u32, days: u32, lang: Lang) -> String {
    let (people, each, figure) = (number(people, lang), number(each, lang), number(days, lang));
    match (lang, days) {
        (Lang::Id, _) => format!(
            "Dengan batas {each} orang per 24 jam yang Anda sebutkan, {people} orang yang setuju memerlukan paling sedikit {figure} hari. Ini batas atas, bukan anjuran."
        ),
        (Lang::En, 1) => format!(
            "Under the limit of {each} people in 24 hours that you named, {people} people who agreed take at least one day. This is a limit, not advice."
        ),
        (Lang::En, _) => format!(
            "Under the limit of {each} people in 24 hours that you named, {people} people who agreed take at least {figure} days. This is a limit, not advice."
        ),
    }
}

/// How many rows are not marked as having saved the sender's number.
pub(in super::super) fn not_saved_words(rows: u32, lang: Lang) -> String {
    let figure = number(rows, lang);
    match (lang, rows) {
        (Lang::Id, 0) => "Daftar ini tidak mencatat siapa yang menyimpan nomor Anda.".to_owned(),
        (Lang::En, 0) => "The list does not say who saved your number.".to_owned(),
        (Lang::Id, _) => {
            format!("{figure} baris tidak ditandai menyimpan nomor Anda; mereka tidak akan menerima siaran.")
        }
        (Lang::En, 1) => {
            "1 row is not marked as having saved your number and will not receive a broadcast.".to_owned()
        }
        (Lang::En, _) => {
            format!(
                "{figure} rows are not marked as having saved your number and will not receive a broadcast."
            )
        }
    }
}

/// What stands below a calendar that shows only its beginning.
pub(in super::super) fn further_days(days: u32, last: &str, lang: Lang) -> String {
    let figure = number(days, lang);
    match lang {
        Lang::Id => format!("… dan {figure} hari lagi, sampai {last}."),
        Lang::En => format!("… and {figure} more days, until {last}."),
    }
}

/// The name of one broadcast list, from 1.
pub(in super::super) fn list_name(place: u32, lang: Lang) -> String {
    match lang {
        Lang::Id => format!("Daftar {place}"),
        Lang::En => format!("List {place}"),
    }
}

/// The name of several broadcast lists.
pub(in super::super) fn lists_name(first: u32, last: u32, lang: Lang) -> String {
    match lang {
        Lang::Id => format!("Daftar {first}–{last}"),
        Lang::En => format!("Lists {first}–{last}"),
    }
}
