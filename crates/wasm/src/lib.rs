//! The rules for JavaScript: plain objects in, plain objects out.
//!
//! Thin: what is given becomes answers (`given`), what comes out becomes objects (`wire`). Rules, questions and licences
//! are named by their ids; what they say is text, which the package brings apart (`book.js`, see `examples/book.rs`), so
//! that it is sent once and not with every answer. Nothing traps: whatever is given that is not understood is thrown back
//! as an error with the sentence that the page shows. The page does not use this crate; it calls Rust.

mod given;
mod wire;

use judge::link;
use rules::{BOOK, changed, changes, count};
use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::wire::{Advice, Change, Decoded, Explanation, Step};

/// The question to ask next, or the report where nothing more is needed.
#[wasm_bindgen]
pub fn next(answers: &JsValue, on: &JsValue) -> Result<JsValue, JsError> {
    let link = given::read(answers, on, &JsValue::UNDEFINED)?;
    to_js(&Step(&report(&link), &link.answers))
}

/// Judges and counts.
#[wasm_bindgen]
pub fn judge(answers: &JsValue, on: &JsValue, beside: &JsValue) -> Result<JsValue, JsError> {
    let link = given::read(answers, on, beside)?;
    to_js(&Advice(&report(&link)))
}

/// Which rules fired, on which answers, for and against every deployment.
#[wasm_bindgen]
pub fn explain(answers: &JsValue, on: &JsValue) -> Result<JsValue, JsError> {
    let link = given::read(answers, on, &JsValue::UNDEFINED)?;
    to_js(&Explanation(&report(&link).judgement))
}

/// Every answer that would change the result if it were said otherwise, and what it would change.
#[wasm_bindgen(js_name = whatIf)]
pub fn what_if(answers: &JsValue, on: &JsValue) -> Result<JsValue, JsError> {
    let link = given::read(answers, on, &JsValue::UNDEFINED)?;
    let report = report(&link);
    let all = changes(&report.judgement);
    let that_change = all.iter().filter_map(|change| Some((change, changed(&report, &link.answers, change)?)));
    to_js(&that_change.map(|(change, changed)| Change(change, changed)).collect::<Vec<_>>())
}

/// Writes a link, as it stands in the address of the page.
#[wasm_bindgen]
pub fn encode(answers: &JsValue, on: &JsValue, beside: &JsValue) -> Result<String, JsError> {
    let link = given::read(answers, on, beside)?;
    link::write(&BOOK, &link::Link::from(&link)).ok_or_else(|| {
        JsError::new("The answers are too long for a link. Keep JSON.stringify({ answers, on, beside }) instead: `decode` reads that too.")
    })
}

/// Reads a link, or a file of answers. What is not understood is listed, and the rest is kept.
#[wasm_bindgen]
pub fn decode(text: &JsValue) -> Result<JsValue, JsError> {
    let text = text.as_string().ok_or_else(|| JsError::new("Give the link as a text."))?;
    let (link, unread) = link::read(&BOOK, &text);
    to_js(&Decoded(&link, &unread))
}

fn report(link: &given::Given) -> rules::Report {
    let beside: Vec<&str> = link.beside.iter().map(String::as_str).collect();
    count(rules::judge(&link.answers, link.on, &beside))
}

fn to_js(value: &impl Serialize) -> Result<JsValue, JsError> {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    value.serialize(&serializer).map_err(|error| JsError::new(&error.to_string()))
}
