//! How conditions look at answers: guards first, rows before the rest.

use crate::answer::{Answer, Answers, Row};
use crate::book::Book;
use crate::condition::{Missing, Truth};
use crate::date::Date;
use crate::question::{Assumed, Column, Kind, Question};

/// What stands before any answer: the day, whether each question arises (its guard, judged once, in the book's
/// order), and what is assumed where nobody answers.
#[derive(Clone, Debug)]
pub struct Guards<'a> {
    on: Date,
    guards: Vec<Guard<'a>>,
}

/// Whether a question arises, and what is assumed of it.
#[derive(Clone, Debug)]
struct Guard<'a> {
    arises: Truth<'a>,
    assumed: Option<Answer>,
}

/// A view of the answers through the book's questions.
#[derive(Clone, Copy, Debug)]
pub struct Look<'a, 'v> {
    questions: &'a [Question<'a>],
    answers: &'v Answers,
    on: Date,
    /// The guards known so far. Questions beyond them are not seen, so that guards cannot run in circles.
    guards: &'v [Guard<'a>],
    /// The list whose row is looked at, and the row, unless it is not known yet.
    row: Option<(&'a Question<'a>, Option<&'v Row>)>,
}

/// What stands behind a question's id.
#[derive(Debug)]
pub(crate) enum Found<'a, 'v> {
    /// An answer, perhaps "not sure".
    Held(&'v Answer),
    /// Nobody knows: whether the question arises hangs on something somebody was not sure of.
    Unsure,
    /// No answer yet; these would have to be given.
    Missing(Missing<'a>),
    /// The question does not arise.
    NotAsked,
}

impl<'a> Guards<'a> {
    /// Judges the guards of all questions, each on the questions before it.
    pub fn of(book: &Book<'a>, answers: &Answers, on: Date) -> Guards<'a> {
        let mut guards: Vec<Guard<'a>> = Vec::with_capacity(book.questions.len());
        for question in book.questions {
            let earlier = Look { questions: book.questions, answers, on, guards: &guards, row: None };
            let arises = question.when.judge(&earlier);
            guards.push(Guard { arises, assumed: question.assumed.map(Assumed::answer) });
        }
        Guards { on, guards }
    }

    /// The view of these answers.
    pub fn look<'v>(&'v self, book: &Book<'a>, answers: &'v Answers) -> Look<'a, 'v> {
        Look { questions: book.questions, answers, on: self.on, guards: &self.guards, row: None }
    }
}

impl<'a, 'v> Look<'a, 'v> {
    /// The same view from inside a row: its columns hide questions of the same id. `None` is a row not known yet.
    pub fn in_row(&self, list: &str, row: Option<&'v Row>) -> Look<'a, 'v> {
        let list = self.questions.iter().find(|question| question.id == list);
        Look { row: list.map(|list| (list, row)), ..*self }
    }

    /// The day that is judged for.
    pub fn on(&self) -> Date {
        self.on
    }

    /// Whether a column is asked: its guard reads the answers beside the list, never the row.
    pub fn asks(&self, list: &Question<'a>, column: &Column<'a>) -> bool {
        column.question.when.judge(&self.before_question(list)) != Truth::No
    }

    fn before_question(&self, question: &Question<'a>) -> Look<'a, 'v> {
        self.before(self.questions.iter().position(|it| it.id == question.id).unwrap_or(0))
    }

    /// The view of the question at this place: what comes before it.
    pub(crate) fn before(&self, place: usize) -> Look<'a, 'v> {
        Look { row: None, guards: self.guards.get(..place).unwrap_or(self.guards), ..*self }
    }

    /// What stands behind a list's id. Lists are never columns, so rows are looked past.
    pub(crate) fn find_list(&self, id: &str) -> Found<'a, 'v> {
        Look { row: None, ..*self }.find(id)
    }

    pub(crate) fn find(&self, id: &str) -> Found<'a, 'v> {
        if let Some((list, row)) = self.row
            && let Kind::List { columns, .. } = list.kind
            && let Some(column) = columns.iter().find(|column| column.question.id == id)
        {
            match column.question.when.judge(&self.before_question(list)) {
                Truth::Yes => {}
                Truth::No => return Found::NotAsked,
                Truth::Unknown(missing) if missing.is_empty() => return Found::Unsure,
                Truth::Unknown(mut missing) => {
                    missing.insert(list.id);
                    return Found::Missing(missing);
                }
            }
            return match row.map(|row| row.get(id)) {
                Some(Some(answer)) => Found::Held(answer),
                Some(None) if !column.required => Found::NotAsked,
                Some(None) | None => Found::Missing(Missing::one(list.id)),
            };
        }
        let Some((question, guard)) = self.questions.iter().zip(self.guards).find(|(question, _)| question.id == id)
        else {
            return Found::NotAsked;
        };
        match &guard.arises {
            Truth::Yes => match self.answers.get(question.id).or(guard.assumed.as_ref()) {
                Some(answer) => Found::Held(answer),
                None => Found::Missing(Missing::one(question.id)),
            },
            Truth::No => Found::NotAsked,
            Truth::Unknown(missing) if missing.is_empty() => Found::Unsure,
            Truth::Unknown(missing) => {
                let mut missing = missing.clone();
                if question.assumed.is_none() {
                    missing.insert(question.id);
                }
                Found::Missing(missing)
            }
        }
    }
}
