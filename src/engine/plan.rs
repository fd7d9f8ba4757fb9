//! How a list of people who agreed may be sent under the limits that are published.
//!
//! Arithmetic over two published facts and one figure that the visitor declares. Where no limit is published none
//! is made up: the app's broadcast lists have a size but no number a day, so they get no days.

use crate::report::Channel;

/// A broadcast list of the app holds so many people (fact C13).
pub const BROADCAST_LIST_MAX: u32 = 256;

/// A number of people in equal portions; the last may be smaller.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Portions {
    /// How many portions there are.
    pub count: u32,
    /// People in each but the last.
    pub each: u32,
    /// People in the last one; never 0.
    pub last: u32,
}

impl Portions {
    /// `None` when there is nobody, or when nobody fits into a portion.
    #[must_use]
    pub fn of(people: u32, each: u32) -> Option<Self> {
        if people == 0 || each == 0 {
            return None;
        }
        let count = people.div_ceil(each);
        Some(Self { count, each, last: people - (count - 1) * each })
    }

    /// How many people the portion with this place (from 0) holds; 0 behind the last.
    #[must_use]
    pub fn at(&self, place: u32) -> u32 {
        match (place + 1).cmp(&self.count) {
            std::cmp::Ordering::Less => self.each,
            std::cmp::Ordering::Equal => self.last,
            std::cmp::Ordering::Greater => 0,
        }
    }
}

/// What the published limits make of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SendingPlan {
    /// Nobody on the list is known to have agreed.
    Nobody,
    /// The app: so many broadcast lists. No number of lists a day is published.
    Lists(Portions),
    /// The Platform: so many people in each 24 hours.
    Days(Portions),
    /// The Platform, and the visitor has not said which limit the account shows.
    Undeclared,
}

/// The plan for a number of people who agreed; the limit is the one that the visitor reads in the account.
#[must_use]
pub fn sending_plan(people: u32, channel: Channel, declared_limit: Option<u32>) -> SendingPlan {
    if people == 0 {
        return SendingPlan::Nobody;
    }
    let portions = |each: u32| Portions::of(people, each);
    match channel {
        Channel::Api => declared_limit.and_then(portions).map_or(SendingPlan::Undeclared, SendingPlan::Days),
        _ => portions(BROADCAST_LIST_MAX).map_or(SendingPlan::Nobody, SendingPlan::Lists),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn portions_add_up_to_the_people() {
        for (people, each) in [(1, 256), (256, 256), (257, 256), (1_000_000, 250), (u32::MAX, 7)] {
            let portions = Portions::of(people, each).expect("somebody");
            let sum = u64::from(portions.count - 1) * u64::from(each) + u64::from(portions.last);
            assert_eq!(sum, u64::from(people));
            assert_eq!(portions.at(portions.count - 1), portions.last);
            assert_eq!(portions.at(portions.count), 0);
            assert!((1..=each).contains(&portions.last));
        }
        assert_eq!((Portions::of(0, 5), Portions::of(5, 0)), (None, None));
    }

    #[test]
    fn plans_only_what_is_published_or_declared() {
        let lists = Portions { count: 2, each: 256, last: 44 };
        assert_eq!(sending_plan(300, Channel::Broadcast, Some(10)), SendingPlan::Lists(lists));
        let days = Portions { count: 2, each: 250, last: 50 };
        assert_eq!(sending_plan(300, Channel::Api, Some(250)), SendingPlan::Days(days));
        assert_eq!(sending_plan(300, Channel::Api, None), SendingPlan::Undeclared);
        assert_eq!(sending_plan(300, Channel::Api, Some(0)), SendingPlan::Undeclared);
        assert_eq!(sending_plan(0, Channel::Api, Some(250)), SendingPlan::Nobody);
    }
}
