//! The frame of every screen: history, title, focus, and which page is shown. The only component: screens are
//! functions of the session and its form.

use gloo::events::EventListener;
use judge::Row;
use yew::prelude::*;

use crate::browser;
use crate::form::{Draft, Form};
use crate::pages;
use crate::parts;
use crate::session::{Page, Session};

/// What a screen asks for.
pub enum Act {
    /// Something was typed or ticked in a field.
    Typed(&'static str, Draft),
    /// The form was submitted.
    Continue,
    /// Another page.
    Go(Page),
    /// The rows of a list, one removed.
    Rows(&'static str, Vec<Row>),
    /// The list of a deployment beside the recommended one, completed.
    Complete(&'static str),
    /// All answers away.
    StartAgain,
    /// The address changed without us.
    Navigated,
}

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
            Act::Typed(field, draft) => {
                self.form.set(field, draft);
                return true;
            }
            Act::Navigated => {
                let mut session = Session::read(&browser::fragment());
                // An entry of ours knows what was answered by then; an address from elsewhere stands for itself.
                if browser::is_ours() {
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
            Act::Rows(list, rows) => self.session.set_rows(list, rows),
            Act::Complete(deployment) => self.session.complete(deployment),
            Act::StartAgain => self.session = Session::read(""),
        }
        self.session.unread.clear();
        self.session.moved = "";
        let fragment = self.session.fragment();
        browser::push(&fragment);
        browser::keep(&fragment);
        browser::show_start(self.session.page == Page::Start);
        self.turn();
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let (session, form) = (&self.session, &self.form);
        let act = ctx.link().callback(|act| act);
        let question = session.question();
        let page = match (&session.page, question) {
            (Page::Date, _) => pages::date(form, &act),
            (Page::Row(_, row, _), Some(list)) => pages::row(session, form, list, *row, &act),
            (_, Some(list)) if !list.columns().is_empty() => pages::list(session, list, &act),
            (_, Some(question)) => pages::question(session, form, question, &act),
            (Page::Check, _) => pages::check(session, &act),
            (Page::Result, _) => pages::result(session, &act),
            (_, None) => html! {},
        };
        html! {
            <>
                if let Some(previous) = session.previous() {
                    <nav class="back" aria-label="Back">{ parts::link(session, previous, &act, classes!(), html! { "Back" }) }</nav>
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
            browser::focus(selector);
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
            Page::Start => return "CALculator: which Lync licences do we need?".to_owned(),
            Page::Date => pages::DATE_QUESTION.to_owned(),
            Page::Check => "Check your answers".to_owned(),
            Page::Result => pages::headline(&self.session),
            Page::Question(_) | Page::Change(_) | Page::Row(..) => {
                let asked = self.session.question().map_or("", |question| question.text);
                format!("{asked} – Question {}", self.session.number())
            }
        };
        format!("{error}{page} – CALculator")
    }
}
