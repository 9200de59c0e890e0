//! Answers as text, and back: the one decoder for whatever comes from outside.
//!
//! There are two forms. A link reads `v=1&on=2014-01-15&people=100&does=calls,host&end`: answers by the id of their
//! question, in the book's order; `end` shows that nothing was cut off. What is too long for a link travels as JSON,
//! which reads `{"calculator": 1, "on": "2014-01-15", "answers": {"people": 100, "does": ["calls", "host"]}}`.
//!
//! Reading is total and its work is bounded: what is not understood is left out and listed, the rest is kept.

mod json;
mod text;
mod value;

use crate::answer::Answers;
use crate::book::Book;
use crate::date::Date;
use crate::number::grouped;
use crate::question::short;
pub use text::{decode, encode};

/// What a link carries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Link {
    /// The date to judge for.
    pub on: Option<Date>,
    /// Deployments to complete beside the recommended one.
    pub beside: Vec<String>,
    /// The answers.
    pub answers: Answers,
}

/// A part of what was read that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// The part, shortened.
    pub part: String,
    /// Why, in one sentence.
    pub why: String,
}

/// The keys that are not questions.
pub const RESERVED_KEYS: [&str; 5] = ["v", "on", "beside", "elsewhere", "end"];

/// The words that stand for an answer instead of a choice.
pub const RESERVED_VALUES: [&str; 2] = [UNSURE, NONE];

/// What a link may hold, in bytes: mail programs and chats break longer ones. What is longer is cut when read.
pub const LONGEST: usize = 8 * 1024;

/// What JSON may hold, in bytes. A thousand rows with the longest names fit, whatever their script.
pub const LONGEST_FILE: usize = 1_000_000;

/// How a file is called of which nothing could be read.
pub const THE_FILE: &str = "the file";

/// The version that is written, in both forms.
const VERSION: &str = "1";

const UNSURE: &str = "unsure";
const NONE: &str = "none";

/// Writes a link; `None` where it would be too long. The answers are those that the book has questions for, in its order.
pub fn write(book: &Book<'_>, link: &Link) -> Option<String> {
    Some(text::write(book, link)).filter(|text| text.len() <= LONGEST)
}

/// Writes a link without the answers, which says that they are too long for one.
pub fn write_elsewhere(link: &Link) -> String {
    text::write_elsewhere(link)
}

/// Writes JSON, which has room for all answers there can be.
pub fn write_json(book: &Book<'_>, link: &Link) -> String {
    json::write(book, link)
}

/// Reads either form. What is not understood is listed, never guessed.
pub fn read(book: &Book<'_>, text: &str) -> (Link, Vec<Unread>) {
    let mut unread = List::default();
    // Some editors put a mark at the beginning of a file.
    let text = text.trim_start_matches('\u{feff}');
    let link = match text.trim_start().strip_prefix('{') {
        Some(_) => json::read(book, text, &mut unread),
        None => text::read(book, text, &mut unread),
    };
    (link, unread.finish())
}

/// Sets the deployments to complete: those that the book has, each once.
fn set_beside<'i>(book: &Book<'_>, ids: impl Iterator<Item = &'i str>, link: &mut Link, unread: &mut List) {
    for id in ids {
        if link.beside.iter().any(|it| it == id) {
            continue;
        }
        if book.deployment(id).is_some() {
            link.beside.push(id.to_owned());
        } else {
            unread.add(id, "There is no such deployment.");
        }
    }
}

/// Sets the date to judge for.
fn set_date(date: &str, part: &str, link: &mut Link, unread: &mut List) {
    match Date::read(date) {
        Some(on) => link.on = Some(on),
        None => unread.add(part, "The calendar has no such day. Write the date as year-month-day, like 2014-01-15."),
    }
}

/// After so many unread parts the others are only counted.
const MOST_UNREAD: usize = 12;

/// The unread parts, of which only the first few are kept whole.
#[derive(Default)]
struct List {
    listed: Vec<Unread>,
    more: usize,
}

impl List {
    fn add(&mut self, part: &str, why: &str) {
        let mut shown = short(part);
        if shown.len() < part.len() {
            shown.push('…');
        }
        self.note(shown, why);
    }

    fn note(&mut self, part: String, why: &str) {
        if self.listed.len() < MOST_UNREAD {
            self.listed.push(Unread { part, why: why.to_owned() });
        } else {
            self.more = self.more.saturating_add(1);
        }
    }

    fn finish(mut self) -> Vec<Unread> {
        if self.more > 0 {
            self.listed.push(Unread {
                part: format!("{} more parts", grouped(self.more as u64)),
                why: "They were not understood either.".to_owned(),
            });
        }
        self.listed
    }
}
