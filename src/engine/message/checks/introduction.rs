//! Promotion whose sender does not say who it is.

use super::{Checked, Hit};
use crate::{message::promotion::promotion, text::letter_case::small_letters};

/// A heading or a signature of more characters is a sentence, not a name.
const NAME_LINE_MAX_CHARS: usize = 40;

/// Hosts that say nothing about the sender.
const NAMELESS_HOSTS: &[&str] = &["wa.me", "bit.ly", "s.id", "tinyurl.com", "t.me", "forms.gle", "linktr.ee"];

pub(crate) fn check(checked: &Checked<'_>) -> Vec<Hit> {
    let introduced = !checked.signal("introduction").is_empty()
        || names_a_business(checked)
        || has_name_line(checked.text)
        || has_own_address(checked);
    if introduced { Vec::new() } else { Hit::at(promotion(checked)) }
}

/// “Toko Melati”, “di Wendy's”: a word for a business or a place with a name written large after it.
fn names_a_business(checked: &Checked<'_>) -> bool {
    checked.signal("before-business-name").iter().any(|word| {
        let name = checked.text[word.end..].trim_start_matches([' ', '.', '*', '_', ':']);
        let name = name.split(|character: char| !character.is_alphabetic()).next().unwrap_or("");
        name.chars().next().is_some_and(char::is_uppercase)
            && name.chars().count() > 1
            && !["kami", "kita", "anda", "our", "your"].contains(&small_letters(name).as_str())
    })
}

/// A short first line that is only a name (“*Melati Bakery*”) or a signature (“— Sari, Toko Melati”).
fn has_name_line(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let Some(first) = lines.next() else { return false };
    let Some(last) = lines.next_back() else { return is_signature(text) };
    is_heading(first) || last.chars().count() <= NAME_LINE_MAX_CHARS && is_signature(last)
}

fn is_heading(line: &str) -> bool {
    let words: Vec<&str> =
        line.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    (2..=4).contains(&words.len())
        && line.chars().count() <= NAME_LINE_MAX_CHARS
        && !line.contains(['!', '?', '%'])
        && words.iter().all(|word| {
            let mut letters = word.chars();
            letters.next().is_some_and(char::is_uppercase) && letters.any(char::is_lowercase)
        })
}

fn is_signature(line: &str) -> bool {
    ["— ", "– ", "- ", "~ "].iter().any(|dash| {
        line.rsplit_once(dash).is_some_and(|(_, name)| {
            name.chars().count() <= NAME_LINE_MAX_CHARS
                && name.trim_start_matches('*').chars().next().is_some_and(char::is_uppercase)
        })
    })
}

fn has_own_address(checked: &Checked<'_>) -> bool {
    checked.links.iter().any(|link| {
        let host = checked.text[link.host.clone()].to_ascii_lowercase();
        !NAMELESS_HOSTS.contains(&host.trim_start_matches("www."))
    })
}
