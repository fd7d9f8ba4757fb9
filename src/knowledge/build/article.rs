//! One article: `article.toml`, `id.md`, `en.md`.

use super::{
    Faults,
    markdown::{self, Body},
    raw, read,
};
use std::path::Path;

/// The six level-2 headings of every article, by anchor.
const PARTS: [&str; 6] =
    ["what-you-see", "what-it-is", "what-to-do-now", "waiting-time", "never-do", "data-and-customers"];
const LEAD_CHARACTERS: std::ops::RangeInclusive<usize> = 70..=155;

/// An article as read.
pub(crate) struct Article {
    pub(crate) meta: raw::ArticleMeta,
    pub(crate) id: Half,
    pub(crate) en: Half,
}

/// An article in one language.
pub(crate) struct Half {
    pub(crate) title: String,
    pub(crate) lead: String,
    pub(crate) body: Body,
}

impl Article {
    /// The file that a fault of the metadata is in.
    pub(crate) fn file(&self) -> String {
        format!("articles/{}/article.toml", self.meta.slug.id)
    }

    /// Both halves with their file names.
    pub(crate) fn halves(&self) -> [(String, &Half); 2] {
        let folder = &self.meta.slug.id;
        [(format!("articles/{folder}/id.md"), &self.id), (format!("articles/{folder}/en.md"), &self.en)]
    }
}

/// All articles by number.
pub(crate) fn all(folder: &Path, faults: &mut Faults) -> Vec<Article> {
    let mut articles: Vec<_> =
        read::names(folder, "articles", faults).iter().filter_map(|slug| one(folder, slug, faults)).collect();
    articles.sort_by_key(|article| article.meta.number);
    for (i, article) in articles.iter().enumerate() {
        if usize::from(article.meta.number) != i + 1 {
            faults.add(&article.file(), "number", &format!("expected {}", i + 1));
        }
    }
    articles
}

fn one(folder: &Path, slug: &str, faults: &mut Faults) -> Option<Article> {
    let name = format!("articles/{slug}/article.toml");
    let meta: raw::ArticleMeta = read::parse(folder, &name, faults)?;
    if meta.slug.id != slug {
        faults.add(&name, "slug.id", "must be the folder's name");
    }
    let id = half(folder, &format!("articles/{slug}/id.md"), "Coba di pemeriksa", faults)?;
    let en = half(folder, &format!("articles/{slug}/en.md"), "Try it in the checker", faults)?;
    let anchors = |half: &Half| -> Vec<(u8, String)> {
        half.body.headings.iter().map(|heading| (heading.level, heading.anchor.clone())).collect()
    };
    if anchors(&id) != anchors(&en) {
        let wrong = anchors(&id).into_iter().zip(anchors(&en)).find(|(id, en)| id != en);
        faults.add(&name, "headings", &format!("differ between id.md and en.md: {wrong:?}"));
    }
    Some(Article { meta, id, en })
}

fn half(folder: &Path, name: &str, try_label: &str, faults: &mut Faults) -> Option<Half> {
    let text = read::text(folder, name, faults)?;
    let Some((front, body)) = text.strip_prefix("+++\n").and_then(|rest| rest.split_once("\n+++\n")) else {
        faults.add(name, "front matter", "must stand between two lines of +++");
        return None;
    };
    let front: raw::FrontMatter = match toml::from_str(front) {
        Ok(front) => front,
        Err(error) => {
            faults.add(name, "front matter", &error.to_string().replace('\n', " "));
            return None;
        }
    };
    let length = front.lead.chars().count();
    if !LEAD_CHARACTERS.contains(&length) {
        faults.add(name, "lead", &format!("{length} characters, must be 70 to 155"));
    }
    if front.title.trim().is_empty() {
        faults.add(name, "title", "is empty");
    }
    let body = markdown::render(body, name, try_label, faults);
    let parts: Vec<_> = body
        .headings
        .iter()
        .filter(|heading| heading.level == 2)
        .map(|heading| heading.anchor.as_str())
        .collect();
    if parts != PARTS {
        faults.add(name, "headings", &format!("level 2 must be {PARTS:?}, found {parts:?}"));
    }
    Some(Half { title: front.title, lead: front.lead, body })
}
