//! On whose word a rule stands.

use crate::date::Date;

/// A document, declared once and cited by place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source<'a> {
    /// Its title; with its address it names the document.
    pub title: &'a str,
    /// Who speaks in it.
    pub publisher: &'a str,
    /// The full address; empty only for [`SourceKind::GeneralKnowledge`].
    pub url: &'a str,
    /// When it was written, as precisely as it says: a year, a month or a day, in that order of digits; "c." before an
    /// estimate.
    pub published: &'a str,
    /// When somebody last looked whether it still says so.
    pub checked: Date,
    /// What weight its kind has.
    pub kind: SourceKind,
}

/// What kind of voice a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceKind {
    /// The vendor's documentation or licence text.
    Vendor,
    /// People who do this for a living: consultants, resellers, community experts.
    Practitioner,
    /// Newspapers and analysts.
    Press,
    /// No document was found. Such a citation never lifts confidence above low.
    GeneralKnowledge,
}

/// A place in a source that speaks for or against a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Citation<'a> {
    /// The document.
    pub source: &'a Source<'a>,
    /// Where in the document: a heading, a reply, a table.
    pub place: &'a str,
    /// Whether it supports the rule.
    pub speaks: Speaks<'a>,
}

/// Which way a citation points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speaks<'a> {
    /// It supports the rule.
    For,
    /// It contradicts the rule, which is held all the same.
    Against {
        /// Why the rule is held against it, to follow the word "because".
        held_because: &'a str,
    },
}

/// How sure a rule is, lowest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// Weak or general knowledge: shown with "verify".
    Low,
    /// One good source, or derived from one.
    Medium,
    /// The vendor, or several independent sources that agree.
    High,
}

impl Confidence {
    /// Its stable name, for programs.
    pub const fn id(self) -> &'static str {
        match self {
            Confidence::High => "high",
            Confidence::Medium => "medium",
            Confidence::Low => "low",
        }
    }

    /// As the reader of a result is told it.
    pub const fn in_words(self) -> &'static str {
        match self {
            Confidence::High => "high",
            Confidence::Medium => "medium",
            Confidence::Low => "low: verify",
        }
    }
}

impl<'a> Source<'a> {
    /// Cites a place that supports the rule.
    pub const fn at(&'a self, place: &'a str) -> Citation<'a> {
        Citation { source: self, place, speaks: Speaks::For }
    }

    /// Cites a place that contradicts the rule, and why the rule is held all the same.
    pub const fn against(&'a self, place: &'a str, held_because: &'a str) -> Citation<'a> {
        Citation { source: self, place, speaks: Speaks::Against { held_because } }
    }
}
