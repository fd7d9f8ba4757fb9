//! Several messages out of one text: blocks between empty lines, a table, or one JSON value a line.

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};
use std::rc::Rc;

/// How many messages one run checks.
pub(super) const MAX_MESSAGES: usize = 2_000;

/// What a column or a JSON field with the message may be called.
pub(super) const NAMES: [&str; 7] = ["text", "teks", "pesan", "message", "isi", "body", "caption"];

/// How messages stand in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Between empty lines, or between lines of dashes where there are any.
    Blocks,
    /// A row each, in the column that is named so or holds the most words.
    Table,
    /// A JSON value on each line.
    JsonLines,
}

impl Form {
    /// The form that a file's name promises.
    pub(super) fn of_file(name: &str) -> Self {
        match name.to_ascii_lowercase().rsplit_once('.') {
            Some((_, "csv" | "tsv")) => Self::Table,
            Some((_, "jsonl" | "ndjson")) => Self::JsonLines,
            _ => Self::Blocks,
        }
    }
}

/// The messages of a text, and how many there were before the rest was left out. `json_text` reads the message
/// out of one JSON value.
pub(super) fn messages(
    text: &str,
    form: Form,
    json_text: fn(&str) -> Option<String>,
) -> (Vec<Rc<str>>, usize) {
    let text = text.trim_start_matches('\u{feff}');
    let all = match form {
        Form::Blocks => blocks(text),
        Form::Table => column(rows(text)),
        Form::JsonLines => text.lines().filter_map(json_text).collect(),
    };
    let filled: Vec<Rc<str>> = all
        .iter()
        .map(|message| message.trim())
        .filter(|message| !message.is_empty())
        .map(Rc::from)
        .collect();
    let found = filled.len();
    (filled.into_iter().take(MAX_MESSAGES).collect(), found)
}

fn blocks(text: &str) -> Vec<String> {
    let is_dashes = |line: &str| line.trim().len() >= 3 && line.trim().chars().all(|sign| sign == '-');
    let dashed = text.lines().any(is_dashes);
    let mut blocks = vec![String::new()];
    for line in text.lines() {
        let parts = if dashed { is_dashes(line) } else { line.trim().is_empty() };
        if parts {
            blocks.push(String::new());
        } else if let Some(block) = blocks.last_mut() {
            block.push_str(line);
            block.push('\n');
        }
    }
    blocks
}

fn rows(text: &str) -> Vec<Vec<String>> {
    let first = text.lines().next().unwrap_or_default();
    let delimiter =
        [b',', b';', b'\t'].into_iter().max_by_key(|&sign| first.bytes().filter(|&at| at == sign).count());
    let mut reader: Reader = ReaderBuilder::new().delimiter(delimiter.unwrap_or(b',')).build();
    let (mut input, mut room) = (text.as_bytes(), [0; 1024]);
    let (mut rows, mut row, mut field) = (Vec::new(), Vec::new(), Vec::new());
    loop {
        let (result, read, written) = reader.read_field(input, &mut room);
        input = &input[read..];
        field.extend_from_slice(&room[..written]);
        match result {
            ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
            ReadFieldResult::Field { record_end } => {
                row.push(String::from_utf8_lossy(&field).into_owned());
                field.clear();
                if record_end {
                    rows.push(std::mem::take(&mut row));
                }
            }
            ReadFieldResult::End => return rows,
        }
    }
}

fn column(mut rows: Vec<Vec<String>>) -> Vec<String> {
    let is_name = |cell: &String| NAMES.contains(&cell.trim().to_lowercase().as_str());
    let named = rows.first().and_then(|head| head.iter().position(is_name));
    if named.is_some() {
        rows.remove(0);
    }
    let length =
        |column: usize| rows.iter().filter_map(|row| row.get(column)).map(String::len).sum::<usize>();
    let widest = rows.iter().map(Vec::len).max().unwrap_or_default();
    let chosen = named.or_else(|| (0..widest).max_by_key(|&column| length(column)));
    let Some(chosen) = chosen else { return Vec::new() };
    rows.into_iter().filter_map(|mut row| (chosen < row.len()).then(|| row.swap_remove(chosen))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, form: Form, expect: &[&str]) {
        let (found, _) = messages(text, form, |line| line.strip_prefix("json:").map(str::to_owned));
        assert_eq!(found.iter().map(|message| &**message).collect::<Vec<_>>(), expect);
    }

    #[test]
    fn blocks_stand_between_empty_lines() {
        check("a\nb\n\n \n\nc\r\n\r\nd", Form::Blocks, &["a\nb", "c", "d"]);
        check(" \n", Form::Blocks, &[]);
    }

    #[test]
    fn lines_of_dashes_part_messages_that_have_empty_lines() {
        check("a\n\nb\n---\nc\n-----\n", Form::Blocks, &["a\n\nb", "c"]);
    }

    #[test]
    fn a_table_names_its_column_or_has_one_with_the_most_words() {
        check(
            "id;pesan\n1;\"halo\nkak; ya\"\n2;\"dua \"\"kutip\"\"\"\n",
            Form::Table,
            &["halo\nkak; ya", "dua \"kutip\""],
        );
        check("1,halo kakak semua\n2,promo hari ini", Form::Table, &["halo kakak semua", "promo hari ini"]);
        check("", Form::Table, &[]);
    }

    #[test]
    fn each_line_of_json_is_a_message_and_others_are_left_out() {
        check("json:a\nnonsense\njson:b", Form::JsonLines, &["a", "b"]);
    }

    #[test]
    fn counts_what_is_left_out() {
        let text = "x\n\n".repeat(MAX_MESSAGES + 3);
        let (kept, found) = messages(&text, Form::Blocks, |_| None);
        assert_eq!((kept.len(), found), (MAX_MESSAGES, MAX_MESSAGES + 3));
    }

    #[test]
    fn the_name_of_a_file_tells_its_form() {
        assert_eq!(Form::of_file("a.b.CSV"), Form::Table);
        assert_eq!(Form::of_file("x.jsonl"), Form::JsonLines);
        assert_eq!(Form::of_file("notes"), Form::Blocks);
    }
}
