//! All answers, to be checked before the result.

use yew::prelude::*;

use crate::act::Act;
use crate::parts::verdict;
use crate::screen::Screen;
use crate::session::Page;
use crate::words;

/// The answers, each with a link to change it.
pub fn check(screen: &Screen<'_>) -> Html {
    let Some(judgement) = &screen.judgement else { return html! {} };
    let again = {
        let act = screen.act.clone();
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            act.emit(Act::StartAgain);
        })
    };
    html! {
        <>
            <h1 tabindex="-1">{ "Check your answers" }</h1>
            { answers(screen) }
            <p>{ screen.link(Page::Result, "button", html! { "Show the result" }) }</p>
            { verdict(judgement, &screen.session.beside) }
            <p><a href="#" onclick={again}>{ "Start again, and clear all answers" }</a></p>
        </>
    }
}

/// The answers on the path as a summary list.
pub fn answers(screen: &Screen<'_>) -> Html {
    let Some(judgement) = &screen.judgement else { return html! {} };
    let row = |topic: &str, value: Html, page: Page| {
        html! {
            <div key={topic.to_owned()}>
                <dt>{ topic }</dt>
                <dd>{ value }</dd>
                <dd class="actions">
                    { screen.link(page, "", html! { <>{ "Change" }<span class="hidden">{ format!(" {}", topic.to_lowercase()) }</span></> }) }
                </dd>
            </div>
        }
    };
    html! {
        <dl class="summary">
            { row("Day", html! { judgement.on.in_words() }, Page::Date) }
            { for judgement.path.answered.iter().map(|question| {
                let value = match judgement.answers.get(question.id) {
                    Some(judge::Answer::Rows(rows)) => html! {
                        <ul>
                            { for rows.iter().enumerate().map(|(place, it)| html! {
                                <li><strong>{ words::row_name(question, it, place) }</strong>{ ": " }{ words::row_line(question, it) }</li>
                            }) }
                        </ul>
                    },
                    Some(answer) => html! { words::answer(question, answer) },
                    None => html! {},
                };
                row(question.topic, value, Page::Change(question.id.to_owned()))
            }) }
        </dl>
    }
}
