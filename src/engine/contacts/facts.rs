//! What the list rules look at: counts over all rows, gathered while the file streams by.

use super::{
    codes::{self, Code, Codes},
    dates::Day,
    layout::Layout,
    reader::Cells,
    rows::Rows,
    runs::Blocks,
    small::{self, Counter},
};
use crate::report::contacts::{Column, ContactsOptions, Counts, Goods, Role};
use std::borrow::Cow;

/// Something that rows can have, how many do, and some of them.
#[derive(Debug, Clone, Default)]
pub(super) struct Seen {
    pub(super) rows: u32,
    pub(super) examples: Vec<u32>,
}

impl Seen {
    /// How many rows are named as examples.
    const EXAMPLES: usize = 5;

    pub(super) fn note(&mut self, row: u32) {
        self.rows += 1;
        if self.examples.len() < Self::EXAMPLES {
            self.examples.push(row);
        }
    }
}

/// Everything about the list as a whole.
#[derive(Debug)]
pub(super) struct Facts {
    pub(super) options: ContactsOptions,
    pub(super) layout: Layout,
    pub(super) counts: Counts,
    /// By code.
    pub(super) by_code: Vec<Seen>,
    /// Rows with a usable number.
    pub(super) contacts: u32,
    /// … whose consent cell says something.
    pub(super) with_consent: u32,
    /// People who agreed and may be written to.
    pub(super) consented: u32,
    pub(super) nameless: Seen,
    pub(super) overdue_withdrawals: Seen,
    pub(super) from_groups: Seen,
    pub(super) not_saved: Seen,
    pub(super) never_answered: Seen,
    pub(super) closed_windows: Seen,
    pub(super) unanswered_repeats: Seen,
    pub(super) stale: Seen,
    pub(super) kin: Seen,
    pub(super) role_numbers: Seen,
    pub(super) service_only: Seen,
    pub(super) foreign: Seen,
    /// Rows in runs of consecutive numbers.
    pub(super) sequential: Seen,
    /// Whether cells had to be read in another encoding than the file's.
    pub(super) mixed_encoding: bool,
    /// Where people who agreed did so; empty where the row does not say.
    pub(super) sources: Counter,
    pub(super) cities: Counter,
}

/// Days that Indonesian law gives to honour a withdrawal: three times 24 hours.
const WITHDRAWAL_DAYS: i32 = 3;
/// After a year without contact people have forgotten that they agreed (house judgement).
const STALE_DAYS: i32 = 365;
/// From so many sendings without an answer on, a row counts as written to in vain (house judgement).
const SENDS_WITHOUT_ANSWER: u32 = 4;
/// How many roles there are.
const ROLES: usize = Role::Other as usize + 1;

/// The columns by role.
#[derive(Debug, Default)]
pub(super) struct Places {
    pub(super) phones: Vec<usize>,
    names: Vec<usize>,
    statuses: Vec<(usize, Polarity)>,
    /// The first column of each other role, by the role's place in its enum.
    single: [Option<usize>; ROLES],
}

/// What “yes” means in a status column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Polarity {
    /// The header asks whether the person stopped: “yes” stops.
    YesStops,
    /// Only words for stopping stop.
    WordsStop,
}

impl Places {
    pub(super) fn new(columns: &[Column]) -> Self {
        let mut places = Self::default();
        for Column { index, name, role, .. } in columns {
            match role {
                Role::Phone => places.phones.push(*index),
                Role::Name | Role::GivenName | Role::FamilyName => places.names.push(*index),
                Role::Status => places.statuses.push((*index, polarity(name))),
                Role::Other | Role::Sensitive | Role::SmsConsent => {}
                _ => {
                    places.single[*role as usize].get_or_insert(*index);
                }
            }
        }
        places
    }

    fn has(&self, role: Role) -> bool {
        self.single[role as usize].is_some()
    }

    /// The cell of the first column with this role, unless it is empty.
    // Asked for a dozen roles of every row: as a function it is a hundredth of the module, inlined a tenth.
    #[inline(never)]
    fn of<'a>(&self, cells: Cells<'a>, role: Role) -> Option<Cow<'a, str>> {
        Some(cells.text(self.single[role as usize]?)).filter(|value| !is_empty(value))
    }
}

fn polarity(header: &str) -> Polarity {
    let header = codes::plain_words(header);
    let asks = codes::STOP.iter().any(|word| small::holds(&header, &codes::plain_words(word)));
    if asks { Polarity::YesStops } else { Polarity::WordsStop }
}

