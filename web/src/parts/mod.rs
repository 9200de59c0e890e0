//! What several screens share.

mod field;
pub mod picture;
mod reasons;
mod table;
mod verdict;

pub use field::{Place, choices_left_out, continue_button, field, onsubmit, problems, typed};
pub use reasons::{Sources, reason, reasons};
pub use table::{Entry, Head, all, column, figures, list, paragraph, part, section, table, text};
pub use verdict::verdict;

use judge::link::Unread;
use yew::prelude::*;

/// What of a link or a file was not understood.
pub fn unread(unread: &[Unread]) -> Html {
    if unread.is_empty() {
        return html! {};
    }
    html! {
        <div class="notice" id="unread" role="status">
            <p>{ "Something was not understood and left out; everything else was kept. Check your answers before you rely on the result." }</p>
            <ul>
                { for unread.iter().map(|it| html! { <li><code>{ &it.part }</code>{ ": " }{ &it.why }</li> }) }
            </ul>
        </div>
    }
}
