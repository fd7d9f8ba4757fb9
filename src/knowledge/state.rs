//! The screens ("states") that people meet: W01–W27 in the app, P01–P15 on the Business Platform.

use crate::{Basis, Lang, Text, tables};
use serde::Serialize;

/// Where a state occurs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Area {
    /// WhatsApp or WhatsApp Business on a phone.
    App,
    /// The Business Platform (Cloud API).
    Platform,
}

/// How grave a state is. Ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Gravity {
    /// Not a block by WhatsApp.
    None,
    /// A warning; nothing has stopped.
    Notice,
    /// Some functions have stopped.
    Limited,
    /// The account cannot be entered or used for the time being.
    Stopped,
    /// The account is banned or disabled.
    Banned,
}

/// How a state comes to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ending {
    /// By itself, with time.
    Itself,
    /// When the owner does something.
    Action,
    /// Only through a review.
    Review,
    /// Usually not at all.
    Final,
}

/// A sentence as it stands on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Screen {
    /// The language it is shown in.
    pub lang: Lang,
    /// The words; `{x}` stands for a value that changes.
    pub text: &'static str,
    /// How surely these are the words. [`Basis::Inferred`] marks our own working translation.
    pub basis: Basis,
}

/// One thing to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Step {
    /// What to do.
    pub text: Text,
    /// The exact menu route, when there is one.
    pub route: Option<Text>,
}

/// A source together with how far it carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Cited {
    /// The source's number.
    pub number: u16,
    /// In whose voice the fact may be told.
    pub basis: Basis,
}

/// Everything the guide says about one screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct State {
    /// W01–W27 or P01–P15.
    pub id: &'static str,
    /// App or platform.
    pub area: Area,
    /// Name of the state.
    pub title: Text,
    /// How grave.
    pub gravity: Gravity,
    /// How it ends.
    pub ends: Ending,
    /// Exact wordings, old and new; empty where no screen belongs to the state.
    pub screens: &'static [Screen],
    /// What it means.
    pub means: Text,
    /// First steps in order.
    pub steps: &'static [Step],
    /// How long it lasts, with the confidence in words.
    pub wait: Text,
    /// What to have at hand.
    pub prepare: &'static [Text],
    /// What never to do.
    pub never: &'static [Text],
    /// What happens to chats and backup.
    pub data: Text,
    /// What to tell customers meanwhile.
    pub customers: Text,
    /// The letter for it, if an appeal exists.
    pub letter: Option<&'static str>,
    /// Ids of the articles that treat it, the first one first.
    pub articles: &'static [&'static str],
    /// Where the facts come from.
    pub sources: &'static [Cited],
    /// The day the facts were last checked, ISO 8601.
    pub checked: &'static str,
}

/// All 42, app first, by id.
pub fn states() -> &'static [State] {
    tables::STATES
}

/// The state with this id.
pub fn state(id: &str) -> Option<&'static State> {
    states().iter().find(|state| state.id == id)
}
