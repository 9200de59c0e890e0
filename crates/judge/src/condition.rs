//! Conditions, judged in three values.

use crate::answer::Answer;
use crate::date::Period;
use crate::look::{Found, Look};
use crate::places::Places;

/// When a rule applies. Conditions read answers, never a count.
///
/// An atom on a question that is not asked (its own guard does not hold) is `No`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Condition<'a> {
    /// Holds always.
    Always,
    /// The day that is judged for lies in this span.
    On(Period),
    /// The question's answer is, or includes, this choice.
    Is(&'a str, &'a str),
    /// The question's number is at least this.
    AtLeast(&'a str, u64),
    /// A column's numbers add up to at least this: `(list, column, number)`.
    SumAtLeast(&'a str, &'a str, u64),
    /// Some row of a list meets the condition, which sees the row's columns first and the other answers behind them.
    Some(&'a str, &'a Condition<'a>),
    /// Every row of a list meets the condition; an empty list does.
    Every(&'a str, &'a Condition<'a>),
    /// The opposite.
    Not(&'a Condition<'a>),
    /// All hold.
    All(&'a [Condition<'a>]),
    /// At least one holds.
    Any(&'a [Condition<'a>]),
}

/// A place where a condition reads an answer.
#[derive(Clone, Copy, Debug)]
pub struct Mention<'a> {
    /// The list whose rows are being looked at, if any.
    pub list: Option<&'a str>,
    /// The question or column.
    pub question: &'a str,
    /// What is asked of its answer.
    pub asks: Asks<'a>,
}

/// What a condition asks of an answer.
#[derive(Clone, Copy, Debug)]
pub enum Asks<'a> {
    /// Whether this choice is in it.
    Choice(&'a str),
    /// How large it is.
    Number,
    /// Its rows.
    Rows,
}

/// What a condition comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Truth {
    /// It holds.
    Yes,
    /// It does not.
    No,
    /// Open until these are answered, by their places in the book; none means that somebody was not sure.
    Unknown(Places),
}

impl Truth {
    /// The questions whose answers it lacks.
    pub fn missing(self) -> Places {
        match self {
            Truth::Unknown(missing) => missing,
            Truth::Yes | Truth::No => Places::NONE,
        }
    }
}

impl<'a> Condition<'a> {
    /// What the condition comes to on these answers.
    pub fn judge(&self, look: &Look<'a, '_>) -> Truth {
        match *self {
            Condition::Always => Truth::Yes,
            Condition::On(period) if period.contains(look.on()) => Truth::Yes,
            Condition::On(_) => Truth::No,
            Condition::Is(question, choice) => atom(look.find(question), |answer| match answer {
                Answer::Choice(chosen) => chosen == choice,
                Answer::Choices(chosen) => chosen.contains(choice),
                _ => false,
            }),
            Condition::AtLeast(question, least) => {
                atom(look.find(question), |answer| matches!(answer, Answer::Number(number) if *number >= least))
            }
            Condition::SumAtLeast(list, column, least) => atom(look.find_list(list), |answer| {
                let Answer::Rows(rows) = answer else {
                    return false;
                };
                let sum = rows.iter().fold(0_u64, |sum, row| match row.get(column) {
                    Some(Answer::Number(number)) => sum.saturating_add(*number),
                    _ => sum,
                });
                sum >= least
            }),
            Condition::Some(list, condition) => rows(look, list, false, |row| condition.judge(row)),
            Condition::Every(list, condition) => rows(look, list, true, |row| condition.judge(row)),
            Condition::Not(condition) => match condition.judge(look) {
                Truth::Yes => Truth::No,
                Truth::No => Truth::Yes,
                unknown @ Truth::Unknown(_) => unknown,
            },
            Condition::All(conditions) => combine(conditions.iter().map(|it| it.judge(look)), true),
            Condition::Any(conditions) => combine(conditions.iter().map(|it| it.judge(look)), false),
        }
    }

    /// Calls `see` for every question the condition reads.
    pub fn visit(&self, see: &mut dyn FnMut(Mention<'a>)) {
        self.visit_in(None, see);
    }

    /// Whether the condition reads a question, at the top or as a column.
    pub fn reads(&self, question: &str) -> bool {
        let mut found = false;
        self.visit(&mut |mention| found |= mention.question == question);
        found
    }

    /// Calls `see` for every question on whose answer the condition holds, given that it does.
    pub(crate) fn grounds(&self, look: &Look<'a, '_>, see: &mut dyn FnMut(&'a str)) {
        match *self {
            Condition::Any(parts) => {
                parts.iter().filter(|part| part.judge(look) == Truth::Yes).for_each(|part| part.grounds(look, see));
            }
            Condition::All(parts) => parts.iter().for_each(|part| part.grounds(look, see)),
            _ => self.visit(&mut |mention| see(mention.list.unwrap_or(mention.question))),
        }
    }

    fn visit_in(&self, list: Option<&'a str>, see: &mut dyn FnMut(Mention<'a>)) {
        match *self {
            Condition::Always | Condition::On(_) => {}
            Condition::Is(question, choice) => see(Mention { list, question, asks: Asks::Choice(choice) }),
            Condition::AtLeast(question, _) => see(Mention { list, question, asks: Asks::Number }),
            Condition::SumAtLeast(of, column, _) => {
                see(Mention { list, question: of, asks: Asks::Rows });
                see(Mention { list: Some(of), question: column, asks: Asks::Number });
            }
            Condition::Some(of, condition) | Condition::Every(of, condition) => {
                see(Mention { list, question: of, asks: Asks::Rows });
                condition.visit_in(Some(of), see);
            }
            Condition::Not(condition) => condition.visit_in(list, see),
            Condition::All(conditions) | Condition::Any(conditions) => {
                for condition in conditions {
                    condition.visit_in(list, see);
                }
            }
        }
    }
}

fn atom(found: Found<'_>, holds: impl Fn(&Answer) -> bool) -> Truth {
    match found {
        Found::Held(Answer::Unsure) | Found::Unsure => Truth::Unknown(Places::NONE),
        Found::Held(answer) if holds(answer) => Truth::Yes,
        Found::Held(_) | Found::NotAsked => Truth::No,
        Found::Missing(missing) => Truth::Unknown(missing),
    }
}

fn rows<'a>(look: &Look<'a, '_>, list: &str, every: bool, judge: impl Fn(&Look<'a, '_>) -> Truth) -> Truth {
    match look.find_list(list) {
        Found::Held(Answer::Rows(rows)) => combine(rows.iter().map(|row| judge(&look.in_row(list, Some(row)))), every),
        Found::Held(Answer::Unsure) | Found::Unsure => Truth::Unknown(Places::NONE),
        Found::Held(_) | Found::NotAsked => Truth::No,
        // What the rows will be compared with is missing too: answering the list must not add a question.
        Found::Missing(missing) => Truth::Unknown(missing.and(judge(&look.in_row(list, None)).missing())),
    }
}

/// Kleene's strong conjunction (`all`) or disjunction: one decisive part settles it, whatever is unknown.
fn combine(parts: impl Iterator<Item = Truth>, all: bool) -> Truth {
    let (neutral, decisive) = if all { (Truth::Yes, Truth::No) } else { (Truth::No, Truth::Yes) };
    let mut unknown: Option<Places> = None;
    for part in parts {
        match part {
            Truth::Unknown(missing) => unknown = Some(unknown.unwrap_or_default().and(missing)),
            part if part == decisive => return decisive,
            _ => {}
        }
    }
    unknown.map_or(neutral, Truth::Unknown)
}
