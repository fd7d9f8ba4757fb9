//! The text box with the marks behind it.

use super::icon;
use crate::hooks::{use_engine_client, use_store};
use crate::marks::{self, Mark, Segment};
use crate::platform::{self, DRAFT_ID};
use crate::state::{Action, Store};
use crate::strings::editor::{
    CLEAR, CLEARED, DRAFT_LABEL, DRAFT_PLACEHOLDER, METER_LABEL, TEXT_LIMIT, UNDO, length, limit_meaning,
};
use engine::Lang;
use engine::Severity;
use engine::report::MessageReport;
use gloo::events::EventListener;
use std::rc::Rc;
use web_sys::{Element, HtmlElement, HtmlTextAreaElement};
use yew::prelude::*;

/// The language of the labels.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct EditorProps {
    /// The language of the labels.
    pub lang: Lang,
}

/// A plain text area with a copy of its text behind it; only the copy carries marks, so nothing is ever
/// inserted into what the visitor edits.
#[component]
pub fn Editor(props: &EditorProps) -> Html {
    let lang = props.lang;
    let store = use_store();
    let engine = use_engine_client();
    let area = use_node_ref();
    let ink = use_node_ref();

    {
        // The text area is not controlled, so what was typed before the interface started survives it.
        let (area, store) = (area.clone(), store.clone());
        use_effect_with(store.draft_revision, move |_| {
            let Some(area) = area.cast::<HtmlTextAreaElement>() else { return };
            let typed = area.value();
            if store.draft_revision == 0 && store.draft.is_empty() {
                match platform::take_text_from_address().filter(|_| typed.is_empty()) {
                    Some(example) => store.dispatch(Action::SampleChosen(example.into())),
                    None => store.dispatch(Action::DraftEdited(typed.into())),
                }
            } else if typed != *store.draft {
                area.set_value(&store.draft);
            }
        });
    }
    {
        let (area, ink) = (area.clone(), ink.clone());
        use_effect_with((), move |()| {
            let align = move || align(&area, &ink);
            align();
            let target = platform::document().get_element_by_id(DRAFT_ID);
            let on_scroll = target.map(|target| {
                let align = align.clone();
                EventListener::new(&target, "scroll", move |_| align())
            });
            let on_resize = platform::on_resize(move |_| align());
            move || drop((on_scroll, on_resize))
        });
    }
    {
        let (area, ink) = (area.clone(), ink.clone());
        use_effect_with((store.draft.clone(), store.selected), move |(_, selected)| {
            if selected.is_some() {
                reveal_selected(&area, &ink);
            }
            align(&area, &ink);
        });
    }

    let oninput = {
        let dispatcher = store.dispatcher();
        Callback::from(move |event: InputEvent| {
            if let Some(area) = event.target_dyn_into::<HtmlTextAreaElement>() {
                dispatcher.dispatch(Action::DraftEdited(area.value().into()));
            }
        })
    };
    let onclick = {
        let store = store.clone();
        Callback::from(move |event: MouseEvent| {
            let Some(area) = event.target_dyn_into::<HtmlTextAreaElement>() else { return };
            if let Some(mark) = caret(&area).and_then(|at| mark_at(&store.shown_marks(), at)) {
                store.dispatch(Action::FindingSelected(Some(mark.finding)));
            }
        })
    };
    let onfocus = Callback::from(move |_: FocusEvent| engine.warm_up());
    let report = store.outcome.as_ref().map(|outcome| Rc::clone(&outcome.report));

    html! {
        <div class="editor">
            <label class="visually-hidden" for={DRAFT_ID}>{ DRAFT_LABEL.get(lang) }</label>
            <div class="editor__paper">
                <div class="editor__backdrop" aria-hidden="true">
                    <div class="editor__ink" translate="no" ref={ink}>
                        { ink_of(&store.draft, &store.shown_marks(), report.as_deref(), store.selected) }
                    </div>
                </div>
                <textarea class="editor__text" id={DRAFT_ID} ref={area} translate="no" spellcheck="false"
                    autocomplete="off" aria-describedby="draft-length" placeholder={DRAFT_PLACEHOLDER.get(lang)}
                    {oninput} {onclick} {onfocus} />
            </div>
            <div class="editor__foot">
                { length_row(&store.draft, lang) }
                { clear_row(&store, lang) }
            </div>
        </div>
    }
}

