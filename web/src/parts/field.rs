//! Fields with their labels, hints and errors.

use judge::{Choice, Judgement, Kind, Question, Truth};
use wasm_bindgen::JsCast as _;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::act::Act;
use crate::form::{Draft, Form, Tick};
use crate::screen::Screen;

/// How a field stands on its page.
#[derive(Clone, Debug, Default)]
pub struct Place {
    /// Its label is the page's heading.
    pub heading: bool,
    /// It may stay empty.
    pub optional: bool,
    /// The choices that the answers so far leave out.
    pub left_out: Vec<&'static str>,
}

/// One field with its label, hint and error.
pub fn field(screen: &Screen<'_>, question: &'static Question<'static>, place: &Place) -> Html {
    let id = question.id;
    let draft = screen.form.draft(id);
    let error = screen.form.error(id);
    let act = &screen.act;
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described = match (question.hint.is_empty(), error) {
        (true, None) => None,
        (false, None) => Some(hint_id.clone()),
        (true, Some(_)) => Some(error_id.clone()),
        (false, Some(_)) => Some(format!("{hint_id} {error_id}")),
    };
    let name = if place.optional { format!("{} (may stay empty)", question.text) } else { question.text.to_owned() };
    let name = if place.heading {
        html! { <h1 tabindex="-1">{ name }</h1> }
    } else {
        html! { <span class="label">{ name }</span> }
    };
    let before = html! {
        <>
            if !question.hint.is_empty() {
                <p class="hint" id={hint_id}>{ question.hint }</p>
            }
            if let Some(error) = error {
                <p class="error" id={error_id}><span class="hidden">{ "Error: " }</span>{ error.to_owned() }</p>
            }
        </>
    };
    let class = if error.is_some() { "field wrong" } else { "field" };
    match question.kind {
        Kind::Choice { choices, unsure } => html! {
            <fieldset key={id} {class} aria-describedby={described}>
                <legend>{ name }</legend>
                { before }
                { ticks(question, choices, &draft, place, act) }
                { others(question, None, unsure, &draft, act) }
            </fieldset>
        },
        Kind::Choices { choices, none, unsure } => html! {
            <fieldset key={id} {class} aria-describedby={described}>
                <legend>{ name }</legend>
                { before }
                { ticks(question, choices, &draft, place, act) }
                { others(question, Some(none), unsure, &draft, act) }
            </fieldset>
        },
        Kind::Number { .. } | Kind::Text { .. } | Kind::List { .. } => {
            let numeric = matches!(question.kind, Kind::Number { .. });
            html! {
                <div key={id} {class}>
                    <label for={id}>{ name }</label>
                    { before }
                    <input
                        {id} type="text" class={if numeric { "number" } else { "" }}
                        inputmode={if numeric { "numeric" } else { "text" }} autocomplete="off"
                        aria-describedby={described} aria-invalid={error.map(|_| "true")}
                        value={draft.text} oninput={typed(id, act)}
                    />
                </div>
            }
        }
    }
}

/// Takes what is typed into a text field.
pub fn typed(field: &'static str, act: &Callback<Act>) -> Callback<InputEvent> {
    let act = act.clone();
    Callback::from(move |event: InputEvent| {
        let input = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
        let text = input.map(|it| it.value()).unwrap_or_default();
        act.emit(Act::Typed(field, text));
    })
}

/// The choices proper.
fn ticks(
    question: &'static Question<'static>,
    choices: &'static [Choice<'static>],
    draft: &Draft,
    place: &Place,
    act: &Callback<Act>,
) -> Html {
    choices
        .iter()
        .filter(|choice| !place.left_out.contains(&choice.id))
        .map(|choice| {
            let ticked = draft.chosen.contains(choice.id);
            tick(question, Tick::Choice(choice.id), choice.id, choice.text, choice.hint, ticked, act)
        })
        .collect()
}

/// "None of these" and "I'm not sure", each instead of everything else.
fn others(
    question: &'static Question<'static>,
    none: Option<&'static str>,
    unsure: bool,
    draft: &Draft,
    act: &Callback<Act>,
) -> Html {
    if none.is_none() && !unsure {
        return html! {};
    }
    html! {
        <>
            <p class="or">{ "or" }</p>
            if let Some(none) = none {
                { tick(question, Tick::None, "none", none, "", draft.none, act) }
            }
            if unsure {
                { tick(
                    question, Tick::Unsure, "unsure", "I'm not sure",
                    "Nothing is ruled out by this; counts that depend on it become a range.", draft.unsure, act,
                ) }
            }
        </>
    }
}

/// One radio button or checkbox.
fn tick(
    question: &'static Question<'static>,
    what: Tick,
    id: &'static str,
    text: &'static str,
    hint: &'static str,
    ticked: bool,
    act: &Callback<Act>,
) -> Html {
    let input = format!("{}-{id}", question.id);
    let hint_id = (!hint.is_empty()).then(|| format!("{input}-hint"));
    let onchange = {
        let act = act.clone();
        Callback::from(move |_: Event| act.emit(Act::Ticked(question.id, what)))
    };
    let kind = if matches!(question.kind, Kind::Choice { .. }) { "radio" } else { "checkbox" };
    html! {
        <div class="tick" key={id}>
            <input type={kind} id={input.clone()} name={question.id} value={id} checked={ticked} aria-describedby={hint_id.clone()} {onchange} />
            <label for={input}>{ text }</label>
            if let Some(hint_id) = hint_id {
                <p class="hint" id={hint_id}>{ hint }</p>
            }
        </div>
    }
}

/// The choices of a question that these answers leave out.
pub fn choices_left_out(question: &Question<'static>, judgement: &Judgement<'static>) -> Vec<&'static str> {
    let look = judgement.look();
    let out = question.choices().iter().filter(|choice| choice.when.judge(&look) == Truth::No);
    out.map(|choice| choice.id).collect()
}

/// Submits the form of the page.
pub fn onsubmit(act: &Callback<Act>) -> Callback<SubmitEvent> {
    let act = act.clone();
    Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        act.emit(Act::Continue);
    })
}

/// The button that submits it.
pub fn continue_button() -> Html {
    html! { <button type="submit" class="button">{ "Continue" }</button> }
}

/// "There is a problem", with a link to the first input of each field that has one.
pub fn problems(form: &Form, questions: &[&'static Question<'static>]) -> Html {
    if form.errors.is_empty() {
        return html! {};
    }
    let entries = form.errors.iter().map(|(field, error)| {
        let choice = questions.iter().find(|it| it.id == *field).and_then(|it| it.choices().first());
        let input = choice.map_or_else(|| (*field).to_owned(), |choice| format!("{field}-{}", choice.id));
        let href = format!("#{input}");
        let onclick = Callback::from(move |event: MouseEvent| {
            // The fragment holds the answers, so the link must not replace it.
            event.prevent_default();
            if let Some(input) =
                crate::browser::element(&input).and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok())
            {
                input.scroll_into_view();
                let _ = input.focus();
            }
        });
        html! { <li><a {href} {onclick}>{ error.clone() }</a></li> }
    });
    html! {
        <div class="problem" id="problem" role="alert" tabindex="-1">
            <h2>{ "There is a problem" }</h2>
            <ul>{ for entries }</ul>
        </div>
    }
}
