//! The template check through its public functions: the rules' own examples, fixtures, categories, forms.

use super::{template_to_json, template_to_text};
use crate::{
    check_template, check_templates,
    report::template::{
        Button, Card, Component, Sample, Template, TemplateErrorCode, TemplateOptions, TemplatesReport,
    },
};
use proptest::prelude::*;

#[track_caller]
fn all(source: &str) -> TemplatesReport {
    check_templates(source, None, &TemplateOptions::default())
        .unwrap_or_else(|error| panic!("{error:?} for {source:?}"))
}

/// Every span lies inside its field and splits no character.
fn holds(report: &TemplatesReport) {
    for report in report.entries.iter().filter_map(|entry| entry.report.as_ref()) {
        let places = report
            .findings
            .iter()
            .map(|finding| (&finding.component, &finding.field, finding.start, finding.end))
            .chain(
                report.category.words.iter().map(|word| (&word.component, &word.field, word.start, word.end)),
            );
        for (component, path, start, end) in places.filter(|(.., start, end)| start != end) {
            let field = report
                .fields
                .iter()
                .find(|field| field.component == *component && field.field == *path)
                .unwrap_or_else(|| panic!("no field {component}.{path}"));
            let units: Vec<u16> = field.text.encode_utf16().collect();
            assert!(String::from_utf16(&units[start as usize..end as usize]).is_ok(), "{component}.{path}");
        }
    }
}

#[cfg(feature = "texts")]
mod rule_examples {
    use super::*;
    use crate::{Lang, report::RuleText, texts::rule_texts};

    fn template_rules() -> Vec<RuleText> {
        rule_texts(Lang::Id).rules.into_iter().filter(|rule| rule.scope == "template").collect()
    }

    fn fires(rule: &RuleText, example: &str) -> bool {
        let report = all(example);
        holds(&report);
        let reports = report.entries.iter().filter_map(|entry| entry.report.as_ref());
        reports.flat_map(|report| &report.findings).any(|finding| finding.rule == rule.id)
    }

    #[test]
    fn every_flag_example_fires() {
        let faults: Vec<String> = template_rules()
            .iter()
            .flat_map(|rule| {
                rule.flags
                    .iter()
                    .filter(|flag| !fires(rule, flag))
                    .map(|flag| format!("{}: {flag:?}", rule.id))
            })
            .collect();
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }

    #[test]
    fn every_pass_example_stays_silent() {
        let faults: Vec<String> = template_rules()
            .iter()
            .flat_map(|rule| {
                rule.passes
                    .iter()
                    .filter(|pass| fires(rule, pass))
                    .map(|pass| format!("{}: {pass:?}", rule.id))
            })
            .collect();
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }
}

#[cfg(feature = "texts")]
mod fixtures;

fn sample() -> impl Strategy<Value = Sample> {
    (proptest::option::of("[a-z_]{1,8}"), words()).prop_map(|(name, value)| Sample { name, value })
}

fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        ".{0,30}",
        "[a-zA-Z {}0-9=|:\\[\\]\"\\\\-]{0,30}",
        Just("[body]\n\\[footer]\n name = x".to_owned()),
        Just("Halo {{1}},\n\npesanan {{2}} dikirim.".to_owned()),
    ]
}

fn other() -> impl Strategy<Value = std::collections::BTreeMap<String, String>> {
    let json = prop_oneof![Just("1"), Just("true"), Just("{\"a\":[1,\"é\"]}"), Just("null")];
    proptest::collection::btree_map("x_[a-z]{1,5}", json.prop_map(str::to_owned), 0..2)
}

fn button() -> impl Strategy<Value = Button> {
    (
        prop_oneof![
            Just("QUICK_REPLY"),
            Just("URL"),
            Just("PHONE_NUMBER"),
            Just("COPY_CODE"),
            Just("OTP"),
            Just("FLOW")
        ],
        proptest::option::of(words()),
        proptest::option::of(words()),
        proptest::option::of(words()),
        proptest::option::of("[A-Z_]{1,8}"),
        proptest::collection::vec(words(), 0..2),
        other(),
    )
        .prop_map(|(kind, text, url, phone, otp, samples, other)| Button {
            kind: kind.into(),
            text,
            url,
            phone,
            otp,
            samples,
            other,
        })
}

