//! The case page: what the visitor notes about a block, kept on the device only when asked for.

mod calendar;
mod file;
mod keeping;
mod parts;
mod strings;

use crate::app::Entry;
use crate::components::DocumentLink;
use crate::device_store::Item;
use crate::guide::{say, words_lang};
use crate::hooks::{use_kept, use_now};
use crate::navigation::{RECOVERY, SCREENS};
use crate::platform;
use crate::route::{Page, Route};
use engine::Lang;
pub(crate) use file::CaseFile;
use file::{Answer, Change, from_fragment};
use keeping::{KeepBox, TakeAway};
use knowledge::search::{Kind, path};
use knowledge::{Area, State};
use parts::{DateField, Days, Steps};
use strings::{
    ANSWER, ANSWERED_ON, ANSWERS, APPEAL, APPEAL_SENT, BEGIN_ANEW, CHOOSE, NOT_SURE, NOTES, NOTES_HINT,
    ON_PHONE, ON_PLATFORM, OTHER_KEPT, SCREEN, SCREEN_CHOICE, SINCE, TIMER, WHOLE_PLAN, WITHOUT_FORM,
    WRITE_LETTER, answer,
};
pub(super) use strings::{DESCRIPTION, TITLE};
use web_sys::{HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

/// The page as its program shows it.
#[expect(clippy::needless_pass_by_value, reason = "every page's content has this form")]
pub fn content(entry: Entry) -> Html {
    html! { <Case lang={entry.lang} /> }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct CaseProps {
    lang: Lang,
}

#[component]
fn Case(props: &CaseProps) -> Html {
    let lang = props.lang;
    let case = use_reducer_eq(CaseFile::default);
    // What the plan's link asked for while another case is kept.
    let other = use_state_eq(|| None::<Change>);
    let found = {
        let (dispatcher, other) = (case.dispatcher(), other.setter());
        Callback::from(move |kept: CaseFile| {
            let asked = from_fragment(&platform::fragment());
            other.set(
                asked.filter(|asked| !matches!(asked, Change::Begun { state, .. } if *state == kept.state)),
            );
            dispatcher.dispatch(Change::Found(kept));
        })
    };
    {
        let dispatcher = case.dispatcher();
        use_effect_with((), move |()| {
            if let Some(begun) = from_fragment(&platform::fragment()) {
                dispatcher.dispatch(begun);
            }
        });
    }
    let kept = use_kept(Item::Case, (*case).clone(), found);
    let now = use_now();
    let change = {
        let dispatcher = case.dispatcher();
        Callback::from(move |change: Change| dispatcher.dispatch(change))
    };
    let onreplace = {
        let (change, other) = (change.clone(), other.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(begun) = &*other {
                change.emit(begun.clone());
                other.set(None);
            }
        })
    };
    let onanswer = change.reform(|event: Event| {
        Change::Answered(Answer::from_code(&event.target_unchecked_into::<HtmlSelectElement>().value()))
    });
    let onnotes = change.reform(|event: InputEvent| {
        Change::Notes(event.target_unchecked_into::<HtmlTextAreaElement>().value())
    });
    let option = |each: Answer| {
        html! {
            <option value={each.code()} selected={case.answer == each}>{ answer(each).get(lang) }</option>
        }
    };
    html! {
        <article class="document case">
            <h1 tabindex="-1">{ TITLE.get(lang) }</h1>
            <p class="lead">{ DESCRIPTION.get(lang) }</p>
            <p class="fact__hint">{ WITHOUT_FORM.get(lang) }{ " " }<DocumentLink path={SCREENS.path(lang)}>{ SCREENS.name.get(lang) }</DocumentLink></p>
            // Until the program answers, nothing that is typed would arrive.
            <fieldset class="case__sheet" disabled={now.is_none()}>
                <KeepBox {lang} kept={kept.clone()} />
                if other.is_some() {
                    <div class="notice">
                        <p class="notice__words">{ OTHER_KEPT.get(lang) }</p>
                        <button type="button" class="button" onclick={onreplace}>{ BEGIN_ANEW.get(lang) }</button>
                    </div>
                }
                <section class="case__part">
                    <h2>{ SCREEN.get(lang) }</h2>
                    { screen_choice(&case, &change, lang) }
                    <DateField id="since" label={SINCE.get(lang)} value={case.since.clone()} onchange={change.reform(Change::Since)} />
                    <DateField id="timer" label={TIMER.get(lang)} value={case.timer.clone()} onchange={change.reform(Change::Timer)} />
                    { answers(&case, lang) }
                </section>
                if let Some(state) = case.screen() {
                    <Steps {lang} {state} ticked={case.ticked.clone()} ontick={change.reform(Change::Ticked)} />
                    { ways_on(state, lang) }
                }
                <section class="case__part">
                    <h2>{ APPEAL.get(lang) }</h2>
                    <DateField id="appeal" label={APPEAL_SENT.get(lang)} value={case.appeal.clone()} onchange={change.reform(Change::Appeal)} />
                    <label class="fact">
                        <span class="fact__name">{ ANSWER.get(lang) }</span>
                        <select class="field" onchange={onanswer}>{ for Answer::ALL.map(option) }</select>
                    </label>
                    if case.answer != Answer::None {
                        <DateField id="answered" label={ANSWERED_ON.get(lang)} value={case.answered.clone()} onchange={change.reform(Change::AnsweredOn)} />
                    }
                </section>
                <Days {lang} case={(*case).clone()} {now} />
                <section class="case__part">
                    <h2 id="notes-name">{ NOTES.get(lang) }</h2>
                    <textarea class="field" rows="4" aria-labelledby="notes-name" aria-describedby="notes-hint"
                        autocomplete="off" value={case.notes.clone()} oninput={onnotes} />
                    <p class="fact__hint" id="notes-hint">{ NOTES_HINT.get(lang) }</p>
                </section>
                <TakeAway {lang} case={(*case).clone()} {kept} onempty={change.reform(|()| Change::Emptied)} />
            </fieldset>
        </article>
    }
}

/// The list of screens, and the way to the questions for whoever cannot choose.
fn screen_choice(case: &CaseFile, change: &Callback<Change>, lang: Lang) -> Html {
    let onchange = change
        .reform(|event: Event| Change::State(event.target_unchecked_into::<HtmlSelectElement>().value()));
    let option = |state: &State| {
        html! { <option value={state.id} selected={case.state == state.id}>{ say(state.title, lang) }</option> }
    };
    let group = |area: Area, name: &'static str| {
        let states = knowledge::states().iter().filter(|state| state.area == area);
        html! { <optgroup label={name}>{ for states.map(option) }</optgroup> }
    };
    html! {
        <>
            <label class="fact">
                <span class="fact__name">{ SCREEN_CHOICE.get(lang) }</span>
                <select class="field" {onchange}>
                    <option value="" selected={case.state.is_empty()}>{ CHOOSE.get(lang) }</option>
                    { group(Area::App, ON_PHONE.get(lang)) }
                    { group(Area::Platform, ON_PLATFORM.get(lang)) }
                </select>
            </label>
            <p><DocumentLink path={RECOVERY.path(lang)} class="case__way">{ NOT_SURE.get(lang) }</DocumentLink></p>
        </>
    }
}

fn answers(case: &CaseFile, lang: Lang) -> Html {
    let all = case.answers(lang);
    if all.is_empty() {
        return Html::default();
    }
    let entry = |(node, words): (&knowledge::tree::Node, &'static str)| {
        html! { <li><span class="fact__hint">{ say(node.ask, lang) }</span><br /><strong>{ words }</strong></li> }
    };
    html! {
        <details class="card__more">
            <summary>{ ANSWERS.get(lang) }</summary>
            <ol>{ for all.into_iter().map(|(node, words)| entry((node, words))) }</ol>
        </details>
    }
}

/// The screen's whole plan and its letter.
fn ways_on(state: &'static State, lang: Lang) -> Html {
    let plan = SCREENS.path(lang) + &path(Kind::State, state.id, words_lang(lang));
    let letter = state.letter.map(|id| format!("{}#{id}", Route { lang, page: Page::Letter }.path()));
    html! {
        <p class="case__ways">
            <DocumentLink path={plan} class="case__way">{ WHOLE_PLAN.get(lang) }</DocumentLink>
            if let Some(path) = letter {
                <DocumentLink {path} class="case__way">{ WRITE_LETTER.get(lang) }</DocumentLink>
            }
        </p>
    }
}
