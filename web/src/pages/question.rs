//! One question.

use judge::Question;
use yew::prelude::*;

use super::why::why;
use crate::parts::{Place, choices_left_out, continue_button, field, onsubmit, problems, verdict};
use crate::screen::Screen;

/// Asks one question.
pub fn question(screen: &Screen<'_>, question: &'static Question<'static>) -> Html {
    let session = screen.session;
    let Some(before) = session.judgement_without(question.id) else { return html! {} };
    let place = Place { heading: true, left_out: choices_left_out(question, &before), ..Place::default() };
    html! {
        <>
            { problems(screen.form, &[question]) }
            if question.assumed.is_none() {
                <p class="caption">{ format!("Question {}", session.number()) }</p>
            }
            <form novalidate=true onsubmit={onsubmit(&screen.act)}>
                { field(screen, question, &place) }
                if session.is_changing() {
                    <p class="hint">{ "Changing this may add questions, or make some unnecessary." }</p>
                }
                { continue_button() }
            </form>
            if question.assumed.is_none() { { why(&before) } }
            // While an answer is being changed, what all of them came to is what counts.
            { verdict(screen.judgement.as_ref().filter(|_| session.is_changing()).unwrap_or(&before), &session.beside) }
        </>
    }
}
