//! Findings that the visitor does not want to see: one of them, a rule in this text, or a rule for good.

use crate::marks;
use engine::report::Finding;
use std::collections::{BTreeMap, BTreeSet};

/// How far a dismissal reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// The words that the finding marks, as long as this text is worked on.
    Words,
    /// Everything that its rule finds in this text.
    Text,
    /// Its rule in every text, remembered on the device.
    Always,
}

/// What was dismissed. A dismissal holds on to words and rules, not to places, so it survives edits elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Dismissals {
    /// Marked words by rule.
    words: BTreeMap<String, BTreeSet<String>>,
    text: BTreeSet<String>,
    always: BTreeSet<String>,
}

impl Dismissals {
    /// How far the dismissal of this finding reaches; none while it is to be shown. A finding that marks any
    /// word beyond the dismissed ones is shown again.
    #[must_use]
    pub fn reach(&self, finding: &Finding, text: &str) -> Option<Reach> {
        if self.always.contains(&finding.rule) {
            return Some(Reach::Always);
        }
        if self.text.contains(&finding.rule) {
            return Some(Reach::Text);
        }
        let dismissed = self.words.get(&finding.rule)?;
        marked_words(finding, text).is_subset(dismissed).then_some(Reach::Words)
    }

    /// Stops showing the finding, as far as `reach` says.
    pub fn dismiss(&mut self, finding: &Finding, text: &str, reach: Reach) {
        let rule = finding.rule.clone();
        match reach {
            Reach::Words => self.words.entry(rule).or_default().extend(marked_words(finding, text)),
            Reach::Text => drop(self.text.insert(rule)),
            Reach::Always => drop(self.always.insert(rule)),
        }
    }

    /// Shows what this rule finds again.
    pub fn bring_back(&mut self, rule: &str) {
        self.words.remove(rule);
        self.text.remove(rule);
        self.always.remove(rule);
    }

    /// Forgets what was said about one text; what holds always stays.
    pub fn forget_text(&mut self) {
        self.words.clear();
        self.text.clear();
    }

    /// The rules that are never to be shown.
    #[must_use]
    pub const fn always(&self) -> &BTreeSet<String> {
        &self.always
    }

    /// Replaces the rules that are never to be shown.
    pub fn set_always(&mut self, rules: BTreeSet<String>) {
        self.always = rules;
    }
}

/// The words that a finding marks, without regard to case and spacing; a finding about the whole text marks none.
fn marked_words(finding: &Finding, text: &str) -> BTreeSet<String> {
    let plain = |quote: &str| quote.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
    finding.spans.iter().map(|&span| plain(marks::quote(text, span))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use engine::report::Span;
    use engine::{Confidence, Severity};

    fn finding(rule: &str, spans: &[(u32, u32)]) -> Finding {
        Finding {
            rule: rule.to_owned(),
            covers: Vec::new(),
            severity: Severity::High,
            confidence: Confidence::Likely,
            spans: spans.iter().map(|&(start, end)| Span { start, end }).collect(),
            measure: None,
            limit: None,
            disguised: false,
            fixes: Vec::new(),
            evidence: Vec::new(),
        }
    }

    #[test]
    fn stays_dismissed_wherever_the_words_move() {
        let mut dismissals = Dismissals::default();
        dismissals.dismiss(&finding("r", &[(0, 3)]), "abc", Reach::Words);
        assert_eq!(dismissals.reach(&finding("r", &[(4, 7)]), "xyz ABC"), Some(Reach::Words));
        assert_eq!(dismissals.reach(&finding("other", &[(0, 3)]), "abc"), None);
    }

    #[test]
    fn comes_back_when_the_rule_marks_other_words() {
        let mut dismissals = Dismissals::default();
        dismissals.dismiss(&finding("r", &[(0, 3)]), "abc def", Reach::Words);
        assert_eq!(dismissals.reach(&finding("r", &[(0, 3), (4, 7)]), "abc def"), None);
    }

    #[test]
    fn hides_a_finding_about_the_whole_text() {
        let mut dismissals = Dismissals::default();
        dismissals.dismiss(&finding("r", &[]), "abc", Reach::Words);
        assert_eq!(dismissals.reach(&finding("r", &[]), "abcd"), Some(Reach::Words));
    }

    #[test]
    fn the_widest_reach_counts_and_all_can_be_taken_back() {
        let (mut dismissals, found) = (Dismissals::default(), finding("r", &[(0, 1)]));
        for reach in [Reach::Words, Reach::Text, Reach::Always] {
            dismissals.dismiss(&found, "abc", reach);
            assert_eq!(dismissals.reach(&found, "abc"), Some(reach));
        }
        dismissals.bring_back("r");
        assert_eq!(dismissals, Dismissals::default());
    }

    #[test]
    fn another_text_begins_without_dismissals_but_those_for_good() {
        let (mut dismissals, found) = (Dismissals::default(), finding("r", &[(0, 1)]));
        dismissals.dismiss(&found, "abc", Reach::Text);
        dismissals.dismiss(&finding("always", &[]), "abc", Reach::Always);
        dismissals.forget_text();
        assert_eq!(dismissals.reach(&found, "abc"), None);
        assert_eq!(dismissals.reach(&finding("always", &[]), "abc"), Some(Reach::Always));
    }
}
