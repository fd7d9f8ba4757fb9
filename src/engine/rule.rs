//! A rule as the engine holds it: everything but the words for people.

use crate::report::{Confidence, Severity};
#[cfg(feature = "message")]
use crate::{
    message::checks::{Checked, Hit},
    report::{Channel, Consent, Finding, MessageContext, Purpose},
};

/// What every rule has, whatever it is held against.
#[derive(Debug)]
pub(crate) struct RuleMeta {
    pub(crate) id: &'static str,
    /// Ids of the fact base's checks, separated by blanks.
    pub(crate) covers: &'static str,
    pub(crate) severity: Severity,
    pub(crate) confidence: Confidence,
    /// Applies to the WhatsApp Business app.
    pub(crate) app: bool,
    /// Applies to the Business Platform.
    pub(crate) api: bool,
}

impl RuleMeta {
    /// Ids of the fact base's checks.
    pub(crate) fn covers(&self) -> Vec<String> {
        self.covers.split_ascii_whitespace().map(String::from).collect()
    }
}

#[cfg(feature = "message")]
impl RuleMeta {
    /// A finding of this rule without place, measure or fixes.
    pub(crate) fn finding(&self) -> Finding {
        Finding {
            rule: self.id.into(),
            covers: self.covers(),
            severity: self.severity,
            confidence: self.confidence,
            spans: Vec::new(),
            measure: None,
            limit: None,
            disguised: false,
            fixes: Vec::new(),
            evidence: Vec::new(),
        }
    }
}

/// How far from a match its companions may stand.
#[cfg(feature = "message")]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scope {
    /// In the same sentence.
    Sentence,
    /// In the same sentence or the one before or after.
    Nearby,
    /// Anywhere.
    Message,
}

/// Where a rule's words go.
#[cfg(feature = "message")]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// In place of what is marked.
    Span,
    /// Right after it.
    After,
    /// Before the whole text.
    Start,
    /// At its end.
    End,
}

/// A rewrite or an insertion that a rule's file offers.
#[cfg(feature = "message")]
#[derive(Debug)]
pub(crate) struct Suggest {
    /// The stable word for the kind of change.
    pub(crate) kind: &'static str,
    pub(crate) at: Place,
    /// The folded span it is for; `None` for every span.
    pub(crate) replace: Option<&'static str>,
    pub(crate) id: &'static str,
    pub(crate) en: &'static str,
}

/// A rule on messages.
#[cfg(feature = "message")]
pub(crate) struct Rule {
    pub(crate) meta: RuleMeta,
    /// Contexts it speaks in; empty means all.
    pub(crate) channels: &'static [Channel],
    pub(crate) consents: &'static [Consent],
    pub(crate) purposes: &'static [Purpose],
    /// Index of its automaton.
    pub(crate) automaton: Option<u8>,
    /// Signals (by index) of which one must be in `scope` of a match.
    pub(crate) near: &'static [u8],
    /// Signals that must all be.
    pub(crate) with: &'static [u8],
    pub(crate) scope: Scope,
    /// Signals that silence a match.
    pub(crate) unless: &'static [u8],
    pub(crate) unless_scope: Scope,
    /// Finds what patterns cannot say, or judges their matches.
    pub(crate) check: Option<fn(&Checked<'_>) -> Vec<Hit>>,
    pub(crate) suggest: &'static [Suggest],
}

#[cfg(feature = "message")]
impl Rule {
    /// Whether the rule has something to say about messages sent like this.
    pub(crate) fn speaks_in(&self, context: MessageContext) -> bool {
        let product = if context.channel == Channel::Api { self.meta.api } else { self.meta.app };
        product
            && allows(self.channels, &context.channel)
            && allows(self.consents, &context.consent)
            && allows(self.purposes, &context.purpose)
    }
}

#[cfg(feature = "message")]
fn allows<T: PartialEq>(list: &[T], value: &T) -> bool {
    list.is_empty() || list.contains(value)
}
