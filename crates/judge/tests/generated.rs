//! Invariants over a million generated books and answers: judging never fails, the path always follows the
//! book's order, and "at most n more" never grows.
//!
//! Books are generated without regard to the lint: broken ones must not fail either. Where an invariant holds only
//! for clean books, dirty ones are skipped for it.

use bumpalo::Bump;
use fastrand::Rng;
use judge::{
    Answer, Answers, Assumed, Book, Choice, Column, Condition, Confidence, Date, Deployment, Effect, Guards, Kind,
    Outcome, Period, Quantity, Question, Row, Rule, Truth, judge, judge_open, link, lint,
};

const ON: Date = Date::of(2020, 6, 1);
const IDS: [&str; 6] = ["a", "b", "c", "d", "e", "f"];
const CHOICES: [&str; 3] = ["x", "y", "z"];
const DEPLOYMENTS: [&str; 3] = ["one", "two", "three"];

fn choices<'a>(arena: &'a Bump, random: &mut Rng, place: usize) -> &'a [Choice<'a>] {
    let when: Vec<Condition<'a>> = (0..3)
        .map(|_| if random.u8(..8) == 0 { condition(arena, random, 1, place) } else { Condition::Always })
        .collect();
    arena.alloc_slice_fill_iter(CHOICES.iter().zip(when).map(|(id, when)| Choice { id, text: id, hint: "", when }))
}

fn kind<'a>(arena: &'a Bump, random: &mut Rng, place: usize, deep: bool) -> Kind<'a> {
    match random.u8(..if deep { 8 } else { 6 }) {
        0..3 => Kind::Choice { choices: choices(arena, random, place), unsure: random.bool() },
        3 | 4 => Kind::Choices { choices: choices(arena, random, place), none: "none", unsure: random.bool() },
        5 => Kind::Number { least: random.u64(..2), most: random.u64(..9), unit: "things" },
        _ => {
            let n = random.usize(1..4);
            let mut columns = Vec::new();
            for i in 0..n {
                let id = IDS[2 * i + usize::from(random.bool())];
                let question = question(arena, random, id, place, false);
                columns.push(Column { question, required: random.bool() });
            }
            Kind::List { columns: arena.alloc_slice_copy(&columns), row: "row", least: random.usize(..2), most: 3 }
        }
    }
}

fn question<'a>(arena: &'a Bump, random: &mut Rng, id: &'a str, place: usize, deep: bool) -> Question<'a> {
    let when = if random.u8(..3) == 0 { condition(arena, random, 2, place) } else { Condition::Always };
    Question { id, topic: id, text: id, hint: "", kind: kind(arena, random, place, deep), when, assumed: None }
}

fn assumed<'a>(random: &mut Rng, kind: Kind<'a>) -> Assumed<'a> {
    match kind {
        Kind::Choice { .. } => Assumed::Choice(CHOICES[random.usize(..3)]),
        Kind::Text { .. } | Kind::Money => Assumed::Text("t"),
        Kind::Choices { .. } => Assumed::None,
        Kind::Number { least, .. } => Assumed::Number(least),
        Kind::List { .. } => Assumed::NoRows,
    }
}

/// Mostly about questions before `place`, so that many books are clean.
fn condition<'a>(arena: &'a Bump, random: &mut Rng, depth: usize, place: usize) -> Condition<'a> {
    let any = random.u8(..12) == 0;
    let id = IDS[random.usize(..if any { IDS.len() } else { place.clamp(1, IDS.len()) })];
    let other = IDS[random.usize(..IDS.len())];
    let below = depth.saturating_sub(1);
    match random.u8(..if depth == 0 { 5 } else { 12 }) {
        0..3 => Condition::Is(id, CHOICES[random.usize(..3)]),
        3 => Condition::AtLeast(id, random.u64(..9)),
        4 if random.bool() => Condition::SumAtLeast(id, other, random.u64(..9)),
        4 => Condition::Always,
        5 => Condition::Some(id, arena.alloc(condition(arena, random, below, IDS.len()))),
        6 => Condition::Every(id, arena.alloc(condition(arena, random, below, IDS.len()))),
        7 => Condition::Not(arena.alloc(condition(arena, random, below, place))),
        n => {
            let parts: Vec<_> = (0..random.usize(..4)).map(|_| condition(arena, random, below, place)).collect();
            let parts = arena.alloc_slice_copy(&parts);
            if n < 10 { Condition::All(parts) } else { Condition::Any(parts) }
        }
    }
}

