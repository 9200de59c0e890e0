//! Fields: what is typed or ticked, before it is an answer.

use std::collections::BTreeSet;

use judge::{Answer, Choice, Kind, Question, Truth};
use wasm_bindgen::JsCast as _;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What a field holds, as it was typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    text: String,
    chosen: BTreeSet<String>,
    none: bool,
    unsure: bool,
}

impl Draft {
    /// What an answer looks like in its field.
    pub fn of(answer: Option<&Answer>) -> Draft {
        let mut draft = Draft::default();
        match answer {
            Some(Answer::Choice(id)) => {
                draft.chosen.insert(id.clone());
            }
            Some(Answer::Choices(ids)) => {
                draft.none = ids.is_empty();
                draft.chosen.clone_from(ids);
            }
            Some(Answer::Number(number)) => draft.text = number.to_string(),
            Some(Answer::Text(text)) => draft.text.clone_from(text),
            Some(Answer::Unsure) => draft.unsure = true,
            Some(Answer::Rows(_)) | None => {}
        }
        draft
    }

    /// Whether nothing was typed or ticked.
    pub fn is_empty(&self) -> bool {
        *self == Draft { text: self.text.trim().to_owned(), ..Draft::default() } && self.text.trim().is_empty()
    }

    /// The answer, or the sentence that says what is wrong.
    pub fn read(&self, question: &Question<'_>) -> Result<Answer, String> {
        let answer = match question.kind {
            _ if self.unsure => Answer::Unsure,
            Kind::Number { .. } | Kind::Text { .. } => {
                return question.read(&self.text).map_err(|refusal| refusal.to_string());
            }
            Kind::Choice { .. } => match self.chosen.first() {
                Some(id) => Answer::Choice(id.clone()),
                None => return Err("Choose one of the answers.".to_owned()),
            },
            Kind::Choices { none, .. } if self.chosen.is_empty() && !self.none => {
                return Err(format!("Tick what applies, or “{none}”."));
            }
            Kind::Choices { .. } | Kind::List { .. } => Answer::Choices(self.chosen.clone()),
        };
        question.accept(&answer).map_err(|refusal| refusal.to_string())
    }
}

/// Properties of [`Field`].
#[derive(Properties, PartialEq)]
pub struct FieldProps {
    pub question: &'static Question<'static>,
    pub draft: Draft,
    pub error: Option<String>,
    pub change: Callback<Draft>,
    /// Whether its label is the page's heading.
    #[prop_or_default]
    pub heading: bool,
    /// The choices that the answers so far leave out.
    #[prop_or_default]
    pub hidden: Vec<&'static str>,
    /// Whether it may stay empty.
    #[prop_or_default]
    pub optional: bool,
}

/// The id of a field's first input: where an error's link leads.
fn first_input(question: &Question<'_>) -> String {
    match question.choices().first() {
        Some(choice) => format!("{}-{}", question.id, choice.id),
        None => question.id.to_owned(),
    }
}

/// One field with its label, hint and error.
#[component]
pub fn Field(props: &FieldProps) -> Html {
    let question = props.question;
    let hint_id = format!("{}-hint", question.id);
    let error_id = format!("{}-error", question.id);
    let mut described = Vec::new();
    if !question.hint.is_empty() {
        described.push(hint_id.clone());
    }
    if props.error.is_some() {
        described.push(error_id.clone());
    }
    let described = (!described.is_empty()).then(|| described.join(" "));
    let name = if props.optional { format!("{} (may stay empty)", question.text) } else { question.text.to_owned() };
    let hint = html! {
        if !question.hint.is_empty() {
            <p class="hint" id={hint_id}>{ question.hint }</p>
        }
    };
    let error = html! {
        if let Some(error) = &props.error {
            <p class="error" id={error_id}><span class="hidden">{ "Error: " }</span>{ error }</p>
        }
    };
    let class = classes!("field", props.error.is_some().then_some("wrong"));
    match question.kind {
        Kind::Choice { choices, unsure } | Kind::Choices { choices, unsure, .. } => {
            let many = matches!(question.kind, Kind::Choices { .. });
            let none = match question.kind {
                Kind::Choices { none, .. } => Some(none),
                _ => None,
            };
            let shown: Vec<&Choice<'static>> =
                choices.iter().filter(|choice| !props.hidden.contains(&choice.id)).collect();
            html! {
                <fieldset {class} aria-describedby={described}>
                    <legend>{ label(&name, props.heading) }</legend>
                    { hint }
                    { error }
                    { for shown.into_iter().map(|choice| {
                        let ticked = props.draft.chosen.contains(choice.id);
                        tick(props, choice.id, choice.text, choice.hint, ticked, move |draft, on| {
                            draft.none = false;
                            draft.unsure = false;
                            if !many {
                                draft.chosen.clear();
                            }
                            if on { draft.chosen.insert(choice.id.to_owned()); } else { draft.chosen.remove(choice.id); }
                        })
                    }) }
                    if many || unsure {
                        <p class="or">{ "or" }</p>
                    }
                    if let Some(none) = none {
                        { tick(props, "none", none, "", props.draft.none, |draft, on| {
                            *draft = Draft { none: on, ..Draft::default() };
                        }) }
                    }
                    if unsure {
                        { tick(props, "unsure", "I'm not sure", "Nothing is ruled out by this; counts that depend on it become a range.", props.draft.unsure, |draft, on| {
                            *draft = Draft { unsure: on, ..Draft::default() };
                        }) }
                    }
                </fieldset>
            }
        }
        Kind::Number { .. } | Kind::Text { .. } | Kind::List { .. } => {
            let numeric = matches!(question.kind, Kind::Number { .. });
            let oninput = {
                let change = props.change.clone();
                Callback::from(move |event: InputEvent| {
                    change.emit(Draft { text: typed(&event), ..Draft::default() });
                })
            };
            html! {
                <div {class}>
                    <label for={question.id}>{ label(&name, props.heading) }</label>
                    { hint }
                    { error }
                    <input
                        id={question.id} type="text" class={numeric.then_some("number")}
                        inputmode={if numeric { "numeric" } else { "text" }} autocomplete="off"
                        aria-describedby={described} aria-invalid={props.error.is_some().then_some("true")}
                        value={props.draft.text.clone()} {oninput}
                    />
                </div>
            }
        }
    }
}

