//! The result, and the same answers on other days.

use judge::{Date, Range};
use rules::SCOPE;

pub const CONFLICT: &str = "No single deployment gives all you asked.";
pub const OUTSIDE: &str = "No rules for this day";
pub const UNDECIDED: &str = "Not decided yet";

pub fn as_of(day: Date) -> String {
    format!("As of {}. Rules of {}.", day.in_words(), rules::VERSION.in_words())
}

pub fn outside(span: &str) -> String {
    format!(
        "The rules cover {SCOPE} from {span}. For other days there is no recommendation and no list: products, plans and rights were different."
    )
}

pub const OTHER_DAY: &str = "Choose another day";
pub const YOUR_ANSWERS: &str = "Your answers";
pub const BINDS: &str = "What binds";
pub const WHY: &str = "Why";
pub const TO_KNOW: &str = "What you should know";
pub const UNMET: &str = "What you asked for and do not get:";
pub const DOUBTS: &str = "You were not sure of what could change the recommendation:";
pub const UNSUPPORTED: &str = "Microsoft supports it no longer: see where to turn below.";
pub const TURN: &str = "Where to turn from here";

/// Around the topics that an answer was given on.
pub const BY_ANSWER: [&str; 3] = ["By your answer on ", ": ", ""];

pub fn front_ends(count: Range, edition: &str, configuration: &str) -> String {
    if configuration.is_empty() {
        format!("Its Front Ends: {count} × {edition}.")
    } else {
        format!("Its Front Ends: {count} × {edition}, in the {configuration} configuration.")
    }
}

pub fn home(names: &str, people: &str, side: &str) -> String {
    format!("{names}: {people} {side}")
}

// Needs that exclude each other.

pub const EXCLUDE: &str = "These needs exclude each other:";
pub const WAYS_OUT: &str = "Ways out";
pub const GIVEN_UP: &str = "What is given up or lost";

pub fn since(day: Date) -> String {
    format!("Since {}: ", day.in_words())
}

// What is to buy.

pub const TO_BUY: &str = "To buy: ";
pub const NEEDED: &str = "Needed (what you own is not entered, so not subtracted): ";
pub const BESIDES: &str = "And besides, unless you own it: ";
pub const NOTHING: &str = "nothing of this product";

pub fn no_cals(cal: &str) -> String {
    format!("0 {cal}s to buy")
}

pub fn times(count: Range, licence: &str) -> String {
    format!("{count}\u{a0}× {licence}")
}

// The licence list.

pub const LIST: &str = "Licence list";
pub const ENTER_OWNED: &str = "Enter licences that you own";
pub const OF_PRODUCT: &str = "Licences of this product";
pub const ALSO_NEEDED: &str = "You also need";
pub const ITEM: &str = "Item";
pub const UNIT: &str = "Unit";
pub const FOR_WHOM: &str = "For whom";
pub const LINE_NEEDED: &str = "Needed";
pub const LINE_COVERED: &str = "Covered";
pub const LINE_TO_BUY: &str = "To buy";
pub const NOT_COVERED: &str = "Not covered";
pub const CONFIDENCE: &str = "Confidence";
pub const SERVERS: &str = "Servers";

pub fn covered_by(count: Range, by: &str) -> String {
    format!("{count}: {by}")
}

pub fn depends_on(count: Range, on: &str) -> String {
    format!("{count}: {on}.")
}

/// Another count of a line: "4 if it must survive a failure.", "For the Front Ends 4 × … instead, if …".
pub fn otherwise(count: &str, instead: Option<&str>, of_servers: bool, condition: &str) -> String {
    match instead {
        None => format!("{count} {condition}."),
        Some(licence) if of_servers => format!("For the Front Ends {count} × {licence} instead, {condition}."),
        Some(licence) => format!("{count} × {licence} instead, {condition}."),
    }
}

// What is owned.

pub const OWNED: &str = "What you own, and what it covers";
pub const OWNED_HEADS: [&str; 3] = ["What you own", "Owned", "Covers"];
pub const COVERS_NOTHING: &str = "nothing that is needed here";

// The servers.

