//! The recovery case: what the visitor notes about one block, and the days that follow from it.

use crate::guide::say;
use crate::strings::Text;
use engine::Lang;
use knowledge::tree::{self, Node};
use knowledge::{After, State};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::rc::Rc;
use yew::Reducible;

/// What WhatsApp answered to the request for a review.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Answer {
    /// Nothing yet.
    #[default]
    None,
    /// The account works again.
    Restored,
    /// The block stays.
    Refused,
    /// More was asked for.
    Asked,
}

impl Answer {
    pub(super) const ALL: [Self; 4] = [Self::None, Self::Restored, Self::Refused, Self::Asked];

    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Restored => "restored",
            Self::Refused => "refused",
            Self::Asked => "asked",
        }
    }

    /// The answer with this code; anything else counts as none.
    pub(super) fn from_code(code: &str) -> Self {
        Self::ALL.into_iter().find(|answer| answer.code() == code).unwrap_or_default()
    }
}

/// One case. Dates are local, as the browser's inputs give them; empty where nothing was said.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(crate) struct CaseFile {
    /// The screen, e.g. `W12`.
    pub(crate) state: String,
    /// The answers to the recovery questions, e.g. `1-2-1`.
    pub(super) path: String,
    /// When the screen appeared.
    pub(crate) since: String,
    /// When the countdown on the screen ends.
    pub(super) timer: String,
    /// Steps that are done, by their place in the plan.
    pub(super) ticked: BTreeSet<u8>,
    /// When the request for a review was sent.
    pub(super) appeal: String,
    /// What came back.
    pub(super) answer: Answer,
    /// When it came.
    pub(super) answered: String,
    /// Anything else.
    pub(super) notes: String,
}

/// A change of the case.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Change {
    /// The case that was kept on the device.
    Found(CaseFile),
    /// A plan's link was followed: its screen and the answers that led to it.
    Begun {
        state: String,
        path: String,
    },
    State(String),
    Since(String),
    Timer(String),
    Ticked(u8),
    Appeal(String),
    Answered(Answer),
    AnsweredOn(String),
    Notes(String),
    /// Everything goes.
    Emptied,
}

impl Reducible for CaseFile {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        let mut case = (*self).clone();
        match change {
            Change::Found(found) => case = found,
            Change::Begun { state, path } => case = Self { state, path, ..Self::default() },
            // The steps of another screen are others, and its questions too.
            Change::State(state) => {
                case.state = state;
                case.path.clear();
                case.ticked.clear();
            }
            Change::Since(value) => case.since = value,
            Change::Timer(value) => case.timer = value,
            Change::Ticked(step) => {
                if !case.ticked.remove(&step) {
                    case.ticked.insert(step);
                }
            }
            Change::Appeal(value) => case.appeal = value,
            Change::Answered(answer) => case.answer = answer,
            Change::AnsweredOn(value) => case.answered = value,
            Change::Notes(value) => case.notes = value,
            Change::Emptied => case = Self::default(),
        }
        Rc::new(case)
    }
}

/// What a plan's link says of a case: `W12` or `W12.1-2-1`. `None` for anything else.
pub(super) fn from_fragment(fragment: &str) -> Option<Change> {
    let (state, path) = fragment.split_once('.').unwrap_or((fragment, ""));
    knowledge::state(state)?;
    let path = tree::follow(path).map_or("", |_| path);
    Some(Change::Begun { state: state.to_owned(), path: path.to_owned() })
}

