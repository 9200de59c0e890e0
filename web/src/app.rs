//! The frame of every screen: history, title, focus, and which page is shown. The only component: screens are
//! functions of the session and its form.

use gloo::events::EventListener;
use yew::prelude::*;

use crate::act::Act;
use crate::browser;
use crate::form::Form;
use crate::pages;
use crate::parts;
use crate::screen::Screen;
use crate::session::{Page, Session};

/// The calculator.
pub struct App {
    session: Session,
    form: Form,
    /// Where focus must move after rendering, if it must.
    focus: Option<&'static str>,
    _listener: EventListener,
}

impl Component for App {
    type Message = Act;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> App {
        let link = ctx.link().clone();
        let listener = EventListener::new(&gloo::utils::window(), "popstate", move |_| {
            link.send_message(Act::Navigated);
        });
        let session = Session::read(&browser::fragment());
        let app = App { form: Form::of(&session), session, focus: None, _listener: listener };
        app.settle_address();
        app
    }

    fn update(&mut self, _: &Context<Self>, act: Act) -> bool {
        match act {
            Act::Typed(field, text) => {
                self.form.type_in(field, text);
                return true;
            }
            Act::Ticked(field, tick) => {
                self.form.tick(&self.session, field, tick);
                return true;
            }
            Act::Navigated => {
                let mut session = Session::read(&browser::fragment());
                // An entry of ours knows what was answered by then; an address from elsewhere stands for itself.
                if browser::is_ours() || matches!(session.page, Page::Rules(_)) {
                    session.remember(&self.session);
                }
                self.session = session;
                self.settle_address();
                self.turn();
                return true;
            }
            Act::Continue => {
                self.form.submit(&mut self.session);
                if !self.form.errors.is_empty() {
                    self.focus = Some("#problem");
                    return true;
                }
            }
            Act::Go(page) => self.session.page = page,
            Act::Remove(list, row) => self.session.remove_row(list, row),
            Act::Complete(deployment) => self.session.complete(deployment),
            Act::StartAgain => self.session = Session::read(""),
        }
        self.session.unread.clear();
        self.session.settle();
        let fragment = self.session.fragment();
        browser::push(&fragment);
        browser::keep(&fragment);
        browser::show_start(self.session.page == Page::Start);
        self.turn();
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let screen = Screen::new(&self.session, &self.form, ctx.link().callback(|act| act));
        let session = screen.session;
        let page = match (&session.page, session.question()) {
            (Page::Date, _) => pages::date(&screen),
            (Page::Row(_, row, _), Some(list)) => pages::row(&screen, list, *row),
            (_, Some(list)) if !list.columns().is_empty() => pages::list(&screen, list),
            (_, Some(question)) => pages::question(&screen, question),
            (Page::Check, _) => pages::check(&screen),
            (Page::Result, _) => pages::result(&screen),
            (Page::Rules(_), _) => pages::rulebook(&screen),
            (_, None) => html! {},
        };
        html! {
            <>
                if let Some(previous) = session.previous(screen.judgement.as_ref()) {
                    <nav class="back" aria-label="Back">{ screen.link(previous, "", html! { "Back" }) }</nav>
                }
                <main id="main">
                    { parts::unread(&session.unread) }
                    if !session.moved.is_empty() {
                        <p class="notice" role="status">{ session.moved }</p>
                    }
                    { page }
                </main>
            </>
        }
    }

    fn rendered(&mut self, _: &Context<Self>, first: bool) {
        if first || self.focus.is_some() {
            browser::set_title(&self.title());
        }
        if let Some(selector) = self.focus.take() {
            match &self.session.page {
                Page::Rules(Some(rule)) => browser::focus(&format!("[id=\"rule-{rule}\"]")),
                _ => browser::focus(selector),
            }
        }
    }
}

impl App {
    /// To another page: a fresh form, and focus on the heading.
    fn turn(&mut self) {
        self.form = Form::of(&self.session);
        self.focus = Some(if self.session.page == Page::Start { "#start h1" } else { "#app h1" });
    }

    /// Writes the address as these answers have it: without what was not understood.
    fn settle_address(&self) {
        let fragment = self.session.fragment();
        if fragment != browser::fragment() || !browser::is_ours() {
            browser::replace(&fragment);
        }
        browser::keep(&fragment);
        browser::show_start(self.session.page == Page::Start);
    }

    fn title(&self) -> String {
        let error = if self.form.errors.is_empty() { "" } else { "Error: " };
        let page = match &self.session.page {
            Page::Start => return "CALculator: which OCS and Lync licences do we need?".to_owned(),
            Page::Date => format!("{} – Question 1", pages::FIRST_QUESTION),
            Page::Check => "Check your answers".to_owned(),
            Page::Result => pages::headline(&self.session),
            Page::Rules(_) => "Rule book".to_owned(),
            Page::Question(_) | Page::Change(_) | Page::Row(..) => {
                let asked = self.session.question().map_or("", |question| question.text);
                format!("{asked} – Question {}", self.session.number())
            }
        };
        format!("{error}{page} – CALculator")
    }
}
