//! Answers as the text of a link, and back.
//!
//! A link reads `v=1&on=2014-01-15&people=100&does=calls,host&end`: answers by the id of their question, in the
//! book's order. Reading is total: what is not understood is left out and listed, the rest is kept. `end` shows
//! that nothing was cut off; without it the last part cannot be trusted, because 1000 may have become 100.

use std::fmt::Write as _;

use crate::answer::{Answer, Answers, Row};
use crate::book::Book;
use crate::date::Date;
use crate::question::{Column, Kind, Question, grouped, short};

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

/// A part of a link that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// The part, shortened.
    pub part: String,
    /// Why, in one sentence.
    pub why: String,
}

/// The keys that are not questions.
pub const RESERVED_KEYS: [&str; 4] = ["v", "on", "beside", "end"];

/// The words that stand for an answer instead of a choice.
pub const RESERVED_VALUES: [&str; 2] = [UNSURE, NONE];

/// The version that is written.
const VERSION: &str = "1";

/// What is longer is cut. A thousand rows with the longest names fit, whatever their script.
pub const LONGEST: usize = 1_000_000;

/// After so many unread parts the others are only counted.
const MOST_UNREAD: usize = 12;

const UNSURE: &str = "unsure";
const NONE: &str = "none";

/// Writes a link. The answers are those that the book has questions for, in its order.
pub fn write(book: &Book<'_>, link: &Link) -> String {
    let mut parts = vec![format!("v={VERSION}")];
    if let Some(on) = link.on {
        parts.push(format!("on={on}"));
    }
    if !link.beside.is_empty() {
        let ids: Vec<String> = link.beside.iter().map(|id| encode(id)).collect();
        parts.push(format!("beside={}", ids.join(",")));
    }
    for question in book.questions {
        if let Some(answer) = link.answers.get(question.id) {
            parts.push(format!("{}={}", question.id, write_answer(question, answer)));
        }
    }
    parts.push("end".to_owned());
    parts.join("&")
}

fn write_answer(question: &Question<'_>, answer: &Answer) -> String {
    match answer {
        Answer::Choice(id) => encode(id),
        Answer::Choices(ids) if ids.is_empty() => NONE.to_owned(),
        Answer::Choices(ids) => {
            let ids: Vec<String> = ids.iter().map(encode).collect();
            ids.join(",")
        }
        Answer::Number(number) => number.to_string(),
        Answer::Text(text) => encode(text),
        Answer::Unsure => UNSURE.to_owned(),
        Answer::Rows(rows) => {
            let rows: Vec<String> = rows
                .iter()
                .map(|row| {
                    let cells: Vec<String> = question
                        .columns()
                        .iter()
                        .map(|column| {
                            row.get(column.question.id)
                                .map(|cell| write_answer(&column.question, cell))
                                .unwrap_or_default()
                        })
                        .collect();
                    cells.join(":")
                })
                .collect();
            rows.join(";")
        }
    }
}

/// Reads a link. What is not understood is listed, never guessed.
pub fn read(book: &Book<'_>, text: &str) -> (Link, Vec<Unread>) {
    let mut link = Link::default();
    let mut unread = List::default();
    let mut parts: Vec<&str> = cut(text, &mut unread).split('&').filter(|part| !part.is_empty()).collect();
    match parts.pop_if(|last| text.len() <= LONGEST || *last == "end") {
        None | Some("end") => {}
        Some(last) => unread.add(last, "The link was cut short here, so this last part may be incomplete."),
    }
    let mut seen: Vec<&str> = Vec::new();
    for part in parts {
        let Some((key, value)) = part.split_once('=') else {
            unread.add(part, "This is not an answer.");
            continue;
        };
        let question = book.question(key);
        if question.is_none() && !RESERVED_KEYS.contains(&key) {
            unread.add(part, "There is no question of this name.");
            continue;
        }
        if seen.contains(&key) {
            unread.add(part, "This was answered before; the first answer is kept.");
            continue;
        }
        seen.push(key);
        match (key, question) {
            ("v", _) if value == VERSION => {}
            ("v", _) => unread.add(part, "This version of links is not known; what was understood is kept."),
            ("on", _) => match Date::read(value) {
                Some(on) => link.on = Some(on),
                None => {
                    unread.add(part, "The calendar has no such day. Write the date as year-month-day, like 2014-01-15.")
                }
            },
            ("beside", _) => {
                for id in decode(value).unwrap_or_default().split(',') {
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
            (_, Some(question)) => {
                if let Some(answer) = read_answer(question, value, &mut unread) {
                    link.answers.set(question.id, answer);
                }
            }
            (_, None) => unread.add(part, "This is not an answer."),
        }
    }
    (link, unread.finish())
}

/// The text up to the last whole part that fits; that part is complete, so it can be trusted.
fn cut<'t>(text: &'t str, unread: &mut List) -> &'t str {
    if text.len() <= LONGEST {
        return text;
    }
    let end = (0..=LONGEST).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let head = text.get(..end).unwrap_or_default();
    let kept = head.rsplit_once('&').map_or("", |(kept, _)| kept);
    unread.note(
        format!(
            "the last {} of {} characters",
            grouped(text.len().saturating_sub(kept.len()) as u64),
            grouped(text.len() as u64),
        ),
        "A link this long is cut.",
    );
    kept
}

