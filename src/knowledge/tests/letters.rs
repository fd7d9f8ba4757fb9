//! Letters are built from facts alone, and the check finds what should not be in them.

use knowledge::letters::{self, Facts, check, compose, letter, lint_texts};
use knowledge::{Lang, state, states};

const FACTS: [(&str, &str); 7] = [
    ("number", "+62 812-3456-7890"),
    ("business", "Toko Kue Melati"),
    ("since", "18 November 2026 pukul 09.15 WIB"),
    ("screen", "Akun ini tidak diizinkan menggunakan WhatsApp"),
    ("product", "kue kering dan roti"),
    ("name", "Sari"),
    ("trigger", "promo yang sama kepada pelanggan lama"),
];

fn known() -> Facts<'static> {
    Facts { number: Some("081234567890"), business: Some("Toko Kue Melati"), tool: None }
}

#[track_caller]
fn warns(text: &str, facts: Facts<'_>, code: &str) {
    let found = check(text, facts);
    let hit =
        found.iter().find(|warning| warning.code == code).unwrap_or_else(|| panic!("no {code} in {found:?}"));
    if let Some(range) = &hit.range {
        assert!(text.get(range.clone()).is_some_and(|words| !words.is_empty()), "{range:?}");
    }
}

#[test]
fn writes_the_letter_in_both_languages_and_leaves_out_lines_without_facts() {
    let form = letter("L1").unwrap();
    let id = compose(form, &FACTS, Lang::Id).unwrap();
    let en = compose(form, &FACTS, Lang::En).unwrap();
    assert!(id.starts_with("Nomor: +62 812-3456-7890"), "{id}");
    assert!(en.contains("The likely trigger: promo yang sama"), "{en}");
    assert!(!id.contains("Yang sudah kami hentikan"), "nothing was said about it: {id}");
    assert_eq!(id.lines().count(), en.lines().count());
    assert_eq!(check(&id, known()), []);
    assert_eq!(check(&en, known()), []);
}

#[test]
fn refuses_to_write_without_the_required_facts() {
    for form in letters::all() {
        let required: Vec<_> =
            form.fields.iter().filter(|field| field.required).map(|field| field.id).collect();
        assert_eq!(compose(form, &[], Lang::Id), Err(required));
        let blank: Vec<_> = form.fields.iter().map(|field| (field.id, "  ")).collect();
        assert!(compose(form, &blank, Lang::En).is_err());
    }
}

#[test]
fn never_leaves_a_brace_or_an_invented_word() {
    for form in letters::all() {
        let answers: Vec<_> = form.fields.iter().map(|field| (field.id, "x")).collect();
        for lang in Lang::ALL {
            let text = compose(form, &answers, lang).unwrap();
            assert!(!text.contains(['{', '}']), "{text}");
            assert_eq!(text.lines().count(), form.lines.len());
        }
    }
}

#[test]
fn every_letter_answers_states_that_name_it_or_lead_to_it() {
    for form in letters::all() {
        assert!(form.states.iter().all(|id| state(id).is_some()));
    }
    for state in states() {
        if let Some(id) = state.letter {
            assert!(letter(id).unwrap().states.contains(&state.id), "{} names {id}", state.id);
        }
    }
}

#[test]
fn warns_of_a_letter_that_is_too_long() {
    warns(&format!("+6281234567890 Toko Kue Melati {}", "kata ".repeat(300)), known(), "too-long");
}

#[test]
fn warns_of_missing_facts() {
    warns("Mohon akun saya ditinjau.", known(), "missing-number");
    warns("Nomor 081234567890", known(), "missing-number");
    warns("+6281234567890 mohon ditinjau", known(), "missing-business");
}

#[test]
fn warns_of_shouting_threats_and_promises() {
    warns("+6281234567890 TOLONG BUKA AKUN SAYA SEKARANG JUGA SEGERA", known(), "shouting");
    warns("Kalau tidak dibuka akan saya viralkan!", known(), "threat");
    warns("I will call my lawyer.", known(), "threat");
    warns("Saya berjanji tidak akan pernah mengulang.", known(), "promise");
}

#[test]
fn warns_of_never_only_beside_a_named_tool() {
    let text = "+6281234567890 Toko Kue Melati tidak pernah mengirim spam.";
    assert_eq!(check(text, known()), []);
    warns(text, Facts { tool: Some("ekstensi pengirim"), ..known() }, "denial-with-tool");
}

#[test]
fn warns_of_secrets_and_other_peoples_data() {
    warns("Kode OTP saya 123456, mohon dibuka.", known(), "secret-code");
    warns("NIK saya 3174010101900001.", known(), "identity-number");
    warns("+6281234567890 dan pelanggan saya 0857 1111 2222", known(), "other-number");
    warns("Nomor [isi nomor]", known(), "unfilled");
    warns("Terima kasih 🙏", known(), "emoji");
}

#[test]
fn warns_of_passwords_and_bank_cards() {
    warns("Kata sandi saya: Melati99", known(), "password");
    warns("password = hunter2", known(), "password");
    warns("Kartu saya 5500 0000 0000 0004", known(), "card-number");
    for innocent in ["Kata sandi sudah kami ganti.", "pass: ", "5500 0000 0000 0005 adalah nomor pesanan"] {
        let codes: Vec<_> = check(innocent, known()).iter().map(|warning| warning.code).collect();
        assert!(!codes.contains(&"password") && !codes.contains(&"card-number"), "{innocent}: {codes:?}");
    }
}

#[test]
fn warns_of_empty_claims_and_pressure() {
    warns("Saya tidak salah apa-apa.", known(), "empty-claim");
    warns("We did nothing wrong and were banned for no reason.", known(), "empty-claim");
    warns("Tolong kasihani kami.", known(), "pressure");
    warns("I beg you to restore it.", known(), "pressure");
}

#[test]
fn keeps_silent_on_innocent_numbers() {
    let text =
        "+62 812 3456 7890, Toko Kue Melati. Sejak 18 November 2026 pukul 09.15 WIB kami menjual 250000 kue.";
    assert_eq!(check(text, known()), []);
    assert_eq!(check("Toko Kue Melati, +62 812-3456-7890, pesanan 123456", known()), []);
}

#[test]
fn any_text_can_be_checked() {
    for text in ["", "🙏", "é+é6é2", "[", "1 2 3-4.5", "+", "İÇ kode ✓123456✓"] {
        check(text, Facts::default());
    }
}

#[test]
fn every_warning_has_words() {
    let codes = [
        "too-long",
        "missing-number",
        "missing-business",
        "shouting",
        "threat",
        "promise",
        "denial-with-tool",
    ];
    let more = [
        "pressure",
        "empty-claim",
        "secret-code",
        "password",
        "card-number",
        "identity-number",
        "other-number",
        "unfilled",
        "emoji",
    ];
    for code in codes.iter().chain(&more) {
        assert!(lint_texts().iter().any(|text| text.code == *code), "{code}");
    }
    assert_eq!(lint_texts().len(), codes.len() + more.len());
}
