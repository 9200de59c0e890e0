//! What people answer.
//!
//! Answers and choices are kept in sorted vectors: there are few of them, and trees took 20 kB more of the page. Answers are
//! shared until one is changed, because judging keeps those that it was given.

use std::sync::Arc;

/// One answer to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// One choice, by its id.
    Choice(String),
    /// Any number of choices, by their ids; empty means "none of these".
    Choices(Chosen),
    /// A count.
    Number(u64),
    /// Free text: a name. Never code, never markup.
    Text(String),
    /// The rows of a list.
    Rows(Vec<Row>),
    /// "I'm not sure": asks no more, and neither rules out nor favours anything.
    Unsure,
}

/// Choices by their ids, each once, in the order of their ids.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen(Vec<String>);

/// Answers by the id of their question, in the order of the ids.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(Arc<Vec<Arc<(String, Answer)>>>);

/// One row of a list: an answer for each column that was filled in.
pub type Row = Answers;

impl Answer {
    /// A choice by its id.
    pub fn choice(id: &str) -> Answer {
        Answer::Choice(id.to_owned())
    }

    /// Several choices by their ids.
    pub fn choices<'i>(ids: impl IntoIterator<Item = &'i str>) -> Answer {
        let mut chosen = Chosen::default();
        for id in ids {
            chosen.insert(id);
        }
        Answer::Choices(chosen)
    }
}

impl Chosen {
    /// Whether this choice is among them.
    pub fn contains(&self, id: &str) -> bool {
        self.0.iter().any(|chosen| chosen == id)
    }

    /// Adds a choice.
    pub fn insert(&mut self, id: &str) {
        if !self.contains(id) {
            let place = self.0.partition_point(|other| other.as_str() < id);
            self.0.insert(place, id.to_owned());
        }
    }

    /// Takes a choice away; whether it was there.
    pub fn remove(&mut self, id: &str) -> bool {
        let before = self.0.len();
        self.retain(|chosen| chosen != id);
        self.0.len() < before
    }

    /// Keeps the choices that `keep` names.
    pub fn retain(&mut self, mut keep: impl FnMut(&str) -> bool) {
        self.0.retain(|id| keep(id));
    }

    /// The first of them.
    pub fn first(&self) -> Option<&str> {
        self.iter().next()
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// Whether none is chosen.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Answers {
    /// No answers yet.
    pub fn new() -> Answers {
        Answers::default()
    }

    /// The answer to a question.
    pub fn get(&self, question: &str) -> Option<&Answer> {
        self.at(self.place(question)?)
    }

    /// Whether a question is answered with this one choice.
    pub fn chose(&self, question: &str, choice: &str) -> bool {
        matches!(self.get(question), Some(Answer::Choice(chosen)) if chosen == choice)
    }

    /// Answers a question, anew if it was answered before.
    pub fn set(&mut self, question: &str, answer: Answer) {
        let answers = Arc::make_mut(&mut self.0);
        let new = Arc::new((question.to_owned(), answer));
        match answers.iter_mut().find(|it| it.0 == question) {
            Some(old) => *old = new,
            None => answers.insert(answers.partition_point(|it| it.0.as_str() < question), new),
        }
    }

    /// The same answers and one more.
    #[must_use]
    pub fn with(mut self, question: &str, answer: Answer) -> Answers {
        self.set(question, answer);
        self
    }

    /// Takes an answer back.
    pub fn remove(&mut self, question: &str) {
        self.keep(|id| id != question);
    }

    /// Keeps the answers to the questions that `keep` names.
    pub fn keep(&mut self, keep: impl Fn(&str) -> bool) {
        Arc::make_mut(&mut self.0).retain(|it| keep(&it.0));
    }

    /// Where the answer to a question stands among them.
    pub(crate) fn place(&self, question: &str) -> Option<usize> {
        self.0.iter().position(|it| it.0 == question)
    }

    /// The answer that stands at a place among them.
    pub(crate) fn at(&self, place: usize) -> Option<&Answer> {
        self.0.get(place).map(|it| &it.1)
    }

    /// Those at the places that `keep` names, and the questions of the others.
    pub(crate) fn parted(&self, keep: impl Fn(usize) -> bool) -> (Answers, Vec<String>) {
        let (mut kept, mut left) = (Vec::with_capacity(self.len()), Vec::new());
        for (place, answer) in self.0.iter().enumerate() {
            if keep(place) { kept.push(answer.clone()) } else { left.push(answer.0.clone()) }
        }
        (Answers(Arc::new(kept)), left)
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// All answers, in the order of their ids.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Answer)> {
        self.0.iter().map(|it| (it.0.as_str(), &it.1))
    }

    /// Whether nothing is answered.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The sum of a number over the rows that have this choice in that column; the largest number there is, if it is more.
pub fn total(rows: &[Row], number: &str, column: &str, choice: &str) -> u64 {
    let of_kind = rows.iter().filter(|row| row.chose(column, choice));
    of_kind.fold(0, |sum: u64, row| match row.get(number) {
        Some(Answer::Number(number)) => sum.saturating_add(*number),
        _ => sum,
    })
}

#[cfg(test)]
mod tests {
    use super::{Answer, Chosen, Row, total};

    #[test]
    fn rows_of_one_kind_are_summed() {
        let row =
            |kind: &str, count: u64| Row::new().with("kind", Answer::choice(kind)).with("count", Answer::Number(count));
        let rows = [row("cat", 2), row("dog", 5), row("cat", 3), Row::new().with("kind", Answer::choice("cat"))];
        assert_eq!(["cat", "dog", "cow"].map(|kind| total(&rows, "count", "kind", kind)), [5, 5, 0]);
        assert_eq!(total(&[row("cat", u64::MAX), row("cat", 1)], "count", "kind", "cat"), u64::MAX);
    }

    #[test]
    fn a_choice_is_there_once_or_not() {
        let mut chosen = Chosen::default();
        ["b", "a", "b"].into_iter().for_each(|id| chosen.insert(id));
        assert_eq!(chosen.iter().collect::<Vec<_>>(), ["a", "b"]);
        assert!(!chosen.remove("c") && chosen.remove("a") && !chosen.remove("a"));
        assert_eq!(chosen.first(), Some("b"));
    }
}
