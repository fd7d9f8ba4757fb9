//! The data as a reader meets it: complete, in one language at a time, with links that lead somewhere.

use knowledge::{
    Lang, LinkTarget, Text, article, article_by_slug, articles, body, check, checks, deadlines, error,
    errors, glossary, heading_for, letters, resolve_links, source, sources, state, states, tree,
};
use std::collections::{BTreeMap, BTreeSet};

/// Words that English sentences cannot do without and Indonesian ones never have.
const ENGLISH: [&str; 30] = [
    "the", "and", "your", "you", "with", "this", "that", "from", "are", "was", "were", "have", "has", "will",
    "not", "but", "which", "when", "they", "their", "for", "can", "cannot", "should", "must", "before",
    "after", "because", "every", "these",
];
/// The same the other way round.
const INDONESIAN: [&str; 18] = [
    "yang", "dan", "dengan", "untuk", "tidak", "anda", "akan", "sudah", "atau", "dari", "karena", "bila",
    "lalu", "jangan", "kami", "hanya", "dapat", "oleh",
];

/// Every text of the guide outside the bodies, with where it stands.
fn texts() -> Vec<(String, Text)> {
    let mut all = Vec::new();
    for article in articles() {
        let slug = article.slug.id;
        all.push((format!("{slug} title"), article.title));
        all.push((format!("{slug} lead"), article.lead));
        all.extend(
            article.headings.iter().map(|heading| (format!("{slug}#{}", heading.anchor), heading.text)),
        );
        all.extend(article.changed.iter().map(|change| (format!("{slug} changed"), change.text)));
    }
    for state in states() {
        let id = state.id;
        for text in [state.title, state.means, state.wait, state.data, state.customers] {
            all.push((id.to_owned(), text));
        }
        all.extend(state.prepare.iter().chain(state.never).map(|text| (id.to_owned(), *text)));
        all.extend(state.steps.iter().map(|step| (id.to_owned(), step.text)));
    }
    for node in tree::nodes() {
        all.push((node.id.to_owned(), node.ask));
        all.extend(node.hint.map(|hint| (node.id.to_owned(), hint)));
        all.extend(node.answers.iter().map(|answer| (node.id.to_owned(), answer.text)));
    }
    for state in states() {
        for deadline in deadlines(state.id) {
            all.push((deadline.id.to_owned(), deadline.title));
            all.push((deadline.id.to_owned(), deadline.why));
        }
    }
    for letter in letters::all() {
        all.push((letter.id.to_owned(), letter.title));
        all.push((letter.id.to_owned(), letter.purpose));
        all.extend(
            letter
                .fields
                .iter()
                .flat_map(|field| [field.label, field.hint])
                .map(|text| (letter.id.to_owned(), text)),
        );
        all.extend(letter.lines.iter().map(|line| (letter.id.to_owned(), *line)));
    }
    all.extend(
        letters::lint_texts()
            .iter()
            .flat_map(|text| [(text.code.to_owned(), text.title), (text.code.to_owned(), text.fix)]),
    );
    all.extend(
        errors()
            .iter()
            .flat_map(|card| [(card.code.to_owned(), card.means), (card.code.to_owned(), card.fix)]),
    );
    all.extend(checks().iter().map(|check| (check.id.to_owned(), check.name)));
    all.extend(glossary().iter().map(|term| (term.term.id.to_owned(), term.means)));
    all.extend(sources().iter().map(|source| (format!("source {}", source.number), source.title)));
    all
}

/// The words outside quotation marks, where the other language may be quoted.
fn words(text: &str) -> Vec<String> {
    let outside = text.split('"').step_by(2).collect::<Vec<_>>().join(" ");
    outside.to_lowercase().split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect()
}

