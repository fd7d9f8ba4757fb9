//! A button that leads to a chat instead of a website.

use super::{Hit, Judged};
use crate::template::fields::Role;

/// Hosts that open a WhatsApp chat.
const CHAT_HOSTS: &[&str] = &["wa.me", "api.whatsapp.com", "chat.whatsapp.com", "whatsapp.com", "wa.link"];

pub(crate) fn check(judged: &Judged<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for field in judged.of_role(Role::ButtonUrl) {
        let after_scheme = field.text.split_once("://").map_or(field.text, |(_, rest)| rest);
        let host = after_scheme.split(['/', '?', '#', ':']).next().unwrap_or_default().to_ascii_lowercase();
        if CHAT_HOSTS.contains(&host.strip_prefix("www.").unwrap_or(&host)) {
            hits.push(Hit::at(field, 0..field.text.len()).about(&host));
        }
    }
    hits
}