/// The copy of the text, cut where marks begin and end.
fn ink_of(text: &str, marks: &[Mark], report: Option<&MessageReport>, selected: Option<usize>) -> Html {
    let Some(report) = report else { return Html::default() };
    let severity = |finding: usize| report.findings.get(finding).map(|found| found.severity);
    let last = marks.iter().map(|mark| mark.span.end).max().unwrap_or_default();
    // Behind the last mark nothing is drawn, so a huge text costs no second layout.
    let drawn = marks::head(text, last);
    let shown = |Segment { range, finding }: Segment| {
        let words = AttrValue::from(drawn[range].to_owned());
        match finding.and_then(|finding| Some((finding, severity(finding)?))) {
            Some((finding, severity)) => {
                let class = mark_class(severity, selected == Some(finding));
                html! { <span {class}>{ words }</span> }
            }
            None => html! { { words } },
        }
    };
    marks::segments(drawn, marks).into_iter().map(shown).collect()
}

fn mark_class(severity: Severity, selected: bool) -> Classes {
    classes!("mark", format!("mark--{}", severity.code()), selected.then_some("mark--selected"))
}

fn length_row(draft: &str, lang: Lang) -> Html {
    let characters = u32::try_from(draft.chars().count()).unwrap_or(u32::MAX);
    let over = (characters > TEXT_LIMIT).then_some("editor__length--over");
    html! {
        <div class={classes!("editor__length", over)}>
            <progress class="meter" max={TEXT_LIMIT.to_string()} value={characters.min(TEXT_LIMIT).to_string()}
                aria-label={METER_LABEL.get(lang)} />
            <span id="draft-length">
                { length(characters, lang) }
                if let Some(meaning) = limit_meaning(characters) { { " · " }{ meaning.get(lang) } }
            </span>
        </div>
    }
}

fn clear_row(store: &Store, lang: Lang) -> Html {
    let send = |action: Action| {
        let dispatcher = store.dispatcher();
        Callback::from(move |_: MouseEvent| {
            dispatcher.dispatch(action.clone());
            platform::focus_quietly(DRAFT_ID);
        })
    };
    if store.cleared.is_some() {
        html! {
            <div class="editor__actions" role="status">
                <span>{ CLEARED.get(lang) }</span>
                <button type="button" class="button button--quiet" onclick={send(Action::ClearUndone)}>
                    { icon("undo") }{ UNDO.get(lang) }
                </button>
            </div>
        }
    } else if store.draft.is_empty() {
        html! { <div class="editor__actions" /> }
    } else {
        html! {
            <div class="editor__actions">
                <button type="button" class="button button--quiet" onclick={send(Action::Cleared)}>
                    { icon("close") }{ CLEAR.get(lang) }
                </button>
            </div>
        }
    }
}

/// Where the caret stands, when nothing is selected.
fn caret(area: &HtmlTextAreaElement) -> Option<u32> {
    let start = area.selection_start().ok()??;
    let end = area.selection_end().ok()??;
    (start == end).then_some(start)
}

fn mark_at(marks: &[Mark], at: u32) -> Option<Mark> {
    let holds = |mark: &&Mark| mark.span.start <= at && at < mark.span.end;
    marks.iter().filter(holds).min_by_key(|mark| mark.finding).copied()
}

/// Gives the copy the width of the text area without its scroll bar, and moves it along with it.
fn align(area: &NodeRef, ink: &NodeRef) {
    let (Some(area), Some(ink)) = (area.cast::<HtmlElement>(), ink.cast::<HtmlElement>()) else { return };
    let style = ink.style();
    drop(style.set_property("inline-size", &format!("{}px", area.client_width())));
    drop(style.set_property("transform", &format!("translateY({}px)", -area.scroll_top())));
}

/// Scrolls inside the text box, and only there, until the chosen mark can be seen.
fn reveal_selected(area: &NodeRef, ink: &NodeRef) {
    let (Some(area), Some(ink)) = (area.cast::<Element>(), ink.cast::<Element>()) else { return };
    let mark = ink.query_selector(".mark--selected").ok().flatten();
    let Some(mark) = mark.and_then(|mark| wasm_bindgen::JsCast::dyn_into::<HtmlElement>(mark).ok()) else {
        return;
    };
    let (top, bottom) = (mark.offset_top(), mark.offset_top() + mark.offset_height());
    if top < area.scroll_top() || bottom > area.scroll_top() + area.client_height() {
        area.set_scroll_top((top - area.client_height() / 3).max(0));
    }
}
