//! Large inputs: the template check's time grows with the text, not with its square, and what is refused is told.

use engine::{
    Severity, check_templates,
    report::template::{TemplateErrorCode, TemplateOptions, TemplatesReport},
};
use std::time::{Duration, Instant};

const MEGABYTE: usize = 1 << 20;
/// Twice the text may take this many times as long; linear work takes two, quadratic four.
const DOUBLING_MAX: u32 = 3;
/// Times shorter than this are noise.
const NOISE: Duration = Duration::from_millis(40);

fn checked(source: &str) -> TemplatesReport {
    check_templates(source, None, &TemplateOptions::default()).expect("a template")
}

/// The best of three, so that another program on the machine does not decide.
fn time(source: &str) -> Duration {
    let once = || {
        let begin = Instant::now();
        checked(source);
        begin.elapsed()
    };
    (0..3).map(|_| once()).min().expect("three times")
}

fn json(key: &str, value: &str) -> String {
    format!("{{\"name\":\"a\",\"{key}\":{value}}}")
}

/// Texts that give every part of the check much to do, by name.
fn heavy(bytes: usize) -> Vec<(&'static str, String)> {
    let repeated = |piece: &str| piece.repeat(bytes / piece.len());
    let numbered = |piece: fn(usize) -> String| (0..bytes / 12).map(piece).collect::<String>();
    let quoted = |text: String| format!("\"{text}\"");
    vec![
        ("promotion", repeated("Promo gratis ongkir hari ini! ")),
        ("one sentence", repeated("diskon pesanan gratis ")),
        ("variables", json("body", &quoted(repeated("ya {{1}} {{nama}} ")))),
        ("names", json("body", &quoted(numbered(|at| format!("a {{{{v{at}}}}} "))))),
        ("broken braces", json("body", &quoted(repeated("halo {1} {{ 2 }} }} ")))),
        ("emoji", json("body", &quoted(repeated("😀 ya ")))),
        (
            "parts",
            json("components", &format!("[{}]", vec![r#"{"type":"BODY","text":"x"}"#; bytes / 26].join(","))),
        ),
        ("buttons", {
            let button = r#"{"type":"QUICK_REPLY","text":"Ya"}"#;
            let row = format!(
                "[{{\"type\":\"BUTTONS\",\"buttons\":[{}]}}]",
                vec![button; bytes / button.len()].join(",")
            );
            json("components", &row)
        }),
        ("unknown fields", {
            let fields: String = numbered(|at| format!("\"x{at}\":1,"));
            format!("{{{fields}\"body\":\"Pesanan Anda dikirim.\"}}")
        }),
    ]
}

#[test]
fn twice_the_text_takes_about_twice_the_time() {
    let (once, twice) = (heavy(MEGABYTE / 16), heavy(MEGABYTE / 8));
    for ((name, single), (_, double)) in once.into_iter().zip(twice) {
        // Work that grows with the square fails every time; another program's burst of work does not.
        let mut told = Vec::new();
        let is_linear = (0..5).any(|_| {
            let (short, long) = (time(&single), time(&double));
            told.push((short, long));
            long < NOISE || long <= short * DOUBLING_MAX
        });
        assert!(is_linear, "{name}: times of one and two texts: {told:?}");
    }
}

#[test]
fn two_megabytes_are_checked_and_what_was_left_out_is_told() {
    let is_quick = |name: &str| matches!(name, "promotion" | "names");
    for (name, source) in heavy(2 * MEGABYTE).into_iter().filter(|(name, _)| is_quick(name)) {
        let report = checked(&source);
        let entry = &report.entries[0];
        let report = entry.report.as_ref().unwrap_or_else(|| panic!("{name}: {:?}", entry.error));
        assert!(report.findings.len() < 10_000, "{name}: {} findings", report.findings.len());
        assert!(report.band >= Some(Severity::High), "{name} is too long for a template");
        assert!(report.not_checked.iter().any(|id| id == "words-beyond"), "{name} is cut without a word");
    }
}

#[test]
fn ten_thousand_templates_are_checked_and_one_more_is_refused() {
    let list = |count: usize| {
        let template = r#"{"body":"Pesanan Anda sudah kami kirim."}"#;
        format!("[{}]", vec![template; count].join(",\n"))
    };
    assert_eq!(checked(&list(engine::TEMPLATES_MAX)).entries.len(), engine::TEMPLATES_MAX);
    let refused = check_templates(&list(engine::TEMPLATES_MAX + 1), None, &TemplateOptions::default());
    assert_eq!(refused.expect_err("too many").code, TemplateErrorCode::TooMany);
}

#[test]
fn a_fault_at_the_end_of_two_megabytes_is_told_with_its_place() {
    let mut source = String::from("[\n");
    while source.len() < 2 * MEGABYTE {
        source.push_str("{\"body\":\"Pesanan Anda sudah kami kirim hari ini.\"},\n");
    }
    let lines = source.lines().count();
    source.push_str("{\"body\": }]");
    let error = check_templates(&source, None, &TemplateOptions::default()).expect_err("broken");
    let place = error.place.expect("a place");
    assert_eq!(error.code, TemplateErrorCode::BrokenJson);
    assert_eq!((place.line as usize, place.column), (lines + 1, 10));
}
