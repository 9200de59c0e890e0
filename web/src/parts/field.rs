//! Fields with their labels, hints and errors.

use judge::{Choice, Joined as _, Judgement, Kind, Question};
use wasm_bindgen::JsCast as _;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::element::{Piece, Tag, all, element, nothing, tag, text};
use super::table::{hidden, list, paragraph, part, title};
use crate::act::Act;
use crate::form::{Draft, Form, Tick};
use crate::screen::Screen;
use crate::words::interview as say;

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
pub fn field(screen: &Screen<'_>, question: &'static Question<'static>, place: &Place) -> Piece {
    let id = question.id;
    let draft = screen.form.draft(id);
    let error = screen.form.error(id);
    let act = &screen.act;
    let name = if place.optional { say::optional(question.text) } else { question.text.to_owned() };
    let name = if place.heading { title(name) } else { element("span", "label", [text(name)]) };
    let mut described = Vec::new();
    let mut before = Vec::new();
    if !question.hint.is_empty() {
        let hint_id = format!("{id}-hint");
        before.push(tag("p").with("class", "hint").with("id", hint_id.clone()).holds([text(question.hint)]));
        described.push(hint_id);
    }
    if let Some(error) = error {
        let error_id = format!("{id}-error");
        before.push(tag("p").with("class", "error").with("id", error_id.clone()).holds(error_words(error)));
        described.push(error_id);
    }
    let (described, before) = (described.joined(" "), all(before));
    let class = if error.is_some() { "field wrong" } else { "field" };
    let (content, instead) = match question.kind {
        Kind::Choice { choices, unsure } => (choices, others(question, None, unsure, &draft, act)),
        Kind::Choices { choices, none, unsure } => (choices, others(question, Some(none), unsure, &draft, act)),
        Kind::Number { .. } | Kind::Text { .. } | Kind::Money | Kind::List { .. } => {
            let (class_of, mode) = match question.kind {
                Kind::Number { .. } => ("number", "numeric"),
                Kind::Money => ("number", "decimal"),
                _ => ("", "text"),
            };
            let input = input(id, class_of, mode, draft.text, act).with("aria-describedby", described);
            let input = input.with("aria-invalid", if error.is_some() { "true" } else { "" });
            let label = tag("label").with("for", id).holds([name]);
            let content = vec![label, before, input.holds(Vec::new())];
            return tag("div").with("class", class).key(id).holds(content);
        }
    };
    let legend = element("legend", "", [name]);
    let ticks = ticks(question, content, &draft, place, act);
    let group = tag("fieldset").with("class", class).with("aria-describedby", described).key(id);
    group.holds([legend, before, ticks, instead])
}

/// What is wrong, in words; those who only hear it are told that it is an error.
pub fn error_words(error: &str) -> Vec<Piece> {
    vec![hidden(say::ERROR), text(error.to_owned())]
}

/// A text field with what is typed into it.
pub fn input(id: &'static str, class: &'static str, mode: &'static str, typed_in: String, act: &Callback<Act>) -> Tag {
    let input = tag("input").with("id", id).with("type", "text").with("class", class).with("inputmode", mode);
    input.with("autocomplete", "off").value(typed_in, false).on_input(typed(id, act))
}

/// Takes what is typed into a text field.
fn typed(field: &'static str, act: &Callback<Act>) -> Callback<InputEvent> {
    let act = act.clone();
    Callback::from(move |event: InputEvent| {
        // A field of several lines tells its value by the same name.
        let text = event.target().map(|it| it.unchecked_into::<HtmlInputElement>().value());
        act.emit(Act::Typed(field, text.unwrap_or_default()));
    })
}

/// The choices proper.
fn ticks(
    question: &'static Question<'static>,
    choices: &'static [Choice<'static>],
    draft: &Draft,
    place: &Place,
    act: &Callback<Act>,
) -> Piece {
    let offered = choices.iter().filter(|choice| !place.left_out.contains(&choice.id));
    let offered = offered.map(|choice| {
        let ticked = draft.chosen.contains(choice.id);
        tick(question, Tick::Choice(choice.id), choice.id, choice.text, choice.hint, ticked, act)
    });
    all(offered.collect::<Vec<_>>())
}

