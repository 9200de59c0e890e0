//! The form for addresses: `v=1&on=2014-01-15&people=100&end`.
//!
//! Cells are positional, so that links stay short; values are percent-encoded. Without `end` the last part cannot be
//! trusted, because 1000 may have become 100.

use crate::Joined as _;
use std::fmt::Write as _;

use crate::answer::Answer;
use crate::book::Book;
use crate::link::value::{RowValue, Value, answer};
use crate::link::{LONGEST, Link, List, NONE, RESERVED_KEYS, UNSURE, VERSION, set_beside, set_date};
use crate::number::grouped;
use crate::question::{Column, Kind, Question};

pub fn write(book: &Book<'_>, link: &Link) -> String {
    let mut parts = head(link);
    if !link.beside.is_empty() {
        let ids: Vec<String> = link.beside.iter().map(|id| encode(id)).collect();
        parts.push(format!("beside={}", ids.joined(",")));
    }
    for question in book.questions {
        if let Some(answer) = link.answers.get(question.id) {
            parts.push(format!("{}={}", question.id, write_answer(question, answer)));
        }
    }
    parts.push("end".to_owned());
    parts.joined("&")
}

pub fn write_elsewhere(link: &Link) -> String {
    let mut parts = head(link);
    parts.extend(["elsewhere".to_owned(), "end".to_owned()]);
    parts.joined("&")
}

/// The version and the date, which every link begins with.
fn head(link: &Link) -> Vec<String> {
    let date = link.on.map(|on| format!("on={on}"));
    std::iter::once(format!("v={VERSION}")).chain(date).collect()
}

fn write_answer(question: &Question<'_>, answer: &Answer) -> String {
    match answer {
        Answer::Choice(id) => encode(id),
        Answer::Choices(ids) if ids.is_empty() => NONE.to_owned(),
        Answer::Choices(ids) => {
            let ids: Vec<String> = ids.iter().map(encode).collect();
            ids.joined(",")
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
                    cells.joined(":")
                })
                .collect();
            rows.joined(";")
        }
    }
}

pub fn read(book: &Book<'_>, text: &str, unread: &mut List) -> Link {
    let mut link = Link::default();
    let mut parts: Vec<&str> = cut(text, unread).split('&').filter(|part| !part.is_empty()).collect();
    match parts.pop_if(|last| text.len() <= LONGEST || *last == "end") {
        None | Some("end") => {}
        Some(last) => unread.add(last, "The link was cut short here, so this last part may be incomplete."),
    }
    let mut seen: Vec<&str> = Vec::new();
    for part in parts {
        if part == "elsewhere" {
            unread.add(
                part,
                "These answers were too many for a link. They are in the copy or the file that was saved of them.",
            );
            continue;
        }
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
            ("on", _) => set_date(value, part, &mut link, unread),
            ("beside", _) => set_beside(book, decode(value).unwrap_or_default().split(','), &mut link, unread),
            (_, Some(question)) => {
                if let Some(answer) = answer(question, value_of(question, value), part, unread) {
                    link.answers.set(question.id, answer);
                }
            }
            (_, None) => unread.add(part, "This is not an answer."),
        }
    }
    link
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

/// What a link says, seen as the kind of question expects it.
fn value_of(question: &Question<'_>, text: &str) -> Value {
    match question.kind {
        Kind::List { columns, .. } => {
            let rows = text.split(';').filter(|row| !row.is_empty());
            Value::Rows(rows.map(|row| row_of(question, columns, row)).collect())
        }
        _ => match decode(text) {
            None => Value::Bad("It has characters that cannot be read."),
            Some(value) => match question.kind {
                Kind::Choices { .. } if value.contains([',']) => {
                    Value::Many(value.split(',').map(str::to_owned).collect())
                }
                _ => Value::One(value),
            },
        },
    }
}

fn row_of(list: &Question<'_>, columns: &[Column<'_>], text: &str) -> RowValue {
    let cells = columns.iter().zip(text.split(':')).filter(|(_, cell)| !cell.is_empty());
    RowValue {
        shown: format!("{}={text}", list.id),
        cells: cells.map(|(column, cell)| (column.question.id.to_owned(), value_of(&column.question, cell))).collect(),
        overflows: text.split(':').count() > columns.len(),
    }
}

/// Percent-encodes all but letters, digits, `-`, `_` and `.`.
pub fn encode(text: &str) -> String {
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
pub fn decode(text: &str) -> Option<String> {
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
