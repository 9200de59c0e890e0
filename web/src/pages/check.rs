//! All answers, to be checked before the result.

use judge::{Answer, Question, Row};
use rules::BOOK;
use rules::questions::SITUATION;
use yew::prelude::*;

use crate::act::Act;
use crate::parts::{Piece, all, element, folded, hidden, list, nothing, paragraph, strong, tag, text, title, verdict};
use crate::screen::Screen;
use crate::session::Page;
use crate::words::{self, interview};

/// The answers, each with a link to change it.
pub fn check(screen: &Screen<'_>) -> Piece {
    let Some(judgement) = &screen.judgement else { return nothing() };
    all([
        title(interview::CHECK),
        answers(screen),
        offers(screen),
        paragraph("", screen.link(Page::Result, "button", text(interview::SHOW))),
        verdict(judgement, &screen.session.beside),
        again(screen),
    ])
}

/// A link to begin afresh; what it clears can be brought back.
pub fn again(screen: &Screen<'_>) -> Piece {
    let act = screen.act.clone();
    let again = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        act.emit(Act::StartAgain);
    });
    let again = tag("a").with("href", "#").on_click(again).holds([text(interview::START_AGAIN)]);
    paragraph("on-screen", again)
}

/// One answer with a link to change it.
fn row(screen: &Screen<'_>, topic: &str, value: Piece, page: Page) -> Piece {
    let change = all([text(interview::CHANGE), hidden(format!(" {}", topic.to_ascii_lowercase()))]);
    summary_row(topic, value, vec![screen.link(page, "", change)])
}

/// One entry of a summary list, with what can be done about it.
pub(super) fn summary_row(name: &str, value: Piece, actions: Vec<Piece>) -> Piece {
    tag("div").key(name).holds([
        element("dt", "", [text(name.to_owned())]),
        element("dd", "", [value]),
        element("dd", "actions", actions),
    ])
}

/// What nobody was asked, with what is assumed: it can be said otherwise.
pub fn offers(screen: &Screen<'_>) -> Piece {
    let Some(judgement) = &screen.judgement else { return nothing() };
    let unsaid =
        judgement.path.offered.iter().filter(|it| it.id != SITUATION && judgement.answers.get(it.id).is_none());
    let rows: Vec<Piece> = unsaid
        .map(|question| {
            let assumed = question.assumed.map(|assumed| words::answer(question, &assumed.answer()));
            row(screen, question.topic, text(assumed.unwrap_or_default()), Page::Change(question.id.to_owned()))
        })
        .collect();
    if rows.is_empty() {
        return nothing();
    }
    let summary = vec![text(interview::ASSUMED)];
    folded("offers", summary, element("dl", "summary", rows))
}

/// The answers on the path as a summary list, and what was said beyond it.
pub fn answers(screen: &Screen<'_>) -> Piece {
    let Some(judgement) = &screen.judgement else { return nothing() };
    let situation = BOOK.question(SITUATION).map(|question| words::answer(question, &screen.session.situation()));
    let said = judgement.path.offered.iter().filter(|it| it.id != SITUATION && judgement.answers.get(it.id).is_some());
    let value = |question: &Question<'static>| match judgement.answers.get(question.id) {
        Some(Answer::Rows(rows)) => {
            let entry = |(place, it): (usize, &Row)| {
                let name = strong(words::row_name(question, it, place));
                all([name, text(interview::AFTER_NAME), text(words::row_line(question, it))])
            };
            list("", rows.iter().enumerate().map(entry).collect())
        }
        Some(answer) => text(words::answer(question, answer)),
        None => nothing(),
    };
    let mut rows = vec![
        row(screen, interview::SITUATION, text(situation.unwrap_or_default()), Page::Date(None)),
        row(screen, interview::DAY, text(judgement.on.in_words()), Page::Date(None)),
    ];
    rows.extend(
        judgement
            .path
            .answered
            .iter()
            .chain(said)
            .map(|question| row(screen, question.topic, value(question), Page::Change(question.id.to_owned()))),
    );
    element("dl", "summary", rows)
}
