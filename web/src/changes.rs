//! What the answers come to, and what would change it: found one after the other once the result is painted, so that nobody waits for it.

use judge::{Answer, Joined as _};
use rules::licences::Block;
use rules::{Change, Changed, Report, To, changed, changes, count};

use crate::session::Session;
use crate::words;
use crate::words::result::{also, nobody, of_row, with_besides, without};

/// What was found so far, for the answers of one result.
#[derive(Default)]
pub struct Changes {
    /// The answers, as a text.
    of: String,
    /// What they come to.
    pub report: Option<Report>,
    left: std::vec::IntoIter<Change>,
    /// What would change something.
    pub found: Vec<Found>,
}

/// An answer said otherwise, or several that come to the same.
pub struct Found {
    /// The question, and how its answer is another: "What people do, without".
    pub question: String,
    /// What is said instead.
    pub said: String,
    /// What it comes to, in one line.
    pub result: String,
}

impl Changes {
    /// Begins anew if the answers are others than before.
    pub fn begin(&mut self, session: &Session) {
        let of = session.whole();
        if self.of == of {
            return;
        }
        let report = session.judgement().map(count);
        let is_done = |report: &&Report| report.recommended().is_some() || !report.ways_out.is_empty();
        let left = report.as_ref().filter(is_done);
        let left = left.map(|report| changes(&report.judgement)).unwrap_or_default().into_iter();
        *self = Changes { of, report, left, found: Vec::new() };
    }

    /// Whether nothing is left to try.
    pub fn is_done(&self) -> bool {
        self.left.len() == 0
    }

    /// Tries one; says whether it would change something.
    pub fn try_one(&mut self, session: &Session) -> bool {
        let (Some(report), Some(change)) = (&self.report, self.left.next()) else { return false };
        let Some(changed) = changed(report, &session.held, &change) else { return false };
        let [(now, besides_now), (mut result, besides)] = [report, &changed.report].map(in_words);
        match besides {
            Some(besides) if besides_now.as_ref() != Some(&besides) => result = with_besides(&result, &besides),
            // What neither says is for other parts of the result, such as another plan that covers the same.
            _ if now == result => return false,
            _ => {}
        }
        let (question, said) = said(&change, &changed);
        match self.found.last_mut().filter(|last| last.question == question && last.result == result) {
            Some(last) => last.said = format!("{}; {said}", last.said),
            None => self.found.push(Found { question, said, result }),
        }
        true
    }
}

/// A result in one line, and what is to buy besides, if that is known.
fn in_words(report: &Report) -> (String, Option<String>) {
    let list = report.recommended().filter(|_| report.judgement.path.next.is_none());
    (words::in_one_line(report), list.map(|list| words::to_buy(list, Block::AlsoNeeded).joined(", ")))
}

/// "What people do, without", "Persistent chat rooms".
fn said(change: &Change, changed: &Changed) -> (String, String) {
    let topic = change.column.unwrap_or(change.question).topic;
    let (question, choice) = match change.to {
        To::Instead(choice) => (topic.to_owned(), choice),
        To::With(choice) => (also(topic), choice),
        To::Without(choice) if change.column.is_some() => (nobody(topic), choice),
        To::Without(choice) => (without(topic), choice),
        To::Fewer | To::More => {
            let row = match &changed.answer {
                Answer::Rows(rows) => rows.get(change.row),
                _ => None,
            };
            let moved = row.and_then(|row| row.get(change.column?.id)).unwrap_or(&changed.answer);
            let whose = row.map(|row| of_row(topic, &words::row_name(change.question, row, change.row)));
            let whose = whose.unwrap_or_else(|| topic.to_owned());
            return (whose, words::answer(change.column.unwrap_or(change.question), moved));
        }
    };
    (question, choice.text.to_owned())
}
