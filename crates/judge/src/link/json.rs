//! The form for files: JSON with names where links have places.
//!
//! Only as much of JSON as answers take is read: texts, whole numbers, lists and objects, not nested deeper than a cell
//! of a row. A library would take 10 kB of the page for what these lines take 2 for, mostly for reading fractions.

use crate::Joined as _;
use crate::answer::{Answer, Row};
use crate::book::Book;
use crate::link::value::{RowValue, Value, answer};
use crate::link::{LONGEST_FILE, Link, List, THE_FILE, UNSURE, VERSION, set_beside, set_date};
use crate::question::Question;

/// JSON, as far as it is read here. Numbers and the words `true`, `false` and `null` are kept as they are written.
#[derive(Debug, PartialEq)]
enum Json {
    Text(String),
    Word(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

/// How deep answers go: the file, the answers, the rows, a row, its choices.
const DEEPEST: usize = 5;

pub fn write(book: &Book<'_>, link: &Link) -> String {
    let mut fields = vec![format!("\"calculator\": {VERSION}")];
    if let Some(on) = link.on {
        fields.push(format!("\"on\": \"{on}\""));
    }
    if !link.beside.is_empty() {
        fields.push(format!("\"beside\": {}", write_texts(link.beside.iter().map(String::as_str))));
    }
    let answers: Vec<String> = book
        .questions
        .iter()
        .filter_map(|question| {
            let answer = link.answers.get(question.id)?;
            Some(format!("    \"{}\": {}", question.id, write_answer(question, answer)))
        })
        .collect();
    fields.push(format!("\"answers\": {{\n{}\n  }}", answers.joined(",\n")));
    format!("{{\n  {}\n}}\n", fields.joined(",\n  "))
}

fn write_answer(question: &Question<'_>, answer: &Answer) -> String {
    match answer {
        Answer::Choice(text) | Answer::Text(text) => write_text(text),
        Answer::Choices(ids) => write_texts(ids.iter()),
        Answer::Number(number) => number.to_string(),
        Answer::Unsure => write_text(UNSURE),
        Answer::Rows(rows) => {
            let rows: Vec<String> = rows.iter().map(|row| format!("      {}", write_row(question, row))).collect();
            format!("[\n{}\n    ]", rows.joined(",\n"))
        }
    }
}

fn write_row(list: &Question<'_>, row: &Row) -> String {
    let cells: Vec<String> = list
        .columns()
        .iter()
        .filter_map(|column| {
            let cell = row.get(column.question.id)?;
            Some(format!("\"{}\": {}", column.question.id, write_answer(&column.question, cell)))
        })
        .collect();
    format!("{{{}}}", cells.joined(", "))
}

fn write_texts<'t>(texts: impl Iterator<Item = &'t str>) -> String {
    let texts: Vec<String> = texts.map(write_text).collect();
    format!("[{}]", texts.joined(", "))
}

fn write_text(text: &str) -> String {
    let mut out = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => out.extend(['\\', letter]),
            // As text inside a page or a log, nothing of it may end a tag or a line.
            '<' | '\u{0}'..='\u{1f}' | '\u{7f}' | '\u{2028}' | '\u{2029}' => {
                out.push_str(&format!("\\u{:04x}", u32::from(letter)));
            }
            letter => out.push(letter),
        }
    }
    out.push('"');
    out
}

pub fn read(book: &Book<'_>, text: &str, unread: &mut List) -> Link {
    let mut link = Link::default();
    if text.len() > LONGEST_FILE {
        unread.add(THE_FILE, "It is too long for a file of answers, so nothing of it was read.");
        return link;
    }
    let fields = match parse(text) {
        Some(Json::Object(fields)) => fields,
        _ => {
            unread.add(THE_FILE, "It is damaged, or no file of answers, so nothing of it was read.");
            return link;
        }
    };
    let top = |key: &str| ["calculator", "on", "beside", "answers"].contains(&key);
    for (key, value) in known(fields, top, unread) {
        match (key.as_str(), value) {
            ("calculator", Json::Word(version)) if version == VERSION => {}
            ("calculator", _) => unread.add(&key, "This version of files is not known; what was understood is kept."),
            ("on", Json::Text(date)) => set_date(&date, &format!("on: {date}"), &mut link, unread),
            ("beside", Json::List(ids)) => {
                let ids: Vec<String> = ids.into_iter().filter_map(Json::into_text).collect();
                set_beside(book, ids.iter().map(String::as_str), &mut link, unread);
            }
            ("answers", Json::Object(answers)) => {
                for (id, value) in known(answers, |id| book.question(id).is_some(), unread) {
                    let shown = shown(&id, &value);
                    if let Some(question) = book.question(&id)
                        && let Some(answer) = answer(question, value_of(&id, value), &shown, unread)
                    {
                        link.answers.set(question.id, answer);
                    }
                }
            }
            _ => unread.add(&key, "This is not an answer."),
        }
    }
    link
}

/// The fields of an object whose names are known, each once; the first is kept.
fn known(fields: Vec<(String, Json)>, is_known: impl Fn(&str) -> bool, unread: &mut List) -> Vec<(String, Json)> {
    let mut kept: Vec<(String, Json)> = Vec::new();
    for (key, value) in fields {
        if !is_known(&key) {
            unread.add(&key, "There is no question of this name.");
        } else if kept.iter().any(|(other, _)| *other == key) {
            unread.add(&key, "This was answered before; the first answer is kept.");
        } else {
            kept.push((key, value));
        }
    }
    kept
}

/// What is shown of an answer that is left out.
fn shown(id: &str, value: &Json) -> String {
    match value {
        Json::Text(text) | Json::Word(text) => format!("{id}: {text}"),
        Json::List(_) | Json::Object(_) => id.to_owned(),
    }
}

