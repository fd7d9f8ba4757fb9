//! No English sentence stands in an Indonesian document, but where it is marked as English or as a name.

use super::link_check::rendered;
use std::collections::BTreeSet;

/// Words that English sentences can hardly do without and Indonesian ones do not have.
const ENGLISH: [&str; 18] = [
    "the", "and", "your", "with", "this", "that", "you", "are", "of", "will", "from", "have", "was", "what",
    "not", "for", "which", "their",
];

/// So many of them in one piece of text make a sentence; names of menus and documents have fewer.
const SENTENCE: usize = 3;

const VOID: [&str; 6] = ["br", "hr", "img", "input", "link", "meta"];

/// The pieces of text of a document that are meant to be in its own language.
fn own_words(html: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    // Whether each open element, or one around it, is in another language or no text of ours.
    let mut foreign = vec![false];
    for piece in html.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap_or((piece, ""));
        let name = tag.split([' ', '/']).next().unwrap_or_default();
        if tag.starts_with('/') {
            foreign.pop();
        } else if !VOID.contains(&name) && !tag.starts_with('!') {
            let marked = [" lang=\"en\"", "translate=\"no\"", "target=\"_blank\""];
            let is_foreign = name == "pre" || name == "use" || marked.iter().any(|mark| tag.contains(mark));
            foreign.push(is_foreign || foreign.last() == Some(&true));
        }
        if foreign.last() == Some(&false) {
            pieces.push(text);
        }
    }
    pieces
}

/// The text without what stands in quotation marks, where articles cite the screen.
fn without_quotes(text: &str) -> String {
    text.replace("&quot;", "\"").split('"').step_by(2).collect::<Vec<_>>().join(" ")
}

fn english_words(text: &str) -> usize {
    let text = without_quotes(text).to_lowercase();
    let words: BTreeSet<&str> = text.split(|c: char| !c.is_alphabetic()).collect();
    ENGLISH.iter().filter(|word| words.contains(*word)).count()
}

#[test]
fn no_english_sentence_in_an_indonesian_document() {
    let mut faults = Vec::new();
    for (path, html) in rendered().iter().filter(|(path, _)| path.starts_with("id/")) {
        let pieces = own_words(html);
        assert!(pieces.len() > 20, "{path} has hardly any text");
        faults.extend(
            pieces
                .iter()
                .filter(|text| english_words(text) >= SENTENCE)
                .map(|text| format!("{path}: {text}")),
        );
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn sees_english_but_not_what_is_marked_as_english() {
    let sentence = "This is what you will have when the texts are not in order.";
    assert!(english_words(sentence) >= SENTENCE);
    assert_eq!(own_words(&format!("<p>{sentence}</p>")).concat(), sentence);
    assert_eq!(own_words(&format!("<p><q lang=\"en\">{sentence}</q></p>")).concat(), "");
}
