//! Invariants over the reachable states of the real rules: a covering sample with a fixed seed.
//!
//! `WALK_INTERVIEWS` sets how many interviews are walked; the long walk of `cargo xtask test --all` sets it high.

use std::collections::BTreeSet;

use fastrand::Rng;
use judge::{Answer, Answers, Date, Kind, Outcome, Question, Range, Row, judge, link};
use rules::picture::picture;
use rules::{BOOK, Report, cheapest_mix, cost, count, licences, plans};
use tests::geometry::fault;

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
        Kind::Money => Answer::Text(judge::in_money(random.u64(..2_000_000))),
        Kind::Text { .. } => {
            let names = [
                "Sales",
                "EUR",
                "Büro; 2 & 3:",
                "x",
                "東京本社と大阪支店と名古屋支店のすべて",
                "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
            ];
            Answer::Text(names[random.usize(..names.len())].to_owned())
        }
        Kind::List { columns, .. } => {
            let mut rows = Vec::new();
            for _ in 0..random.usize(1..5) {
                let mut row = Row::new();
                for column in columns {
                    if column.required || random.u8(..3) == 0 {
                        row.set(column.question.id, answer(random, &column.question));
                    }
                }
                rows.push(row);
            }
            Answer::Rows(rows)
        }
    }
}

/// A day of the book, most often one on which something changes.
fn day(random: &mut Rng) -> Date {
    let edges = [
        Date::of(2007, 10, 27),
        Date::of(2009, 1, 31),
        Date::of(2009, 2, 1),
        Date::of(2009, 9, 30),
        Date::of(2009, 10, 1),
        Date::of(2010, 11, 30),
        Date::of(2010, 12, 1),
        Date::of(2011, 6, 27),
        Date::of(2011, 6, 28),
        Date::of(2012, 8, 31),
        Date::of(2012, 9, 1),
        Date::of(2012, 11, 30),
        Date::of(2012, 12, 1),
        Date::of(2015, 4, 30),
        Date::of(2015, 5, 1),
        Date::of(2015, 11, 30),
        Date::of(2015, 12, 1),
        Date::of(2017, 4, 7),
        Date::of(2018, 10, 21),
        Date::of(2018, 10, 22),
        Date::of(2019, 8, 31),
        Date::of(2019, 9, 1),
        Date::of(2021, 7, 31),
        Date::of(2024, 4, 1),
        Date::of(2025, 6, 30),
        Date::of(2025, 7, 1),
        Date::of(2025, 10, 15),
        Date::of(2026, 11, 22),
        Date::of(2035, 12, 31),
    ];
    match random.u8(..4) {
        0 => edges[random.usize(..edges.len())],
        1 => Date::of(random.u16(2015..2028), random.u8(1..13), random.u8(1..29)),
        _ => Date::of(random.u16(2008..2015), random.u8(1..13), random.u8(1..29)),
    }
}

/// What nobody is asked, but some say.
fn offered(random: &mut Rng, often: u8) -> Answers {
    let mut held = Answers::new();
    for question in BOOK.questions.iter().filter(|question| question.assumed.is_some()) {
        let said = if question.id == "situation" { random.bool() } else { random.u8(..often) == 0 };
        if said {
            held.set(question.id, answer(random, question));
        }
    }
    held
}

/// Answers everything that is asked.
fn answer_all(random: &mut Rng, held: &mut Answers, on: Date) {
    while let Some(next) = judge(&BOOK, held, on, &[]).path.next {
        // An answer whose choices are all left out by earlier answers is asked for again: try, then give a plain one.
        let again = held.get(next.id).is_some();
        let plain = again && matches!(next.kind, Kind::Choices { .. }) && random.bool();
        held.set(next.id, if plain { Answer::choices([]) } else { answer(random, next) });
    }
}

