//! A first send that Meta will hand out in parts.

use super::{Hit, Judged};
use crate::template::limits::PACED_USERS;

pub(crate) fn check(judged: &Judged<'_>) -> Vec<Hit> {
    let users = judged.options.users.and_then(|users| usize::try_from(users).ok()).unwrap_or_default();
    let hit = judged.options.first_send && users > PACED_USERS;
    hit.then(|| Hit::on("TEMPLATE", "receivers").measured(users, PACED_USERS)).into_iter().collect()
}
