//! The search against the committed queries, its size and its manners.
#![expect(clippy::print_stdout, reason = "the measured figures are part of the result")]

use knowledge::search::{Index, Kind};
use knowledge::{Lang, search_index, states};
use std::fmt::Write;

const QUERIES: &str = include_str!("queries.tsv");
const SHOWN: usize = 10;

fn index() -> Index {
    Index::from_bytes(search_index()).expect("the build wrote it")
}

#[derive(Default)]
struct Tally {
    all: usize,
    first: usize,
    top_three: usize,
    misses: String,
}

fn tally(lang: Lang) -> Tally {
    let index = index();
    let mut tally = Tally::default();
    for line in QUERIES.lines().filter(|line| !line.starts_with('#')) {
        let [code, query, right] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("three columns: {line}")
        };
        if code != lang.code() {
            continue;
        }
        let right: Vec<_> = right.split(' ').collect();
        let hits = index.search(query, lang, SHOWN);
        let place = hits.iter().position(|hit| right.contains(&hit.id));
        tally.all += 1;
        tally.first += usize::from(place == Some(0));
        tally.top_three += usize::from(place.is_some_and(|place| place < 3));
        if place != Some(0) {
            let shown: Vec<_> =
                hits.iter().take(4).map(|hit| format!("{} {:.2}", hit.id, hit.score)).collect();
            writeln!(tally.misses, "  {place:?} {query} → {right:?}, got {shown:?}")
                .expect("a string takes all");
        }
    }
    tally
}

#[track_caller]
fn finds_enough(lang: Lang, at_least: usize) {
    let tally = tally(lang);
    let permille = |count: usize| count * 1000 / tally.all;
    println!(
        "{}: {} queries, first {} ‰, top three {} ‰\n{}",
        lang.code(),
        tally.all,
        permille(tally.first),
        permille(tally.top_three),
        tally.misses
    );
    assert!(tally.all >= at_least, "only {} queries", tally.all);
    assert!(tally.first * 100 >= tally.all * 85, "first in {} of {}", tally.first, tally.all);
    assert!(
        tally.top_three * 100 >= tally.all * 95,
        "in the top three in {} of {}",
        tally.top_three,
        tally.all
    );
}

#[test]
fn finds_the_right_answer_for_indonesian_queries() {
    finds_enough(Lang::Id, 150);
}

#[test]
fn finds_the_right_answer_for_english_queries() {
    finds_enough(Lang::En, 80);
}

#[test]
fn the_index_is_small_and_answers_at_once() {
    const MAX_BROTLI_BYTES: usize = 120 * 1024;
    const MAX_MEAN_MS: u128 = 30;
    let mut packed = Vec::new();
    let settings = brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() };
    brotli::BrotliCompress(&mut search_index(), &mut packed, &settings).expect("memory to memory");
    let index = index();
    let queries: Vec<_> = QUERIES.lines().filter_map(|line| line.split('\t').nth(1)).collect();
    let start = std::time::Instant::now();
    for query in &queries {
        index.search(query, Lang::Id, SHOWN);
    }
    let mean_us = start.elapsed().as_micros() / queries.len() as u128;
    println!(
        "index {} bytes, {} with brotli; {mean_us} µs a query in this build",
        search_index().len(),
        packed.len()
    );
    assert!(packed.len() <= MAX_BROTLI_BYTES);
    assert!(mean_us <= MAX_MEAN_MS * 1000);
}

#[test]
fn every_screen_is_found_by_its_own_words() {
    let index = index();
    let mut lost = String::new();
    for state in states() {
        for screen in state.screens {
            // Some sentences stand on several screens; the state must then be among the first three.
            let hits = index.search(screen.text, screen.lang, 3);
            if !hits.iter().any(|hit| hit.states.contains(&state.id)) {
                let got: Vec<_> = hits.iter().map(|hit| hit.id).collect();
                writeln!(lost, "{}: {:?} → {got:?}", state.id, screen.text).unwrap();
            }
        }
    }
    assert!(lost.is_empty(), "{lost}");
}

#[test]
fn every_error_code_leads_to_its_card() {
    let index = index();
    for card in knowledge::errors() {
        let hits = index.search(&format!("error {}", card.code), Lang::Id, 3);
        assert!(
            hits.iter().any(|hit| hit.kind == Kind::Error && hit.id == card.code),
            "{}: {hits:?}",
            card.code
        );
    }
}

#[test]
fn an_empty_or_meaningless_query_finds_nothing() {
    for query in ["", "   ", "?!…", "yang di ke"] {
        assert_eq!(index().search(query, Lang::Id, 5), [], "{query:?}");
    }
}

#[test]
fn any_text_is_a_valid_query() {
    let long = "blokir ".repeat(50_000);
    for query in ["\u{0}", "🙈🙈🙈", "ﷺ", "İİİİ ﬀ", "aaaaaaaaaaaaaaaaaaaaaaaa", &long, "<script>", "é́́́"]
    {
        index().search(query, Lang::En, 5);
    }
}

#[test]
fn refuses_bytes_that_are_not_an_index() {
    let whole = search_index();
    for broken in [&b""[..], b"PKS1", b"nonsense", &whole[..whole.len() / 2], &whole[..whole.len() - 1]] {
        assert!(Index::from_bytes(broken).is_err());
    }
    let mut longer = whole.to_vec();
    longer.push(0);
    assert!(Index::from_bytes(&longer).is_err());
}
