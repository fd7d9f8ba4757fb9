//! Changes of the visitor's text: from fixes, moved along with later typing, and back again.

use crate::marks::{self, Mark};
use engine::report::{Fix, Span};

/// The sign in an offered text that stands for words only the visitor knows.
const BLANK: char = '…';

/// Words that take the place of a stretch of the text, in UTF-16 units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced; empty for an insertion.
    pub span: Span,
    /// What stands there afterwards.
    pub words: String,
}

/// One change that does what all these fixes do, so that one undo takes it back. Fixes that overlap an earlier
/// one are left out.
#[must_use]
pub fn combined(text: &str, fixes: &[Fix]) -> Option<Edit> {
    let mut sorted: Vec<&Fix> = fixes.iter().collect();
    sorted.sort_by_key(|fix| (fix.span.start, fix.span.end));
    let mut sorted = sorted.into_iter();
    let first = sorted.next()?;
    let mut edit = Edit { span: first.span, words: first.text.clone() };
    for fix in sorted {
        if fix.span.start >= edit.span.end {
            edit.words.push_str(marks::quote(text, Span { start: edit.span.end, end: fix.span.start }));
            edit.words.push_str(&fix.text);
            edit.span.end = fix.span.end;
        }
    }
    Some(edit)
}

/// The change where its stretch stands after `old` was edited to `new`; none once the stretch itself changed.
#[must_use]
pub fn carried(edit: &Edit, old: &str, new: &str) -> Option<Edit> {
    let mark = Mark { span: edit.span, finding: 0 };
    let moved = marks::carry(&[mark], old, new).first()?.span;
    Some(Edit { span: moved, words: edit.words.clone() })
}

/// The change that takes this one back.
#[must_use]
pub fn inverse(text: &str, edit: &Edit) -> Edit {
    let end = edit.span.start + marks::units(&edit.words);
    Edit { span: Span { start: edit.span.start, end }, words: marks::quote(text, edit.span).to_owned() }
}

/// What to select once the change is made: the first blank to fill in, or the place behind the words.
#[must_use]
pub fn selection_after(edit: &Edit) -> Span {
    let (before, length) = match edit.words.split_once(BLANK) {
        Some((before, _)) => (before, 1),
        None => (edit.words.as_str(), 0),
    };
    let start = edit.span.start + marks::units(before);
    Span { start, end: start + length }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fix(start: u32, end: u32, text: &str) -> Fix {
        Fix { kind: "replace".to_owned(), span: Span { start, end }, text: text.to_owned() }
    }

    fn edit(start: u32, end: u32, words: &str) -> Edit {
        Edit { span: Span { start, end }, words: words.to_owned() }
    }

    #[test]
    fn combines_fixes_into_one_change() {
        let fixes = [fix(9, 13, "TIGA"), fix(0, 4, "SATU")];
        assert_eq!(combined("satu dua tiga", &fixes), Some(edit(0, 13, "SATU dua TIGA")));
        assert_eq!(combined("satu", &[]), None);
    }

    #[test]
    fn leaves_out_a_fix_that_overlaps_an_earlier_one() {
        assert_eq!(combined("satu dua", &[fix(0, 6, "x"), fix(5, 8, "y")]), Some(edit(0, 6, "x")));
    }

    #[test]
    fn counts_utf16_units_across_emoji() {
        assert_eq!(combined("😀 a 😀 b", &[fix(3, 4, "A"), fix(8, 9, "B")]), Some(edit(3, 9, "A 😀 B")));
        assert_eq!(inverse("😀 a", &edit(3, 4, "😀")), edit(3, 5, "a"));
    }

    #[test]
    fn moves_along_with_typing_before_it_and_gives_up_inside_it() {
        assert_eq!(carried(&edit(5, 8, "x"), "satu dua", "kini satu dua"), Some(edit(10, 13, "x")));
        assert_eq!(carried(&edit(5, 8, "x"), "satu dua", "satu duo"), None);
    }

    #[test]
    fn selects_the_blank_that_only_the_visitor_can_fill() {
        assert_eq!(selection_after(&edit(0, 0, "Toko …. ")), Span { start: 5, end: 6 });
        assert_eq!(selection_after(&edit(2, 4, "abc")), Span { start: 5, end: 5 });
    }
}
