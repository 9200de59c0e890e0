//! What several screens share.

mod field;
mod reasons;
mod verdict;

pub use field::{Place, choices_left_out, continue_button, field, onsubmit, problems, typed};
pub use reasons::{Sources, reason, reasons};
pub use verdict::verdict;

use judge::link::Unread;
use yew::prelude::*;

use crate::app::Act;
use crate::session::{Page, Session};

/// A link to a page of the calculator, with the answers: it can be followed, copied, or opened in a new tab.
pub fn link(session: &Session, page: Page, act: &Callback<Act>, class: Classes, text: Html) -> Html {
    let href = format!("#{}", session.fragment_of(&page));
    let onclick = {
        let act = act.clone();
        Callback::from(move |event: MouseEvent| {
            let elsewhere = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
            if !elsewhere && event.button() == 0 {
                event.prevent_default();
                act.emit(Act::Go(page.clone()));
            }
        })
    };
    html! { <a {href} {class} {onclick}>{ text }</a> }
}

/// What of the address was not understood.
pub fn unread(unread: &[Unread]) -> Html {
    if unread.is_empty() {
        return html! {};
    }
    html! {
        <div class="notice" id="unread" role="status">
            <p>{ "Part of the address was not understood and left out. Everything else was kept; check your answers before you rely on the result." }</p>
            <ul>
                { for unread.iter().map(|it| html! { <li><code>{ &it.part }</code>{ ": " }{ &it.why }</li> }) }
            </ul>
        </div>
    }
}
