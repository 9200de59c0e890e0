//! What would change a result: one answer said otherwise, judged and counted again. Nothing is optimised anew.
//!
//! Choices are taken one by one. A number moves to the nearest value on either side at which the deployment or a count of
//! servers is another; what people count for in licences changes with every one of them, and is not told.

use judge::{Answer, Answers, Choice, Judgement, Kind, Outcome, Question, Range, Row};

use crate::counting::{Report, count, judge};
use crate::products::Role;
use crate::questions::PEOPLE;

/// One answer that can be said otherwise.
#[derive(Clone, Copy, Debug)]
pub struct Change {
    /// The question of the path.
    pub question: &'static Question<'static>,
    /// What is asked of each row, where the answer stands in rows.
    pub column: Option<&'static Question<'static>>,
    /// Of which row, where not of all.
    pub row: usize,
    /// How.
    pub to: To,
}

/// How an answer can be said otherwise.
#[derive(Clone, Copy, Debug)]
pub enum To {
    /// This one in place of the one given.
    Instead(&'static Choice<'static>),
    /// This one too.
    With(&'static Choice<'static>),
    /// Not this one; in rows, in none of them.
    Without(&'static Choice<'static>),
    /// The nearest smaller number that changes something.
    Fewer,
    /// The nearest larger one.
    More,
}

/// What it comes to.
#[derive(Debug)]
pub struct Changed {
    /// The answer as it would be said.
    pub answer: Answer,
    /// Judged and counted with it.
    pub report: Report,
}

/// How many rows may have their numbers moved one by one. Each move judges and counts about ten times anew, and what
/// that takes grows with the rows, so that three hundred groups would take minutes; a single group among that many
/// rarely decides anything.
pub const ROWS_MOVED: usize = 20;

/// Every answer of a path that can be said otherwise, in the order of the questions.
pub fn changes(judgement: &Judgement<'static>) -> Vec<Change> {
    let mut all = Vec::new();
    for question in judgement.path.answered.iter().copied() {
        let Some(answer) = judgement.answers.get(question.id) else { continue };
        let mut add = |column, to| all.push(Change { question, column, row: 0, to });
        match answer {
            Answer::Choice(_) | Answer::Unsure => {
                let others = question.choices().iter().filter(|choice| *answer != Answer::choice(choice.id));
                others.for_each(|choice| add(None, To::Instead(choice)));
            }
            Answer::Choices(chosen) => {
                for choice in question.choices() {
                    add(None, if chosen.contains(choice.id) { To::Without(choice) } else { To::With(choice) });
                }
            }
            Answer::Number(_) => [To::Fewer, To::More].into_iter().for_each(|to| add(None, to)),
            Answer::Rows(rows) => {
                for column in question.columns() {
                    let ticked = column.question.choices().iter().filter(|choice| {
                        rows.iter().any(|row| matches!(row.get(column.question.id), Some(Answer::Choices(chosen)) if chosen.contains(choice.id)))
                    });
                    ticked.for_each(|choice| add(Some(&column.question), To::Without(choice)));
                }
                let moved = if rows.len() > ROWS_MOVED { 0 } else { rows.len() };
                for (row, column) in (0..moved).flat_map(|row| question.columns().iter().map(move |it| (row, it))) {
                    let column = Some(&column.question).filter(|it| it.id == PEOPLE);
                    let both = column.map(|_| [To::Fewer, To::More]).into_iter().flatten();
                    all.extend(both.map(|to| Change { question, column, row, to }));
                }
            }
            Answer::Text(_) => {}
        }
    }
    all
}

