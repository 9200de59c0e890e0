//! Answers, counts and results in words.

use judge::{Answer, Joined as _, Kind, Period, Question, Range, Row, grouped};
use rules::deployments::Side;
use rules::licences::{ALL, Block, Unit};
use rules::{BOOK, Home, LicenceList, Line, Report};

use super::result;

/// An answer as the visitor gave it.
pub fn answer(question: &Question<'_>, answer: &Answer) -> String {
    let text = |id: &str| {
        let choice = question.choices().iter().find(|choice| choice.id == id);
        choice.map_or(id, |choice| choice.text).to_owned()
    };
    match (answer, question.kind) {
        (Answer::Unsure, _) => "Not sure".to_owned(),
        (Answer::Choice(id), _) => text(id),
        (Answer::Choices(ids), Kind::Choices { choices, none, .. }) => {
            if ids.is_empty() {
                return none.to_owned();
            }
            let ticked: Vec<&str> =
                choices.iter().filter(|choice| ids.contains(choice.id)).map(|choice| choice.text).collect();
            ticked.joined("; ")
        }
        (Answer::Number(number), Kind::Number { unit, .. }) if *number != 1 => format!("{} {unit}", grouped(*number)),
        (Answer::Number(number), _) => grouped(*number),
        (Answer::Text(text), _) => text.clone(),
        (Answer::Rows(rows), _) if rows.is_empty() => "None".to_owned(),
        (Answer::Rows(rows), Kind::List { row, .. }) => {
            if rows.len() == 1 {
                format!("1 {row}")
            } else {
                format!("{} {row}s", grouped(rows.len() as u64))
            }
        }
        (Answer::Choices(_) | Answer::Rows(_), _) => String::new(),
    }
}

/// The name of a row: its text or its required choice, whichever column comes first; else its number.
pub fn row_name(list: &Question<'_>, row: &Row, place: usize) -> String {
    let named = list.columns().iter().find_map(|column| match row.get(column.question.id) {
        Some(Answer::Text(text)) => Some(text.clone()),
        Some(kind @ Answer::Choice(_)) if names_its_row(column) => Some(answer(&column.question, kind)),
        _ => None,
    });
    named.map_or_else(|| (place + 1).to_string(), |name| apart(&name))
}

/// Whether a column names its row: a required text, or where there is none a required choice.
fn names_its_row(column: &judge::Column<'_>) -> bool {
    column.required && matches!(column.question.kind, Kind::Text { .. } | Kind::Choice { unsure: false, .. })
}

/// A row's other cells in one line.
pub fn row_line(list: &Question<'_>, row: &Row) -> String {
    let cells: Vec<String> = list
        .columns()
        .iter()
        .filter(|column| !names_its_row(column))
        .filter_map(|column| {
            let cell = row.get(column.question.id)?;
            let text = answer(&column.question, cell);
            Some(match cell {
                Answer::Number(number) if *number != 1 => text,
                _ => format!("{}: {text}", column.question.topic),
            })
        })
        .collect();
    cells.joined(" · ")
}

/// A span of days, of which the ends of the book go without saying.
pub fn since(period: Period) -> String {
    let from = period.from.filter(|_| period.from != BOOK.valid.from).map(|from| format!("from {}", from.in_words()));
    let until =
        period.until.filter(|_| period.until != BOOK.valid.until).map(|until| format!("until {}", until.in_words()));
    let ends: Vec<String> = from.into_iter().chain(until).collect();
    ends.joined(" ")
}

/// Whom a line of the licence list is for.
pub fn for_whom(line: &Line) -> String {
    match line.licence.unit {
        Unit::Server if line.names.is_empty() => result::SERVERS.to_owned(),
        _ => whom(&line.names),
    }
}

/// What a line of the licence list is covered by.
pub fn covered_by(line: &Line) -> String {
    let held = line.held.iter().map(|(licence, count)| format!("{count} × {}", licence.name));
    let by: Vec<String> = line.covered_by.map(str::to_owned).into_iter().chain(held).collect();
    by.joined(", ")
}

/// For whom: groups by name, the first few of many.
pub fn whom(names: &[String]) -> String {
    const SHOWN: usize = 4;
    let shown: Vec<String> = names.iter().take(SHOWN).map(|name| apart(name)).collect();
    match names.len() {
        0 => "Everybody".to_owned(),
        n if n <= SHOWN => shown.joined(", "),
        n => format!("{} and {} more groups", shown.joined(", "), n - SHOWN),
    }
}

/// A name set apart, so that its direction of writing cannot turn the figures beside it around.
fn apart(name: &str) -> String {
    if name.is_ascii() { name.to_owned() } else { format!("\u{2068}{name}\u{2069}") }
}

/// People, counted.
pub fn people(count: u64) -> String {
    if count == 1 { "1 person".to_owned() } else { format!("{} people", grouped(count)) }
}

/// Where people live, in a deployment with this service.
pub fn side(home: &Home, service: Option<&'static str>) -> String {
    let service = service.unwrap_or_default();
    match (home.side, home.beside) {
        (Side::OnPremises, None) => "on premises".to_owned(),
        (Side::OnPremises, Some(_)) => format!("on premises, with {service} beside"),
        (Side::Online, _) => format!("in {service}"),
    }
}

/// What is left to buy of one block: "100 × Office 365 E3".
pub fn to_buy(list: &LicenceList, block: Block) -> Vec<String> {
    let mut items = Vec::new();
    for licence in ALL.iter().filter(|licence| licence.block == block) {
        let lines = list.lines.iter().filter(|line| line.licence.id == licence.id);
        let count = lines.fold(Range::ZERO, |sum, line| sum.plus(line.to_buy));
        if count != Range::ZERO {
            items.push(result::times(count, licence.name));
        }
    }
    items
}

/// What is left to buy, each under its heading: of the product, and besides.
pub fn purchases(list: &LicenceList) -> [(&'static str, Vec<String>); 2] {
    let (mut product, besides) = (to_buy(list, Block::Product), to_buy(list, Block::AlsoNeeded));
    if product.is_empty() {
        product.push(result::NOTHING.to_owned());
    }
    // "0 CALs" alone would be read as none of any kind.
    if let Some(cal) = list.cal_name.filter(|_| list.cals_to_buy() == Range::ZERO) {
        product.push(result::no_cals(cal));
    }
    // Where nobody said what is owned besides plans, nothing of what runs is said to be bought.
    let is_known = !list.is_kept || !list.held.is_empty();
    [(if is_known { result::TO_BUY } else { result::NEEDED }, product), (result::BESIDES, besides)]
}

/// How many servers there are, appliances apart.
pub fn servers(list: &LicenceList) -> Range {
    list.servers.iter().filter(|row| !row.role.is_device()).fold(Range::ZERO, |sum, row| sum.plus(row.count))
}

/// A result in one line.
pub fn in_one_line(report: &Report) -> String {
    let path = &report.judgement.path;
    match report.recommended().filter(|_| path.next.is_none()) {
        _ if path.next.is_some() => match path.at_most {
            1 => "asks one more question".to_owned(),
            more => format!("asks at most {more} more questions"),
        },
        Some(list) => {
            let servers = match servers(list) {
                Range::ZERO => "no servers".to_owned(),
                count if count == Range::exactly(1) => "1 server".to_owned(),
                count => format!("{count} servers"),
            };
            let items = to_buy(list, Block::Product);
            let items = if items.is_empty() { "nothing of the product to buy".to_owned() } else { items.joined(", ") };
            format!("{}, {servers}; {items}", list.deployment.name)
        }
        None => "no single deployment gives all of it".to_owned(),
    }
}
