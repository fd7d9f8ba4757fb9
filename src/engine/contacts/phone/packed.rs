//! The packed form of the automaton: one description of it for packing, which the build does, and for
//! unpacking, which happens once, before the first number is read.
//!
//! As a plain table the automaton is a third of the module's download. Here every transition is told in a few
//! yes-or-no answers (“as for the digit before?”, “dead?”, “a state not met yet?”), and each answer costs what
//! an adaptive range coder makes of the odds in its situation: a good half of what the general compression of
//! the download reaches on the plain table.
//!
//! This file is part of the build script too, so it names nothing of the crate.

/// Where each digit leads, and what a number that ends here is.
pub(crate) struct Table {
    /// State 0 is dead. Others are numbered as [`walk`] meets them.
    pub(crate) next: Vec<[u16; 10]>,
    pub(crate) output: Vec<u8>,
}

/// The odds of an answer in one situation; they follow the answers.
#[derive(Clone, Copy)]
pub(crate) struct Odds {
    /// Share of “yes” among 65,536.
    yes: u16,
    answers: u16,
}

impl Odds {
    const EVEN: Self = Self { yes: 1 << 15, answers: 0 };
    /// From so many answers on the odds move by a fixed share.
    const ANSWERS_MAX: u16 = 30;
    /// No answer becomes impossible.
    const YES_MIN: i32 = 64;

    /// Odds among 4,096: never 0 and never all.
    pub(crate) fn share(self) -> u32 {
        u32::from(self.yes) >> 4
    }

    #[inline(never)]
    pub(crate) fn learn(&mut self, answer: bool) {
        self.answers = (self.answers + 1).min(Self::ANSWERS_MAX);
        let (yes, goal) = (i32::from(self.yes), if answer { 1 << 16 } else { 0 });
        let moved = yes + (goal - yes) * 2 / (i32::from(self.answers) * 2 + 3);
        self.yes = u16::try_from(moved.clamp(Self::YES_MIN, (1 << 16) - Self::YES_MIN)).unwrap_or(1 << 15);
    }
}

/// Takes part in the walk: a packer notes the answers that it is given, an unpacker knows better.
pub(crate) trait Coder {
    /// The true answer.
    fn answer(&mut self, odds: &mut Odds, given: bool) -> bool;
}

/// Answers from packed bytes.
pub(crate) struct Unpacker<'a> {
    bytes: std::slice::Iter<'a, u8>,
    range: u32,
    code: u32,
}

impl<'a> Unpacker<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        let mut unpacker = Self { bytes: bytes.iter(), range: u32::MAX, code: 0 };
        (0..5).for_each(|_| unpacker.take_byte());
        unpacker
    }

    fn take_byte(&mut self) {
        self.code = self.code << 8 | u32::from(self.bytes.next().copied().unwrap_or(0));
    }
}

impl Coder for Unpacker<'_> {
    // Inlined into every question this would be most of the unpacker.
    #[inline(never)]
    fn answer(&mut self, odds: &mut Odds, _: bool) -> bool {
        let bound = (self.range >> 12) * odds.share();
        let answer = self.code < bound;
        if answer {
            self.range = bound;
        } else {
            self.code -= bound;
            self.range -= bound;
        }
        odds.learn(answer);
        while self.range < 1 << 24 {
            self.range <<= 8;
            self.take_byte();
        }
        answer
    }
}

/// Bits of a place among the recent states that have odds; those below are as good as random.
const PLACE_BITS: usize = 4;

/// All situations.
struct Model {
    /// By: dead before, targets so far, whether the two digits before agreed, the parent's breadth.
    same: [[[[Odds; 5]; 2]; 4]; 2],
    dead: [[[Odds; 5]; 4]; 2],
    earlier: [[Odds; 2]; 5],
    which: [Odds; 4],
    fresh: [[[Odds; 5]; 2]; 4],
    shared: [[Odds; 5]; 3],
    size: [Odds; 16],
    place: [[Odds; 1 << PLACE_BITS]; 16],
    ends: [[Odds; 2]; 2],
    output: [Odds; 256],
}

impl Model {
    const NEW: Self = Self {
        same: [[[[Odds::EVEN; 5]; 2]; 4]; 2],
        dead: [[[Odds::EVEN; 5]; 4]; 2],
        earlier: [[Odds::EVEN; 2]; 5],
        which: [Odds::EVEN; 4],
        fresh: [[[Odds::EVEN; 5]; 2]; 4],
        shared: [[Odds::EVEN; 5]; 3],
        size: [Odds::EVEN; 16],
        place: [[Odds::EVEN; 1 << PLACE_BITS]; 16],
        ends: [[Odds::EVEN; 2]; 2],
        output: [Odds::EVEN; 256],
    };
}

