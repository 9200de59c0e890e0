//! Invariants over the reachable states of the real rules: a covering sample with a fixed seed.
//!
//! `WALK_INTERVIEWS` sets how many interviews are walked; the long walk of `cargo xtask test --all` sets it high.

use std::collections::BTreeSet;

use fastrand::Rng;
use judge::{Answer, Answers, Date, Kind, Outcome, Question, Row, judge, link};
use rules::{BOOK, Report, count, licences};

const SEED: u64 = 2013;

fn interviews() -> u64 {
    std::env::var("WALK_INTERVIEWS").ok().and_then(|it| it.parse().ok()).unwrap_or(2_500)
}

/// A likely or an extreme answer.
fn answer(random: &mut Rng, question: &Question<'_>) -> Answer {
    match question.kind {
        _ if question.offers_unsure() && random.u8(..6) == 0 => Answer::Unsure,
        Kind::Choice { choices, .. } => Answer::choice(choices[random.usize(..choices.len())].id),
        Kind::Choices { choices, .. } => {
            let dense = random.u8(1..4);
            Answer::choices(choices.iter().map(|it| it.id).filter(|_| random.u8(..4) < dense && random.bool()))
        }
        Kind::Number { least, most, .. } => {
            let usual = [1, 2, 25, 100, 2_500, 2_501, 5_000, 5_001, 20_000, 40_000, 73_334, 80_000, 80_001, 300_000];
            Answer::Number(match random.u8(..8) {
                0 => least,
                1 => most,
                _ => usual[random.usize(..usual.len())].clamp(least, most),
            })
        }
        Kind::Text { .. } => Answer::Text(["Sales", "Büro; 2 & 3:", "x"][random.usize(..3)].to_owned()),
        Kind::List { columns, .. } => {
            let mut rows = Vec::new();
            for _ in 0..random.usize(1..5) {
                let mut row = Row::new();
                for column in columns {
                    if column.required || random.u8(..3) == 0 {
                        row.insert(column.question.id.to_owned(), answer(random, &column.question));
                    }
                }
                rows.push(row);
            }
            Answer::Rows(rows)
        }
    }
}

fn day(random: &mut Rng) -> Date {
    Date::of(2012 + random.u16(1..3), random.u8(1..13), random.u8(1..29))
}

/// What a report says, as text: two that agree in it are the same to a reader.
fn said(report: &Report) -> String {
    format!("{:?}{:?}{:?}", report.judgement.outcome, report.judgement.answers, report.lists)
}

/// Everything seen on the walk.
#[derive(Default)]
struct Seen {
    deployments: BTreeSet<&'static str>,
    questions: BTreeSet<&'static str>,
    licences: BTreeSet<&'static str>,
    rules: BTreeSet<&'static str>,
    pages: Vec<usize>,
}

fn interview(seed: u64, seen: &mut Seen) {
    let mut random = Rng::with_seed(SEED.wrapping_mul(1_000_003).wrapping_add(seed));
    let on = day(&mut random);
    let mut held = Answers::new();
    let mut asked: Vec<&str> = Vec::new();
    let mut left = usize::MAX;
    loop {
        let judgement = judge(&BOOK, &held, on, &[]);
        let Some(next) = judgement.path.next else {
            break;
        };
        assert!(!asked.contains(&next.id), "seed {seed}: {} is asked twice", next.id);
        assert!(judgement.path.at_most < left, "seed {seed}: the bound grew at {}", next.id);
        assert!(!judgement.path.why.is_empty(), "seed {seed}: nobody needs {}", next.id);
        left = judgement.path.at_most;
        asked.push(next.id);
        seen.questions.insert(next.id);
        held.set(next.id, answer(&mut random, next));
        // An answer whose choices are all left out by earlier answers is asked for again: give a plain one.
        if judge(&BOOK, &held, on, &[]).path.next.is_some_and(|again| again.id == next.id) {
            held.set(next.id, Answer::choices([]));
        }
        assert!(asked.len() <= BOOK.questions.len(), "seed {seed}: it does not end");
    }
    seen.pages.push(asked.len() + 1);

    let report = count(judge(&BOOK, &held, on, &[]));
    let Outcome::Decided(winner) = report.judgement.outcome else {
        panic!("seed {seed}: {:?}", report.judgement.outcome);
    };
    seen.deployments.insert(winner.id);
    let list = report.recommended().unwrap_or_else(|| panic!("seed {seed}: no list"));
    assert_eq!(list.deployment.id, winner.id, "seed {seed}");
    assert!(list.open.is_empty(), "seed {seed}: {:?} left open", list.open);
    for list in &report.lists {
        assert!(!list.lines.is_empty(), "seed {seed}: an empty list");
        for line in &list.lines {
            seen.licences.insert(line.licence.id);
            assert!(!line.why.is_empty(), "seed {seed}: {} has no reason", line.licence.id);
            assert!(line.why.iter().all(|rule| !rule.citations.is_empty()), "seed {seed}: {}", line.licence.id);
            assert!(line.to_buy.cautious() <= line.needed.cautious(), "seed {seed}: {}", line.licence.id);
        }
        for row in &list.servers {
            assert!(!row.why.is_empty() && !row.formula.is_empty(), "seed {seed}: {:?}", row.role);
        }
        for ways in &list.ways {
            let first = ways.ways.first().unwrap_or_else(|| panic!("seed {seed}: no way for {:?}", ways.names));
            let ids: BTreeSet<String> = ways.ways.iter().map(|way| way.id()).collect();
            assert_eq!(ids.len(), ways.ways.len(), "seed {seed}: a way is offered twice: {ids:?}");
            assert!(first.items.iter().all(|item| item.to_buy <= item.count), "seed {seed}");
        }
    }
    seen.rules.extend(report.fired().iter().map(|rule| rule.id));

    // The link carries it all.
    let written = link::Link { on: Some(on), beside: Vec::new(), answers: report.judgement.answers.clone() };
    let (read, unread) = link::read(&BOOK, &link::write(&BOOK, &written));
    assert!(unread.is_empty() && read == written, "seed {seed}: {unread:?}");

    // Parked answers change nothing.
    let mut crowded = report.judgement.answers.clone();
    for question in BOOK.questions {
        if crowded.get(question.id).is_none() {
            crowded.set(question.id, answer(&mut random, question));
        }
    }
    assert_eq!(said(&count(judge(&BOOK, &crowded, on, &[]))), said(&report), "seed {seed}: parked answers count");

    // The order of answering changes nothing: whoever answers what comes to mind, and keeps only what counts, arrives
    // at the same result.
    let mut order: Vec<&str> = asked.clone();
    random.shuffle(&mut order);
    let mut kept = Answers::new();
    for _ in 0..=asked.len() {
        for question in &order {
            if let Some(answer) = held.get(question) {
                kept.set(question, answer.clone());
                let judgement = judge(&BOOK, &kept, on, &[]);
                if judgement.path.next.is_none() || random.bool() {
                    kept = judgement.answers;
                }
            }
        }
    }
    assert_eq!(said(&count(judge(&BOOK, &kept, on, &[]))), said(&report), "seed {seed}: order matters");
}