/// What one change comes to, with what else is `held` for questions that are not asked now; `None` where it cannot be said, or leaves deployment, servers and what is to buy as they are.
pub fn changed(report: &Report, held: &Answers, change: &Change) -> Option<Changed> {
    let id = change.question.id;
    let answer = report.judgement.answers.get(id)?;
    match (change.to, answer) {
        (To::Instead(choice), _) => tried(report, held, id, Answer::choice(choice.id)),
        (To::With(choice), Answer::Choices(chosen)) => {
            let mut chosen = chosen.clone();
            chosen.insert(choice.id);
            tried(report, held, id, Answer::Choices(chosen))
        }
        (To::Without(choice), Answer::Choices(_)) => tried(report, held, id, without(answer, choice.id)),
        (To::Without(choice), Answer::Rows(rows)) => {
            let column = change.column?.id;
            let rows = rows.iter().map(|row| {
                let mut row: Row = row.clone();
                if let Some(answer) = row.get(column) {
                    row.set(column, without(answer, choice.id));
                }
                row
            });
            tried(report, held, id, Answer::Rows(rows.collect()))
        }
        (to @ (To::Fewer | To::More), _) => {
            let asked = change.column.unwrap_or(change.question);
            let Kind::Number { least, most, .. } = asked.kind else { return None };
            let bound = if matches!(to, To::Fewer) { least } else { most };
            match answer {
                Answer::Number(number) => {
                    nearest(report, *number, bound, &|number| with(report, held, id, Answer::Number(number)))
                }
                Answer::Rows(rows) => {
                    let Some(Answer::Number(number)) = rows.get(change.row)?.get(asked.id) else { return None };
                    nearest(report, *number, bound, &|number| {
                        let mut rows = rows.clone();
                        rows.get_mut(change.row)?.set(asked.id, Answer::Number(number));
                        with(report, held, id, Answer::Rows(rows))
                    })
                }
                _ => None,
            }
        }
        _ => None,
    }
}

fn without(answer: &Answer, choice: &str) -> Answer {
    let mut answer = answer.clone();
    if let Answer::Choices(chosen) = &mut answer {
        chosen.remove(choice);
    }
    answer
}

/// Judged and counted with this answer, if it differs.
fn tried(report: &Report, held: &Answers, question: &str, answer: Answer) -> Option<Changed> {
    let changed = with(report, held, question, answer)?;
    let differs = layout(&changed.report) != layout(report) || to_buy(&changed.report) != to_buy(report);
    differs.then_some(changed)
}

fn with(report: &Report, held: &Answers, question: &str, answer: Answer) -> Option<Changed> {
    let mut answers = held.clone();
    answers.set(question, answer.clone());
    let report = count(judge(&answers, report.judgement.on, &[]));
    // What cannot be said with the answers before it is left out of the path.
    (report.judgement.answers.get(question) == Some(&answer)).then_some(Changed { answer, report })
}

/// The number nearest to this one, on the way to a bound, that changes the deployment or a count of servers: by ever
/// larger steps until something changes, then by halves.
fn nearest(report: &Report, from: u64, bound: u64, with: &dyn Fn(u64) -> Option<Changed>) -> Option<Changed> {
    let before = layout(report);
    let at = |number: u64| with(number).filter(|it| layout(&it.report) != before);
    let (mut same, mut step) = (from, 1_u64);
    let (mut other, mut found) = loop {
        let next =
            if bound > from { same.saturating_add(step).min(bound) } else { same.saturating_sub(step).max(bound) };
        if next == same {
            return None;
        }
        match at(next) {
            Some(found) => break (next, found),
            None => (same, step) = (next, step.saturating_mul(2)),
        }
    };
    while same.abs_diff(other) > 1 {
        let middle = same.midpoint(other);
        match at(middle) {
            Some(nearer) => (other, found) = (middle, nearer),
            None => same = middle,
        }
    }
    Some(found)
}

/// What a change of a number must change.
#[derive(PartialEq)]
struct Layout<'a> {
    deployment: Option<&'a str>,
    is_conflict: bool,
    servers: Vec<(Role, usize, Range)>,
}

fn layout(report: &Report) -> Layout<'_> {
    let list = report.recommended();
    let servers = list.map(|list| list.servers.as_slice()).unwrap_or_default();
    Layout {
        deployment: list.map(|list| list.deployment.id),
        is_conflict: report.judgement.outcome == Outcome::Conflict,
        servers: servers.iter().map(|row| (row.role, row.site, row.count)).collect(),
    }
}

fn to_buy(report: &Report) -> Vec<(&str, Range)> {
    let lines = report.recommended().map(|list| list.lines.as_slice()).unwrap_or_default();
    lines.iter().map(|line| (line.licence.id, line.to_buy)).collect()
}