/// "None of these" and "I'm not sure", each instead of everything else.
fn others(
    question: &'static Question<'static>,
    none: Option<&'static str>,
    unsure: bool,
    draft: &Draft,
    act: &Callback<Act>,
) -> Piece {
    if none.is_none() && !unsure {
        return nothing();
    }
    let mut pieces = vec![paragraph("or", text(say::OR))];
    pieces.extend(none.map(|none| tick(question, Tick::None, "none", none, "", draft.none, act)));
    if unsure {
        let (unsure, hint) = (say::UNSURE, say::UNSURE_HINT);
        pieces.push(tick(question, Tick::Unsure, "unsure", unsure, hint, draft.unsure, act));
    }
    all(pieces)
}

/// One radio button or checkbox.
fn tick(
    question: &'static Question<'static>,
    what: Tick,
    id: &'static str,
    text_of: &'static str,
    hint: &'static str,
    ticked: bool,
    act: &Callback<Act>,
) -> Piece {
    let name = format!("{}-{id}", question.id);
    let hint_id = if hint.is_empty() { String::new() } else { format!("{name}-hint") };
    let on_change = {
        let act = act.clone();
        Callback::from(move |_: Event| act.emit(Act::Ticked(question.id, what)))
    };
    let kind = if matches!(question.kind, Kind::Choice { .. }) { "radio" } else { "checkbox" };
    let input = tag("input").with("type", kind).with("id", name.clone()).with("name", question.id);
    let input = input.with("aria-describedby", hint_id.clone()).value(id.to_owned(), ticked).on_change(on_change);
    let label = tag("label").with("for", name).holds([text(text_of)]);
    let mut pieces = vec![input.holds(Vec::new()), label];
    if !hint.is_empty() {
        pieces.push(tag("p").with("class", "hint").with("id", hint_id).holds([text(hint)]));
    }
    tag("div").with("class", "tick").key(id).holds(pieces)
}

/// The choices of a question that these answers leave out.
pub fn choices_left_out(question: &Question<'static>, judgement: &Judgement<'static>) -> Vec<&'static str> {
    let look = judgement.look();
    let out = question.choices().iter().filter(|choice| !choice.is_offered(&look));
    out.map(|choice| choice.id).collect()
}

/// A text field of several lines, with its label and a hint.
pub fn pasted(screen: &Screen<'_>, id: &'static str, label: &'static str, hint: impl Into<AttrValue>) -> Piece {
    let hint_id = format!("{id}-hint");
    let label = tag("label").with("for", id).holds([element("span", "label", [text(label)])]);
    let area = tag("textarea").with("id", id).with("rows", "6").with("spellcheck", "false").with("autocomplete", "off");
    let area = area.with("aria-describedby", hint_id.clone()).value(screen.form.draft(id).text, false);
    let area = area.on_input(typed(id, &screen.act)).holds(Vec::new());
    let hint = tag("p").with("class", "hint").with("id", hint_id).holds([text(hint)]);
    element("div", "field", [label, hint, area])
}

/// The form of a page: its fields, and the button that goes on.
pub fn form(fields: Vec<Piece>, act: &Callback<Act>) -> Piece {
    form_for(Act::Continue, say::CONTINUE, fields, act)
}

/// A form: its fields, and the button that submits it.
pub fn form_for(sent: Act, named: &'static str, mut fields: Vec<Piece>, act: &Callback<Act>) -> Piece {
    let act = act.clone();
    let on_submit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        act.emit(sent.clone());
    });
    fields.push(tag("button").with("type", "submit").with("class", "button").holds([text(named)]));
    tag("form").with("novalidate", "novalidate").on_submit(on_submit).holds(fields)
}

/// "There is a problem", with a link to the first input of each field that has one.
pub fn problems(form: &Form, questions: &[&'static Question<'static>]) -> Piece {
    if form.errors.is_empty() {
        return nothing();
    }
    let entries = form.errors.iter().map(|(field, error)| {
        let choice = questions.iter().find(|it| it.id == *field).and_then(|it| it.choices().first());
        let input = choice.map_or_else(|| (*field).to_owned(), |choice| format!("{field}-{}", choice.id));
        let href = format!("#{input}");
        let on_click = Callback::from(move |event: MouseEvent| {
            // The fragment holds the answers, so the link must not replace it.
            event.prevent_default();
            crate::browser::focus(&format!("[id=\"{input}\"]"), true);
        });
        tag("a").with("href", href).on_click(on_click).holds([text(error.clone())])
    });
    let problem =
        tag("div").with("class", "problem").with("id", "problem").with("role", "alert").with("tabindex", "-1");
    problem.holds([part(say::PROBLEM, list("", entries.collect()))])
}
