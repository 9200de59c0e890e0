//! Why a question is asked: the rules and counts that lack its answer.

use judge::{Effect, Joined as _, Judgement, Why};

use crate::parts::{Piece, folded, list, text};

/// The reasons for the next question, folded away.
pub fn why(judgement: &Judgement<'static>) -> Piece {
    let name = |id: &str| judgement.book.deployment(id).map_or("", |deployment| deployment.name);
    let mut decides: Vec<Piece> = Vec::new();
    let mut counts: Vec<&str> = Vec::new();
    let mut tells = 0_usize;
    let mut situates = false;
    for why in &judgement.path.why {
        match why {
            Why::Rule(rule) => match rule.effect {
                Effect::RulesOut(ids) => {
                    let names: Vec<&str> = ids.iter().map(|id| name(id)).collect();
                    decides.push(text(format!("It may rule out {}: {}", names.joined(" and "), rule.because)));
                }
                Effect::Favours(id) => {
                    decides.push(text(format!("It may speak for {}: {}", name(id), rule.because)));
                }
                Effect::Tells(_) | Effect::Mentions(_) => tells += 1,
            },
            Why::Quantity(quantity) => counts.push(quantity.title),
            Why::Deployment(_) => situates = true,
        }
    }
    decides.extend(counts.iter().map(|title| text(format!("We need it to count {title}."))));
    if situates {
        decides.push(text("It tells us which rules bind you."));
    }
    if tells > 0 {
        decides.push(text("It tells us what you should know."));
    }
    folded("why", vec![text("Why we ask")], list("", decides))
}
