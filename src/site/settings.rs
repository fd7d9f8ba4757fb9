//! What the visitor may let the device remember: the answers about sending, and names of their own.

use crate::own_words::OwnWords;
use engine::report::{Channel, Consent, MessageContext, Purpose};

/// The answers and names of a visitor.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settings {
    /// What was said about the message.
    pub context: MessageContext,
    /// Names that are the visitor's own.
    pub own_words: OwnWords,
}

impl Settings {
    /// One line for the answers, and one for each name: a name holds no line break.
    #[must_use]
    pub fn to_lines(&self) -> String {
        let MessageContext { channel, consent, purpose } = self.context;
        let mut lines = [channel.code(), consent.code(), purpose.code()].join(" ");
        for name in self.own_words.iter() {
            lines.push('\n');
            lines.push_str(name);
        }
        lines
    }

    /// What such lines say; a word that is not known counts as not answered.
    #[must_use]
    pub fn from_lines(lines: &str) -> Self {
        let mut lines = lines.lines();
        let mut words = lines.next().unwrap_or_default().split(' ');
        let mut word = || words.next().unwrap_or_default();
        let context = MessageContext {
            channel: Channel::from_code(word()),
            consent: Consent::from_code(word()),
            purpose: Purpose::from_code(word()),
        };
        let mut own_words = OwnWords::default();
        lines.for_each(|name| own_words.add(name));
        Self { context, own_words }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_remembered_comes_back() {
        let mut own_words = OwnWords::default();
        own_words.add("Toko Melati");
        own_words.add("Slot Café");
        let context =
            MessageContext { channel: Channel::Group, consent: Consent::Yes, purpose: Purpose::Service };
        let settings = Settings { context, own_words };
        assert_eq!(Settings::from_lines(&settings.to_lines()), settings);
    }

    #[test]
    fn senseless_lines_are_no_answer() {
        for lines in ["", "x", "x y z q", "\n\n"] {
            assert_eq!(Settings::from_lines(lines), Settings::default(), "{lines:?}");
        }
    }
}
