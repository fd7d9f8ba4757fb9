//! `cargo xtask pictures`: what is drawn once and committed: icons, pictures for link previews, screenshots.

use crate::workspace::{nothing_left, root, run};
use crate::{browser, tools};
use pico_args::Arguments;

/// `cargo xtask pictures`, on the `dist` that is there.
pub(crate) fn run_command(args: Arguments) -> anyhow::Result<()> {
    nothing_left(args)?;
    tools::prepare_npm()?;
    run(browser::node()?.arg(root().join("tests/browser/pictures.mjs")).arg(root().join("www")))
}
