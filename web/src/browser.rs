//! The few things the page asks of the browser. What is not in one of the crates stands in the scripts of the folder
//! `shell`: in Rust it would take four times the place.

use judge::Date;
use wasm_bindgen::prelude::*;

/// What our own history entries begin with, to tell them from addresses that people typed or pasted.
const OURS: &str = "calculator:";

/// What a history entry of ours holds: an address has less room, and does not tell whose answers it has.
#[derive(PartialEq)]
pub struct Entry {
    /// Which interview it belongs to.
    pub interview: String,
    /// The whole session.
    pub whole: String,
}

#[wasm_bindgen]
extern "C" {
    /// Saves the page with these answers, as it is or inside an archive, and says what was saved, or why not.
    #[wasm_bindgen(js_namespace = copy, js_name = keep)]
    pub fn save_copy(archived: bool, answers: &str) -> String;
    /// Saves a text as a file.
    #[wasm_bindgen(js_namespace = copy, js_name = text)]
    pub fn save_text(name: &str, kind: &str, text: &str);
    /// The picture of the servers on this page as a file, with its colours.
    #[wasm_bindgen(js_namespace = copy, js_name = picture)]
    pub fn picture() -> String;
    /// Puts a text on the clipboard, as plain text and as this kind of text; says whether the browser let it.
    #[wasm_bindgen(js_namespace = page)]
    pub fn copy(kind: &str, text: &str) -> bool;
    /// Hands a result to the page around.
    #[wasm_bindgen(js_namespace = frame)]
    pub fn give(link: &str, text: &str);

    /// The address of this page.
    #[wasm_bindgen(js_namespace = page)]
    pub fn address() -> String;
    /// The fragment of the address, without the `#`.
    #[wasm_bindgen(js_namespace = page)]
    pub fn fragment() -> String;
    /// What the current history entry holds; empty for what is not ours.
    #[wasm_bindgen(js_namespace = page)]
    fn state() -> String;
    #[wasm_bindgen(js_namespace = page)]
    fn write(adds: bool, state: &str, fragment: &str);
    /// Keeps the session in the document, so that a saved page still has the answers.
    #[wasm_bindgen(js_namespace = page)]
    pub fn keep(whole: &str);
    /// The session that a saved page was saved with; empty for none.
    #[wasm_bindgen(js_namespace = page)]
    pub fn kept() -> String;
    /// Whether the page stands inside another one.
    #[wasm_bindgen(js_namespace = page, js_name = framed)]
    pub fn is_framed() -> bool;
    /// Where the page is at home; empty if its build does not know.
    #[wasm_bindgen(js_namespace = page)]
    pub fn site() -> String;
    /// Shows the static start page, which tells of answers that were cleared, or the app.
    #[wasm_bindgen(js_namespace = page, js_name = show)]
    pub fn show_start(start: bool, is_cleared: bool);
    /// A name for an interview that begins now.
    #[wasm_bindgen(js_namespace = page, js_name = now)]
    pub fn new_interview() -> String;
    #[wasm_bindgen(js_namespace = page, js_name = today)]
    fn day() -> u32;
    /// Names the page.
    #[wasm_bindgen(js_namespace = page, js_name = title)]
    pub fn set_title(title: &str);
    /// Brings the reader to an element of the page, found by a selector: to where it stands, or to the top.
    #[wasm_bindgen(js_namespace = page)]
    pub fn focus(selector: &str, there: bool);
}

/// Adds a history entry; inside another page it changes the current one, because the history is that page's.
pub fn push(fragment: &str, entry: &Entry) {
    write(!is_framed(), &written(entry), fragment);
}

/// Changes the current history entry.
pub fn replace(fragment: &str, entry: &Entry) {
    write(false, &written(entry), fragment);
}

fn written(entry: &Entry) -> String {
    format!("{OURS}{}:{}", entry.interview, entry.whole)
}

/// The current history entry, if it is one of ours.
pub fn entered() -> Option<Entry> {
    let state = state();
    let (interview, whole) = state.strip_prefix(OURS)?.split_once(':')?;
    Some(Entry { interview: interview.to_owned(), whole: whole.to_owned() })
}

/// The day it is now where the reader is.
pub fn today() -> Date {
    let day = day();
    let part = |divisor: u32| u8::try_from(day / divisor % 100).unwrap_or(1);
    Date::new(u16::try_from(day / 10_000).unwrap_or(u16::MAX), part(100), part(1)).unwrap_or(rules::VERSION)
}
