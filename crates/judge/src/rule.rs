//! One rule, one record.

use crate::condition::Condition;
use crate::date::Period;
use crate::source::{Citation, Confidence};

/// What is held to be true, when it applies, on whose word, and how surely.
///
/// `E` is what follows when the condition holds. Deciding rules carry an [`Effect`]; a domain's datasheets carry
/// effects of their own (what a plan grants, what a server role takes), judged by its counting.
#[derive(Clone, Copy)]
pub struct Rule<'a, E: ?Sized = Effect<'a>> {
    /// Stable name for links, cases and the trace, lower case with hyphens. Never reused for another meaning.
    pub id: &'a str,
    /// When it applies.
    pub when: Condition<'a>,
    /// The reason in one sentence, for the reader of the result.
    pub because: &'a str,
    /// Who says so; never empty (linted).
    pub citations: &'a [Citation<'a>],
    /// How sure it is.
    pub confidence: Confidence,
    /// On which dates it holds.
    pub valid: Period,
    /// What follows; last, so that a rule can be held whatever its effect.
    pub effect: E,
}

/// A rule whatever its effect: what traces and lists hold, which gather rules of several kinds.
pub type Record<'a> = &'a Rule<'a, dyn Follows + 'a>;

/// What can follow from a rule: anything.
pub trait Follows: Send + Sync {}

impl<E: Send + Sync> Follows for E {}

/// What a deciding rule does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Effect<'a> {
    /// Rules out these deployments; any one such rule suffices.
    RulesOut(&'a [&'a str]),
    /// Speaks for this deployment; of those left, the one with most such rules wins, ties go to the book's order.
    Favours(&'a str),
    /// Tells something to those who get one of these deployments; all such rules are collected.
    Tells(&'a [&'a str]),
    /// Like [`Effect::Tells`], but not worth a question: told where the answers happen to be known.
    Mentions(&'a [&'a str]),
}

impl<'a, E: Send + Sync + 'a> Rule<'a, E> {
    /// The rule whatever its effect.
    pub const fn record(&'a self) -> Record<'a> {
        self
    }
}

impl<E: ?Sized> std::fmt::Debug for Rule<'_, E> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Rule({})", self.id)
    }
}

/// Rules are compared by what they say, not by what follows from it: that is their reader's.
impl<E: ?Sized> PartialEq for Rule<'_, E> {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
            && self.when == other.when
            && self.because == other.because
            && self.citations == other.citations
            && self.confidence == other.confidence
            && self.valid == other.valid
    }
}
