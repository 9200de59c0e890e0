//! One rule, one record.

use crate::condition::Condition;
use crate::date::Period;
use crate::source::{Citation, Confidence};

/// What is held to be true, when it applies, on whose word, and how surely.
///
/// `E` is what follows when the condition holds. Deciding rules carry an [`Effect`]; a domain's datasheets carry
/// effects of their own (what a plan grants, what a server role takes), judged by its counting.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rule<'a, E = Effect<'a>> {
    /// Stable name for links, cases and the trace, lower case with hyphens. Never reused for another meaning.
    pub id: &'a str,
    /// When it applies.
    pub when: Condition<'a>,
    /// What follows.
    pub effect: E,
    /// The reason in one sentence, for the reader of the result.
    pub because: &'a str,
    /// Who says so; never empty (linted).
    pub citations: &'a [Citation<'a>],
    /// How sure it is.
    pub confidence: Confidence,
    /// On which dates it holds.
    pub valid: Period,
}

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

impl<'a, E> Rule<'a, E> {
    /// The record without its effect, for traces and lists that hold rules of several kinds.
    #[inline(never)]
    pub const fn record(&self) -> Rule<'a, ()> {
        Rule {
            id: self.id,
            when: self.when,
            effect: (),
            because: self.because,
            citations: self.citations,
            confidence: self.confidence,
            valid: self.valid,
        }
    }
}
