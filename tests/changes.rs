//! What would change a result.

use judge::{Answer, Answers, Date, Kind, Outcome, Row};
use rules::{Change, Changed, ROWS_MOVED, Report, To, changed, changes, count};

fn report(answers: &Answers, on: Date) -> Report {
    count(rules::judge(answers, on, &[]))
}

fn organisation(people: u64) -> Answers {
    Answers::new()
        .with("same", Answer::choice("yes"))
        .with("people", Answer::Number(people))
        .with("does", Answer::choices(["host", "calls"]))
        .with("wants", Answer::choices([]))
        .with("plan", Answer::choice("no-plan"))
        .with("ucma", Answer::choice("no"))
        .with("factors", Answer::choices([]))
        .with("wishes", Answer::choices([]))
        .with("outside", Answer::choice("no"))
        .with("survive", Answer::choices([]))
}

fn all(report: &Report, held: &Answers) -> Vec<(Change, Changed)> {
    let tried = |change| Some((change, changed(report, held, &change)?));
    changes(&report.judgement).into_iter().filter_map(tried).collect()
}

fn deployment(report: &Report) -> Option<&str> {
    report.recommended().map(|list| list.deployment.id)
}

#[test]
fn if_nobody_called_outside_numbers_there_were_no_servers() {
    let on = Date::of(2014, 1, 15);
    let answers = organisation(200);
    let before = report(&answers, on);
    assert_eq!(deployment(&before), Some("on-premises"));
    let found = all(&before, &answers);
    let (_, without) = found
        .iter()
        .find(|(change, _)| {
            change.question.id == "does" && matches!(change.to, To::Without(choice) if choice.id == "calls")
        })
        .unwrap();
    assert_eq!(deployment(&without.report), Some("online"));
    let list = without.report.recommended().unwrap();
    assert!(list.servers.is_empty());
    assert!(list.lines.iter().any(|line| line.licence.id == "lync-online-2" && line.to_buy.cautious() == 200));
    // Where a change opens questions, the path says how many at most.
    assert!(
        found.iter().all(|(_, it)| it.report.judgement.path.next.is_none() == (it.report.judgement.path.at_most == 0))
    );
}

#[test]
fn in_rows_a_choice_is_taken_from_everybody() {
    let group = |name: &str, does: &[&str]| {
        let row = Answers::new().with("name", Answer::Text(name.to_owned())).with("people", Answer::Number(100));
        let row = row.with("does", Answer::choices(does.iter().copied()));
        row.with("wants", Answer::choices([])).with("plan", Answer::choice("no-plan"))
    };
    let rows = vec![group("Sales", &["calls"]), group("Works", &["calls", "host"]), group("Office", &["host"])];
    let answers = Answers::new()
        .with("same", Answer::choice("no"))
        .with("groups", Answer::Rows(rows))
        .with("ucma", Answer::choice("no"))
        .with("factors", Answer::choices([]))
        .with("wishes", Answer::choices([]))
        .with("outside", Answer::choice("no"))
        .with("survive", Answer::choices([]));
    let before = report(&answers, Date::of(2014, 1, 15));
    assert_eq!(deployment(&before), Some("split-domain"));
    let found = all(&before, &answers);
    let calls = found
        .iter()
        .find(|(it, _)| it.column.is_some() && matches!(it.to, To::Without(choice) if choice.id == "calls"));
    assert_eq!(deployment(&calls.unwrap().1.report), Some("online"));
}

#[test]
fn the_numbers_of_groups_are_moved_while_the_groups_are_few() {
    for (groups, moves) in [(1, 2), (ROWS_MOVED, 2 * ROWS_MOVED), (ROWS_MOVED + 1, 0)] {
        let group = |at: usize| {
            let row =
                Answers::new().with("name", Answer::Text(format!("Group {at}"))).with("people", Answer::Number(10));
            let row = row.with("does", Answer::choices(["host"])).with("wants", Answer::choices([]));
            row.with("plan", Answer::choice("no-plan"))
        };
        let rows = (0..groups).map(group).collect();
        let answers = Answers::new().with("same", Answer::choice("no")).with("groups", Answer::Rows(rows));
        let all = changes(&report(&answers, Date::of(2014, 1, 15)).judgement);
        assert_eq!(all.iter().filter(|it| matches!(it.to, To::Fewer | To::More)).count(), moves, "{groups} groups");
    }
}