#[track_caller]
fn holds_none_of(list: &[&str], texts: impl Iterator<Item = (String, String)>) {
    let mut found = Vec::new();
    for (place, text) in texts {
        found.extend(
            words(&text)
                .into_iter()
                .filter(|word| list.contains(&word.as_str()))
                .map(|word| format!("{place}: {word} in {text:?}")),
        );
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn no_english_word_stands_in_an_indonesian_text() {
    holds_none_of(&ENGLISH, texts().into_iter().map(|(place, text)| (place, text.id.to_owned())));
}

#[test]
fn no_indonesian_word_stands_in_an_english_text() {
    holds_none_of(&INDONESIAN, texts().into_iter().map(|(place, text)| (place, text.en.to_owned())));
}

/// Bodies quote screens and menus of the other language, so a paragraph counts only when it is mostly foreign.
#[test]
fn no_paragraph_of_a_body_is_in_the_other_language() {
    const MAX_FOREIGN_PERCENT: usize = 8;
    for article in articles() {
        for (lang, foreign) in [(Lang::Id, &ENGLISH[..]), (Lang::En, &INDONESIAN[..])] {
            let html = body(article.slug.id, lang).unwrap();
            for paragraph in html.split("</p>").filter(|part| part.len() > 200) {
                let words = words(&plain(paragraph));
                let count = words.iter().filter(|word| foreign.contains(&word.as_str())).count();
                assert!(
                    count * 100 <= words.len() * MAX_FOREIGN_PERCENT,
                    "{} {lang:?}: {paragraph}",
                    article.slug.id
                );
            }
        }
    }
}

fn plain(html: &str) -> String {
    html.split('<')
        .map(|part| part.split_once('>').map_or(part, |(_, text)| text))
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn every_article_has_a_body_in_both_languages_and_is_found_by_its_address() {
    assert!(articles().len() >= 40);
    for wanted in articles() {
        assert_eq!(article(wanted.slug.id), Some(wanted));
        for lang in Lang::ALL {
            assert_eq!(article_by_slug(wanted.slug.get(lang), lang), Some(wanted));
            let html = body(wanted.slug.id, lang).unwrap();
            for heading in wanted.headings {
                assert!(
                    html.contains(&format!("id=\"{}\"", heading.anchor)),
                    "{} #{}",
                    wanted.slug.id,
                    heading.anchor
                );
            }
            let cites: BTreeSet<u16> = html
                .split("href=\"#source-")
                .skip(1)
                .map(|part| part.split('"').next().unwrap().parse().unwrap())
                .collect();
            assert_eq!(cites, wanted.sources.iter().copied().collect(), "{} {lang:?}", wanted.slug.id);
        }
    }
    assert!(article("tidak-ada").is_none() && body("tidak-ada", Lang::Id).is_none());
}

#[test]
fn every_link_of_every_body_leads_somewhere_and_is_replaced() {
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for wanted in articles() {
        for lang in Lang::ALL {
            let html = resolve_links(body(wanted.slug.id, lang).unwrap(), |target| {
                let (kind, is_known) = match target {
                    LinkTarget::Article { id, anchor } => {
                        let found = article(id).unwrap_or_else(|| panic!("{id}"));
                        (
                            "article",
                            anchor.is_none_or(|anchor| {
                                found.headings.iter().any(|heading| heading.anchor == anchor)
                            }),
                        )
                    }
                    LinkTarget::State(id) => ("state", state(id).is_some()),
                    LinkTarget::Check(id) => ("check", check(id).is_some()),
                    LinkTarget::Error(code) => ("error", error(code).is_some()),
                    LinkTarget::Letter(id) => ("letter", letters::letter(id).is_some()),
                    LinkTarget::Try(message) => {
                        ("try", !message.is_empty() && !message.contains([' ', '"', '<']))
                    }
                };
                assert!(is_known, "{}: {target:?}", wanted.slug.id);
                *kinds.entry(kind).or_default() += 1;
                "../x".to_owned()
            });
            assert!(!html.contains("kb:"), "{}", wanted.slug.id);
            assert!(!html.contains("<script") && !html.contains("onclick") && !html.contains("javascript:"));
        }
    }
    assert_eq!(kinds.len(), 6, "{kinds:?}");
}

#[test]
fn every_state_has_a_way_on() {
    assert_eq!(states().iter().filter(|state| state.id.starts_with('W')).count(), 27);
    assert_eq!(states().iter().filter(|state| state.id.starts_with('P')).count(), 15);
    for state in states() {
        assert!(
            !state.steps.is_empty() && !state.never.is_empty() && !state.sources.is_empty(),
            "{}",
            state.id
        );
        assert!(state.sources.iter().all(|cited| source(cited.number).is_some()), "{}", state.id);
        let treats = |id: &&str| article(id).is_some_and(|article| article.states.contains(&state.id));
        assert!(state.articles.iter().any(treats), "{}: none of its articles lists it", state.id);
    }
}

#[test]
fn nothing_promises_safety() {
    const PROMISES: [&str; 6] =
        ["100 %", "100%", "dijamin aman", "pasti aman", "guaranteed safe", "pasti kembali"];
    for (place, text) in texts() {
        for lang in Lang::ALL {
            let text = text.get(lang).to_lowercase();
            assert!(PROMISES.iter().all(|promise| !text.contains(promise)), "{place}: {text}");
        }
    }
}

#[test]
fn source_dates_are_days() {
    for source in sources() {
        assert_eq!(source.checked.len(), 10, "{}", source.number);
        assert!(!source.dated.id.is_empty() && !source.dated.en.is_empty());
    }
}

/// The topics that readers look for by name.
const TOPICS: [(&str, &str); 24] = [
    ("Penyebab Umum Akun WA Bisnis Diblokir", "Common Causes of WhatsApp Business Blocks"),
    ("Pelanggaran Kebijakan", "policy breach"),
    ("Mengirim Pesan Spam atau Massal", "spam or bulk messages"),
    ("Penggunaan Bot atau Perangkat Lunak Pihak Ketiga", "bots or third-party software"),
    ("Aktivitas Penipuan atau Penyalahgunaan", "Fraud or abuse"),
    ("Menyebarkan Konten yang Melanggar Hukum atau Tidak Pantas", "illegal or indecent content"),
    ("Aktivitas yang Mencurigakan", "Suspicious Activity"),
    ("Perubahan Nomor Telepon yang Sering", "Frequent number changes"),
    ("Login dari Perangkat yang Tidak Dikenal", "Logins from unknown devices"),
    (
        "Cara Mengatasi Akun WhatsApp Bisnis yang Diblokir",
        "How to recover a blocked WhatsApp Business account",
    ),
    ("Tinjau Kembali Kebijakan WhatsApp", "Re-read the Policy"),
    ("Ajukan Banding", "File an Appeal"),
    ("Gunakan Nomor Telepon Baru", "Use a New Phone Number"),
    ("Hubungi Dukungan WhatsApp", "Contact WhatsApp Support"),
    ("Ikuti Kebijakan WhatsApp", "Follow WhatsApp's Policies"),
    ("Hindari Spam", "Avoid Spam"),
    ("Gunakan Fitur WhatsApp Bisnis", "Use WhatsApp Business Features"),
    ("Jaga Kualitas Interaksi", "Keep Interactions Good"),
    ("Lindungi Akun Anda", "Protect Your Account"),
    ("Meningkatkan Kepercayaan Pelanggan", "Building Customer Trust"),
    ("Mengoptimalkan Efisiensi", "Working Efficiently"),
    ("Menjaga Reputasi Bisnis", "Protecting Your Reputation"),
    ("Memanfaatkan Teknologi dengan Bijak", "Using Technology Wisely"),
    ("Bersabar dan ikuti petunjuk", "Be patient and follow the instructions"),
];

#[test]
fn every_topic_has_a_part_that_is_found_by_its_name() {
    for (id, en) in TOPICS {
        let names_it = |text: Text| {
            [(text.id, id), (text.en, en)].iter().all(|(text, name)| {
                // Titles use other quotation marks and capitals than headings.
                text.replace('\u{2019}', "'").to_lowercase().contains(&name.to_lowercase())
            })
        };
        let is_found = articles().iter().any(|article| {
            names_it(article.title) || article.headings.iter().any(|heading| names_it(heading.text))
        });
        assert!(is_found, "no title or heading is called {id:?} and {en:?}");
    }
}

#[test]
fn articles_about_messages_carry_examples_to_check() {
    for id in
        ["jaga-kualitas-interaksi", "ikuti-kebijakan-hindari-spam", "batas-broadcast", "batas-chat-baru"]
    {
        for lang in Lang::ALL {
            let mut examples = 0;
            resolve_links(body(id, lang).unwrap(), |target| {
                examples += usize::from(matches!(target, LinkTarget::Try(_)));
                String::new()
            });
            assert!(examples > 0, "{id} {lang:?}");
        }
    }
}

#[test]
fn every_check_leads_to_a_heading_that_exists() {
    for check in checks() {
        let found = article(check.article).unwrap();
        assert!(found.headings.iter().any(|heading| heading.anchor == check.heading), "{}", check.id);
        assert_eq!(heading_for(check.article, [check.id].into_iter()), check.heading);
    }
    for article in articles() {
        let fallback = heading_for(article.slug.id, std::iter::empty());
        assert!(article.headings.iter().any(|heading| heading.anchor == fallback), "{}", article.slug.id);
    }
}
