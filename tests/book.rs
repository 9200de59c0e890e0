//! The lint of the real book: every rule cites, every question is asked, dates hold, and the printed book is true.

use judge::link::{self, Link};
use judge::{Answer, Answers, Date, Finding, Row, lint, lint_rule};
use rules::{BOOK, all_rules, licences, plans, questions, sources};

#[test]
fn the_book_is_clean() {
    let mut findings = lint(&BOOK);
    for rule in all_rules() {
        findings.extend(lint_rule(&BOOK, &rule));
    }
    assert_eq!(findings, Vec::<Finding>::new());
}

#[test]
fn every_id_is_there_once() {
    let rules = all_rules();
    let groups: [(&str, Vec<&str>); 3] = [
        ("rule", rules.iter().map(|rule| rule.id).collect()),
        ("licence", licences::ALL.iter().map(|licence| licence.id).collect()),
        ("source", sources::ALL.iter().map(|source| source.title).collect()),
    ];
    for (kind, mut ids) in groups {
        ids.sort_unstable();
        let twice: Vec<_> = ids.windows(2).filter(|pair| pair[0] == pair[1]).collect();
        assert!(twice.is_empty(), "{kind}: {twice:?}");
    }
}

#[test]
fn every_source_is_cited() {
    let rules = all_rules();
    for source in sources::ALL {
        let cited = rules.iter().any(|rule| rule.citations.iter().any(|it| it.source == *source));
        assert!(cited, "{} is cited by no rule", source.title);
    }
}

/// A source that nobody looked at for a year before the book's own date may have changed.
#[test]
fn every_source_was_checked_within_a_year_of_the_book() {
    for source in sources::ALL {
        let months = |date: Date| u32::from(date.year()) * 12 + u32::from(date.month());
        assert!(months(source.checked) + 12 >= months(rules::VERSION), "{}", source.title);
    }
}

#[test]
fn every_choice_of_a_plan_is_a_plan() {
    for choice in plans::CHOICES {
        assert!(choice.id == "no-plan" || plans::plan(choice.id).is_some(), "{}", choice.id);
    }
    assert_eq!(plans::CHOICES.len(), plans::PLANS.len() + 1);
}

/// Columns and questions of the same id must mean the same, because a rule reads either.
#[test]
fn a_column_asks_what_its_question_asks() {
    let groups = BOOK.question(questions::GROUPS).unwrap();
    for column in groups.columns() {
        if let Some(question) = BOOK.question(column.question.id) {
            assert_eq!((question.text, question.kind), (column.question.text, column.question.kind));
        }
    }
}

/// The longest answer there can be: a thousand groups, each with the longest name in a script of four bytes a letter.
#[test]
fn a_thousand_groups_fit_a_file() {
    let row = |n: usize| -> Row {
        Row::new()
            .with(questions::NAME, Answer::Text(format!("{n:04}{}", "𠀀".repeat(56))))
            .with(questions::PEOPLE, Answer::Number(1_000_000))
            .with(questions::DOES, Answer::choices(["host", "dial-in", "calls", "chat"]))
            .with(questions::WANTS, Answer::choices(["office", "mailbox"]))
            .with(questions::PLAN, Answer::choice("small-business-premium"))
            .with(questions::DEVICES, Answer::Number(1_000_000))
    };
    let groups = Answer::Rows((0..1000).map(row).collect());
    assert!(BOOK.question(questions::GROUPS).unwrap().accept(&groups).is_ok());
    let answers = Answers::new().with(questions::SAME, Answer::choice("no")).with(questions::GROUPS, groups);
    let link = Link { on: Some(Date::of(2014, 1, 15)), beside: Vec::new(), answers };
    assert_eq!(link::write(&BOOK, &link), None, "they are too long for a link");
    assert_eq!(link::read(&BOOK, &link::write_json(&BOOK, &link)), (link, vec![]));
}

/// The printed book is what the rules say: a change of a rule shows in review as a change of prose.
#[test]
fn the_printed_book_is_true() {
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/rules/RULES.md");
    let printed = std::fs::read_to_string(file).unwrap_or_default();
    assert!(printed == tests::rule_book(), "the rules have changed: run cargo xtask book, and read what it changed");
}

/// A list of deployments that forgets one would leave out a count without a word.
#[test]
fn every_deployment_is_in_the_lists_that_it_belongs_to() {
    use rules::deployments::{EVERYWHERE, KEEPING, ON_SERVERS, ONLINE, SETTING_UP};
    for deployment in BOOK.deployments {
        let id = deployment.id;
        assert!(EVERYWHERE.contains(&id), "{id}");
        assert_eq!(ON_SERVERS.contains(&id), id != ONLINE, "{id}");
        assert_eq!(KEEPING.contains(&id), id.starts_with("keep-"), "{id}");
        assert_eq!(SETTING_UP.contains(&id), id != ONLINE && !id.starts_with("keep-"), "{id}");
        assert!(rules::setups::SETUPS.iter().any(|setup| setup.deployment == id), "{id}");
    }
    assert_eq!(EVERYWHERE.len(), BOOK.deployments.len());
}
