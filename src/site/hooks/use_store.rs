//! Access to the state from any component.

use crate::state::Store;
use yew::prelude::*;

/// The state that `App` provides to everything below it.
#[hook]
pub fn use_store() -> Store {
    use_context::<Store>().expect("App provides the state to every component")
}