pub const SERVER_TABLE: &str = "Servers, physical or virtual, each a running instance";
pub const SERVER_HEADS: [&str; 4] = ["Role", "Servers", "How it is counted", "Licences"];
pub const ALL_SERVERS: &str = "All servers";
pub const NOT_COUNTED: &str = "gateways and appliances not counted";
pub const NO_LICENCE: &str = "none: its maker brings them";
pub const BOXES: &str = "In the boxes, the licences of the product; what else is bought for a server is in the table. ";
pub const SAVE_PICTURE: &str = "Save this picture as SVG";
pub const POLICIES: &str = "Conferencing policies that keep people within these CALs, and a script";

/// What a row of servers is: "Paris: Front End, Enterprise Edition".
pub fn role(site: &str, role: &str, edition: Option<&str>) -> String {
    let site = if site.is_empty() { String::new() } else { format!("{site}: ") };
    match edition {
        Some(edition) => format!("{site}{role}, {edition}"),
        None => format!("{site}{role}"),
    }
}

/// Another count of servers.
pub fn servers_otherwise(count: &str, edition: Option<&str>, condition: &str) -> String {
    match edition {
        Some(edition) => format!("{count} of {edition} {condition}."),
        None => format!("{count} {condition}."),
    }
}

// Other deployments.

pub const OTHERS: &str = "Other deployments, and why not";

pub fn ruled_out(deployment: &str) -> String {
    format!("{deployment}: ruled out")
}

pub fn not_recommended(deployment: &str) -> String {
    format!("{deployment}: possible, not recommended")
}

pub fn would_take(sentence: &str) -> String {
    format!("{sentence} It would take:")
}

pub fn ranges(open: usize) -> String {
    if open == 1 {
        "Some counts are ranges, as 1 question was not asked. ".to_owned()
    } else {
        format!("Some counts are ranges, as {open} questions were not asked. ")
    }
}

pub fn complete(deployment: &str) -> String {
    format!("Complete the list for {deployment}")
}

pub fn lists_for(deployment: &str) -> String {
    format!("Servers and licences for {deployment}")
}

// What would change it.

pub const CHANGES: &str = "What would change this";
pub const CHANGE_TABLE: &str = "One answer said otherwise changes the deployment, the servers, or what is to buy";
pub const CHANGE_HEADS: [&str; 2] = ["If you said", "It would be"];
pub const NO_CHANGE: &str = "No other answer would change the result.";
pub const TRYING: &str = "Each of your other answers is being tried.";
/// Between a question and what is said to it.
pub const SAID: [&str; 3] = ["", ": ", ""];

pub fn tried(rows_moved: usize) -> String {
    format!(
        "A number goes to the nearest value that changes the deployment or a count of servers. What was not asked is not tried, nor the number of one group among more than {rows_moved}."
    )
}

pub fn with_besides(result: &str, besides: &str) -> String {
    if besides.is_empty() { format!("{result}; besides nothing") } else { format!("{result}; besides {besides}") }
}

pub fn also(topic: &str) -> String {
    format!("{topic}, also")
}

pub fn without(topic: &str) -> String {
    format!("{topic}, without")
}

pub fn nobody(topic: &str) -> String {
    format!("{topic}, nobody")
}

pub fn of_row(topic: &str, row: &str) -> String {
    format!("{topic}, {row}")
}

// Other days.

pub const YEARS: &str = "The same answers through the years";
pub const YEARS_LEAD: &str = "Your answers, judged on your day, today, and the last day of each product's time. What another day would ask is left open.";
pub const OTHER_DAYS: &str = "The same answers on other days, and today, side by side";
pub const OPEN_DAY: &str = "Open the result of this day";

pub fn day(of: Date, is_own: bool, is_today: bool) -> String {
    let day = of.in_words();
    match (is_own, is_today) {
        (true, _) => format!("{day}, your day"),
        (_, true) => format!("{day}, today"),
        _ => day,
    }
}

pub fn still_open(questions: usize) -> String {
    format!("So far: questions still open for this day: {questions}.")
}

pub fn way_out(sentence: &str) -> String {
    format!("Way out: {sentence}")
}
