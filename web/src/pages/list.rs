//! A list: its rows, and a page for each of them.

use judge::Question;
use yew::prelude::*;

use super::why::why;
use crate::app::Act;
use crate::form::Form;
use crate::parts::{Place, continue_button, field, link, onsubmit, problems, verdict};
use crate::session::{Page, Session};
use crate::words;

/// The rows entered so far, with Change and Remove, and "add another".
pub fn list(session: &Session, question: &'static Question<'static>, act: &Callback<Act>) -> Html {
    let Some(before) = session.judgement_without(question.id) else { return html! {} };
    let rows = session.rows(question.id);
    let row_page = |place| Page::Row(question.id.to_owned(), place, session.is_changing());
    let remove = |place: usize| {
        let (act, rows) = (act.clone(), rows.clone());
        Callback::from(move |_: MouseEvent| {
            let mut rows = rows.clone();
            if place < rows.len() {
                rows.remove(place);
            }
            act.emit(Act::Rows(question.id, rows));
        })
    };
    let entries = rows.iter().enumerate().map(|(place, row)| {
        let name = words::row_name(question, row, place);
        let change = html! { <>{ "Change" }<span class="hidden">{ format!(" {name}") }</span></> };
        html! {
            <div key={place}>
                <dt>{ &name }</dt>
                <dd>{ words::row_line(question, row) }</dd>
                <dd class="actions">
                    { link(session, row_page(place), act, classes!(), change) }
                    { " " }
                    <button type="button" class="plain" onclick={remove(place)}>{ "Remove" }<span class="hidden">{ format!(" {name}") }</span></button>
                </dd>
            </div>
        }
    });
    html! {
        <>
            <p class="caption">{ format!("Question {}", session.number()) }</p>
            <h1 tabindex="-1">{ question.text }</h1>
            <p class="hint">{ question.hint }</p>
            <dl class="summary">{ for entries }</dl>
            <p>{ link(session, row_page(rows.len()), act, classes!(), html! { "Add another group" }) }</p>
            <form novalidate=true onsubmit={onsubmit(act)}>{ continue_button() }</form>
            { why(&before) }
            { verdict(&before) }
        </>
    }
}

/// One row: a field for each column.
pub fn row(
    session: &Session,
    form: &Form,
    question: &'static Question<'static>,
    place: usize,
    act: &Callback<Act>,
) -> Html {
    let columns: Vec<&'static Question<'static>> = question.columns().iter().map(|column| &column.question).collect();
    let heading = match session.rows(question.id).get(place) {
        Some(row) => format!("Group “{}”", words::row_name(question, row, place)),
        None => format!("Group {}: who are they?", place + 1),
    };
    let fields = question.columns().iter().map(|column| {
        let place = Place { optional: !column.required, ..Place::default() };
        field(&column.question, form, &place, act)
    });
    html! {
        <>
            { problems(form, &columns) }
            <p class="caption">{ format!("Question {}: {}", session.number(), question.text) }</p>
            <h1 tabindex="-1">{ heading }</h1>
            <p class="hint">{ question.hint }</p>
            <form novalidate=true onsubmit={onsubmit(act)}>
                { for fields }
                { continue_button() }
            </form>
        </>
    }
}
