//! For which day the rules are read.

use rules::BOOK;
use yew::prelude::*;

use crate::form::DATE_FIELDS;
use crate::parts::{continue_button, onsubmit, problems, typed};
use crate::screen::Screen;
use crate::words;

/// The question.
pub const DATE_QUESTION: &str = "For which day should the rules be read?";

/// Asks for the day, in three fields.
pub fn date(screen: &Screen<'_>) -> Html {
    let (form, act) = (screen.form, &screen.act);
    let span = words::span(BOOK.valid);
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
            { problems(form, &[]) }
            <p class="caption">{ "Question 1" }</p>
            <form novalidate=true onsubmit={onsubmit(act)}>
                <fieldset class={if error.is_some() { "field wrong" } else { "field" }} aria-describedby="date-hint">
                    <legend><h1 tabindex="-1">{ DATE_QUESTION }</h1></legend>
                    <p class="hint" id="date-hint">{ format!("What plans brought and servers needed changed over the years. The rules cover the days from {span}: for example 15 1 2014.") }</p>
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
