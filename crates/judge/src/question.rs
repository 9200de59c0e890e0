//! Questions, and how what people type becomes an answer.

use std::fmt;

use crate::Joined as _;
use crate::answer::{Answer, Row};
use crate::condition::{Condition, Truth};
use crate::look::Look;
use crate::number::{grouped, in_money, money, whole};

/// A question, as it is asked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Question<'a> {
    /// Stable name for links and cases, lower case with hyphens. Never reused for another meaning.
    pub id: &'a str,
    /// A few words for lists of answers: "Number of people".
    pub topic: &'a str,
    /// The question itself.
    pub text: &'a str,
    /// One short sentence that helps to answer; may be empty.
    pub hint: &'a str,
    /// What an answer looks like.
    pub kind: Kind<'a>,
    /// When it arises at all; reads only questions that come before it (linted).
    pub when: Condition<'a>,
    /// What is taken where nobody answers. A question with an assumption is never asked: it is offered.
    pub assumed: Option<Assumed<'a>>,
}

/// What is taken where nobody answers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Assumed<'a> {
    /// This choice.
    Choice(&'a str),
    /// None of the choices.
    None,
    /// This number.
    Number(u64),
    /// These words.
    Text(&'a str),
    /// A list without rows.
    NoRows,
}

impl Assumed<'_> {
    /// The assumption as an answer.
    pub fn answer(self) -> Answer {
        match self {
            Assumed::Choice(id) => Answer::choice(id),
            Assumed::None => Answer::choices([]),
            Assumed::Number(number) => Answer::Number(number),
            Assumed::Text(text) => Answer::Text(text.to_owned()),
            Assumed::NoRows => Answer::Rows(Vec::new()),
        }
    }
}

/// What an answer looks like.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind<'a> {
    /// One of these.
    Choice {
        /// In the order in which they are shown.
        choices: &'a [Choice<'a>],
        /// Whether "I'm not sure" is offered.
        unsure: bool,
    },
    /// Any of these.
    Choices {
        /// In the order in which they are shown.
        choices: &'a [Choice<'a>],
        /// The words for choosing none.
        none: &'a str,
        /// Whether "I'm not sure" is offered.
        unsure: bool,
    },
    /// A count. It has no "not sure": a guess would look like knowledge.
    Number {
        /// The smallest number accepted.
        least: u64,
        /// The largest number accepted.
        most: u64,
        /// What is counted, in the plural: "people".
        unit: &'a str,
    },
    /// A name, of at most so many characters.
    Text {
        /// The most characters accepted.
        most: usize,
    },
    /// An amount of money, like 12.50; kept as text, see [`money`].
    Money,
    /// Rows, each with an answer to every required column.
    List {
        /// The columns, in the order in which they are asked.
        columns: &'a [Column<'a>],
        /// What a row is, in the singular: "group".
        row: &'a str,
        /// The fewest rows accepted.
        least: usize,
        /// The most rows accepted.
        most: usize,
    },
}

/// One choice of a question.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Choice<'a> {
    /// Stable name, lower case with hyphens.
    pub id: &'a str,
    /// What it says.
    pub text: &'a str,
    /// One short sentence more; may be empty.
    pub hint: &'a str,
    /// When it is offered; reads only questions that come before (linted).
    pub when: Condition<'a>,
}

/// One column of a list.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Column<'a> {
    /// Its question; never a list itself, and its guard reads only questions that come before the list (linted).
    pub question: Question<'a>,
    /// Whether a row without it is incomplete, where it is asked.
    pub required: bool,
}

/// Why an answer is not accepted. Displays as a sentence that says what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal(String);

impl Refusal {
    fn because(sentence: impl Into<String>) -> Refusal {
        Refusal(sentence.into())
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'a> Choice<'a> {
    /// Whether it is offered on these earlier answers.
    pub fn is_offered(&self, earlier: &Look<'a, '_>) -> bool {
        matches!(self.when, Condition::Always) || self.when.judge(earlier) != Truth::No
    }
}

impl<'a> Question<'a> {
    /// The choices, where the kind has any.
    pub fn choices(&self) -> &'a [Choice<'a>] {
        match self.kind {
            Kind::Choice { choices, .. } | Kind::Choices { choices, .. } => choices,
            Kind::Number { .. } | Kind::Text { .. } | Kind::Money | Kind::List { .. } => &[],
        }
    }

    /// The columns, where it is a list.
    pub fn columns(&self) -> &'a [Column<'a>] {
        match self.kind {
            Kind::List { columns, .. } => columns,
            _ => &[],
        }
    }

