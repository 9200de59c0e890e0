//! Take it with you: the result as a link, as a copy of the page, as a file; from inside another page, out of it.

use judge::link::LONGEST;
use rules::questions::cost::PRICES;

use crate::act::Act;
use crate::browser;
use crate::file::File;
use crate::parts::{Piece, all, element, list, outward, paragraph, part, tag, text};
use crate::screen::Screen;
use crate::session::Page;
use crate::widget::{Contact, Widget};

/// The ways to keep a result.
pub fn take(screen: &Screen<'_>) -> Piece {
    let mut pieces = Vec::new();
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
    if screen.session.held.get(PRICES).is_some() {
        let now =
            if screen.session.shares_prices { "Links hold your prices. " } else { "Links do not hold your prices. " };
        let change = if screen.session.shares_prices { "Keep them out" } else { "Put them in" };
        pieces.push(paragraph("", all([text(now), screen.button(Act::SharePrices, text(change))])));
    }
    pieces.push(saved(screen));
    part("Take it with you", all(pieces))
}

/// What came of saving something, told when it has come.
pub(super) fn saved(screen: &Screen<'_>) -> Piece {
    let status = tag("p").with("role", "status").with("id", "saved").with("class", "on-screen");
    status.holds([text(screen.saved.to_owned())])
}

/// On a page of its own: the address, copies, a file.
fn at_home(screen: &Screen<'_>) -> Piece {
    let address = screen.address(&Page::Result);
    let button = |act: Act, words: &'static str, more: &'static str| all([screen.button(act, text(words)), text(more)]);
    let mut pieces = Vec::new();
    if screen.fits_link {
        let link = tag("a").with("id", "permalink").with("href", address.clone());
        let sentence = vec![
            text("The address of this page holds your answers: "),
            link.holds([text("link to this result")]),
            text(". Printed, or saved by the browser as a complete page, it keeps them."),
        ];
        pieces.extend([element("p", "", sentence), paragraph("on-paper", text(address))]);
    }
    let mut entries = vec![
        button(Act::SaveCopy(false), "Keep a copy of this page", " with your answers: one file that needs no network"),
        button(Act::SaveCopy(true), "Keep a copy as .zip", ": the same, for mail that refuses pages"),
        button(Act::Save(File::Answers), SAVE, ": to open them in another copy, or work on them elsewhere"),
    ];
    if screen.changes.report.as_ref().is_some_and(|report| report.recommended().is_some()) {
        entries.push(all([
            text("Save the licence list as "),
            screen.button(Act::Save(File::Csv), text("CSV")),
            text(" for a spreadsheet, as "),
            screen.button(Act::Save(File::Html), text("HTML")),
            text(", or as "),
            screen.button(Act::Save(File::Markdown), text("Markdown")),
        ]));
    }
    let mail = Contact::Mail(String::new()).address(&browser::address());
    let more =
        if screen.fits_link { ": a mail that holds your answers" } else { ": a mail; add the file of your answers" };
    entries.push(all([outward(mail, "Something is wrong here".to_owned()), text(more)]));
    pieces.push(list("on-screen", entries));
    all(pieces)
}

const SAVE: &str = "Save your answers as JSON";

/// Inside another page: out of it, to print or to keep; and whatever the page around asked for.
fn framed(screen: &Screen<'_>, widget: &Widget) -> Piece {
    let full = widget.full.as_ref().filter(|_| screen.fits_link);
    let full = full.map(|full| format!("{full}{}", screen.address(&Page::Result)));
    let mut entries = Vec::new();
    if let Some(full) = full.clone() {
        let more = ", to print it or keep a copy: this link holds your answers";
        entries.push(all([outward(full, "Open it in a page of its own".to_owned()), text(more)]));
    }
    if let Some(contact) = &widget.contact {
        let link = contact.address(&full.unwrap_or_default());
        let more = if screen.fits_link {
            ": takes your answers there when you follow it"
        } else {
            ": add the file of your answers"
        };
        entries.push(all([outward(link, format!("Discuss this result with {}", contact.name())), text(more)]));
    }
    if widget.gives && screen.fits_link {
        let hand = screen.button(Act::Give, text("Hand this result to the page around"));
        entries.push(all([hand, text(", with your answers")]));
    }
    entries.push(screen.button(Act::Save(File::Answers), text(SAVE)));
    list("", entries)
}
