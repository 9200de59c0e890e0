//! How conditions look at answers: guards first, rows before the rest.

use crate::answer::{Answer, Answers, Row};
use crate::book::Book;
use crate::condition::{Missing, Truth};
use crate::question::{Kind, Question};

/// Whether each question is asked at all: its guard, judged once, in the book's order.
#[derive(Clone, Debug, Default)]
pub struct Guards<'a>(Vec<Truth<'a>>);

/// A view of the answers through the book's questions.
#[derive(Clone, Copy, Debug)]
pub struct Look<'a, 'v> {
    questions: &'a [Question<'a>],
    answers: &'v Answers,
    /// The guards known so far. Questions beyond them are not seen, so that guards cannot run in circles.
    guards: &'v [Truth<'a>],
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
    pub fn of(book: &Book<'a>, answers: &Answers) -> Guards<'a> {
        let mut guards: Vec<Truth<'a>> = Vec::with_capacity(book.questions.len());
        for question in book.questions {
            let earlier = Look { questions: book.questions, answers, guards: &guards, row: None };
            let guard = question.when.judge(&earlier);
            guards.push(guard);
        }
        Guards(guards)
    }

    /// The view of these answers.
    pub fn look<'v>(&'v self, book: &Book<'a>, answers: &'v Answers) -> Look<'a, 'v> {
        Look { questions: book.questions, answers, guards: &self.0, row: None }
    }
}

impl<'a, 'v> Look<'a, 'v> {
    /// The same view from inside a row: its columns hide questions of the same id. `None` is a row not known yet.
    pub fn in_row(&self, list: &str, row: Option<&'v Row>) -> Look<'a, 'v> {
        let list = self.questions.iter().find(|question| question.id == list);
        Look { row: list.map(|list| (list, row)), ..*self }
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
        match guard {
            Truth::Yes => match self.answers.get(question.id) {
                Some(answer) => Found::Held(answer),
                None => Found::Missing(Missing::one(question.id)),
            },
            Truth::No => Found::NotAsked,
            Truth::Unknown(missing) if missing.is_empty() => Found::Unsure,
            Truth::Unknown(missing) => {
                let mut missing = missing.clone();
                missing.insert(question.id);
                Found::Missing(missing)
            }
        }
    }
}
