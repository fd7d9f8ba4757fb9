//! Signals that a pattern cannot say: capitals, length, hosts, codes. One function = one signal of
//! `rules/evidence.toml`; `None` when not seen, no place when it is about the whole text.

use crate::{message::matcher::View, text::links::Link};
use std::ops::Range;

/// What a feature looks at.
pub(crate) struct Message<'a> {
    text: &'a str,
    links: &'a [Link],
    letters: usize,
    capitals: usize,
    characters: usize,
    plain: &'a View,
}

/// From this length on a message is longer than people write by hand in a chat.
const LONG_MIN: usize = 120;
/// Up to here it is a line of chat.
const SHORT_MAX: usize = 45;
/// From this share on a text is in capitals.
const CAPITAL_PERCENT: usize = 50;
/// Fewer letters than this say nothing about capitals.
const LETTERS_MIN: usize = 12;

impl<'a> Message<'a> {
    pub(crate) fn new(text: &'a str, plain: &'a View, links: &'a [Link]) -> Self {
        let (mut letters, mut capitals, mut characters) = (0, 0, 0);
        for line in text.lines() {
            for character in line.chars() {
                letters += usize::from(character.is_alphabetic());
                capitals += usize::from(character.is_uppercase());
            }
            // A line that offers a way to stop must not make a message look worse by its length.
            if !line.contains("STOP") && !line.contains("BERHENTI") {
                characters += line.chars().count();
            }
        }
        Self { text, links, letters, capitals, characters, plain }
    }

