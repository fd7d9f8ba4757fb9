//! Compiles the small patterns of prefixes (dial-out, national, leading digits) into programs for a
//! backtracking matcher, because these need leftmost-first semantics and groups.

use crate::Fault;
use regex_syntax::hir::{Class, Hir, HirKind, Look};
use std::collections::HashMap;

/// Program 0 of the table: a territory without such a prefix.
const NONE: u16 = 0;

/// One step of a program; the engine reads it from one number, see `contacts/phone/plan.rs`.
#[derive(Clone, Copy)]
enum Step {
    /// One digit out of the mask.
    Digit(u16),
    /// Try what follows, then what stands so far ahead.
    Split(u16),
    /// The other way round.
    LazySplit(u16),
    Jump(u16),
    Open(u32),
    Close(u32),
    /// The number must end here.
    End,
    Match,
}

/// Bits of a step's argument; the operation stands above them.
const ARGUMENT_BITS: u32 = 13;

impl Step {
    fn code(self) -> Result<u16, Fault> {
        let (operation, argument) = match self {
            Self::Digit(mask) => (0, mask),
            Self::Split(ahead) => (1, ahead),
            Self::LazySplit(ahead) => (2, ahead),
            Self::Jump(ahead) => (3, ahead),
            Self::Open(group) => (4, group.try_into()?),
            Self::Close(group) => (5, group.try_into()?),
            Self::End => (6, 0),
            Self::Match => (7, 0),
        };
        if argument >> ARGUMENT_BITS != 0 {
            return Err("a prefix program is too long".into());
        }
        Ok(operation << ARGUMENT_BITS | argument)
    }
}

/// All programs one after another; equal patterns share one.
#[derive(Default)]
pub(super) struct Programs {
    steps: Vec<Step>,
    known: HashMap<String, u16>,
}

impl Programs {
    /// Adds a pattern and returns where its program starts.
    pub(super) fn add(&mut self, pattern: Option<&str>) -> Result<u16, Fault> {
        let Some(pattern) = pattern.filter(|pattern| !pattern.is_empty()) else { return Ok(NONE) };
        if self.steps.is_empty() {
            self.steps.push(Step::Digit(0));
        }
        if let Some(start) = self.known.get(pattern) {
            return Ok(*start);
        }
        let hir = regex_syntax::ParserBuilder::new().unicode(false).utf8(false).build().parse(pattern)?;
        let start = u16::try_from(self.steps.len())?;
        self.compile(&hir).map_err(|error| format!("{pattern}: {error}"))?;
        self.steps.push(Step::Match);
        self.known.insert(pattern.to_owned(), start);
        Ok(start)
    }

    fn compile(&mut self, hir: &Hir) -> Result<(), Fault> {
        match hir.kind() {
            HirKind::Empty => {}
            HirKind::Literal(literal) => {
                for byte in &literal.0 {
                    // A sign that is no digit can never match a normalised number.
                    self.digit(if byte.is_ascii_digit() { 1 << (byte - b'0') } else { 0 });
                }
            }
            HirKind::Class(class) => {
                let has = |digit: u8| match class {
                    Class::Bytes(class) => {
                        class.ranges().iter().any(|range| (range.start()..=range.end()).contains(&digit))
                    }
                    Class::Unicode(class) => class
                        .ranges()
                        .iter()
                        .any(|range| (range.start()..=range.end()).contains(&char::from(digit))),
                };
                let mask =
                    (0..10).filter(|digit| has(b'0' + digit)).fold(0_u16, |mask, digit| mask | 1 << digit);
                self.digit(mask);
            }
            HirKind::Repetition(repetition) => {
                let max = repetition.max.ok_or("unbounded repeat")?;
                for _ in 0..repetition.min {
                    self.compile(&repetition.sub)?;
                }
                let mut splits = Vec::new();
                for _ in repetition.min..max {
                    splits.push(self.steps.len());
                    self.steps.push(Step::End);
                    self.compile(&repetition.sub)?;
                }
                let end = self.steps.len();
                for split in splits {
                    let ahead = u16::try_from(end - split)?;
                    self.steps[split] =
                        if repetition.greedy { Step::Split(ahead) } else { Step::LazySplit(ahead) };
                }
            }
            HirKind::Capture(capture) => {
                self.steps.push(Step::Open(capture.index));
                self.compile(&capture.sub)?;
                self.steps.push(Step::Close(capture.index));
            }
            HirKind::Concat(parts) => {
                for part in parts {
                    self.compile(part)?;
                }
            }
            HirKind::Alternation(parts) => {
                let mut jumps = Vec::new();
                for (index, part) in parts.iter().enumerate() {
                    if index + 1 == parts.len() {
                        self.compile(part)?;
                        break;
                    }
                    let split = self.steps.len();
                    self.steps.push(Step::End);
                    self.compile(part)?;
                    jumps.push(self.steps.len());
                    self.steps.push(Step::End);
                    self.steps[split] = Step::Split(u16::try_from(self.steps.len() - split)?);
                }
                let end = self.steps.len();
                for jump in jumps {
                    self.steps[jump] = Step::Jump(u16::try_from(end - jump)?);
                }
            }
            HirKind::Look(Look::End) => self.steps.push(Step::End),
            HirKind::Look(look) => return Err(format!("{look:?} is not supported").into()),
        }
        Ok(())
    }

    fn digit(&mut self, mask: u16) {
        self.steps.push(Step::Digit(mask));
    }

    /// The table of steps.
    pub(super) fn source(&self) -> Result<String, Fault> {
        let codes = self.steps.iter().map(|step| step.code()).collect::<Result<Vec<u16>, Fault>>()?;
        Ok(format!("pub(super) static STEPS: [u16; {}] = {codes:?};\n", codes.len()))
    }
}
