//! `check_template`: from an input to reports.

use super::{
    category::{self, Prediction},
    checks::{self, Hit, Judged},
    fields::{Field, Role, Wording, button_samples, fields},
    from_json::ShapeNote,
    input::{self, Entry},
};
use crate::{
    check_message,
    report::{
        Channel, Consent, Fix, MessageContext, MessageReport, Purpose, SCHEMA, Severity, Span,
        template::{
            Category, Place, Template, TemplateEntry, TemplateError, TemplateErrorCode, TemplateField,
            TemplateFinding, TemplateForm, TemplateOptions, TemplateReport, TemplatesReport,
        },
    },
    rule::RuleMeta,
};
use std::collections::BTreeMap;

/// A rule tells so many places of one template. Nobody mends more one by one, and a text of two megabytes has
/// hundreds of thousands.
pub(crate) const PLACES_MAX: usize = 100;

/// A rule on templates: its function finds the places.
pub(crate) struct TemplateRule {
    pub(crate) meta: RuleMeta,
    pub(crate) check: fn(&Judged<'_>) -> Vec<Hit>,
}

mod table {
    use super::{super::checks, TemplateRule};
    use crate::{
        report::{Confidence, Severity},
        rule::RuleMeta,
    };

    include!(concat!(env!("OUT_DIR"), "/template_rules.rs"));

    pub(super) fn all() -> &'static [TemplateRule] {
        RULES
    }
}

/// Checks all templates of an input: Cloud API JSON, JSON lines, a CSV table or plain text. `form` skips the
/// recognition. Templates that stand side by side are compared with each other; wrapped ones
/// (`{"id", "template"}`) are not.
pub fn check_templates(
    source: &str,
    form: Option<TemplateForm>,
    options: &TemplateOptions,
) -> Result<TemplatesReport, TemplateError> {
    let (form, entries) = input::read(source, form)?;
    let mut earlier: BTreeMap<(usize, String), String> = BTreeMap::new();
    let mut told = Vec::with_capacity(entries.len());
    for (index, Entry { id, read, group, options: own }) in entries.into_iter().enumerate() {
        let number = (index + 1).to_string();
        let entry = match read {
            Err(error) => TemplateEntry { id: id.unwrap_or(number), report: None, error: Some(error) },
            Ok(read) => {
                let id = id.or_else(|| read.template.name.clone()).unwrap_or(number);
                let twin =
                    checks::twin_key(&read.template).and_then(|key| earlier.insert((group, key), id.clone()));
                let options = own.as_ref().unwrap_or(options);
                let report = check(read.template, &read.notes, options, twin.as_deref(), id.clone());
                TemplateEntry { id, report: Some(report), error: None }
            }
        };
        told.push(entry);
    }
    Ok(TemplatesReport { schema: SCHEMA, form, entries: told })
}

/// Checks the first template of an input.
///
/// ```
/// use engine::{check_template, report::template::{Category, TemplateOptions}};
///
/// let report = check_template("Pesanan {{1}} sudah dikirim, nomor resi {{2}}.", &TemplateOptions::default())
///     .expect("plain text is a template");
/// assert_eq!(report.category.predicted, Category::Utility);
/// ```
pub fn check_template(source: &str, options: &TemplateOptions) -> Result<TemplateReport, TemplateError> {
    let report = check_templates(source, None, options)?;
    match report.entries.into_iter().next() {
        Some(TemplateEntry { report: Some(report), .. }) => Ok(report),
        Some(TemplateEntry { error: Some(error), .. }) => Err(error),
        _ => Err(TemplateError { code: TemplateErrorCode::NotATemplate, place: None, detail: None }),
    }
}

/// Checks a template from the form.
pub fn check_template_form(template: Template, options: &TemplateOptions) -> TemplateReport {
    let id = template.name.clone().unwrap_or_else(|| "1".into());
    check(template, &[], options, None, id)
}

