//! What is wrong with a book, before anybody is judged by it.

use crate::book::Book;
use crate::condition::{Asks, Condition, Mention};
use crate::date::Period;
use crate::link::{RESERVED_KEYS, RESERVED_VALUES};
use crate::path;
use crate::places::Places;
use crate::question::{Assumed, Column, Kind, Question};
use crate::rule::{Effect, Rule};
use crate::source::{Confidence, SourceKind, Speaks};

/// One thing that is wrong, in a sentence that names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding(pub String);

/// Reads a whole book. An empty list is a clean book.
///
/// Whether every deployment and question can be *reached* depends on answers: a walk over them tells, not this.
pub fn lint(book: &Book<'_>) -> Vec<Finding> {
    let mut findings = Findings::default();
    findings.ids(book);
    for (place, question) in book.questions.iter().enumerate() {
        findings.question(book, place, question);
    }
    for rule in book.rules() {
        findings.0.extend(lint_rule(book, rule));
        let deployments = match rule.effect {
            Effect::RulesOut(ids) | Effect::Tells(ids) | Effect::Mentions(ids) => ids,
            Effect::Favours(ref id) => std::slice::from_ref(id),
        };
        for id in deployments {
            if book.deployment(id).is_none() {
                findings.add(format!("Rule {} names the unknown deployment {id}.", rule.id));
            }
        }
        if deployments.is_empty() {
            findings.add(format!("Rule {} concerns no deployment.", rule.id));
        }
    }
    let rules: Vec<&Rule<'_>> = book.rules().collect();
    for (place, rule) in rules.iter().enumerate() {
        let twin = rules.iter().skip(place.saturating_add(1)).find(|other| {
            other.when == rule.when
                && other.effect == rule.effect
                && other.valid.overlaps(&rule.valid)
                && (other.because == rule.because || !matches!(rule.effect, Effect::Tells(_) | Effect::Mentions(_)))
        });
        if let Some(twin) = twin {
            findings.add(format!("Rules {} and {} say the same.", rule.id, twin.id));
        }
    }
    findings.order(book);
    findings.0
}

/// Reads one rule, of a book or of a datasheet: its citations, its dates, and what its condition mentions.
pub fn lint_rule<E: ?Sized>(book: &Book<'_>, rule: &Rule<'_, E>) -> Vec<Finding> {
    let mut findings = Findings::default();
    let id = rule.id;
    if !is_id(id) {
        findings.add(format!("“{id}” is not an id: lower case, digits and hyphens."));
    }
    if rule.because.trim().is_empty() || !rule.because.trim_end().ends_with('.') {
        findings.add(format!("Rule {id} gives no reason in a whole sentence."));
    }
    if !rule.citations.iter().any(|citation| citation.speaks == Speaks::For) {
        findings.add(format!("Rule {id} cites nothing that speaks for it."));
    }
    for citation in rule.citations {
        if matches!(citation.speaks, Speaks::Against { held_because } if held_because.trim().is_empty()) {
            findings.add(format!("Rule {id} does not say why it is held against {}.", citation.source.title));
        }
        let source = citation.source;
        let known = source.kind != SourceKind::GeneralKnowledge;
        if citation.place.trim().is_empty() {
            findings.add(format!("Rule {id} cites {} without the place in it.", source.title));
        }
        if known && !source.url.starts_with("https://") && !source.url.starts_with("http://") {
            findings.add(format!("Source {} has no full address.", source.title));
        }
        if source.title.is_empty() || (known && source.published.is_empty()) {
            findings.add(format!("Source {} lacks its title or date.", source.title));
        }
    }
    let documented = rule
        .citations
        .iter()
        .any(|citation| citation.speaks == Speaks::For && citation.source.kind != SourceKind::GeneralKnowledge);
    if !documented && rule.confidence > Confidence::Low {
        findings.add(format!("Rule {id} rests on general knowledge, so its confidence must be low."));
    }
    if !rule.valid.overlaps(&book.valid) {
        findings.add(format!("Rule {id} is never in force."));
    }
    findings.condition(book, &format!("Rule {id}"), &rule.when, book.questions.len());
    findings.0
}

#[derive(Default)]
struct Findings(Vec<Finding>);

impl Findings {
    fn add(&mut self, sentence: String) {
        self.0.push(Finding(sentence));
    }

