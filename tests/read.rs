//! From TOML to a case, naming every mistake.

use judge::{Answer, Answers, Chosen, Date, Kind, Question, Range, Row};
use rules::BOOK;
use toml::{Table, Value};

use crate::{Case, Expect, Line, Servers, Verify, Way};

/// Reads a case, or lists all that is wrong with it.
pub fn read(text: &str) -> Result<Case, Vec<String>> {
    let table: Table = text.parse().map_err(|error: toml::de::Error| {
        vec![format!("is not TOML: {}", error.to_string().trim().replace('\n', " "))]
    })?;
    let mut reader = Reader::default();
    let case = reader.case(&table);
    if reader.mistakes.is_empty() { Ok(case) } else { Err(reader.mistakes) }
}

#[derive(Default)]
struct Reader {
    mistakes: Vec<String>,
}

impl Reader {
    fn mistake(&mut self, place: &str, sentence: impl AsRef<str>) {
        self.mistakes.push(format!("{place}: {}", sentence.as_ref()));
    }

    fn case(&mut self, table: &Table) -> Case {
        self.keys("", table, &["title", "date", "source", "answers", "beside", "expect"]);
        let title = self.text("", table, "title");
        let source = self.table("", table, "source");
        self.keys("source", &source, &["name", "place", "says"]);
        for key in ["name", "place", "says"] {
            if self.text("source", &source, key).trim().is_empty() && source.contains_key(key) {
                self.mistake(&format!("source.{key}"), "is empty; say where the figure stands and what it says");
            }
        }
        let place = source.get("place").and_then(Value::as_str).unwrap_or_default();
        if !place.chars().any(char::is_alphabetic) {
            self.mistake("source.place", "names no place; say which heading, reply or table");
        }
        let date = match table.get("date").map(|value| value.to_string()) {
            Some(date) => Date::read(&date).unwrap_or_else(|| {
                self.mistake("date", format!("“{date}” is not a day; write it as 2014-01-15, without quotes"));
                Date::of(1, 1, 1)
            }),
            None => {
                self.mistake("date", "is missing; write it as 2014-01-15");
                Date::of(1, 1, 1)
            }
        };
        let answers = self.table("", table, "answers");
        let expect = self.table("", table, "expect");
        Case {
            title,
            date,
            answers: self.answers(&answers),
            beside: self.words("", table, "beside", &deployments()),
            expect: self.expect(&expect),
        }
    }

    fn answers(&mut self, table: &Table) -> Answers {
        let ids: Vec<&str> = BOOK.questions.iter().map(|question| question.id).collect();
        self.keys("answers", table, &ids);
        let mut answers = Answers::new();
        for question in BOOK.questions {
            if let Some(value) = table.get(question.id)
                && let Some(answer) = self.answer(&format!("answers.{}", question.id), question, value)
            {
                answers.set(question.id, answer);
            }
        }
        answers
    }

    fn answer(&mut self, place: &str, question: &Question<'_>, value: &Value) -> Option<Answer> {
        let answer = match (question.kind, value) {
            (_, Value::String(word)) if word == "unsure" => Answer::Unsure,
            (Kind::Choice { .. }, Value::String(id)) => {
                self.known(place, id, &choices(question))?;
                Answer::choice(id)
            }
            (Kind::Choices { .. }, Value::Array(ids)) => {
                let mut ticked = Chosen::default();
                for id in ids {
                    let Value::String(id) = id else {
                        self.mistake(place, "holds something that is not a word in quotes");
                        return None;
                    };
                    self.known(place, id, &choices(question))?;
                    ticked.insert(id);
                }
                Answer::Choices(ticked)
            }
            (Kind::Number { .. }, Value::Integer(number)) => match u64::try_from(*number) {
                Ok(number) => Answer::Number(number),
                Err(_) => {
                    self.mistake(place, "is below zero");
                    return None;
                }
            },
            (Kind::Text { .. } | Kind::Money, Value::String(text)) => Answer::Text(text.clone()),
            (Kind::List { columns, .. }, Value::Array(rows)) => {
                let ids: Vec<&str> = columns.iter().map(|column| column.question.id).collect();
                let mut read = Vec::new();
                for (value, number) in rows.iter().zip(1..) {
                    let place = format!("{place}[{number}]");
                    let Value::Table(cells) = value else {
                        self.mistake(&place, "is not a table");
                        continue;
                    };
                    self.keys(&place, cells, &ids);
                    let mut row = Row::new();
                    for column in columns {
                        let id = column.question.id;
                        if let Some(value) = cells.get(id)
                            && let Some(answer) = self.answer(&format!("{place}.{id}"), &column.question, value)
                        {
                            row.set(id, answer);
                        }
                    }
                    read.push(row);
                }
                Answer::Rows(read)
            }
            (kind, _) => {
                let rows = format!("written as [[answers.{}]]", question.id);
                let form = match kind {
                    Kind::Choice { .. } => "one word in quotes",
                    Kind::Choices { .. } => "a list of words, like [\"calls\", \"chat\"]; [] for none",
                    Kind::Number { .. } => "a whole number without quotes",
                    Kind::Text { .. } => "a text in quotes",
                    Kind::Money => "an amount in quotes, like \"12.50\"",
                    Kind::List { .. } => rows.as_str(),
                };
                self.mistake(place, format!("should be {form}"));
                return None;
            }
        };
        match question.keep(answer) {
            Ok(answer) => Some(answer),
            Err(refusal) => {
                self.mistake(place, refusal.to_string());
                None
            }
        }
    }

