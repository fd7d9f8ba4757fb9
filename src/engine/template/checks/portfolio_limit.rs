//! More receivers in a day than the portfolio may write to.

use super::{Hit, Judged};

pub(crate) fn check(judged: &Judged<'_>) -> Vec<Hit> {
    let (Some(users), Some(limit)) = (judged.options.users, judged.options.portfolio_limit) else {
        return Vec::new();
    };
    let hit = || Hit { measure: Some(users), limit: Some(limit), ..Hit::on("TEMPLATE", "receivers") };
    (users > limit).then(hit).into_iter().collect()
}
