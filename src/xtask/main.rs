//! The developer's one tool: `cargo xtask <command>`.
//!
//! A command is one module with `pub(crate) fn run(args: Arguments) -> anyhow::Result<()>` and one row of
//! [`COMMANDS`].
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command-line tool speaks through them")]

mod api;
mod archive;
mod bench;
mod browser;
mod check;
mod compress;
mod contacts;
mod dist;
mod embed;
mod eval;
mod eval_contacts;
mod fixtures;
mod guard;
mod hashed;
mod hook;
mod http;
mod imports;
mod new;
mod offline;
mod pages;
mod pictures;
mod policy;
mod publish;
mod regression;
mod scripts;
mod search;
mod serve;
mod shots;
mod sizes;
#[cfg(test)]
mod style_check;
mod template;
mod test;
mod tools;
mod wasm;
mod weigh;
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

const COMMANDS: &[Command] = &[
    Command {
        name: "serve",
        usage: "build and hand out the site here: --port, --base, --csp-headers, --quick, --no-build, --dir, --log",
        run: serve::run,
    },
    Command { name: "test", usage: "everything that CI runs, with times: --only WORD", run: test::run },
    Command {
        name: "dist",
        usage: "the release folder: --site-url URL, --base PATH; --quick for a look",
        run: dist::run_command,
    },
    Command {
        name: "check",
        usage: "one message: \"TEXT\" or --file FILE; numbers: --phones FILE.jsonl; \
                a list: --contacts FILE, --today DATE, --region ID; --lang id|en, --api, --json",
        run: check::run,
    },
    Command {
        name: "eval",
        usage: "accuracy on labelled messages: FILE.jsonl …, --json, --rates",
        run: eval::run,
    },
    Command {
        name: "eval-contacts",
        usage: "list checks on public collections of lists and numbers: FOLDER",
        run: eval_contacts::run,
    },
    Command {
        name: "bench",
        usage: "times and throughput beside the peers: messages",
        run: bench::run_command,
    },
    Command {
        name: "search",
        usage: "the guide: \"QUERY\" or --file QUERIES.tsv; --lang id|en, --json",
        run: search::run,
    },
    Command {
        name: "browser",
        usage: "the browser tests on the dist that is there: [WORD of a file name]",
        run: browser::run_command,
    },
    Command {
        name: "weigh",
        usage: "fit the weights of weak signals: --date DAY, FILE.jsonl …",
        run: weigh::run,
    },
    Command {
        name: "shots",
        usage: "pictures of every page into target/shots: [WORD of a path]",
        run: shots::run_command,
    },
    Command {
        name: "pictures",
        usage: "the app's icons, pictures of link previews and screenshots, drawn anew into www",
        run: pictures::run_command,
    },
    Command { name: "sizes", usage: "brotli bytes against sizes.toml: --write", run: sizes::run_command },
    Command {
        name: "imports",
        usage: "what the wasm modules call against imports.toml: --write",
        run: imports::run_command,
    },
    Command { name: "new-rule", usage: "a filled-in start of a rule: FAMILY/ID", run: new::run_rule },
    Command { name: "new-article", usage: "a filled-in start of an article: SLUG", run: new::run_article },
    Command { name: "tools", usage: "set up what serve and test need, once", run: tools::run_command },
    Command { name: "trunk-hook", usage: "for Trunk, at the end of its build", run: hook::run_command },
];

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
