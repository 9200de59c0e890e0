//! The path through the questions, derived from what the rules in force still lack.
//!
//! For a fixed date and a book without findings, the set of needed questions only shrinks as answers are added:
//! conditions only settle, what can win only gets less, a quantity counts its condition and its reads at once, and a
//! list that is missing also names what its rows will be compared with. The lint sees to it that guards, offered
//! choices and conditions read earlier questions. So the path follows the book's order, "at most n more" is a bound
//! that never grows, and answers off the path are inert. A question with an assumption is never asked: it is offered
//! while anything that can be part of the result reads it, and an answer held to it counts as long as it is.

use std::borrow::Cow;

use crate::answer::{Answer, Answers, Row};
use crate::book::{Book, Deployment, Quantity};
use crate::condition::{Condition, Truth};
use crate::date::{Date, Period};
use crate::look::{Guards, Look};
use crate::needs::Needs;
use crate::places::Places;
use crate::question::{Kind, Question};
use crate::rule::{Effect, Rule};
use crate::standing::in_force;

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

/// Where the answers held lead.
pub(crate) struct Walk<'a> {
    /// The answers that were taken up.
    pub guards: Guards<'a>,
    /// The questions, and which comes next.
    pub path: Path<'a>,
    /// What still lacks what.
    pub needs: Needs<'a>,
}

/// Replays the answers held in the book's order: takes up each needed one and stops at the first that is lacking.
///
/// `leaves_open` goes on beyond what is lacking, as if somebody had been unsure there, or had ticked nothing.
pub(crate) fn walk<'a>(
    book: &Book<'a>,
    held: &Answers,
    on: Date,
    beside: &[&str],
    leaves_open: bool,
) -> Walk<'a> {
    let mut guards = Guards::untaken(book, held, on);
    // What leads on hangs on nothing that is asked (linted), so it comes first.
    let leading = take_up_offered(book, &mut guards, |question| leads_on(book, Some(on), question));
    let mut needs = Needs::of(book, &guards.look(), on, beside);
    let mut path = Path::default();
    loop {
        let missing = needs.missing();
        let Some((place, question)) = missing.first().and_then(|place| Some((place, book.questions.get(place)?))) else {
            break;
        };
        let answer = held.get(question.id);
        let fit = fitting(question, answer, &guards.look().before(place));
        let Some(instead) = fit.or_else(|| {
            let opened = opened(question, answer, &guards.look().before(place)).filter(|_| leaves_open);
            opened.map(Some)
        }) else {
            path.next = Some(question);
            path.at_most = missing.len();
            path.why = needs.why(place);
            break;
        };
        guards.take(place, instead);
        needs.answered(place, &guards.look());
        path.answered.push(question);
    }
    let other = take_up_offered(book, &mut guards, |question| {
        needs.counts(question.id)
            || in_force(book, on).any(|rule| match rule.effect {
                Effect::Mentions(whom) => needs.shows(book, whom) && rule.when.reads(question.id),
                Effect::RulesOut(_) | Effect::Favours(_) | Effect::Tells(_) => false,
            })
    });
    let offered = leading.and(other).iter().filter_map(|place| book.questions.get(place));
    path.offered = offered.collect();
    guards.keep_taken();
    Walk { guards, path, needs }
}

/// What to take up as the answer to a question: the one held, or what of it fits, which is inside; `None` where none does.
fn fitting<'a>(question: &Question<'a>, held: Option<&Answer>, earlier: &Look<'a, '_>) -> Option<Option<Answer>> {
    match question.fit(held?, earlier).ok()? {
        Cow::Borrowed(_) => Some(None),
        Cow::Owned(instead) => Some(Some(instead)),
    }
}

/// Takes up the answers held to questions that are offered, arise and matter; returns the places of those questions.
fn take_up_offered<'a>(
    book: &Book<'a>,
    guards: &mut Guards<'a>,
    matters: impl Fn(&'a Question<'a>) -> bool,
) -> Places {
    let mut offered = Places::NONE;
    for (place, question) in book.questions.iter().enumerate().filter(|(_, it)| it.assumed.is_some()) {
        if guards.look().arises(place) != Truth::Yes || !matters(question) {
            continue;
        }
        offered.insert(place);
        if let Some(instead) = fitting(question, guards.answers().get(question.id), &guards.look().before(place)) {
            guards.take(place, instead);
        }
    }
    offered
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
    question.fit(&Answer::Rows(rows.iter().map(open_row).collect()), look).ok().map(Cow::into_owned)
}

/// What stands for one answer: somebody was unsure; or ticked nothing, where nothing was ticked that does not fit.
fn left_open(question: &Question<'_>, held: Option<&Answer>) -> Option<Answer> {
    match question.kind {
        _ if question.offers_unsure() => Some(Answer::Unsure),
        Kind::Choices { .. } if held.is_none() => Some(Answer::choices([])),
        _ => None,
    }
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
