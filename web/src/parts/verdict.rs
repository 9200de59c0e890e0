//! What is decided so far, beside the question.

use judge::{Joined as _, Judgement, Outcome};

use super::element::{Piece, element, filled, nothing, tag, text};
use super::table::{list, paragraph, strong};
use crate::words::{interview as say, result};

/// The running verdict: what is decided and by which answer, or what is still possible.
pub fn verdict(judgement: &Judgement<'static>, beside: &[String]) -> Piece {
    let beside = beside.first().and_then(|id| judgement.book.deployment(id)).map(|deployment| deployment.name);
    let topic = |id: &str| judgement.book.question(id).map_or("", |question| question.topic);
    let ruled_out: Vec<Piece> = judgement
        .standings
        .iter()
        .filter(|standing| !standing.ruled_out_by.is_empty())
        .map(|standing| {
            let mut topics: Vec<&str> =
                standing.ruled_out_by.iter().flat_map(|fired| &fired.on).map(|id| topic(id)).collect();
            topics.dedup();
            let by = if topics.is_empty() { say::THE_DAY.to_owned() } else { topics.joined(", ") };
            filled(&say::RULED_OUT_BY, [strong(standing.deployment.name), element("em", "", [text(by)])])
        })
        .collect();
    let possible: Vec<&str> = judgement
        .standings
        .iter()
        .filter(|standing| standing.can_win)
        .map(|standing| standing.deployment.name)
        .collect();
    let headline = match judgement.outcome {
        Outcome::Decided(deployment) => {
            let doubts = judgement.standing(deployment.id).is_some_and(|standing| !standing.doubts.is_empty());
            say::decided(deployment.name, doubts)
        }
        Outcome::Undecided => say::possible(&possible.joined(", ")),
        Outcome::Conflict => result::CONFLICT.to_owned(),
        Outcome::OutsideDates => return nothing(),
    };
    let heading = tag("h2").with("id", "verdict").holds([text(say::SO_FAR)]);
    let mut pieces = vec![heading, paragraph("", text(headline))];
    if !ruled_out.is_empty() {
        pieces.push(list("", ruled_out));
    }
    let goes_on = judgement.path.next.is_some();
    if let (Outcome::Decided(_), true, Some(name)) = (judgement.outcome, goes_on, beside) {
        pieces.push(paragraph("", text(say::completes(name))));
    }
    if judgement.outcome == Outcome::Conflict && goes_on {
        pieces.push(paragraph("", text(say::COMPLETES_WAYS_OUT)));
    }
    pieces.push(paragraph("left", text(say::to_go(judgement.path.at_most))));
    tag("section").with("class", "verdict").with("aria-labelledby", "verdict").holds(pieces)
}