#[test]
fn every_interview_ends_in_a_result_that_cites() {
    let mut seen = Seen::default();
    for seed in 0..interviews() {
        interview(seed, &mut seen);
    }
    seen.pages.sort_unstable();
    println!(
        "{} interviews: median {} pages, longest {}",
        seen.pages.len(),
        seen.pages[seen.pages.len() / 2],
        seen.pages.last().unwrap_or(&0)
    );
    for deployment in BOOK.deployments {
        assert!(seen.deployments.contains(deployment.id), "{} is never recommended", deployment.id);
    }
    for question in BOOK.questions {
        assert!(seen.questions.contains(question.id), "{} is never asked", question.id);
    }
    for licence in licences::ALL {
        assert!(seen.licences.contains(licence.id), "{} is on no list", licence.id);
    }
    for rule in rules::all_rules() {
        assert!(seen.rules.contains(rule.id), "{} never fires", rule.id);
    }
}

/// One group, one site, nothing shared: at most ten pages, the day included.
#[test]
fn a_plain_interview_takes_at_most_ten_pages() {
    let mut longest = 0;
    for seed in 0..interviews() / 4 {
        let mut random = Rng::with_seed(seed);
        let on = day(&mut random);
        let mut held = Answers::new().with("same", Answer::choice("yes"));
        while let Some(next) = judge(&BOOK, &held, on, &[]).path.next {
            let again = held.get(next.id).is_some();
            held.set(next.id, if again { Answer::choices([]) } else { answer(&mut random, next) });
        }
        longest = longest.max(judge(&BOOK, &held, on, &[]).path.answered.len() + 1);
    }
    assert!(longest <= 10, "{longest} pages");
}

/// More people never need fewer CALs or subscriptions.
#[test]
fn more_people_never_need_fewer_licences() {
    for seed in 0..interviews() / 10 {
        let mut random = Rng::with_seed(seed);
        let on = day(&mut random);
        let mut held = Answers::new().with("same", Answer::choice("yes")).with("people", Answer::Number(1));
        while let Some(next) = judge(&BOOK, &held, on, &[]).path.next {
            let again = held.get(next.id).is_some();
            held.set(next.id, if again { Answer::choices([]) } else { answer(&mut random, next) });
        }
        let mut before: Vec<(&str, u64)> = Vec::new();
        for people in [1, 2, 99, 2_500, 2_501, 80_000, 80_001, 1_000_000] {
            held.set("people", Answer::Number(people));
            let report = count(judge(&BOOK, &held, on, &[]));
            let now: Vec<(&str, u64)> = report
                .recommended()
                .into_iter()
                .flat_map(|list| &list.lines)
                .filter(|line| line.licence.unit != licences::Unit::Server)
                .map(|line| (line.licence.id, line.needed.cautious()))
                .collect();
            for (licence, needed) in &before {
                let more = now.iter().find(|(id, _)| id == licence).map_or(0, |(_, needed)| *needed);
                assert!(more >= *needed, "seed {seed}: {licence} falls to {more} at {people} people");
            }
            before = now;
        }
    }
}
