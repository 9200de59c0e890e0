//! The pages, and how the path of an address names them: `/q/people`, `/change/groups/2`, `/result`.

use rules::BOOK;
use rules::questions::SITUATION;

/// Where the visitor is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// The static start page.
    Start,
    /// What is the situation, and on which day? The start page asks for the situation too; what was chosen there is ticked.
    Date(Option<&'static str>),
    /// A question, on the way through the interview.
    Question(String),
    /// A question, to change its answer; then back to the check page.
    Change(String),
    /// One row of a list: `(list, row, changing)`. The row after the last is a new one.
    Row(String, usize, bool),
    /// All answers, to be checked.
    Check,
    /// The result.
    Result,
    /// The same answers on other days, side by side.
    Years,
    /// The conferencing policies that fit the list.
    Policies,
    /// The rule book, at one of its rules or at its beginning.
    Rules(Option<String>),
}

/// The page that a path names, if there is one.
pub fn read_page(path: &str) -> Option<Page> {
    let mut parts = path.strip_prefix('/')?.split('/');
    let page = match (parts.next()?, parts.next(), parts.next()) {
        ("start", None, None) => Page::Start,
        ("date", None, None) => Page::Date(None),
        ("date", Some(situation), None) => {
            Page::Date(Some(BOOK.question(SITUATION)?.choices().iter().find(|it| it.id == situation)?.id))
        }
        ("check", None, None) => Page::Check,
        ("result", None, None) => Page::Result,
        ("years", None, None) => Page::Years,
        ("policies", None, None) => Page::Policies,
        ("rules", None, None) => Page::Rules(None),
        ("rules", Some(rule), None) if rules::all_rules().iter().any(|it| it.id == rule) => {
            Page::Rules(Some(rule.to_owned()))
        }
        (way @ ("q" | "change"), Some(id), row) => {
            let question = BOOK.question(id)?;
            match row {
                None if way == "q" => Page::Question(id.to_owned()),
                None => Page::Change(id.to_owned()),
                Some(row) if !question.columns().is_empty() => {
                    Page::Row(id.to_owned(), row.parse::<usize>().ok()?.checked_sub(1)?, way == "change")
                }
                Some(_) => return None,
            }
        }
        _ => return None,
    };
    parts.next().is_none().then_some(page)
}

/// The path that names a page.
pub fn write_page(page: &Page) -> String {
    match page {
        Page::Start => "/start".to_owned(),
        Page::Date(situation) => below("/date", *situation),
        Page::Check => "/check".to_owned(),
        Page::Result => "/result".to_owned(),
        Page::Years => "/years".to_owned(),
        Page::Policies => "/policies".to_owned(),
        Page::Rules(rule) => below("/rules", rule.as_deref()),
        Page::Question(id) => format!("/q/{id}"),
        Page::Change(id) => format!("/change/{id}"),
        Page::Row(id, row, changing) => format!("/{}/{id}/{}", if *changing { "change" } else { "q" }, row + 1),
    }
}

fn below(path: &str, part: Option<&str>) -> String {
    part.map_or_else(|| path.to_owned(), |part| format!("{path}/{part}"))
}
