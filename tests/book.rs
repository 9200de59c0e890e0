//! The lint of the real book: every rule cites, every question is asked, dates hold.

use judge::link::{self, Link};
use judge::{Answer, Answers, Date, Finding, Range, Row, judge, lint, lint_rule};
use rules::{BOOK, all_rules, count, features, licences, plans, questions, sources};

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
fn a_thousand_groups_fit_a_link() {
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
    assert_eq!(link::read(&BOOK, &link::write(&BOOK, &link)), (link, vec![]));
}

/// The printed book is what the rules say: a change of a rule shows in review as a change of prose.
#[test]
fn the_printed_book_is_true() {
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/rules/RULES.md");
    let printed = std::fs::read_to_string(file).unwrap_or_default();
    assert!(printed == tests::rule_book(), "the rules have changed: run cargo xtask book, and read what it changed");
}

/// The table of features and CALs, as the table of the fact base has it: `S`, `E`, `P` for the tiers, lower case where
/// it is an inference, `0` for no CAL, `-` where the product does not have the feature. Each cell is also judged: the
/// CALs of somebody who needs the feature.
#[test]
fn every_cell_of_the_feature_table_is_counted() {
    let table = include_str!("features.txt");
    let mut rows = 0;
    for line in table.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
        let words: Vec<&str> = line.split_whitespace().collect();
        let [feature, cells @ ..] = words.as_slice() else { panic!("{line}") };
        assert_eq!(cells.len(), 4, "{line}");
        rows += 1;
        for (of, cell) in features::Generation::ALL.into_iter().zip(cells) {
            check_cell(feature, of, cell);
        }
    }
    assert_eq!(rows, features::TABLE.len(), "a row of the table is not checked");
}

fn check_cell(feature: &str, of: features::Generation, cell: &str) {
    let (on, prefix) = match of {
        features::Generation::Ocs2007 => (Date::of(2008, 4, 1), "ocs-2007-"),
        features::Generation::Ocs2007R2 => (Date::of(2010, 1, 15), "ocs-2007-r2-"),
        features::Generation::Lync2010 => (Date::of(2011, 3, 1), "lync-2010-"),
        features::Generation::Lync2013 => (Date::of(2014, 1, 15), ""),
    };
    let does = match feature {
        "chat" => Some("chat"),
        "meetings" => Some("host"),
        "dial-in" => Some("dial-in"),
        "voice" => Some("calls"),
        _ => None,
    };
    let ticked = match feature {
        "base" => None,
        "sharing" => Some("share"),
        other => does.is_none().then_some(other),
    };
    let answers = Answers::new()
        .with("same", Answer::choice("yes"))
        .with("people", Answer::Number(10))
        .with("does", Answer::choices(does))
        .with("ucma", Answer::choice("yes"))
        .with("wants", Answer::choices([]))
        .with("plan", Answer::choice("no-plan"))
        .with("outside", Answer::choice("no"))
        .with("survive", Answer::choices([]))
        .with("features", Answer::choices(ticked));
    let report = count(judge(&BOOK, &answers, on, &[]));
    let list = report.recommended().unwrap_or_else(|| panic!("{feature}, {}: no list", of.name()));
    let needed = |tier: &str| {
        let id = format!("{prefix}{tier}-cal");
        list.lines.iter().find(|line| line.licence.id == id).map_or(Range::ZERO, |line| line.needed)
    };
    let (ten, none) = (Range::exactly(10), Range::ZERO);
    let (enterprise, plus) = match cell.to_ascii_uppercase().as_str() {
        "S" | "0" | "-" => (none, none),
        "E" | "E|P" => (ten, none),
        "P" => (none, ten),
        "S/E" => (Range::between(0, 10), none),
        _ => panic!("{feature}: {cell}"),
    };
    let case = format!("{feature}, {}", of.name());
    assert_eq!((needed("standard"), needed("enterprise"), needed("plus")), (ten, enterprise, plus), "{case}");
    let id = format!("{}-cal-{feature}", of.prefix());
    let rule = features::activities(of).iter().find(|rule| rule.id == id).unwrap_or_else(|| panic!("{id}"));
    let unsure = cell.chars().any(char::is_lowercase) || cell == "S/E";
    assert!(cell == "0" || (rule.confidence == judge::Confidence::Low) == unsure, "{case}: {:?}", rule.confidence);
    assert_eq!(list.unmet.iter().any(|rule| rule.id == id), cell == "-", "{case}: told to be missing");
    assert!(report.named().iter().any(|rule| rule.id == id), "{case}: its rule is not named");
}

/// What each plan grants on premises in the years of the book, as the table of the fact base has it.
#[test]
fn every_plan_grants_what_its_row_says() {
    use plans::Right::{Enterprise, OnlineBase, OnlineMeetings, Plus, Standard};
    for (plan, online, rights) in [
        ("lync-online-1", &[OnlineBase][..], &[Standard][..]),
        ("lync-online-2", &[OnlineBase, OnlineMeetings], &[Standard, Enterprise]),
        ("lync-online-3", &[OnlineBase, OnlineMeetings], &[Standard, Enterprise, Plus]),
        ("k1", &[], &[]),
        ("k2", &[], &[]),
        ("small-business", &[OnlineBase, OnlineMeetings], &[]),
        ("small-business-premium", &[OnlineBase, OnlineMeetings], &[]),
        ("e1", &[OnlineBase, OnlineMeetings], &[Standard, Enterprise]),
        ("e2", &[OnlineBase, OnlineMeetings], &[Standard, Enterprise]),
        ("e3", &[OnlineBase, OnlineMeetings], &[Standard, Enterprise]),
        ("e4", &[OnlineBase, OnlineMeetings], &[Standard, Enterprise, Plus]),
    ] {
        let granted = plans::plan(plan).unwrap().grants.effect;
        for right in [OnlineBase, OnlineMeetings, Standard, Enterprise, Plus] {
            let expected = online.contains(&right) || rights.contains(&right);
            assert_eq!(granted.contains(&right), expected, "{plan}: {}", right.name());
        }
    }
}
