//! The frame of every screen: history, title, focus, and which page is shown. The only component: screens are
//! functions of the session and its form.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast as _;
use yew::prelude::*;

use crate::act::Act;
use crate::arrival::{self, Arrival};
use crate::browser::{self, Entry};
use crate::changes::Changes;
use crate::form::Form;
use crate::pages;
use crate::parts::{self, Piece, all, nothing, tag, text};
use crate::screen::{Screen, UNCOPIED};
use crate::session::{Page, Session};
use crate::widget::Widget;
use crate::words::{book, interview, policies, result, take};

/// The calculator.
pub struct App {
    session: Session,
    form: Form,
    /// Where focus must move after rendering, if it must.
    focus: Option<&'static str>,
    /// Which interview this is. Answers of another one, met in the history, are not mixed with it.
    interview: String,
    /// Answers from elsewhere that would replace the ones held, until the visitor decides.
    arriving: Option<Session>,
    /// What was cleared last, until the visitor goes on without it.
    cleared: Option<Session>,
    widget: Option<Widget>,
    /// What came of saving or copying.
    saved: String,
    /// What could not be copied, to be copied by hand.
    uncopied: String,
    changes: Changes,
    /// The task in which the next answer is tried otherwise.
    trying: Option<Timeout>,
    _listeners: [EventListener; 2],
}

impl Component for App {
    type Message = Act;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> App {
        let (link, other) = (ctx.link().clone(), ctx.link().clone());
        let listeners = [
            EventListener::new(&gloo::utils::window(), "popstate", move |_| link.send_message(Act::Navigated)),
            EventListener::new(&gloo::utils::window(), "answers", move |event| {
                let text = event.dyn_ref::<web_sys::CustomEvent>().and_then(|it| it.detail().as_string());
                other.send_message(text.map_or(Act::Restore, Act::Opened));
            }),
        ];
        let entered = browser::entered();
        let session = Session::read(&entered.as_ref().map_or_else(browser::kept, |it| it.whole.clone()));
        let interview = entered.filter(|_| !session.is_empty()).map_or_else(browser::new_interview, |it| it.interview);
        let widget = browser::is_framed()
            .then(|| Widget::read(&browser::address(), Some(browser::site()).filter(|site| !site.is_empty())));
        let mut app = App {
            form: Form::of(&session),
            session,
            focus: None,
            interview,
            arriving: None,
            cleared: None,
            widget,
            saved: String::new(),
            uncopied: String::new(),
            changes: Changes::default(),
            trying: None,
            _listeners: listeners,
        };
        if browser::entered().is_none() && !browser::fragment().is_empty() {
            app.arrive(&browser::fragment());
            app.form = Form::of(&app.session);
        }
        app.settle_address();
        app.count();
        app
    }

    fn update(&mut self, ctx: &Context<Self>, act: Act) -> bool {
        let is_shown = self.follow(ctx, act);
        self.count();
        is_shown
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let act = ctx.link().callback(|act| act);
        let screen = Screen::new(
            &self.session,
            &self.form,
            self.widget.as_ref(),
            &self.changes,
            (&self.saved, &self.uncopied),
            act,
        );
        if let Some(arriving) = &self.arriving {
            return main(vec![parts::unread(&arriving.unread), pages::arrival(&screen, arriving)]).html();
        }
        let session = screen.session;
        let page = match (&session.page, session.question()) {
            (Page::Date(_), _) => pages::date(&screen),
            (Page::Row(_, row, _), Some(list)) => pages::row(&screen, list, *row),
            (_, Some(list)) if !list.columns().is_empty() => pages::list(&screen, list),
            (_, Some(question)) => pages::question(&screen, question),
            (Page::Check, _) => pages::check(&screen),
            (Page::Result, _) => pages::result(&screen),
            (Page::Years, _) => pages::years(&screen),
            (Page::Policies, _) => pages::policies(&screen),
            (Page::Rules(_), _) => pages::rulebook(&screen),
            (_, None) => nothing(),
        };
        let back = session.previous(screen.judgement.as_ref()).map(|previous| {
            let link = screen.link(previous, "", text(interview::BACK));
            tag("nav").with("class", "back").with("aria-label", interview::BACK).holds([link])
        });
        let moved = (!session.moved.is_empty())
            .then(|| tag("p").with("class", "notice").with("role", "status").holds([text(session.moved)]));
        let pieces = vec![parts::unread(&session.unread), moved.unwrap_or_else(nothing), page];
        all([back.unwrap_or_else(nothing), main(pieces)]).html()
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        self.try_later(ctx);
        if first || self.focus.is_some() {
            browser::set_title(&self.title());
        }
        if let Some(selector) = self.focus.take() {
            match &self.session.page {
                Page::Rules(Some(rule)) if self.arriving.is_none() => {
                    browser::focus(&format!("[id=\"rule-{rule}\"]"), false)
                }
                _ => browser::focus(selector, selector == UNCOPIED),
            }
        }
    }
}