/// What a report says, as text: two that agree in it are the same to a reader.
fn said(report: &Report) -> String {
    format!("{:?}{:?}{:?}{:?}", report.judgement.outcome, report.judgement.answers, report.lists, report.ways_out)
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
    let mut held = offered(&mut random, 4);
    seen.questions.extend(BOOK.questions.iter().map(|it| it.id).filter(|id| held.get(id).is_some()));
    let said_before = held.clone();
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
        // An answer whose choices are all left out by earlier answers is asked for again.
        while judge(&BOOK, &held, on, &[]).path.next.is_some_and(|again| again.id == next.id) {
            held.set(next.id, answer(&mut random, next));
        }
        assert!(asked.len() <= BOOK.questions.len(), "seed {seed}: it does not end");
    }
    seen.pages.push(asked.len() + 1);

    let report = count(judge(&BOOK, &held, on, &[]));
    match report.judgement.outcome {
        Outcome::Decided(winner) => {
            seen.deployments.insert(winner.id);
            let list = report.recommended().unwrap_or_else(|| panic!("seed {seed}: no list"));
            assert_eq!(list.deployment.id, winner.id, "seed {seed}");
            assert!(list.open.is_empty(), "seed {seed}: {:?} left open", list.open);
        }
        // Needs can exclude each other: then there are two ways out at least, each with what is given up.
        Outcome::Conflict => {
            assert!(report.lists.is_empty() && report.ways_out.len() >= 2, "seed {seed}: no way out");
            assert!(report.ways_out.iter().all(|way| !way.gives_up.is_empty()), "seed {seed}: nothing given up");
        }
        other => panic!("seed {seed}: {other:?}"),
    }
    for list in report.lists.iter().chain(report.ways_out.iter().map(|way| &way.list)) {
        assert!(!list.lines.is_empty(), "seed {seed}: an empty list for {} on {on}: {held:?}", list.deployment.id);
        for line in &list.lines {
            seen.licences.insert(line.licence.id);
            assert!(!line.why.is_empty(), "seed {seed}: {} has no reason", line.licence.id);
            assert!(line.why.iter().all(|rule| !rule.citations.is_empty()), "seed {seed}: {}", line.licence.id);
            assert!(line.to_buy.cautious() <= line.needed.cautious(), "seed {seed}: {}", line.licence.id);
        }
        for held in &list.held {
            seen.licences.insert(held.holding.licence.id);
            for (licence, count) in &held.covers {
                let covered =
                    held.covers.iter().filter(|(other, _)| other == licence).map(|(_, count)| count.cautious());
                assert!(
                    covered.sum::<u64>() <= held.holding.count,
                    "seed {seed}: {} used twice",
                    held.holding.licence.id
                );
                assert!(count.cautious() > 0, "seed {seed}: {} covers nothing", held.holding.licence.id);
            }
        }
        if let Some(cost) = cost(&report.judgement, list) {
            seen.rules.extend(cost.prices.iter().filter_map(|(.., rule)| rule.as_ref()).map(|rule| rule.id));
            if let Some(found) = cheapest_mix(list, &cost) {
                assert!(found.mix.at_least <= found.mix.cost, "seed {seed}");
                assert!(
                    found.as_listed.is_none_or(|listed| found.mix.cost <= listed),
                    "seed {seed}: dearer than listed"
                );
                for (ways, heads) in list.ways.iter().zip(&found.mix.heads) {
                    assert_eq!(heads.iter().sum::<u64>(), ways.people, "seed {seed}: somebody has no way");
                }
            }
        }
        for row in &list.servers {
            assert!(!row.why.is_empty() && !row.formula.is_empty(), "seed {seed}: {:?}", row.role);
        }
        for picture in [320.0, 960.0].into_iter().filter_map(|width| picture(list, width)) {
            let fault = fault(&picture);
            assert!(fault.is_none(), "seed {seed}: {}", fault.unwrap_or_default());
        }
        for ways in &list.ways {
            let first = ways.ways.first().unwrap_or_else(|| panic!("seed {seed}: no way for {:?}", ways.names));
            let ids: BTreeSet<String> = ways.ways.iter().map(|way| way.id()).collect();
            assert_eq!(ids.len(), ways.ways.len(), "seed {seed}: a way is offered twice: {ids:?}");
            assert!(first.items.iter().all(|item| item.to_buy <= item.count), "seed {seed}");
            seen.licences.extend(ways.ways.iter().flat_map(|way| &way.items).map(|item| item.licence.id));
        }
    }
    seen.rules.extend(report.fired().iter().map(|rule| rule.id));

    // The link carries it all, and so does the file.
    let written = link::Link { on: Some(on), beside: Vec::new(), answers: report.judgement.answers.clone() };
    for text in [link::write(&BOOK, &written), Some(link::write_json(&BOOK, &written))].into_iter().flatten() {
        let (read, unread) = link::read(&BOOK, &text);
        assert!(unread.is_empty() && read == written, "seed {seed}: {unread:?}");
    }

    // Parked answers change nothing.
    let mut crowded = report.judgement.answers.clone();
    let offers = |id: &str| report.judgement.path.offered.iter().any(|it| it.id == id);
    for question in BOOK.questions {
        if crowded.get(question.id).is_none() && !offers(question.id) {
            crowded.set(question.id, answer(&mut random, question));
        }
    }
    assert!(said(&count(judge(&BOOK, &crowded, on, &[]))) == said(&report), "seed {seed}: parked answers count");

    // The order of answering changes nothing: whoever answers what comes to mind, and keeps only what counts, arrives
    // at the same result.
    let mut order: Vec<&str> = asked.clone();
    random.shuffle(&mut order);
    let mut kept = said_before;
    for _ in 0..=asked.len() {
        for question in &order {
            if let Some(answer) = held.get(question) {
                kept.set(question, answer.clone());
                let judgement = judge(&BOOK, &kept, on, &[]);
                if judgement.path.next.is_none() {
                    kept = judgement.answers;
                }
            }
        }
    }
    assert!(said(&count(judge(&BOOK, &kept, on, &[]))) == said(&report), "seed {seed}: order matters");
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
    // Fewer interviews cannot reach everything.
    if interviews() < 2_000 {
        return;
    }
    for deployment in BOOK.deployments {
        assert!(seen.deployments.contains(deployment.id), "{} is never recommended", deployment.id);
    }
    for question in BOOK.questions {
        assert!(seen.questions.contains(question.id), "{} is never asked", question.id);
    }
    let ids = licences::ALL.iter().map(|licence| licence.id);
    let unseen: Vec<&str> = ids.filter(|id| !seen.licences.contains(id)).collect();
    assert!(unseen.is_empty(), "on no list, in no way and not owned: {unseen:?}");
    // What is said of policies stands on their page.
    let ids = rules::all_rules().into_iter().map(|rule| rule.id).filter(|id| !id.starts_with("pol-"));
    let unseen: Vec<&str> = ids.filter(|id| !seen.rules.contains(id)).collect();
    assert!(unseen.is_empty(), "never fire: {unseen:?}");
}

