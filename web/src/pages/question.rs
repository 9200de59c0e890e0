//! One question.

use judge::Question;
use yew::prelude::*;

use crate::app::Act;
use crate::browser;
use crate::pages::why;
use crate::parts::{Draft, Field, error_summary, hidden_choices, verdict};
use crate::session::{Page, Session};

/// Properties of [`QuestionPage`].
#[derive(Properties, PartialEq)]
pub struct QuestionProps {
    pub session: Session,
    pub question: &'static Question<'static>,
    pub act: Callback<Act>,
}

/// Asks one question and reads its answer.
#[component]
pub fn QuestionPage(props: &QuestionProps) -> Html {
    let QuestionProps { session, question, act } = props;
    let question = *question;
    let draft = use_state(|| Draft::of(session.held.get(question.id)));
    let error = use_state(|| None::<String>);
    use_effect_with((*error).clone(), move |error| {
        if error.is_some() {
            browser::set_title(&format!("Error: {} – CALculator", question.text));
            browser::focus("#problem");
        }
    });
    let Some(before) = session.judgement_without(question.id) else {
        return html! {};
    };
    let onsubmit = {
        let (draft, error, act) = (draft.clone(), error.clone(), act.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match draft.read(question) {
                Ok(answer) => act.emit(Act::Answer(question.id, answer)),
                Err(sentence) => error.set(Some(sentence)),
            }
        })
    };
    let change = {
        let draft = draft.clone();
        Callback::from(move |changed| draft.set(changed))
    };
    let errors: Vec<_> = error.iter().map(|error| (question, error.clone())).collect();
    html! {
        <>
            { error_summary(&errors) }
            <p class="caption">{ format!("Question {}", session.number()) }</p>
            <form novalidate=true {onsubmit}>
                <Field {question} draft={(*draft).clone()} error={(*error).clone()} {change} heading=true hidden={hidden_choices(question, &before)} />
                if matches!(session.page, Page::Change(_)) {
                    <p class="hint">{ "Changing this may add questions, or make some unnecessary." }</p>
                }
                <button type="submit" class="button">{ "Continue" }</button>
            </form>
            { why(&before) }
            { verdict(&before) }
        </>
    }
}
