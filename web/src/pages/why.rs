//! Why a question is asked: the rules and counts that lack its answer.

use judge::{Effect, Judgement, Why};
use yew::prelude::*;

/// The reasons for the next question, folded away.
pub fn why(judgement: &Judgement<'static>) -> Html {
    let name = |id: &str| judgement.book.deployment(id).map_or("", |deployment| deployment.name);
    let mut decides: Vec<Html> = Vec::new();
    let mut counts: Vec<&str> = Vec::new();
    let mut tells = 0_usize;
    let mut situates = false;
    for why in &judgement.path.why {
        match why {
            Why::Rule(rule) => match rule.effect {
                Effect::RulesOut(ids) => {
                    let names: Vec<&str> = ids.iter().map(|id| name(id)).collect();
                    decides.push(
                        html! { <li>{ format!("It may rule out {}: {}", names.join(" and "), rule.because) }</li> },
                    );
                }
                Effect::Favours(id) => {
                    decides.push(html! { <li>{ format!("It may speak for {}: {}", name(id), rule.because) }</li> });
                }
                Effect::Tells(_) | Effect::Mentions(_) => tells += 1,
            },
            Why::Quantity(quantity) => counts.push(quantity.title),
            Why::Deployment(_) => situates = true,
        }
    }
    html! {
        <details class="why">
            <summary>{ "Why we ask" }</summary>
            <ul>
                { for decides }
                { for counts.iter().map(|title| html! { <li>{ format!("We need it to count {title}.") }</li> }) }
                if situates {
                    <li>{ "It tells us which rules bind you." }</li>
                }
                if tells > 0 {
                    <li>{ "It tells us what you should know about the recommendation." }</li>
                }
            </ul>
        </details>
    }
}
