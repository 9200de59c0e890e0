//! The path through the questions: which were asked, which comes next and why.

use crate::book::{Book, Deployment, Quantity};
use crate::condition::Condition;
use crate::date::{Date, Period};
use crate::places::Places;
use crate::question::Question;
use crate::rule::{Effect, Rule};

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

/// The offered questions on which further questions hang, on a day or ever. They matter throughout: what was asked on
/// their account stays asked.
pub(crate) fn leading(book: &Book<'_>, on: Option<Date>) -> Places {
    let mut leading = Places::NONE;
    let in_time = |valid: Period| on.is_none_or(|on| valid.contains(on));
    let mut see = |condition: &Condition<'_>| {
        condition.visit(&mut |mention| {
            let mut offered = book.questions.iter().enumerate().filter(|(_, it)| it.assumed.is_some());
            if let Some((place, _)) = offered.find(|(_, it)| it.id == mention.question) {
                leading.insert(place);
            }
        });
    };
    for deployment in book.deployments.iter().filter(|it| in_time(it.valid)) {
        see(&deployment.when);
    }
    for question in book.questions {
        let columns = question.columns().iter().map(|column| &column.question);
        for question in std::iter::once(question).chain(columns) {
            see(&question.when);
            question.choices().iter().for_each(|choice| see(&choice.when));
        }
    }
    book.quantities.iter().for_each(|quantity| see(&quantity.when));
    for rule in book.rules().filter(|it| in_time(it.valid) && !matches!(it.effect, Effect::Mentions(_))) {
        see(&rule.when);
    }
    leading
}
