//! The interview: what stands around the questions, what is wrong with an answer, and what is decided so far.

pub const HOME: &str = "CALculator: which licences for Lync, Skype for Business and Teams?";
pub const FIRST: &str = "What is your situation, and on which day?";
pub const CONTINUE: &str = "Continue";
pub const BACK: &str = "Back";
pub const CHANGE: &str = "Change";
pub const REMOVE: &str = "Remove";
pub const OR: &str = "or";
pub const UNSURE: &str = "I'm not sure";
pub const UNSURE_HINT: &str = "This rules nothing out; counts that depend on it become a range.";
pub const CHANGING: &str = "Changing this may add or remove questions.";

/// The name of a page in the browser's tab and history.
pub fn in_tab(page: &str, has_errors: bool) -> String {
    if has_errors { format!("Error: {page} – CALculator") } else { format!("{page} – CALculator") }
}

pub fn number(of: usize) -> String {
    format!("Question {of}")
}

pub fn numbered(question: &str, number: usize) -> String {
    format!("{question} – Question {number}")
}

pub fn of_question(number: usize, question: &str) -> String {
    format!("Question {number}: {question}")
}

pub fn optional(field: &str) -> String {
    format!("{field} (may stay empty)")
}

// The day.

pub const WHICH_DAY: &str = "For which day should the rules be read?";
pub const DAY_PARTS: [&str; 3] = ["Day", "Month", "Year"];

pub fn day_hint(span: &str) -> String {
    format!(
        "What plans brought and servers needed changed over the years. Leave it empty for today; for an audit, enter the audited day. The rules cover the days from {span}: for example 15 1 2014."
    )
}

pub const NO_NUMBERS: &str = "Enter day, month and year as numbers, like 15 1 2014.";
pub const SHORT_YEAR: &str = "Enter the year with four digits, like 2014.";

pub fn outside(span: &str) -> String {
    format!("Enter a day from {span}: there are rules for these alone.")
}

pub fn no_such_day(day: u16, month: u16, year: u16) -> String {
    format!("The calendar has no day {day} of month {month} in {year}. Enter day, month and year, like 15 1 2014.")
}

// What is wrong.

pub const PROBLEM: &str = "There is a problem";
pub const ERROR: &str = "Error: ";
pub const SAME_NAME: &str = "There is one of this name already. Choose another name.";
pub const ROWS_LEFT: &str = "Rows are left in the field: mend and take them, or empty the field.";

pub fn choose(topic: &str) -> String {
    format!("{topic}: choose one of the answers.")
}

pub fn tick_or(topic: &str, none: &str) -> String {
    format!("{topic}: tick what applies, or “{none}”.")
}

pub const NOT_UNDERSTOOD: &str =
    "This was not understood and is left out. Check your answers before you rely on the result.";
pub const BEFORE_THE_REASON: &str = ": ";

// Somewhere else than one wanted to go.

pub const THIS_FIRST: &str = "This comes first.";
pub const STILL_OPEN: &str = "This question is still open.";
pub const QUESTION_FIRST: &str = "This question comes first.";
pub const NOT_NEEDED: &str = "These answers do not need that question.";
pub const THE_FILE: &str = "the file";
pub const NO_ANSWERS: &str = "There are no answers in it.";
pub const NO_PAGE: &str = "There is no page of this name.";

// Lists and rows.

pub fn add_another(row: &str) -> String {
    format!("Add another {row}")
}

pub fn change_row(row: &str, name: &str) -> String {
    format!("Change the {row} “{name}”")
}

pub fn new_row(row: &str, number: usize) -> String {
    format!("The {row} number {number}")
}

pub const PASTE: &str = "Paste rows";
pub const PASTED: &str = "Rows from a spreadsheet";
pub const TAKE_ROWS: &str = "Take the rows";

pub fn paste_hint(columns: &str) -> String {
    format!("With a first line that names the columns: {columns}.")
}

pub fn rows_taken(taken: &str, left: &str) -> String {
    format!("Rows taken: {taken}. Rows left in the field, to be mended: {left}.")
}

pub fn and_more(beyond: &str) -> String {
    format!("And {beyond} more.")
}

// Checking the answers.

pub const CHECK: &str = "Check your answers";
pub const SHOW: &str = "Show the result";
pub const START_AGAIN: &str = "Start again, and clear all answers";
pub const ASSUMED: &str = "Not asked, and assumed: you can say otherwise";
pub const SITUATION: &str = "Situation";
pub const DAY: &str = "Day";
/// Behind the name of a row.
pub const AFTER_NAME: &str = ": ";

// Answers from elsewhere.

pub const WHICH_ANSWERS: &str = "Which answers do you want to go on with?";
pub const OTHER_ANSWERS: &str =
    "A link or a file brought other answers than yours. Nothing is replaced unless you say so.";
pub const BY_BACK: &str = "Your browser's Back returns from them to yours.";
pub const DIFFERENCES: &str = "What differs";
pub const DIFFERENCE_HEADS: [&str; 3] = ["Question", "Yours", "From the link or the file"];
pub const KEEP_MINE: &str = "Keep mine";
pub const OPEN_OTHERS: &str = "Open the others";
pub const NOT_ANSWERED: &str = "Not answered";
pub const NOT_THE_SAME: &str = ", but not the same ones";
pub const RECOMMENDATION: &str = "Recommendation";

// What is decided so far.

pub const SO_FAR: &str = "So far";
/// Around a deployment and what rules it out.
pub const RULED_OUT_BY: [&str; 3] = ["", ": ruled out by ", ""];
pub const THE_DAY: &str = "the day";

pub fn decided(deployment: &str, has_doubts: bool) -> String {
    if has_doubts {
        format!("Decided: {deployment}, unless you need what you were not sure of")
    } else {
        format!("Decided: {deployment}")
    }
}

pub fn possible(deployments: &str) -> String {
    format!("Still possible: {deployments}")
}

pub fn completes(deployment: &str) -> String {
    format!("These questions complete the list for {deployment}, which stands beside it.")
}

pub const COMPLETES_WAYS_OUT: &str = "These questions complete the lists of the ways out.";

pub fn to_go(at_most: usize) -> String {
    match at_most {
        0 => "Nothing more to ask.".to_owned(),
        1 => "At most 1 question to go.".to_owned(),
        n => format!("At most {n} questions to go."),
    }
}

// Why a question is asked.

pub const WHY: &str = "Why we ask";

pub fn may_rule_out(deployments: &[&str], because: &str) -> String {
    format!("It may rule out {}: {because}", judge::Joined::joined(deployments, " and "))
}

pub fn may_speak_for(deployment: &str, because: &str) -> String {
    format!("It may speak for {deployment}: {because}")
}

pub fn counts(title: &str) -> String {
    format!("We need it to count {title}.")
}

pub const SITUATES: &str = "It tells us which rules bind you.";
pub const TELLS: &str = "It tells us what you should know.";
