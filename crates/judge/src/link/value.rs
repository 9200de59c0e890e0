//! From values that somebody else wrote to answers that a question accepts: the same for both forms.

use crate::answer::{Answer, Row};
use crate::link::{List, NONE, UNSURE};
use crate::number::grouped;
use crate::question::{Column, Kind, Question, short};

/// A value from outside, before any question has seen it.
pub enum Value {
    /// A word or a number, as it was written.
    One(String),
    /// Several words.
    Many(Vec<String>),
    /// Rows of a list.
    Rows(Vec<RowValue>),
    /// What cannot be read, and why.
    Bad(&'static str),
}

/// A row from outside.
pub struct RowValue {
    /// The row, as far as it can be shown.
    pub shown: String,
    /// Its cells, by the id of their column.
    pub cells: Vec<(String, Value)>,
    /// Whether it has more cells than there are columns.
    pub overflows: bool,
}

/// The answer, as far as the question accepts it. `part` is what is shown where something of it is left out.
pub fn answer(question: &Question<'_>, value: Value, part: &str, unread: &mut List) -> Option<Answer> {
    match (question.kind, value) {
        (Kind::List { columns, most, .. }, Value::Rows(rows)) => rows_of(question, columns, most, rows, unread),
        (Kind::List { columns, most, .. }, Value::Many(words)) if words.is_empty() => {
            rows_of(question, columns, most, Vec::new(), unread)
        }
        (Kind::List { .. }, Value::One(_) | Value::Many(_)) => {
            unread.add(part, "A list is expected here.");
            None
        }
        (_, value) => cell(question, value, part, unread),
    }
}

/// One answer, checked. Of several choices, the known ones are kept and the others named.
fn cell(question: &Question<'_>, value: Value, part: &str, unread: &mut List) -> Option<Answer> {
    let mut answer = match plain(question, value) {
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
    match question.keep(answer) {
        Ok(answer) => Some(answer),
        Err(refusal) => {
            unread.add(part, &refusal.to_string());
            None
        }
    }
}

/// A value that is not a list, not yet checked against the choices.
fn plain(question: &Question<'_>, value: Value) -> Result<Answer, String> {
    match (question.kind, value) {
        (_, Value::Bad(why)) => Err(why.to_owned()),
        (Kind::Text { .. } | Kind::Money, Value::One(text)) => Ok(Answer::Text(text)),
        (Kind::Number { .. }, Value::One(text)) => question.read(&text).map_err(|refusal| refusal.to_string()),
        (_, Value::One(word)) if word == UNSURE => Ok(Answer::Unsure),
        (Kind::Choice { .. }, Value::One(word)) => Ok(Answer::Choice(word)),
        (Kind::Choices { .. }, Value::One(word)) if word == NONE => Ok(Answer::choices([])),
        (Kind::Choices { .. }, Value::One(word)) => Ok(Answer::choices([word.as_str()])),
        (Kind::Choices { .. }, Value::Many(words)) => Ok(Answer::choices(words.iter().map(String::as_str))),
        _ => Err("This is another kind of answer than is asked for.".to_owned()),
    }
}

fn rows_of(
    question: &Question<'_>,
    columns: &[Column<'_>],
    most: usize,
    values: Vec<RowValue>,
    unread: &mut List,
) -> Option<Answer> {
    let mut rows = Vec::new();
    // Cell by cell, so that a bad one is named and everything else is kept.
    for (value, number) in values.into_iter().zip(1..) {
        let mut row = Row::new();
        for (id, from_outside) in value.cells {
            match columns.iter().find(|column| column.question.id == id) {
                Some(column) => {
                    if let Some(answer) = cell(&column.question, from_outside, &value.shown, unread) {
                        row.set(column.question.id, answer);
                    }
                }
                None => unread.add(&value.shown, &format!("It has no “{}”.", short(&id))),
            }
        }
        if value.overflows {
            unread.add(&value.shown, "It has more cells than there are columns; those beyond them were left out.");
        }
        match question.accept_row(&row, number) {
            Ok(instead) => rows.push(instead.unwrap_or(row)),
            Err(refusal) => unread.add(&value.shown, &refusal.to_string()),
        }
    }
    if rows.len() > most {
        let more = rows.len().saturating_sub(most) as u64;
        unread.note(
            format!("{} more rows of {}", grouped(more), question.id),
            &format!("A list holds at most {} rows.", grouped(most as u64)),
        );
        rows.truncate(most);
    }
    match question.keep(Answer::Rows(rows)) {
        Ok(answer) => Some(answer),
        Err(refusal) => {
            unread.add(question.id, &refusal.to_string());
            None
        }
    }
}
