//! The path through the questions, derived from what the rules in force still lack.
//!
//! For a fixed date and a book without findings, the set of needed questions only shrinks as answers are added:
//! conditions only settle, what can win only gets less, a quantity counts its condition and its reads at once, and a
//! list that is missing also names what its rows will be compared with. The lint sees to it that guards, offered
//! choices and conditions read earlier questions. So the path follows the book's order, "at most n more" is a bound
//! that never grows, and answers off the path are inert. A question with an assumption is never asked: it is offered
//! while anything that can be part of the result reads it, and an answer held to it counts as long as it is.

use crate::answer::{Answer, Answers, Row};
use crate::book::{Book, Deployment, Quantity};
use crate::condition::{Condition, Missing, Truth};
use crate::date::{Date, Period};
use crate::look::{Guards, Look};
use crate::question::{Kind, Question};
use crate::rule::{Effect, Rule};
use crate::standing::{Standing, in_force, lacking, standings};

/// What was asked and what comes next.
#[derive(Clone, Debug, Default)]
pub struct Path<'a> {
    /// The questions answered, in the order in which they were asked.
    pub answered: Vec<&'a Question<'a>>,
    /// The next question; `None` when nothing more is needed.
    pub next: Option<&'a Question<'a>>,
    /// How many questions can still come, the next one included. Never grows as answers are added.
    pub at_most: usize,
    /// Why the next question is asked.
    pub why: Vec<Why<'a>>,
    /// The questions that are not asked because something is assumed, and that matter on these answers.
    pub offered: Vec<&'a Question<'a>>,
}

/// Why a question is asked.
#[derive(Clone, Copy, Debug)]
pub enum Why<'a> {
    /// A rule in force lacks its answer.
    Rule(&'a Rule<'a>),
    /// A count needs it.
    Quantity(&'a Quantity<'a>),
    /// Whether this deployment comes into question hangs on it.
    Deployment(&'a Deployment<'a>),
}

/// A reason to ask, and the questions it lacks.
type Need<'a> = (Why<'a>, Missing<'a>);

/// Replays the answers held in the book's order: takes up each needed one and stops at the first that is lacking.
///
/// `leaves_open` goes on beyond what is lacking, as if somebody had been unsure there, or had ticked nothing.
pub(crate) fn walk<'a>(
    book: &Book<'a>,
    held: &Answers,
    on: Date,
    beside: &[&str],
    leaves_open: bool,
) -> (Answers, Path<'a>) {
    let mut answers = Answers::new();
    let mut path = Path::default();
    // Each round takes up one question, so there are no more rounds than questions. What is offered is taken up anew
    // each time, because an answer on the path can settle what an offered one would have been read for.
    for _ in 0..=book.questions.len() {
        answers.keep(|id| book.question(id).is_some_and(|question| question.assumed.is_none()));
        path.offered = take_up_offered(book, held, &mut answers, on, beside);
        let guards = Guards::of(book, &answers, on);
        let look = guards.look(book, &answers);
        let needs = needs(book, &look, on, beside);
        let mut missing = Missing::NOTHING;
        needs.iter().for_each(|(_, lacks)| missing.extend(lacks.iter()));
        let next = book.questions.iter().enumerate().find(|(_, question)| missing.contains(question.id));
        let Some((place, question)) = next else {
            path.next = None;
            break;
        };
        let earlier = look.before(place);
        let said = held.get(question.id).and_then(|answer| question.fit(answer, &earlier).ok());
        match said.or_else(|| opened(question, held.get(question.id), &earlier).filter(|_| leaves_open)) {
            Some(answer) => {
                answers.set(question.id, answer);
                path.answered.push(question);
            }
            None => {
                path.next = Some(question);
                path.at_most = missing.len();
                path.why =
                    needs.iter().filter(|(_, missing)| missing.contains(question.id)).map(|(why, _)| *why).collect();
                break;
            }
        }
    }
    (answers, path)
}

/// An answer that does not fit, or that nobody gave, with what is wrong in it left open; `None` where nothing can stand for
/// it. Rows keep what fits.
fn opened<'a>(question: &Question<'a>, held: Option<&Answer>, look: &Look<'a, '_>) -> Option<Answer> {
    let Some(Answer::Rows(rows)) = held else { return left_open(question, held) };
    let open_row = |row: &Row| {
        let mut row = row.clone();
        for column in question.columns().iter().filter(|column| look.asks(question, column)) {
            let id = column.question.id;
            let given = row.get(id).cloned();
            let fits = given.as_ref().is_some_and(|answer| column.question.fit(answer, look).is_ok());
            if let Some(open) = left_open(&column.question, given.as_ref()).filter(|_| !fits) {
                row.set(id, open);
            }
        }
        row
    };
    question.fit(&Answer::Rows(rows.iter().map(open_row).collect()), look).ok()
}

