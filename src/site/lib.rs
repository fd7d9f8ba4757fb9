//! PraKirim's interface: pages, components, routing, two languages.
//!
//! A client of the same public checks that other web pages get. Knows the engine's protocol types only.
#![warn(missing_docs)]

pub mod app;
pub mod components;
pub mod device_store;
pub mod dismissals;
#[cfg(feature = "ssr")]
pub mod documents;
pub mod edits;
pub mod engine_client;
pub mod guide;
#[cfg(feature = "ssr")]
pub mod head;
pub mod hooks;
pub mod list_client;
pub mod marks;
pub mod navigation;
#[cfg(feature = "ssr")]
pub mod outline;
pub mod own_words;
pub mod pages;
pub mod platform;
pub mod protocol;
pub mod report;
pub mod route;
pub mod settings;
#[cfg(feature = "ssr")]
pub mod shell;
pub mod state;
pub mod strings;
pub mod worker_line;