/// A list of sites of any length, under any product that is set up, is drawn so that it can be read, and always the same.
#[test]
fn a_thousand_sites_are_drawn_without_overlap() {
    let sites = BOOK.question("sites").unwrap();
    for seed in 0..60 {
        let mut random = Rng::with_seed(seed);
        let on = ERAS[seed as usize % ERAS.len()].1;
        let mut held = offered(&mut random, 4).with("situation", Answer::choice("new"));
        let most = [3, 12, 45, 1_000][random.usize(..4)];
        let mut rows = Vec::new();
        while rows.len() < most {
            if let Answer::Rows(more) = answer(&mut random, sites) {
                rows.extend(more);
            }
        }
        held.set("sites", Answer::Rows(rows));
        answer_all(&mut random, &mut held, on);
        for list in count(judge(&BOOK, &held, on, &[])).lists {
            for width in [320.0, 961.5] {
                let drawn = picture(&list, width);
                assert!(drawn == picture(&list, width), "seed {seed}: drawn differently");
                let fault = drawn.as_ref().and_then(fault);
                assert!(fault.is_none(), "seed {seed}: {}", fault.unwrap_or_default());
            }
        }
    }
}

/// The days in whose eras a plain interview is walked.
const ERAS: [(&str, Date); 10] = [
    ("OCS 2007", Date::of(2008, 4, 1)),
    ("OCS 2007 R2", Date::of(2010, 1, 15)),
    ("Lync Server 2010 alone", Date::of(2011, 3, 1)),
    ("Lync Server 2010 and Lync Online", Date::of(2012, 3, 12)),
    ("Lync Server 2013", Date::of(2014, 1, 15)),
    ("Skype for Business Server 2015", Date::of(2015, 10, 1)),
    ("the same with Cloud PBX", Date::of(2017, 1, 15)),
    ("Skype for Business Server 2019, Skype for Business Online and Teams", Date::of(2019, 3, 1)),
    ("Skype for Business Server 2019 and Teams", Date::of(2022, 1, 15)),
    ("Subscription Edition and Teams", Date::of(2026, 11, 21)),
];

/// One group, one site, nothing shared: at most ten pages in every era and situation; the day and the situation share
/// the first.
#[test]
fn a_plain_interview_takes_at_most_ten_pages() {
    for (era, on) in ERAS {
        for situation in ["new", "keep", "leave"] {
            let mut pages: Vec<usize> = (0..interviews() / 20)
                .map(|seed| {
                    let mut random = Rng::with_seed(seed);
                    let mut held =
                        Answers::new().with("situation", Answer::choice(situation)).with("same", Answer::choice("yes"));
                    answer_all(&mut random, &mut held, on);
                    judge(&BOOK, &held, on, &[]).path.answered.len() + 1
                })
                .collect();
            pages.sort_unstable();
            let longest = pages.last().copied().unwrap_or(0);
            println!("{era}, {situation}: median {} pages, longest {longest}", pages[pages.len() / 2]);
            assert!(longest <= 10, "{era}, {situation}: {longest} pages");
        }
    }
}