impl Facts {
    pub(super) fn new(options: ContactsOptions, layout: Layout) -> Self {
        Self {
            options,
            layout,
            counts: Counts::default(),
            by_code: vec![Seen::default(); 32],
            contacts: 0,
            with_consent: 0,
            consented: 0,
            nameless: Seen::default(),
            overdue_withdrawals: Seen::default(),
            from_groups: Seen::default(),
            not_saved: Seen::default(),
            never_answered: Seen::default(),
            closed_windows: Seen::default(),
            unanswered_repeats: Seen::default(),
            stale: Seen::default(),
            kin: Seen::default(),
            role_numbers: Seen::default(),
            service_only: Seen::default(),
            foreign: Seen::default(),
            sequential: Seen::default(),
            mixed_encoding: false,
            sources: Counter::default(),
            cities: Counter::default(),
        }
    }

    pub(super) fn code(&self, code: Code) -> &Seen {
        &self.by_code[code as usize]
    }

    pub(super) fn columns_of(&self, role: Role) -> impl Iterator<Item = &Column> {
        self.layout.columns.iter().filter(move |column| column.role == role)
    }

    pub(super) fn has(&self, role: Role) -> bool {
        self.columns_of(role).next().is_some()
    }

    /// Looks at the other cells of a row that has a usable number; returns codes for all its numbers.
    pub(super) fn note_row(
        &mut self,
        row: u32,
        places: &Places,
        today: Option<Day>,
        cells: Cells<'_>,
    ) -> Codes {
        let of = |role: Role| places.of(cells, role);
        let mut codes = Codes::default();
        self.contacts += 1;
        if !places.names.is_empty() && places.names.iter().all(|index| is_empty(&cells.text(*index))) {
            self.nameless.note(row);
        }
        self.note_consent(row, places, today, cells, &mut codes);
        self.note_stops(row, places, today, cells, &mut codes);
        self.note_history(row, places, today, cells);
        if let Some(birth) = of(Role::Birth)
            && self.is_underage(&birth, today)
        {
            codes.add(Code::Underage);
        }
        if of(Role::Tags).is_some_and(|tags| codes::KIN.are_in(&tags)) {
            self.kin.note(row);
        }
        if let Some(city) = of(Role::City) {
            self.cities.add(&city);
        }
        codes
    }

    fn note_consent(
        &mut self,
        row: u32,
        places: &Places,
        today: Option<Day>,
        cells: Cells<'_>,
        codes: &mut Codes,
    ) {
        let of = |role: Role| places.of(cells, role);
        let consent = of(Role::Consent);
        match &consent {
            Some(value) if codes::STOP.begin(value) => codes.add(Code::OptedOut),
            Some(value) if codes::NO.are(value) => codes.add(Code::ConsentRefused),
            Some(_) => {
                self.with_consent += 1;
                if places.has(Role::ConsentSource) {
                    self.sources.add(&of(Role::ConsentSource).unwrap_or_default());
                }
            }
            None if places.has(Role::Consent) => codes.add(Code::ConsentMissing),
            None => {}
        }
        let is_service_only = |value: &str| codes::SERVICE.are_in(value) && !codes::PROMOTION.are_in(value);
        if of(Role::Category).or(consent).is_some_and(|value| value.len() > 3 && is_service_only(&value)) {
            self.service_only.note(row);
        }
        if let Some(date) = of(Role::ConsentDate).and_then(|date| Day::parse(&date)) {
            let since = self.options.business_since.as_deref().and_then(Day::parse);
            if today.is_some_and(|today| date > today) || since.is_some_and(|since| date < since) {
                codes.add(Code::ConsentDateWrong);
            }
        }
        if let Some(source) = of(Role::ConsentSource)
            && codes::BOUGHT.are_in(&source)
        {
            codes.add(Code::BoughtSource);
            if codes::GROUP.are_in(&source) {
                self.from_groups.note(row);
            }
        }
        if of(Role::Group).is_some() {
            self.from_groups.note(row);
        }
    }

    fn note_stops(
        &mut self,
        row: u32,
        places: &Places,
        today: Option<Day>,
        cells: Cells<'_>,
        codes: &mut Codes,
    ) {
        let of = |role: Role| places.of(cells, role);
        for (index, polarity) in &places.statuses {
            let value = cells.text(*index);
            let is_stop =
                codes::STOP.begin(&value) || *polarity == Polarity::YesStops && codes::YES.are(&value);
            if is_stop {
                codes.add(Code::OptedOut);
            }
            note_error(&value, codes);
        }
        if let Some(value) = of(Role::DeliveryError) {
            note_error(&value, codes);
        }
        if of(Role::Tags).is_some_and(|tags| codes::STOP.begin(&tags)) {
            codes.add(Code::OptedOut);
        }
        if let Some(date) = of(Role::WithdrawnDate) {
            codes.add(Code::OptedOut);
            let days = Day::parse(&date).zip(today).map(|(date, today)| today.0 - date.0);
            if days.is_some_and(|days| days > WITHDRAWAL_DAYS) {
                self.overdue_withdrawals.note(row);
            }
        }
    }

