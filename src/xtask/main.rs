//! The developer's one tool: `cargo xtask <command>`.
//!
//! A command is one module with `pub(crate) fn run(args: Arguments) -> anyhow::Result<()>` and one row of
//! [`COMMANDS`].
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command-line tool speaks through them")]

mod test;
mod workspace;

use pico_args::Arguments;
use std::process::ExitCode;

/// One thing the tool can do.
struct Command {
    name: &'static str,
    /// What stands behind the name in the overview: options and duty.
    usage: &'static str,
    run: fn(Arguments) -> anyhow::Result<()>,
}

const COMMANDS: &[Command] =
    &[Command { name: "test", usage: "everything that CI runs, with times", run: test::run }];

fn main() -> ExitCode {
    let mut args = Arguments::from_env();
    let Ok(Some(name)) = args.subcommand() else {
        println!("{}", overview());
        return ExitCode::SUCCESS;
    };
    let Some(command) = COMMANDS.iter().find(|command| command.name == name) else {
        eprintln!("There is no command `{name}`.\n\n{}", overview());
        return ExitCode::from(2);
    };
    match (command.run)(args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn overview() -> String {
    let rows = COMMANDS.iter().map(|command| format!("  cargo xtask {:<12} {}", command.name, command.usage));
    format!("PraKirim's tool.\n\n{}", rows.collect::<Vec<_>>().join("\n"))
}
