//! The checks of templates: one file = one function `check`, named by exactly one rule.

use super::{
    category::Prediction,
    fields::{ButtonRow, Field, Role, Wording, button_rows, parts},
    from_json::{ShapeKind, ShapeNote},
};
use crate::report::{
    Finding, Fix, MessageReport, Severity,
    template::{Category, Component, Place, Template, TemplateOptions},
};
use std::ops::Range;

pub(super) mod adjacent_variables;
pub(super) mod age_gate;
pub(super) mod authentication_extras;
pub(super) mod body_length;
pub(super) mod burst;
pub(super) mod button_count;
pub(super) mod button_label;
pub(super) mod button_url;
pub(super) mod card_body;
pub(super) mod carousel_cards;
pub(super) mod chat_link_button;
pub(super) mod code_elsewhere;
pub(super) mod coupon_code;
pub(super) mod crowded_variables;
pub(super) mod desktop_buttons;
pub(super) mod document_upload;
pub(super) mod duplicate;
pub(super) mod footer_length;
pub(super) mod footer_variable;
pub(super) mod header_length;
pub(super) mod header_marks;
pub(super) mod header_variables;
pub(super) mod language_mismatch;
pub(super) mod malformed_variable;
pub(super) mod many_emoji;
pub(super) mod marketing_without_stop;
pub(super) mod missing_body;
pub(super) mod missing_sample;
pub(super) mod mixed_variables;
pub(super) mod name_format;
pub(super) mod offer_text;
pub(super) mod pacing;
pub(super) mod phone_number;
pub(super) mod portfolio_limit;
pub(super) mod prohibited_goods;
pub(super) mod repeated_component;
pub(super) mod sample_blanks;
pub(super) mod sample_four_spaces;
pub(super) mod sensitive_request;
pub(super) mod split_quick_replies;
pub(super) mod threat;
pub(super) mod unclear_content;
pub(super) mod unknown_field;
pub(super) mod unreadable_field;
pub(super) mod us_recipients;
pub(super) mod utility_promotion;
pub(super) mod utility_retargeting;
pub(super) mod utility_without_reference;
pub(super) mod variable_at_edge;
pub(super) mod variable_name;
pub(super) mod variable_sequence;

/// What a check sees.
pub(crate) struct Judged<'a> {
    pub(crate) template: &'a Template,
    /// Every text with its place.
    pub(crate) fields: &'a [Field<'a>],
    /// All texts joined.
    pub(crate) wording: &'a Wording,
    /// What the words speak for.
    pub(crate) prediction: &'a Prediction,
    /// What the message rules say of the joined texts.
    pub(crate) message: &'a MessageReport,
    pub(crate) options: &'a TemplateOptions,
    /// What was odd about the JSON.
    pub(crate) notes: &'a [(ShapeNote, Place)],
    /// The id of an earlier template with the same words.
    pub(crate) twin: Option<&'a str>,
}