fn component(kind: &'static str) -> impl Strategy<Value = Component> {
    (
        proptest::option::of(words()),
        proptest::collection::vec(sample(), 0..3),
        proptest::collection::vec(button(), 0..3),
        other(),
    )
        .prop_map(move |(text, mut samples, buttons, other)| {
            // The API has named or positional samples, never both in one component.
            if samples.first().is_some_and(|sample| sample.name.is_none()) {
                for sample in &mut samples {
                    sample.name = None;
                }
            } else {
                samples.retain(|sample| sample.name.is_some());
            }
            let has_buttons = kind == "BUTTONS";
            Component {
                kind: kind.into(),
                format: (kind == "HEADER").then(|| "TEXT".into()),
                text: if has_buttons { None } else { text },
                samples: if matches!(kind, "HEADER" | "BODY") { samples } else { Vec::new() },
                buttons: if has_buttons { buttons } else { Vec::new() },
                cards: Vec::new(),
                other,
            }
        })
}

prop_compose! {
    fn template()(
        name in proptest::option::of(words()),
        language in proptest::option::of("[a-z]{2}(_[A-Z]{2})?"),
        category in proptest::option::of(prop_oneof![Just("UTILITY"), Just("MARKETING")]),
        header in component("HEADER"),
        body in component("BODY"),
        footer in component("FOOTER"),
        offer in component("LIMITED_TIME_OFFER"),
        buttons in component("BUTTONS"),
        card in component("BODY"),
        chosen in proptest::bits::u8::ANY,
        other in other(),
    ) -> Template {
        let mut components = vec![];
        for (bit, part) in [header, body, footer, offer, buttons].into_iter().enumerate() {
            if chosen & (1 << bit) != 0 {
                components.push(part);
            }
        }
        if chosen & 32 != 0 {
            let cards = vec![Card { components: vec![card], other: std::collections::BTreeMap::new() }];
            components.push(Component { kind: "CAROUSEL".into(), cards, ..Component::default() });
        }
        Template { name, language, category: category.map(str::to_owned), components, other }
    }
}

fn read_back(source: &str) -> Template {
    all(source).entries.into_iter().next().and_then(|entry| entry.report).expect("a template").template
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn every_form_converts_to_the_others_without_loss(template in template()) {
        prop_assert_eq!(&read_back(&template_to_json(&template)), &template);
        let text = template_to_text(&template);
        // Without a section or a line of its own a template has nothing to read back.
        if !template.components.is_empty() {
            prop_assert_eq!(&super::plain::read(&text), &template, "{}", text);
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in ".{0,200}") {
        if let Ok(report) = check_templates(&text, None, &TemplateOptions::default()) {
            holds(&report);
        }
    }

    #[test]
    fn any_mix_of_known_pieces_is_read_or_refused(
        pieces in proptest::collection::vec(prop_oneof![
            Just("{"), Just("}"), Just("["), Just("]"), Just("\"body\":"), Just("{{1}}"), Just("\"components\":[{\"type\":\"BODY\",\"text\":\"x\"}]"),
            Just(","), Just("\n"), Just("[body]\n"), Just("[samples]\n"), Just("diskon 20%"), Just("😀"), Just("pesanan {{2}}"), Just("\\"), Just("null"),
        ], 0..20)
    ) {
        if let Ok(report) = check_templates(&pieces.concat(), None, &TemplateOptions::default()) {
            holds(&report);
        }
    }
}

#[track_caller]
fn refused(source: &str, code: TemplateErrorCode, place: Option<(u32, u32)>) {
    let error = check_template(source, &TemplateOptions::default()).expect_err("refused");
    assert_eq!(
        (error.code, error.place.map(|place| (place.line, place.column))),
        (code, place),
        "{source:?}"
    );
}

#[test]
fn broken_input_is_told_with_line_and_column() {
    refused("", TemplateErrorCode::Empty, None);
    refused(" \n\t", TemplateErrorCode::Empty, None);
    refused("{\n  \"name\": \"a\",\n  \"components\": [}\n}", TemplateErrorCode::BrokenJson, Some((3, 18)));
    refused("{\"name\": \"a\"", TemplateErrorCode::BrokenJson, Some((1, 12)));
    refused("{\"a\": 1}", TemplateErrorCode::NotATemplate, Some((1, 1)));
    refused("[1, 2]", TemplateErrorCode::NotATemplate, Some((1, 2)));
    refused(&" ".repeat(super::INPUT_MAX_BYTES + 1), TemplateErrorCode::TooLarge, None);
    refused(
        &format!("[{}]", vec!["\"x\""; super::TEMPLATES_MAX + 1].join(",")),
        TemplateErrorCode::TooMany,
        None,
    );
}

#[test]
fn a_broken_line_leaves_the_others_alone() {
    let source = "{\"id\":\"a\",\"template\":{\"body\":\"Pesanan dikirim ya.\"}}\n{\"id\":\n\n{\"body\":\"Tagihan Anda lunas.\"}\n";
    let report = all(source);
    let broken = report.entries[1].error.as_ref().and_then(|error| error.place).expect("a place");
    assert_eq!((broken.line, report.entries.len()), (2, 3));
    assert!(report.entries[0].report.is_some() && report.entries[2].report.is_some());
}

#[test]
fn wrong_types_and_unknown_fields_have_a_place() {
    let source = "{\n  \"name\": 5,\n  \"components\": [\n    {\"type\": \"BODY\", \"text\": \"Halo Kak ya.\", \"bolt\": 1}\n  ]\n}";
    let report = all(source);
    let found: Vec<(String, Option<(u32, u32)>)> = report.entries[0]
        .report
        .iter()
        .flat_map(|report| &report.findings)
        .filter(|finding| finding.place.is_some())
        .map(|finding| (finding.rule.clone(), finding.place.map(|place| (place.line, place.column))))
        .collect();
    assert_eq!(found, [("unreadable-field".into(), Some((2, 11))), ("unknown-field".into(), Some((4, 54)))]);
}

#[test]
fn samples_are_filled_in_for_the_preview() {
    let report = check_template(
        r#"{"name":"a","components":[
            {"type":"BODY","text":"Halo {{1}}, pesanan {{2}} siap.","example":{"body_text":[["Budi","A-7"]]}},
            {"type":"BUTTONS","buttons":[{"type":"URL","text":"Lacak","url":"https://toko.example/{{1}}","example":["https://toko.example/A-7"]}]}]}"#,
        &TemplateOptions::default(),
    )
    .expect("valid");
    let filled: Vec<&str> = report.fields.iter().map(|field| field.filled.as_str()).collect();
    assert_eq!(filled, ["Halo Budi, pesanan A-7 siap.", "Lacak", "https://toko.example/A-7"]);
}

