//! Which form an input has, and the templates in it.

use super::{
    from_json::{self, ShapeNote},
    json::{Node, Places},
    plain, table,
};
use crate::report::template::{
    Place, Template, TemplateError, TemplateErrorCode as Code, TemplateForm as Form, TemplateOptions,
};

/// The largest input. Ten thousand templates of ordinary length are half of it.
pub const INPUT_MAX_BYTES: usize = 16 << 20;
/// The most templates checked at once; an account holds at most 6,000 (fact D21).
pub const TEMPLATES_MAX: usize = 10_000;

/// One template of an input, or why it cannot be read.
pub(crate) struct Entry {
    /// The wrapper's or the row's own id.
    pub(crate) id: Option<String>,
    pub(crate) read: Result<Read, TemplateError>,
    /// Entries of one group are compared with each other; a wrapper's templates are a group of their own.
    pub(crate) group: usize,
    /// The wrapper's own options.
    pub(crate) options: Option<TemplateOptions>,
}

/// A template with what its JSON looked like.
pub(crate) struct Read {
    pub(crate) template: Template,
    pub(crate) notes: Vec<(ShapeNote, Place)>,
}

impl From<Template> for Read {
    fn from(template: Template) -> Self {
        Self { template, notes: Vec::new() }
    }
}

fn error(code: Code, place: Option<Place>, detail: Option<String>) -> TemplateError {
    TemplateError { code, place, detail }
}

/// Reads an input; `form` skips the recognition.
pub(crate) fn read(source: &str, form: Option<Form>) -> Result<(Form, Vec<Entry>), TemplateError> {
    if source.len() > INPUT_MAX_BYTES {
        return Err(error(Code::TooLarge, None, Some(INPUT_MAX_BYTES.to_string())));
    }
    let source = source.trim_start_matches('\u{feff}');
    if source.trim().is_empty() {
        return Err(error(Code::Empty, None, None));
    }
    let form = form.unwrap_or_else(|| recognised(source));
    let mut entries = Vec::new();
    match form {
        Form::Json => read_json(source, &mut At::new(source), &mut entries)?,
        Form::Jsonl => {
            let mut at = At::new(source);
            let mut next = 0;
            for line in source.split_inclusive('\n') {
                at.offset = next;
                next += line.len();
                let line = line.trim_end_matches(['\n', '\r']);
                if line.trim().is_empty() {
                    continue;
                }
                if let Err(error) = read_json(line, &mut at, &mut entries) {
                    entries.push(Entry { id: None, read: Err(error), group: 0, options: None });
                }
                if entries.len() > TEMPLATES_MAX {
                    break;
                }
            }
        }
        Form::Csv => {
            let rows =
                table::read(source).map_err(|code| error(code, Some(Place { line: 1, column: 1 }), None))?;
            entries.extend(rows.into_iter().map(|(id, template)| Entry {
                id,
                read: Ok(template.into()),
                group: 0,
                options: None,
            }));
        }
        Form::Text => {
            entries.push(Entry { id: None, read: Ok(plain::read(source).into()), group: 0, options: None });
        }
    }
    if entries.len() > TEMPLATES_MAX {
        return Err(error(Code::TooMany, None, Some(TEMPLATES_MAX.to_string())));
    }
    if entries.is_empty() {
        return Err(error(Code::NotATemplate, None, None));
    }
    Ok((form, entries))
}

/// The form by its first signs. `{{1}}` begins a text, `{` and `[` begin JSON, a heading line begins a table.
fn recognised(source: &str) -> Form {
    let trimmed = source.trim_start();
    let opens_object = trimmed.starts_with('{') && !trimmed.starts_with("{{");
    let after_bracket = trimmed.strip_prefix('[').map(str::trim_start);
    // A section of plain text such as `[body]` begins like a list too.
    let opens_list = after_bracket
        .is_some_and(|rest| rest.starts_with(['{', '"']) && !rest.starts_with("{{"))
        || after_bracket.is_some() && serde_json::from_str::<serde::de::IgnoredAny>(trimmed).is_ok();
    if opens_object || opens_list {
        let mut lines = trimmed.lines().filter(|line| !line.trim().is_empty());
        let first_is_whole =
            lines.next().is_some_and(|line| serde_json::from_str::<serde::de::IgnoredAny>(line).is_ok());
        return if first_is_whole && lines.next().is_some() { Form::Jsonl } else { Form::Json };
    }
    if table::looks_like_table(source) { Form::Csv } else { Form::Text }
}

