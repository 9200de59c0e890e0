//! Judging a book: standings, what is told, and the outcome.

use crate::answer::{Answer, Answers};
use crate::book::{Book, Deployment, Quantity};
use crate::condition::{Missing, Truth};
use crate::date::Date;
use crate::look::{Found, Guards, Look};
use crate::path::{self, Path};
use crate::rule::{Effect, Rule};

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
    guards: Guards<'a>,
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

/// How one deployment stands.
#[derive(Clone, Debug)]
pub struct Standing<'a> {
    /// The deployment.
    pub deployment: &'a Deployment<'a>,
    /// The rules that rule it out; any one suffices.
    pub ruled_out_by: Vec<Fired<'a>>,
    /// The rules that speak for it.
    pub favoured_by: Vec<Fired<'a>>,
    /// The rules that would rule it out, had somebody been sure.
    pub doubts: Vec<Rule<'a, ()>>,
    /// Whether it can still be the recommendation.
    pub can_win: bool,
    /// The rules in force that speak of it and lack an answer.
    pub(crate) open: Vec<(Rule<'a>, Missing<'a>)>,
}

/// A rule that fired, and the questions on whose answers it did.
#[derive(Clone, Debug)]
pub struct Fired<'a> {
    /// The rule.
    pub rule: Rule<'a, ()>,
    /// The answered questions that its condition reads, by id.
    pub on: Vec<&'a str>,
}

/// Whether a quantity can be counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Readiness<'a> {
    /// Everything it reads is answered.
    Ready,
    /// It does not count on these answers.
    NotCounted,
    /// These questions come first.
    Waiting(Missing<'a>),
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

    fn find(&self, question: &str) -> Found<'_, 'v> {
        if self.declared.contains(&question) { self.look.find(question) } else { Found::NotAsked }
    }
}

/// Judges a book against the answers held, for a date.
///
/// `beside` names deployments that the reader wants completed beside the recommended one: their quantities
/// ask too. Cannot fail: answers that do not fit their question count as not given.
pub fn judge<'a>(book: &Book<'a>, held: &Answers, on: Date, beside: &[&str]) -> Judgement<'a> {
    let available = book.deployments.iter().any(|deployment| deployment.valid.contains(on));
    if !book.valid.contains(on) || !available {
        return Judgement {
            book: *book,
            on,
            answers: Answers::new(),
            parked: held.iter().map(|(question, _)| question.to_owned()).collect(),
            outcome: Outcome::OutsideDates,
            standings: Vec::new(),
            path: Path::default(),
            guards: Guards::default(),
        };
    }
    let (answers, path) = path::walk(book, held, on, beside);
    let guards = Guards::of(book, &answers);
    let standings = standings(book, &guards.look(book, &answers), on);
    Judgement {
        book: *book,
        on,
        parked: held
            .iter()
            .map(|(question, _)| question)
            .filter(|question| answers.get(question).is_none())
            .map(str::to_owned)
            .collect(),
        outcome: outcome(&standings),
        standings,
        path,
        answers,
        guards,
    }
}

impl<'a> Judgement<'a> {
    /// The answers as conditions see them.
    pub fn look(&self) -> Look<'a, '_> {
        self.guards.look(&self.book, &self.answers)
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
    pub fn readiness(&self, quantity: &Quantity<'a>) -> Readiness<'a> {
        let look = self.look();
        if quantity.when.judge(&look) == Truth::No {
            return Readiness::NotCounted;
        }
        let missing = lacking(quantity, &look);
        if missing.is_empty() { Readiness::Ready } else { Readiness::Waiting(missing) }
    }

    /// What counting a quantity may read.
    pub fn reads(&self, quantity: &Quantity<'a>) -> Reads<'a, '_> {
        Reads { look: self.look(), declared: quantity.reads }
    }
}

/// The answers a quantity still lacks: those of its condition, and those it reads.
/// Both at once, so that settling the condition never adds a question.
pub(crate) fn lacking<'a>(quantity: &Quantity<'a>, look: &Look<'a, '_>) -> Missing<'a> {
    let mut missing = match quantity.when.judge(look) {
        Truth::No => return Missing::NOTHING,
        Truth::Yes => Missing::NOTHING,
        Truth::Unknown(missing) => missing,
    };
    for question in quantity.reads {
        if let Found::Missing(more) = look.find(question) {
            missing.extend(more.iter());
        }
    }
    missing
}