/// Between a number and the value to which it moves nothing changes, and at that value something does.
#[test]
fn a_number_moves_to_the_nearest_value_that_changes_deployment_or_servers() {
    let on = Date::of(2014, 1, 15);
    let servers = |people: u64| {
        let report = report(&organisation(people), on);
        let rows = report.recommended().into_iter().flat_map(|list| &list.servers).map(|row| (row.role, row.count));
        (deployment(&report).map(str::to_owned), rows.collect::<Vec<_>>())
    };
    for people in [1, 50, 2_400, 2_500, 2_501, 6_000, 20_000] {
        let answers = organisation(people);
        let before = report(&answers, on);
        let moved = |to: fn(&To) -> bool| {
            let found = changes(&before.judgement).into_iter().find(|it| it.question.id == "people" && to(&it.to));
            match changed(&before, &answers, &found.unwrap()).map(|it| it.answer) {
                Some(Answer::Number(number)) => Some(number),
                _ => None,
            }
        };
        let (fewer, more) = (moved(|to| matches!(to, To::Fewer)), moved(|to| matches!(to, To::More)));
        let now = servers(people);
        if let Some(fewer) = fewer {
            assert!(fewer < people && servers(fewer) != now && servers(fewer + 1) == now, "{people} to {fewer}");
        }
        let more = more.unwrap();
        assert!(more > people && servers(more) != now && servers(more - 1) == now, "{people} to {more}");
        for between in (fewer.map_or(people, |fewer| fewer + 1)..more).step_by(97) {
            assert_eq!(servers(between), now, "{people} at {between}");
        }
    }
}

/// A group alone, by name and number: what moves is its own number of people.
#[test]
fn the_number_of_one_group_moves_too() {
    let on = Date::of(2014, 1, 15);
    let group = |name: &str, people: u64| {
        let choices = [("does", &["calls"][..]), ("wants", &[])];
        let row = Row::new()
            .with("name", Answer::Text(name.to_owned()))
            .with("people", Answer::Number(people))
            .with("plan", Answer::choice("no-plan"));
        choices.into_iter().fold(row, |row, (id, chosen)| row.with(id, Answer::choices(chosen.iter().copied())))
    };
    let answers = organisation(1)
        .with("same", Answer::choice("no"))
        .with("groups", Answer::Rows(vec![group("Office", 2_000), group("Works", 400)]));
    let before = report(&answers, on);
    let moved = |row: usize| {
        let more = |it: &&Change| it.column.is_some() && it.row == row && matches!(it.to, To::More);
        let change = changes(&before.judgement).iter().find(more).copied()?;
        match changed(&before, &answers, &change)?.answer {
            Answer::Rows(rows) => rows.iter().map(|row| row.get("people").cloned()).collect::<Option<Vec<_>>>(),
            _ => None,
        }
    };
    let people = |numbers: [u64; 2]| Some(numbers.map(Answer::Number).to_vec());
    // A Standard Edition server takes 2,500.
    assert_eq!((moved(0), moved(1)), (people([2_101, 400]), people([2_000, 501])));
}

/// Where needs exclude each other, it is said which one to give up.
#[test]
fn without_a_conflict_there_is_a_recommendation() {
    let answers = organisation(50)
        .with("does", Answer::choices(["chat"]))
        .with("plan", Answer::choice("e3"))
        .with("factors", Answer::choices(["quality"]));
    let before = report(&answers, Date::of(2026, 11, 21));
    assert_eq!(before.judgement.outcome, Outcome::Conflict);
    let found = all(&before, &answers);
    let to = |id: &str| found.iter().any(|(_, it)| deployment(&it.report) == Some(id));
    assert!(to("teams") && to("on-premises-se"), "{found:?}");
}

/// What is told to change something does, and differs in one answer only.
#[test]
fn every_change_is_one_answer_and_changes_something() {
    for on in [Date::of(2010, 1, 15), Date::of(2013, 5, 18), Date::of(2017, 4, 8), Date::of(2026, 11, 21)] {
        let answers = organisation(300).with("ucma", Answer::choice("yes"));
        let before = report(&answers, on);
        assert_eq!(before.judgement.path.next.map(|it| it.id), None, "{on}");
        let found = all(&before, &answers);
        assert!(found.len() >= 3, "{on}: {}", found.len());
        for (change, it) in found {
            let id = change.question.id;
            assert!(!matches!(change.question.kind, Kind::Text { .. }));
            assert_ne!(before.judgement.answers.get(id), Some(&it.answer));
            let others = before.judgement.answers.iter().filter(|(other, _)| *other != id);
            for (other, answer) in others {
                let kept = it.report.judgement.answers.get(other);
                assert!(kept.is_none_or(|kept| kept == answer), "{on}: {other} with another {id}");
            }
            let same_list = it.report.judgement.outcome != Outcome::Conflict
                && format!(
                    "{:?}",
                    it.report.recommended().map(|list| (&list.deployment.id, &list.lines, &list.servers))
                ) == format!(
                    "{:?}",
                    before.recommended().map(|list| (&list.deployment.id, &list.lines, &list.servers))
                );
            assert!(!same_list, "{on}: {id}");
        }
    }
}