/// A label, which on a page of one question is its heading.
fn label(name: &str, heading: bool) -> Html {
    if heading {
        html! { <h1 tabindex="-1">{ name }</h1> }
    } else {
        html! { <span class="label">{ name }</span> }
    }
}

/// One radio button or checkbox.
fn tick(
    props: &FieldProps,
    id: &str,
    text: &'static str,
    hint: &'static str,
    ticked: bool,
    apply: impl Fn(&mut Draft, bool) + 'static,
) -> Html {
    let question = props.question;
    let input = format!("{}-{id}", question.id);
    let hint_id = format!("{input}-hint");
    let onchange = {
        let (change, draft) = (props.change.clone(), props.draft.clone());
        Callback::from(move |event: Event| {
            let on =
                event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok()).is_some_and(|it| it.checked());
            let mut draft = draft.clone();
            apply(&mut draft, on);
            change.emit(draft);
        })
    };
    let kind = if matches!(question.kind, Kind::Choice { .. }) { "radio" } else { "checkbox" };
    let described = (!hint.is_empty()).then(|| hint_id.clone());
    html! {
        <div class="tick" key={id.to_owned()}>
            <input type={kind} id={input.clone()} name={question.id} value={id.to_owned()} checked={ticked} aria-describedby={described} {onchange} />
            <label for={input}>{ text }</label>
            if !hint.is_empty() {
                <p class="hint" id={hint_id}>{ hint }</p>
            }
        </div>
    }
}

/// What an input event's field holds.
pub fn typed(event: &InputEvent) -> String {
    let input = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
    input.map(|it| it.value()).unwrap_or_default()
}

/// The choices of a question that these answers leave out.
pub fn hidden_choices(question: &Question<'static>, judgement: &judge::Judgement<'static>) -> Vec<&'static str> {
    let look = judgement.look();
    question.choices().iter().filter(|choice| choice.when.judge(&look) == Truth::No).map(|choice| choice.id).collect()
}

/// "There is a problem", with a link to each field that has one.
pub fn error_summary(errors: &[(&'static Question<'static>, String)]) -> Html {
    if errors.is_empty() {
        return html! {};
    }
    let entries: Vec<(String, String)> =
        errors.iter().map(|(question, error)| (first_input(question), error.clone())).collect();
    summary(&entries)
}

/// The same for fields that are not a question of the book: the id of the input, and the sentence.
pub fn summary(errors: &[(String, String)]) -> Html {
    let jump = |id: &str| {
        let selector = format!("[id='{id}']");
        Callback::from(move |event: MouseEvent| {
            // The fragment holds the answers, so the link must not replace it.
            event.prevent_default();
            let found = gloo::utils::document().query_selector(&selector).ok().flatten();
            if let Some(input) = found.and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok()) {
                input.scroll_into_view();
                let _ = input.focus();
            }
        })
    };
    html! {
        <div class="problem" id="problem" role="alert" tabindex="-1">
            <h2>{ "There is a problem" }</h2>
            <ul>
                { for errors.iter().map(|(id, error)| html! {
                    <li><a href={format!("#{id}")} onclick={jump(id)}>{ error }</a></li>
                }) }
            </ul>
        </div>
    }
}
