//! Take it with you: the result as a link, as a copy of the page, as a file; from inside another page, out of it.

use judge::link::LONGEST;
use yew::prelude::*;

use crate::act::Act;
use crate::parts::{all, paragraph, text};
use crate::screen::Screen;
use crate::session::Page;
use crate::widget::Widget;

/// The ways to keep a result.
pub fn take(screen: &Screen<'_>) -> Html {
    let address = screen.address(&Page::Result);
    let button = |act: fn() -> Act, words: &'static str| screen.button(act, text(words));
    let mut pieces = vec![html! { <h2>{ "Take it with you" }</h2> }];
    if screen.fits_link() {
        pieces.push(html! {
            <p>{ "The address of this page holds your answers: " }
                <a id="permalink" href={address.clone()}>{ "link to this result" }</a>
                { ". Printed, or saved by the browser as a complete page, it keeps them too." }
            </p>
        });
        pieces.push(paragraph("on-paper", text(address)));
    } else {
        let sentence = format!(
            "Your answers are too long for a link, which holds {LONGEST} characters. Keep them as a copy of the page or as a file."
        );
        pieces.push(paragraph("", text(sentence)));
    }
    pieces.push(match screen.widget {
        None => html! {
            <ul class="on-screen">
                <li>{ button(|| Act::SaveCopy(false), "Keep a copy of this page") }{ " with your answers: one file that works without a network" }</li>
                <li>{ button(|| Act::SaveCopy(true), "Keep a copy as .zip") }{ ": the same, for mail that refuses pages" }</li>
                <li>{ button(|| Act::SaveAnswers, "Save your answers as JSON") }{ ": to open them in another copy, or to work on them elsewhere" }</li>
            </ul>
        },
        Some(widget) => framed(screen, widget),
    });
    pieces.push(html! { <p role="status" id="saved" class="on-screen">{ screen.saved }</p> });
    all(pieces)
}

/// Inside another page: out of it, to print or to keep; and whatever the page around asked for.
fn framed(screen: &Screen<'_>, widget: &Widget) -> Html {
    let full = widget.full.as_ref().map(|full| format!("{full}{}", screen.address(&Page::Result)));
    let out = |href: String, words: String| {
        html! { <a {href} target="_blank" rel="noopener noreferrer">{ words }</a> }
    };
    html! {
        <ul>
            if let Some(full) = full.clone() {
                <li>{ out(full, "Open it in a page of its own".to_owned()) }{ ", to print it or to keep a copy" }</li>
            }
            if let Some(contact) = &widget.contact {
                <li>{ out(contact.address(&full.unwrap_or_default()), format!("Discuss this result with {}", contact.name())) }{ ": takes your answers there when you follow it" }</li>
            }
            if widget.gives {
                <li>{ screen.button(|| Act::Give, text("Hand this result to the page around")) }{ ", with your answers" }</li>
            }
            <li>{ screen.button(|| Act::SaveAnswers, text("Save your answers as JSON")) }</li>
        </ul>
    }
}
