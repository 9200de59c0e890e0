//! What several screens share.

mod field;
mod reasons;
mod verdict;

pub use field::{Draft, Field, error_summary, hidden_choices, summary, typed};
pub use reasons::{Sources, reason, reasons};
pub use verdict::verdict;

use judge::link::Unread;
use yew::prelude::*;

use crate::app::Act;
use crate::session::Page;

/// Properties of [`Link`].
#[derive(Properties, PartialEq)]
pub struct LinkProps {
    /// The address it stands for, so that it can be opened in a new tab or copied.
    pub fragment: String,
    /// The page it leads to.
    pub page: Page,
    pub act: Callback<Act>,
    #[prop_or_default]
    pub class: Classes,
    #[prop_or_default]
    pub children: Html,
}

/// A link to a page of the calculator, with the answers.
#[component]
pub fn Link(props: &LinkProps) -> Html {
    let onclick = {
        let (page, act) = (props.page.clone(), props.act.clone());
        Callback::from(move |event: MouseEvent| {
            let elsewhere = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
            if !elsewhere && event.button() == 0 {
                event.prevent_default();
                act.emit(Act::Go(page.clone()));
            }
        })
    };
    html! { <a href={format!("#{}", props.fragment)} class={props.class.clone()} {onclick}>{ props.children.clone() }</a> }
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
