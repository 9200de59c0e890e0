//! How each deployment stands on the answers given so far.

use crate::book::{Book, Deployment};
use crate::date::Date;
use crate::look::{Found, Look};
use crate::rule::{Record, Rule};

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
}

/// A rule that fired, and the questions on whose answers it did.
#[derive(Clone, Debug)]
pub struct Fired<'a> {
    /// The rule.
    pub rule: Record<'a>,
    /// The questions on whose answers its condition holds, by id.
    pub on: Vec<&'a str>,
}

pub(crate) fn in_force<'a>(book: &Book<'a>, on: Date) -> impl Iterator<Item = &'a Rule<'a>> + use<'a> {
    book.rules().filter(move |rule| rule.valid.contains(on))
}

/// A rule that fired on these answers.
pub(crate) fn fired<'a>(rule: &'a Rule<'a>, look: &Look<'a, '_>) -> Fired<'a> {
    let mut on = Vec::with_capacity(1);
    rule.when.grounds(look, &mut |question| {
        if !on.contains(&question) && matches!(look.find(question), Found::Held(_)) {
            on.push(question);
        }
    });
    Fired { rule: rule.record(), on }
}
