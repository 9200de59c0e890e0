//! Take it with you: the result as a link, as a copy of the page, on the clipboard, as a file; from inside another page, out
//! of it.

use rules::questions::cost::PRICES;

use crate::act::Act;
use crate::browser;
use crate::copy::Copy;
use crate::file::File;
use crate::parts::{Piece, all, filled, list, outward, paragraph, part, tag, text};
use crate::screen::{Screen, UNCOPIED};
use crate::session::Page;
use crate::widget::{Contact, Widget};
use crate::words::take as say;

/// The ways to keep a result.
pub fn take(screen: &Screen<'_>) -> Piece {
    let mut pieces = Vec::new();
    if !screen.fits_link {
        pieces.push(paragraph("", text(say::too_long(screen.widget.is_some()))));
    }
    pieces.push(match screen.widget {
        None => at_home(screen),
        Some(widget) => framed(screen, widget),
    });
    if screen.session.held.get(PRICES).is_some() {
        let [now, change] = say::prices_in_links(screen.session.shares_prices);
        pieces.push(paragraph("", all([text(now), screen.button(Act::SharePrices, text(change))])));
    }
    pieces.push(saved(screen));
    part(say::TITLE, all(pieces))
}

/// What came of saving or copying something, told when it has come.
pub(super) fn saved(screen: &Screen<'_>) -> Piece {
    let status = tag("p").with("role", "status").with("id", "saved").with("class", "on-screen");
    let status = status.holds([text(screen.saved.to_owned())]);
    if screen.uncopied.is_empty() {
        return status;
    }
    let by_hand = tag("textarea").with("id", &UNCOPIED[1..]).with("rows", "6").with("readonly", "readonly");
    let by_hand = by_hand.with("aria-label", say::TO_COPY).value(screen.uncopied.to_owned(), false);
    all([status, by_hand.holds(Vec::new())])
}

/// A button, and what stands behind it.
fn button(screen: &Screen<'_>, act: Act, [on_it, behind]: [&'static str; 2]) -> Piece {
    all([screen.button(act, text(on_it)), text(behind)])
}

/// Onto the clipboard, in each form.
fn copies(screen: &Screen<'_>) -> Piece {
    let button = |form: Copy, named: &'static str| screen.button(Act::Copy(form), text(named));
    let [as_text, table, markdown] = say::COPY_AS;
    filled(&say::COPY_LIST, [button(Copy::Text, as_text), button(Copy::Table, table), button(Copy::Markdown, markdown)])
}

/// On a page of its own: the address, copies, a file.
fn at_home(screen: &Screen<'_>) -> Piece {
    let mut pieces = Vec::new();
    if screen.fits_link {
        let link = tag("a").with("id", "permalink").with("href", screen.address(&Page::Result));
        let link = filled(&say::ADDRESS, [link.holds([text(say::PERMALINK)])]);
        pieces.extend([paragraph("", link), paragraph("on-paper", text(browser::address()))]);
    }
    let mut entries = vec![
        button(screen, Act::SaveCopy(false), say::COPY_PAGE),
        button(screen, Act::SaveCopy(true), say::COPY_ZIP),
        button(screen, Act::Save(File::Answers), say::JSON),
    ];
    if has_list(screen) {
        entries.extend([button(screen, Act::Save(File::Csv), say::CSV), copies(screen)]);
    }
    let mail = Contact::Mail(String::new()).address(&say::wrong_mail(&browser::address()));
    entries.push(all([outward(mail, say::WRONG.to_owned()), text(say::wrong_more(screen.fits_link))]));
    pieces.push(list("on-screen", entries));
    all(pieces)
}

/// Whether there is a licence list to take along.
fn has_list(screen: &Screen<'_>) -> bool {
    screen.changes.report.as_ref().is_some_and(|report| report.recommended().is_some())
}

/// Inside another page: out of it, to print or to keep; and whatever the page around asked for.
fn framed(screen: &Screen<'_>, widget: &Widget) -> Piece {
    let full = widget.full.as_ref().filter(|_| screen.fits_link);
    let full = full.map(|full| format!("{full}{}", screen.address(&Page::Result)));
    let mut entries = Vec::new();
    if let Some(full) = full.clone() {
        let [on_it, behind] = say::OWN_PAGE;
        entries.push(all([outward(full, on_it.to_owned()), text(behind)]));
    }
    if let Some(contact) = &widget.contact {
        let link = contact.address(&full.unwrap_or_default());
        entries.push(all([outward(link, say::discuss(contact.name())), text(say::discuss_more(screen.fits_link))]));
    }
    if widget.gives && screen.fits_link {
        entries.push(button(screen, Act::Give, say::HAND));
    }
    entries.push(screen.button(Act::Save(File::Answers), text(say::JSON[0])));
    if has_list(screen) {
        entries.push(copies(screen));
    }
    list("", entries)
}