impl Judged<'_> {
    /// The fields of a role.
    pub(crate) fn of_role(&self, role: Role) -> impl Iterator<Item = &Field<'_>> {
        self.fields.iter().filter(move |field| field.role == role)
    }

    /// The bodies of the template and of its cards.
    pub(crate) fn bodies(&self) -> impl Iterator<Item = &Field<'_>> {
        self.fields.iter().filter(|field| matches!(field.role, Role::Body | Role::CardBody))
    }

    /// Whether the template asks for a category.
    pub(crate) fn asks_for(&self, category: Category) -> bool {
        self.template.category.as_deref() == Some(category.code())
    }

    /// Whether it is meant to carry one-time codes, by what it asks for or, without that, by its words.
    pub(crate) fn is_authentication(&self) -> bool {
        match &self.template.category {
            Some(category) => category == Category::Authentication.code(),
            None => self.prediction.category == Category::Authentication,
        }
    }

    /// Whether it is marketing, by what it asks for or, without that, by its words.
    pub(crate) fn is_marketing(&self) -> bool {
        match &self.template.category {
            Some(category) => category == Category::Marketing.code(),
            None => self.prediction.category == Category::Marketing,
        }
    }

    /// All components with the path of their card.
    pub(crate) fn parts(&self) -> Vec<(&Component, String, bool)> {
        parts(self.template)
    }

    /// The rows of buttons.
    pub(crate) fn button_rows(&self) -> Vec<ButtonRow<'_>> {
        button_rows(self.template)
    }

    /// A hit at a range of the joined wording.
    pub(crate) fn hit_in_wording(&self, range: &Range<usize>) -> Option<Hit> {
        let (index, range) = self.wording.in_field(range, self.fields)?;
        Some(Hit::at(&self.fields[index], range))
    }

    /// The findings of message rules with one of these check ids, from a severity on, as hits.
    pub(crate) fn message_hits(&self, covers: &[&str], from: Severity) -> Vec<Hit> {
        let mut hits = Vec::new();
        for finding in &self.message.findings {
            if finding.severity < from || !finding.covers.iter().any(|id| covers.contains(&id.as_str())) {
                continue;
            }
            for span in &finding.spans {
                if let Some((index, start, end)) =
                    self.wording.units_in_field(span.start, span.end, self.fields)
                {
                    let field = &self.fields[index];
                    hits.push(Hit {
                        component: field.component.clone(),
                        field: field.path.clone(),
                        start,
                        end,
                        because: Some(finding.rule.clone()),
                        ..Hit::default()
                    });
                }
            }
        }
        hits
    }
}

/// One thing found by a check.
#[derive(Debug, Default)]
pub(crate) struct Hit {
    pub(crate) component: String,
    pub(crate) field: String,
    /// UTF-16 units of the field's text.
    pub(crate) start: u32,
    pub(crate) end: u32,
    pub(crate) measure: Option<u32>,
    pub(crate) limit: Option<u32>,
    pub(crate) detail: Option<String>,
    pub(crate) because: Option<String>,
    pub(crate) place: Option<Place>,
    pub(crate) fixes: Vec<Fix>,
}

impl Hit {
    /// At a byte range of a field.
    pub(crate) fn at(field: &Field<'_>, range: Range<usize>) -> Self {
        Self {
            component: field.component.clone(),
            field: field.path.clone(),
            start: field.units.units_at(range.start),
            end: field.units.units_at(range.end),
            ..Self::default()
        }
    }

    /// About a whole component or a part of it without text.
    pub(crate) fn on(component: &str, field: &str) -> Self {
        Self { component: component.into(), field: field.into(), ..Self::default() }
    }

    /// With what was measured and its limit.
    pub(crate) fn measured(mut self, measure: usize, limit: usize) -> Self {
        self.measure = u32::try_from(measure).ok();
        self.limit = u32::try_from(limit).ok();
        self
    }

    /// With the word it is about.
    pub(crate) fn about(mut self, detail: &str) -> Self {
        self.detail = Some(detail.into());
        self
    }
}

/// The part of a field's text beyond `max` characters, when there is one.
pub(crate) fn beyond(field: &Field<'_>, max: usize) -> Option<Hit> {
    let (cut, _) = field.text.char_indices().nth(max)?;
    Some(Hit::at(field, cut..field.text.len()).measured(field.text.chars().count(), max))
}

/// A top-level text beyond `max` characters.
pub(crate) fn count_beyond(text: &str, max: usize) -> Option<usize> {
    let count = text.chars().count();
    (count > max).then_some(count)
}

/// Whether a character is an emoji or another pictogram; digits and signs of ASCII are none.
pub(crate) fn is_emoji(character: char) -> bool {
    matches!(u32::from(character), 0x1F000..=0x1FAFF | 0x2600..=0x27BF | 0x2B00..=0x2BFF | 0x231A..=0x23FF | 0x3030 | 0x303D)
}

