//! Verdicts against `rlibphonenumber`, an independent port that carries the same metadata.

use super::{Kind, Region};
use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumberFormat, PhoneNumberType, Region as OracleRegion};

/// What both sides must agree on; `None` when the text is no number.
type Verdict = Option<(bool, String, &'static str, Option<String>)>;

/// How many numbers the broad comparison generates for each region.
const NUMBERS_PER_REGION: usize = 1_300;

fn ours(text: &str, region: &str) -> Verdict {
    let number = super::parse(text, Region::from_code(region)).ok()?;
    let region = number.region().map(|region| region.code().to_owned());
    Some((number.is_valid(), number.e164(), number.kind().code(), region))
}

fn oracle(text: &str, region: OracleRegion) -> Verdict {
    let util = &PHONE_NUMBER_UTIL;
    let number = util.parse(text, Some(region)).ok()?;
    let kind = match util.get_number_type(&number) {
        PhoneNumberType::FixedLine => Kind::FixedLine,
        PhoneNumberType::Mobile => Kind::Mobile,
        PhoneNumberType::FixedLineOrMobile => Kind::FixedLineOrMobile,
        PhoneNumberType::TollFree => Kind::TollFree,
        PhoneNumberType::PremiumRate => Kind::PremiumRate,
        PhoneNumberType::SharedCost => Kind::SharedCost,
        PhoneNumberType::VoIP => Kind::Voip,
        PhoneNumberType::PersonalNumber => Kind::PersonalNumber,
        PhoneNumberType::Pager => Kind::Pager,
        PhoneNumberType::UAN => Kind::Uan,
        PhoneNumberType::VoiceMail => Kind::Voicemail,
        PhoneNumberType::Unknown => Kind::Unknown,
    };
    let e164 = util.format(&number, PhoneNumberFormat::E164).into_owned();
    let place = util.get_region_for_number(&number).map(|region| region.to_string());
    Some((util.is_valid_number(&number), e164, kind.code(), place))
}

/// splitmix64: the same numbers on every machine.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((z ^ (z >> 31)) >> 33).expect("31 bits") % bound
    }

    fn digit(&mut self) -> char {
        char::from_digit(u32::try_from(self.below(10)).expect("a digit"), 10).expect("a digit")
    }
}

/// National numbers of a region to start from: one example of every kind it has.
fn seeds(region: OracleRegion) -> Vec<String> {
    let kinds = [
        PhoneNumberType::FixedLine,
        PhoneNumberType::Mobile,
        PhoneNumberType::TollFree,
        PhoneNumberType::PremiumRate,
        PhoneNumberType::SharedCost,
        PhoneNumberType::VoIP,
        PhoneNumberType::PersonalNumber,
        PhoneNumberType::Pager,
        PhoneNumberType::UAN,
        PhoneNumberType::VoiceMail,
    ];
    kinds
        .into_iter()
        .filter_map(|kind| PHONE_NUMBER_UTIL.get_example_number_for_type_and_region(region, kind).ok())
        .map(|number| rlibphonenumber::get_national_significant_number_owned(&number))
        .collect()
}

/// Another number near `seed`: some digits changed, a few taken away or added.
fn mutate(seed: &str, dice: &mut Dice) -> String {
    let mut digits: Vec<char> = seed.chars().collect();
    let keep = dice.below(digits.len() + 1);
    for digit in &mut digits[keep..] {
        *digit = dice.digit();
    }
    match dice.below(8) {
        0 => drop(digits.pop()),
        1 => digits.push(dice.digit()),
        2 => {
            let at = dice.below(digits.len());
            digits[at] = dice.digit();
        }
        3 => {
            let count = dice.below(4);
            digits.extend((0..count).map(|_| dice.digit()).collect::<Vec<_>>());
        }
        _ => {}
    }
    digits.into_iter().collect()
}

/// A national number as people and programs write it.
fn dress(national: &str, code: u16, dice: &mut Dice) -> String {
    match dice.below(14) {
        0 | 1 => national.to_owned(),
        2 | 3 => format!("+{code}{national}"),
        4 => format!("+{code} (0){national}"),
        5 | 6 => format!("0{national}"),
        7 => format!("00{code}{national}"),
        8 => format!("{code}{national}"),
        9 => format!("011{code}{national}"),
        10 => format!("{code}0{national}"),
        11 => format!("8{national}"),
        12 => format!("1{national}"),
        _ => format!("+{}{national}", dice.below(1_000)),
    }
}

