//! All answers, to be checked before the result.

use rules::BOOK;
use rules::questions::SITUATION;
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
            { offers(screen) }
            <p>{ screen.link(Page::Result, "button", html! { "Show the result" }) }</p>
            { verdict(judgement, &screen.session.beside) }
            <p><a href="#" onclick={again}>{ "Start again, and clear all answers" }</a></p>
        </>
    }
}

/// One answer with a link to change it.
fn row(screen: &Screen<'_>, topic: &str, value: Html, page: Page) -> Html {
    html! {
        <div key={topic.to_owned()}>
            <dt>{ topic }</dt>
            <dd>{ value }</dd>
            <dd class="actions">
                { screen.link(page, "", html! { <>{ "Change" }<span class="hidden">{ format!(" {}", topic.to_ascii_lowercase()) }</span></> }) }
            </dd>
        </div>
    }
}

/// What nobody was asked, with what is assumed: it can be said otherwise.
pub fn offers(screen: &Screen<'_>) -> Html {
    let Some(judgement) = &screen.judgement else { return html! {} };
    let unsaid =
        judgement.path.offered.iter().filter(|it| it.id != SITUATION && judgement.answers.get(it.id).is_none());
    let rows: Vec<Html> = unsaid
        .map(|question| {
            let assumed = question.assumed.map(|assumed| words::answer(question, &assumed.answer()));
            row(screen, question.topic, html! { assumed.unwrap_or_default() }, Page::Change(question.id.to_owned()))
        })
        .collect();
    html! {
        if !rows.is_empty() {
            <details class="offers">
                <summary>{ "Not asked, and assumed: you can say otherwise" }</summary>
                <dl class="summary">{ for rows }</dl>
            </details>
        }
    }
}

/// The answers on the path as a summary list, and what was said beyond it.
pub fn answers(screen: &Screen<'_>) -> Html {
    let Some(judgement) = &screen.judgement else { return html! {} };
    let situation = BOOK.question(SITUATION).map(|question| words::answer(question, &screen.session.situation()));
    let said = judgement.path.offered.iter().filter(|it| it.id != SITUATION && judgement.answers.get(it.id).is_some());
    html! {
        <dl class="summary">
            { row(screen, "Situation", html! { situation.unwrap_or_default() }, Page::Date) }
            { row(screen, "Day", html! { judgement.on.in_words() }, Page::Date) }
            { for judgement.path.answered.iter().chain(said).map(|question| {
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
                row(screen, question.topic, value, Page::Change(question.id.to_owned()))
            }) }
        </dl>
    }
}
