//! A value that stays in memory until the visitor asks for it to be kept on the device.

use crate::device_store::{self, Item};
use serde::Serialize;
use serde::de::DeserializeOwned;
use yew::platform::spawn_local;
use yew::prelude::*;

/// Whether a value is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeping {
    /// It goes with the page.
    Off,
    /// Every change is written to the device.
    On,
    /// The visitor asked for it, and the browser refused.
    Refused,
}

/// The state of keeping, with the means to change it.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    /// Whether the value is kept.
    pub keeping: Keeping,
    /// Turns keeping on or off; off deletes what was kept.
    pub turn: Callback<bool>,
}

/// Reads the item once if it is kept, hands it to `found`, and from then on writes every change of `value`.
#[hook]
pub fn use_kept<T>(item: Item, value: T, found: Callback<T>) -> Kept
where
    T: Serialize + DeserializeOwned + Clone + PartialEq + 'static,
{
    let keeping = use_state_eq(|| Keeping::Off);
    {
        let setter = keeping.setter();
        use_effect_with((), move |()| {
            if device_store::is_kept(item) {
                spawn_local(async move {
                    match device_store::read(item).await {
                        Ok(value) => {
                            // The value first: keeping what is on the page would overwrite it.
                            if let Some(value) = value {
                                found.emit(value);
                            }
                            setter.set(Keeping::On);
                        }
                        Err(_) => setter.set(Keeping::Refused),
                    }
                });
            }
        });
    }
    {
        let setter = keeping.setter();
        use_effect_with((value, *keeping), move |(value, keeping)| {
            if *keeping == Keeping::On {
                let value = value.clone();
                spawn_local(async move {
                    if device_store::keep(item, &value).await.is_err() {
                        setter.set(Keeping::Refused);
                    }
                });
            }
        });
    }
    let turn = {
        let setter = keeping.setter();
        Callback::from(move |on: bool| {
            setter.set(if on { Keeping::On } else { Keeping::Off });
            if !on {
                let setter = setter.clone();
                spawn_local(async move {
                    if device_store::forget(item).await.is_err() {
                        setter.set(Keeping::Refused);
                    }
                });
            }
        })
    };
    Kept { keeping: *keeping, turn }
}
