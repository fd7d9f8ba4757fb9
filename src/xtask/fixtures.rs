//! What the native engine says, written to a file that the tests of the wasm modules compare with.

use crate::workspace::target;
use engine::report::{Channel, MessageContext};
use engine::{Lang, check_message};
use serde_json::json;
use std::path::PathBuf;

/// Texts that no rule is about but that every layer has to survive.
const ODD_TEXTS: [&str; 8] = [
    "",
    " \n\t\r\n ",
    "\0 nul \0",
    "😀👩‍👩‍👧‍👦🇮🇩🧕🏽",
    "مرحبا بكم في متجرنا 123",
    "ｆｕｌｌ ｗｉｄｔｈ ＴＥＸＴ",
    "a\u{200b}b\u{301}\u{301}\u{301} İI\u{feff}",
    "{{1}} *tebal* _miring_ ~coret~ ```kode```",
];

/// Writes every rule's examples and the odd texts with their reports; the result is the file's path.
pub(crate) fn write_message_fixtures() -> anyhow::Result<PathBuf> {
    let mut texts: Vec<String> = ODD_TEXTS.iter().map(|text| (*text).to_owned()).collect();
    for rule in engine::texts::rule_texts(Lang::Id).rules {
        if rule.scope == "message" {
            texts.extend(rule.flags);
            texts.extend(rule.passes);
        }
    }
    // All examples in one text: many findings, and offsets far from the start.
    texts.push(texts.join("\n"));
    let mut fixtures = Vec::new();
    for channel in [Channel::Broadcast, Channel::Api] {
        let context = MessageContext { channel, ..MessageContext::default() };
        for text in &texts {
            fixtures
                .push(json!({ "text": text, "context": context, "report": check_message(text, &context) }));
        }
    }
    let folder = target().join("fixtures");
    std::fs::create_dir_all(&folder)?;
    let file = folder.join("message.json");
    std::fs::write(&file, serde_json::to_vec(&fixtures)?)?;
    Ok(file)
}