/// What stands for one answer: somebody was unsure; or ticked nothing, where nothing was ticked that does not fit.
fn left_open(question: &Question<'_>, held: Option<&Answer>) -> Option<Answer> {
    match question.kind {
        _ if question.offers_unsure() => Some(Answer::Unsure),
        Kind::Choices { .. } if held.is_none() => Some(Answer::choices([])),
        _ => None,
    }
}

/// Takes up the answers held to questions that are offered and matter; returns those questions.
fn take_up_offered<'a>(
    book: &Book<'a>,
    held: &Answers,
    answers: &mut Answers,
    on: Date,
    beside: &[&str],
) -> Vec<&'a Question<'a>> {
    let mut offered = Vec::new();
    let mut guards = Guards::of(book, answers, on);
    let mut stand = standings(book, &guards.look(book, answers), on);
    for (place, question) in book.questions.iter().enumerate().filter(|(_, it)| it.assumed.is_some()) {
        let look = guards.look(book, answers);
        if question.when.judge(&look) != Truth::Yes || !matters(book, &look, &stand, beside, question) {
            continue;
        }
        offered.push(question);
        let fitting = held.get(question.id).and_then(|answer| question.fit(answer, &look.before(place)).ok());
        if let Some(answer) = fitting {
            answers.set(question.id, answer);
            guards = Guards::of(book, answers, on);
            stand = standings(book, &guards.look(book, answers), on);
        }
    }
    offered
}

/// Whether anything that can still be part of the result reads a question.
fn matters<'a>(
    book: &Book<'a>,
    look: &Look<'a, '_>,
    standings: &[Standing<'a>],
    beside: &[&str],
    question: &Question<'a>,
) -> bool {
    let on = look.on();
    let shown = |id: &str| is_shown(standings, beside, id);
    leads_on(book, Some(on), question)
        || in_force(book, on).any(|rule| {
            rule.when.reads(question.id)
                && matches!(rule.effect, Effect::Mentions(whom) if whom.iter().any(|id| shown(id)))
        })
        || book.quantities.iter().any(|quantity| {
            quantity.reads.contains(&question.id)
                && quantity.of.iter().any(|id| shown(id))
                && quantity.when.judge(look) != Truth::No
        })
}

/// Whether further questions hang on this one, on a day or ever. Then it matters throughout: what was asked on its
/// account stays asked.
pub(crate) fn leads_on(book: &Book<'_>, on: Option<Date>, question: &Question<'_>) -> bool {
    let in_time = |valid: Period| on.is_none_or(|on| valid.contains(on));
    let reads = |condition: &Condition<'_>| condition.reads(question.id);
    let guards = |it: &Question<'_>| reads(&it.when) || it.choices().iter().any(|choice| reads(&choice.when));
    book.deployments.iter().any(|deployment| in_time(deployment.valid) && reads(&deployment.when))
        || book.questions.iter().any(|it| guards(it) || it.columns().iter().any(|column| guards(&column.question)))
        || book.quantities.iter().any(|quantity| reads(&quantity.when))
        || book
            .rules()
            .any(|rule| in_time(rule.valid) && reads(&rule.when) && !matches!(rule.effect, Effect::Mentions(_)))
}

/// Whether a deployment can be part of the result: because it can win, or because it is to stand beside.
fn is_shown(standings: &[Standing<'_>], beside: &[&str], id: &str) -> bool {
    standings.iter().any(|standing| standing.deployment.id == id && (standing.can_win || beside.contains(&id)))
}

/// All reasons to ask something.
fn needs<'a>(book: &Book<'a>, look: &Look<'a, '_>, on: Date, beside: &[&str]) -> Vec<Need<'a>> {
    let standings = standings(book, look, on);
    let contested = standings.iter().filter(|standing| standing.can_win).count() > 1;
    let mut needs: Vec<Need<'a>> = Vec::new();
    for standing in standings.iter().filter(|standing| standing.can_win && !standing.arises.is_empty()) {
        needs.push((Why::Deployment(standing.deployment), standing.arises.clone()));
    }
    for standing in standings.iter().filter(|standing| standing.can_win) {
        for (rule, missing) in &standing.open {
            let matters = match rule.effect {
                Effect::RulesOut(_) => true,
                Effect::Favours(_) => contested,
                Effect::Tells(_) | Effect::Mentions(_) => false,
            };
            if matters && !needs.iter().any(|(why, _)| matches!(why, Why::Rule(it) if it.id == rule.id)) {
                needs.push((Why::Rule(rule), missing.clone()));
            }
        }
    }
    let shown = |id: &str| is_shown(&standings, beside, id);
    for rule in in_force(book, on) {
        if let Effect::Tells(whom) = rule.effect
            && whom.iter().any(|id| shown(id))
            && let Truth::Unknown(missing) = rule.when.judge(look)
            && !missing.is_empty()
        {
            needs.push((Why::Rule(rule), missing));
        }
    }
    for quantity in book.quantities {
        if quantity.of.iter().any(|id| shown(id)) {
            let missing = lacking(quantity, look);
            if !missing.is_empty() {
                needs.push((Why::Quantity(quantity), missing));
            }
        }
    }
    needs
}
