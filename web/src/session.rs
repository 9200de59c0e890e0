//! What the visitor has answered and where they are. All of it is in the fragment of the address:
//! `#/q/people?v=1&on=2014-01-15&same=yes&end`. Answers too long for an address are in the history entry, in the
//! document, and in files; then the fragment only says so.

use judge::link::{self, Link, Unread};
use judge::{Answer, Answers, Date, Judgement, Outcome, Question};
use rules::questions::cost::{CURRENCY, PRICES, YEARS};
use rules::{BOOK, questions};

pub use crate::route::Page;
use crate::route::{read_page, write_page};
use crate::words::interview as say;

/// What the visitor has answered and where they are.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// Where they are.
    pub page: Page,
    /// The day the rules are read for.
    pub on: Option<Date>,
    /// Every answer held, parked ones included.
    pub held: Answers,
    /// Deployments to complete beside the recommended one.
    pub beside: Vec<String>,
    /// Parts of a link or a file that were not understood.
    pub unread: Vec<Unread>,
    /// Why the visitor is not where they wanted to go; empty when they are.
    pub moved: &'static str,
    /// Whether the visitor wants prices in links.
    pub shares_prices: bool,
}

impl Session {
    /// Reads the fragment of an address, or a session as [`Session::whole`] writes it. Total: what is not understood is
    /// listed.
    pub fn read(fragment: &str) -> Session {
        let mut session = Session::parse(fragment);
        session.settle();
        // Whoever follows a link that lost a part should see what is left before relying on the result.
        if !session.unread.is_empty() && session.page == Page::Result {
            session.page = Page::Check;
        }
        session
    }

    /// What a text says, before it is asked whether its answers lead to its page.
    pub fn parse(fragment: &str) -> Session {
        let (path, query) = fragment.split_once('?').unwrap_or((fragment, ""));
        let (link, mut unread) = link::read(&BOOK, query);
        if query.starts_with('{') && link.answers.is_empty() && link.on.is_none() && unread.is_empty() {
            unread.push(Unread { part: say::THE_FILE.to_owned(), why: say::NO_ANSWERS.to_owned() });
        }
        let page = read_page(path).unwrap_or_else(|| {
            if !matches!(path, "" | "/") {
                unread.push(Unread { part: path.chars().take(40).collect(), why: say::NO_PAGE.to_owned() });
            }
            if link.answers.is_empty() && unread.is_empty() { Page::Start } else { Page::Check }
        });
        Session { page, on: link.on, held: link.answers, beside: link.beside, unread, moved: "", shares_prices: false }
    }

    /// Takes over what is held in memory for questions that this session lacks: history entries made early know less.
    pub fn remember(&mut self, memory: &Session) {
        for (question, answer) in memory.held.iter() {
            // An entry made while a list was being filled knows fewer rows.
            let more = match (self.held.get(question), answer) {
                (None, _) => true,
                (Some(Answer::Rows(rows)), Answer::Rows(all)) => all.len() > rows.len(),
                (Some(_), _) => false,
            };
            if more {
                self.held.set(question, answer.clone());
            }
        }
        self.on = self.on.or(memory.on);
        self.settle();
    }

    /// The fragment of this session's address.
    pub fn fragment(&self) -> String {
        match self.page {
            Page::Start => String::new(),
            _ => self.text(|carried| {
                let carried = self.linked(carried);
                link::write(&BOOK, &carried).unwrap_or_else(|| link::write_elsewhere(&carried))
            }),
        }
    }

    /// The session as one text that lacks nothing: for history entries and copies. [`Session::read`] reads it.
    pub fn whole(&self) -> String {
        self.text(|carried| link::write(&BOOK, &carried).unwrap_or_else(|| link::write_json(&BOOK, &carried)))
    }

    fn text(&self, query: impl Fn(Link) -> String) -> String {
        match self.page {
            Page::Start if self.is_empty() => String::new(),
            _ => format!("{}?{}", write_page(&self.page), query(self.carried(self.judgement().as_ref()))),
        }
    }

