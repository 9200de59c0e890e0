//! Books and organisations that grow, to see how what they take grows with them.

use std::fmt::Write as _;

use judge::{
    Answer, Answers, Book, Choice, Condition, Confidence, Date, Deployment, Effect, Judgement, Kind, Period, Quantity,
    Question, Row, Rule, judge,
};
use rules::questions::sites::{BRANCH, CENTRAL, HOMED, PLACE, SITES};
use rules::questions::{
    CALLS, DOES, FACTORS, GROUPS, HOST, NAME, NO, OFFICE, OUTSIDE, PEOPLE, PLAN, SAME, SURVIVE, UCMA, WANTS, WISHES,
};
use rules::{Report, count};

const ON: Date = Date::of(2014, 1, 15);

/// A toy book of so many rules over twenty questions, with all of these answered.
#[derive(Debug)]
pub struct ManyRules {
    questions: Vec<String>,
    ids: Vec<String>,
    answers: Answers,
}

const YES_NO: Kind<'_> = Kind::Choice {
    choices: &[
        Choice { id: "yes", text: "Yes", hint: "", when: Condition::Always },
        Choice { id: "no", text: "No", hint: "", when: Condition::Always },
    ],
    unsure: true,
};
const ASKED: usize = 20;
const DEPLOYMENTS: [&str; 4] = ["one", "two", "three", "four"];

impl ManyRules {
    /// The names in a book of so many rules, and its answers.
    pub fn new(rules: usize) -> ManyRules {
        let questions: Vec<String> = (0..ASKED).map(|n| format!("q{n}")).collect();
        let mut answers = Answers::new();
        for (place, question) in questions.iter().enumerate() {
            answers.set(question, Answer::choice(if place % 3 == 0 { "yes" } else { "no" }));
        }
        ManyRules { questions, ids: (0..rules).map(|n| format!("r{n}")).collect(), answers }
    }

    /// Judges it; says how many rules fired.
    pub fn judged(&self) -> usize {
        let questions: Vec<Question<'_>> = self.questions.iter().map(|id| question(id)).collect();
        let deployments = DEPLOYMENTS.map(|id| Deployment {
            id,
            name: id,
            sentence: id,
            valid: Period::ALWAYS,
            when: Condition::Always,
        });
        // Each rule hangs on two questions, and none rules out the last deployment.
        let pairs: Vec<[Condition<'_>; 2]> = (0..self.ids.len())
            .map(|n| {
                let of = |place: usize| self.questions.get(place % ASKED).map_or("", String::as_str);
                [Condition::Is(of(n), "yes"), Condition::Is(of(n / ASKED + n + 1), "no")]
            })
            .collect();
        let rules: Vec<Rule<'_>> = self
            .ids
            .iter()
            .zip(&pairs)
            .enumerate()
            .map(|(n, (id, pair))| Rule {
                id,
                when: Condition::All(pair),
                because: "It is so.",
                citations: &[],
                confidence: Confidence::High,
                valid: Period::ALWAYS,
                effect: match n % 3 {
                    0 => Effect::RulesOut(&["one", "two"]),
                    1 => Effect::Favours("three"),
                    _ => Effect::Tells(&["three", "four"]),
                },
            })
            .collect();
        let book = Book {
            valid: Period::ALWAYS,
            questions: &questions,
            deployments: &deployments,
            rules: &[&rules],
            quantities: &[Quantity { id: "all", title: "all", of: &DEPLOYMENTS, when: Condition::Always, reads: &[] }],
        };
        let judgement: Judgement<'_> = judge(&book, &self.answers, ON, &[]);
        judgement.standings.iter().map(|it| it.ruled_out_by.len() + it.favoured_by.len()).sum::<usize>()
            + judgement.told("three").len()
    }
}

fn question(id: &str) -> Question<'_> {
    Question { id, topic: id, text: id, hint: "", kind: YES_NO, when: Condition::Always, assumed: None }
}

/// An organisation of so many groups, in our own book.
#[derive(Debug)]
pub struct ManyGroups(Answers);

impl ManyGroups {
    /// All of them telephone, and no two have as many people.
    pub fn new(groups: u64) -> ManyGroups {
        let row = |n: u64| {
            let mut name = String::new();
            let _ = write!(name, "Group {n}");
            Row::new()
                .with(NAME, Answer::Text(name))
                .with(PEOPLE, Answer::Number(n % 97 + 3))
                .with(DOES, Answer::choices(if n.is_multiple_of(2) { vec![CALLS, HOST] } else { vec![HOST] }))
                .with(WANTS, Answer::choices([OFFICE]))
                .with(PLAN, Answer::choice(["no-plan", "e1", "e3"][(n % 3) as usize]))
        };
        let none = || Answer::choices([]);
        ManyGroups(
            Answers::new()
                .with(SAME, Answer::choice(NO))
                .with(GROUPS, Answer::Rows((0..groups).map(row).collect()))
                .with(UCMA, Answer::choice(NO))
                .with(FACTORS, none())
                .with(WISHES, none())
                .with(OUTSIDE, Answer::choice(NO))
                .with(SURVIVE, none()),
        )
    }

    /// Judges it; says how many answers counted.
    pub fn judged(&self) -> usize {
        rules::judge(&self.0, ON, &[]).path.answered.len()
    }

    /// Judges and counts it.
    pub fn counted(&self) -> Report {
        count(rules::judge(&self.0, ON, &[]))
    }
}

/// An organisation at so many sites, every third a branch of the one above it.
#[derive(Debug)]
pub struct ManySites(Answers);

impl ManySites {
    /// All of them telephone.
    pub fn new(sites: u64) -> ManySites {
        let row = |n: u64| {
            let mut name = String::new();
            let _ = write!(name, "Site {n}");
            let place = if n % 3 == 2 { BRANCH } else { CENTRAL };
            Row::new()
                .with(NAME, Answer::Text(name))
                .with(PLACE, Answer::choice(place))
                .with(HOMED, Answer::Number(n % 97 + 3))
        };
        let rows: Vec<Row> = (0..sites).map(row).collect();
        let people =
            rows.iter().map(|row| if let Some(Answer::Number(people)) = row.get(HOMED) { *people } else { 0 }).sum();
        ManySites(
            Answers::new()
                .with(SAME, Answer::choice("yes"))
                .with(PEOPLE, Answer::Number(people))
                .with(DOES, Answer::choices([CALLS, HOST]))
                .with(WANTS, Answer::choices([OFFICE]))
                .with(PLAN, Answer::choice("no-plan"))
                .with(UCMA, Answer::choice("yes"))
                .with(FACTORS, Answer::choices([]))
                .with(WISHES, Answer::choices([]))
                .with(OUTSIDE, Answer::choice("yes"))
                .with(SURVIVE, Answer::choices([]))
                .with(SITES, Answer::Rows(rows)),
        )
    }

    /// Judges it; says how many sites counted.
    pub fn judged(&self) -> usize {
        rules::judge(&self.0, ON, &[])
            .answers
            .get(SITES)
            .map_or(0, |it| if let Answer::Rows(rows) = it { rows.len() } else { 0 })
    }

    /// Judges and counts it.
    pub fn counted(&self) -> Report {
        count(rules::judge(&self.0, ON, &[]))
    }
}