    fn expect(&mut self, table: &Table) -> Expect {
        self.keys(
            "expect",
            table,
            &[
                "deployment",
                "servers",
                "lines",
                "ways",
                "verify",
                "notices",
                "conflict",
                "absent",
                "rules",
                "beside",
                "pages",
                "cost",
                "mix",
                "unpriced",
            ],
        );
        let mut outcomes = deployments();
        outcomes.extend(["conflict", "undecided", "outside-dates"]);
        let deployment = self.text("expect", table, "deployment");
        if table.contains_key("deployment") {
            self.known("expect.deployment", &deployment, &outcomes);
        }
        let rules: Vec<&str> = rules::all_rules().iter().map(|rule| rule.id).collect();
        let licences: Vec<&str> = rules::licences::ALL.iter().map(|licence| licence.id).collect();
        let roles: Vec<&str> = rules::products::Role::ALL.iter().map(|role| role.id()).collect();
        let mut anything = rules.clone();
        anything.extend(&licences);
        anything.extend(&roles);
        Expect {
            deployment,
            notices: self.words("expect", table, "notices", &rules),
            conflict: self.words("expect", table, "conflict", &rules),
            rules: self.words("expect", table, "rules", &rules),
            absent: self.words("expect", table, "absent", &anything),
            beside: self.words("expect", table, "beside", &deployments()),
            pages: self.number("expect", table, "pages"),
            cost: self.optional("expect", table, "cost"),
            mix: self.optional("expect", table, "mix"),
            unpriced: self.words("expect", table, "unpriced", &licences),
            servers: self.each(
                "expect",
                table,
                "servers",
                &["deployment", "role", "site", "edition", "count"],
                |it, place, row| {
                    let role = it.text(place, row, "role");
                    it.known(place, &role, &roles);
                    let edition = it.optional(place, row, "edition");
                    if let Some(edition) = &edition {
                        it.known(place, edition, &["standard", "enterprise"]);
                    }
                    Some(Servers {
                        deployment: it.deployment(place, row),
                        role,
                        site: it.optional(place, row, "site"),
                        edition,
                        count: it.range(place, row, "count").unwrap_or_else(|| {
                            it.mistake(place, "lacks count");
                            Range::ZERO
                        }),
                    })
                },
            ),
            lines: self.each(
                "expect",
                table,
                "lines",
                &["deployment", "licence", "group", "needed", "covered", "buy", "otherwise"],
                |it, place, row| {
                    let licence = it.text(place, row, "licence");
                    it.known(place, &licence, &licences);
                    let line = Line {
                        deployment: it.deployment(place, row),
                        licence,
                        group: it.optional(place, row, "group"),
                        needed: it.range(place, row, "needed"),
                        covered: it.range(place, row, "covered"),
                        buy: it.range(place, row, "buy"),
                        otherwise: it.number(place, row, "otherwise"),
                    };
                    if line.needed.is_none() && line.covered.is_none() && line.buy.is_none() {
                        it.mistake(place, "expects nothing; give needed, covered or buy");
                    }
                    Some(line)
                },
            ),
            ways: self.each(
                "expect",
                table,
                "ways",
                &["deployment", "group", "way", "buy", "twice"],
                |it, place, row| {
                    let way = it.text(place, row, "way");
                    for part in way.split('+') {
                        it.known(place, part, &licences);
                    }
                    let buy = match row.get("buy") {
                        None => Table::new(),
                        Some(Value::Table(buy)) => buy.clone(),
                        Some(_) => {
                            it.mistake(place, "buy should be a table, like { e3 = 120, plus-cal = 120 }");
                            Table::new()
                        }
                    };
                    let place = format!("{place}.buy");
                    let buy = buy.keys().filter_map(|id| {
                        it.known(&place, id, &licences)?;
                        Some((id.clone(), it.number(&place, &buy, id)?))
                    });
                    let buy = buy.collect();
                    let twice = it.words(&place, row, "twice", &licences);
                    let (deployment, group) = (it.deployment(&place, row), it.optional(&place, row, "group"));
                    Some(Way { deployment, group, way, buy, twice })
                },
            ),
            verify: self.each(
                "expect",
                table,
                "verify",
                &["deployment", "licence", "lenient", "cautious"],
                |it, place, row| {
                    let licence = it.text(place, row, "licence");
                    it.known(place, &licence, &licences);
                    let ends = it.number(place, row, "lenient").zip(it.number(place, row, "cautious"));
                    if ends.is_none() {
                        it.mistake(place, "needs both lenient and cautious");
                    }
                    let (lenient, cautious) = ends?;
                    Some(Verify { deployment: it.deployment(place, row), licence, lenient, cautious })
                },
            ),
        }
    }

