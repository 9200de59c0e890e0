//! Judges a book of rules against answers on a date.
//!
//! A [`Book`] is plain, constant data: questions, deployments, rules and the quantities that will be counted.
//! [`judge`] is a pure function from a book, answers and a date to a [`Judgement`]: which deployment is
//! recommended and why, which question comes next and why it is asked, and which rules fired on which answers.
//! Everything a wizard shows is derived from that; no list of pages is written anywhere. [`cheapest`] answers what any
//! price list asks for: the cheapest mix of ways to cover needs, with proof.
//!
//! ```
//! use judge::*;
//!
//! const ALWAYS: Period = Period::between(Date::of(2020, 1, 1), Date::of(2029, 12, 31));
//! const YES_NO: Kind = Kind::Choice {
//!     choices: &[
//!         Choice { id: "yes", text: "Yes", hint: "", when: Condition::Always },
//!         Choice { id: "no", text: "No", hint: "", when: Condition::Always },
//!     ],
//!     unsure: true,
//! };
//! static TIMETABLE: Source = Source {
//!     title: "Timetable",
//!     publisher: "The ferry",
//!     url: "https://ferry.example/timetable",
//!     published: "2020-01",
//!     checked: Date::of(2020, 2, 1),
//!     kind: SourceKind::Vendor,
//! };
//! static BOOK: Book = Book {
//!     valid: ALWAYS,
//!     questions: &[Question {
//!         id: "wind",
//!         topic: "Wind",
//!         text: "Is there a strong wind?",
//!         hint: "",
//!         kind: YES_NO,
//!         when: Condition::Always,
//!         assumed: None,
//!     }],
//!     deployments: &[
//!         Deployment { id: "bicycle", name: "Bicycle", sentence: "Cycle.", valid: ALWAYS, when: Condition::Always },
//!         Deployment { id: "car", name: "Car", sentence: "Drive.", valid: ALWAYS, when: Condition::Always },
//!     ],
//!     rules: &[&[Rule {
//!         id: "no-bicycle-in-wind",
//!         when: Condition::Is("wind", "yes"),
//!         effect: Effect::RulesOut(&["bicycle"]),
//!         because: "Bicycles are left behind in a strong wind.",
//!         citations: &[TIMETABLE.at("Conditions of carriage")],
//!         confidence: Confidence::High,
//!         valid: ALWAYS,
//!     }]],
//!     quantities: &[],
//! };
//! assert_eq!(lint(&BOOK), []);
//!
//! let on = Date::of(2024, 6, 1);
//! // The question is asked because the rule lacks its answer.
//! let start = judge(&BOOK, &Answers::new(), on, &[]);
//! assert_eq!(start.path.next.map(|question| question.text), Some("Is there a strong wind?"));
//!
//! let windy = judge(&BOOK, &Answers::new().with("wind", Answer::choice("yes")), on, &[]);
//! assert!(matches!(windy.outcome, Outcome::Decided(deployment) if deployment.id == "car"));
//! let why = &windy.standing("bicycle").unwrap().ruled_out_by[0];
//! assert_eq!((why.rule.because, &why.on[..]), ("Bicycles are left behind in a strong wind.", &["wind"][..]));
//! ```
//!
//! Many answers for the same day are judged from one [`Interview`].
//!
//! What this crate is not: it knows no product, counts nothing, reads no clock, does no input or output, and
//! cannot fail. Types borrow, so that tests can build toy books at run time.

#![forbid(unsafe_code)]
#![deny(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unreachable,
    clippy::unwrap_used
)]

mod answer;
mod book;
pub mod cheapest;
mod condition;
mod date;
mod interview;
mod joined;
mod judgement;
pub mod link;
mod lint;
mod look;
mod needs;
mod number;
mod path;
mod places;
mod question;
mod range;
mod rule;
mod source;
mod standing;

pub use answer::{Answer, Answers, Chosen, Row, total};
pub use book::{Book, Deployment, Quantity};
pub use condition::{Asks, Condition, Mention, Truth};
pub use date::{Date, Period};
pub use interview::{Interview, judge, judge_open};
pub use joined::Joined;
pub use judgement::{Judgement, Outcome, Readiness, Reads};
pub use lint::{Finding, lint, lint_rule};
pub use look::{Guards, Look};
pub use number::{grouped, in_money, money};
pub use path::{Path, Why};
pub use places::Places;
pub use question::{Assumed, Choice, Column, Kind, Question, Refusal};
pub use range::Range;
pub use rule::{Effect, Follows, Record, Rule};
pub use source::{Citation, Confidence, Source, SourceKind, Speaks};
pub use standing::{Fired, Standing};