fn value_of(id: &str, value: Json) -> Value {
    match value {
        Json::Word(word) if word == "null" => Value::Bad("Leave it out where there is no answer."),
        Json::Text(text) | Json::Word(text) => Value::One(text),
        Json::List(items) if items.iter().any(|item| matches!(item, Json::Object(_))) => {
            let row = |(item, number): (Json, usize)| {
                let (cells, is_row) = match item {
                    Json::Object(cells) => (cells, true),
                    _ => (Vec::new(), false),
                };
                let cells = cells.into_iter().map(|(id, cell)| (value_of(&id, cell), id));
                RowValue {
                    shown: format!("{id}, number {number}"),
                    cells: cells.map(|(cell, id)| (id, cell)).collect(),
                    overflows: !is_row,
                }
            };
            Value::Rows(items.into_iter().zip(1..).map(row).collect())
        }
        Json::List(items) if items.iter().any(|item| matches!(item, Json::List(_))) => {
            Value::Bad("A list holds choices or rows; there is a list in this list.")
        }
        Json::List(items) => Value::Many(items.into_iter().filter_map(Json::into_text).collect()),
        Json::Object(_) => Value::Bad("This is not an answer."),
    }
}

impl Json {
    fn into_text(self) -> Option<String> {
        match self {
            Json::Text(text) | Json::Word(text) => Some(text),
            Json::List(_) | Json::Object(_) => None,
        }
    }
}

/// The whole text as JSON; `None` where it is not.
fn parse(text: &str) -> Option<Json> {
    let mut rest = text.trim_matches(SPACE);
    let json = parse_value(&mut rest, 0)?;
    rest.is_empty().then_some(json)
}

const SPACE: [char; 4] = [' ', '\t', '\n', '\r'];

fn parse_value(rest: &mut &str, depth: usize) -> Option<Json> {
    if depth > DEEPEST {
        return None;
    }
    let deeper = depth.saturating_add(1);
    if take(rest, '{') {
        let field = |rest: &mut &str| {
            let key = parse_text(rest)?;
            take(rest, ':').then_some(())?;
            Some((key, parse_value(rest, deeper)?))
        };
        return parse_items(rest, '}', field).map(Json::Object);
    }
    if take(rest, '[') {
        return parse_items(rest, ']', |rest| parse_value(rest, deeper)).map(Json::List);
    }
    if rest.starts_with('"') {
        return parse_text(rest).map(Json::Text);
    }
    let end = rest.find(|it: char| !it.is_ascii_alphanumeric() && !matches!(it, '+' | '-' | '.')).unwrap_or(rest.len());
    let (word, after) = rest.split_at_checked(end)?;
    *rest = after.trim_start_matches(SPACE);
    (!word.is_empty()).then(|| Json::Word(plain(word)))
}

/// A number of JSON as people write it: its point never stands before three digits, where they would separate thousands.
/// Nobody writes exponents, so they stay as they are.
fn plain(number: &str) -> String {
    let Some((whole, fraction)) = number.split_once('.').filter(|(_, it)| it.bytes().all(|sign| sign.is_ascii_digit()))
    else {
        return number.to_owned();
    };
    let fraction = fraction.trim_end_matches('0');
    let mut plain = whole.to_owned();
    if !fraction.is_empty() {
        plain.push('.');
        plain.push_str(fraction);
    }
    if fraction.len() == 3 {
        plain.push('0');
    }
    plain
}

/// Items between commas, up to the closing sign.
fn parse_items<T>(rest: &mut &str, close: char, item: impl Fn(&mut &str) -> Option<T>) -> Option<Vec<T>> {
    let mut items = Vec::new();
    if take(rest, close) {
        return Some(items);
    }
    loop {
        items.push(item(rest)?);
        if take(rest, close) {
            return Some(items);
        }
        take(rest, ',').then_some(())?;
    }
}

fn parse_text(rest: &mut &str) -> Option<String> {
    let mut out = String::new();
    let mut letters = rest.strip_prefix('"')?.chars();
    loop {
        match letters.next()? {
            '"' => break,
            '\\' => out.push(parse_escape(&mut letters)?),
            '\u{0}'..='\u{1f}' => return None,
            letter => out.push(letter),
        }
    }
    *rest = letters.as_str().trim_start_matches(SPACE);
    Some(out)
}

fn parse_escape(letters: &mut std::str::Chars<'_>) -> Option<char> {
    Some(match letters.next()? {
        letter @ ('"' | '\\' | '/') => letter,
        'b' => '\u{8}',
        'f' => '\u{c}',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'u' => {
            let high = parse_unit(letters)?;
            if (0xd800..0xdc00).contains(&high) {
                (letters.next()? == '\\' && letters.next()? == 'u').then_some(())?;
                let low = parse_unit(letters)?;
                char::decode_utf16([high, low]).next()?.ok()?
            } else {
                char::from_u32(u32::from(high))?
            }
        }
        _ => return None,
    })
}

fn parse_unit(letters: &mut std::str::Chars<'_>) -> Option<u16> {
    (0..4).try_fold(0_u16, |unit, _| {
        let digit = letters.next()?.to_digit(16)?;
        unit.checked_mul(16)?.checked_add(u16::try_from(digit).ok()?)
    })
}

/// Takes a sign and the spaces after it, if it is next.
fn take(rest: &mut &str, sign: char) -> bool {
    match rest.strip_prefix(sign) {
        Some(after) => {
            *rest = after.trim_start_matches(SPACE);
            true
        }
        None => false,
    }
}
