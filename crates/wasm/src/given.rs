//! From what JavaScript gives to answers, or to a sentence that says what is wrong with it.
//!
//! Objects are read as the JSON that JavaScript makes of them, by the same reader as files of answers: so whatever may be
//! odd about an object, getters that throw or circles, stays on the other side.

use judge::link::{self, Link};
use judge::{Answers, Date};
use rules::BOOK;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = JSON)]
    fn stringify(value: &JsValue) -> Result<JsValue, JsValue>;
}

/// Answers for a day.
pub struct Given {
    pub answers: Answers,
    pub on: Date,
    /// Deployments to complete beside the recommended one.
    pub beside: Vec<String>,
}

/// Reads what a function was given.
pub fn read(answers: &JsValue, on: &JsValue, beside: &JsValue) -> Result<Given, JsError> {
    let on =
        on.as_string().ok_or_else(|| JsError::new("Give the day as a text, year-month-day, like \"2014-01-15\"."))?;
    let on = Date::read(&on).ok_or_else(|| {
        JsError::new("The calendar has no such day. Write the date as year-month-day, like \"2014-01-15\".")
    })?;
    let answers = json(answers)?.filter(|text| text.starts_with('{')).ok_or_else(|| {
        JsError::new("Give the answers as an object with the ids of questions as keys, like { people: 100 }.")
    })?;
    let answers = strict(&answers).ok_or_else(|| {
        JsError::new("A list holds choices by their ids, or rows as objects; there is a list in a list.")
    })?;
    let beside = match json(beside)?.as_deref() {
        None | Some("null") => "[]".to_owned(),
        Some(ids) if ids.starts_with('[') && !ids.contains('{') && strict(ids).is_some() => ids.to_owned(),
        Some(_) => {
            return Err(JsError::new("Give the deployments to complete beside the recommended one as a list of ids."));
        }
    };
    let (Link { answers, beside, .. }, unread) =
        link::read(&BOOK, &format!("{{\"calculator\":1,\"beside\":{beside},\"answers\":{answers}}}"));
    if unread.is_empty() {
        return Ok(Given { answers, on, beside });
    }
    // It was no file: what was wrong with the whole is said in other words.
    if unread.iter().any(|it| it.part == link::THE_FILE) {
        return Err(JsError::new(
            "The answers are longer than a million characters, or hold half a character: a surrogate without the other.",
        ));
    }
    let sentences: Vec<String> = unread.iter().map(|it| format!("{}: {}", it.part, it.why)).collect();
    Err(JsError::new(&sentences.join("\n")))
}

/// What JavaScript writes of a value; nothing where it writes nothing, as of functions.
fn json(value: &JsValue) -> Result<Option<String>, JsError> {
    stringify(value).map(|text| text.as_string()).map_err(|_| {
        JsError::new("This cannot be written as JSON. Give plain objects and numbers (100, not 100n) that do not hold themselves.")
    })
}

/// The same JSON for a reader that takes numbers as people write them: a fraction of three digits gets a fourth, so that
/// 1.125 is not read as 1,125 and is refused like any other fraction. Nothing where a list stands in a list: that reader
/// would pass over it, because files of answers are kept as far as they are understood.
fn strict(json: &str) -> Option<String> {
    let mut out = String::with_capacity(json.len());
    let (mut open, mut is_text, mut is_escaped) = (Vec::new(), false, false);
    // How many digits of a fraction came last.
    let mut fraction: Option<usize> = None;
    for sign in json.chars() {
        let is_digit = sign.is_ascii_digit();
        match (&mut fraction, sign) {
            (_, '.') if !is_text => fraction = Some(0),
            (Some(digits), _) if is_digit => *digits += 1,
            (Some(digits), _) => {
                if *digits == 3 {
                    out.push('0');
                }
                fraction = None;
            }
            (None, _) => {}
        }
        match sign {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = is_text,
            '"' => is_text = !is_text,
            '[' | '{' if !is_text => {
                if sign == '[' && open.last() == Some(&'[') {
                    return None;
                }
                open.push(sign);
            }
            ']' | '}' if !is_text => {
                open.pop();
            }
            _ => {}
        }
        out.push(sign);
    }
    Some(out)
}

impl From<&Given> for Link {
    fn from(given: &Given) -> Link {
        Link { on: Some(given.on), beside: given.beside.clone(), answers: given.answers.clone() }
    }
}