/// Reads one JSON value that begins at `at.offset` of the whole source.
fn read_json(json: &str, at: &mut At<'_>, entries: &mut Vec<Entry>) -> Result<(), TemplateError> {
    let node = Node::read(json).map_err(|fault| {
        let start = at.place(0);
        let line = u32::try_from(fault.line()).unwrap_or(1).max(1);
        let column = u32::try_from(fault.column()).unwrap_or(1).max(1);
        let place = Place { line: start.line + line - 1, column };
        // The parser ends its sentence with the place, which is told apart.
        let told = fault.to_string();
        let words = told.rsplit_once(" at line ").map_or(told.as_str(), |(words, _)| words);
        error(Code::BrokenJson, Some(place), Some(words.to_owned()))
    })?;
    let before = entries.len();
    collect(&node, at, None, 0, entries);
    if entries.len() == before && node.list().is_none_or(|items| !items.is_empty()) {
        return Err(error(Code::NotATemplate, Some(at.place(node.at)), None));
    }
    Ok(())
}

/// Where a JSON value stands in the whole input.
struct At<'s> {
    places: Places<'s>,
    offset: usize,
}

impl<'s> At<'s> {
    fn new(source: &'s str) -> Self {
        Self { places: Places::new(source), offset: 0 }
    }

    fn place(&mut self, at: usize) -> Place {
        self.places.at(self.offset + at)
    }
}

fn collect(node: &Node<'_>, at: &mut At<'_>, id: Option<&str>, group: usize, entries: &mut Vec<Entry>) {
    if entries.len() > TEMPLATES_MAX {
        return;
    }
    if let Some(items) = node.list() {
        let are_components =
            items.iter().any(|item| item.get("type").is_some() && item.get("components").is_none());
        if are_components {
            let wrapped = Node {
                at: node.at,
                raw: node.raw,
                value: super::json::Value::Object(vec![("components".into(), node.clone())]),
            };
            return push_template(&wrapped, at, id, group, entries);
        }
        for item in items {
            collect(item, at, id, group, entries);
        }
        return;
    }
    if let Some(text) = node.text() {
        entries.push(Entry {
            id: id.map(str::to_owned),
            read: Ok(plain::read(text).into()),
            group,
            options: None,
        });
        return;
    }
    if let Some(inner) = node.get("template") {
        let own = node.get("id").map(|id| id.text().map_or_else(|| id.raw.to_owned(), str::to_owned));
        let before = entries.len();
        // Wrapped templates are cases that have nothing to do with each other.
        collect(inner, at, own.as_deref(), entries.len() + 1, entries);
        // Options of the wrong shape are none: they say nothing about the template.
        let options: Option<TemplateOptions> =
            node.get("options").and_then(|options| serde_json::from_str(options.raw).ok());
        for entry in entries.iter_mut().skip(before) {
            entry.options = entry.options.take().or_else(|| options.clone());
        }
        if entries.len() == before {
            let read = Err(error(Code::NotATemplate, Some(at.place(inner.at)), None));
            entries.push(Entry { id: own, read, group, options: None });
        }
        return;
    }
    if from_json::looks_like_template(node) {
        return push_template(node, at, id, group, entries);
    }
    for key in ["data", "templates", "message_templates", "items"] {
        if let Some(inner) = node.get(key).filter(|inner| inner.list().is_some()) {
            return collect(inner, at, id, group, entries);
        }
    }
    entries.push(Entry {
        id: id.map(str::to_owned),
        read: Err(error(Code::NotATemplate, Some(at.place(node.at)), None)),
        group,
        options: None,
    });
}

fn push_template(node: &Node<'_>, at: &mut At<'_>, id: Option<&str>, group: usize, entries: &mut Vec<Entry>) {
    let (template, notes) = from_json::template(node);
    let notes = notes
        .into_iter()
        .map(|note| {
            let place = at.place(note.at);
            (note, place)
        })
        .collect();
    entries.push(Entry {
        id: id.map(str::to_owned),
        read: Ok(Read { template, notes }),
        group,
        options: None,
    });
}
