//! How conditions look at answers: guards first, rows before the rest.

use crate::answer::{Answer, Answers, Row};
use crate::book::Book;
use crate::condition::{Missing, Truth};
use crate::question::{Kind, Question};

/// A view of the answers through the book's questions.
#[derive(Clone, Copy, Debug)]
pub struct Look<'a, 'v> {
    questions: &'a [Question<'a>],
    answers: &'v Answers,
    row: Option<(&'a Question<'a>, Option<&'v Row>)>,
    /// Only questions before this place are seen, so that guards cannot run in circles.
    before: usize,
}

/// What stands behind a question's id.
#[derive(Debug)]
pub(crate) enum Found<'a, 'v> {
    /// An answer, perhaps "not sure".
    Held(&'v Answer),
    /// No answer yet; these would have to be given.
    Missing(Missing<'a>),
    /// The question does not arise.
    NotAsked,
}

impl<'a, 'v> Look<'a, 'v> {
    /// All questions of a book.
    pub fn new(book: &Book<'a>, answers: &'v Answers) -> Look<'a, 'v> {
        Look { questions: book.questions, answers, row: None, before: book.questions.len() }
    }

    /// The same view from inside a row: its columns hide questions of the same id. `None` is a row not known yet.
    pub fn in_row(&self, list: &str, row: Option<&'v Row>) -> Look<'a, 'v> {
        let list = self.questions.iter().find(|question| question.id == list);
        Look { row: list.map(|list| (list, row)), ..*self }
    }

    /// The view of the question at this place: what comes before it.
    pub(crate) fn before(&self, place: usize) -> Look<'a, 'v> {
        Look { row: None, before: place.min(self.before), ..*self }
    }

    /// Whether the question at this place is asked at all.
    pub(crate) fn guard(&self, place: usize, question: &Question<'a>) -> Truth<'a> {
        question.when.judge(&self.before(place))
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
        let place = self.questions.iter().position(|it| it.id == id);
        let Some((place, question)) = place.and_then(|place| Some((place, self.questions.get(place)?))) else {
            return Found::NotAsked;
        };
        if place >= self.before {
            return Found::NotAsked;
        }
        match self.guard(place, question) {
            Truth::Yes => match self.answers.get(question.id) {
                Some(answer) => Found::Held(answer),
                None => Found::Missing(Missing::one(question.id)),
            },
            Truth::No => Found::NotAsked,
            Truth::Unknown(missing) if missing.is_empty() => Found::NotAsked,
            Truth::Unknown(mut missing) => {
                missing.insert(question.id);
                Found::Missing(missing)
            }
        }
    }
}
