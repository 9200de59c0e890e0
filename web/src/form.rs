//! What is typed and ticked on the current page, before it is an answer.

use judge::{Answer, Chosen, Date, Kind, Question, Row};
use rules::questions::SITUATION;
use rules::{BOOK, pasted};

use crate::session::{Page, Session};
use crate::words::interview as say;

/// The fields of the page that asks for the day: day, month, year.
pub const DATE_FIELDS: [&str; 3] = ["day", "month", "year"];

/// The field for rows that are pasted into a list.
pub const PASTED: &str = "pasted";

/// The fields of the current page, and what is wrong with them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Form {
    drafts: Vec<(&'static str, Draft)>,
    /// What was pasted, by field, when it was last checked: it can be mended while one reads what was found.
    checked: Vec<(&'static str, String)>,
    /// What is wrong, by field; empty until the visitor continues.
    pub errors: Vec<(&'static str, String)>,
    /// The list it is about, if it is about one.
    list: Option<&'static str>,
    /// How many pasted rows were taken, and what is wrong with the others.
    pub taken: Option<(usize, Vec<String>)>,
}

/// What one field holds, as it was typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// What was typed.
    pub text: String,
    /// The choices ticked.
    pub chosen: Chosen,
    /// "None of these" is ticked.
    pub none: bool,
    /// "I'm not sure" is ticked.
    pub unsure: bool,
}

/// What was ticked.
#[derive(Clone, Copy, Debug)]
pub enum Tick {
    /// A choice, by its id.
    Choice(&'static str),
    /// "None of these".
    None,
    /// "I'm not sure".
    Unsure,
}

impl Form {
    /// The form of the session's page, filled with what was answered before.
    pub fn of(session: &Session) -> Form {
        let mut drafts = Vec::new();
        match (&session.page, session.question()) {
            (Page::Date(chosen), _) => {
                let chosen = chosen.map(Answer::choice);
                if let Some(situation) = chosen.or_else(|| session.on.map(|_| session.situation())) {
                    drafts.push((SITUATION, Draft::of(Some(&situation))));
                }
                if let Some(on) = session.on {
                    let parts = [on.day().to_string(), on.month().to_string(), on.year().to_string()];
                    for (field, text) in DATE_FIELDS.into_iter().zip(parts) {
                        drafts.push((field, Draft::typed(text)));
                    }
                }
            }
            (Page::Row(list, row, _), Some(question)) => {
                if let Some(row) = session.rows(list).get(*row) {
                    for column in question.columns() {
                        drafts.push((column.question.id, Draft::of(row.get(column.question.id))));
                    }
                }
            }
            (_, Some(question)) => drafts.push((question.id, Draft::of(session.held.get(question.id)))),
            (_, None) => {}
        }
        let list = session.question().filter(|question| !question.columns().is_empty()).map(|question| question.id);
        Form { drafts, list, ..Form::default() }
    }

    /// What a field holds.
    pub fn draft(&self, field: &str) -> Draft {
        self.drafts.iter().find(|(id, _)| *id == field).map(|(_, draft)| draft.clone()).unwrap_or_default()
    }

    /// Takes what was typed.
    pub fn type_in(&mut self, field: &'static str, text: String) {
        *self.draft_mut(field) = Draft { text, ..Draft::default() };
    }

    /// Takes what was pasted into these fields, to be checked.
    pub fn check(&mut self, fields: &[&'static str]) {
        self.checked.retain(|(field, _)| !fields.contains(field));
        let texts: Vec<_> = fields.iter().map(|field| (*field, self.draft(field).text)).collect();
        self.checked.extend(texts);
    }

    /// Takes the rows that were pasted, as far as they fit; the others stay in the field.
    pub fn paste(&mut self, session: &mut Session) {
        let (Some(list), Some(judgement)) = (session.question(), session.judgement()) else { return };
        let mut rows = session.rows(list.id);
        let pasted = pasted(list, &judgement.look(), &rows, &self.draft(PASTED).text);
        self.type_in(PASTED, pasted.left);
        self.taken = Some((pasted.rows.len(), pasted.refused));
        if !pasted.rows.is_empty() {
            rows.extend(pasted.rows);
            session.set_rows(list.id, rows);
        }
    }

    /// What is left of rows that were pasted stays for as long as their list is shown.
    pub fn keep_pasted(&mut self, before: Form) {
        if before.list == self.list {
            self.type_in(PASTED, before.draft(PASTED).text);
            self.taken = before.taken;
        }
    }

    /// What a field held when it was last checked.
    pub fn checked(&self, field: &str) -> Option<&str> {
        self.checked.iter().find(|(id, _)| *id == field).map(|(_, text)| text.as_str())
    }

    /// Takes what was ticked, or no longer is. "None of these" and "I'm not sure" stand alone.
    pub fn tick(&mut self, session: &Session, field: &'static str, tick: Tick) {
        let asked =
            session.question().map(|question| match question.columns().iter().find(|it| it.question.id == field) {
                Some(column) => column.question.kind,
                None => question.kind,
            });
        let one = matches!(asked, Some(Kind::Choice { .. }));
        let draft = self.draft_mut(field);
        match tick {
            Tick::None => *draft = Draft { none: !draft.none, ..Draft::default() },
            Tick::Unsure => *draft = Draft { unsure: one || !draft.unsure, ..Draft::default() },
            Tick::Choice(id) => {
                (draft.none, draft.unsure) = (false, false);
                if one {
                    draft.chosen = Chosen::default();
                }
                if !draft.chosen.remove(id) {
                    draft.chosen.insert(id);
                }
            }
        }
    }

    fn draft_mut(&mut self, field: &'static str) -> &mut Draft {
        let place = self.drafts.iter().position(|(id, _)| *id == field).unwrap_or_else(|| {
            self.drafts.push((field, Draft::default()));
            self.drafts.len() - 1
        });
        &mut self.drafts[place].1
    }

    /// What is wrong with a field.
    pub fn error(&self, field: &str) -> Option<&str> {
        self.errors.iter().find(|(id, _)| *id == field).map(|(_, error)| error.as_str())
    }

    /// Checks the form and takes it over into the session, which goes on; keeps everything typed if something is wrong.
    /// A day that is left empty is today.
    pub fn submit(&mut self, session: &mut Session, today: Date) {
        self.errors.clear();
        match (session.page.clone(), session.question()) {
            (Page::Date(_), situation) => {
                let situation = situation.map(|question| self.draft(question.id).read(question));
                match (situation, self.date(today)) {
                    (Some(Ok(situation)), Ok(on)) => session.begin(situation, on),
                    (situation, on) => {
                        self.errors.extend(situation.and_then(Result::err).map(|sentence| (SITUATION, sentence)));
                        self.errors.extend(on.err().map(|sentence| ("day", sentence)));
                    }
                }
            }
            (Page::Row(_, place, _), Some(list)) => self.submit_row(session, list, place),
            (_, Some(list)) if !list.columns().is_empty() => {
                let judgement = session.judgement();
                // Other answers may have changed what a row must say.
                let unfit = judgement
                    .and_then(|judgement| list.fit(&Answer::Rows(session.rows(list.id)), &judgement.look()).err());
                match unfit {
                    _ if !self.draft(PASTED).text.trim().is_empty() => {
                        self.errors.push((PASTED, say::ROWS_LEFT.to_owned()));
                    }
                    Some(refusal) => self.errors.push((list.id, refusal.to_string())),
                    None => session.go_on(list.id),
                }
            }
            (_, Some(question)) => match self.draft(question.id).read(question) {
                Ok(answer) => session.answer(question.id, answer),
                Err(sentence) => self.errors.push((question.id, sentence)),
            },
            (_, None) => {}
        }
    }

    fn submit_row(&mut self, session: &mut Session, list: &'static Question<'static>, place: usize) {
        let mut row = Row::new();
        let judgement = session.judgement();
        let asks = |column| judgement.as_ref().is_none_or(|judgement| judgement.look().asks(list, column));
        for column in list.columns().iter().filter(|column| asks(column)) {
            let draft = self.draft(column.question.id);
            if draft.is_empty() && !column.required {
                continue;
            }
            match draft.read(&column.question) {
                Ok(answer) => {
                    row.set(column.question.id, answer);
                }
                Err(sentence) => self.errors.push((column.question.id, sentence)),
            }
        }
        if !self.errors.is_empty() {
            return;
        }
        let mut rows = session.rows(list.id);
        let others = rows.iter().enumerate().filter(|(other, _)| *other != place);
        if let Some(column) = list.columns().iter().find(|column| matches!(column.question.kind, Kind::Text { .. }))
            && others.map(|(_, other)| other.get(column.question.id)).any(|name| name == row.get(column.question.id))
        {
            self.errors.push((column.question.id, say::SAME_NAME.to_owned()));
            return;
        }
        match rows.get_mut(place) {
            Some(old) => *old = row,
            None => rows.push(row),
        }
        // Each row is right by now; only their number can be wrong.
        match (list.accept(&Answer::Rows(rows.clone())), list.columns().first()) {
            (Err(refusal), Some(first)) => self.errors.push((first.question.id, refusal.to_string())),
            _ => session.set_rows(list.id, rows),
        }
    }

    fn date(&self, today: Date) -> Result<Date, String> {
        if DATE_FIELDS.iter().all(|field| self.draft(field).is_empty()) {
            return Ok(today);
        }
        let number = |field: &str| self.draft(field).text.trim().parse::<u16>().ok();
        let [day, month, year] = DATE_FIELDS.map(number);
        let (Some(day), Some(month), Some(year)) = (day, month, year) else {
            return Err(say::NO_NUMBERS.to_owned());
        };
        if year < 1000 {
            return Err(say::SHORT_YEAR.to_owned());
        }
        let small = |number: u16| u8::try_from(number).unwrap_or(0);
        let on = Date::new(year, small(month), small(day)).ok_or_else(|| say::no_such_day(day, month, year))?;
        if BOOK.valid.contains(on) { Ok(on) } else { Err(say::outside(&BOOK.valid.in_words())) }
    }
}

impl Draft {
    /// A field with this text.
    pub fn typed(text: String) -> Draft {
        Draft { text, ..Draft::default() }
    }

    /// What an answer looks like in its field.
    fn of(answer: Option<&Answer>) -> Draft {
        let mut draft = Draft::default();
        match answer {
            Some(Answer::Choice(id)) => {
                draft.chosen.insert(id);
            }
            Some(Answer::Choices(ids)) => {
                draft.none = ids.is_empty();
                draft.chosen.clone_from(ids);
            }
            Some(Answer::Number(number)) => draft.text = number.to_string(),
            Some(Answer::Text(text)) => draft.text.clone_from(text),
            Some(Answer::Unsure) => draft.unsure = true,
            Some(Answer::Rows(_)) | None => {}
        }
        draft
    }

    fn is_empty(&self) -> bool {
        self.text.trim().is_empty() && self.chosen.is_empty() && !self.none && !self.unsure
    }

    /// The answer, or the sentence that says what is wrong.
    fn read(&self, question: &Question<'_>) -> Result<Answer, String> {
        let answer = match question.kind {
            _ if self.unsure => Answer::Unsure,
            Kind::Number { .. } | Kind::Text { .. } | Kind::Money => {
                return question.read(&self.text).map_err(|refusal| refusal.to_string());
            }
            Kind::Choice { .. } => match self.chosen.first() {
                Some(id) => Answer::choice(id),
                None => return Err(say::choose(question.topic)),
            },
            Kind::Choices { none, .. } if self.chosen.is_empty() && !self.none => {
                return Err(say::tick_or(question.topic, none));
            }
            Kind::Choices { .. } | Kind::List { .. } => Answer::Choices(self.chosen.clone()),
        };
        question.keep(answer).map_err(|refusal| refusal.to_string())
    }
}