fn some_of<'a>(arena: &'a Bump, random: &mut Rng, ids: &[&'static str]) -> &'a [&'a str] {
    let mut kept: Vec<&'a str> = ids.iter().filter(|_| random.bool()).copied().collect();
    kept.extend(kept.is_empty().then_some(ids[0]));
    arena.alloc_slice_copy(&kept)
}

fn book<'a>(arena: &'a Bump, random: &mut Rng) -> Book<'a> {
    let n = random.usize(1..=IDS.len());
    let mut questions: Vec<_> = (0..n).map(|at| question(arena, random, IDS[at], at, true)).collect();
    for question in &mut questions {
        question.assumed = (random.u8(..4) == 0).then(|| assumed(random, question.kind));
    }
    let deployments: Vec<_> = DEPLOYMENTS
        .iter()
        .take(random.usize(1..4))
        .map(|id| Deployment {
            id,
            name: id,
            sentence: id,
            valid: Period::ALWAYS,
            when: if random.u8(..4) == 0 { condition(arena, random, 1, n) } else { Condition::Always },
        })
        .collect();
    let names: Vec<&'static str> = DEPLOYMENTS[..deployments.len()].to_vec();
    let rules: Vec<_> = (0..random.usize(..7))
        .map(|_| Rule {
            id: "r",
            when: condition(arena, random, 2, n),
            effect: match random.u8(..7) {
                0..3 => Effect::RulesOut(some_of(arena, random, &names)),
                3 | 4 => Effect::Favours(names[random.usize(..names.len())]),
                5 => Effect::Tells(some_of(arena, random, &names)),
                _ => Effect::Mentions(some_of(arena, random, &names)),
            },
            because: "",
            citations: &[],
            confidence: Confidence::Low,
            valid: Period::ALWAYS,
        })
        .enumerate()
        .map(|(at, rule)| Rule { id: ["r0", "r1", "r2", "r3", "r4", "r5", "r6"][at], ..rule })
        .collect();
    let quantities: Vec<_> = (0..random.usize(..3))
        .map(|_| Quantity {
            id: "q",
            title: "q",
            of: some_of(arena, random, &names),
            when: if random.bool() { condition(arena, random, 1, n) } else { Condition::Always },
            reads: some_of(arena, random, &IDS[..n]),
        })
        .collect();
    Book {
        valid: Period::ALWAYS,
        questions: arena.alloc_slice_copy(&questions),
        deployments: arena.alloc_slice_copy(&deployments),
        rules: arena.alloc([arena.alloc_slice_copy(&rules) as &[_]]),
        quantities: arena.alloc_slice_copy(&quantities),
    }
}

fn answer(random: &mut Rng, question: &Question<'_>) -> Answer {
    if random.u8(..20) == 0 {
        return [Answer::Unsure, Answer::Number(random.u64(..)), Answer::choice("w")][random.usize(..3)].clone();
    }
    match question.kind {
        _ if question.offers_unsure() && random.u8(..5) == 0 => Answer::Unsure,
        Kind::Choice { .. } => Answer::choice(CHOICES[random.usize(..3)]),
        Kind::Choices { .. } => Answer::choices(CHOICES.into_iter().filter(|_| random.bool())),
        Kind::Number { .. } => Answer::Number(random.u64(..10)),
        Kind::Text { .. } => Answer::Text("t".to_owned()),
        Kind::Money => Answer::Text("1.50".to_owned()),
        Kind::List { columns, .. } => {
            let mut rows = Vec::new();
            for _ in 0..random.usize(..4) {
                let mut row = Row::new();
                for column in columns {
                    if random.u8(..6) > 0 {
                        row.set(column.question.id, answer(random, &column.question));
                    }
                }
                rows.push(row);
            }
            Answer::Rows(rows)
        }
    }
}

/// Whether guards, conditions and reads come in the order that the lint asks for.
fn in_order(book: &Book<'_>) -> bool {
    !lint(book).iter().any(|it| {
        it.0.contains("asked later")
            || it.0.contains("leads on")
            || it.0.contains("before its condition")
            || it.0.contains("unknown question")
    })
}