pub(crate) fn in_force<'a>(book: &Book<'a>, on: Date) -> impl Iterator<Item = &'a Rule<'a>> + use<'a> {
    book.rules().filter(move |rule| rule.valid.contains(on))
}

fn fired<'a>(rule: &Rule<'a>, look: &Look<'a, '_>) -> Fired<'a> {
    let mut on = Vec::new();
    rule.when.visit(&mut |mention| {
        let question = mention.list.unwrap_or(mention.question);
        if !on.contains(&question) && matches!(look.find(question), Found::Held(_)) {
            on.push(question);
        }
    });
    Fired { rule: rule.record(), on }
}

/// How each deployment of the date stands on these answers.
pub(crate) fn standings<'a>(book: &Book<'a>, look: &Look<'a, '_>, on: Date) -> Vec<Standing<'a>> {
    let mut standings: Vec<Standing<'a>> = book
        .deployments
        .iter()
        .filter(|deployment| deployment.valid.contains(on))
        .map(|deployment| Standing {
            deployment,
            ruled_out_by: Vec::new(),
            favoured_by: Vec::new(),
            doubts: Vec::new(),
            can_win: false,
            open: Vec::new(),
        })
        .collect();
    for rule in in_force(book, on) {
        let concerns = |id: &str| match rule.effect {
            Effect::RulesOut(out) => out.contains(&id),
            Effect::Favours(favoured) => favoured == id,
            Effect::Tells(_) | Effect::Mentions(_) => false,
        };
        if matches!(rule.effect, Effect::Tells(_) | Effect::Mentions(_)) {
            continue;
        }
        let truth = rule.when.judge(look);
        for standing in &mut standings {
            if !concerns(standing.deployment.id) {
                continue;
            }
            match (&truth, rule.effect) {
                (Truth::Yes, Effect::RulesOut(_)) => standing.ruled_out_by.push(fired(rule, look)),
                (Truth::Yes, _) => standing.favoured_by.push(fired(rule, look)),
                (Truth::Unknown(missing), Effect::RulesOut(_)) if missing.is_empty() => {
                    standing.doubts.push(rule.record());
                }
                (Truth::Unknown(missing), _) if !missing.is_empty() => {
                    standing.open.push((*rule, missing.clone()));
                }
                _ => {}
            }
        }
    }
    let can_win: Vec<bool> = (0..standings.len()).map(|place| can_win(&standings, place)).collect();
    for (standing, can_win) in standings.iter_mut().zip(can_win) {
        standing.can_win = can_win;
    }
    standings
}

/// A deployment can win unless it is ruled out, or another that nothing can rule out any more is sure to stay ahead.
fn can_win(standings: &[Standing<'_>], place: usize) -> bool {
    let Some(it) = standings.get(place) else {
        return false;
    };
    it.ruled_out_by.is_empty()
        && !standings.iter().enumerate().any(|(other_place, other)| {
            let least = other.favoured_by.len();
            let ahead = least > it.most_favours() || (least == it.most_favours() && other_place < place);
            other_place != place && other.is_safe() && ahead
        })
}

impl Standing<'_> {
    /// Not ruled out, and no open rule can change that.
    fn is_safe(&self) -> bool {
        self.ruled_out_by.is_empty() && !self.open.iter().any(|(rule, _)| matches!(rule.effect, Effect::RulesOut(_)))
    }

    fn most_favours(&self) -> usize {
        let open = self.open.iter().filter(|(rule, _)| matches!(rule.effect, Effect::Favours(_)));
        self.favoured_by.len().saturating_add(open.count())
    }
}

fn outcome<'a>(standings: &[Standing<'a>]) -> Outcome<'a> {
    let mut candidates = standings.iter().filter(|standing| standing.can_win);
    match (candidates.next(), candidates.next()) {
        (None, _) => Outcome::Conflict,
        (Some(only), None) if only.is_safe() => Outcome::Decided(only.deployment),
        _ => Outcome::Undecided,
    }
}