impl CaseFile {
    /// The screen, when one is chosen.
    pub(super) fn screen(&self) -> Option<&'static State> {
        knowledge::state(&self.state)
    }

    /// Whether nothing has been noted.
    pub(super) fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The questions that led to the plan, each with the words of its answer.
    pub(super) fn answers(&self, lang: Lang) -> Vec<(&'static Node, &'static str)> {
        let walk = tree::follow(&self.path).filter(|_| !self.path.is_empty());
        let answered = walk.map(|walk| walk.answered).unwrap_or_default();
        answered.into_iter().map(|(node, place)| (node, say(node.answers[place - 1].text, lang))).collect()
    }

    /// The days to remember, the next one first; `moment` reads a local date.
    pub(super) fn days(
        &self,
        timer: (Text, Text),
        lang: Lang,
        moment: impl Fn(&str) -> Option<f64>,
    ) -> Vec<Day> {
        let own = moment(&self.timer).map(|at_ms| Day {
            id: "timer",
            title: timer.0.get(lang),
            why: timer.1.get(lang),
            at_ms,
        });
        let follows = knowledge::deadlines(&self.state).filter_map(|deadline| {
            let from = match deadline.after {
                After::Since => &self.since,
                // After an answer there is nothing to wait for.
                After::Appeal if self.answer == Answer::None => &self.appeal,
                After::Appeal => return None,
            };
            let at_ms = moment(from)? + f64::from(deadline.hours) * HOUR_MS;
            let (title, why) = (say(deadline.title, lang), say(deadline.why, lang));
            Some(Day { id: deadline.id, title, why, at_ms })
        });
        let mut days: Vec<Day> = own.into_iter().chain(follows).collect();
        days.sort_by(|a, b| a.at_ms.total_cmp(&b.at_ms));
        days
    }
}

const HOUR_MS: f64 = 3_600_000.0;

/// A day to remember.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Day {
    pub(super) id: &'static str,
    pub(super) title: &'static str,
    pub(super) why: &'static str,
    /// Milliseconds since 1970.
    pub(super) at_ms: f64,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::strings::text;

    /// Reads `5` as five hours after the start of time.
    fn hours(value: &str) -> Option<f64> {
        value.parse::<f64>().ok().map(|hours| hours * HOUR_MS)
    }

    fn days(case: &CaseFile) -> Vec<(&'static str, f64)> {
        let days = case.days((text("t", "t"), text("w", "w")), Lang::Id, hours);
        days.into_iter().map(|day| (day.id, day.at_ms / HOUR_MS)).collect()
    }

    #[track_caller]
    fn after(case: CaseFile, change: Change) -> CaseFile {
        (*Rc::new(case).reduce(change)).clone()
    }

    #[test]
    fn a_plans_link_begins_the_case_and_nonsense_does_not() {
        let begun =
            |state: &str, path: &str| Change::Begun { state: state.to_owned(), path: path.to_owned() };
        assert_eq!(from_fragment("W12"), Some(begun("W12", "")));
        assert_eq!(from_fragment("W12.1-1"), Some(begun("W12", "1-1")));
        assert_eq!(from_fragment("W12.99"), Some(begun("W12", "")));
        assert_eq!(from_fragment("main"), None);
        assert_eq!(from_fragment(""), None);
    }

    #[test]
    fn counts_days_from_the_dates_that_are_known_and_sorts_them() {
        let case = CaseFile { state: "W12".to_owned(), since: "1".to_owned(), ..CaseFile::default() };
        assert_eq!(days(&case), []);
        let case = after(case, Change::Appeal("10".to_owned()));
        let case = after(case, Change::Timer("2".to_owned()));
        assert_eq!(days(&case), [("timer", 2.0), ("look-at-review", 34.0)]);
    }

    #[test]
    fn an_answer_ends_the_wait_for_it() {
        let case = CaseFile { state: "W12".to_owned(), appeal: "10".to_owned(), ..CaseFile::default() };
        assert_eq!(days(&case).len(), 1);
        assert_eq!(days(&after(case, Change::Answered(Answer::Refused))), []);
    }

    #[test]
    fn another_screen_takes_the_ticks_away() {
        let case = after(CaseFile::default(), Change::State("W12".to_owned()));
        let case = after(after(case, Change::Ticked(1)), Change::Ticked(2));
        let case = after(case, Change::Ticked(1));
        assert_eq!(case.ticked, BTreeSet::from([2]));
        assert!(after(case, Change::State("W02".to_owned())).ticked.is_empty());
    }

    #[test]
    fn a_case_survives_the_way_to_a_file_and_back() {
        let case = CaseFile { answer: Answer::Asked, ticked: BTreeSet::from([0, 3]), ..CaseFile::default() };
        let json = serde_json::to_string(&case).expect("a case is plain data");
        assert_eq!(serde_json::from_str::<CaseFile>(&json).expect("it was written here"), case);
        assert_eq!(serde_json::from_str::<CaseFile>("{}").expect("all may be missing"), CaseFile::default());
    }
}