    fn ids(&mut self, book: &Book<'_>) {
        let of_questions = book.questions.iter().map(|it| ("question", it.id));
        let of_deployments = book.deployments.iter().map(|it| ("deployment", it.id));
        let of_rules = book.rules().map(|it| ("rule", it.id));
        let of_quantities = book.quantities.iter().map(|it| ("quantity", it.id));
        let all: Vec<_> = of_questions.chain(of_deployments).chain(of_rules).chain(of_quantities).collect();
        for (place, (kind, id)) in all.iter().enumerate() {
            if !is_id(id) {
                self.add(format!("“{id}” is not an id: lower case, digits and hyphens."));
            }
            if all.iter().skip(place.saturating_add(1)).any(|other| other == &(*kind, *id)) {
                self.add(format!("There are two of {kind} {id}."));
            }
        }
        for (what, there_are) in [("questions", book.questions.len()), ("deployments", book.deployments.len())] {
            if there_are > Places::MOST {
                self.add(format!("A book has at most {} {what}; this one has {there_are}.", Places::MOST));
            }
        }
        if book.valid == Period::ALWAYS || book.valid.is_empty() {
            self.add("The book does not say when it is valid.".to_owned());
        }
    }

    fn question(&mut self, book: &Book<'_>, place: usize, question: &Question<'_>) {
        let name = format!("Question {}", question.id);
        if RESERVED_KEYS.contains(&question.id) {
            self.add(format!("{name} has a name that links reserve."));
        }
        if question.text.is_empty() || question.topic.is_empty() {
            self.add(format!("{name} lacks its words."));
        }
        self.condition(book, &name, &question.when, place);
        for choice in question.choices() {
            if !is_id(choice.id) || RESERVED_VALUES.contains(&choice.id) {
                self.add(format!("{name} has a choice that links cannot carry: “{}”.", choice.id));
            }
            self.condition(book, &format!("{name}, choice {}", choice.id), &choice.when, place);
        }
        let assumes = match (question.assumed, question.kind) {
            (None, _) => true,
            (Some(Assumed::Choice(id)), Kind::Choice { choices, .. }) => choices.iter().any(|choice| choice.id == id),
            (Some(Assumed::None), Kind::Choices { .. })
            | (Some(Assumed::Text(_)), Kind::Text { .. })
            | (Some(Assumed::NoRows), Kind::List { .. }) => true,
            (Some(Assumed::Number(number)), Kind::Number { least, most, .. }) => (least..=most).contains(&number),
            (Some(_), _) => false,
        };
        if !assumes {
            self.add(format!("{name} assumes what is no answer to it."));
        }
        if path::leading(book, None).contains(place) {
            let own = question.choices().iter().map(|choice| &choice.when).chain([&question.when]);
            let columns = question.columns().iter().map(|column| &column.question);
            let of_columns = columns.flat_map(|it| it.choices().iter().map(|choice| &choice.when).chain([&it.when]));
            for guard in own.chain(of_columns) {
                guard.visit(&mut |mention| {
                    let asked = book.question(mention.list.unwrap_or(mention.question));
                    if let Some(asked) = asked.filter(|it| it.assumed.is_none()) {
                        self.add(format!("{name} is offered and leads on, but hangs on {}, which is asked.", asked.id));
                    }
                });
            }
        }
        for (at, column) in question.columns().iter().enumerate() {
            let same = |other: &Column<'_>| other.question.id == column.question.id;
            if question.columns().iter().skip(at.saturating_add(1)).any(same) {
                self.add(format!("{name} has two columns {}.", column.question.id));
            }
            let guards = std::iter::once(&column.question.when);
            for guard in guards.chain(column.question.choices().iter().map(|choice| &choice.when)) {
                self.condition(book, &format!("{name}, column {}", column.question.id), guard, place);
            }
            if column.question.assumed.is_some() {
                self.add(format!(
                    "{name} assumes something of column {}, where nothing is assumed.",
                    column.question.id
                ));
            }
            if matches!(column.question.kind, Kind::List { .. }) {
                self.add(format!("{name} has a list inside a list: {}.", column.question.id));
            }
            for choice in column.question.choices() {
                if !is_id(choice.id) || RESERVED_VALUES.contains(&choice.id) {
                    self.add(format!("{name} has a choice that links cannot carry: “{}”.", choice.id));
                }
            }
        }
        let mentioned = book.rules().any(|rule| rule.when.reads(question.id))
            || book.questions.iter().any(|other| other.when.reads(question.id))
            || book.deployments.iter().any(|deployment| deployment.when.reads(question.id))
            || book
                .quantities
                .iter()
                .any(|quantity| quantity.reads.contains(&question.id) || quantity.when.reads(question.id));
        if !mentioned {
            self.add(format!("{name} is never asked: no rule and no quantity needs it."));
        }
    }