fn check(
    template: Template,
    notes: &[(ShapeNote, Place)],
    options: &TemplateOptions,
    twin: Option<&str>,
    id: String,
) -> TemplateReport {
    let button_samples = button_samples(&template);
    let fields = fields(&template, &button_samples);
    let wording = Wording::new(&fields);
    let structure = category::structure(&template);
    let prediction = category::predict(&wording.text, structure);
    let message = check_message(&wording.masked, &message_context(&template, &prediction));
    let judged = Judged {
        template: &template,
        fields: &fields,
        wording: &wording,
        prediction: &prediction,
        message: &message,
        options,
        notes,
        twin,
    };
    let mut findings: Vec<TemplateFinding> = Vec::new();
    for rule in table::all() {
        findings.extend((rule.check)(&judged).into_iter().take(PLACES_MAX).map(|hit| told(&rule.meta, hit)));
    }
    findings.extend(from_message(&message, &wording, &fields));
    findings.sort_by(|a, b| {
        b.severity
            .cmp(&a.severity)
            .then_with(|| order(&a.component).cmp(&order(&b.component)))
            .then_with(|| (&a.field, a.start, &a.rule).cmp(&(&b.field, b.start, &b.rule)))
    });
    let category = category::report(&prediction, &wording, &fields, structure);
    let shown: Vec<TemplateField> = fields.iter().map(Field::told).collect();
    let not_checked = checks::not_checked(&judged);
    let band = findings.first().map(|finding| finding.severity);
    TemplateReport {
        schema: SCHEMA,
        id,
        ok: band < Some(Severity::High),
        band,
        findings,
        category,
        fields: shown,
        not_checked,
        template,
    }
}

/// Components in the order a phone shows them.
fn order(component: &str) -> usize {
    let known = ["TEMPLATE", "HEADER", "LIMITED_TIME_OFFER", "BODY", "FOOTER", "BUTTONS", "CAROUSEL"];
    known.iter().position(|other| *other == component).unwrap_or(known.len())
}

fn message_context(template: &Template, prediction: &Prediction) -> MessageContext {
    let declared = template.category.as_deref();
    let promotes = declared == Some("MARKETING") || prediction.category == Category::Marketing;
    let purpose = if promotes { Purpose::Promotion } else { Purpose::Service };
    // A template goes to people who agreed; whether they did is no question about its words.
    MessageContext { channel: Channel::Api, consent: Consent::Yes, purpose }
}

fn told(meta: &RuleMeta, hit: Hit) -> TemplateFinding {
    TemplateFinding {
        rule: meta.id.into(),
        covers: meta.covers(),
        severity: meta.severity,
        confidence: meta.confidence,
        component: hit.component,
        field: hit.field,
        start: hit.start,
        end: hit.end,
        measure: hit.measure,
        limit: hit.limit,
        detail: hit.detail,
        because: hit.because,
        place: hit.place,
        fixes: hit.fixes,
    }
}

/// The message rules' findings, each in its component, but those that a template rule tells in its own words.
fn from_message(message: &MessageReport, wording: &Wording, fields: &[Field<'_>]) -> Vec<TemplateFinding> {
    let mut found = Vec::new();
    for finding in &message.findings {
        if checks::is_told_by_template_rule(finding) || checks::is_no_matter_of_templates(&finding.covers) {
            continue;
        }
        for span in finding.spans.iter().take(PLACES_MAX) {
            let Some((index, start, end)) = wording.units_in_field(span.start, span.end, fields) else {
                continue;
            };
            let field = &fields[index];
            // Hints on manner are about words, not about addresses.
            let is_hint_on_address = field.role == Role::ButtonUrl && finding.severity < Severity::Medium;
            if start == end && span.start != span.end || is_hint_on_address {
                continue;
            }
            let moved = |fix: &Fix| {
                let inside = fix.span.start >= span.start && fix.span.end <= span.end;
                let shift = |unit: u32| start + (unit - span.start);
                inside.then(|| Fix {
                    span: Span { start: shift(fix.span.start), end: shift(fix.span.end).min(end) },
                    ..fix.clone()
                })
            };
            found.push(TemplateFinding {
                rule: finding.rule.clone(),
                covers: finding.covers.clone(),
                severity: finding.severity,
                confidence: finding.confidence,
                component: field.component.clone(),
                field: field.path.clone(),
                start,
                end,
                measure: finding.measure,
                limit: finding.limit,
                detail: None,
                because: None,
                place: None,
                fixes: finding.fixes.iter().filter_map(moved).collect(),
            });
        }
    }
    found
}