    /// What links carry of that: prices only where they are wanted there.
    pub fn linked(&self, mut carried: Link) -> Link {
        if !self.shares_prices {
            carried.answers.keep(|question| question != PRICES);
        }
        carried
    }

    /// What links and files carry. A finished interview carries what counts; one under way, or one whose day is out of
    /// range, carries all that is held, so that nothing is lost by a reload.
    pub fn carried(&self, judgement: Option<&Judgement<'static>>) -> Link {
        let finished = judgement.filter(|it| it.path.next.is_none() && it.outcome != Outcome::OutsideDates);
        let answers = finished.map_or(&self.held, |judgement| &judgement.answers);
        Link { on: self.on, beside: self.beside.clone(), answers: answers.clone() }
    }

    /// Whether anything would be lost if this session were given up.
    pub fn is_empty(&self) -> bool {
        self.held.is_empty() && self.on.is_none()
    }

    /// What the answers come to; `None` before the day is known.
    pub fn judgement(&self) -> Option<Judgement<'static>> {
        let beside: Vec<&str> = self.beside.iter().map(String::as_str).collect();
        self.on.map(|on| rules::judge(&self.held, on, &beside))
    }

    /// What the answers come to without one of them: on these, its question is the next, and it is known why.
    pub fn judgement_without(&self, question: &str) -> Option<Judgement<'static>> {
        let mut without = self.clone();
        without.held.remove(question);
        without.judgement()
    }

    /// Answers the question of the current page and goes on.
    pub fn answer(&mut self, question: &str, answer: Answer) {
        self.held.set(question, answer);
        self.go_on(question);
    }

    /// The situation as it was said, or as it is assumed.
    pub fn situation(&self) -> Answer {
        let assumed = || BOOK.question(questions::SITUATION).and_then(|question| question.assumed);
        let held = self.held.get(questions::SITUATION).cloned();
        held.or_else(|| assumed().map(judge::Assumed::answer)).unwrap_or(Answer::Unsure)
    }

    /// Sets the situation and the day, and goes on.
    pub fn begin(&mut self, situation: Answer, on: Date) {
        // What is assumed anyway need not be held: links stay short, and old ones the same.
        self.held.remove(questions::SITUATION);
        if situation != self.situation() {
            self.held.set(questions::SITUATION, situation);
        }
        self.on = Some(on);
        let judgement = self.judgement();
        let first = judgement.as_ref().and_then(|it| it.path.answered.first().copied().or(it.path.next));
        self.page = match first {
            Some(question) => page_of(&self.held, question, false),
            None => Page::Result,
        };
    }

    /// From a question to the one after it; from a changed answer to what it newly asks, else back to
    /// where it is offered.
    pub fn go_on(&mut self, question: &str) {
        let changing = self.is_changing();
        let Some(judgement) = self.judgement() else {
            self.page = Page::Date(None);
            return;
        };
        let path = &judgement.path;
        let after = path
            .answered
            .iter()
            .position(|it| it.id == question)
            .and_then(|place| path.answered.get(place + 1).copied())
            .filter(|_| !changing)
            .or(path.next);
        self.page = match after {
            Some(question) => page_of(&self.held, question, changing),
            // It was changed there.
            None if question == questions::POLICIES => Page::Policies,
            None if [PRICES, YEARS, CURRENCY].contains(&question) => Page::Result,
            None => Page::Check,
        };
    }

    /// The page before this one, for the Back link.
    pub fn previous(&self, judgement: Option<&Judgement<'static>>) -> Option<Page> {
        let answered = judgement.map(|it| it.path.answered.as_slice()).unwrap_or_default();
        let last = || answered.last().map(|it| Page::Question(it.id.to_owned())).unwrap_or(Page::Date(None));
        match &self.page {
            Page::Start => None,
            Page::Date(_) => Some(Page::Start),
            Page::Question(id) | Page::Row(id, 0, false) => {
                let before = answered.iter().position(|it| it.id == id).unwrap_or(answered.len());
                let page = before.checked_sub(1).and_then(|place| answered.get(place));
                Some(page.map_or(Page::Date(None), |it| Page::Question(it.id.to_owned())))
            }
            // An offered list may stay empty.
            Page::Row(id, _, true) if self.rows(id).is_empty() => Some(Page::Check),
            Page::Row(id, _, changing) => {
                Some(if *changing { Page::Change(id.clone()) } else { Page::Question(id.clone()) })
            }
            Page::Change(_) => Some(Page::Check),
            Page::Check => Some(last()),
            Page::Result if judgement.is_none_or(|it| it.outcome == Outcome::OutsideDates) => Some(Page::Date(None)),
            Page::Result => Some(Page::Check),
            Page::Years | Page::Policies => Some(Page::Result),
            Page::Rules(_) if judgement.is_some_and(|it| it.path.next.is_none()) => Some(Page::Result),
            Page::Rules(_) => Some(Page::Start),
        }
    }

    /// Sets the rows of a list and stays with the list; without a row, with its first.
    pub fn set_rows(&mut self, list: &str, rows: Vec<judge::Row>) {
        let changing = self.is_changing();
        let id = list.to_owned();
        let is_offered = BOOK.question(list).is_some_and(|question| question.assumed.is_some());
        self.page = match (rows.is_empty(), changing) {
            (true, _) if is_offered => Page::Check,
            (true, _) => Page::Row(id, 0, changing),
            (false, true) => Page::Change(id),
            (false, false) => Page::Question(id),
        };
        if rows.is_empty() {
            self.held.remove(list);
        } else {
            self.held.set(list, Answer::Rows(rows));
        }
    }

    /// Takes a row away, and stays with the list.
    pub fn remove_row(&mut self, list: &str, row: usize) {
        let mut rows = self.rows(list);
        if row < rows.len() {
            rows.remove(row);
        }
        self.set_rows(list, rows);
    }

    /// Asks what the list of another deployment still lacks.
    pub fn complete(&mut self, deployment: &str) {
        if !self.beside.iter().any(|it| it == deployment) {
            self.beside.push(deployment.to_owned());
        }
        let next = self.judgement().and_then(|judgement| judgement.path.next);
        self.page = next.map_or(Page::Result, |next| page_of(&self.held, next, false));
    }

    /// Whether an answer is being changed, from the check page.
    pub fn is_changing(&self) -> bool {
        matches!(self.page, Page::Change(_) | Page::Row(_, _, true))
    }

    /// The rows of a list, as far as they are entered.
    pub fn rows(&self, list: &str) -> Vec<judge::Row> {
        match self.held.get(list) {
            Some(Answer::Rows(rows)) => rows.clone(),
            _ => Vec::new(),
        }
    }

    /// The question of the current page.
    pub fn question(&self) -> Option<&'static Question<'static>> {
        match &self.page {
            Page::Question(id) | Page::Change(id) | Page::Row(id, _, _) => BOOK.question(id),
            Page::Date(_) => BOOK.question(questions::SITUATION),
            Page::Start | Page::Check | Page::Result | Page::Years | Page::Policies | Page::Rules(_) => None,
        }
    }

    /// The number of the current question, the day being the first.
    pub fn number(&self) -> usize {
        let Some(judgement) = self.judgement() else {
            return 1;
        };
        let answered = &judgement.path.answered;
        let place = self.question().and_then(|question| answered.iter().position(|it| it.id == question.id));
        place.unwrap_or(answered.len()) + 2
    }

    /// Moves on from a page that these answers do not lead to, and says so.
    pub fn settle(&mut self) {
        self.moved = "";
        if matches!(self.page, Page::Start | Page::Date(_) | Page::Rules(_)) {
            return;
        }
        let Some(judgement) = self.judgement() else {
            self.page = Page::Date(None);
            self.moved = say::THIS_FIRST;
            return;
        };
        if judgement.outcome == Outcome::OutsideDates {
            self.page = Page::Result;
            return;
        }
        let path = &judgement.path;
        let offered = path.offered.iter().filter(|_| path.next.is_none());
        let reached =
            |id: &str| path.answered.iter().chain(path.next.iter()).chain(offered.clone()).any(|it| it.id == id);
        match (&self.page, path.next) {
            (Page::Question(id) | Page::Change(id), _) if reached(id) => {
                if let Some(question) = self.question() {
                    self.page = page_of(&self.held, question, self.is_changing());
                }
            }
            (Page::Row(id, row, changing), _) if reached(id) => {
                let rows = self.rows(id).len();
                self.page = Page::Row(id.clone(), (*row).min(rows), *changing);
            }
            (Page::Check | Page::Result | Page::Years | Page::Policies, None) => {}
            (page, Some(next)) => {
                self.moved = match page {
                    Page::Check | Page::Result | Page::Years | Page::Policies => say::STILL_OPEN,
                    _ => say::QUESTION_FIRST,
                };
                self.page = page_of(&self.held, next, false);
            }
            (_, None) => {
                self.moved = say::NOT_NEEDED;
                self.page = Page::Check;
            }
        }
    }
}