/// For a fixed deployment, plan and kind of licence, more people never need fewer CALs or subscriptions.
#[test]
fn more_people_never_need_fewer_licences() {
    for seed in 0..interviews() / 10 {
        let mut random = Rng::with_seed(seed);
        let on = day(&mut random);
        let mut held = offered(&mut random, 3).with("same", Answer::choice("yes")).with("people", Answer::Number(1));
        answer_all(&mut random, &mut held, on);
        let mut before: Vec<(&str, String, u64)> = Vec::new();
        for people in [1, 2, 99, 2_500, 2_501, 5_000, 80_000, 80_001, 1_000_000] {
            held.set("people", Answer::Number(people));
            let report = count(judge(&BOOK, &held, on, &[]));
            let now: Vec<(&str, String, u64)> = report
                .recommended()
                .into_iter()
                .flat_map(|list| &list.lines)
                .filter(|line| line.licence.unit != licences::Unit::Server)
                .map(|line| (line.licence.id, line.names.concat(), line.needed.cautious()))
                .collect();
            for (licence, whom, needed) in &before {
                let more = now.iter().find(|(id, names, _)| id == licence && names == whom).map_or(0, |it| it.2);
                assert!(more >= *needed, "seed {seed}: {licence} falls to {more} at {people} people");
            }
            before = now;
        }
    }
}

/// Owning a plan never raises what must be bought of any CAL, and never changes what is needed.
#[test]
fn a_right_never_raises_what_is_needed() {
    for seed in 0..interviews() / 10 {
        let mut random = Rng::with_seed(seed);
        let on = Date::of(2011 + random.u16(1..16), random.u8(1..13), random.u8(1..29));
        let mut held =
            offered(&mut random, 4).with("same", Answer::choice("yes")).with("plan", Answer::choice("no-plan"));
        answer_all(&mut random, &mut held, on);
        let cals = |held: &Answers| -> Vec<(&str, Range, Range)> {
            let report = count(judge(&BOOK, held, on, &[]));
            let lines = report.recommended().into_iter().flat_map(|list| &list.lines);
            lines
                .filter(|line| line.licence.id.ends_with("-cal") && line.licence.unit == licences::Unit::User)
                .filter(|line| line.names.is_empty())
                .map(|line| (line.licence.id, line.needed, line.to_buy))
                .collect()
        };
        // Without a plan a suite may be the way on the list; CALs bought beside it are compared with those needed.
        let without = cals(&held);
        for choice in plans::CHOICES {
            held.set("plan", Answer::choice(choice.id));
            for (licence, needed, buy) in cals(&held) {
                assert!(buy.cautious() <= needed.cautious(), "seed {seed}: {licence} with {}", choice.id);
                let (_, before, _) = without.iter().find(|(id, ..)| *id == licence).copied().unwrap_or_default();
                assert!(
                    needed == before,
                    "seed {seed}: {licence} needed {needed} with {}, {before} without",
                    choice.id
                );
            }
        }
    }
}

/// An Enterprise or Plus CAL stands on Standard CALs of the same kind for the same people or devices. Where groups
/// share devices, the Standard CALs may be for more groups than those who need the other: one group may do on a
/// device what the next does not.
#[test]
fn an_additive_cal_never_stands_without_its_base() {
    let base = |id: &str| {
        let id = id.replace("-enterprise-", "-standard-").replace("-plus-", "-standard-");
        id.replace("enterprise-", "standard-").replacen("plus-", "standard-", 1)
    };
    for seed in 0..interviews() / 4 {
        let mut random = Rng::with_seed(seed);
        let on = day(&mut random);
        let mut held = offered(&mut random, 3);
        answer_all(&mut random, &mut held, on);
        for list in count(judge(&BOOK, &held, on, &[])).lists {
            let cals = list.lines.iter().filter(|line| line.licence.id.ends_with("-cal"));
            for line in cals.filter(|line| line.licence.block == licences::Block::Product) {
                let base = base(line.licence.id);
                let stands = list.lines.iter().any(|other| {
                    other.licence.id == base
                        && line.names.iter().all(|name| other.names.contains(name))
                        && other.needed.cautious() >= line.needed.cautious()
                });
                assert!(stands, "seed {seed}: {} for {:?} without {base}", line.licence.id, line.names);
            }
            for way in list.ways.iter().flat_map(|ways| &ways.ways) {
                assert!(way.buys.is_none_or(|plan| plan.is_sold(on)), "seed {seed}: not sold on {on}");
                let is_for_devices = |id: &str| id.ends_with("-device-cal") || id.ends_with("-suite-device");
                let on_devices = way.items.iter().any(|item| is_for_devices(item.licence.id));
                assert!(on_devices == way.for_devices, "seed {seed}: {}", way.id());
            }
        }
    }
}