fn read_answer(question: &Question<'_>, value: &str, unread: &mut List) -> Option<Answer> {
    if let Kind::List { columns, .. } = question.kind {
        return read_rows(question, columns, value, unread);
    }
    read_cell(question, value, &format!("{}={value}", question.id), unread)
}

/// One answer, checked. Of several choices, the known ones are kept and the others named.
fn read_cell(question: &Question<'_>, value: &str, part: &str, unread: &mut List) -> Option<Answer> {
    let mut answer = match read_plain(question, value) {
        Ok(answer) => answer,
        Err(why) => {
            unread.add(part, &why);
            return None;
        }
    };
    if let Answer::Choices(ids) = &mut answer {
        let known = |id: &str| question.choices().iter().any(|choice| choice.id == id);
        if ids.iter().any(known) {
            ids.retain(|id| {
                let keep = known(id);
                if !keep {
                    unread.add(part, &format!("“{}” is not one of the choices, and was left out of them.", short(id)));
                }
                keep
            });
        }
    }
    match question.accept(&answer) {
        Ok(answer) => Some(answer),
        Err(refusal) => {
            unread.add(part, &refusal.to_string());
            None
        }
    }
}

/// A value that is not a list, not yet checked against the choices.
fn read_plain(question: &Question<'_>, value: &str) -> Result<Answer, String> {
    let value = decode(value).ok_or("It has characters that cannot be read.")?;
    match question.kind {
        Kind::Text { .. } => Ok(Answer::Text(value)),
        Kind::Number { .. } => question.read(&value).map_err(|refusal| refusal.to_string()),
        _ if value == UNSURE => Ok(Answer::Unsure),
        Kind::Choice { .. } => Ok(Answer::Choice(value)),
        Kind::Choices { .. } | Kind::List { .. } if value == NONE => Ok(Answer::choices([])),
        Kind::Choices { .. } | Kind::List { .. } => Ok(Answer::choices(value.split(','))),
    }
}

fn read_rows(question: &Question<'_>, columns: &[Column<'_>], value: &str, unread: &mut List) -> Option<Answer> {
    let mut rows = Vec::new();
    // Cell by cell, so that a bad one is named and everything else is kept.
    for (text, number) in value.split(';').filter(|row| !row.is_empty()).zip(1..) {
        let part = format!("{}={text}", question.id);
        let mut row = Row::new();
        let mut cells = text.split(':');
        for column in columns {
            if let Some(cell) = cells.next().filter(|cell| !cell.is_empty())
                && let Some(answer) = read_cell(&column.question, cell, &part, unread)
            {
                row.set(column.question.id, answer);
            }
        }
        if cells.next().is_some() {
            unread.add(&part, "It has more cells than there are columns; those beyond them were left out.");
        }
        match question.accept_row(&row, number) {
            Ok(row) => rows.push(row),
            Err(refusal) => unread.add(&part, &refusal.to_string()),
        }
    }
    if let Kind::List { most, .. } = question.kind
        && rows.len() > most
    {
        let more = rows.len().saturating_sub(most) as u64;
        unread.note(
            format!("{} more rows of {}", grouped(more), question.id),
            &format!("A list holds at most {} rows.", grouped(most as u64)),
        );
        rows.truncate(most);
    }
    match question.accept(&Answer::Rows(rows)) {
        Ok(answer) => Some(answer),
        Err(refusal) => {
            unread.add(question.id, &refusal.to_string());
            None
        }
    }
}

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

/// Percent-encodes all but letters, digits, `-`, `_` and `.`.
fn encode(text: &str) -> String {
    text.bytes().fold(String::with_capacity(text.len()), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.') {
            out.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
        out
    })
}

/// Undoes percent-encoding; `None` where it is broken or not UTF-8.
fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let high = char::from(rest.next()?).to_digit(16)?;
            let low = char::from(rest.next()?).to_digit(16)?;
            bytes.push(u8::try_from(high.checked_mul(16)?.checked_add(low)?).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}
