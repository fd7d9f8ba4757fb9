//! The list rules: one function each, named by exactly one rule file in `rules/contacts`.

use super::{
    codes::Code,
    facts::{Facts, Seen},
    small,
};
use crate::{
    plan::BROADCAST_LIST_MAX,
    report::{
        Channel, Confidence, Purpose, Severity,
        contacts::{Goods, ListFinding, Role},
    },
    rule::RuleMeta,
};

/// A rule's function: what it found in the whole list, if anything.
type Check = fn(&Facts) -> Option<Hit>;

include!(concat!(env!("OUT_DIR"), "/contacts_rules.rs"));

/// What a function found.
#[derive(Debug, Default)]
struct Hit {
    rows: Seen,
    measure: Option<u32>,
    limit: Option<u32>,
    columns: Vec<String>,
}

/// So many consecutive numbers do not occur among real customers: in 1,000,000 random Indonesian numbers the
/// expected count of such runs is below one in a million.
pub(super) const RUN_MIN: usize = 5;
/// Above this share of rows without a name a list is hardly made of people one knows (house judgement).
const NAMELESS_PERCENT: u32 = 80;
/// Fewer rows say nothing about a share.
const SHARE_ROWS_MIN: u32 = 5;
/// Fewer first contacts are written by hand (house judgement; no number is published).
const FIRST_CONTACTS_MIN: u32 = 20;

/// Runs all rules that apply; the gravest findings first, then by id.
pub(super) fn run(facts: &Facts) -> Vec<ListFinding> {
    let is_api = facts.options.channel == Channel::Api;
    let mut findings: Vec<ListFinding> = RULES
        .iter()
        .filter(|(meta, _)| if is_api { meta.api } else { meta.app })
        .filter_map(|(meta, check)| check(facts).map(|hit| finding(meta, hit)))
        .collect();
    small::sort(&mut findings, |a, b| (b.severity, &a.rule) < (a.severity, &b.rule));
    findings
}

fn finding(meta: &RuleMeta, hit: Hit) -> ListFinding {
    ListFinding {
        rule: meta.id.into(),
        covers: meta.covers(),
        severity: meta.severity,
        confidence: meta.confidence,
        rows: hit.rows.rows,
        examples: hit.rows.examples,
        measure: hit.measure,
        limit: hit.limit,
        columns: hit.columns,
    }
}

/// A hit when some row has it.
fn seen(rows: &Seen) -> Option<Hit> {
    (rows.rows > 0).then(|| Hit { rows: rows.clone(), ..Hit::default() })
}

/// A hit when some row has one of the codes.
fn any_code(facts: &Facts, codes: &[Code]) -> Option<Hit> {
    let mut all = Seen::default();
    for code in codes {
        let one = facts.code(*code);
        all.rows += one.rows;
        all.examples.extend(&one.examples);
    }
    small::sort(&mut all.examples, |a, b| a < b);
    all.examples.dedup();
    all.examples.truncate(5);
    seen(&all)
}

/// A hit about the file when `is_so`.
fn about_file(is_so: bool) -> Option<Hit> {
    is_so.then(Hit::default)
}

fn names_of(facts: &Facts, role: Role) -> Vec<String> {
    facts
        .columns_of(role)
        .map(
            |column| {
                if column.name.is_empty() { (column.index + 1).to_string() } else { column.name.clone() }
            },
        )
        .collect()
}

fn no_consent_column(facts: &Facts) -> Option<Hit> {
    let has_any = facts.with_consent > 0 || facts.code(Code::ConsentRefused).rows > 0;
    about_file(
        facts.contacts > 0 && (!facts.has(Role::Consent) || !has_any && facts.code(Code::OptedOut).rows == 0),
    )
}

fn rows_without_consent(facts: &Facts) -> Option<Hit> {
    let has_some = facts.with_consent > 0 || facts.code(Code::ConsentRefused).rows > 0;
    if has_some { any_code(facts, &[Code::ConsentMissing, Code::ConsentRefused]) } else { None }
}

fn no_consent_proof(facts: &Facts) -> Option<Hit> {
    about_file(facts.with_consent > 0 && !facts.has(Role::ConsentDate) && !facts.has(Role::ConsentSource))
}

fn opted_out_listed(facts: &Facts) -> Option<Hit> {
    any_code(facts, &[Code::OptedOut])
}

fn opt_out_overlap(facts: &Facts) -> Option<Hit> {
    any_code(facts, &[Code::InOptOutList])
}

fn withdrawal_overdue(facts: &Facts) -> Option<Hit> {
    seen(&facts.overdue_withdrawals)
}

fn bought_source(facts: &Facts) -> Option<Hit> {
    any_code(facts, &[Code::BoughtSource])
}

fn invalid_numbers(facts: &Facts) -> Option<Hit> {
    any_code(
        facts,
        &[
            Code::InvalidNumber,
            Code::TooShort,
            Code::TooLong,
            Code::NotANumber,
            Code::MaskedNumber,
            Code::CountryUnclear,
        ],
    )
}

