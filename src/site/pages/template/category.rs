//! The predicted category: the words responsible, what follows from it, and what would change it.

use super::PartProps;
use super::finding::{Change, make};
use super::hooks::{use_client, use_store};
use super::strings::{
    ADVICE_KEEP, ADVICE_REMOVE, ADVICE_SPLIT, CATEGORY_TITLE, CATEGORY_WORDS, CONSEQUENCES, DECIDES,
    MAKE_ALL, NO_CATEGORY_WORDS, category_name, declared_otherwise, predicted, word_weight,
};
use crate::components::{icon, proof, shortened};
use crate::strings::confidence_words;
use engine::Lang;
use engine::report::template::{Advice, CategoryWord, Consequence, ToUtility};
use yew::prelude::*;

/// How many of the words responsible are shown; the heaviest come first.
const SHOWN_WORDS: usize = 6;

/// How much of each, in characters.
const QUOTED_CHARACTERS: usize = 80;

#[component]
pub(super) fn CategoryPart(props: &PartProps) -> Html {
    let lang = props.lang;
    let store = use_store();
    let Some(report) = store.report() else { return Html::default() };
    let category = &report.category;
    let declared = report.template.category.as_deref().filter(|code| *code != category.predicted.code());
    let consequences = store.words.iter().flat_map(|words| &words.about.consequences);
    let consequences: Vec<&Consequence> =
        consequences.filter(|each| each.category == category.predicted).collect();
    html! {
        <section class="template-part" aria-labelledby="category-title">
            <h3 id="category-title">{ CATEGORY_TITLE.get(lang) }</h3>
            <p class="template-part__verdict">{ predicted(category.predicted, lang) }</p>
            if let Some(declared) = declared {
                <p>{ declared_otherwise(declared, lang) }</p>
            }
            <p class="finding__note">{ DECIDES.get(lang) }{ " " }{ confidence_words(category.confidence).get(lang) }{ "." }</p>
            if category.words.is_empty() {
                <p>{ NO_CATEGORY_WORDS.get(lang) }</p>
            } else {
                <p class="evidence__title">{ CATEGORY_WORDS.get(lang) }</p>
                <ul class="evidence__list">{ for category.words.iter().take(SHOWN_WORDS).map(|each| word(each, lang)) }</ul>
            }
            if let Some(advice) = &category.to_utility { <Rewrite {lang} advice={advice.clone()} /> }
            if !consequences.is_empty() {
                <h4>{ CONSEQUENCES.get(lang) }</h4>
                { for consequences.into_iter().map(|each| consequence(each, lang)) }
            }
        </section>
    }
}

fn word(word: &CategoryWord, lang: Lang) -> Html {
    html! {
        <li class="evidence__row template-word">
            <span class="evidence__weight">{ word_weight(word.weight, lang) }</span>
            <span>
                <q class="quote" translate="no" dir="auto">{ shortened(&word.text, QUOTED_CHARACTERS) }</q>
                { " " }<span class="finding__note">{ category_name(word.category).get(lang) }</span>
            </span>
        </li>
    }
}

fn consequence(consequence: &Consequence, lang: Lang) -> Html {
    html! {
        <div class="template-part__fact">
            <p>{ consequence.text.clone() }</p>
            <div class="finding__note">{ proof(&consequence.source, lang) }</div>
        </div>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct RewriteProps {
    lang: Lang,
    advice: ToUtility,
}

/// The advice, with the changes that follow it.
#[component]
fn Rewrite(props: &RewriteProps) -> Html {
    let (lang, advice) = (props.lang, &props.advice);
    let store = use_store();
    let client = use_client();
    let words = match advice.advice {
        Advice::Remove => ADVICE_REMOVE,
        Advice::Split => ADVICE_SPLIT,
        Advice::Keep => ADVICE_KEEP,
    };
    let onclick = {
        let edits = advice.edits.clone();
        Callback::from(move |_: MouseEvent| make(&store, &client, &edits))
    };
    html! {
        <div class="mend">
            <p>{ words.get(lang) }</p>
            { for advice.edits.iter().map(|edit| html! { <Change {lang} edit={edit.clone()} /> }) }
            if advice.edits.len() > 1 {
                <button type="button" class="button" {onclick}>{ icon("check") }{ MAKE_ALL.get(lang) }</button>
            }
        </div>
    }
}