    fn note_history(&mut self, row: u32, places: &Places, today: Option<Day>, cells: Cells<'_>) {
        let of = |role: Role| places.of(cells, role);
        if places.has(Role::SavedUs) && !of(Role::SavedUs).is_some_and(|value| codes::YES.are(&value)) {
            self.not_saved.note(row);
        }
        let days_since = |role: Role| {
            of(role).and_then(|date| Day::parse(&date)).zip(today).map(|(date, today)| today.0 - date.0)
        };
        // A date without a time: only from the second day on are 24 hours over for certain.
        if days_since(Role::LastInbound).is_some_and(|days| days > 1) {
            self.closed_windows.note(row);
        }
        if days_since(Role::LastContact).is_some_and(|days| days > STALE_DAYS) {
            self.stale.note(row);
        }
        let number = |role: Role| of(role).and_then(|value| value.parse::<u32>().ok());
        let replies = number(Role::Replies);
        let has_never_answered = places.has(Role::Replies)
            && (replies == Some(0) || of(Role::Replies).is_none_or(|value| codes::NO.are(&value)))
            || places.has(Role::LastInbound) && of(Role::LastInbound).is_none();
        if has_never_answered {
            self.never_answered.note(row);
            if number(Role::Sends).is_some_and(|sends| sends >= SENDS_WITHOUT_ANSWER) {
                self.unanswered_repeats.note(row);
            }
        }
    }

    /// Whether the person is certainly too young for what will be offered.
    fn is_underage(&self, birth: &str, today: Option<Day>) -> bool {
        let limit = match self.options.goods {
            Goods::Ordinary => return false,
            Goods::Regulated => 18,
            Goods::Alcohol => 21,
        };
        let years = match birth.parse::<i32>() {
            Ok(age @ 0..=120) => Some(age),
            Ok(year) => Day::new(year, 1, 1).zip(today).map(|(born, today)| born.years_until(today)),
            Err(_) => Day::parse(birth).zip(today).map(|(born, today)| born.years_until(today)),
        };
        years.is_some_and(|years| years < limit)
    }

    /// Ends the scan: counts verdicts and codes, and looks for runs of consecutive numbers.
    pub(super) fn settle(&mut self, rows: &Rows) {
        let asks_consent = self.has(Role::Consent);
        let mut blocks = Blocks::new(rows.len());
        for (row, key, codes) in rows.entries() {
            use crate::report::contacts::Verdict;
            let count = match codes.verdict() {
                Verdict::Ok => &mut self.counts.ok,
                Verdict::Repaired => &mut self.counts.repaired,
                Verdict::Warned => &mut self.counts.warned,
                Verdict::Duplicate => &mut self.counts.duplicate,
                Verdict::Rejected => &mut self.counts.rejected,
                Verdict::Blank => &mut self.counts.blank,
            };
            *count += 1;
            self.counts.rows_in += 1;
            self.consented += u32::from(asks_consent && codes.are_consented());
            for code in codes.iter() {
                self.by_code[code as usize].note(row);
            }
            if key != 0 && !codes.has(Code::Duplicate) {
                blocks.add(key);
            }
        }
        self.counts.records = u32::try_from(rows.records()).unwrap_or(u32::MAX);
        let firsts = rows.entries().filter(|(_, key, codes)| *key != 0 && !codes.has(Code::Duplicate));
        let mut keys: Vec<(u64, u32)> =
            firsts.filter(|(_, key, _)| blocks.is_near_many(*key)).map(|(row, key, _)| (key, row)).collect();
        small::sort_pairs(&mut keys);
        for run in keys.chunk_by(|before, after| before.0 + 1 == after.0) {
            if run.len() >= super::checks::RUN_MIN {
                for (_, row) in run {
                    self.sequential.note(*row);
                }
            }
        }
    }
}

fn note_error(value: &str, codes: &mut Codes) {
    if small::holds(value, "131026") {
        codes.add(Code::Undeliverable);
    }
    if small::holds(value, "131050") {
        codes.add(Code::MarketingStopped);
    }
}

/// Nothing, or a sign for nothing.
fn is_empty(value: &str) -> bool {
    matches!(value, "" | "-" | "–" | "N/A" | "n/a" | "null" | "NULL")
}