    /// Words of the text with their places; links are left out.
    fn words(&self) -> impl Iterator<Item = (Range<usize>, &'a str)> + '_ {
        let mut links = self.links.iter().peekable();
        let mut start = None;
        let text = self.text;
        text.char_indices()
            .chain([(text.len(), ' ')])
            .filter_map(move |(at, character)| {
                if character.is_alphanumeric() {
                    start.get_or_insert(at);
                    return None;
                }
                let range = start.take()?..at;
                Some((range.clone(), &text[range]))
            })
            .filter(move |(range, _)| {
                while links.next_if(|link| link.range.end <= range.start).is_some() {}
                links.peek().is_none_or(|link| range.end <= link.range.start)
            })
    }
}

/// Signals about the whole text have no place.
fn whole(is_seen: bool) -> Option<Vec<Range<usize>>> {
    is_seen.then(Vec::new)
}

fn at(spans: Vec<Range<usize>>) -> Option<Vec<Range<usize>>> {
    (!spans.is_empty()).then_some(spans)
}

pub(super) fn mostly_capitals(message: &Message<'_>) -> Option<Vec<Range<usize>>> {
    whole(message.letters >= LETTERS_MIN && message.capitals * 100 >= message.letters * CAPITAL_PERCENT)
}

/// Words in capitals amid ordinary ones.
pub(super) fn capital_words(message: &Message<'_>) -> Option<Vec<Range<usize>>> {
    /// Shorter ones are abbreviations.
    const LETTERS: usize = 4;
    const WORDS_MIN: usize = 2;
    if mostly_capitals(message).is_some() {
        return None;
    }
    let shouted = |word: &str| word.chars().count() >= LETTERS && word.chars().all(char::is_uppercase);
    let spans: Vec<_> = message.words().filter(|(_, word)| shouted(word)).map(|(range, _)| range).collect();
    (spans.len() >= WORDS_MIN).then_some(spans)
}

/// A letter-and-digit code such as a "PIN" or a claim code, outside links.
pub(super) fn mixed_code(message: &Message<'_>) -> Option<Vec<Range<usize>>> {
    let is_code = |word: &str| {
        let kinds: Vec<bool> = word.chars().map(|character| character.is_ascii_digit()).collect();
        let changes = kinds.windows(2).filter(|pair| pair[0] != pair[1]).count();
        (5..=10).contains(&kinds.len()) && changes >= 2 && word.is_ascii()
    };
    at(message.words().filter(|(_, word)| is_code(word)).map(|(range, _)| range).collect())
}

pub(super) fn long_text(message: &Message<'_>) -> Option<Vec<Range<usize>>> {
    whole(message.characters >= LONG_MIN)
}

pub(super) fn short_text(message: &Message<'_>) -> Option<Vec<Range<usize>>> {
    whole(message.characters <= SHORT_MAX)
}

pub(super) fn link(message: &Message<'_>) -> Option<Vec<Range<usize>>> {
    at(message.links.iter().map(|link| link.range.clone()).collect())
}

/// Long-distance numbers as people write them: `0812-3456-7890`, `+62 812…`, `09061 234567`.
pub(super) fn phone_number(message: &Message<'_>) -> Option<Vec<Range<usize>>> {
    const DIGITS: Range<usize> = 9..15;
    let bytes = message.text.as_bytes();
    let mut spans = Vec::new();
    let mut next = 0;
    while next < bytes.len() {
        let starts = bytes[next].is_ascii_digit() && (next == 0 || !bytes[next - 1].is_ascii_alphanumeric());
        if !starts {
            next += 1;
            continue;
        }
        let (mut end, mut digits, mut at) = (next, 0, next);
        // One separator at a time between digits.
        while at < bytes.len() {
            if bytes[at].is_ascii_digit() {
                digits += 1;
                end = at + 1;
            } else if !matches!(bytes[at], b' ' | b'-' | b'.') || end != at {
                break;
            }
            at += 1;
        }
        let plus = next > 0 && bytes[next - 1] == b'+';
        let abroad = plus || bytes[next..end].starts_with(b"62");
        if DIGITS.contains(&digits) && (bytes[next] == b'0' || abroad) {
            spans.push(next - usize::from(plus)..end);
        }
        next = end.max(next + 1);
    }
    spans.retain(|span| {
        !message.links.iter().any(|link| link.range.start < span.end && span.start < link.range.end)
    });
    at(spans)
}

/// Hosts where anybody gets a page without a name, and endings that are given away.
pub(super) fn free_host(message: &Message<'_>) -> Option<Vec<Range<usize>>> {
    const HOSTS: &[&str] = &[
        "blogspot",
        "weebly",
        "wordpress",
        "jimdo",
        "webnode",
        "wix",
        "yolasite",
        "webs",
        "ucoz",
        "wapka",
        "xtgem",
        "000webhostapp",
        "netlify",
        "herokuapp",
        "page",
        "sites",
        "tripod",
        "angelfire",
        "co.vu",
        "mywapblog",
        "site123",
        "simdif",
        "strikingly",
        "godaddysites",
        "vercel",
        "github",
        "firebaseapp",
        "duckdns",
        "ngrok",
    ];
    const ENDINGS: &[&str] =
        &["tk", "ml", "ga", "cf", "gq", "xyz", "top", "cfd", "sbs", "icu", "cyou", "buzz", "vu"];
    let given_away = |host: &str| {
        let mut labels: Vec<&str> = host.split('.').collect();
        let ending = labels.pop().unwrap_or_default();
        ENDINGS.contains(&ending)
            || labels.len() >= 2 && labels.iter().skip(1).any(|label| HOSTS.contains(label))
    };
    at(message
        .links
        .iter()
        .filter(|link| given_away(&message.text[link.host.clone()].to_ascii_lowercase()))
        .map(|link| link.range.clone())
        .collect())
}

/// `!` twice or more anywhere.
pub(super) fn exclamation(message: &Message<'_>) -> Option<Vec<Range<usize>>> {
    let spans: Vec<_> = message.text.match_indices('!').map(|(at, sign)| at..at + sign.len()).collect();
    (spans.len() >= 2).then_some(spans)
}

pub(super) fn question(message: &Message<'_>) -> Option<Vec<Range<usize>>> {
    at(message.text.match_indices('?').map(|(at, sign)| at..at + sign.len()).take(3).collect())
}

/// Money in a currency sign that folding takes away.
pub(super) fn foreign_money(message: &Message<'_>) -> Option<Vec<Range<usize>>> {
    let spans = message
        .text
        .char_indices()
        .filter(|(at, character)| {
            matches!(character, '£' | '€' | '$')
                && message.text[at + character.len_utf8()..]
                    .trim_start()
                    .starts_with(|next: char| next.is_ascii_digit())
        })
        .map(|(at, character)| at..at + character.len_utf8())
        .collect();
    at(spans)
}

/// Styled, look-alike or hidden characters anywhere.
pub(super) fn disguised_words(message: &Message<'_>) -> Option<Vec<Range<usize>>> {
    use crate::text::fold::{AFTER_HIDDEN, LOOK_ALIKE, STYLED};
    let flags = message.plain.folded.flags.iter().fold(0, |sum, flags| sum | flags);
    whole(flags & (STYLED | LOOK_ALIKE | AFTER_HIDDEN) != 0)
}

/// Many digits for the length: numbers, codes and amounts rather than talk.
pub(super) fn many_digits(message: &Message<'_>) -> Option<Vec<Range<usize>>> {
    const DIGITS_MIN: usize = 8;
    let digits = message.text.bytes().filter(u8::is_ascii_digit).count();
    whole(digits >= DIGITS_MIN && digits * 100 >= message.characters * 8)
}

/// Several lines, as business messages are laid out.
pub(super) fn laid_out(message: &Message<'_>) -> Option<Vec<Range<usize>>> {
    const LINES_MIN: usize = 4;
    whole(message.text.lines().filter(|line| !line.trim().is_empty()).count() >= LINES_MIN)
}
