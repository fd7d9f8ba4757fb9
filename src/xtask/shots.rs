//! `cargo xtask shots`: pictures of the pages of the `dist` that is there.

use crate::workspace::{nothing_left, root, run, target};
use crate::{browser, tools};
use pico_args::Arguments;

/// `cargo xtask shots [WORD]`: one page of each kind, or all whose path holds the word, into `target/shots`.
pub(crate) fn run_command(mut args: Arguments) -> anyhow::Result<()> {
    let word: Option<String> = args.opt_free_from_str()?;
    nothing_left(args)?;
    tools::prepare_npm()?;
    let mut node = browser::node()?;
    node.arg(root().join("tests/browser/shots.mjs")).arg(target().join("shots")).args(word);
    run(&mut node)
}
