//! How conditions look at answers: guards first, rows before the rest.

use crate::answer::{Answer, Answers, Row};
use crate::book::Book;
use crate::condition::Truth;
use crate::date::Date;
use crate::places::Places;
use crate::question::{Assumed, Column, Question};

/// What stands before any look: the day, the answers, whether each question arises (its guard, judged once, in the book's
/// order), and what is assumed where nobody answers.
#[derive(Clone, Debug)]
pub struct Guards<'a> {
    questions: &'a [Question<'a>],
    on: Date,
    answers: Answers,
    guards: Vec<Guard>,
}

/// What is known of a question.
#[derive(Clone, Debug)]
struct Guard {
    arises: Truth,
    /// Where its answer stands among the answers, once it is taken up.
    taken: Option<usize>,
    assumed: Option<Answer>,
}

/// A view of the answers through the book's questions.
#[derive(Clone, Copy, Debug)]
pub struct Look<'a, 'v> {
    questions: &'a [Question<'a>],
    answers: &'v Answers,
    on: Date,
    /// The guards known so far. Questions beyond them are not seen, so that guards cannot run in circles.
    guards: &'v [Guard],
    /// The place of the list whose row is looked at, and the row, unless it is not known yet.
    row: Option<(usize, Option<&'v Row>)>,
}

/// What stands behind a question's id.
#[derive(Debug)]
pub(crate) enum Found<'v> {
    /// An answer, perhaps "not sure".
    Held(&'v Answer),
    /// Nobody knows: whether the question arises hangs on something somebody was not sure of.
    Unsure,
    /// No answer yet; these would have to be given.
    Missing(Places),
    /// The question does not arise.
    NotAsked,
}

