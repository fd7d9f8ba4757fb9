//! Markdown to safe HTML, with what it links to and cites.

use super::Faults;
use pulldown_cmark::{CodeBlockKind, CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};
use std::collections::BTreeSet;
use std::fmt::Write;

/// A rendered body.
pub(crate) struct Body {
    pub(crate) html: String,
    pub(crate) headings: Vec<Heading>,
    /// Links as written, e.g. `state:W12`.
    pub(crate) links: Vec<String>,
    pub(crate) cites: BTreeSet<u16>,
    /// The words without markup, for the search index.
    pub(crate) plain: String,
}

/// A heading of level 2 or 3.
pub(crate) struct Heading {
    pub(crate) level: u8,
    pub(crate) anchor: String,
    pub(crate) text: String,
}

/// Renders `text`, the body of the file `name`.
pub(crate) fn render(text: &str, name: &str, try_label: &str, faults: &mut Faults) -> Body {
    let text = cites_as_links(text);
    let options = Options::ENABLE_TABLES | Options::ENABLE_HEADING_ATTRIBUTES;
    let mut body = Body {
        html: String::new(),
        headings: Vec::new(),
        links: Vec::new(),
        cites: BTreeSet::new(),
        plain: String::new(),
    };
    let mut events: Vec<Event<'_>> = Vec::new();
    let mut in_heading = false;
    let mut example: Option<String> = None;
    let mut in_cite = false;
    for event in Parser::new_ext(&text, options) {
        match event {
            Event::Html(_) | Event::InlineHtml(_) => faults.add(name, "raw HTML", "is not allowed"),
            Event::Start(Tag::Image { .. }) => faults.add(name, "image", "is not allowed"),
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) if &*info == "check" => {
                example = Some(String::new());
            }
            Event::End(TagEnd::CodeBlock) if example.is_some() => {
                let message = example.take().expect("the guard has seen it");
                events.push(Event::Html(figure(&message, try_label).into()));
            }
            Event::Text(words) if example.is_some() => {
                example.as_mut().expect("the guard has seen it").push_str(&words);
            }
            Event::Start(Tag::Link { dest_url, .. }) if dest_url.starts_with("source:") => {
                match dest_url.trim_start_matches("source:").parse() {
                    Ok(number) => _ = body.cites.insert(number),
                    Err(_) => faults.add(name, "citation", &dest_url),
                }
                in_cite = true;
                let number = dest_url.trim_start_matches("source:");
                events.push(Event::Html(
                    format!("<sup class=\"cite\"><a href=\"#source-{number}\">[{number}]</a></sup>").into(),
                ));
            }
            Event::End(TagEnd::Link) if in_cite => in_cite = false,
            Event::Text(_) if in_cite => {}
            Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                let dest_url = address(&dest_url, name, &mut body.links, faults);
                events.push(Event::Start(Tag::Link { link_type, dest_url, title, id }));
            }
            Event::Start(Tag::Heading { level, ref id, .. }) => {
                let level = heading_level(level, name, faults);
                let anchor = id.as_ref().map(ToString::to_string).unwrap_or_default();
                if anchor.is_empty()
                    || !anchor.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
                {
                    faults.add(name, "heading", &format!("anchor {anchor:?} is missing or not kebab-case"));
                }
                if body.headings.iter().any(|heading| heading.anchor == anchor) {
                    faults.add(name, "heading", &format!("anchor {anchor:?} stands twice"));
                }
                body.headings.push(Heading { level, anchor, text: String::new() });
                in_heading = true;
                events.push(event);
            }
            Event::End(TagEnd::Heading(_)) => {
                in_heading = false;
                body.plain.push('\n');
                events.push(event);
            }
            Event::Start(Tag::Table(_)) => {
                // A region that scrolls by keyboard needs a name; the heading above says what the table is about.
                let heading = body.headings.last().map_or("", |heading| heading.text.as_str());
                let label = escaped(heading).replace('"', "&quot;");
                let open = format!(
                    "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{label}\">\n"
                );
                events.push(Event::Html(open.into()));
                events.push(event);
            }
            Event::End(TagEnd::Table) => {
                events.push(event);
                events.push(Event::Html("</div>\n".into()));
            }
            Event::Text(ref words) | Event::Code(ref words) => {
                if in_heading {
                    body.headings.last_mut().expect("a heading was started").text.push_str(words);
                } else {
                    body.plain.push_str(words);
                }
                events.push(event);
            }
            Event::SoftBreak | Event::HardBreak | Event::End(_) => {
                body.plain.push(' ');
                events.push(event);
            }
            _ => events.push(event),
        }
    }
    html::push_html(&mut body.html, events.into_iter());
    body
}

fn heading_level(level: HeadingLevel, name: &str, faults: &mut Faults) -> u8 {
    match level {
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        _ => {
            faults.add(name, "heading", "only levels 2 and 3 are allowed");
            3
        }
    }
}

/// `[^3]` outside fences becomes a link to `source:3`, which survives without a footnote definition.
fn cites_as_links(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 1024);
    let mut fenced = false;
    for line in text.split_inclusive('\n') {
        if line.starts_with("```") {
            fenced = !fenced;
        }
        let mut rest = line;
        while let Some((before, after)) = rest.split_once("[^").filter(|_| !fenced) {
            out.push_str(before);
            if let Some((number, tail)) = after.split_once(']') {
                let _infallible = write!(out, "[{number}](source:{number})");
                rest = tail;
            } else {
                out.push_str("[^");
                rest = after;
            }
        }
        out.push_str(rest);
    }
    out
}

/// The address for the HTML: `kb:kind/name` for inner links, https as it is.
fn address<'a>(link: &str, name: &str, links: &mut Vec<String>, faults: &mut Faults) -> CowStr<'a> {
    if link.starts_with("https://") {
        return link.to_owned().into();
    }
    if let Some((kind @ ("article" | "state" | "check" | "error" | "letter"), target)) = link.split_once(':')
    {
        links.push(link.to_owned());
        format!("kb:{kind}/{target}").into()
    } else {
        faults.add(name, "link", &format!("{link:?} has an unknown scheme"));
        "#".into()
    }
}

/// A message to try in the checker.
fn figure(message: &str, label: &str) -> String {
    let message = message.trim_end();
    let mut address = String::new();
    for byte in message.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            address.push(char::from(byte));
        } else {
            let _infallible = write!(address, "%{byte:02X}");
        }
    }
    let text = escaped(message);
    format!(
        "<figure class=\"example\"><pre>{text}</pre><figcaption><a class=\"try\" href=\"kb:try/{address}\">{label}</a></figcaption></figure>\n"
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
