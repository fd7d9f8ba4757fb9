//! What a visitor chose to keep on the device.
//!
//! An `IndexedDB` database that exists only while something is kept in it: no visit opens it before the visitor
//! asked for that, and with the last item the database goes too. Each item is one value under its own name.

use crate::platform;
use idb::builder::ObjectStoreBuilder;
use idb::{Database, Error, Factory, Query, TransactionMode};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;

const DATABASE: &str = "prakirim";
const SHELF: &str = "kept";

/// Something that can be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Item {
    /// The recovery case.
    Case,
    /// People who said stop, as salted hashes.
    Stops,
    /// What the columns of lists mean.
    Columns,
}

impl Item {
    const fn name(self) -> &'static str {
        match self {
            Self::Case => "case",
            Self::Stops => "stops",
            Self::Columns => "columns",
        }
    }

    fn key(self) -> JsValue {
        JsValue::from_str(self.name())
    }
}

/// The browser keeps nothing here: a private window, a full disk or a setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refused;

impl From<Error> for Refused {
    fn from(_: Error) -> Self {
        Self
    }
}

impl From<serde_wasm_bindgen::Error> for Refused {
    fn from(_: serde_wasm_bindgen::Error) -> Self {
        Self
    }
}

/// Whether the visitor asked for the item to be kept.
#[must_use]
pub fn is_kept(item: Item) -> bool {
    platform::kept_items().contains(item.name())
}

/// The item as it was kept; `None` when there is none, or none that this version understands.
pub async fn read<T: DeserializeOwned>(item: Item) -> Result<Option<T>, Refused> {
    let database = open().await?;
    let transaction = database.transaction(&[SHELF], TransactionMode::ReadOnly)?;
    let found = transaction.object_store(SHELF)?.get(Query::Key(item.key()))?.await?;
    database.close();
    Ok(found.and_then(|value| serde_wasm_bindgen::from_value(value).ok()))
}

/// Keeps the item, in place of what was kept before.
pub async fn keep<T: Serialize>(item: Item, value: &T) -> Result<(), Refused> {
    // Marked first: when the visitor turns keeping off meanwhile, the mark must not come back.
    mark(item, true);
    let kept = write(item, value).await;
    if kept.is_err() {
        mark(item, false);
    }
    kept
}

async fn write<T: Serialize>(item: Item, value: &T) -> Result<(), Refused> {
    let value = value.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?;
    let database = open().await?;
    let transaction = database.transaction(&[SHELF], TransactionMode::ReadWrite)?;
    transaction.object_store(SHELF)?.put(&value, Some(&item.key()))?.await?;
    transaction.commit()?.await?;
    database.close();
    Ok(())
}

/// Deletes the item, and the database when it was the last.
pub async fn forget(item: Item) -> Result<(), Refused> {
    mark(item, false);
    if platform::kept_items().is_empty() {
        Factory::new()?.delete(DATABASE)?.await?;
        return Ok(());
    }
    let database = open().await?;
    let transaction = database.transaction(&[SHELF], TransactionMode::ReadWrite)?;
    transaction.object_store(SHELF)?.delete(Query::Key(item.key()))?.await?;
    transaction.commit()?.await?;
    database.close();
    Ok(())
}

/// Remembers whether the item is kept.
fn mark(item: Item, is_kept: bool) {
    let mut items = platform::kept_items();
    if is_kept {
        items.insert(item.name().to_owned());
    } else {
        items.remove(item.name());
    }
    platform::remember_kept_items(&items);
}

async fn open() -> Result<Database, Error> {
    Database::builder(DATABASE).version(1).add_object_store(ObjectStoreBuilder::new(SHELF)).build().await
}
