//! What things cost: offered beside the result, never asked for. Whoever names no price still gets all quantities.

use judge::{Assumed, Choice, Column, Condition, Kind, Question};

use super::choice;
use super::offered::ITEM;
use crate::licences;

/// The currency of all prices.
pub const CURRENCY: &str = "currency";
/// Prices of one's own.
pub const PRICES: &str = "prices";
/// The time that is reckoned.
pub const YEARS: &str = "years";
/// The column with a price.
pub const PRICE: &str = "price";
/// The column that says how often it is paid.
pub const PER: &str = "per";

/// Paid once.
pub const ONCE: &str = "once";
/// Paid every month.
pub const MONTH: &str = "month";
/// Paid every year: Software Assurance.
pub const YEAR: &str = "year";

pub(super) const CURRENCY_QUESTION: Question<'_> = Question {
    id: CURRENCY,
    topic: "Currency",
    text: "In which currency are the prices?",
    hint: "Published prices are used only in their own currency: mostly US$, one in EUR. Those you enter are not converted.",
    kind: Kind::Text { most: 20 },
    when: Condition::Always,
    assumed: Some(Assumed::Text("US$")),
};

pub(super) const YEARS_QUESTION: Question<'_> = Question {
    id: YEARS,
    topic: "Years",
    text: "Over how many years shall cost be reckoned?",
    hint: "",
    kind: Kind::Number { least: 1, most: 10, unit: "years" },
    when: Condition::Always,
    assumed: Some(Assumed::Number(3)),
};

pub(super) const PRICES_QUESTION: Question<'_> = Question {
    id: PRICES,
    topic: "Prices",
    text: "Which prices do you pay?",
    hint: "They count in place of published ones. Prices stay out of links unless you put them there.",
    kind: Kind::List {
        columns: &[
            Column {
                question: Question {
                    id: ITEM,
                    topic: "Item",
                    text: "What is it?",
                    hint: "",
                    kind: Kind::Choice { choices: &ITEMS, unsure: false },
                    when: Condition::Always,
                    assumed: None,
                },
                required: true,
            },
            Column {
                question: Question {
                    id: PRICE,
                    topic: "Price",
                    text: "What does one cost?",
                    hint: "",
                    kind: Kind::Money,
                    when: Condition::Always,
                    assumed: None,
                },
                required: true,
            },
            Column {
                question: Question {
                    id: PER,
                    topic: "Paid",
                    text: "How often is that paid?",
                    hint: "If nothing is said: every month for a subscription, else once. Software Assurance takes a row of its own, every year.",
                    kind: Kind::Choice {
                        choices: &[
                            choice(ONCE, "Once", ""),
                            choice(MONTH, "Every month", ""),
                            choice(YEAR, "Every year", ""),
                        ],
                        unsure: false,
                    },
                    when: Condition::Always,
                    assumed: None,
                },
                required: false,
            },
        ],
        row: "price",
        least: 1,
        most: 1000,
    },
    when: Condition::Always,
    assumed: Some(Assumed::NoRows),
};

/// Everything that has a price.
#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects, reason = "a wrong index does not compile")]
static ITEMS: [Choice<'_>; licences::ALL.len()] = {
    let mut choices = [choice("", "", ""); licences::ALL.len()];
    let mut place = 0;
    while place < licences::ALL.len() {
        let licence = licences::ALL[place];
        choices[place] = choice(licence.id, licence.name, "");
        place += 1;
    }
    choices
};
