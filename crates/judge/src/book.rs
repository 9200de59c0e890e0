//! A book: all that is judged, as constant data.

use crate::condition::Condition;
use crate::date::Period;
use crate::question::Question;
use crate::rule::Rule;

/// Questions, deployments, deciding rules and declared quantities.
#[derive(Clone, Copy, Debug)]
pub struct Book<'a> {
    /// When any rule of the book speaks at all.
    pub valid: Period,
    /// In the order in which they are asked: an editorial decision, never computed.
    pub questions: &'a [Question<'a>],
    /// In the order that settles ties.
    pub deployments: &'a [Deployment<'a>],
    /// The rules that decide and tell, chapter by chapter.
    pub rules: &'a [&'a [Rule<'a>]],
    /// What will be counted, and what counting may read.
    pub quantities: &'a [Quantity<'a>],
}

/// A way to run the system: what is recommended.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Deployment<'a> {
    /// Stable name, lower case with hyphens.
    pub id: &'a str,
    /// A short name: "On premises".
    pub name: &'a str,
    /// The recommendation in one sentence.
    pub sentence: &'a str,
    /// When it could be had.
    pub valid: Period,
    /// On which answers it comes into question at all; where it does not, it is neither judged nor named.
    pub when: Condition<'a>,
}

/// A count, declared so that the path can be computed without counting.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quantity<'a> {
    /// Stable name, lower case with hyphens.
    pub id: &'a str,
    /// What is counted, for "why am I asked": "the Front End servers".
    pub title: &'a str,
    /// The deployments it belongs to.
    pub of: &'a [&'a str],
    /// When it counts at all; its questions come before those it reads (linted).
    pub when: Condition<'a>,
    /// The only questions that counting may read.
    pub reads: &'a [&'a str],
}

impl<'a> Book<'a> {
    /// The rules of all chapters.
    pub fn rules(&self) -> impl Iterator<Item = &'a Rule<'a>> + use<'a> {
        self.rules.iter().copied().flatten()
    }

    /// A question by its id.
    pub fn question(&self, id: &str) -> Option<&'a Question<'a>> {
        self.questions.iter().find(|question| question.id == id)
    }

    /// A deployment by its id.
    pub fn deployment(&self, id: &str) -> Option<&'a Deployment<'a>> {
        self.deployments.iter().find(|deployment| deployment.id == id)
    }

    /// A quantity by its id.
    pub fn quantity(&self, id: &str) -> Option<&'a Quantity<'a>> {
        self.quantities.iter().find(|quantity| quantity.id == id)
    }
}
