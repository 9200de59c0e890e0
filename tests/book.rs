//! The lint of the real book: every rule cites, every question is asked, dates hold, and the printed book is true.

use judge::link::{self, Link};
use judge::{Answer, Answers, Date, Finding, Record, Row, lint, lint_rule};
use rules::{BOOK, all_rules, licences, mentions, questions, sources};

#[test]
fn the_book_is_clean() {
    let mut findings = lint(&BOOK);
    for rule in all_rules() {
        findings.extend(lint_rule(&BOOK, rule));
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

/// What products share, they share word for word: two rules of one id would hide one of them.
#[test]
fn one_id_is_one_rule_wherever_it_is_told() {
    let told: Vec<Record<'static>> = mentions().into_iter().flat_map(|chapter| chapter.rules).collect();
    let shared = told.iter().filter(|rule| told.iter().filter(|other| other.id == rule.id).count() > 1);
    assert!(shared.count() > 10);
    for rule in &told {
        assert!(told.iter().all(|other| other.id != rule.id || other == rule), "{} is two rules", rule.id);
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

/// What is lost on the way is named among what is told.
#[test]
fn what_is_lost_is_told() {
    for id in rules::deciding::LOST {
        assert!(BOOK.rules().any(|rule| rule.id == *id && matches!(rule.effect, judge::Effect::Tells(_))), "{id}");
    }
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
    use rules::deployments::{
        EVERYWHERE, KEEPING, ON_SERVERS, ON_SINCE_2013, ON_SKYPE, ONLINE_ALONE, SETTING_UP, WITH_PLANS, WITH_TEAMS,
    };
    use rules::features::Generation;
    for deployment in BOOK.deployments {
        let id = deployment.id;
        assert!(EVERYWHERE.contains(&id), "{id}");
        let online = ONLINE_ALONE.contains(&id);
        assert_eq!(ON_SERVERS.contains(&id), !online, "{id}");
        assert_eq!(KEEPING.contains(&id), id.starts_with("keep-"), "{id}");
        assert_eq!(SETTING_UP.contains(&id), !online && !id.starts_with("keep-"), "{id}");
        let setup = rules::setups::SETUPS.iter().find(|setup| setup.deployment == id).unwrap_or_else(|| panic!("{id}"));
        assert_eq!(setup.servers.is_none(), online, "{id}");
        assert_eq!(setup.service.is_some_and(|service| service.name == "Teams"), WITH_TEAMS.contains(&id), "{id}");
    }
    let of = |list: &[&str], servers: &dyn Fn(&rules::products::ServerProduct) -> bool| {
        let setups = rules::setups::SETUPS.iter();
        let expected = setups.filter(|it| it.servers.is_some_and(servers)).map(|it| it.deployment);
        let mut missing = expected.filter(|id| !list.contains(id));
        assert_eq!(missing.next(), None);
    };
    of(WITH_PLANS, &|product| product.plans_stand_in);
    of(ON_SINCE_2013, &|product| product.generation >= Generation::Lync2013);
    of(ON_SKYPE, &|product| product.generation >= Generation::Skype2015);
    assert_eq!(EVERYWHERE.len(), BOOK.deployments.len());
}
