//! What the letter's form knows: which letter, in which language, and the facts so far.

use engine::Lang;
use knowledge::letters::{self, Facts, Field, Letter, Warning};
use std::collections::BTreeMap;
use std::rc::Rc;
use yew::Reducible;

/// The words of one fact in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Words {
    id: String,
    en: String,
}

impl Words {
    const fn of(&self, lang: Lang) -> &String {
        match lang {
            Lang::Id => &self.id,
            Lang::En => &self.en,
        }
    }

    fn set(&mut self, lang: Lang, words: String) {
        match lang {
            Lang::Id => self.id = words,
            Lang::En => self.en = words,
        }
    }
}

/// The form. Facts carry their field's name, so that a change of the letter keeps what both ask for.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Form {
    /// The letter.
    pub(super) letter: &'static Letter,
    /// The language in which it is written.
    pub(super) lang: Lang,
    facts: BTreeMap<&'static str, Words>,
}

/// A change of the form.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Change {
    Letter(&'static Letter),
    Lang(Lang),
    /// A fact in the language of the letter.
    Fact(&'static Field, String),
    /// A date that the kept case knows, in both languages; what is already there stays.
    Since {
        id: String,
        en: String,
    },
    Emptied,
}

impl Form {
    /// The empty form of the first letter.
    pub(super) fn new(lang: Lang) -> Self {
        Self { letter: &letters::all()[0], lang, facts: BTreeMap::new() }
    }

    /// What stands in the field's box.
    pub(super) fn words(&self, field: &Field) -> &str {
        self.facts.get(field.id).map_or("", |words| words.of(self.lang))
    }

    /// The field's words in the other language, where this one's are missing and the letter takes those.
    pub(super) fn borrowed(&self, field: &Field) -> Option<&str> {
        let words = self.facts.get(field.id)?;
        let is_missing = words.of(self.lang).trim().is_empty();
        let other = words.of(self.lang.other()).trim();
        (is_missing && !other.is_empty()).then_some(other)
    }

    /// Whether a part of the letter is in the other language.
    pub(super) fn borrows(&self) -> bool {
        self.letter.fields.iter().any(|field| self.borrowed(field).is_some())
    }

    fn answers(&self) -> Vec<(&str, &str)> {
        let fields = self.letter.fields.iter();
        fields.map(|field| (field.id, self.borrowed(field).unwrap_or_else(|| self.words(field)))).collect()
    }

    /// The lines whose facts are known.
    pub(super) fn draft(&self) -> String {
        letters::draft(self.letter, &self.answers(), crate::guide::words_lang(self.lang))
    }

    /// The facts without which there is no letter.
    pub(super) fn missing(&self) -> Vec<&'static Field> {
        let lang = crate::guide::words_lang(self.lang);
        let ids = letters::compose(self.letter, &self.answers(), lang).err().unwrap_or_default();
        self.letter.fields.iter().filter(|field| ids.contains(&field.id)).collect()
    }

    /// What to mend in the draft. A missing fact is named by its field, not here.
    pub(super) fn warnings(&self, draft: &str) -> Vec<Warning> {
        let answers = self.answers();
        let answer = |id: &str| {
            answers
                .iter()
                .find(|(field, words)| *field == id && !words.trim().is_empty())
                .map(|(_, words)| *words)
        };
        let facts = Facts {
            number: answer("number"),
            business: answer("business").or_else(|| answer("legal_name")),
            tool: answer("stopped"),
        };
        let mut found = letters::check(draft, facts);
        found.retain(|warning| warning.code != "missing-number" || facts.number.is_some());
        found
    }

    /// Whether nothing has been filled in.
    pub(super) fn is_empty(&self) -> bool {
        self.facts.values().all(|words| words.id.trim().is_empty() && words.en.trim().is_empty())
    }
}

impl Reducible for Form {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        let mut form = (*self).clone();
        match change {
            Change::Letter(letter) => form.letter = letter,
            Change::Lang(lang) => form.lang = lang,
            Change::Fact(field, words) => {
                let known = form.facts.entry(field.id).or_default();
                if !field.translate {
                    known.set(form.lang.other(), words.clone());
                }
                known.set(form.lang, words);
            }
            Change::Since { id, en } => {
                form.facts.entry("since").or_insert(Words { id, en });
            }
            Change::Emptied => form.facts.clear(),
        }
        Rc::new(form)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(form: Form, facts: &[(&str, &str)]) -> Form {
        facts.iter().fold(form, |form, (id, words)| {
            let field =
                form.letter.fields.iter().find(|field| field.id == *id).expect("the letter asks for it");
            (*Rc::new(form).reduce(Change::Fact(field, (*words).to_owned()))).clone()
        })
    }

    const FACTS: [(&str, &str); 6] = [
        ("number", "+62 812-3456-7890"),
        ("business", "Toko Kue Melati"),
        ("since", "18 November 2026"),
        ("screen", "Akun ini tidak diizinkan menggunakan WhatsApp"),
        ("product", "kue kering"),
        ("name", "Sari"),
    ];

    #[test]
    fn an_empty_form_writes_nothing_that_nobody_said() {
        let form = Form::new(Lang::Id);
        assert_eq!(form.draft(), "Mohon akun ini ditinjau kembali. Terima kasih.");
        let required: Vec<_> = form.letter.fields.iter().filter(|field| field.required).collect();
        assert_eq!(form.missing(), required);
        assert_eq!(form.warnings(&form.draft()), []);
    }

    #[test]
    fn words_of_the_other_language_stand_in_until_they_are_translated() {
        let form = filled(Form::new(Lang::Id), &FACTS);
        assert!(form.missing().is_empty() && !form.borrows());
        let english = (*Rc::new(form).reduce(Change::Lang(Lang::En))).clone();
        assert!(english.draft().contains("We sell kue kering.") && english.borrows());
        let english = filled(english, &[("product", "biscuits"), ("since", "18 November 2026")]);
        assert!(english.draft().contains("We sell biscuits.") && !english.borrows());
        assert!(english.draft().contains("Toko Kue Melati"), "names belong to no language");
    }

    #[test]
    fn another_letter_keeps_what_both_ask_for() {
        let form = filled(Form::new(Lang::Id), &FACTS);
        let other = (*Rc::new(form).reduce(Change::Letter(&letters::all()[1]))).clone();
        assert!(other.draft().contains("+62 812-3456-7890"));
        assert!(other.missing().iter().all(|field| field.id != "number"));
    }

    #[test]
    fn a_secret_in_a_fact_is_noticed() {
        let form = filled(Form::new(Lang::Id), &[("product", "kue, kode OTP saya 123456")]);
        let codes: Vec<_> = form.warnings(&form.draft()).iter().map(|warning| warning.code).collect();
        assert_eq!(codes, ["secret-code"]);
    }
}
