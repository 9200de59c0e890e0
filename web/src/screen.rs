//! What every screen is made from: the session, judged once, and its form.

use judge::Judgement;
use judge::link;
use rules::BOOK;
use yew::prelude::*;

use crate::act::Act;
use crate::changes::Changes;
use crate::form::Form;
use crate::parts::{Piece, tag};
use crate::route::write_page;
use crate::session::{Page, Session};
use crate::widget::Widget;

/// Where a text stands that the reader copies by hand.
pub const UNCOPIED: &str = "#uncopied";

/// The session as one screen shows it.
pub struct Screen<'s> {
    /// What is answered, and where the visitor is.
    pub session: &'s Session,
    /// What is typed and ticked.
    pub form: &'s Form,
    /// What the answers come to; `None` before the day is known.
    pub judgement: Option<Judgement<'static>>,
    /// What the screen may ask for.
    pub act: Callback<Act>,
    /// What the page around asked for, if there is one.
    pub widget: Option<&'s Widget>,
    /// What the answers come to on the pages that show it, and what would change it, as far as it is found.
    pub changes: &'s Changes,
    /// What came of saving or copying, to be said.
    pub saved: &'s str,
    /// What could not be copied, to be copied by hand.
    pub uncopied: &'s str,
    /// Whether the answers are short enough for a link.
    pub fits_link: bool,
    /// The answers as every link of the screen carries them.
    query: String,
}

impl<'s> Screen<'s> {
    /// Judges the session for one screen.
    pub fn new(
        session: &'s Session,
        form: &'s Form,
        widget: Option<&'s Widget>,
        changes: &'s Changes,
        (saved, uncopied): (&'s str, &'s str),
        act: Callback<Act>,
    ) -> Screen<'s> {
        let judgement = session.judgement();
        let carried = session.linked(session.carried(judgement.as_ref()));
        let link = link::write(&BOOK, &carried);
        let fits_link = link.is_some();
        let query = link.unwrap_or_else(|| link::write_elsewhere(&carried));
        Screen { session, form, judgement, act, widget, changes, saved, uncopied, fits_link, query }
    }

    /// The address of a page, with the answers.
    pub fn address(&self, page: &Page) -> String {
        format!("#{}?{}", write_page(page), self.query)
    }

    /// A link to a page, with the answers: it can be followed, copied, or opened in a new tab.
    pub fn link(&self, page: Page, class: &'static str, text: Piece) -> Piece {
        let href = self.address(&page);
        let on_click = {
            let act = self.act.clone();
            Callback::from(move |event: MouseEvent| {
                let elsewhere = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
                if !elsewhere && event.button() == 0 {
                    event.prevent_default();
                    act.emit(Act::Go(page.clone()));
                }
            })
        };
        tag("a").with("href", href).with("class", class).on_click(on_click).holds([text])
    }

    /// A button that looks like a link, for what has no address worth writing out.
    pub fn button(&self, act: Act, text: Piece) -> Piece {
        self.push_button("plain", act, text)
    }

    /// A button of a class.
    pub fn push_button(&self, class: &'static str, act: Act, text: Piece) -> Piece {
        let emit = self.act.clone();
        let on_click = Callback::from(move |_: MouseEvent| emit.emit(act.clone()));
        tag("button").with("type", "button").with("class", class).on_click(on_click).holds([text])
    }
}
