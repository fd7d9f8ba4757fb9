//! The parts that pages are made of. They choose what to show and nothing else.

mod context_row;
mod copy_box;
mod dismissal;
mod document_link;
mod editor;
mod finding_card;
mod findings;
mod fixes;
mod footer;
mod header;
mod icon;
mod keys;
mod language_link;
mod own_words;
mod page_parts;
mod preview;
mod report_pane;
mod results;
mod samples;
mod summary;
mod theme_switch;

pub use context_row::ContextRow;
pub use copy_box::CopyBox;
pub use dismissal::HiddenFindings;
pub use document_link::{Base, DocumentLink, DocumentThemeSwitch};
pub use editor::Editor;
pub use finding_card::FindingCard;
pub(crate) use finding_card::{explanation, proof};
pub use findings::Findings;
pub(crate) use findings::failed;
pub use fixes::MendedBar;
pub use footer::Footer;
pub use header::Header;
pub use icon::{icon, severity_icon};
pub(crate) use keys::KEYS_ID;
pub use keys::keys_fold;
pub use language_link::LanguageLink;
pub use own_words::OwnWordsFold;
pub use page_parts::{about, promise};
pub use preview::PreviewPane;
pub(crate) use preview::{Chat, lines};
pub use report_pane::{ReportPane, WrongFlag};
pub use results::Results;
pub use samples::Samples;
pub use summary::{StickySummary, SummaryStatus, part_list};
pub use theme_switch::ThemeSwitch;

/// The beginning of a text, with a sign where more follows.
pub(crate) fn shortened(text: &str, characters: usize) -> String {
    let mut short: String = text.chars().take(characters).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