impl App {
    /// Does what was asked for; says whether there is something new to show.
    fn follow(&mut self, ctx: &Context<Self>, act: Act) -> bool {
        match act {
            Act::Try => {
                self.trying = None;
                let is_shown = self.changes.try_one(&self.session) || self.changes.is_done();
                if !is_shown {
                    self.try_later(ctx);
                }
                return is_shown;
            }
            Act::Typed(field, text) => {
                self.form.type_in(field, text);
                return true;
            }
            Act::Ticked(field, tick) => {
                self.form.tick(&self.session, field, tick);
                return true;
            }
            Act::Navigated => {
                match browser::entered() {
                    // An entry of ours knows what was answered by then; an address from elsewhere stands for itself.
                    Some(entry) => {
                        let mut session = Session::read(&entry.whole);
                        if entry.interview == self.interview {
                            session.remember(&self.session);
                            // What was said since counts more than what was chosen before.
                            if let (Page::Date(chosen), Some(_)) = (&mut session.page, session.on) {
                                *chosen = None;
                            }
                        }
                        self.interview = entry.interview;
                        self.session = session;
                        self.arriving = None;
                    }
                    None => self.arrive(&browser::fragment()),
                }
                self.settle_address();
                self.turn();
                return true;
            }
            Act::Opened(text) => {
                self.arrive(&arrival::of_file(&text));
                return self.go();
            }
            Act::Choose(other) => match self.arriving.take().filter(|_| other) {
                Some(arriving) => {
                    self.session = arriving;
                    self.interview = browser::new_interview();
                    return self.go();
                }
                None => {
                    self.show(&self.session.whole());
                    self.focus = Some(self.heading());
                    return true;
                }
            },
            Act::Judge(day) => {
                self.session.on = Some(day);
                self.session.page = Page::Result;
                self.session.settle();
                return self.go();
            }
            Act::SaveCopy(archived) => {
                self.saved = browser::save_copy(archived, &self.session.whole());
                return true;
            }
            Act::Save(file) => {
                if let Some((name, kind, text)) = file.of(&self.session, self.changes.report.as_ref()) {
                    browser::save_text(name, kind, &text);
                    self.saved = take::saved(name);
                }
                return true;
            }
            Act::Copy(copy) => {
                let report = self.changes.report.as_ref();
                if let Some(text) = report.and_then(|report| copy.of(report, &self.address())) {
                    let is_done = browser::copy(copy.kind(), &text);
                    self.saved = if is_done { take::COPIED } else { take::NOT_COPIED }.to_owned();
                    self.uncopied = if is_done { String::new() } else { text };
                    self.focus = (!is_done).then_some(UNCOPIED);
                }
                return true;
            }
            Act::Give => {
                browser::give(&self.address(), &pages::headline(&self.session));
                self.saved = take::HANDED.to_owned();
                return true;
            }
            Act::SharePrices => {
                self.session.shares_prices = !self.session.shares_prices;
                browser::replace(&self.session.fragment(), &self.entry());
                return true;
            }
            Act::Continue => {
                self.form.submit(&mut self.session, browser::today());
                if !self.form.errors.is_empty() {
                    self.focus = Some("#problem");
                    return true;
                }
            }
            Act::Check(fields, found) => {
                self.form.check(fields);
                self.focus = Some(found);
                return true;
            }
            Act::Paste => {
                self.form.paste(&mut self.session);
                let form = self.form.clone();
                self.go();
                // What was refused stays, to be mended.
                self.form = form;
                self.focus = Some("#taken");
                return true;
            }
            Act::Go(page) => self.session.page = page,
            Act::Remove(list, row) => self.session.remove_row(list, row),
            Act::Complete(deployment) => self.session.complete(deployment),
            Act::StartAgain => {
                self.cleared = Some(std::mem::replace(&mut self.session, Session::read("")));
                self.interview = browser::new_interview();
            }
            Act::Restore => self.session = self.cleared.take().unwrap_or_else(|| Session::read("")),
        }
        self.session.unread.clear();
        self.go()
    }