fn landlines(facts: &Facts) -> Option<Hit> {
    any_code(facts, &[Code::Landline])
}

fn spreadsheet_damage(facts: &Facts) -> Option<Hit> {
    any_code(facts, &[Code::LostDigits, Code::LostZero, Code::Exponent, Code::DecimalTail])
}

fn duplicates(facts: &Facts) -> Option<Hit> {
    any_code(facts, &[Code::Duplicate])
}

fn own_number(facts: &Facts) -> Option<Hit> {
    any_code(facts, &[Code::OwnNumber])
}

fn sequential_numbers(facts: &Facts) -> Option<Hit> {
    seen(&facts.sequential)
}

fn nameless(facts: &Facts) -> Option<Hit> {
    let has_names = [Role::Name, Role::GivenName, Role::FamilyName].into_iter().any(|role| facts.has(role));
    let without = if has_names { facts.nameless.rows } else { facts.contacts };
    let percent = (without * 100).checked_div(facts.contacts)?;
    (facts.contacts >= SHARE_ROWS_MIN && percent >= NAMELESS_PERCENT).then(|| Hit {
        rows: if has_names { facts.nameless.clone() } else { Seen::default() },
        measure: Some(percent),
        limit: Some(NAMELESS_PERCENT),
        ..Hit::default()
    })
}

fn broadcast_too_long(facts: &Facts) -> Option<Hit> {
    let people = facts.counts.unique();
    (facts.options.channel == Channel::Broadcast && people > BROADCAST_LIST_MAX).then(|| Hit {
        measure: Some(people),
        limit: Some(BROADCAST_LIST_MAX),
        ..Hit::default()
    })
}

fn not_saved(facts: &Facts) -> Option<Hit> {
    if facts.options.channel != Channel::Broadcast || facts.contacts == 0 {
        return None;
    }
    if facts.has(Role::SavedUs) { seen(&facts.not_saved) } else { about_file(true) }
}

fn first_contacts(facts: &Facts) -> Option<Hit> {
    let count = facts.never_answered.rows;
    (count >= FIRST_CONTACTS_MIN)
        .then(|| Hit { measure: Some(count), ..seen(&facts.never_answered).unwrap_or_default() })
}

fn over_declared_limit(facts: &Facts) -> Option<Hit> {
    let (people, limit) = (facts.counts.unique(), facts.options.declared_limit?);
    (people > limit).then(|| Hit { measure: Some(people), limit: Some(limit), ..Hit::default() })
}

fn window_closed(facts: &Facts) -> Option<Hit> {
    if facts.options.free_form { seen(&facts.closed_windows) } else { None }
}

fn stale_contacts(facts: &Facts) -> Option<Hit> {
    seen(&facts.stale)
}

fn unanswered_repeats(facts: &Facts) -> Option<Hit> {
    seen(&facts.unanswered_repeats)
}

fn undeliverable(facts: &Facts) -> Option<Hit> {
    any_code(facts, &[Code::Undeliverable])
}

fn marketing_stopped(facts: &Facts) -> Option<Hit> {
    any_code(facts, &[Code::MarketingStopped])
}

fn underage(facts: &Facts) -> Option<Hit> {
    let limit = match facts.options.goods {
        Goods::Ordinary => return None,
        Goods::Regulated => 18,
        Goods::Alcohol => 21,
    };
    any_code(facts, &[Code::Underage]).map(|hit| Hit { limit: Some(limit), ..hit })
}

fn sensitive_columns(facts: &Facts) -> Option<Hit> {
    let columns = names_of(facts, Role::Sensitive);
    (!columns.is_empty()).then(|| Hit { columns, ..Hit::default() })
}

fn foreign_numbers(facts: &Facts) -> Option<Hit> {
    seen(&facts.foreign)
}

fn kin(facts: &Facts) -> Option<Hit> {
    seen(&facts.kin)
}

fn role_numbers(facts: &Facts) -> Option<Hit> {
    seen(&facts.role_numbers)
}

fn group_harvest(facts: &Facts) -> Option<Hit> {
    seen(&facts.from_groups).map(|hit| Hit { columns: names_of(facts, Role::Group), ..hit })
}

fn consent_date(facts: &Facts) -> Option<Hit> {
    any_code(facts, &[Code::ConsentDateWrong])
}

fn consent_scope(facts: &Facts) -> Option<Hit> {
    if facts.options.purpose == Purpose::Promotion { seen(&facts.service_only) } else { None }
}

fn unclear_layout(facts: &Facts) -> Option<Hit> {
    let has_phone = facts.has(Role::Phone);
    let is_unsure = facts.columns_of(Role::Phone).all(|column| column.confidence == Confidence::Hint);
    about_file(!has_phone || is_unsure || facts.layout.is_ragged || facts.mixed_encoding)
}