fn check(seed: u64) {
    let arena = Bump::new();
    let mut random = Rng::with_seed(seed);
    let book = book(&arena, &mut random);
    let mut all = Answers::new();
    for question in book.questions {
        if random.u8(..5) > 0 {
            all.set(question.id, answer(&mut random, question));
        }
    }
    let whole = judge(&book, &all, ON, &[]);
    let clean = in_order(&book);

    // The path follows the book's order and asks nothing twice.
    let places: Vec<usize> = whole
        .path
        .answered
        .iter()
        .chain(whole.path.next.iter())
        .filter_map(|asked| book.questions.iter().position(|question| question.id == asked.id))
        .collect();
    assert!(!clean || places.is_sorted_by(|a, b| a < b), "seed {seed}: {places:?}");

    // Parked answers change nothing.
    let again = judge(&book, &whole.answers, ON, &[]);
    if clean {
        assert_eq!(again.answers, whole.answers, "seed {seed}");
        assert_eq!(again.outcome, whole.outcome, "seed {seed}");
        assert_eq!(again.path.at_most, whole.path.at_most, "seed {seed}");
    }

    // Answering one question after the other, the bound falls with each and what can win only shrinks.
    if clean {
        // What is offered can be said at any time, so it is said first.
        let mut step = Answers::new();
        for question in book.questions.iter().filter(|question| question.assumed.is_some()) {
            if let Some(answer) = whole.answers.get(question.id) {
                step.set(question.id, answer.clone());
            }
        }
        let mut before = judge(&book, &step, ON, &[]);
        for question in &whole.path.answered {
            if let Some(answer) = whole.answers.get(question.id) {
                step.set(question.id, answer.clone());
            }
            let now = judge(&book, &step, ON, &[]);
            assert!(now.path.at_most < before.path.at_most, "seed {seed}: {}", question.id);
            for now in &now.standings {
                let id = now.deployment.id;
                let could = before.standings.iter().any(|before| before.deployment.id == id && before.can_win);
                assert!(could || !now.can_win, "seed {seed}: {id} came back");
            }
            before = now;
        }
        assert_eq!(before.answers, whole.answers, "seed {seed}");
    }

    // With nothing left to ask, something is decided.
    if whole.path.next.is_none() {
        assert_ne!(whole.outcome, Outcome::Undecided, "seed {seed}");
    }

    // Where nothing is lacking, nothing is left open.
    if whole.path.next.is_none() {
        let open = judge_open(&book, &all, ON, &[]);
        assert_eq!((open.answers, open.outcome), (whole.answers.clone(), whole.outcome), "seed {seed}");
    }

    // To be unsure instead never makes a condition hold.
    for question in book.questions {
        let mut less = all.clone();
        less.set(question.id, Answer::Unsure);
        let (known, unsure) = (Guards::of(&book, &all, ON), Guards::of(&book, &less, ON));
        for rule in book.rules() {
            if rule.when.judge(&unsure.look()) == Truth::Yes && all.get(question.id).is_some() {
                assert_eq!(rule.when.judge(&known.look()), Truth::Yes, "seed {seed}: {}", question.id);
            }
        }
    }

    // Links and files round-trip.
    let written = link::Link { on: Some(ON), beside: vec![], answers: whole.answers.clone() };
    for text in [link::write(&book, &written), Some(link::write_json(&book, &written))].into_iter().flatten() {
        let (read, unread) = link::read(&book, &text);
        assert!(unread.is_empty() && read == written, "seed {seed}: {unread:?}");
    }
}

/// `GENERATED_BOOKS` sets how many there are, where less time than half a minute is at hand.
#[test]
fn a_million_books_are_judged() {
    let books = std::env::var("GENERATED_BOOKS").ok().and_then(|it| it.parse().ok()).unwrap_or(1_000_000);
    let workers = 4;
    std::thread::scope(|scope| {
        for worker in 0..workers {
            scope.spawn(move || (worker..books).step_by(workers as usize).for_each(check));
        }
    });
}

/// Guards are judged once each: sixty questions, each guarded by two before it, are no work.
#[test]
fn a_long_chain_of_guards_ends() {
    let arena = Bump::new();
    let ids: Vec<&str> = (0..60).map(|n| arena.alloc_str(&format!("q{n}")) as &str).collect();
    let mut random = Rng::with_seed(1);
    let mut questions: Vec<Question<'_>> = Vec::new();
    for (n, id) in ids.iter().enumerate() {
        let mut question = question(&arena, &mut random, id, 0, false);
        question.kind = Kind::Choice { choices: choices(&arena, &mut random, 0), unsure: true };
        if let [.., a, b] = &ids[..n] {
            question.when = Condition::Any(arena.alloc([Condition::Is(a, "x"), Condition::Is(b, "x")]));
        }
        questions.push(question);
    }
    let reads = arena.alloc_slice_copy(&ids);
    let book = Book {
        valid: Period::ALWAYS,
        questions: &questions,
        deployments: &[Deployment {
            id: "one",
            name: "one",
            sentence: "one",
            valid: Period::ALWAYS,
            when: Condition::Always,
        }],
        rules: &[],
        quantities: &[Quantity { id: "q", title: "q", of: &["one"], when: Condition::Always, reads }],
    };
    assert_eq!(judge(&book, &Answers::new(), ON, &[]).path.at_most, 60);
}
