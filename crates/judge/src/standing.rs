//! How each deployment stands on the answers given so far, and what they still lack.

use crate::book::{Book, Deployment, Quantity};
use crate::condition::{Missing, Truth};
use crate::date::Date;
use crate::look::{Found, Look};
use crate::rule::{Effect, Record, Rule};

/// How one deployment stands.
#[derive(Clone, Debug)]
pub struct Standing<'a> {
    /// The deployment.
    pub deployment: &'a Deployment<'a>,
    /// The rules that rule it out; any one suffices.
    pub ruled_out_by: Vec<Fired<'a>>,
    /// The rules that speak for it.
    pub favoured_by: Vec<Fired<'a>>,
    /// The rules that would rule it out, had somebody been sure.
    pub doubts: Vec<Record<'a>>,
    /// Whether it can still be the recommendation.
    pub can_win: bool,
    /// The answers that settle whether it comes into question at all.
    pub(crate) arises: Missing<'a>,
    /// The rules in force that speak of it and lack an answer.
    pub(crate) open: Vec<(&'a Rule<'a>, Missing<'a>)>,
}

/// A rule that fired, and the questions on whose answers it did.
#[derive(Clone, Debug)]
pub struct Fired<'a> {
    /// The rule.
    pub rule: Record<'a>,
    /// The questions on whose answers its condition holds, by id.
    pub on: Vec<&'a str>,
}

/// The answers a quantity still lacks: those of its condition, and those it reads.
/// Both at once, so that settling the condition never adds a question.
pub(crate) fn lacking<'a>(quantity: &Quantity<'a>, look: &Look<'a, '_>) -> Missing<'a> {
    let mut missing = match quantity.when.judge(look) {
        Truth::No => return Missing::NOTHING,
        Truth::Yes => Missing::NOTHING,
        Truth::Unknown(missing) => missing,
    };
    for question in quantity.reads {
        if let Found::Missing(more) = look.find(question) {
            missing.extend(more.iter());
        }
    }
    missing
}

pub(crate) fn in_force<'a>(book: &Book<'a>, on: Date) -> impl Iterator<Item = &'a Rule<'a>> + use<'a> {
    book.rules().filter(move |rule| rule.valid.contains(on))
}

/// A rule that fired on these answers.
pub(crate) fn fired<'a>(rule: &'a Rule<'a>, look: &Look<'a, '_>) -> Fired<'a> {
    let mut on = Vec::new();
    rule.when.grounds(look, &mut |question| {
        if !on.contains(&question) && matches!(look.find(question), Found::Held(_)) {
            on.push(question);
        }
    });
    Fired { rule: rule.record(), on }
}

/// How each deployment of the date stands on these answers.
pub(crate) fn standings<'a>(book: &Book<'a>, look: &Look<'a, '_>, on: Date) -> Vec<Standing<'a>> {
    let mut standings: Vec<Standing<'a>> = book
        .deployments
        .iter()
        .filter(|deployment| deployment.valid.contains(on))
        .filter_map(|deployment| {
            let arises = match deployment.when.judge(look) {
                Truth::Yes => Missing::NOTHING,
                Truth::No => return None,
                Truth::Unknown(missing) => missing,
            };
            Some(Standing {
                deployment,
                ruled_out_by: Vec::new(),
                favoured_by: Vec::new(),
                doubts: Vec::new(),
                can_win: false,
                arises,
                open: Vec::new(),
            })
        })
        .collect();
    for rule in in_force(book, on) {
        let concerns = |id: &str| match rule.effect {
            Effect::RulesOut(out) => out.contains(&id),
            Effect::Favours(favoured) => favoured == id,
            Effect::Tells(_) | Effect::Mentions(_) => false,
        };
        if matches!(rule.effect, Effect::Tells(_) | Effect::Mentions(_)) {
            continue;
        }
        let truth = rule.when.judge(look);
        for standing in &mut standings {
            if !concerns(standing.deployment.id) {
                continue;
            }
            match (&truth, rule.effect) {
                (Truth::Yes, Effect::RulesOut(_)) => standing.ruled_out_by.push(fired(rule, look)),
                (Truth::Yes, _) => standing.favoured_by.push(fired(rule, look)),
                (Truth::Unknown(missing), Effect::RulesOut(_)) if missing.is_empty() => {
                    standing.doubts.push(rule.record());
                }
                (Truth::Unknown(missing), _) if !missing.is_empty() => {
                    standing.open.push((rule, missing.clone()));
                }
                _ => {}
            }
        }
    }
    let can_win: Vec<bool> = (0..standings.len()).map(|place| can_win(&standings, place)).collect();
    for (standing, can_win) in standings.iter_mut().zip(can_win) {
        standing.can_win = can_win;
    }
    standings
}

/// A deployment can win unless it is ruled out, or another that nothing can rule out any more is sure to stay ahead.
fn can_win(standings: &[Standing<'_>], place: usize) -> bool {
    let Some(it) = standings.get(place) else {
        return false;
    };
    it.ruled_out_by.is_empty()
        && !standings.iter().enumerate().any(|(other_place, other)| {
            let least = other.favoured_by.len();
            let ahead = least > it.most_favours() || (least == it.most_favours() && other_place < place);
            other_place != place && other.is_safe() && ahead
        })
}

impl Standing<'_> {
    /// Not ruled out, and no open rule can change that.
    pub(crate) fn is_safe(&self) -> bool {
        self.ruled_out_by.is_empty()
            && self.arises.is_empty()
            && !self.open.iter().any(|(rule, _)| matches!(rule.effect, Effect::RulesOut(_)))
    }

    fn most_favours(&self) -> usize {
        let open = self.open.iter().filter(|(rule, _)| matches!(rule.effect, Effect::Favours(_)));
        self.favoured_by.len().saturating_add(open.count())
    }
}