/// Emoji of a text as a reader counts them: joined and coloured ones are one.
pub(crate) fn emoji(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut joins = false;
    for (at, character) in text.char_indices() {
        let end = at + character.len_utf8();
        let continues =
            matches!(u32::from(character), 0xFE0F | 0x200D | 0x20E3 | 0x1F3FB..=0x1F3FF | 0xE0020..=0xE007F);
        let is_flag_half = |character: char| (0x1F1E6..=0x1F1FF).contains(&u32::from(character));
        match found.last_mut() {
            Some(last) if last.end == at && (continues || joins) => last.end = end,
            Some(last)
                if last.end == at
                    && is_flag_half(character)
                    && last.len() == 4
                    && text[last.clone()].starts_with(is_flag_half) =>
            {
                last.end = end;
            }
            _ if is_emoji(character) => found.push(at..end),
            _ => {}
        }
        joins = character == '\u{200d}';
    }
    found
}

/// What decides whether two templates are the same: body and footer, blanks aside. `None` for templates that
/// the rule leaves alone.
pub(crate) fn twin_key(template: &Template) -> Option<String> {
    if template.category.as_deref() == Some(Category::Authentication.code()) {
        return None;
    }
    let words = |kind: &str| {
        let text =
            template.component(kind).and_then(|component| component.text.as_deref()).unwrap_or_default();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let (body, footer) = (words("BODY"), words("FOOTER"));
    let language = template.language.as_deref().unwrap_or_default();
    (!body.is_empty()).then(|| format!("{language}\n{body}\n{footer}"))
}

/// Checks of messages that a template rule tells in its own words.
pub(crate) fn is_told_by_template_rule(finding: &Finding) -> bool {
    let covered = |ids: &[&str]| finding.covers.iter().any(|id| ids.contains(&id.as_str()));
    covered(sensitive_request::COVERS)
        || covered(threat::COVERS)
        || covered(prohibited_goods::COVERS) && finding.severity >= Severity::High
        || covered(age_gate::COVERS)
}

/// Checks of messages that mean something else in a template: the length and format of a chat message, how a
/// first message introduces itself and offers a way out, and what only the Business app knows.
pub(crate) fn is_no_matter_of_templates(covers: &[String]) -> bool {
    const CHAT_ONLY: &[&str] = &["M43", "M44", "M45", "M49", "M50", "M51", "M52", "M54", "M63"];
    covers.iter().any(|id| CHAT_ONLY.contains(&id.as_str()))
}

/// What was left unchecked in this template, by the ids of `texts.toml`.
pub(crate) fn not_checked(judged: &Judged<'_>) -> Vec<String> {
    let template = judged.template;
    let options = judged.options;
    let has_media = judged.parts().iter().any(|(component, ..)| {
        matches!(component.format.as_deref(), Some("IMAGE" | "VIDEO" | "DOCUMENT" | "GIF"))
    });
    let has_button = |kinds: &[&str]| {
        judged
            .button_rows()
            .iter()
            .flat_map(|row| &row.buttons)
            .any(|placed| kinds.contains(&placed.button.kind.as_str()))
    };
    let cases = [
        ("name", template.name.is_none() && !template.other.contains_key("name")),
        ("declared-category", template.category.is_none()),
        ("media-file", has_media),
        ("links-open", judged.fields.iter().any(|field| field.role == Role::ButtonUrl)),
        ("flow", has_button(&["FLOW"])),
        ("catalogue", has_button(&["CATALOG", "MPM", "SPM"])),
        (
            "one-tap-app",
            judged
                .button_rows()
                .iter()
                .flat_map(|row| &row.buttons)
                .any(|placed| matches!(placed.button.otp.as_deref(), Some("ONE_TAP" | "ZERO_TAP"))),
        ),
        ("receivers", options.users.is_none()),
        ("account-templates", true),
        ("words-beyond", judged.wording.is_cut),
    ];
    cases.into_iter().filter(|(_, applies)| *applies).map(|(id, _)| id.to_owned()).collect()
}

/// Notes on the JSON of one kind as hits.
pub(crate) fn shape_hits(judged: &Judged<'_>, kind: ShapeKind) -> Vec<Hit> {
    judged
        .notes
        .iter()
        .filter(|(note, _)| note.kind == kind)
        .map(|(note, place)| Hit {
            place: Some(*place),
            ..Hit::on(&note.component, &note.field).about(&note.detail)
        })
        .collect()
}
