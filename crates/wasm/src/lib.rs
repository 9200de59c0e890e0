//! The rules for JavaScript: plain objects in, plain objects out.
//!
//! Thin: structures for the wire, and their conversion. The wire is a promise to other people's code, so the types of
//! `judge` and `rules` are not serialised themselves. The page does not use this crate; it calls Rust.

mod wire;

use judge::{Date, link};
use rules::{BOOK, count};
use wasm_bindgen::prelude::*;

/// Judges a link, as the page writes it behind the `?` of its address, and counts.
///
/// Never throws: what is not understood is listed in `unread`. Without a date in the link nothing is judged.
#[wasm_bindgen(unchecked_return_type = "Advice")]
pub fn advise(#[wasm_bindgen(js_name = link)] text: &str) -> Result<JsValue, JsError> {
    let (link, unread) = link::read(&BOOK, text);
    let beside: Vec<&str> = link.beside.iter().map(String::as_str).collect();
    let report = link.on.map(|on| count(rules::judge(&link.answers, on, &beside)));
    to_js(&wire::Advice::new(report.as_ref(), &unread))
}

/// The questions, in the order in which they are asked.
#[wasm_bindgen(unchecked_return_type = "Question[]")]
pub fn questions() -> Result<JsValue, JsError> {
    let questions: Vec<wire::Question> = BOOK.questions.iter().map(wire::Question::from).collect();
    to_js(&questions)
}

/// The day of the last change to a rule, as year-month-day.
#[wasm_bindgen(js_name = rulesVersion)]
pub fn rules_version() -> String {
    rules::VERSION.to_string()
}

/// Writes a date and nothing else as a link to start from; throws a sentence where the date is none.
#[wasm_bindgen]
pub fn start(on: &str) -> Result<String, JsError> {
    let on = Date::read(on).ok_or_else(|| JsError::new("Write the date as year-month-day, like 2014-01-15."))?;
    Ok(link::write(&BOOK, &link::Link { on: Some(on), ..Default::default() }).unwrap_or_default())
}

fn to_js<T: serde::Serialize>(value: &T) -> Result<JsValue, JsError> {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    value.serialize(&serializer).map_err(|error| JsError::new(&error.to_string()))
}