    /// Whether "I'm not sure" is offered.
    pub fn offers_unsure(&self) -> bool {
        match self.kind {
            Kind::Choice { unsure, .. } | Kind::Choices { unsure, .. } => unsure,
            Kind::Number { .. } | Kind::Text { .. } | Kind::Money | Kind::List { .. } => false,
        }
    }

    /// Reads what was typed into a field or a cell. Spaces and thousand separators are tolerated; a choice is named by its
    /// words or its id, in any case, and several are joined by `+`.
    pub fn read(&self, typed: &str) -> Result<Answer, Refusal> {
        let typed = typed.trim();
        let named = |word: &str| {
            let is_named = |it: &&Choice<'_>| [it.id, it.text].iter().any(|it| it.eq_ignore_ascii_case(word.trim()));
            self.choices().iter().find(is_named).map(|choice| choice.id).ok_or_else(|| self.refuse_choice(word))
        };
        match self.kind {
            Kind::Choice { .. } => named(typed).map(Answer::choice),
            Kind::Choices { none, .. } if typed.eq_ignore_ascii_case(none) => Ok(Answer::choices([])),
            Kind::Choices { .. } => Ok(Answer::choices(typed.split('+').map(named).collect::<Result<Vec<_>, _>>()?)),
            Kind::Number { least, most, unit } => read_number(typed, least, most, unit).map(Answer::Number),
            _ => self.keep(Answer::Text(typed.to_owned())),
        }
    }

    /// An answer from anywhere as it is kept, once it is checked.
    pub fn keep(&self, answer: Answer) -> Result<Answer, Refusal> {
        Ok(self.accept(&answer)?.unwrap_or(answer))
    }

    /// Checks an answer from anywhere against the question. Where another is kept in its stead, because, say, spaces are
    /// cut, returns that.
    pub fn accept(&self, answer: &Answer) -> Result<Option<Answer>, Refusal> {
        let as_it_is = Ok(None);
        match (self.kind, answer) {
            (_, Answer::Unsure) if self.offers_unsure() => as_it_is,
            (_, Answer::Unsure) => Err(self.refuse_unsure()),
            (Kind::Choice { choices, .. }, Answer::Choice(id)) => {
                if choices.iter().any(|choice| choice.id == id) {
                    as_it_is
                } else {
                    Err(self.refuse_choice(id))
                }
            }
            (Kind::Choices { choices, .. }, Answer::Choices(ids)) => {
                match ids.iter().find(|id| !choices.iter().any(|choice| choice.id == *id)) {
                    None => as_it_is,
                    Some(id) => Err(self.refuse_choice(id)),
                }
            }
            (Kind::Number { least, most, unit }, Answer::Number(number)) => {
                if (least..=most).contains(number) {
                    as_it_is
                } else {
                    Err(refuse_number(least, most, unit))
                }
            }
            (Kind::Text { most }, Answer::Text(text)) => {
                let (written, text) = (text, text.trim());
                if text.is_empty() {
                    Err(Refusal::because(format!("Enter the {}.", lower(self.topic))))
                } else if text.chars().count() > most {
                    Err(Refusal::because(format!("The {} must have {most} characters or fewer.", lower(self.topic))))
                } else if text.chars().any(char::is_control) {
                    Err(Refusal::because(format!(
                        "The {} must not have line breaks or control characters.",
                        lower(self.topic)
                    )))
                } else {
                    Ok(kept(written, text))
                }
            }
            (Kind::Money, Answer::Text(text)) => match money(text) {
                Some(amount) => Ok(kept(text, &in_money(amount))),
                None => Err(Refusal::because(
                    "Enter the amount in figures without a sign, like 12.50, up to 10,000,000. Leave out what you do not know.",
                )),
            },
            (Kind::List { row, least, most, .. }, Answer::Rows(rows)) => {
                if rows.len() < least {
                    return Err(Refusal::because(format!("Add at least {least} {}.", plural(row, least))));
                }
                if rows.len() > most {
                    return Err(Refusal::because(format!(
                        "Enter at most {} {}; there are {}.",
                        grouped(most as u64),
                        plural(row, most),
                        grouped(rows.len() as u64)
                    )));
                }
                each(rows, &|row, number| self.accept_row(row, number))
            }
            _ => Err(Refusal::because(format!("This is not an answer to “{}”.", self.text))),
        }
    }

