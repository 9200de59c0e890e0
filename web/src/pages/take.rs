//! Take it with you: the result as a link, as a copy of the page, as a file; from inside another page, out of it.

use judge::link::LONGEST;
use yew::prelude::*;

use crate::act::Act;
use crate::file::File;
use crate::parts::{all, paragraph, text};
use crate::screen::Screen;
use crate::session::Page;
use crate::widget::Widget;

/// The ways to keep a result.
pub fn take(screen: &Screen<'_>) -> Html {
    let mut pieces = vec![html! { <h2>{ "Take it with you" }</h2> }];
    if !screen.fits_link {
        // A frame has no copy of its own to keep.
        let otherwise = if screen.widget.is_some() {
            "Save them as a file."
        } else {
            "Save them as a file, or in a copy of the page."
        };
        let sentence = format!("Your answers are too long for a link, which holds {LONGEST} characters. {otherwise}");
        pieces.push(paragraph("", text(sentence)));
    }
    pieces.push(match screen.widget {
        None => at_home(screen),
        Some(widget) => framed(screen, widget),
    });
    pieces.push(html! { <p role="status" id="saved" class="on-screen">{ screen.saved }</p> });
    all(pieces)
}

/// On a page of its own: the address, copies, a file.
fn at_home(screen: &Screen<'_>) -> Html {
    let address = screen.address(&Page::Result);
    let button = |act: fn() -> Act, words: &'static str| screen.button(act, text(words));
    html! {
        <>
            if screen.fits_link {
                <p>{ "The address of this page holds your answers: " }
                    <a id="permalink" href={address.clone()}>{ "link to this result" }</a>
                    { ". Printed, or saved by the browser as a complete page, it keeps them too." }
                </p>
                <p class="on-paper">{ address }</p>
            }
            <ul class="on-screen">
                <li>{ button(|| Act::SaveCopy(false), "Keep a copy of this page") }{ " with your answers: one file that works without a network" }</li>
                <li>{ button(|| Act::SaveCopy(true), "Keep a copy as .zip") }{ ": the same, for mail that refuses pages" }</li>
                <li>{ button(|| Act::Save(File::Answers), SAVE) }{ ": to open them in another copy, or to work on them elsewhere" }</li>
            </ul>
        </>
    }
}

const SAVE: &str = "Save your answers as JSON";

/// Inside another page: out of it, to print or to keep; and whatever the page around asked for.
fn framed(screen: &Screen<'_>, widget: &Widget) -> Html {
    let full = widget.full.as_ref().filter(|_| screen.fits_link);
    let full = full.map(|full| format!("{full}{}", screen.address(&Page::Result)));
    let out = |href: String, words: String| {
        html! { <a {href} target="_blank" rel="noopener noreferrer">{ words }</a> }
    };
    html! {
        <ul>
            if let Some(full) = full.clone() {
                <li>{ out(full, "Open it in a page of its own".to_owned()) }{ ", to print it or to keep a copy: this link holds your answers" }</li>
            }
            if let Some(contact) = &widget.contact {
                <li>{ out(contact.address(&full.unwrap_or_default()), format!("Discuss this result with {}", contact.name())) }{ if screen.fits_link { ": takes your answers there when you follow it" } else { ": add the file of your answers" } }</li>
            }
            if widget.gives && screen.fits_link {
                <li>{ screen.button(|| Act::Give, text("Hand this result to the page around")) }{ ", with your answers" }</li>
            }
            <li>{ screen.button(|| Act::Save(File::Answers), text(SAVE)) }</li>
        </ul>
    }
}
