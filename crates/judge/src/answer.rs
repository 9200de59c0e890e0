//! What people answer.

use std::collections::{BTreeMap, BTreeSet};

/// One answer to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// One choice, by its id.
    Choice(String),
    /// Any number of choices, by their ids; empty means "none of these".
    Choices(BTreeSet<String>),
    /// A count.
    Number(u64),
    /// Free text: a name. Never code, never markup.
    Text(String),
    /// The rows of a list.
    Rows(Vec<Row>),
    /// "I'm not sure": asks no more, and neither rules out nor favours anything.
    Unsure,
}

/// One row of a list: an answer for each column that was filled in.
pub type Row = BTreeMap<String, Answer>;

impl Answer {
    /// A choice by its id.
    pub fn choice(id: &str) -> Answer {
        Answer::Choice(id.to_owned())
    }

    /// Several choices by their ids.
    pub fn choices<'i>(ids: impl IntoIterator<Item = &'i str>) -> Answer {
        let mut chosen = BTreeSet::new();
        for id in ids {
            chosen.insert(id.to_owned());
        }
        Answer::Choices(chosen)
    }
}

/// Answers by the id of their question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(BTreeMap<String, Answer>);

impl Answers {
    /// No answers yet.
    pub fn new() -> Answers {
        Answers::default()
    }

    /// The answer to a question.
    pub fn get(&self, question: &str) -> Option<&Answer> {
        self.0.get(question)
    }

    /// Answers a question, anew if it was answered before.
    pub fn set(&mut self, question: &str, answer: Answer) {
        self.0.insert(question.to_owned(), answer);
    }

    /// The same answers and one more.
    #[must_use]
    pub fn with(mut self, question: &str, answer: Answer) -> Answers {
        self.set(question, answer);
        self
    }

    /// Takes an answer back.
    pub fn remove(&mut self, question: &str) {
        self.0.remove(question);
    }

    /// Keeps the answers to the questions that `keep` names.
    pub(crate) fn keep(&mut self, keep: impl Fn(&str) -> bool) {
        self.0.retain(|question, _| keep(question));
    }

    /// All answers, in the order of their ids.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Answer)> {
        self.0.iter().map(|(question, answer)| (question.as_str(), answer))
    }

    /// Whether nothing is answered.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