    /// Checks one row of a list; `number` names it in a refusal, from 1.
    pub(crate) fn accept_row(&self, cells: &Row, number: usize) -> Instead<Row> {
        accept_cells(self.columns(), cells).map_err(|why| self.in_row(number, why))
    }

    /// As [`Question::accept`], on these earlier answers: what is kept is without the choices and columns that are not
    /// offered, and it is refused where nothing fitting remains.
    pub fn fit(&self, answer: &Answer, earlier: &Look<'a, '_>) -> Result<Option<Answer>, Refusal> {
        if let (Kind::Choice { choices, .. }, Answer::Choice(id)) = (self.kind, answer) {
            return match choices.iter().find(|choice| choice.id == id) {
                Some(choice) if choice.is_offered(earlier) => Ok(None),
                Some(_) => Err(self.refuse_offer(id)),
                None => Err(self.refuse_choice(id)),
            };
        }
        let accepted = self.accept(answer)?;
        let fitting = match accepted.as_ref().unwrap_or(answer) {
            Answer::Choices(ids) if !ids.iter().all(|id| self.offers(id, earlier)) => {
                let mut kept = ids.clone();
                kept.retain(|id| self.offers(id, earlier));
                // Losing every tick is not the same as having ticked nothing.
                match ids.first() {
                    Some(lost) if kept.is_empty() => return Err(self.refuse_offer(lost)),
                    _ => Some(Answer::Choices(kept)),
                }
            }
            Answer::Rows(rows) => each(rows, &|row, number| self.fit_row(row, number, earlier))?,
            _ => None,
        };
        Ok(fitting.or(accepted))
    }

    /// The row without the cells of columns that are not asked; refused where one that is asked is missing.
    fn fit_row(&self, row: &Row, number: usize, earlier: &Look<'a, '_>) -> Instead<Row> {
        let mut changed = None;
        for column in self.columns() {
            let question = &column.question;
            let cell = row.get(question.id);
            match cell {
                Some(_) if !earlier.asks(self, column) => {
                    changed.get_or_insert_with(|| row.clone()).remove(question.id)
                }
                Some(answer) => {
                    if let Some(answer) = question.fit(answer, earlier).map_err(|why| self.in_row(number, why))? {
                        changed.get_or_insert_with(|| row.clone()).set(question.id, answer);
                    }
                }
                None if column.required && earlier.asks(self, column) => {
                    return Err(self.in_row(number, missing(question)));
                }
                None => {}
            }
        }
        if changed.as_ref().unwrap_or(row).is_empty() { Err(self.in_row(number, empty())) } else { Ok(changed) }
    }

    fn offers(&self, id: &str, earlier: &Look<'a, '_>) -> bool {
        self.choices().iter().any(|choice| choice.id == id && choice.is_offered(earlier))
    }

    /// The sentence with the row that it is about.
    fn in_row(&self, number: usize, why: Refusal) -> Refusal {
        match self.kind {
            Kind::List { row, .. } => Refusal::because(format!("{} {number}: {why}", upper(row))),
            _ => why,
        }
    }

    fn refuse_unsure(&self) -> Refusal {
        Refusal::because(match self.kind {
            Kind::Number { least, most, unit } => return refuse_number(least, most, unit),
            _ => format!("“Not sure” is not an answer to “{}”.", self.text),
        })
    }

    fn refuse_offer(&self, id: &str) -> Refusal {
        let text = self.choices().iter().find(|choice| choice.id == id).map_or(id, |choice| choice.text);
        Refusal::because(format!("“{text}” cannot be chosen with your other answers. Change or remove it."))
    }

    fn refuse_choice(&self, id: &str) -> Refusal {
        // Of many a few show how they are written.
        let known: Vec<&str> = self.choices().iter().map(|choice| choice.id).take(12).collect();
        let more = if self.choices().len() > known.len() { " and others" } else { "" };
        Refusal::because(format!(
            "“{}” is not one of the choices of “{}”, which are: {}{more}.",
            short(id),
            self.topic,
            known.joined(", ")
        ))
    }
}