    /// Counts what the answers come to, once, for the pages that show it.
    fn count(&mut self) {
        if matches!(self.session.page, Page::Result | Page::Policies) {
            self.changes.begin(&self.session);
        }
    }

    /// Tries the next answer otherwise in a task of its own, after what is painted now.
    fn try_later(&mut self, ctx: &Context<Self>) {
        if self.session.page != Page::Result || self.arriving.is_some() {
            return;
        }
        if self.trying.is_none() && !self.changes.is_done() {
            let link = ctx.link().clone();
            self.trying = Some(Timeout::new(0, move || link.send_message(Act::Try)));
        }
    }

    /// Shows answers that came in from elsewhere, or asks whether to.
    fn arrive(&mut self, text: &str) {
        let is_typing = self.form != Form::of(&self.session);
        match arrival::arrive(&self.session, text, is_typing) {
            Arrival::Goes(session) => {
                if !session.is_empty() && self.session.is_empty() {
                    self.interview = browser::new_interview();
                }
                self.session = session;
                self.arriving = None;
            }
            Arrival::Asks(session) => self.arriving = Some(session),
        }
    }

    /// Goes to the page of the session, as a step of the history.
    fn go(&mut self) -> bool {
        self.session.settle();
        let entry = self.entry();
        browser::push(&self.session.fragment(), &entry);
        self.show(&entry.whole);
        self.turn();
        true
    }

    /// What the history keeps of this session.
    fn entry(&self) -> Entry {
        Entry { interview: self.interview.clone(), whole: self.session.whole() }
    }

    /// Keeps the session in the document, and shows the start page or the app.
    fn show(&self, whole: &str) {
        browser::keep(whole);
        browser::show_start(
            self.session.page == Page::Start && self.arriving.is_none(),
            self.cleared.is_some() && self.session.is_empty(),
        );
    }

    /// To another page: a fresh form, and focus on the heading.
    fn turn(&mut self) {
        // What is typed stays, until it is decided whose answers are gone on with.
        if self.arriving.is_none() {
            let before = std::mem::replace(&mut self.form, Form::of(&self.session));
            self.form.keep_pasted(before);
        }
        self.saved.clear();
        self.uncopied.clear();
        self.focus = Some(self.heading());
    }

    /// Writes the address as these answers have it: without what was not understood.
    fn settle_address(&self) {
        let entry = self.entry();
        if browser::entered().as_ref() != Some(&entry) {
            browser::replace(&self.session.fragment(), &entry);
        }
        self.show(&entry.whole);
    }

    /// Where this page stands, with its answers: from inside another page, on one of its own.
    fn address(&self) -> String {
        match self.widget.as_ref().and_then(|it| it.full.as_deref()) {
            Some(full) => format!("{full}#{}", self.session.fragment()),
            None => browser::address(),
        }
    }

    /// Where focus goes on a new page.
    fn heading(&self) -> &'static str {
        if self.session.page == Page::Start && self.arriving.is_none() { "#start h1" } else { "#app h1" }
    }

    fn title(&self) -> String {
        let page = match &self.session.page {
            _ if self.arriving.is_some() => interview::WHICH_ANSWERS.to_owned(),
            Page::Start => return interview::HOME.to_owned(),
            Page::Date(_) => interview::numbered(interview::FIRST, 1),
            Page::Check => interview::CHECK.to_owned(),
            Page::Result => pages::headline(&self.session),
            Page::Years => result::YEARS.to_owned(),
            Page::Policies => policies::TITLE.to_owned(),
            Page::Rules(_) => book::TITLE.to_owned(),
            Page::Question(_) | Page::Change(_) | Page::Row(..) => {
                let asked = self.session.question().map_or("", |question| question.text);
                interview::numbered(asked, self.session.number())
            }
        };
        interview::in_tab(&page, !self.form.errors.is_empty())
    }
}

fn main(pieces: Vec<Piece>) -> Piece {
    tag("main").with("id", "main").holds(pieces)
}
