//! Why a question is asked: the rules and counts that lack its answer.

use judge::{Effect, Judgement, Why};

use crate::parts::{Piece, folded, list, text};
use crate::words::interview as say;

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
                    decides.push(text(say::may_rule_out(&names, rule.because)));
                }
                Effect::Favours(id) => {
                    decides.push(text(say::may_speak_for(name(id), rule.because)));
                }
                Effect::Tells(_) | Effect::Mentions(_) => tells += 1,
            },
            Why::Quantity(quantity) => counts.push(quantity.title),
            Why::Deployment(_) => situates = true,
        }
    }
    decides.extend(counts.iter().map(|title| text(say::counts(title))));
    if situates {
        decides.push(text(say::SITUATES));
    }
    if tells > 0 {
        decides.push(text(say::TELLS));
    }
    folded("why", vec![text(say::WHY)], list("", decides))
}
