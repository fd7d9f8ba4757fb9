//! Disguised spellings of the rules' own examples are still caught, and innocent decoration is not.

use engine::{Lang, Severity, check_message, report::MessageContext, texts::rule_texts};

/// Variants of each kind.
const VARIANTS: usize = 300;
/// Any number; the same one gives the same variants.
const SEED: u64 = 0x5eed_2026;
const EVASION_RULE: &str = "disguised-letters";

/// A small generator of numbers (xorshift), so that the variants are the same on every machine.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(limit).expect("small")).expect("below limit")
    }
}

fn found(text: &str) -> Vec<String> {
    check_message(text, &MessageContext::default()).findings.into_iter().map(|finding| finding.rule).collect()
}

/// `letter` in another alphabet that starts at `first`.
fn shifted(letter: char, first: u32) -> char {
    letter
        .is_ascii_lowercase()
        .then(|| char::from_u32(first + u32::from(letter) - u32::from('a')))
        .flatten()
        .unwrap_or(letter)
}

/// `letter` in bold mathematical letters.
fn bold(letter: char) -> char {
    let small = letter.to_ascii_lowercase();
    if letter == small { shifted(letter, 0x1d41a) } else { shifted(small, 0x1d400) }
}

fn cyrillic(letter: char) -> char {
    match letter {
        'a' => 'а',
        'c' => 'с',
        'e' => 'е',
        'i' => 'і',
        'o' => 'о',
        'p' => 'р',
        's' => 'ѕ',
        'x' => 'х',
        'y' => 'у',
        other => other,
    }
}

fn leet(letter: char) -> char {
    match letter {
        'a' => '4',
        'e' => '3',
        'i' => '1',
        'o' => '0',
        other => other,
    }
}

/// The ways in which spam hides a word.
const DISGUISES: [fn(&str) -> String; 10] = [
    |word| word.chars().map(String::from).collect::<Vec<_>>().join(" "),
    |word| word.chars().map(String::from).collect::<Vec<_>>().join("."),
    |word| {
        // The first letter stays: a digit in front would be a number.
        word.chars().enumerate().map(|(at, letter)| if at == 0 { letter } else { leet(letter) }).collect()
    },
    |word| word.chars().map(|letter| shifted(letter, 0x1d41a)).collect(),
    |word| word.chars().map(|letter| shifted(letter, 0xff41)).collect(),
    |word| word.chars().map(cyrillic).collect(),
    |word| word.chars().map(String::from).collect::<Vec<_>>().join("\u{200b}"),
    |word| word.chars().flat_map(|letter| [letter, '\u{336}']).collect(),
    |word| {
        let last = word.chars().last().unwrap_or_default();
        word.to_owned() + &last.to_string().repeat(4)
    },
    |word| word.chars().map(|letter| shifted(letter, 0x1f170)).collect(),
];

/// Examples with the words that the rule marked: (rule, text, range of bytes).
fn marked_words() -> Vec<(String, String, std::ops::Range<usize>)> {
    let mut found = Vec::new();
    for rule in rule_texts(Lang::Id).rules {
        // The rules about words; those about links, marks and length have no spelling to hide.
        let is_about_words = matches!(rule.family.as_str(), "forbidden-goods" | "fraud" | "unofficial-tools");
        if rule.scope != "message" || !is_about_words || rule.severity < Severity::Medium {
            continue;
        }
        for text in &rule.flags {
            let report = check_message(text, &MessageContext::default());
            let Some(span) = report
                .findings
                .iter()
                .find(|finding| finding.rule == rule.id)
                .and_then(|finding| finding.spans.first())
            else {
                continue;
            };
            let units: Vec<u16> = text.encode_utf16().collect();
            let bytes = |unit: u32| String::from_utf16_lossy(&units[..unit as usize]).len();
            found.push((rule.id.clone(), text.clone(), bytes(span.start)..bytes(span.end)));
        }
    }
    found
}

#[test]
fn disguised_words_are_still_caught() {
    let marked = marked_words();
    assert!(marked.len() > 40, "only {} examples", marked.len());
    let mut chance = Chance(SEED);
    let mut missed = Vec::new();
    let mut variant = 0;
    while variant < VARIANTS {
        let (rule, text, range) = &marked[chance.below(marked.len())];
        let disguise = DISGUISES[variant % DISGUISES.len()];
        let words: Vec<String> = text[range.clone()]
            .to_lowercase()
            .split(' ')
            .map(|word| {
                if word.len() >= 4 && word.bytes().all(|byte| byte.is_ascii_lowercase()) {
                    disguise(word)
                } else {
                    word.into()
                }
            })
            .collect();
        let typed = format!("{}{}{}", &text[..range.start], words.join("  "), &text[range.end..]);
        // Marks of short words only have nothing to hide.
        if typed == *text {
            continue;
        }
        variant += 1;
        if !self::found(&typed).contains(rule) {
            missed.push(format!("{rule}: {typed:?}"));
        }
    }
    let allowed = VARIANTS * 5 / 100;
    assert!(missed.len() <= allowed, "{} of {VARIANTS} missed:\n{}", missed.len(), missed.join("\n"));
}

/// Ways in which honest people decorate a text.
const DECORATIONS: [fn(&str) -> String; 8] = [
    |text| text.chars().map(bold).collect(),
    |text| text.to_uppercase(),
    |text| text.replace('e', "é"),
    |text| format!("{text} 🎉🇮🇩"),
    |text| format!("{text} Добро пожаловать"),
    |text| format!("{text} مرحبا بكم"),
    |text| text.split(' ').flat_map(|word| [word, " "]).collect(),
    |text| text.replace("an", "a\u{ad}n"),
];

#[test]
fn innocent_decoration_is_left_alone() {
    let passes: Vec<(String, String)> = rule_texts(Lang::Id)
        .rules
        .into_iter()
        .filter(|rule| rule.scope == "message" && !matches!(rule.family.as_str(), "form" | "consent"))
        .flat_map(|rule| rule.passes.into_iter().map(move |text| (rule.id.clone(), text)))
        .collect();
    let mut chance = Chance(SEED);
    let mut caught = Vec::new();
    let mut variant = 0;
    while variant < VARIANTS {
        let (rule, text) = &passes[chance.below(passes.len())];
        let before = found(text);
        // Disguise inside an example is no decoration of ours.
        if before.iter().any(|other| other == EVASION_RULE) {
            continue;
        }
        variant += 1;
        let typed = DECORATIONS[variant % DECORATIONS.len()](text);
        let after = found(&typed);
        if after.contains(rule) || after.iter().any(|other| other == EVASION_RULE) {
            caught.push(format!("{rule}: {typed:?}: {after:?}"));
        }
    }
    let allowed = VARIANTS / 100;
    assert!(caught.len() <= allowed, "{} of {VARIANTS} caught:\n{}", caught.len(), caught.join("\n"));
}
