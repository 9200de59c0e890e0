//! An interview: the path through the questions, derived from what the rules in force still lack.
//!
//! For a fixed date and a book without findings, the set of needed questions only shrinks as answers are added:
//! conditions only settle, what can win only gets less, a quantity counts its condition and its reads at once, and a
//! list that is missing also names what its rows will be compared with. The lint sees to it that guards, offered
//! choices and conditions read earlier questions. So the path follows the book's order, "at most n more" is a bound
//! that never grows, and answers off the path are inert. A question with an assumption is never asked: it is offered
//! while anything that can be part of the result reads it, and an answer held to it counts as long as it is.

use crate::answer::{Answer, Answers, Row};
use crate::book::Book;
use crate::condition::Truth;
use crate::date::Date;
use crate::judgement::{Judgement, Outcome};
use crate::look::{Guards, Look};
use crate::needs::Needs;
use crate::path::{Path, leading};
use crate::places::Places;
use crate::question::{Kind, Question};

/// A book on a day, with nothing answered yet. Whatever is answered is judged from here, so judging many answers for one day
/// looks at all conditions once, and then only at those that the answers touch; at all of them anew where an offered
/// question that leads on is answered.
#[derive(Clone, Debug)]
pub struct Interview<'a> {
    book: Book<'a>,
    on: Date,
    /// Whether the book speaks about the day at all.
    is_valid: bool,
    guards: Guards<'a>,
    needs: Needs<'a>,
    /// The offered questions on which others hang, by their places.
    leading: Places,
}

/// Judges a book against the answers held, for a date.
///
/// `beside` names deployments that the reader wants completed beside the recommended one: their quantities
/// ask too. Cannot fail: answers that do not fit their question count as not given.
pub fn judge<'a>(book: &Book<'a>, held: &Answers, on: Date, beside: &[&str]) -> Judgement<'a> {
    Interview::on(book, on).walk(held, beside, false)
}

/// Judges answers that were given for another day or another situation: what they lack is left open, as if somebody had
/// been unsure, so that it rules nothing out and widens the counts.
pub fn judge_open<'a>(book: &Book<'a>, held: &Answers, on: Date, beside: &[&str]) -> Judgement<'a> {
    Interview::on(book, on).walk(held, beside, true)
}

impl<'a> Interview<'a> {
    /// The interview of a day.
    pub fn on(book: &Book<'a>, on: Date) -> Interview<'a> {
        let guards = Guards::unanswered(book, on);
        let needs = Needs::of(book, &guards.look());
        let is_valid =
            book.valid.contains(on) && book.deployments.iter().any(|deployment| deployment.valid.contains(on));
        Interview { book: *book, on, is_valid, guards, needs, leading: leading(book, Some(on)) }
    }

    /// Judges the answers held, as [`judge`] does.
    pub fn judge(&self, held: &Answers, beside: &[&str]) -> Judgement<'a> {
        self.clone().walk(held, beside, false)
    }

    /// Replays the answers held in the book's order: takes up each needed one and stops at the first that is lacking.
    ///
    /// `leaves_open` goes on beyond what is lacking, as if somebody had been unsure there, or had ticked nothing.
    fn walk(self, held: &Answers, beside: &[&str], leaves_open: bool) -> Judgement<'a> {
        let Interview { ref book, on, is_valid, mut guards, mut needs, leading } = self;
        if !is_valid {
            let parked = held.iter().map(|(question, _)| question.to_owned()).collect();
            return Judgement {
                book: *book,
                on,
                answers: Answers::new(),
                parked,
                outcome: Outcome::OutsideDates,
                standings: Vec::new(),
                path: Path::default(),
                guards,
            };
        }
        guards.hold(held);
        // What leads on hangs on nothing that is asked (linted), so it comes first.
        let (offered, taken) = take_up_offered(book, &mut guards, &|place| leading.contains(place));
        if taken {
            needs = Needs::of(book, &guards.look());
        }
        needs.show(book, beside);
        let mut path = Path { answered: Vec::with_capacity(held.len()), ..Path::default() };
        loop {
            let missing = needs.missing();
            let Some((place, question)) = missing.first().and_then(|place| Some((place, book.questions.get(place)?)))
            else {
                break;
            };
            let earlier = guards.look().before(place);
            let answer = guards.held(place);
            match answer.and_then(|answer| question.fit(answer, &earlier).ok()) {
                Some(None) => {}
                Some(Some(instead)) => guards.put(place, instead),
                None => match opened(question, answer, &earlier).filter(|_| leaves_open) {
                    Some(instead) => guards.put(place, instead),
                    None => {
                        path.next = Some(question);
                        path.at_most = missing.len();
                        path.why = needs.why(place);
                        break;
                    }
                },
            }
            let leads_on = guards.take(place);
            needs.answered(place, leads_on, &guards.look());
            path.answered.push(question);
        }
        let (others, _) = take_up_offered(book, &mut guards, &|place| needs.matters(place));
        path.offered = offered.and(others).iter().filter_map(|place| book.questions.get(place)).collect();
        let parked = guards.park();
        Judgement {
            book: *book,
            on,
            answers: guards.answers().clone(),
            parked,
            outcome: needs.outcome(book),
            standings: needs.standings(book, &guards.look()),
            path,
            guards,
        }
    }
}

/// Takes up the answers held to questions that are offered, arise and matter; returns the places of those questions, and
/// whether any was answered.
fn take_up_offered<'a>(book: &Book<'a>, guards: &mut Guards<'a>, matters: &dyn Fn(usize) -> bool) -> (Places, bool) {
    let (mut offered, mut taken) = (Places::NONE, false);
    for (place, question) in book.questions.iter().enumerate().filter(|(_, it)| it.assumed.is_some()) {
        if guards.look().arises(place) != Truth::Yes || !matters(place) {
            continue;
        }
        offered.insert(place);
        let fitting = guards.held(place).and_then(|answer| question.fit(answer, &guards.look().before(place)).ok());
        match fitting {
            Some(None) => {}
            Some(Some(instead)) => guards.put(place, instead),
            None => continue,
        }
        guards.take(place);
        taken = true;
    }
    (offered, taken)
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
    let opened = Answer::Rows(rows.iter().map(open_row).collect());
    question.fit(&opened, look).ok().map(|instead| instead.unwrap_or(opened))
}

/// What stands for one answer: somebody was unsure; or ticked nothing, where nothing was ticked that does not fit.
fn left_open(question: &Question<'_>, held: Option<&Answer>) -> Option<Answer> {
    match question.kind {
        _ if question.offers_unsure() => Some(Answer::Unsure),
        Kind::Choices { .. } if held.is_none() => Some(Answer::choices([])),
        _ => None,
    }
}
