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

    type Map;
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
    // JSON leaves out all that a map holds.
    let is_object = |text: &String| text.starts_with('{') && !answers.is_instance_of::<Map>();
    let answers = json(answers)?.filter(is_object).ok_or_else(|| {
        JsError::new("Give the answers as an object with the ids of questions as keys, like { people: 100 }.")
    })?;
    let beside = match json(beside)?.as_deref() {
        None | Some("null") => "[]".to_owned(),
        Some(ids) if ids.starts_with('[') && !ids.contains(['{', '}']) && !ids[1..].contains('[') => ids.to_owned(),
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
            "The answers are longer than a million characters, hold a list in a list, or half a character: a surrogate without the other.",
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

impl From<&Given> for Link {
    fn from(given: &Given) -> Link {
        Link { on: Some(given.on), beside: given.beside.clone(), answers: given.answers.clone() }
    }
}
