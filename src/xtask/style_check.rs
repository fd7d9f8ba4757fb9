//! The manners of the style sheets: named layers, logical directions, colours from the tokens alone, few bytes.

use crate::compress::brotli;
use crate::sizes::FIRST_PAGE_SHEETS;
use crate::workspace::root;
use std::path::Path;

/// Brotli bytes of what the first page loads before it can be seen, and of the pictures in every page.
const FIRST_PAGE_BYTES: usize = 9_000;
const SPRITE_BYTES: usize = 4_000;

/// Where colours have their place.
const COLOURS: &str = "tokens.css";

/// Directions that change with the way of writing have logical names.
const PHYSICAL: [&str; 16] = [
    "left:",
    "right:",
    "top:",
    "bottom:",
    "width:",
    "height:",
    "margin-left:",
    "margin-right:",
    "margin-top:",
    "margin-bottom:",
    "padding-left:",
    "padding-right:",
    "padding-top:",
    "padding-bottom:",
    "min-width:",
    "max-height:",
];

/// Each style sheet's name and text.
fn sheets() -> Vec<(String, String)> {
    let folder = root().join("www/css");
    let read = |entry: std::io::Result<std::fs::DirEntry>| {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        Path::new(&name)
            .extension()
            .is_some_and(|ending| ending == "css")
            .then(|| (name, std::fs::read_to_string(path).unwrap()))
    };
    let sheets: Vec<_> = std::fs::read_dir(folder).unwrap().filter_map(read).collect();
    assert!(sheets.len() > FIRST_PAGE_SHEETS.len());
    sheets
}

/// The lines of all sheets that answer the question, as `name: line`.
fn lines_that(is_wrong: impl Fn(&str, &str) -> bool) -> Vec<String> {
    let wrong = |(name, text): &(String, String)| {
        let lines = text.lines().map(str::trim).filter(|line| is_wrong(name, line));
        lines.map(|line| format!("{name}: {line}")).collect::<Vec<_>>()
    };
    sheets().iter().flat_map(wrong).collect()
}

fn is_colour(line: &str) -> bool {
    let value = line.split_once(':').map_or("", |(_, value)| value);
    let functions = ["rgb(", "rgba(", "hsl(", "oklch(", "color-mix("];
    let is_hex = |part: &str| part.len() >= 3 && part.bytes().take(3).all(|byte| byte.is_ascii_hexdigit());
    line.ends_with(';')
        && (functions.iter().any(|name| value.contains(name)) || value.split('#').skip(1).any(is_hex))
}

#[test]
fn colours_stand_among_the_tokens_alone() {
    assert!(is_colour("color: #fff;") && is_colour("box-shadow: 0 1px rgb(0 0 0 / 1%);"));
    assert!(!is_colour("color: var(--ink);"));
    assert_eq!(lines_that(|name, line| name != COLOURS && is_colour(line)), Vec::<String>::new());
}

#[test]
fn directions_are_logical() {
    let is_physical =
        |_: &str, line: &str| line.ends_with(';') && PHYSICAL.iter().any(|word| line.starts_with(word));
    assert_eq!(lines_that(is_physical), Vec::<String>::new());
}

#[test]
fn every_sheet_lies_in_a_layer_that_is_declared() {
    let (_, tokens) = sheets().into_iter().find(|(name, _)| name == COLOURS).unwrap();
    let order = tokens.lines().find_map(|line| line.strip_prefix("@layer ")?.strip_suffix(';')).unwrap();
    let declared: Vec<&str> = order.split(", ").collect();
    for (name, text) in sheets() {
        let outside = text.lines().filter(|line| {
            !(line.is_empty()
                || line.starts_with([' ', '}'])
                || line.starts_with("/*")
                || *line == format!("@layer {order};"))
        });
        let layers: Vec<&str> = outside
            .map(|line| {
                let layer = line.strip_prefix("@layer ").and_then(|line| line.strip_suffix(" {"));
                layer.unwrap_or_else(|| panic!("{name} has `{line}` outside of a layer"))
            })
            .collect();
        assert!(
            !layers.is_empty() && layers.iter().all(|layer| declared.contains(layer)),
            "{name}: {layers:?}"
        );
    }
}

#[test]
fn first_page_styles_and_pictures_are_light() {
    let packed = |name: &str| brotli(&std::fs::read(root().join("www").join(name)).unwrap()).len();
    let sheets: usize = FIRST_PAGE_SHEETS.iter().map(|name| packed(&format!("css/{name}.css"))).sum();
    let sprite = packed("icons/sprite.svg");
    println!("style sheets of the first page {sheets}, sprite {sprite} brotli bytes");
    assert!(sheets <= FIRST_PAGE_BYTES, "{sheets} brotli bytes");
    assert!(sprite <= SPRITE_BYTES, "{sprite} brotli bytes");
}
