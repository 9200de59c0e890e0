//! The ways to cover a need, what they cost, and the cheapest mix of them.

use judge::{grouped, in_money};

pub const WAYS: &str = "Ways to cover the same need";

pub fn ways_lead(with_windows: bool) -> &'static str {
    if with_windows {
        "Each covers everything these people need. Servers come on top of all alike; what you own is not subtracted. Windows CALs are in them."
    } else {
        "Each covers everything these people need. Servers come on top of all alike; what you own is not subtracted. Windows CALs come on top, but with suites."
    }
}

pub fn ways_of(names: &str, people: &str) -> String {
    format!("{names}: {people}")
}

/// Around a way, before and after it; the first of them is on the list.
pub const ON_THE_LIST: &str = "On the list: ";
pub const NO_PRICE: &str = ": no price";
pub const BRINGS: &str = "; brings besides: ";
pub const WITHOUT: &str = "; without: ";

pub fn priced(amount: &str) -> String {
    format!(": {amount}")
}

pub fn paid_twice(licences: &str) -> String {
    format!("; the plan grants {licences} already: paid twice")
}

/// What a way consists of: so many of a licence, or one for each of these people.
pub fn item(licence: &str, count: Option<u64>, is_owned: bool) -> String {
    let owned = if is_owned { " (owned)" } else { "" };
    match count {
        Some(count) => format!("{} × {licence}{owned}", grouped(count)),
        None => format!("{licence}{owned}"),
    }
}

pub fn cheaper_from(last: &str, first: &str, month: u64) -> String {
    format!("{last} is cheaper than {first} from month {month} of ten years on.")
}

/// "US$ 1,200 over 3 years"
pub fn over_years(currency: &str, amount: u64, years: u64) -> String {
    let amount = in_money(amount);
    if years == 1 {
        format!("{currency} {amount} over 1 year")
    } else {
        format!("{currency} {amount} over {years} years")
    }
}

// The cost of the list.

pub const COST: &str = "Cost";
pub const DONE: &str = "Nothing is left to buy. ";
pub const UNKNOWN: &str = "No price is known for this day and currency. ";
pub const ENTER: &str = "Enter prices";
pub const CHANGES: [&str; 3] = ["Change prices", "Change the years", "Change the currency"];

pub fn sum(over_years: &str, once: u64, month: u64, year: u64) -> String {
    let [once, month, year] = [once, month, year].map(in_money);
    format!("What is to buy on the list: {over_years}: {once} once, {month} every month, {year} every year.")
}

pub fn no_sum(licences: &str) -> String {
    format!("The list has no sum, because these have no price: {licences}.")
}

pub fn twice(licences: &str) -> String {
    format!("Of two prices that you entered for the same, the later counts: {licences}.")
}

pub const PRICES: &str = "Prices used: indicative, without discount";
pub const PRICE_HEADS: [&str; 5] = ["Item", "Once", "Every month", "Every year", "On whose word"];
pub const YOURS: &str = "yours";
pub const NO_AMOUNT: &str = "–";

// The cheapest mix.

pub const NO_MIX: &str = "There is no cheapest mix: for some people no way has a price.";

pub fn mix(over_years: &str) -> String {
    format!(
        "The cheapest mix of these ways, with what you own put to best use: {over_years}. Plans that you keep go on costing what they cost; servers, and what every way takes alike, are not in it."
    )
}

pub const PROVEN: &str = "No mix of ways with a price costs less.";

pub fn at_least(amount: u64) -> String {
    format!("It is the best found; none costs less than {}.", in_money(amount))
}

pub fn listed_more(amount: u64) -> String {
    format!("The ways on the list cost {} more.", in_money(amount))
}

pub fn next_more(licence: &str, amount: u64) -> String {
    format!("Without {licence} the cheapest costs {} more.", in_money(amount))
}

pub const EQUALS: &str = "Others cost the same; this one has the fewest kinds of licences.";

pub fn left_out(licences: &str) -> String {
    format!("Ways with these have no part in it, beyond what you own, because they have no price: {licences}.")
}

pub fn taken_by(whom: &str, people: &str, way: &str) -> String {
    format!("{whom}: {people}: {way}")
}