#[test]
fn a_table_becomes_templates() {
    let report = all(
        "nama;kategori;isi;contoh;tombol\npesanan;utility;\"Halo {{1}}, pesanan siap.\";Budi;\"QUICK_REPLY: Ya\"\n;;Selamat!;;\n",
    );
    let templates: Vec<&Template> = report
        .entries
        .iter()
        .filter_map(|entry| entry.report.as_ref())
        .map(|report| &report.template)
        .collect();
    assert_eq!(templates[0].name.as_deref(), Some("pesanan"));
    assert_eq!(templates[0].component("BODY").map(|body| body.samples.len()), Some(1));
    assert_eq!(templates[0].component("BUTTONS").map(|part| part.buttons.len()), Some(1));
    assert_eq!(templates.len(), 2);
}

#[test]
fn the_smallest_rewrite_leaves_a_utility_template() {
    use crate::report::template::{Advice, Category};
    let body = "Pesanan {{1}} sudah dikirim dengan JNE, resi {{2}}. Diskon 20% untuk belanja berikutnya!";
    let report = check_template(body, &TemplateOptions::default()).expect("plain text");
    let change = report.category.to_utility.expect("promotes");
    assert_eq!((change.advice, change.edits.len()), (Advice::Remove, 1), "{change:?}");
    let units: Vec<u16> = body.encode_utf16().collect();
    let span = change.edits[0].fix.span;
    let left: Vec<u16> = [&units[..span.start as usize], &units[span.end as usize..]].concat();
    let left = String::from_utf16(&left).expect("whole characters");
    assert_eq!(left.trim(), "Pesanan {{1}} sudah dikirim dengan JNE, resi {{2}}.");
    let again = check_template(&left, &TemplateOptions::default()).expect("plain text");
    assert_eq!(again.category.predicted, Category::Utility);
}

#[test]
fn promotion_throughout_is_advised_to_stay_marketing() {
    use crate::report::template::Advice;
    let report =
        check_template("Diskon 20% untuk semua kue minggu ini!", &TemplateOptions::default()).expect("text");
    assert_eq!(report.category.to_utility.map(|change| change.advice), Some(Advice::Keep));
}
