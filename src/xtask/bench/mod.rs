//! `cargo xtask bench`: times and throughput, each beside what a developer would use instead.
//!
//! A subject is one module here, one row of `SUBJECTS` and one script below `tests/bench`. All variants of a
//! subject run interleaved in one process, so that their ratio holds on a busy machine.

mod contacts;
mod messages;

use crate::workspace::nothing_left;
use anyhow::bail;
use pico_args::Arguments;

/// What can be measured: a name and the function that prints the figures.
type Subject = (&'static str, fn() -> anyhow::Result<()>);

const SUBJECTS: &[Subject] = &[("contacts", contacts::run), ("messages", messages::run)];

/// `cargo xtask bench [SUBJECT]`: one subject, or all of them.
pub(crate) fn run_command(mut args: Arguments) -> anyhow::Result<()> {
    let wanted: Option<String> = args.opt_free_from_str()?;
    nothing_left(args)?;
    let is_wanted = |name: &str| wanted.as_ref().is_none_or(|wanted| wanted == name);
    let subjects: Vec<_> = SUBJECTS.iter().filter(|(name, _)| is_wanted(name)).collect();
    if subjects.is_empty() {
        let names: Vec<&str> = SUBJECTS.iter().map(|(name, _)| *name).collect();
        bail!("there is no such subject; there are: {}", names.join(", "));
    }
    subjects.into_iter().try_for_each(|(_, run)| run())
}

/// The next number of a small generator (PCG's multiplier): the same seed gives the same inputs everywhere.
pub(crate) fn next_random(state: &mut u64, below: usize) -> usize {
    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    usize::try_from((*state >> 33) % below.max(1) as u64).unwrap_or_default()
}
