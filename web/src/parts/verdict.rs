//! What is decided so far, beside the question.

use judge::{Judgement, Outcome};
use yew::prelude::*;

/// The running verdict: what is decided and by which answer, or what is still possible.
pub fn verdict(judgement: &Judgement<'static>, beside: &[String]) -> Html {
    let beside = beside.first().and_then(|id| judgement.book.deployment(id)).map(|deployment| deployment.name);
    let topic = |id: &str| judgement.book.question(id).map_or("", |question| question.topic);
    let ruled_out: Vec<Html> = judgement
        .standings
        .iter()
        .filter(|standing| !standing.ruled_out_by.is_empty())
        .map(|standing| {
            let mut topics: Vec<&str> =
                standing.ruled_out_by.iter().flat_map(|fired| &fired.on).map(|id| topic(id)).collect();
            topics.dedup();
            let by = if topics.is_empty() { "the day".to_owned() } else { topics.join(", ") };
            html! { <li><strong>{ standing.deployment.name }</strong>{ ": ruled out by " }<em>{ by }</em></li> }
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
            let unless = if doubts { ", unless you turn out to need what you were not sure of" } else { "" };
            format!("Decided: {}{unless}", deployment.name)
        }
        Outcome::Undecided => format!("Still possible: {}", possible.join(", ")),
        Outcome::Conflict => "No single deployment gives all you asked.".to_owned(),
        Outcome::OutsideDates => return html! {},
    };
    html! {
        <section class="verdict" aria-labelledby="verdict">
            <h2 id="verdict">{ "So far" }</h2>
            <p>{ headline }</p>
            if !ruled_out.is_empty() {
                <ul>{ for ruled_out }</ul>
            }
            if let (Outcome::Decided(_), Some(_), Some(name)) = (judgement.outcome, judgement.path.next, beside) {
                <p>{ format!("These questions complete the list for {name}, which stands beside it.") }</p>
            }
            if judgement.outcome == Outcome::Conflict && judgement.path.next.is_some() {
                <p>{ "The questions that follow complete the lists of the ways out." }</p>
            }
            <p class="left">{ match judgement.path.at_most {
                0 => "Nothing more to ask.".to_owned(),
                1 => "At most 1 question to go.".to_owned(),
                n => format!("At most {n} questions to go."),
            } }</p>
        </section>
    }
}
