//! The first page: the situation, and the day for which the rules are read.

use judge::Question;
use rules::{BOOK, questions};
use yew::prelude::*;

use crate::form::DATE_FIELDS;
use crate::parts::{Place, continue_button, field, onsubmit, problems, typed};
use crate::screen::Screen;

/// What heads the page.
pub const FIRST_QUESTION: &str = "What is your situation, and on which day?";

/// The question that stands beside the day.
fn situation() -> Option<&'static Question<'static>> {
    BOOK.question(questions::SITUATION)
}

/// Asks for the situation, and for the day in three fields.
pub fn date(screen: &Screen<'_>) -> Html {
    let (form, act) = (screen.form, &screen.act);
    let span = BOOK.valid.in_words();
    let error = form.error("day").map(str::to_owned);
    let fields = DATE_FIELDS.into_iter().zip(["Day", "Month", "Year"]).map(|(id, label)| {
        html! {
            <div class="part" key={id}>
                <label for={id}>{ label }</label>
                <input {id} type="text" inputmode="numeric" autocomplete="off" class={id} value={form.draft(id).text}
                    aria-describedby="date-hint" oninput={typed(id, act)} />
            </div>
        }
    });
    html! {
        <>
            { problems(form, &situation().into_iter().collect::<Vec<_>>()) }
            <p class="caption">{ "Question 1" }</p>
            <h1 tabindex="-1">{ FIRST_QUESTION }</h1>
            <form novalidate=true onsubmit={onsubmit(act)}>
                { for situation().map(|question| field(screen, question, &Place::default())) }
                <fieldset class={if error.is_some() { "field wrong" } else { "field" }} aria-describedby="date-hint">
                    <legend><span class="label">{ "For which day should the rules be read?" }</span></legend>
                    <p class="hint" id="date-hint">{ format!("What plans brought and servers needed changed over the years. Leave it empty for today; for an audit, enter the day that is audited. The rules cover the days from {span}: for example 15 1 2014.") }</p>
                    if let Some(error) = error {
                        <p class="error"><span class="hidden">{ "Error: " }</span>{ error }</p>
                    }
                    <div class="parts">{ for fields }</div>
                </fieldset>
                { continue_button() }
            </form>
        </>
    }
}