    /// Refuses keys that are not known, with the one that was probably meant.
    fn keys(&mut self, place: &str, table: &Table, known: &[&str]) {
        for key in table.keys() {
            if !known.contains(&key.as_str()) {
                let place = if place.is_empty() { key.clone() } else { format!("{place}.{key}") };
                self.mistake(&place, format!("there is no key “{key}” here{}", meant(key, known)));
            }
        }
    }

    fn known(&mut self, place: &str, word: &str, known: &[&str]) -> Option<()> {
        if known.contains(&word) {
            return Some(());
        }
        self.mistake(place, format!("“{word}” is not known{}", meant(word, known)));
        None
    }

    fn table(&mut self, place: &str, table: &Table, key: &str) -> Table {
        match table.get(key) {
            Some(Value::Table(inner)) => inner.clone(),
            Some(_) => {
                self.mistake(&join(place, key), "should be a table");
                Table::new()
            }
            None => {
                self.mistake(&join(place, key), "is missing");
                Table::new()
            }
        }
    }

    fn text(&mut self, place: &str, table: &Table, key: &str) -> String {
        match table.get(key) {
            Some(Value::String(text)) => text.clone(),
            Some(_) => {
                self.mistake(&join(place, key), "should be a text in quotes");
                String::new()
            }
            None => {
                self.mistake(&join(place, key), "is missing");
                String::new()
            }
        }
    }

    fn optional(&mut self, place: &str, table: &Table, key: &str) -> Option<String> {
        table.contains_key(key).then(|| self.text(place, table, key))
    }

    fn deployment(&mut self, place: &str, table: &Table) -> Option<String> {
        let id = self.optional(place, table, "deployment")?;
        self.known(place, &id, &deployments());
        Some(id)
    }

    fn number(&mut self, place: &str, table: &Table, key: &str) -> Option<u64> {
        let number = table.get(key)?.as_integer().and_then(|number| u64::try_from(number).ok());
        if number.is_none() {
            self.mistake(&join(place, key), "should be a whole number, zero or more");
        }
        number
    }

    /// A count, or `[lenient, cautious]`.
    fn range(&mut self, place: &str, table: &Table, key: &str) -> Option<Range> {
        let whole = |value: &Value| value.as_integer().and_then(|number| u64::try_from(number).ok());
        let range = match table.get(key)? {
            Value::Array(ends) => match ends.as_slice() {
                [low, high] => whole(low).zip(whole(high)).map(|(low, high)| Range::between(low, high)),
                _ => None,
            },
            value => whole(value).map(Range::exactly),
        };
        if range.is_none() {
            self.mistake(&join(place, key), "should be a whole number, or two: [lenient, cautious]");
        }
        range
    }

    fn words(&mut self, place: &str, table: &Table, key: &str, known: &[&str]) -> Vec<String> {
        let place = join(place, key);
        match table.get(key) {
            None => Vec::new(),
            Some(Value::Array(words)) => words
                .iter()
                .filter_map(|word| {
                    let Some(word) = word.as_str() else {
                        self.mistake(&place, "holds something that is not a word in quotes");
                        return None;
                    };
                    self.known(&place, word, known)?;
                    Some(word.to_owned())
                })
                .collect(),
            Some(_) => {
                self.mistake(&place, "should be a list of words, like [\"one\", \"two\"]");
                Vec::new()
            }
        }
    }

    fn each<T>(
        &mut self,
        place: &str,
        table: &Table,
        key: &str,
        keys: &[&str],
        mut read: impl FnMut(&mut Reader, &str, &Table) -> Option<T>,
    ) -> Vec<T> {
        let place = join(place, key);
        let rows = match table.get(key) {
            None => return Vec::new(),
            Some(Value::Array(rows)) => rows,
            Some(_) => {
                self.mistake(&place, format!("should be written as [[{place}]]"));
                return Vec::new();
            }
        };
        let mut all = Vec::new();
        for (row, number) in rows.iter().zip(1..) {
            let place = format!("{place}[{number}]");
            let Value::Table(row) = row else {
                self.mistake(&place, "is not a table");
                continue;
            };
            self.keys(&place, row, keys);
            all.extend(read(self, &place, row));
        }
        all
    }
}

fn join(place: &str, key: &str) -> String {
    if place.is_empty() { key.to_owned() } else { format!("{place}.{key}") }
}

fn deployments() -> Vec<&'static str> {
    BOOK.deployments.iter().map(|deployment| deployment.id).collect()
}

fn choices<'a>(question: &Question<'a>) -> Vec<&'a str> {
    question.choices().iter().map(|choice| choice.id).collect()
}

/// “; did you mean …?”, or all the words there are where none is near.
fn meant(word: &str, known: &[&str]) -> String {
    let nearest = known
        .iter()
        .map(|it| (strsim::damerau_levenshtein(word, it), it))
        .filter(|(distance, it)| *distance <= it.len().max(word.len()).div_ceil(3))
        .min();
    match nearest {
        Some((_, it)) => format!("; did you mean “{it}”?"),
        None if known.len() <= 20 => format!("; known are: {}", known.join(", ")),
        None => "; `cargo xtask cases --ids` lists all".to_owned(),
    }
}
