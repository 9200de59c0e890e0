//! Answers that came in from elsewhere while others were held: the visitor decides which stay.

use rules::BOOK;

use super::headline;
use crate::act::Act;
use crate::parts::{Entry, Head, Piece, all, column, paragraph, table, text, title};
use crate::screen::Screen;
use crate::session::Session;
use crate::words;

/// What heads the page.
pub const ARRIVAL: &str = "Which answers do you want to go on with?";

/// Shows both, and asks.
pub fn arrival(screen: &Screen<'_>, arriving: &Session) -> Piece {
    let choose =
        |other: bool, words: &'static str| paragraph("", screen.push_button("button", Act::Choose(other), text(words)));
    let lead = "A link or a file brought other answers than yours. Nothing is replaced unless you say so.";
    let mut pieces = vec![title(ARRIVAL), paragraph("lead", text(lead))];
    // A frame adds nothing to the history of the page around, so there is no way back in it.
    if screen.widget.is_none() {
        pieces.push(paragraph("", text("Your browser's Back returns from them to yours.")));
    }
    pieces.push(table("differences", "What differs", HEADS, differences(screen.session, arriving)));
    pieces.extend([choose(false, "Keep mine"), choose(true, "Open the others")]);
    all(pieces)
}

const HEADS: &[Head] = &[column("Question"), column("Yours"), column("From the link or the file")];

/// The day, the answers and the recommendation, as far as they are not the same.
fn differences(mine: &Session, other: &Session) -> Vec<Entry> {
    let day = |session: &Session| session.on.map(|on| on.in_words()).unwrap_or_default();
    let mut rows = vec![("Day", [mine, other].map(day), mine.on != other.on)];
    rows.extend(BOOK.questions.iter().map(|question| {
        let held = [mine, other].map(|session| session.held.get(question.id));
        let said = held.map(|it| it.map_or("Not answered".to_owned(), |it| words::answer(question, it)));
        (question.topic, said, held[0] != held[1])
    }));
    rows.push(("Recommendation", [mine, other].map(headline), headline(mine) != headline(other)));
    let differing = rows.into_iter().filter(|(_, _, differs)| *differs);
    let entry = |(topic, [mine, mut other], _): (&str, [String; 2], bool)| {
        // Lists are told by their length, which may be the same.
        if mine == other {
            other.push_str(", but not the same ones");
        }
        Entry { cells: vec![text(topic.to_owned()), text(mine), text(other)], more: None }
    };
    differing.map(entry).collect()
}
