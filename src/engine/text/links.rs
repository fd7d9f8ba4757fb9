//! Finds links in a text as typed: with a scheme, with `www.`, or a bare domain.

use std::ops::Range;

/// A link in the original text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Link {
    /// The whole link, without the punctuation after it.
    pub(crate) range: Range<usize>,
    /// The host inside the text, without user part and port.
    pub(crate) host: Range<usize>,
    /// Whether it says `http://` or `https://`.
    pub(crate) has_scheme: bool,
}

/// Endings that make a bare `name.ending` a link. Not the whole list of the registries: an ending that is also
/// an Indonesian word or a file type would turn a missing blank after a full stop into a link.
const ENDINGS: &[&str] = &[
    "com", "net", "org", "info", "biz", "id", "me", "co", "io", "ly", "gl", "gd", "cc", "tv", "xyz", "top",
    "site", "online", "store", "shop", "club", "vip", "win", "bet", "casino", "live", "fun", "pro", "icu",
    "click", "link", "page", "dev", "app", "web", "asia", "us", "uk", "sg", "my", "in", "ru", "cn", "tk",
    "ml", "ga", "cf", "gq", "ws", "at", "to", "la", "lol", "world", "space", "website", "tech", "mobi",
    "name", "life", "today", "buzz", "cfd", "sbs", "ink", "cyou", "monster", "rest", "wiki", "team", "gg",
    "im", "is", "be", "de", "fr", "nl", "au",
];

/// All links, in order.
pub(crate) fn links(text: &str) -> Vec<Link> {
    let mut found = Vec::new();
    let mut at = 0;
    for token in text.split_whitespace() {
        // `split_whitespace` yields slices of `text` in order, so the search always succeeds nearby.
        let Some(offset) = text[at..].find(token) else { break };
        let start = at + offset;
        at = start + token.len();
        find_in_token(text, start..at, &mut found);
    }
    found
}

fn find_in_token(text: &str, token: Range<usize>, found: &mut Vec<Link>) {
    let mut at = token.start;
    while at < token.end {
        let rest = &text[at..token.end];
        let lower = rest.as_bytes();
        let scheme = [&b"https://"[..], b"http://"]
            .into_iter()
            .find(|scheme| lower.len() >= scheme.len() && lower[..scheme.len()].eq_ignore_ascii_case(scheme));
        let host_start = at + scheme.map_or(0, <[u8]>::len);
        let host_end = host_start + host_length(&text[host_start..token.end]);
        let host = &text[host_start..host_end];
        let is_link = !host.is_empty()
            && if scheme.is_some() { host.chars().any(char::is_alphanumeric) } else { is_bare_domain(host) };
        let is_mail = text[host_end..token.end].starts_with('@') || text[..at].ends_with('@');
        if is_link && !is_mail {
            let end = link_end(text, host_end, token.end);
            found.push(Link { range: at..end, host: host_start..host_end, has_scheme: scheme.is_some() });
            at = end.max(at + 1);
        } else {
            at = host_end;
        }
        // On to the next place where a link may begin.
        while at < token.end {
            let previous_is_word = text[..at].chars().next_back().is_some_and(char::is_alphanumeric);
            let next = text[at..].chars().next();
            if !previous_is_word && next.is_some_and(char::is_alphanumeric) {
                break;
            }
            at += next.map_or(1, char::len_utf8);
        }
    }
}

/// Length of the longest start of `text` that could be a host name or an IP address.
fn host_length(text: &str) -> usize {
    let end = text
        .char_indices()
        .find(|(_, character)| !(character.is_alphanumeric() || matches!(character, '.' | '-')))
        .map_or(text.len(), |(at, _)| at);
    text[..end].trim_end_matches(['.', '-']).len()
}

fn is_bare_domain(host: &str) -> bool {
    let Some((name, ending)) = host.rsplit_once('.') else { return false };
    let named = name.chars().any(char::is_alphabetic) && !name.ends_with('.') && !name.starts_with('.');
    named && ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known))
        || (host.len() >= 7 && is_ip_address(host))
}

/// Whether a host is four numbers from 0 to 255.
pub(crate) fn is_ip_address(host: &str) -> bool {
    let parts: Vec<&str> = host.split('.').collect();
    parts.len() == 4 && parts.iter().all(|part| part.parse::<u8>().is_ok())
}

/// The end of a link whose host ends at `host_end`: port, path and query, without closing punctuation.
fn link_end(text: &str, host_end: usize, token_end: usize) -> usize {
    let rest = &text[host_end..token_end];
    if !rest.starts_with(['/', ':', '?', '#']) {
        return host_end;
    }
    let cut = rest.find(['"', '<', '>', '»', '”']).unwrap_or(rest.len());
    let mut link = rest[..cut].trim_end_matches(['.', ',', '!', '?', ';', ':', '\'', '*', '_', '~']);
    if link.ends_with(')') && !link.contains('(') {
        link = link.trim_end_matches([')', '.', ',']);
    }
    host_end + link.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn finds(text: &str, expected: &[&str]) {
        let links: Vec<&str> = links(text).into_iter().map(|link| &text[link.range]).collect();
        assert_eq!(links, expected, "{text:?}");
    }

    #[test]
    fn finds_links_with_and_without_scheme() {
        finds(
            "Cek https://toko.id/a?b=1, www.toko.co.id dan bit.ly/xx.",
            &["https://toko.id/a?b=1", "www.toko.co.id", "bit.ly/xx"],
        );
        finds("(lihat tokomelati.id)", &["tokomelati.id"]);
        finds("klik:wa.me/62812 ya", &["wa.me/62812"]);
        finds("http://10.0.0.1/x", &["http://10.0.0.1/x"]);
    }

    #[test]
    fn keeps_silent_on_prices_dates_and_sentences_without_blank() {
        finds("Rp10.000 tgl 12.05.2026 jam 10.30 siap.Terima kasih a.n. Budi", &[]);
        finds("sari@toko.id", &[]);
    }
}
