//! The two tables of the fact base: features and CALs, cell by cell, and plans and their rights, row by row.

use judge::{Answer, Answers, Date, Range, judge};
use rules::{BOOK, count, features, plans};

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
        // Since Lync Server 2013 the licence model has not changed, but for what a product has lost.
        for of in features::Generation::ALL {
            let gone = *feature == "chat" && of >= features::Generation::Skype2019;
            check_cell(feature, of, if gone { "-" } else { cells[of.column() as usize] });
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
        features::Generation::Skype2015 => (Date::of(2017, 1, 15), "sfb-2015-"),
        features::Generation::Skype2019 => (Date::of(2020, 1, 15), "sfb-2019-"),
        features::Generation::SkypeSe => (Date::of(2026, 11, 21), "sfb-se-"),
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
        .with("factors", Answer::choices([]))
        .with("wants", Answer::choices([]))
        .with("plan", Answer::choice("no-plan"))
        .with("outside", Answer::choice("no"))
        .with("survive", Answer::choices([]))
        .with("features", Answer::choices(ticked));
    let report = count(judge(&BOOK, &answers, on, &[]));
    // What a product has lost and its successor in the cloud lacks too leaves no single deployment.
    let servers = |way: &&rules::WayOut| way.list.service.is_none();
    let way_out = report.ways_out.iter().find(servers).map(|way| &way.list);
    let list = report.recommended().or(way_out).unwrap_or_else(|| panic!("{feature}, {}: no list", of.name()));
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
    use plans::Right::{Enterprise, OnlineBase, OnlineDialIn, OnlineMeetings, OnlineVoice, Plus, Standard, Teams};
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
        ("a1", &[OnlineBase, OnlineMeetings], &[]),
        ("a3", &[OnlineBase, OnlineMeetings], &[Standard, Enterprise]),
        ("a4", &[OnlineBase, OnlineMeetings], &[Standard, Enterprise, Plus]),
        ("g1", &[OnlineBase, OnlineMeetings], &[Standard, Enterprise]),
        ("g3", &[OnlineBase, OnlineMeetings], &[Standard, Enterprise]),
        ("g4", &[OnlineBase, OnlineMeetings], &[Standard, Enterprise, Plus]),
        ("f3", &[OnlineBase], &[]),
        ("e5", &[OnlineBase, OnlineMeetings, OnlineVoice, OnlineDialIn], &[Standard, Enterprise, Plus]),
        ("a5", &[OnlineBase, OnlineMeetings, OnlineVoice, OnlineDialIn], &[Standard, Enterprise, Plus]),
        ("g5", &[OnlineBase, OnlineMeetings, OnlineVoice, OnlineDialIn], &[Standard, Enterprise, Plus]),
        ("e3-phone", &[OnlineBase, OnlineMeetings, OnlineVoice], &[Standard, Enterprise, Plus]),
        ("core-cal-suite", &[], &[Standard]),
        ("enterprise-cal-suite", &[], &[Standard, Enterprise]),
        ("m365-e3-volume", &[OnlineBase, OnlineMeetings], &[Standard, Enterprise]),
        ("m365-e3-csp", &[OnlineBase, OnlineMeetings], &[Standard, Enterprise]),
        ("m365-e5-volume", &[OnlineBase, OnlineMeetings, OnlineVoice, OnlineDialIn], &[Standard, Enterprise, Plus]),
        ("m365-e5-csp", &[OnlineBase, OnlineMeetings, OnlineVoice, OnlineDialIn], &[Standard, Enterprise, Plus]),
        ("m365-f3", &[OnlineBase, OnlineMeetings], &[]),
        ("teams-enterprise", &[Teams], &[]),
        ("teams-essentials", &[Teams], &[]),
        ("e3-no-teams", &[], &[Standard, Enterprise]),
        ("e5-no-teams", &[OnlineVoice, OnlineDialIn], &[Standard, Enterprise, Plus]),
    ] {
        let granted = plans::plan(plan).unwrap().grants.effect;
        for right in [OnlineBase, OnlineMeetings, OnlineVoice, OnlineDialIn, Standard, Enterprise, Plus] {
            let expected = online.contains(&right) || rights.contains(&right);
            assert_eq!(granted.contains(&right), expected, "{plan}: {}", right.name());
        }
        // Suites that brought the service before bring Teams now; the plans of the service alone never did.
        let teams = (online.contains(&OnlineBase) && !plan.starts_with("lync-online")) || online.contains(&Teams);
        assert_eq!(granted.contains(&Teams), teams, "{plan}: Teams");
    }
}
