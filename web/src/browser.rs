//! The few things the page asks of the browser.

use judge::Date;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};

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
    /// Hands a result to the page around.
    #[wasm_bindgen(js_namespace = frame)]
    pub fn give(link: &str, text: &str);
}

/// An element by its id.
pub fn element(id: &str) -> Option<Element> {
    gloo::utils::document().get_element_by_id(id)
}

fn found(selector: &str) -> Option<Element> {
    gloo::utils::document().query_selector(selector).ok().flatten()
}

/// The fragment of the address, without the `#`.
pub fn fragment() -> String {
    let hash = gloo::utils::window().location().hash().unwrap_or_default();
    hash.strip_prefix('#').unwrap_or(&hash).to_owned()
}

/// Adds a history entry; inside another page it changes the current one, because the history is that page's.
pub fn push(fragment: &str, entry: &Entry) {
    if is_framed() {
        return replace(fragment, entry);
    }
    let (state, address) = written(fragment, entry);
    let _ = gloo::utils::window().history().and_then(|it| it.push_state_with_url(&state, "", Some(&address)));
}

/// Changes the current history entry.
pub fn replace(fragment: &str, entry: &Entry) {
    let (state, address) = written(fragment, entry);
    let _ = gloo::utils::window().history().and_then(|it| it.replace_state_with_url(&state, "", Some(&address)));
}

fn written(fragment: &str, entry: &Entry) -> (JsValue, String) {
    (JsValue::from_str(&format!("{OURS}{}:{}", entry.interview, entry.whole)), format!("#{fragment}"))
}

/// The current history entry, if it is one of ours.
pub fn entered() -> Option<Entry> {
    let state = gloo::utils::window().history().and_then(|it| it.state()).ok()?.as_string()?;
    let (interview, whole) = state.strip_prefix(OURS)?.split_once(':')?;
    Some(Entry { interview: interview.to_owned(), whole: whole.to_owned() })
}

/// A name for an interview that begins now. As a whole number: to write fractions takes 4 kB of the page.
pub fn new_interview() -> String {
    (js_sys::Date::now() as u64).to_string()
}

/// Keeps the session in the document, so that a saved page still has the answers.
pub fn keep(whole: &str) {
    if let Some(kept) = element("saved-state") {
        let _ = kept.set_attribute("value", whole);
    }
}

/// The session that a saved page was saved with; empty for none.
pub fn kept() -> String {
    element("saved-state").and_then(|it| it.get_attribute("value")).unwrap_or_default()
}

/// Whether the page stands inside another one.
pub fn is_framed() -> bool {
    gloo::utils::document_element().class_list().contains("framed")
}

/// The address of this page.
pub fn address() -> String {
    gloo::utils::window().location().href().unwrap_or_default()
}

/// Where the page is at home, if its build knows.
pub fn site() -> Option<String> {
    found("link[rel=canonical]")?.get_attribute("href")
}

/// Shows the static start page, or the app.
pub fn show_start(start: bool) {
    for (id, shown) in [("start", start), ("app", !start), ("still", !start)] {
        if let Some(it) = element(id).and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
            it.set_hidden(!shown);
        }
    }
}

/// The day it is now where the reader is.
pub fn today() -> Date {
    let now = js_sys::Date::new_0();
    let small = |number: u32| u8::try_from(number).unwrap_or(1);
    let year = u16::try_from(now.get_full_year()).unwrap_or(u16::MAX);
    Date::new(year, small(now.get_month() + 1), small(now.get_date())).unwrap_or(rules::VERSION)
}

/// Names the page.
pub fn set_title(title: &str) {
    gloo::utils::document().set_title(title);
}

/// Brings the reader to the top and to an element of the page, found by a selector.
pub fn focus(selector: &str) {
    if let Some(it) = found(selector).and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        gloo::utils::window().scroll_to_with_x_and_y(0.0, 0.0);
        let _ = it.focus();
    }
}
