//! How conditions look at answers: guards first, rows before the rest.

use std::sync::Arc;

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
    /// What is assumed, by the places of the questions.
    assumed: Arc<Vec<Option<Answer>>>,
    guards: Vec<Guard>,
    /// The questions whose held answers count.
    taken: Places,
    /// What any guard still lacks.
    lacks: Places,
}

/// What is known of a question.
#[derive(Clone, Copy, Debug)]
struct Guard {
    arises: Truth,
    /// Where an answer to it stands among the answers.
    held: Option<usize>,
}

/// A view of the answers through the book's questions.
#[derive(Clone, Copy, Debug)]
pub struct Look<'a, 'v> {
    behind: &'v Guards<'a>,
    /// How many questions are seen: those whose guards are judged, so that guards cannot run in circles.
    seen: usize,
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
    /// Judges the guards of all questions, each on the questions before it.
    pub fn of(book: &Book<'a>, answers: &Answers, on: Date) -> Guards<'a> {
        let mut of = Guards::unanswered(book, on);
        of.hold(answers);
        of.taken = Places::ALL;
        of.judge_from(0);
        of
    }

    /// The same with nothing answered yet.
    pub(crate) fn unanswered(book: &Book<'a>, on: Date) -> Guards<'a> {
        let questions = book.questions.get(..Places::MOST).unwrap_or(book.questions);
        let unknown = Guard { arises: Truth::No, held: None };
        let mut of = Guards {
            questions,
            on,
            answers: Answers::new(),
            assumed: Arc::new(questions.iter().map(|question| question.assumed.map(Assumed::answer)).collect()),
            guards: vec![unknown; questions.len()],
            taken: Places::NONE,
            lacks: Places::NONE,
        };
        of.judge_from(0);
        of
    }

    /// Holds answers, of which none is taken up yet.
    pub(crate) fn hold(&mut self, answers: &Answers) {
        self.answers = answers.clone();
        self.find_held();
    }

    /// The view of the answers.
    pub fn look(&self) -> Look<'a, '_> {
        Look { behind: self, seen: self.guards.len(), row: None }
    }

    /// The answers, taken up or not.
    pub(crate) fn answers(&self) -> &Answers {
        &self.answers
    }

    /// The answer that is held to the question at a place, taken up or not.
    pub(crate) fn held(&self, place: usize) -> Option<&Answer> {
        self.answers.at(self.guards.get(place)?.held?)
    }

    /// The answer to the question at a place, once it is taken up.
    pub(crate) fn taken(&self, place: usize) -> Option<&Answer> {
        self.held(place).filter(|_| self.taken.contains(place))
    }

    /// Holds an answer to the question at a place in the stead of the one that was held.
    pub(crate) fn put(&mut self, place: usize, answer: Answer) {
        if let Some(question) = self.questions.get(place) {
            self.answers.set(question.id, answer);
            // An answer that was not held moves those behind it.
            self.find_held();
        }
    }

    /// Takes up the answer that is held to the question at a place, then judges the guards that hung on it. Whether there
    /// may be any.
    pub(crate) fn take(&mut self, place: usize) -> bool {
        self.taken.insert(place);
        // What is assumed is never missing, so any guard may hang on it.
        let is_assumed = self.assumed.get(place).is_some_and(Option::is_some);
        let hung = is_assumed || self.lacks.contains(place);
        if hung {
            self.judge_from(place.saturating_add(1));
        }
        hung
    }

    /// Judges the guards of the questions from a place on.
    fn judge_from(&mut self, place: usize) {
        for (later, question) in self.questions.iter().enumerate().skip(place) {
            let arises = question.when.judge(&self.look().before(later));
            if let Some(guard) = self.guards.get_mut(later) {
                guard.arises = arises;
            }
        }
        self.lacks = self.guards.iter().fold(Places::NONE, |lacks, guard| lacks.and(guard.arises.missing()));
    }

    /// Leaves out the answers that were not taken up; returns the questions that they answer, by id.
    pub(crate) fn park(&mut self) -> Vec<String> {
        // Walks take up only what is held.
        if self.taken.len() == self.answers.len() {
            return Vec::new();
        }
        let is_taken = |held| {
            let held_at = |question: usize| self.guards.get(question).is_some_and(|guard| guard.held == Some(held));
            self.taken.iter().any(held_at)
        };
        let (kept, parked) = self.answers.parted(is_taken);
        self.answers = kept;
        self.find_held();
        parked
    }

    /// Finds the answers to the questions.
    fn find_held(&mut self) {
        for (question, guard) in self.questions.iter().zip(&mut self.guards) {
            guard.held = self.answers.place(question.id);
        }
    }
}

impl<'a, 'v> Look<'a, 'v> {
    /// The same view from inside a row: its columns hide questions of the same id. `None` is a row not known yet.
    pub fn in_row(&self, list: &str, row: Option<&'v Row>) -> Look<'a, 'v> {
        let list = self.place(list);
        Look { row: list.map(|list| (list, row)), ..*self }
    }

    /// The day that is judged for.
    pub fn on(&self) -> Date {
        self.behind.on
    }

    /// Whether a column is asked: its guard reads the answers beside the list, never the row.
    pub fn asks(&self, list: &Question<'a>, column: &Column<'a>) -> bool {
        let place = self.place(list.id).unwrap_or(0);
        column.question.when.judge(&self.before(place)) != Truth::No
    }

    /// The view of the question at this place: what comes before it.
    pub(crate) fn before(&self, place: usize) -> Look<'a, 'v> {
        Look { behind: self.behind, seen: place.min(self.seen), row: None }
    }

    /// Whether the question at this place arises.
    pub(crate) fn arises(&self, place: usize) -> Truth {
        self.behind.guards.get(place).map_or(Truth::No, |guard| guard.arises)
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
        let seen = self.place(id).filter(|place| *place < self.seen);
        let Some((place, guard)) = seen.and_then(|place| Some((place, self.behind.guards.get(place)?))) else {
            return Found::NotAsked;
        };
        match guard.arises {
            Truth::Yes => match self.behind.taken(place).or(self.assumed(place)) {
                Some(answer) => Found::Held(answer),
                None => Found::Missing(Places::one(place)),
            },
            Truth::No => Found::NotAsked,
            Truth::Unknown(missing) if missing.is_empty() => Found::Unsure,
            Truth::Unknown(missing) if self.assumed(place).is_some() => Found::Missing(missing),
            Truth::Unknown(missing) => Found::Missing(missing.and(Places::one(place))),
        }
    }

    fn assumed(&self, place: usize) -> Option<&'v Answer> {
        self.behind.assumed.get(place)?.as_ref()
    }

    fn place(&self, id: &str) -> Option<usize> {
        let mut questions = self.behind.questions.iter();
        // Mostly it is the very same constant: to look at that first takes a third off a small decision.
        questions.clone().position(|it| std::ptr::eq(it.id, id)).or_else(|| questions.position(|it| it.id == id))
    }

    fn column(&self, list: usize, id: &str) -> Option<&'a Column<'a>> {
        self.behind.questions.get(list)?.columns().iter().find(|column| column.question.id == id)
    }
}
