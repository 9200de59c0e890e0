//! Rows of a list out of a table that somebody pasted: what fits is taken, and of the rest it is said what is wrong, by line
//! and column.

use judge::{Column, Date, Joined as _, Kind, Look, Question, Row, grouped};

use crate::csv::Table;
use crate::holdings::BOUGHT_FROM;
use crate::questions::offered::BOUGHT;

/// What became of a pasted table.
#[derive(Debug, Default)]
pub struct Pasted {
    /// The rows that fit, in their order.
    pub rows: Vec<Row>,
    /// What is wrong with each of the others.
    pub refused: Vec<String>,
    /// The lines of the others below the first line, to be mended; empty where nothing is left.
    pub left: String,
}

/// In which time a licence was bought, where a day is given.
fn bought_on(column: &Column<'_>, cell: &str) -> Option<&'static str> {
    let day = Date::read(cell).filter(|_| column.question.id == BOUGHT)?;
    BOUGHT_FROM.iter().rev().find(|(.., from)| *from <= day).map(|(id, ..)| *id)
}

/// Reads a table whose first line names the columns of a list, into rows that stand below those held.
pub fn pasted(list: &Question<'static>, look: &Look<'static, '_>, held: &[Row], text: &str) -> Pasted {
    let table = Table::read(text);
    let columns = || list.columns().iter().filter(|column| look.asks(list, column));
    let is_called = |name: &str, of: &Question<'_>| [of.topic, of.id].iter().any(|it| it.eq_ignore_ascii_case(name));
    let header: Vec<&str> = table.header.iter().map(|name| name.trim()).collect();
    let unknown = header.iter().find(|name| !columns().any(|column| is_called(name, &column.question)));
    let place = |of: &Question<'_>| header.iter().position(|name| is_called(name, of));
    let lacking = columns().find(|column| column.required && place(&column.question).is_none());
    let all: Vec<&str> = columns().map(|column| column.question.topic).collect();
    let called = |column: &Column<'_>| header.iter().filter(|name| is_called(name, &column.question)).count();
    let twice = columns().find(|column| called(column) > 1);
    let first = match (unknown, lacking.or(twice)) {
        (Some(name), _) => format!("Line 1: no column is called “{name}”."),
        (None, Some(column)) => {
            let times = if called(column) > 1 { "two columns" } else { "no column" };
            format!("Line 1 names {times} “{}”.", column.question.topic)
        }
        (None, None) => String::new(),
    };
    if !first.is_empty() {
        let refused = vec![format!("{first} The first line names the columns: {}.", all.joined(", "))];
        return Pasted { refused, left: text.to_owned(), ..Pasted::default() };
    }
    let lines: Vec<&str> = text.lines().collect();
    let mut pasted = Pasted::default();
    let mut left: Vec<&str> = lines.iter().copied().filter(|line| !line.trim().is_empty()).take(1).collect();
    for (line, cells) in &table.rows {
        let mut row = Row::new();
        let mut wrong: Vec<String> = Vec::new();
        match cells {
            None => wrong.push("a quote is left open".to_owned()),
            Some(cells) if cells.len() > header.len() => wrong.push("there are more cells than columns".to_owned()),
            Some(cells) => {
                for column in columns() {
                    let cell =
                        place(&column.question).and_then(|place| cells.get(place)).map_or("", |cell| cell.trim());
                    if cell.is_empty() && !column.required {
                        continue;
                    }
                    match column.question.read(bought_on(column, cell).unwrap_or(cell)) {
                        Ok(answer) => {
                            row.set(column.question.id, answer);
                        }
                        Err(refusal) => wrong.push(format!("column “{}”: {refusal}", column.question.topic)),
                    }
                }
            }
        }
        let rows = || held.iter().chain(&pasted.rows);
        let name = columns().find(|column| matches!(column.question.kind, Kind::Text { .. }) && column.required);
        if let Some(name) = name.map(|column| column.question.id)
            && row.get(name).is_some()
            && rows().any(|other| other.get(name) == row.get(name))
        {
            wrong.push("there is one of this name already".to_owned());
        }
        if let Kind::List { most, .. } = list.kind
            && rows().count() >= most
        {
            wrong.push(format!("there are {} already, and more cannot be entered", grouped(most as u64)));
        }
        if wrong.is_empty() {
            pasted.rows.push(row);
        } else {
            left.extend(lines.get(line.saturating_sub(1)));
            pasted.refused.push(format!("Line {line}, now line {}: {}", left.len(), wrong.joined("; ")));
        }
    }
    if table.beyond > 0 {
        let last = table.rows.last().map_or(0, |(line, _)| *line);
        left.extend(lines.iter().skip(last));
        pasted.refused.push(format!("The lines after line {last} are too many, and were not read."));
    }
    if !pasted.refused.is_empty() {
        pasted.left = left.joined("\n");
    }
    pasted
}
