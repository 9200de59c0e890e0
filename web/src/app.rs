//! The frame of every screen: history, title, focus, and which page is shown.

use gloo::events::EventListener;
use judge::{Answer, Date, Row};
use yew::prelude::*;

use crate::browser;
use crate::pages;
use crate::parts::{self, Link};
use crate::session::{Page, Session};

/// What a screen asks for.
pub enum Act {
    /// Another page.
    Go(Page),
    /// An answer to the current question.
    Answer(&'static str, Answer),
    /// The rows of a list, staying with the list.
    Rows(&'static str, Vec<Row>),
    /// On from a list whose rows are entered.
    GoOn(&'static str),
    /// The day.
    SetDate(Date),
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
    /// Whether another page is shown than before, so that title and focus must move.
    turned: bool,
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
        let app = App { session: Session::read(&browser::fragment()), turned: false, _listener: listener };
        app.settle_address();
        app
    }

    fn update(&mut self, _: &Context<Self>, act: Act) -> bool {
        if let Act::Navigated = act {
            let mut session = Session::read(&browser::fragment());
            // An entry of ours knows what was answered by then; an address from elsewhere stands for itself.
            if browser::is_ours() {
                session.remember(&self.session);
            }
            self.session = session;
            self.settle_address();
            self.turned = true;
            return true;
        }
        let session = &mut self.session;
        session.unread.clear();
        session.moved = "";
        match act {
            Act::Go(page) => session.page = page,
            Act::Answer(question, answer) => session.answer(question, answer),
            Act::Rows(list, rows) => {
                let changing = matches!(session.page, Page::Change(_) | Page::Row(_, _, true));
                if rows.is_empty() {
                    session.held.remove(list);
                    session.page = Page::Row(list.to_owned(), 0, changing);
                } else {
                    session.held.set(list, Answer::Rows(rows));
                    session.page =
                        if changing { Page::Change(list.to_owned()) } else { Page::Question(list.to_owned()) };
                }
            }
            Act::GoOn(list) => session.go_on(list),
            Act::SetDate(on) => session.set_date(on),
            Act::Complete(deployment) => {
                session.beside.push(deployment.to_owned());
                let next = session.judgement().and_then(|judgement| judgement.path.next);
                session.page = next.map_or(Page::Result, |next| Page::Question(next.id.to_owned()));
            }
            Act::StartAgain => *session = Session::read(""),
            Act::Navigated => {}
        }
        let fragment = session.fragment();
        browser::push(&fragment);
        browser::keep(&fragment);
        browser::show_start(session.page == Page::Start);
        self.turned = true;
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let session = &self.session;
        let act = ctx.link().callback(|act| act);
        let previous = session.previous();
        let page = match &session.page {
            Page::Start => html! {},
            Page::Date => html! { <pages::DatePage session={session.clone()} act={&act} /> },
            Page::Question(_) | Page::Change(_) => match session.question() {
                Some(question) if !question.columns().is_empty() => {
                    html! { <pages::ListPage key={question.id} session={session.clone()} {question} act={&act} /> }
                }
                Some(question) => {
                    html! { <pages::QuestionPage key={question.id} session={session.clone()} {question} act={&act} /> }
                }
                None => html! {},
            },
            Page::Row(_, row, _) => match session.question() {
                Some(question) => html! {
                    <pages::RowPage key={format!("{}/{row}", question.id)} session={session.clone()} {question} row={*row} act={&act} />
                },
                None => html! {},
            },
            Page::Check => pages::check(session, &act),
            Page::Result => pages::result(session, &act),
        };
        html! {
            <>
                if let Some(page) = previous {
                    <p class="back"><Link fragment={session.fragment_of(&page)} {page} act={&act}>{ "Back" }</Link></p>
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
        if first || self.turned {
            browser::set_title(&self.title());
        }
        if self.turned {
            self.turned = false;
            browser::focus(if self.session.page == Page::Start { "#start h1" } else { "#app h1" });
        }
    }
}

impl App {
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
        format!("{page} – CALculator")
    }
}