/// Checks one row of a list against its columns. Cells of unknown columns are refused.
fn accept_cells(columns: &[Column<'_>], cells: &Row) -> Instead<Row> {
    if let Some(unknown) =
        cells.iter().map(|(id, _)| id).find(|id| !columns.iter().any(|column| column.question.id == *id))
    {
        return Err(Refusal::because(format!("there is no column “{}”.", short(unknown))));
    }
    if cells.is_empty() {
        return Err(empty());
    }
    let mut changed = None;
    for Column { question, required } in columns {
        match cells.get(question.id) {
            Some(answer) => {
                if let Some(answer) = question.accept(answer)? {
                    changed.get_or_insert_with(|| cells.clone()).set(question.id, answer);
                }
            }
            // Whether a guarded column is asked hangs on other answers.
            None if *required && matches!(question.when, Condition::Always) => return Err(missing(question)),
            None => {}
        }
    }
    Ok(changed)
}

/// What is kept in the stead of an answer or a row, where that is another.
type Instead<T> = Result<Option<T>, Refusal>;

/// Checks each row, numbered from 1.
fn each(rows: &[Row], check: &dyn Fn(&Row, usize) -> Instead<Row>) -> Instead<Answer> {
    let mut changed = None;
    for ((row, place), number) in rows.iter().zip(0_usize..).zip(1_usize..) {
        if let Some(row) = check(row, number)?
            && let Some(kept) = changed.get_or_insert_with(|| rows.to_vec()).get_mut(place)
        {
            *kept = row;
        }
    }
    Ok(changed.map(Answer::Rows))
}

fn kept(written: &str, kept: &str) -> Option<Answer> {
    (written != kept).then(|| Answer::Text(kept.to_owned()))
}

fn empty() -> Refusal {
    Refusal::because("it is empty.")
}

fn missing(question: &Question<'_>) -> Refusal {
    Refusal::because(format!("the answer to “{}” is missing.", question.topic))
}

fn read_number(typed: &str, least: u64, most: u64, unit: &str) -> Result<u64, Refusal> {
    whole(typed).filter(|number| (least..=most).contains(number)).ok_or_else(|| refuse_number(least, most, unit))
}

fn refuse_number(least: u64, most: u64, unit: &str) -> Refusal {
    Refusal::because(format!(
        "Enter the number of {unit} as a whole number from {} to {}, like {}.",
        grouped(least),
        grouped(most),
        if most > 10_000 { 250 } else { 2 }
    ))
}

/// The first forty characters: enough to recognise what was written, never a screenful.
pub(crate) fn short(text: &str) -> String {
    text.chars().take(40).collect()
}

fn plural(word: &str, count: usize) -> String {
    if count == 1 { word.to_owned() } else { format!("{word}s") }
}

fn lower(text: &str) -> String {
    text.to_ascii_lowercase()
}

fn upper(text: &str) -> String {
    let mut text = text.to_owned();
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{Kind, Question};
    use crate::answer::Answer;
    use crate::condition::Condition;

    const PEOPLE: Question<'_> = Question {
        id: "people",
        topic: "Number of people",
        text: "How many people?",
        hint: "",
        kind: Kind::Number { least: 1, most: 1_000_000, unit: "people" },
        when: Condition::Always,
        assumed: None,
    };

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (typed, number) in [
            ("250", Some(250)),
            (" 1 250 ", Some(1250)),
            ("1,250", Some(1250)),
            ("1.250", Some(1250)),
            ("1’000’000", Some(1_000_000)),
            ("1,000,000", Some(1_000_000)),
            ("0", None),
            ("-5", None),
            ("1.5", None),
            ("12,50", None),
            ("1,2,3", None),
            ("1000001", None),
            ("1000000000000000000000000000000", None),
            ("NaN", None),
            ("many", None),
            ("٣", None),
            ("", None),
        ] {
            let read = PEOPLE.read(typed);
            assert_eq!(read.as_ref().ok(), number.map(Answer::Number).as_ref(), "{typed}");
            if let Err(refusal) = read {
                assert_eq!(
                    refusal.to_string(),
                    "Enter the number of people as a whole number from 1 to 1,000,000, like 250."
                );
            }
        }
    }
}
