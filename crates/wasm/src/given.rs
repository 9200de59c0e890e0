//! From what JavaScript gives to answers, or to a sentence that says what is wrong with it.
//!
//! Objects are read as the JSON that JavaScript makes of them, by the same reader as files of answers: so whatever may be
//! odd about an object, getters that throw or circles, stays on the other side.

use judge::link::{self, Link, Unread};
use judge::{Answers, Date};
use rules::BOOK;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = JSON)]
    fn stringify(value: &JsValue) -> Result<JsValue, JsValue>;

    /// What kind of object it is: `[object Object]`, `[object FormData]`.
    #[wasm_bindgen(catch, js_namespace = ["Object", "prototype", "toString"], js_name = call)]
    fn kind(value: &JsValue) -> Result<String, JsValue>;
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
    // JSON leaves out all that maps, forms and promises hold.
    let is_object = |text: &String| text.starts_with('{') && kind(answers).is_ok_and(|kind| kind == "[object Object]");
    let answers = json(answers)?.filter(is_object).ok_or_else(|| {
        JsError::new("Give the answers as an object with the ids of questions as keys, like { people: 100 }.")
    })?;
    let beside = match json(beside)?.as_deref() {
        None | Some("null") => "[]".to_owned(),
        Some(ids) if are_texts(ids) => ids.to_owned(),
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
            "What was given is longer than a million characters, is nested deeper than rows of choices are (a list in a list), or holds half a character: a surrogate without the other.",
        ));
    }
    // What else is wrong with a question follows from the first: a row is incomplete because of a cell, a list because of a row.
    let question = |it: &Unread| it.part.split([':', ',']).next().unwrap_or_default().to_owned();
    let mut told: Vec<(String, String)> = Vec::new();
    for it in &unread {
        if told.iter().all(|(other, _)| *other != question(it)) {
            told.push((question(it), format!("{}: {}", it.part, it.why)));
        }
    }
    let sentences: Vec<String> = told.into_iter().map(|(_, sentence)| sentence).collect();
    Err(JsError::new(&sentences.join("\n")))
}

/// Whether JSON is a list of texts.
fn are_texts(json: &str) -> bool {
    let (mut is_text, mut is_escaped) = (false, false);
    let mut is_plain = |sign: char| {
        if is_text {
            (is_text, is_escaped) = (is_escaped || sign != '"', !is_escaped && sign == '\\');
            return true;
        }
        is_text = sign == '"';
        matches!(sign, '"' | ',' | ']')
    };
    json.strip_prefix('[').is_some_and(|rest| rest.chars().all(&mut is_plain))
}

/// What JavaScript writes of a value; nothing where it writes nothing, as of functions.
fn json(value: &JsValue) -> Result<Option<String>, JsError> {
    stringify(value).map(|text| text.as_string()).map_err(|_| {
        JsError::new("This cannot be written as JSON. Give plain objects and numbers (100, not 100n) that do not hold themselves.")
    })
}

impl From<&Given> for Link {
    fn from(given: &Given) -> Link {
        Link { on: Some(given.on), beside: given.beside.clone(), answers: given.answers.clone() }
    }
}