    /// Checks that everything a condition mentions exists, suits its atom, and comes before `place`.
    fn condition(&mut self, book: &Book<'_>, whose: &str, condition: &Condition<'_>, place: usize) {
        let mut sentences = Vec::new();
        condition.visit(&mut |Mention { list, question: id, asks }| {
            let column = list
                .and_then(|list| book.question(list))
                .and_then(|list| list.columns().iter().find(|column| column.question.id == id))
                .map(|column| &column.question);
            let top = book.questions.iter().enumerate().find(|(_, question)| question.id == id);
            let Some(question) = column.or(top.map(|(_, question)| question)) else {
                sentences.push(format!("{whose} mentions the unknown question {id}."));
                return;
            };
            match asks {
                Asks::Choice(choice) if !question.choices().iter().any(|it| it.id == choice) => {
                    sentences.push(format!("{whose} mentions {choice}, which is no choice of {id}."));
                }
                Asks::Number if !matches!(question.kind, Kind::Number { .. }) => {
                    sentences.push(format!("{whose} asks {id} for a number, which it has not."));
                }
                Asks::Rows if !matches!(question.kind, Kind::List { .. }) => {
                    sentences.push(format!("{whose} asks {id} for rows, which it has not."));
                }
                Asks::Rows if list.is_some() => {
                    sentences
                        .push(format!("{whose} asks for the rows of {id} inside a row, which costs their product."));
                }
                _ => {}
            }
            if column.is_none() && top.is_some_and(|(at, _)| at >= place) {
                sentences.push(format!("{whose} depends on {id}, which is asked later."));
            }
        });
        for sentence in sentences {
            self.add(sentence);
        }
    }

    /// Deciding questions come before what they decide about, a quantity's condition before what it reads.
    fn order(&mut self, book: &Book<'_>) {
        let place = |id: &str| book.questions.iter().position(|question| question.id == id);
        for quantity in book.quantities {
            for id in quantity.of {
                if book.deployment(id).is_none() {
                    self.add(format!("Quantity {} names the unknown deployment {id}.", quantity.id));
                }
            }
            for id in quantity.reads {
                if book.question(id).is_none() {
                    self.add(format!("Quantity {} reads the unknown question {id}.", quantity.id));
                }
            }
            let last_of_condition = last(&quantity.when, &place);
            let first_read =
                quantity.reads.iter().filter(|id| !quantity.when.reads(id)).filter_map(|id| place(id)).min();
            if let (Some(last), Some(first)) = (last_of_condition, first_read)
                && last > first
            {
                self.add(format!("Quantity {} reads a question before its condition is settled.", quantity.id));
            }
            self.condition(book, &format!("Quantity {}", quantity.id), &quantity.when, book.questions.len());
        }
        for deployment in book.deployments {
            self.condition(book, &format!("Deployment {}", deployment.id), &deployment.when, book.questions.len());
        }
        let deciding = book
            .rules()
            .filter(|rule| !matches!(rule.effect, Effect::Tells(_) | Effect::Mentions(_)))
            .filter_map(|rule| last(&rule.when, &place))
            .max();
        for (at, question) in book.questions.iter().enumerate() {
            let readers: Vec<_> = book.quantities.iter().filter(|it| it.reads.contains(&question.id)).collect();
            let for_some_only = book
                .deployments
                .iter()
                .any(|deployment| !readers.iter().any(|quantity| quantity.of.contains(&deployment.id)));
            let decides = book.rules().any(|rule| {
                !matches!(rule.effect, Effect::Tells(_) | Effect::Mentions(_)) && rule.when.reads(question.id)
            }) || book.questions.iter().any(|other| other.when.reads(question.id))
                || book.deployments.iter().any(|deployment| deployment.when.reads(question.id))
                || question.assumed.is_some();
            if !readers.is_empty() && for_some_only && !decides && deciding.is_some_and(|last| at < last) {
                self.add(format!(
                    "Question {} is only for some deployments, but is asked before they are decided.",
                    question.id
                ));
            }
        }
    }
}

fn last(condition: &Condition<'_>, place: &impl Fn(&str) -> Option<usize>) -> Option<usize> {
    let mut last = None;
    condition.visit(&mut |mention| last = last.max(place(mention.list.unwrap_or(mention.question))));
    last
}

fn is_id(text: &str) -> bool {
    !text.is_empty()
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !text.starts_with('-')
        && !text.ends_with('-')
}
