//! Effects: everything that happens beside showing.

mod use_dismissals;
mod use_engine;
mod use_head;
mod use_kept;
mod use_keys;
mod use_list;
mod use_now;
mod use_settings;
mod use_settled;
mod use_store;

pub use use_dismissals::use_dismissals;
pub use use_engine::{Engine, use_engine, use_engine_client};
pub use use_head::use_head;
pub use use_kept::{Keeping, Kept, use_kept};
pub use use_keys::use_keys;
pub use use_list::use_list;
pub use use_now::use_now;
pub use use_settings::use_settings;
pub use use_settled::use_settled;
pub use use_store::use_store;