impl<'a> Guards<'a> {
    /// Judges the guards of all questions, each on the questions before it, with every answer taken up.
    pub fn of(book: &Book<'a>, answers: &Answers, on: Date) -> Guards<'a> {
        Guards::from(book, answers, on, |question| answers.place(question.id))
    }

    /// The same with no answer taken up yet.
    pub(crate) fn untaken(book: &Book<'a>, held: &Answers, on: Date) -> Guards<'a> {
        Guards::from(book, held, on, |_| None)
    }

    fn from(
        book: &Book<'a>,
        answers: &Answers,
        on: Date,
        taken: impl Fn(&Question<'a>) -> Option<usize>,
    ) -> Guards<'a> {
        let questions = book.questions.get(..Places::MOST).unwrap_or(book.questions);
        let mut of = Guards { questions, on, answers: answers.clone(), guards: Vec::with_capacity(questions.len()) };
        for question in questions {
            let arises = question.when.judge(&of.look());
            of.guards.push(Guard { arises, taken: taken(question), assumed: question.assumed.map(Assumed::answer) });
        }
        of
    }

    /// The view of the answers.
    pub fn look(&self) -> Look<'a, '_> {
        Look { questions: self.questions, answers: &self.answers, on: self.on, guards: &self.guards, row: None }
    }

    /// The answers, taken up or not.
    pub(crate) fn answers(&self) -> &Answers {
        &self.answers
    }

    /// Takes up the answer that is held to the question at a place, or another in its stead; then judges the guards that
    /// hung on it.
    pub(crate) fn take(&mut self, place: usize, instead: Option<Answer>) {
        let Some(question) = self.questions.get(place) else { return };
        if let Some(answer) = instead {
            let before = self.answers.len();
            self.answers.set(question.id, answer);
            // An answer that was not held moves those behind it.
            if let Some(new) = self.answers.place(question.id).filter(|_| self.answers.len() > before) {
                let behind = self.guards.iter_mut().filter_map(|guard| guard.taken.as_mut()).filter(|it| **it >= new);
                behind.for_each(|it| *it = it.saturating_add(1));
            }
        }
        let taken = self.answers.place(question.id);
        if let Some(guard) = self.guards.get_mut(place) {
            guard.taken = taken;
        }
        // What is assumed is never missing, so any guard may hang on it.
        let is_assumed = question.assumed.is_some();
        for (later, question) in self.questions.iter().enumerate().skip(place.saturating_add(1)) {
            if is_assumed || self.look().arises(later).missing().contains(place) {
                let arises = question.when.judge(&self.look().before(later));
                if let Some(guard) = self.guards.get_mut(later) {
                    guard.arises = arises;
                }
            }
        }
    }

    /// Leaves out the answers that were not taken up.
    pub(crate) fn keep_taken(&mut self) {
        let taken = self.guards.iter().filter(|guard| guard.taken.is_some()).count();
        if taken == self.answers.len() {
            return;
        }
        let Guards { questions, guards, answers, .. } = self;
        answers.keep(|id| {
            let mut asked = questions.iter().zip(guards.iter());
            asked.any(|(question, guard)| question.id == id && guard.taken.is_some())
        });
        for (question, guard) in questions.iter().zip(guards).filter(|(_, guard)| guard.taken.is_some()) {
            guard.taken = answers.place(question.id);
        }
    }
}

impl<'a, 'v> Look<'a, 'v> {
    /// The same view from inside a row: its columns hide questions of the same id. `None` is a row not known yet.
    pub fn in_row(&self, list: &str, row: Option<&'v Row>) -> Look<'a, 'v> {
        let list = self.questions.iter().position(|question| question.id == list);
        Look { row: list.map(|list| (list, row)), ..*self }
    }

    /// The day that is judged for.
    pub fn on(&self) -> Date {
        self.on
    }

    /// Whether a column is asked: its guard reads the answers beside the list, never the row.
    pub fn asks(&self, list: &Question<'a>, column: &Column<'a>) -> bool {
        let place = self.questions.iter().position(|it| it.id == list.id).unwrap_or(0);
        column.question.when.judge(&self.before(place)) != Truth::No
    }

    /// The view of the question at this place: what comes before it.
    pub(crate) fn before(&self, place: usize) -> Look<'a, 'v> {
        Look { row: None, guards: self.guards.get(..place).unwrap_or(self.guards), ..*self }
    }

    /// Whether the question at this place arises.
    pub(crate) fn arises(&self, place: usize) -> Truth {
        self.guards.get(place).map_or(Truth::No, |guard| guard.arises)
    }

    /// What stands behind a list's id. Lists are never columns, so rows are looked past.
    pub(crate) fn find_list(&self, id: &str) -> Found<'v> {
        Look { row: None, ..*self }.find(id)
    }

    pub(crate) fn find(&self, id: &str) -> Found<'v> {
        if let Some((place, row)) = self.row
            && let Some(column) = self.column(place, id)
        {
            match column.question.when.judge(&self.before(place)) {
                Truth::Yes => {}
                Truth::No => return Found::NotAsked,
                Truth::Unknown(missing) if missing.is_empty() => return Found::Unsure,
                Truth::Unknown(missing) => return Found::Missing(missing.and(Places::one(place))),
            }
            return match row.map(|row| row.get(id)) {
                Some(Some(answer)) => Found::Held(answer),
                Some(None) if !column.required => Found::NotAsked,
                Some(None) | None => Found::Missing(Places::one(place)),
            };
        }
        let place = self.questions.iter().position(|question| question.id == id);
        let Some((place, guard)) = place.and_then(|place| Some((place, self.guards.get(place)?))) else {
            return Found::NotAsked;
        };
        match guard.arises {
            Truth::Yes => match guard.taken.and_then(|at| self.answers.at(at)).or(guard.assumed.as_ref()) {
                Some(answer) => Found::Held(answer),
                None => Found::Missing(Places::one(place)),
            },
            Truth::No => Found::NotAsked,
            Truth::Unknown(missing) if missing.is_empty() => Found::Unsure,
            Truth::Unknown(missing) if guard.assumed.is_some() => Found::Missing(missing),
            Truth::Unknown(missing) => Found::Missing(missing.and(Places::one(place))),
        }
    }

    fn column(&self, list: usize, id: &str) -> Option<&'a Column<'a>> {
        self.questions.get(list)?.columns().iter().find(|column| column.question.id == id)
    }
}
