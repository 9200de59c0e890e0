//! A list: its rows, and a page for each of them.

use judge::{Column, Kind, Question};
use yew::prelude::*;

use super::why::why;
use crate::act::Act;
use crate::parts::{Place, choices_left_out, continue_button, field, onsubmit, problems, verdict};
use crate::screen::Screen;
use crate::session::Page;
use crate::words;

/// The rows entered so far, with Change and Remove, and "add another".
pub fn list(screen: &Screen<'_>, question: &'static Question<'static>) -> Html {
    let Kind::List { row: word, most, .. } = question.kind else { return html! {} };
    let session = screen.session;
    let Some(before) = session.judgement_without(question.id) else { return html! {} };
    let rows = session.rows(question.id);
    let changing = session.is_changing();
    let row_page = move |place| Page::Row(question.id.to_owned(), place, changing);
    let entries = rows.iter().enumerate().map(|(place, row)| {
        let name = words::row_name(question, row, place);
        let named = |verb: &'static str| html! { <>{ verb }<span class="hidden">{ format!(" {name}") }</span></> };
        // Buttons, because a thousand links would each carry a thousand rows.
        html! {
            <div key={place}>
                <dt>{ &name }</dt>
                <dd>{ words::row_line(question, row) }</dd>
                <dd class="actions">
                    { screen.button(move || Act::Go(row_page(place)), named("Change")) }
                    { " " }
                    { screen.button(move || Act::Remove(question.id, place), named("Remove")) }
                </dd>
            </div>
        }
    });
    html! {
        <>
            { problems(screen.form, &[question]) }
            if question.assumed.is_none() {
                <p class="caption">{ format!("Question {}", session.number()) }</p>
            }
            <h1 tabindex="-1">{ question.text }</h1>
            <p class="hint">{ question.hint }</p>
            <dl class="summary">{ for entries }</dl>
            if rows.len() < most {
                <p>{ screen.link(row_page(rows.len()), "", html! { format!("Add another {word}") }) }</p>
            }
            <form novalidate=true onsubmit={onsubmit(&screen.act)}>{ continue_button() }</form>
            if question.assumed.is_none() { { why(&before) } }
            // While an answer is being changed, what all of them came to is what counts.
            { verdict(screen.judgement.as_ref().filter(|_| session.is_changing()).unwrap_or(&before), &session.beside) }
        </>
    }
}

/// One row: a field for each column.
pub fn row(screen: &Screen<'_>, question: &'static Question<'static>, place: usize) -> Html {
    let session = screen.session;
    let Some(judgement) = &screen.judgement else { return html! {} };
    let asked: Vec<&Column<'static>> =
        question.columns().iter().filter(|column| judgement.look().asks(question, column)).collect();
    let columns: Vec<&'static Question<'static>> = question.columns().iter().map(|column| &column.question).collect();
    let Kind::List { row: word, .. } = question.kind else { return html! {} };
    let heading = match session.rows(question.id).get(place) {
        Some(row) => format!("Change the {word} “{}”", words::row_name(question, row, place)),
        None => format!("The {word} number {}", place + 1),
    };
    let fields = asked.into_iter().map(|column| {
        let left_out = choices_left_out(&column.question, judgement);
        let place = Place { optional: !column.required, left_out, ..Place::default() };
        field(screen, &column.question, &place)
    });
    html! {
        <>
            { problems(screen.form, &columns) }
            <p class="caption">
                if question.assumed.is_none() { { format!("Question {}: ", session.number()) } }
                { question.text }
            </p>
            <h1 tabindex="-1">{ heading }</h1>
            <p class="hint">{ question.hint }</p>
            <form novalidate=true onsubmit={onsubmit(&screen.act)}>
                { for fields }
                { continue_button() }
            </form>
        </>
    }
}
