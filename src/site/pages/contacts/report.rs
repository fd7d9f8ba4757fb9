//! The report in the forms that a visitor can take away.

use super::state::ListState;
use super::strings::{HEADING, PASTED_NAME};
use crate::platform;
use crate::report::PROGRAM_VERSION;
use crate::strings::SITE_NAME;
use engine::Lang;
use engine::report::contacts;

/// The report for programs, in the protocol's own shape. It holds samples of cells, as the report does.
pub(super) fn saved_json(state: &ListState) -> Option<String> {
    platform::to_json(&**state.report.as_ref()?)
}

/// The report in words.
pub(super) fn markdown(state: &ListState, lang: Lang) -> Option<String> {
    let name = state.source.as_ref()?.name.as_deref().unwrap_or(PASTED_NAME.get(lang));
    let heading = format!("{}: {name}", HEADING.get(lang));
    let told = contacts::markdown(state.report.as_ref()?, state.texts(lang)?, &heading);
    Some(format!("{told}\n{SITE_NAME} {PROGRAM_VERSION}\n"))
}
