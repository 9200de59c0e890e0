//! One question.

use judge::Question;
use yew::prelude::*;

use super::why::why;
use crate::app::Act;
use crate::form::Form;
use crate::parts::{Place, choices_left_out, continue_button, field, onsubmit, problems, verdict};
use crate::session::{Page, Session};

/// Asks one question.
pub fn question(session: &Session, form: &Form, question: &'static Question<'static>, act: &Callback<Act>) -> Html {
    let Some(before) = session.judgement_without(question.id) else { return html! {} };
    let place = Place { heading: true, left_out: choices_left_out(question, &before), ..Place::default() };
    html! {
        <>
            { problems(form, &[question]) }
            <p class="caption">{ format!("Question {}", session.number()) }</p>
            <form novalidate=true onsubmit={onsubmit(act)}>
                { field(question, form, &place, act) }
                if matches!(session.page, Page::Change(_)) {
                    <p class="hint">{ "Changing this may add questions, or make some unnecessary." }</p>
                }
                { continue_button() }
            </form>
            { why(&before) }
            { verdict(&before) }
        </>
    }
}
