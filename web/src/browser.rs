//! The few things the page asks of the browser.

use wasm_bindgen::JsCast as _;
use wasm_bindgen::JsValue;
use web_sys::{Element, HtmlElement};

/// What our own history entries are marked with, to tell them from addresses that people typed or pasted.
const OURS: &str = "calculator";

/// An element by its id.
pub fn element(id: &str) -> Option<Element> {
    gloo::utils::document().get_element_by_id(id)
}

/// The fragment of the address, without the `#`.
pub fn fragment() -> String {
    let hash = gloo::utils::window().location().hash().unwrap_or_default();
    hash.strip_prefix('#').unwrap_or(&hash).to_owned()
}

/// Adds a history entry.
pub fn push(fragment: &str) {
    let history = gloo::utils::window().history();
    let _ = history.and_then(|it| it.push_state_with_url(&JsValue::from_str(OURS), "", Some(&format!("#{fragment}"))));
}

/// Changes the current history entry.
pub fn replace(fragment: &str) {
    let history = gloo::utils::window().history();
    let _ =
        history.and_then(|it| it.replace_state_with_url(&JsValue::from_str(OURS), "", Some(&format!("#{fragment}"))));
}

/// Whether the current history entry is one of ours.
pub fn is_ours() -> bool {
    let state = gloo::utils::window().history().and_then(|it| it.state());
    state.is_ok_and(|state| state.as_string().as_deref() == Some(OURS))
}

/// Keeps the fragment in the document, so that a saved page still has the answers.
pub fn keep(fragment: &str) {
    if let Some(kept) = element("saved-state") {
        let _ = kept.set_attribute("value", fragment);
    }
}

/// Shows the static start page, or the app.
pub fn show_start(start: bool) {
    for (id, shown) in [("start", start), ("app", !start)] {
        if let Some(it) = element(id).and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
            it.set_hidden(!shown);
        }
    }
}

/// The month it is now, counted from the year 0.
pub fn this_month() -> u32 {
    let now = js_sys::Date::new_0();
    now.get_full_year() * 12 + now.get_month() + 1
}

/// Names the page.
pub fn set_title(title: &str) {
    gloo::utils::document().set_title(title);
}

/// Brings the reader to the top and to an element of the page, found by a selector.
pub fn focus(selector: &str) {
    let found = gloo::utils::document().query_selector(selector).ok().flatten();
    if let Some(it) = found.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        gloo::utils::window().scroll_to_with_x_and_y(0.0, 0.0);
        let _ = it.focus();
    }
}

/// Says that the page has stopped, in words instead of a blank.
pub fn stopped() {
    if let Some(it) = element("stopped").and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        it.set_text_content(Some(
            "Something went wrong and the calculator has stopped. Your answers are in the address of this page: reload it to go on.",
        ));
        it.set_hidden(false);
    }
}