/// The page of a question: a list without rows begins with its first row.
pub fn page_of(held: &Answers, question: &Question<'_>, changing: bool) -> Page {
    let id = question.id.to_owned();
    let is_list = !question.columns().is_empty();
    if is_list && held.get(question.id).is_none() {
        Page::Row(id, 0, changing)
    } else if changing {
        Page::Change(id)
    } else {
        Page::Question(id)
    }
}

#[cfg(test)]
mod tests {
    use super::{Page, Session};

    const E4: &str =
        "v=1&on=2014-01-15&same=yes&people=100&does=calls,host&wants=office&plan=e4&outside=no&survive=none&end";

    fn page(fragment: &str) -> Page {
        Session::read(fragment).page
    }

    /// A thousand groups, which no link holds.
    fn large() -> Session {
        let rows: Vec<String> = (0..1000).map(|n| format!("Group number {n}:{}:calls:none:e4:", n + 1)).collect();
        let json = rows.iter().map(|row| {
            let mut cells = row.split(':');
            let (name, people) = (cells.next().unwrap_or_default(), cells.next().unwrap_or_default());
            format!(r#"{{"name": "{name}", "people": {people}, "does": ["calls"], "wants": [], "plan": "e4"}}"#)
        });
        let json: Vec<String> = json.collect();
        Session::read(&format!(
            r#"/q/groups?{{"calculator": 1, "on": "2014-01-15", "answers": {{"same": "no", "groups": [{}]}}}}"#,
            json.join(", ")
        ))
    }

    #[test]
    fn answers_too_long_for_an_address_are_kept_beside_it() {
        let session = large();
        assert_eq!((session.rows("groups").len(), &session.unread[..]), (1000, &[][..]));
        assert_eq!(session.fragment(), "/q/groups?v=1&on=2014-01-15&elsewhere&end");
        assert_eq!(Session::read(&session.whole()), session);
        let elsewhere = Session::read(&session.fragment());
        assert!(elsewhere.held.is_empty() && elsewhere.unread.len() == 1, "a copied address says what it lacks");
    }

    #[test]
    fn the_start_page_keeps_the_answers_for_the_way_back() {
        let mut session = Session::read(&format!("/result?{E4}"));
        session.page = Page::Start;
        assert_eq!(session.fragment(), "");
        assert_eq!(Session::read(&session.whole()), session);
    }

    #[test]
    fn an_address_is_read_back_as_it_was_written() {
        for fragment in
            ["", "/date?v=1&end", "/date/keep?v=1&end", &format!("/result?{E4}"), &format!("/change/plan?{E4}")]
        {
            assert_eq!(Session::read(fragment).fragment(), fragment);
        }
    }

    #[test]
    fn a_situation_chosen_on_the_start_page_is_no_answer_yet() {
        let session = Session::read("/date/leave");
        assert!(session.is_empty() && session.page == Page::Date(Some("leave")));
        let mut work = Session::read(&format!("/date/leave?{E4}"));
        assert_eq!(work.situation(), judge::Answer::choice("new"));
        work.begin(judge::Answer::choice("new"), judge::Date::of(2014, 1, 15));
        assert_eq!(work.held, Session::read(&format!("/result?{E4}")).held);
        let nonsense = Session::read("/date/nonsense");
        assert_eq!((nonsense.page, nonsense.unread.len()), (Page::Date(None), 1));
    }

    #[test]
    fn a_page_that_the_answers_do_not_lead_to_gives_way_to_the_first_open_question() {
        assert_eq!(page("/result?v=1&on=2014-01-15&same=yes&end"), Page::Question("people".into()));
        assert_eq!(page("/q/plan?v=1&on=2014-01-15&same=no&end"), Page::Row("groups".into(), 0, false));
        assert_eq!(page("/q/plan?v=1&end"), Page::Date(None));
        assert_eq!(page(&format!("/q/ucma?{E4}")), Page::Check);
        assert_eq!(page("/result?v=1&on=2040-01-01&same=yes&end"), Page::Result);
        assert_eq!(page(&format!("/nonsense?{E4}")), Page::Check);
    }

    #[test]
    fn an_interview_under_way_keeps_all_that_is_held_in_its_address() {
        for (bad, first) in [("people=0", "people"), ("same=maybe", "same")] {
            let good = bad.split('=').next().unwrap_or_default();
            let broken = E4.replace(&format!("{good}={}", if good == "people" { "100" } else { "yes" }), bad);
            let session = Session::read(&format!("/result?{broken}"));
            assert_eq!(session.page, Page::Question(first.into()));
            assert_eq!(session.unread.len(), 1);
            let again = Session::read(&session.fragment());
            assert_eq!(again.held, session.held, "a reload loses nothing");
            assert!(again.held.get("survive").is_some());
        }
        let moved = Session::read(&format!("/result?{}", E4.replace("2014-01-15", "2012-11-30")));
        assert!(Session::read(&moved.fragment()).held.get("plan").is_some(), "nor does a day out of range");
    }

    #[test]
    fn a_result_that_lost_a_part_is_checked_first() {
        assert_eq!(page(&format!("/result?colour=blue&{E4}")), Page::Check);
    }

    #[test]
    fn a_changed_answer_asks_what_is_new_and_returns() {
        let mut session = Session::read(&format!("/change/does?{E4}"));
        session.answer("does", judge::Answer::choices(["calls", "host", "chat"]));
        assert_eq!(session.page, Page::Check);
        let mut session = Session::read(&format!("/change/does?{E4}"));
        session.answer("does", judge::Answer::choices([]));
        assert_eq!(session.page, Page::Change("ucma".into()));
        assert!(session.held.get("survive").is_some(), "what is not asked for now is kept");
    }

    #[test]
    fn a_page_made_early_does_not_forget_rows_entered_later() {
        let one = "v=1&on=2014-01-15&same=no&groups=A:1:calls:none:e4:";
        let memory = Session::read(&format!("/q/groups?{one};B:2:none:none:e4:&end"));
        let mut session = Session::read(&format!("/q/groups/2?{one}&end"));
        session.remember(&memory);
        assert_eq!(session.rows("groups").len(), 2);
        assert_eq!(session.page, Page::Row("groups".into(), 1, false));
    }

    #[test]
    fn nothing_open_can_be_passed_by() {
        let mut session = Session::read(&format!("/result?{}", E4.replace("does=calls,host", "does=none")));
        session.page = Page::Result;
        session.settle();
        assert_eq!(session.page, Page::Question("ucma".into()));
    }

    #[test]
    fn back_leads_one_page_back() {
        let back = |fragment: &str| {
            let session = Session::read(fragment);
            session.previous(session.judgement().as_ref())
        };
        assert_eq!(back("/date?v=1&end"), Some(Page::Start));
        assert_eq!(back(&format!("/q/same?{E4}")), Some(Page::Date(None)));
        assert_eq!(back(&format!("/q/does?{E4}")), Some(Page::Question("people".into())));
        assert_eq!(back(&format!("/change/does?{E4}")), Some(Page::Check));
        assert_eq!(back(&format!("/check?{E4}")), Some(Page::Question("survive".into())));
        assert_eq!(back(&format!("/result?{E4}")), Some(Page::Check));
    }
}