/// Goes through the table in the order of its states. A packer's table is complete, with the states numbered in
/// the order in which this walk meets them; an unpacker's holds the right number of zeros and is filled.
/// `shared` tells a packer which states have several others leading to them.
pub(crate) fn walk(coder: &mut impl Coder, table: &mut Table, shared: &[bool]) {
    let mut walk = Walk {
        coder,
        model: Box::new(Model::NEW),
        shared,
        known: 1,
        recent: Vec::new(),
        breadths: vec![0; table.next.len()],
    };
    for (state, (row, output)) in table.next.iter_mut().zip(&mut table.output).enumerate().skip(1) {
        if state == usize::from(walk.known) {
            // A start to which nothing leads.
            walk.meet(0, 0);
        }
        let first_fresh = walk.known;
        let parent = usize::from(walk.breadths[state]);
        let targets = walk.row(row, parent);
        for fresh in first_fresh..walk.known {
            walk.breadths[usize::from(fresh)] = u8::try_from(targets.min(4)).unwrap_or(4);
        }
        let is_run = row.iter().all(|target| *target == row[0]);
        *output = walk.output(*output, [usize::from(targets == 0), usize::from(is_run)]);
    }
}

struct Walk<'a, C> {
    coder: &'a mut C,
    model: Box<Model>,
    shared: &'a [bool],
    /// States met so far.
    known: u16,
    /// States that may be led to again, the latest first.
    recent: Vec<u16>,
    /// How many different targets the state has that led to each.
    breadths: Vec<u8>,
}

impl<C: Coder> Walk<'_, C> {
    /// One state's transitions; returns how many different targets they have.
    fn row(&mut self, row: &mut [u16; 10], parent: usize) -> usize {
        let (mut targets, mut count) = ([0; 10], 0);
        for digit in 0..10_usize {
            let before = digit.checked_sub(1).map(|before| row[before]);
            let agreed = digit > 1 && row[digit - 1] == row[digit - 2];
            let target = self.target(row[digit], before, agreed, &targets[..count], parent);
            if target != 0 && !targets[..count].contains(&target) {
                targets[count] = target;
                count += 1;
            }
            row[digit] = target;
        }
        count
    }

    fn target(
        &mut self,
        given: u16,
        before: Option<u16>,
        agreed: bool,
        targets: &[u16],
        parent: usize,
    ) -> u16 {
        let Model { same, dead, earlier, which, .. } = &mut *self.model;
        let (count, is_after_dead) = (targets.len().min(3), usize::from(before == Some(0)));
        if let Some(before) = before
            && self
                .coder
                .answer(&mut same[is_after_dead][count][usize::from(agreed)][parent], given == before)
        {
            return before;
        }
        let is_first = usize::from(before.is_none());
        if before != Some(0) && self.coder.answer(&mut dead[is_first][count][parent], given == 0) {
            return 0;
        }
        let mut others = targets.iter().rev().copied().filter(|other| Some(*other) != before).peekable();
        if others.peek().is_some() {
            let is_earlier = targets.contains(&given);
            if self.coder.answer(&mut earlier[targets.len().min(4)][is_after_dead], is_earlier) {
                let mut place = 0;
                while let Some(other) = others.next() {
                    if others.peek().is_none() || self.coder.answer(&mut which[place], given == other) {
                        return other;
                    }
                    place = (place + 1).min(3);
                }
            }
        }
        let count = targets.len() + 1;
        let is_fresh = given == self.known;
        if self.coder.answer(&mut self.model.fresh[count.min(3)][is_first][parent], is_fresh) {
            return self.meet(count.min(2), parent);
        }
        self.again(given)
    }

    /// A state that has not been met yet.
    fn meet(&mut self, count: usize, parent: usize) -> u16 {
        let state = self.known;
        self.known += 1;
        let is_shared = self.shared.get(usize::from(state)).copied().unwrap_or_default();
        if self.coder.answer(&mut self.model.shared[count][parent], is_shared) {
            self.recent.insert(0, state);
        }
        state
    }

    /// A state that has been met, by its place among the recent ones.
    fn again(&mut self, given: u16) -> u16 {
        let given = self.recent.iter().position(|state| *state == given).unwrap_or_default() + 1;
        let Model { size, place: odds, .. } = &mut *self.model;
        let bits = tree(self.coder, size, (usize::BITS - given.leading_zeros()) as usize, 4);
        let below = bits.saturating_sub(1);
        let modelled = below.min(PLACE_BITS);
        let mut place =
            1 << modelled | tree(self.coder, &mut odds[bits], given >> (below - modelled), modelled);
        for bit in (0..below - modelled).rev() {
            let mut even = Odds::EVEN;
            place = place << 1 | usize::from(self.coder.answer(&mut even, given >> bit & 1 == 1));
        }
        let state = self.recent.remove(place - 1);
        self.recent.insert(0, state);
        state
    }

    fn output(&mut self, given: u8, [is_last, is_run]: [usize; 2]) -> u8 {
        let Model { ends, output, .. } = &mut *self.model;
        if self.coder.answer(&mut ends[is_last][is_run], given == 0) {
            return 0;
        }
        u8::try_from(tree(self.coder, output, given.into(), 8)).unwrap_or_default()
    }
}

/// The low `bits` of a value, the highest first, each with odds for what stands before it.
#[inline(never)]
fn tree(coder: &mut impl Coder, odds: &mut [Odds], given: usize, bits: usize) -> usize {
    let mut node = 1;
    for bit in (0..bits).rev() {
        node = node << 1 | usize::from(coder.answer(&mut odds[node], given >> bit & 1 == 1));
    }
    node - (1 << bits)
}