#[test]
fn agrees_with_the_oracle_on_300_000_numbers_of_all_regions() {
    let mut dice = Dice(20_261_122);
    let mut regions: Vec<OracleRegion> = PHONE_NUMBER_UTIL.get_supported_regions().collect();
    regions.sort_by_key(ToString::to_string);
    let (mut compared, mut valid, mut differences) = (0, 0, Vec::new());
    for region in regions {
        let ours_region =
            Region::from_code(&region.to_string()).expect("the same metadata has the same regions");
        let seeds = seeds(region);
        for turn in 0..NUMBERS_PER_REGION {
            let national = mutate(&seeds[turn % seeds.len()], &mut dice);
            let text = dress(&national, ours_region.calling_code(), &mut dice);
            let expected = oracle(&text, region);
            compared += 1;
            valid += usize::from(expected.as_ref().is_some_and(|verdict| verdict.0));
            let found = ours(&text, &region.to_string());
            if found != expected {
                differences.push(format!("{text} in {region}: {found:?}, oracle {expected:?}"));
            }
        }
    }
    assert!(compared >= 300_000, "only {compared} numbers");
    assert!(valid * 4 > compared, "only {valid} of {compared} are valid: the comparison proves little");
    assert!(
        differences.is_empty(),
        "{} differ:\n{}",
        differences.len(),
        differences[..differences.len().min(40)].join("\n")
    );
}

#[test]
fn agrees_with_the_oracle_on_signs_around_numbers() {
    let forms = [
        "tel:{}",
        "WA {}",
        "{} ext. 12",
        "{}x12",
        "{} # 5",
        "{};ext=7",
        "{},,12",
        "{}, 12",
        "{} - 503#",
        "({})",
        "{} anexo 4",
        "{} доб 4",
        "\u{202a}{}\u{202c}",
        "https://wa.me/{}",
        "{} / {}",
        "{} / x2",
        "{}abc",
        "{}ab",
        "CALL {}",
        "1-800-FLOWERS",
        "{};phone-context=+62",
        "{};phone-context=toko.example",
        "{};isub=12",
        "+{}",
        "＋{}",
        "++{}",
        "{}*",
        "*{}",
        "[{}]",
        "{}~3",
        "{} int 5",
        "{} extensión 5",
        "{} EXT:5",
        "x{}",
        "",
        "+",
        "-",
        "12",
        "+12",
        "1",
        "abc",
        "{}\n{}",
        "{};",
        "{}:",
        "{} ДОБ 4",
        "{} ＥＸＴ 5",
        "{} EXTENSIÓN 5",
        "{} ｅｘｔ 5",
        "{}ｘ5",
        "0 {}",
        "{}.0",
        "{}E+12",
        "{} (rumah)",
        "{} (rumah) 2",
        "٠٨١٢٣٤٥٦٧٨٩٠",
        "０８１２３４５６７８９０",
        "{}#",
        "{} ,-5#",
        "{} ;:5",
    ];
    let numbers =
        ["081234567890", "+62 812-3456-7890", "0812.3456.7890", "(021) 555 1234", "62812", "+1 212 555 0123"];
    let mut compared = 0;
    for form in forms {
        for number in numbers {
            for region in [OracleRegion::ID, OracleRegion::US, OracleRegion::DE] {
                let text = form.replace("{}", number);
                assert_eq!(ours(&text, &region.to_string()), oracle(&text, region), "{text:?} in {region}");
                compared += 1;
            }
        }
    }
    assert!(compared > 900);
}

#[test]
fn needs_a_plus_when_no_region_is_given() {
    assert_eq!(super::parse("081234567890", None), Err(super::ParseError::InvalidCountryCode));
    assert!(super::parse("+6281234567890", None).is_ok_and(|number| number.is_valid()));
}

#[test]
fn digits_alone_give_the_same_number_as_text() {
    for (plus, digits) in
        [(true, "6281234567890"), (false, "081234567890"), (false, "6281234567890"), (true, "12")]
    {
        let text = format!("{}{digits}", if plus { "+" } else { "" });
        let region = Region::from_code("ID");
        assert_eq!(
            super::parse_digits(plus, digits.as_bytes(), region),
            super::parse(&text, region),
            "{text}"
        );
    }
}
