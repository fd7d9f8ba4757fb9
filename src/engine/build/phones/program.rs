//! Compiles the small patterns of prefixes (dial-out, national, leading digits) into programs for a
//! backtracking matcher, because these need leftmost-first semantics and groups.

use crate::Fault;
use regex_syntax::hir::{Class, Hir, HirKind, Look};
use std::{collections::HashMap, fmt::Write as _};

/// Program 0 of the table: a territory without such a prefix.
const NONE: u16 = 0;

/// All programs one after another; equal patterns share one.
#[derive(Default)]
pub(super) struct Programs {
    steps: Vec<String>,
    known: HashMap<String, u16>,
}

impl Programs {
    /// Adds a pattern and returns where its program starts.
    pub(super) fn add(&mut self, pattern: Option<&str>) -> Result<u16, Fault> {
        let Some(pattern) = pattern.filter(|pattern| !pattern.is_empty()) else { return Ok(NONE) };
        if self.steps.is_empty() {
            self.steps.push("Step::Digit(0)".into());
        }
        if let Some(start) = self.known.get(pattern) {
            return Ok(*start);
        }
        let hir = regex_syntax::ParserBuilder::new().unicode(false).utf8(false).build().parse(pattern)?;
        let start = u16::try_from(self.steps.len())?;
        self.compile(&hir).map_err(|error| format!("{pattern}: {error}"))?;
        self.steps.push("Step::Match".into());
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
                    self.steps.push(String::new());
                    self.compile(&repetition.sub)?;
                }
                let end = self.steps.len();
                for split in splits {
                    self.steps[split] = if repetition.greedy {
                        format!("Step::Split({}, {end})", split + 1)
                    } else {
                        format!("Step::Split({end}, {})", split + 1)
                    };
                }
            }
            HirKind::Capture(capture) => {
                self.steps.push(format!("Step::Open({})", capture.index));
                self.compile(&capture.sub)?;
                self.steps.push(format!("Step::Close({})", capture.index));
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
                    self.steps.push(String::new());
                    self.compile(part)?;
                    jumps.push(self.steps.len());
                    self.steps.push(String::new());
                    self.steps[split] = format!("Step::Split({}, {})", split + 1, self.steps.len());
                }
                let end = self.steps.len();
                for jump in jumps {
                    self.steps[jump] = format!("Step::Jump({end})");
                }
            }
            HirKind::Look(Look::End) => self.steps.push("Step::End".into()),
            HirKind::Look(look) => return Err(format!("{look:?} is not supported").into()),
        }
        Ok(())
    }

    fn digit(&mut self, mask: u16) {
        self.steps.push(format!("Step::Digit({mask})"));
    }

    /// The table of steps.
    pub(super) fn source(&self) -> Result<String, Fault> {
        let mut text = String::new();
        writeln!(text, "pub(super) static STEPS: [Step; {}] = [", self.steps.len())?;
        for step in &self.steps {
            writeln!(text, "{step},")?;
        }
        text.push_str("];\n");
        Ok(text)
    }
}
