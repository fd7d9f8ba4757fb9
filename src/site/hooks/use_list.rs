//! Keeps the client of the list checks for as long as the page is open.

use crate::list_client::{ListClient, News};
use crate::platform;
use std::rc::Rc;
use yew::prelude::*;

/// A client that tells `tell` what happened. While `busy`, leaving the page asks first.
#[hook]
pub fn use_list(tell: Callback<News>, busy: bool) -> ListClient {
    let client: Rc<ListClient> = use_memo((), move |()| ListClient::new(tell));
    use_effect_with(busy, move |&busy| {
        let listener = busy.then(platform::ask_before_leaving);
        move || drop(listener)
    });
    (*client).clone()
}
