//! Findings that the visitor does not want to see: one of them, a rule in this text, a rule for good, or what marks
//! nothing but names of their own.

use crate::marks;
use crate::own_words::{self, OwnWords};
use engine::report::{Finding, Span};
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
    /// Everything that marks nothing but the visitor's own names.
    Own,
}

/// What was dismissed. A dismissal holds on to words and rules, not to places, so it survives edits elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Dismissals {
    /// Marked words by rule.
    words: BTreeMap<String, BTreeSet<String>>,
    text: BTreeSet<String>,
    always: BTreeSet<String>,
    /// Names that are the visitor's own.
    pub own: OwnWords,
}

impl Dismissals {
    /// How far the dismissal of this finding reaches; none while it is to be shown. A finding that marks any
    /// word beyond the dismissed ones is shown again. `own_places` says where the visitor's own names stand.
    #[must_use]
    pub fn reach(&self, finding: &Finding, text: &str, own_places: &[Span]) -> Option<Reach> {
        if own_words::hold_all_of(finding, text, own_places) {
            return Some(Reach::Own);
        }
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
            Reach::Own => finding.spans.iter().for_each(|&span| self.own.add(marks::quote(text, span))),
        }
    }

    /// Shows this finding again, and whatever else its dismissal had hidden.
    pub fn bring_back(&mut self, finding: &Finding, text: &str) {
        self.words.remove(&finding.rule);
        self.text.remove(&finding.rule);
        self.always.remove(&finding.rule);
        let own: Vec<String> = self.own.iter().map(str::to_owned).collect();
        for name in own {
            let mut alone = OwnWords::default();
            alone.add(&name);
            let touches = |place: &Span| {
                finding.spans.iter().any(|span| span.start < place.end && place.start < span.end)
            };
            if alone.places_in(text).iter().any(touches) {
                self.own.remove(&name);
            }
        }
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
    let mut words = BTreeSet::new();
    words.extend(finding.spans.iter().map(|&span| plain(marks::quote(text, span))));
    words
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use engine::report::Span;
    use engine::{Confidence, Severity};

    pub(crate) fn finding(rule: &str, spans: &[(u32, u32)]) -> Finding {
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
        assert_eq!(dismissals.reach(&finding("r", &[(4, 7)]), "xyz ABC", &[]), Some(Reach::Words));
        assert_eq!(dismissals.reach(&finding("other", &[(0, 3)]), "abc", &[]), None);
    }

    #[test]
    fn comes_back_when_the_rule_marks_other_words() {
        let mut dismissals = Dismissals::default();
        dismissals.dismiss(&finding("r", &[(0, 3)]), "abc def", Reach::Words);
        assert_eq!(dismissals.reach(&finding("r", &[(0, 3), (4, 7)]), "abc def", &[]), None);
    }

    #[test]
    fn hides_a_finding_about_the_whole_text() {
        let mut dismissals = Dismissals::default();
        dismissals.dismiss(&finding("r", &[]), "abc", Reach::Words);
        assert_eq!(dismissals.reach(&finding("r", &[]), "abcd", &[]), Some(Reach::Words));
    }

    #[test]
    fn the_widest_reach_counts_and_all_can_be_taken_back() {
        let (mut dismissals, found) = (Dismissals::default(), finding("r", &[(0, 1)]));
        for reach in [Reach::Words, Reach::Text, Reach::Always] {
            dismissals.dismiss(&found, "abc", reach);
            assert_eq!(dismissals.reach(&found, "abc", &[]), Some(reach));
        }
        dismissals.bring_back(&found, "abc");
        assert_eq!(dismissals, Dismissals::default());
    }

    #[test]
    fn another_text_begins_without_dismissals_but_those_for_good() {
        let (mut dismissals, found) = (Dismissals::default(), finding("r", &[(0, 1)]));
        dismissals.dismiss(&found, "abc", Reach::Text);
        dismissals.dismiss(&finding("always", &[]), "abc", Reach::Always);
        dismissals.forget_text();
        assert_eq!(dismissals.reach(&found, "abc", &[]), None);
        assert_eq!(dismissals.reach(&finding("always", &[]), "abc", &[]), Some(Reach::Always));
    }

    #[test]
    fn an_own_name_hides_what_marks_only_it_until_it_is_brought_back() {
        let (mut dismissals, found) = (Dismissals::default(), finding("r", &[(0, 4)]));
        dismissals.dismiss(&found, "Slot Jaya", Reach::Own);
        let places = |dismissals: &Dismissals| dismissals.own.places_in("slot jaya");
        assert_eq!(dismissals.reach(&found, "slot jaya", &places(&dismissals)), Some(Reach::Own));
        dismissals.forget_text();
        assert!(!dismissals.own.is_empty());
        dismissals.bring_back(&found, "slot jaya");
        assert_eq!(dismissals.reach(&found, "slot jaya", &places(&dismissals)), None);
    }
}
