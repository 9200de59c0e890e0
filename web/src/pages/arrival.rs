//! Answers that came in from elsewhere while others were held: the visitor decides which stay.

use rules::BOOK;
use rules::questions::SITUATION;

use super::headline;
use crate::act::Act;
use crate::parts::{Entry, Head, Piece, all, column, paragraph, table, text, title};
use crate::screen::Screen;
use crate::session::Session;
use crate::words::{answer, interview as say};

/// Shows both, and asks.
pub fn arrival(screen: &Screen<'_>, arriving: &Session) -> Piece {
    let choose =
        |other: bool, named: &'static str| paragraph("", screen.push_button("button", Act::Choose(other), text(named)));
    let mut pieces = vec![title(say::WHICH_ANSWERS), paragraph("lead", text(say::OTHER_ANSWERS))];
    // A frame adds nothing to the history of the page around, so there is no way back in it.
    if screen.widget.is_none() {
        pieces.push(paragraph("", text(say::BY_BACK)));
    }
    pieces.push(table("differences", say::DIFFERENCES, HEADS, differences(screen.session, arriving)));
    pieces.extend([choose(false, say::KEEP_MINE), choose(true, say::OPEN_OTHERS)]);
    all(pieces)
}

const HEADS: &[Head] =
    &[column(say::DIFFERENCE_HEADS[0]), column(say::DIFFERENCE_HEADS[1]), column(say::DIFFERENCE_HEADS[2])];

/// The day, the answers and the recommendation, as far as they are not the same.
fn differences(mine: &Session, other: &Session) -> Vec<Entry> {
    let day = |session: &Session| session.on.map(|on| on.in_words()).unwrap_or_default();
    let mut rows = vec![(say::DAY, [mine, other].map(day), mine.on != other.on)];
    rows.extend(BOOK.questions.iter().map(|question| {
        // Who says nothing of the situation has said something all the same.
        let is_situation = question.id == SITUATION;
        let said = [mine, other].map(|session| match session.held.get(question.id) {
            Some(it) => answer(question, it),
            None if is_situation => answer(question, &session.situation()),
            None => say::NOT_ANSWERED.to_owned(),
        });
        let differs = mine.held.get(question.id) != other.held.get(question.id);
        let differs = differs && !(is_situation && said[0] == said[1]);
        (question.topic, said, differs)
    }));
    rows.push((say::RECOMMENDATION, [mine, other].map(headline), headline(mine) != headline(other)));
    let differing = rows.into_iter().filter(|(_, _, differs)| *differs);
    let entry = |(topic, [mine, mut other], _): (&str, [String; 2], bool)| {
        // Lists are told by their length, which may be the same.
        if mine == other {
            other.push_str(say::NOT_THE_SAME);
        }
        Entry { cells: vec![text(topic.to_owned()), text(mine), text(other)], more: None }
    };
    differing.map(entry).collect()
}
