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
    let on = on.as_string().as_deref().and_then(Date::read).ok_or_else(|| {
        JsError::new("The calendar has no such day. Write the date as year-month-day, like \"2014-01-15\".")
    })?;
    let answers = json(answers).filter(|text| text.starts_with('{')).ok_or_else(|| {
        JsError::new("Give the answers as an object with the ids of questions as keys, like { people: 100 }.")
    })?;
    let beside = if beside.is_undefined() || beside.is_null() { None } else { Some(json(beside)) };
    let beside = match beside {
        None => "[]".to_owned(),
        Some(ids) => ids.filter(|text| text.starts_with('[')).ok_or_else(|| {
            JsError::new("Give the deployments to complete beside the recommended one as a list of ids.")
        })?,
    };
    let (Link { answers, beside, .. }, unread) =
        link::read(&BOOK, &format!("{{\"calculator\":1,\"beside\":{beside},\"answers\":{answers}}}"));
    if unread.is_empty() {
        return Ok(Given { answers, on, beside });
    }
    let sentences: Vec<String> = unread.iter().map(|it| format!("{}: {}", it.part, it.why)).collect();
    Err(JsError::new(&sentences.join("\n")))
}

fn json(value: &JsValue) -> Option<String> {
    stringify(value).ok()?.as_string()
}

impl From<&Given> for Link {
    fn from(given: &Given) -> Link {
        Link { on: Some(given.on), beside: given.beside.clone(), answers: given.answers.clone() }
    }
}
