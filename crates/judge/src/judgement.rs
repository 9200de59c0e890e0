//! What answers come to: the outcome, how each deployment stands, what is told, what can be counted.

use crate::answer::{Answer, Answers};
use crate::book::{Book, Deployment, Quantity};
use crate::condition::Truth;
use crate::date::Date;
use crate::look::{Found, Guards, Look};
use crate::needs;
use crate::path::Path;
use crate::places::Places;
use crate::rule::Effect;
use crate::standing::{Fired, Standing, fired, in_force};

/// What the answers given so far come to on a date.
#[derive(Clone, Debug)]
pub struct Judgement<'a> {
    /// The book that was judged.
    pub book: Book<'a>,
    /// The date it was judged for.
    pub on: Date,
    /// The answers that count: those on the path, as far as they fit.
    pub answers: Answers,
    /// Answers that were held but are not asked for now: kept by the caller, never judged.
    pub parked: Vec<String>,
    /// What is decided.
    pub outcome: Outcome<'a>,
    /// How each deployment that could be had on the date stands, in the book's order.
    pub standings: Vec<Standing<'a>>,
    /// What was asked and what comes next.
    pub path: Path<'a>,
    pub(crate) guards: Guards<'a>,
}

/// What is decided.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Outcome<'a> {
    /// More than one deployment can still win, or the only one left can still be ruled out.
    Undecided,
    /// This one.
    Decided(&'a Deployment<'a>),
    /// Every deployment is ruled out: no single one gives all that was asked.
    Conflict,
    /// No rule of the book speaks about the date.
    OutsideDates,
}

/// Whether a quantity can be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readiness {
    /// Everything it reads is answered.
    Ready,
    /// It does not count on these answers.
    NotCounted,
    /// These questions come first, by their places in the book.
    Waiting(Places),
}

/// The answers that a quantity declared it would read; to counting, any other question does not arise.
#[derive(Clone, Copy, Debug)]
pub struct Reads<'a, 'v> {
    look: Look<'a, 'v>,
    declared: &'a [&'a str],
}

impl<'v> Reads<'_, 'v> {
    /// The answer to a declared question.
    pub fn get(&self, question: &str) -> Option<&'v Answer> {
        match self.find(question) {
            Found::Held(answer) => Some(answer),
            Found::Unsure | Found::Missing(_) | Found::NotAsked => None,
        }
    }

    /// Whether the answer is, or includes, this choice; `None` when somebody was not sure, or was not asked yet.
    pub fn is(&self, question: &str, choice: &str) -> Option<bool> {
        match self.find(question) {
            Found::Held(Answer::Choice(chosen)) => Some(chosen == choice),
            Found::Held(Answer::Choices(chosen)) => Some(chosen.contains(choice)),
            Found::Held(Answer::Unsure) | Found::Unsure | Found::Missing(_) => None,
            Found::Held(_) | Found::NotAsked => Some(false),
        }
    }

    fn find(&self, question: &str) -> Found<'v> {
        if self.declared.iter().any(|it| std::ptr::eq(*it, question) || *it == question) {
            self.look.find(question)
        } else {
            Found::NotAsked
        }
    }
}

impl<'a> Judgement<'a> {
    /// The answers as conditions see them.
    pub fn look(&self) -> Look<'a, '_> {
        self.guards.look()
    }

    /// How a deployment stands; `None` when it could not be had on the date.
    pub fn standing(&self, deployment: &str) -> Option<&Standing<'a>> {
        self.standings.iter().find(|standing| standing.deployment.id == deployment)
    }

    /// What is told to those who get a deployment.
    pub fn told(&self, deployment: &str) -> Vec<Fired<'a>> {
        let look = self.look();
        in_force(&self.book, self.on)
            .filter(|rule| matches!(rule.effect, Effect::Tells(whom) | Effect::Mentions(whom) if whom.contains(&deployment)))
            .filter(|rule| rule.when.judge(&look) == Truth::Yes)
            .map(|rule| fired(rule, &look))
            .collect()
    }

    /// Whether a quantity can be counted for a deployment.
    pub fn readiness(&self, quantity: &Quantity<'a>) -> Readiness {
        let look = self.look();
        match quantity.when.judge(&look) {
            Truth::No => Readiness::NotCounted,
            counts => match needs::lacking(quantity, counts, &look) {
                Places::NONE => Readiness::Ready,
                missing => Readiness::Waiting(missing),
            },
        }
    }

    /// What counting a quantity may read.
    pub fn reads(&self, quantity: &Quantity<'a>) -> Reads<'a, '_> {
        Reads { look: self.look(), declared: quantity.reads }
    }
}
