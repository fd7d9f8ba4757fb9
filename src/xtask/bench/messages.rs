//! `cargo xtask bench messages`: the message module against its own patterns as `RegExp` in Node.

use super::next_random;
use crate::workspace::{self, command, root, target};
use crate::{hook, tools, wasm};
use engine::Lang;
use serde_json::json;

/// How many messages are checked.
const MESSAGES: usize = 10_000;
/// The seed of their making.
const SEED: u64 = 20_261_122;

pub(crate) fn run() -> anyhow::Result<()> {
    tools::prepare_build()?;
    let module = wasm::build_all(&[hook::MESSAGE])?.remove(0);
    let folder = target().join("bench");
    std::fs::create_dir_all(&folder)?;
    std::fs::write(folder.join("message.mjs"), &module.glue)?;
    std::fs::write(folder.join("message.wasm"), &module.wasm)?;
    let input = json!({ "messages": messages(), "patterns": javascript_patterns() });
    std::fs::write(folder.join("messages.json"), serde_json::to_vec(&input)?)?;
    workspace::run(command("node").arg(root().join("tests/bench/messages.mjs")).arg(folder))
}

/// Mixed messages made of the rules' own examples: half honest, half not, one to three in one.
fn messages() -> Vec<String> {
    let rules = engine::texts::rule_texts(Lang::Id).rules;
    let examples = |pick: fn(engine::report::RuleText) -> Vec<String>| -> Vec<String> {
        let of_messages = rules.iter().filter(|rule| rule.scope == "message").cloned();
        // Examples of limits are long repeats, which nobody sends.
        of_messages.flat_map(pick).filter(|text| text.len() <= 600).collect()
    };
    let (bad, honest) = (examples(|rule| rule.flags), examples(|rule| rule.passes));
    let mut state = SEED;
    (0..MESSAGES)
        .map(|_| {
            let source = if next_random(&mut state, 2) == 0 { &bad } else { &honest };
            let count = 1 + next_random(&mut state, 3);
            let parts = (0..count).map(|_| source[next_random(&mut state, source.len())].as_str());
            let text = parts.collect::<Vec<_>>().join("\n");
            // A number of its own makes each message another text.
            format!("{text} {}", next_random(&mut state, 100_000))
        })
        .collect()
}

/// The patterns as JavaScript writes them. They begin where a word begins and end where one ends.
fn javascript_patterns() -> Vec<String> {
    engine::texts::patterns()
        .into_iter()
        .map(|pattern| pattern.replace(r"(?-u:\b{end-half})", r"(?!\w)"))
        .map(|pattern| format!(r"(?<!\w)(?:{pattern})"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::messages;

    #[test]
    fn the_same_messages_are_made_every_time() {
        let made = messages();
        assert_eq!(made, messages());
        assert!(made.iter().collect::<std::collections::BTreeSet<_>>().len() > 9_900);
    }
}
