//! What is decided so far, beside the question.

use judge::{Joined as _, Judgement, Outcome};

use super::element::{Piece, all, element, nothing, tag, text};
use super::table::{list, paragraph, strong};

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
            let by = if topics.is_empty() { "the day".to_owned() } else { topics.joined(", ") };
            all([strong(standing.deployment.name), text(": ruled out by "), element("em", "", [text(by)])])
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
            let unless = if doubts { ", unless you need what you were not sure of" } else { "" };
            format!("Decided: {}{unless}", deployment.name)
        }
        Outcome::Undecided => format!("Still possible: {}", possible.joined(", ")),
        Outcome::Conflict => "No single deployment gives all you asked.".to_owned(),
        Outcome::OutsideDates => return nothing(),
    };
    let heading = tag("h2").with("id", "verdict").holds([text("So far")]);
    let mut pieces = vec![heading, paragraph("", text(headline))];
    if !ruled_out.is_empty() {
        pieces.push(list("", ruled_out));
    }
    let goes_on = judgement.path.next.is_some();
    if let (Outcome::Decided(_), true, Some(name)) = (judgement.outcome, goes_on, beside) {
        let sentence = format!("These questions complete the list for {name}, which stands beside it.");
        pieces.push(paragraph("", text(sentence)));
    }
    if judgement.outcome == Outcome::Conflict && goes_on {
        pieces.push(paragraph("", text("These questions complete the lists of the ways out.")));
    }
    let left = match judgement.path.at_most {
        0 => "Nothing more to ask.".to_owned(),
        1 => "At most 1 question to go.".to_owned(),
        n => format!("At most {n} questions to go."),
    };
    pieces.push(paragraph("left", text(left)));
    tag("section").with("class", "verdict").with("aria-labelledby", "verdict").holds(pieces)
}
